package main

import (
	"path/filepath"
	"syscall"
	"unsafe"
)

var getDriveType = syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW")

// The answers of GetDriveTypeW that matter here.
const (
	driveRemovable = 2
	driveRemote    = 4
)

// kindOfDisk asks the system what drive a folder is on; a mapped drive is one
// of the network.
func kindOfDisk(dir string) diskKind {
	root, err := syscall.UTF16PtrFromString(filepath.VolumeName(dir) + `\`)
	if err != nil {
		return localDisk
	}
	switch kind, _, _ := getDriveType.Call(uintptr(unsafe.Pointer(root))); kind {
	case driveRemote:
		return networkDisk
	case driveRemovable:
		return removableDisk
	}
	return localDisk
}
