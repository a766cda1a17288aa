package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

var programs = flag.String("e2e", "", "folder of the built programs for the run on a real window (make e2e)")

// TestEndToEnd has a clerk do the whole job in the real window, by keyboard
// alone, and has the engine judge what came of it.
func TestEndToEnd(t *testing.T) {
	if *programs == "" {
		t.Skip("no folder of built programs is given: make e2e")
	}
	ofTheseSources(t, filepath.Join(*programs, "hoso"))
	s := newScreen(t, 8*time.Minute)
	workspace, out := filepath.Join(s.folder, "Dữ liệu của tôi"), filepath.Join(s.folder, "Gói nộp")
	s.start("-w", workspace, "-o", out, "-today", "2024-08-20")
	p := newPair(t, s)
	p.workDay()
	s.await(filepath.Join(out, "*", "*-phieu-giao-nhan.pdf"))
	s.settle()
	s.key("Escape")
	s.close()

	packages, err := filepath.Glob(filepath.Join(out, "*", "*.zip"))
	if err != nil || len(packages) != 1 {
		t.Fatalf("got packages %q, %v, want one", packages, err)
	}
	s.hosoctl("verify", packages[0])
	var list []struct{ ID string }
	if err := json.Unmarshal(s.hosoctl("list", "-json", "-w", workspace), &list); err != nil || len(list) != 1 {
		t.Fatalf("got dossiers %v, %v, want one", list, err)
	}
	shown, err := model.Decode("show", s.hosoctl("show", "-json", "-w", workspace, list[0].ID))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p.facts(), typedOf(shown)); diff != "" {
		t.Errorf("typed facts (-sample +workspace):\n%s", diff)
	}
}

// ofTheseSources fails where a program is older than a source: the twin, which is
// made of them, would press Tab as often as another window wants.
func ofTheseSources(t *testing.T, program string) {
	t.Helper()
	built, err := os.Stat(program)
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{".", "../../ui", "../../model", "../../storage", "../../assets/translations"} {
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			info, err := f.Info()
			if err == nil && !f.IsDir() && !strings.HasSuffix(f.Name(), "_test.go") && info.ModTime().After(built.ModTime()) {
				t.Fatalf("%s is newer than %s: make e2e builds it first", filepath.Join(dir, f.Name()), program)
			}
		}
	}
}

// await waits until a file is there.
func (s *screen) await(pattern string) {
	s.t.Helper()
	for range 120 {
		if found, err := filepath.Glob(pattern); err != nil || len(found) > 0 {
			return
		}
		time.Sleep(250 * time.Millisecond)
	}
	s.fail("there is no %s", pattern)
}

// screen is a display without a monitor, with one window that is worked at by
// keyboard alone.
type screen struct {
	t       *testing.T
	ctx     context.Context
	env     []string
	folder  string // of the test
	program *exec.Cmd
	ended   chan error
}

// newScreen starts a display as small as an old office PC's. What is not done
// within the limit is ended.
func newScreen(t *testing.T, limit time.Duration) *screen {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	t.Cleanup(cancel)
	s := &screen{t: t, ctx: ctx, folder: t.TempDir()}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x := exec.CommandContext(ctx, "Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-noreset")
	x.ExtraFiles = []*os.File{write}
	if err := x.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Process.Kill(); x.Wait() })
	write.Close()
	var display int
	if _, err := fmt.Fscan(read, &display); err != nil {
		t.Fatalf("start a display: %v", err)
	}
	s.env = append(os.Environ(), fmt.Sprintf("DISPLAY=:%d", display), "HOME="+s.folder, "XDG_CONFIG_HOME="+filepath.Join(s.folder, "config"), "LANG=C.UTF-8")
	return s
}

// start opens the program's window and gives it the keyboard.
func (s *screen) start(args ...string) {
	s.t.Helper()
	program := exec.CommandContext(s.ctx, filepath.Join(*programs, "hoso"), args...)
	program.Env, program.Stdout, program.Stderr = s.env, os.Stderr, os.Stderr
	s.begin(program)
	id := strings.Fields(s.run("xdotool", "search", "--sync", "--onlyvisible", "--pid", fmt.Sprint(s.program.Process.Pid)))
	s.run("xdotool", "windowfocus", "--sync", id[len(id)-1])
	s.settle()
}

// begin starts the program that is worked with.
func (s *screen) begin(program *exec.Cmd) {
	s.t.Helper()
	if err := program.Start(); err != nil {
		s.t.Fatal(err)
	}
	ended := make(chan error, 1)
	s.program, s.ended = program, ended
	go func() { ended <- program.Wait() }()
}

// close ends the program by its own key, and waits until it has gone.
func (s *screen) close() {
	s.t.Helper()
	s.key("ctrl+q")
	select {
	case err := <-s.ended:
		if err != nil {
			s.t.Fatalf("the program ended with %v", err)
		}
	case <-time.After(20 * time.Second):
		s.fail("the program does not close")
	}
}

// run does a command on the display and returns what it printed.
func (s *screen) run(name string, args ...string) string {
	s.t.Helper()
	c := exec.CommandContext(s.ctx, name, args...)
	var out, complaint bytes.Buffer
	c.Env, c.Stdout, c.Stderr = s.env, &out, &complaint
	if err := c.Run(); err != nil {
		s.fail("%s %s: %v %s", name, strings.Join(args, " "), err, complaint.String())
	}
	return out.String()
}

// key presses keys one after the other: "ctrl+n", "Tab", "Return".
func (s *screen) key(names ...string) {
	s.t.Helper()
	s.run("xdotool", append([]string{"key", "--delay", "30"}, names...)...)
}

// settle lets the window come to rest.
func (s *screen) settle() { time.Sleep(400 * time.Millisecond) }

// clip offers words on the clipboard. The program that offers them ends once
// they were taken.
func (s *screen) clip(words string) (taken func()) {
	s.t.Helper()
	clip := exec.CommandContext(s.ctx, "xclip", "-selection", "clipboard", "-loops", "1", "-quiet")
	clip.Env, clip.Stdin = s.env, strings.NewReader(words)
	if err := clip.Start(); err != nil {
		s.t.Fatal(err)
	}
	time.Sleep(40 * time.Millisecond) // until the clipboard is its own
	ended := make(chan error, 1)
	go func() { ended <- clip.Wait() }()
	return func() {
		s.t.Helper()
		select {
		case <-ended:
		case <-time.After(10 * time.Second):
			clip.Process.Kill()
			s.fail("nobody took %q from the clipboard", words)
		}
	}
}

// fail ends the test with a picture of what the clerk would see.
func (s *screen) fail(format string, args ...any) {
	s.t.Helper()
	picture := filepath.Join(os.TempDir(), "hoso-e2e.png")
	shot := exec.Command("import", "-window", "root", picture)
	shot.Env = s.env
	if err := shot.Run(); err != nil {
		s.t.Logf("no picture: %v", err)
	}
	s.t.Fatalf(format+"\npicture: "+picture, args...)
}

// hosoctl runs the engine on the workspace, and expects it to say yes.
func (s *screen) hosoctl(args ...string) []byte {
	s.t.Helper()
	out, err := exec.CommandContext(s.ctx, filepath.Join(*programs, "hosoctl"), args...).Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			s.t.Fatalf("hosoctl %s: %v\n%s%s", strings.Join(args, " "), err, out, exit.Stderr)
		}
		s.t.Fatal(err)
	}
	return out
}
