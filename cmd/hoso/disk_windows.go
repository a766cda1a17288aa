package main

import (
	"path/filepath"
	"syscall"
	"unsafe"
)

// kindOfDisk asks the system what drive a folder is on; a mapped drive is one
// of the network.
func kindOfDisk(dir string) diskKind {
	root, err := syscall.UTF16PtrFromString(filepath.VolumeName(dir) + `\`)
	if err != nil {
		return localDisk
	}
	switch kind, _, _ := driveType.Call(uintptr(unsafe.Pointer(root))); kind {
	case driveRemote:
		return networkDisk
	case driveRemovable:
		return removableDisk
	}
	return localDisk
}
