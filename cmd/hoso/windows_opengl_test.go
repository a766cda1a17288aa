package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// startWithoutOpenGL starts the program where OpenGL is missing, too old, and
// too old with a Mesa beside it.
func startWithoutOpenGL(t *testing.T, pc *winePC) {
	t.Run("none", func(t *testing.T) {
		pc.t = t
		pc.complains("no-opengl", "OpenGL 0.0", "opengl32=")
		if out := pc.must(pc.installed("hosoctl.exe"), "version"); !strings.HasPrefix(out, "hosoctl ") {
			t.Errorf("hosoctl says %q", out)
		}
	})
	t.Run("too old", func(t *testing.T) {
		pc.t = t
		pc.replaceOpenGL(filepath.Join(pc.tools, "old-opengl.dll"))
		pc.complains("old-opengl", "OpenGL 1.1", "opengl32=n")
	})
	mesa := pc.path(pc.installed(`mesa\opengl32.dll`))
	t.Run("too old, and Mesa", func(t *testing.T) {
		pc.t = t
		pc.replaceOpenGL(filepath.Join(pc.tools, "old-opengl.dll"))
		copyTo(t, filepath.Join(pc.tools, "mesa-opengl.dll"), mesa)
		copyTo(t, filepath.Join(pc.tools, "dll", "x86_64-windows", "realgl.dll"), pc.path(`C:\windows\system32\realgl.dll`))
		env := append(overriding("opengl32=n;realgl=b"), "WINEDLLPATH="+filepath.Join(pc.tools, "dll"))
		pc.open("^Hồ Sơ Thi Đua –", env, pc.installed("hoso.exe"), "-sample", "-today", "2024-08-20")
		pc.settle()
		pc.photograph("mesa")
		pc.key("ctrl+q")
		pc.awaitDrawn(false) // the process that was started is not the one with the window
	})
	t.Run("good enough, Mesa is left alone", func(t *testing.T) {
		pc.t = t
		copyTo(t, filepath.Join(pc.tools, "old-opengl.dll"), mesa)
		pc.open("^Hồ Sơ Thi Đua", nil, pc.installed("hoso.exe"), "-sample", "-today", "2024-08-20")
		pc.settle()
		pc.shut("ctrl+q")
	})
	pc.t = t
}

// overriding tells Wine whose libraries to take, besides what it is told always.
func overriding(more string) []string {
	return []string{"WINEDLLOVERRIDES=mscoree=;mshtml=;winemenubuilder.exe=d;" + more}
}

// replaceOpenGL gives the PC another OpenGL for the rest of a test.
func (pc *winePC) replaceOpenGL(library string) {
	pc.t.Helper()
	const system = `C:\windows\system32\opengl32.dll`
	kept := filepath.Join(pc.t.TempDir(), "opengl32.dll")
	copyTo(pc.t, pc.path(system), kept)
	copyTo(pc.t, library, pc.path(system))
	t := pc.t
	t.Cleanup(func() { copyTo(t, kept, pc.path(system)) })
}

// complains expects a message of the system instead of a window, and the reason
// among what a programmer may read.
func (pc *winePC) complains(picture, reason, override string) {
	pc.t.Helper()
	var said bytes.Buffer
	program := pc.command(pc.ctx, overriding(override), pc.installed("hoso.exe"), "-sample")
	program.Stderr = &said
	pc.begin(program)
	pc.awaitWindow("^Hồ Sơ Thi Đua$")
	time.Sleep(500 * time.Millisecond)
	pc.photograph(picture)
	pc.shut("Return")
	if program.ProcessState.ExitCode() != 1 || !strings.Contains(said.String(), reason) {
		pc.t.Errorf("ended with %d and said %q, want 1 and %q", program.ProcessState.ExitCode(), said.String(), reason)
	}
	if _, err := os.Stat(pc.path(pc.installed(`mesa\opengl32.dll`))); err == nil {
		pc.t.Error("a Mesa lies there already")
	}
}
