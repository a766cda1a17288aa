//go:build windows

package main

import (
	"errors"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	kernel              = windows.NewLazySystemDLL("kernel32.dll")
	globalAlloc         = kernel.NewProc("GlobalAlloc")
	globalLock          = kernel.NewProc("GlobalLock")
	globalUnlock        = kernel.NewProc("GlobalUnlock")
	findWindow          = user.NewProc("FindWindowW")
	foregroundWindow    = user.NewProc("GetForegroundWindow")
	setForegroundWindow = user.NewProc("SetForegroundWindow")
	openClipboard       = user.NewProc("OpenClipboard")
	closeClipboard      = user.NewProc("CloseClipboard")
	emptyClipboard      = user.NewProc("EmptyClipboard")
	setClipboardData    = user.NewProc("SetClipboardData")
)

// Of winuser.h and winbase.h.
const (
	unicodeText = 13
	moveable    = 2
)

// bringForward puts the one window of the toolkit in front, where it is not: on a
// screen without a window manager it may lose the keyboard to nobody.
func bringForward() error {
	class, err := windows.UTF16PtrFromString("GLFW30")
	if err != nil {
		return err
	}
	window, _, _ := findWindow.Call(uintptr(unsafe.Pointer(class)), 0)
	if window == 0 {
		return errors.New("no window")
	}
	for range 20 {
		if front, _, _ := foregroundWindow.Call(); front == window {
			return nil
		}
		setForegroundWindow.Call(window)
		time.Sleep(100 * time.Millisecond)
	}
	return errors.New("the window does not come forward")
}

// whileOthersLook is how long those that watch the clipboard keep it from being
// opened after a change: no hand is as quick as that.
const whileOthersLook = 400 * time.Millisecond

// copyText puts text on the clipboard.
func copyText(text string) error {
	units, err := windows.UTF16FromString(text)
	if err != nil {
		return err
	}
	memory, _, err := globalAlloc.Call(moveable, uintptr(2*len(units)))
	if memory == 0 {
		return err
	}
	place, _, err := globalLock.Call(memory)
	if place == 0 {
		return err
	}
	copy(unsafe.Slice(*(**uint16)(unsafe.Pointer(&place)), len(units)), units)
	globalUnlock.Call(memory)
	if open, _, err := openClipboard.Call(0); open == 0 {
		return err
	}
	emptyClipboard.Call()
	set, _, err := setClipboardData.Call(unicodeText, memory)
	closeClipboard.Call()
	if set == 0 {
		return err
	}
	time.Sleep(whileOthersLook)
	return nil
}
