package opengl

import "C" // for late_windows.c

import (
	"os"
	"os/exec"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// byMesa is set for a program that was started anew to use Mesa. It stays set
// for those that it starts: they are on the same machine.
const byMesa = "HOSO_OPENGL=mesa"

const library = "opengl32.dll"

// Prepare loads the opengl32.dll to be used: the system's own, or Mesa's where
// that is too old. Once the system's has been tried it stays in the process, so
// for Mesa the program is started anew; then elsewhere is true and this one has
// only to end. It is a *LackError where no window can be opened. It must be
// called from the main thread, before the toolkit is.
func Prepare() (elsewhere bool, err error) {
	self, err := os.Executable()
	if err != nil {
		return false, err
	}
	folder := filepath.Join(filepath.Dir(self), MesaFolder)
	if os.Getenv("HOSO_OPENGL") == "mesa" {
		return false, prepareMesa(folder)
	}
	has := versionOf(library, windows.LOAD_LIBRARY_SEARCH_SYSTEM32)
	if has.enough() {
		return false, nil
	}
	if _, err := os.Stat(filepath.Join(folder, library)); err != nil {
		return false, &LackError{Has: has, Mesa: folder}
	}
	again := exec.Command(self, os.Args[1:]...)
	again.Env = append(os.Environ(), byMesa)
	return true, again.Start()
}

// prepareMesa loads Mesa's file with those that lie beside it.
func prepareMesa(folder string) error {
	const beside = windows.LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | windows.LOAD_LIBRARY_SEARCH_SYSTEM32
	has := versionOf(filepath.Join(folder, library), beside)
	if !has.enough() {
		return &LackError{Has: has, Mesa: folder, Laid: true}
	}
	return nil
}
