package main

import (
	"syscall"
	"unsafe"

	"hoso/ui"
)

var (
	kernel          = syscall.NewLazyDLL("kernel32.dll")
	logicalDrives   = kernel.NewProc("GetLogicalDrives")
	driveType       = kernel.NewProc("GetDriveTypeW")
	volumeName      = kernel.NewProc("GetVolumeInformationW")
	diskFreeSpaceEx = kernel.NewProc("GetDiskFreeSpaceExW")
)

// The answers of GetDriveTypeW that matter here, of winbase.h.
const (
	driveRemovable = 2
	driveRemote    = 4
)

// drives lists the sticks that are plugged in.
func drives() ([]ui.Drive, error) {
	mask, _, err := logicalDrives.Call()
	if mask == 0 {
		return nil, err
	}
	var found []ui.Drive
	for letter := range 26 {
		if mask&(1<<letter) == 0 {
			continue
		}
		root := string(rune('A'+letter)) + `:\`
		path, err := syscall.UTF16PtrFromString(root)
		if err != nil {
			return nil, err
		}
		if kind, _, _ := driveType.Call(uintptr(unsafe.Pointer(path))); kind == driveRemovable {
			found = append(found, driveAt(root, path))
		}
	}
	return found, nil
}

// driveAt names a drive. One without a medium, such as an empty card reader, has
// no label and no room.
func driveAt(root string, path *uint16) ui.Drive {
	var label [syscall.MAX_PATH + 1]uint16
	volumeName.Call(uintptr(unsafe.Pointer(path)), uintptr(unsafe.Pointer(&label[0])), uintptr(len(label)), 0, 0, 0, 0, 0)
	var free uint64
	diskFreeSpaceEx.Call(uintptr(unsafe.Pointer(path)), uintptr(unsafe.Pointer(&free)), 0, 0)
	d := ui.Drive{Path: root, Name: root, Free: int64(free)}
	if name := syscall.UTF16ToString(label[:]); name != "" {
		d.Name = name + " (" + root + ")"
	}
	return d
}
