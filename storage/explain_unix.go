//go:build !windows

package storage

import (
	"errors"
	"syscall"
)

// systemSentinel knows the system's numbers. EFBIG is what a limit on the size
// of files gives (setrlimit, some network shares).
func systemSentinel(err error) error {
	var number syscall.Errno
	if !errors.As(err, &number) {
		return nil
	}
	switch number {
	case syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG:
		return ErrDiskFull
	case syscall.EROFS, syscall.EACCES, syscall.EPERM:
		return ErrReadOnly
	case syscall.EBUSY, syscall.ETXTBSY:
		return ErrFileInUse
	}
	return nil
}
