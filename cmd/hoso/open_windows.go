package main

import (
	"fmt"
	"syscall"
	"unsafe"
)

var shellExecute = syscall.NewLazyDLL("shell32.dll").NewProc("ShellExecuteW")

// showNormal asks for a window of the usual size (SW_SHOWNORMAL).
const showNormal = 1

// openWithSystem shows a file or folder with the program that Windows has for
// it.
func openWithSystem(path string) error { return shellDo("open", path) }

// shellDo has the program that Windows has for a file do something with it:
// "open" it, "print" it.
func shellDo(what, path string) error {
	file, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	verb, err := syscall.UTF16PtrFromString(what)
	if err != nil {
		return err
	}
	// ShellExecuteW answers with more than 32 when it has worked.
	if code, _, _ := shellExecute.Call(0, uintptr(unsafe.Pointer(verb)), uintptr(unsafe.Pointer(file)), 0, 0, showNormal); code <= 32 {
		return fmt.Errorf("%s %s: code %d", what, path, code)
	}
	return nil
}
