package storage

import (
	"os"
	"syscall"
)

// fadviseDontNeed is POSIX_FADV_DONTNEED of fcntl.h.
const fadviseDontNeed = 4

// forgetCached has the system drop what it remembers of a file that is on the
// disk already, so that reading it asks the disk. It is advice: where it is not
// taken, the file is read all the same.
func forgetCached(path string) {
	f, err := os.Open(path)
	if err != nil {
		return
	}
	defer f.Close()
	syscall.Syscall6(syscall.SYS_FADVISE64, f.Fd(), 0, 0, fadviseDontNeed, 0, 0)
}
