package main

import (
	"syscall"
	"unsafe"
)

var processIO = syscall.NewLazyDLL("kernel32.dll").NewProc("GetProcessIoCounters")

// ioCounters is IO_COUNTERS of the Windows API.
type ioCounters struct {
	readOperations, writeOperations, otherOperations uint64
	readBytes, writtenBytes, otherBytes              uint64
}

// bytesRead is how much the program has read from files so far; known is false
// where the system does not tell.
func bytesRead() (n int64, known bool) {
	self, err := syscall.GetCurrentProcess()
	if err != nil {
		return 0, false
	}
	var c ioCounters
	answer, _, _ := processIO.Call(uintptr(self), uintptr(unsafe.Pointer(&c)))
	return int64(c.readBytes), answer != 0
}
