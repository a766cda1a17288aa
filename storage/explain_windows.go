package storage

import (
	"errors"
	"syscall"
)

// Numbers of winerror.h that package syscall does not name.
const (
	errorWriteProtect     = syscall.Errno(19)
	errorSharingViolation = syscall.Errno(32)
	errorLockViolation    = syscall.Errno(33)
	errorHandleDiskFull   = syscall.Errno(39)
	errorDiskFull         = syscall.Errno(112)
)

// systemSentinel knows the system's numbers.
func systemSentinel(err error) error {
	var number syscall.Errno
	if !errors.As(err, &number) {
		return nil
	}
	switch number {
	case errorDiskFull, errorHandleDiskFull:
		return ErrDiskFull
	case errorWriteProtect, syscall.ERROR_ACCESS_DENIED:
		return ErrReadOnly
	case errorSharingViolation, errorLockViolation:
		return ErrFileInUse
	}
	return nil
}
