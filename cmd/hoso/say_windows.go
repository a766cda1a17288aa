package main

import "golang.org/x/sys/windows"

// sayWithoutWindow tells what keeps the program's own window from being opened,
// in one of the system's.
func sayWithoutWindow(words string) {
	text, err := windows.UTF16PtrFromString(words)
	if err != nil {
		return
	}
	caption, err := windows.UTF16PtrFromString("Hồ Sơ Thi Đua")
	if err != nil {
		return
	}
	windows.MessageBox(0, text, caption, windows.MB_OK|windows.MB_ICONWARNING|windows.MB_SETFOREGROUND)
}
