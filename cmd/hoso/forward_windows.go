package main

import (
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

var (
	user32                   = syscall.NewLazyDLL("user32.dll")
	allowSetForegroundWindow = user32.NewProc("AllowSetForegroundWindow")
	isIconic                 = user32.NewProc("IsIconic")
	showWindow               = user32.NewProc("ShowWindow")
	setForegroundWindow      = user32.NewProc("SetForegroundWindow")
)

// swRestore opens a window from its icon (SW_RESTORE).
const swRestore = 9

// letComeForward lets another process put its window in front: Windows grants
// that to the program just started, which may pass it on.
func letComeForward(pid int) { allowSetForegroundWindow.Call(uintptr(pid)) }

// restore opens a window that was made an icon and puts it in front.
func restore(w fyne.Window) {
	n, ok := w.(driver.NativeWindow)
	if !ok {
		return
	}
	n.RunNative(func(context any) {
		c, ok := context.(driver.WindowsWindowContext)
		if !ok {
			return
		}
		if iconic, _, _ := isIconic.Call(c.HWND); iconic != 0 {
			showWindow.Call(c.HWND, swRestore)
		}
		setForegroundWindow.Call(c.HWND)
	})
}
