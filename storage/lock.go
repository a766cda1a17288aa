package storage

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// holder is what hoso.holder says. It lies beside the lock and not in it,
// because on Windows nobody else may read a locked file.
type holder struct {
	PID   int       `json:"pid"`
	Host  string    `json:"host"`
	Since time.Time `json:"since"`
}

// dirLock keeps other processes out of a workspace. The system drops it when
// the process ends, however that happens.
type dirLock struct {
	file *flock.Flock
	name string // of the holder file
}

// lockDir takes the lock of a workspace or says who has it.
func lockDir(dir string, now time.Time) (*dirLock, error) {
	l := &dirLock{file: flock.New(filepath.Join(dir, lockName)), name: filepath.Join(dir, holderName)}
	got, err := l.file.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock workspace: %w", explain(err))
	}
	if !got {
		h := readHolder(l.name)
		l.file.Close()
		return nil, &LockedError{Dir: dir, PID: h.PID, Host: h.Host, Since: h.Since}
	}
	host, _ := os.Hostname() // without a name the holder is still known by its number
	data, err := json.Marshal(holder{PID: os.Getpid(), Host: host, Since: now})
	if err == nil {
		err = os.WriteFile(l.name, data, 0o600)
	}
	if err != nil {
		l.release()
		return nil, fmt.Errorf("lock workspace: %w", explain(err))
	}
	return l, nil
}

// readHolder returns what can be read; the zero value when nothing can.
func readHolder(name string) holder {
	var h holder
	if data, err := os.ReadFile(name); err == nil && json.Unmarshal(data, &h) != nil {
		return holder{}
	}
	return h
}

// release lets others in. The lock file stays: were it removed, two processes
// could each lock a file of that name.
func (l *dirLock) release() error {
	os.Remove(l.name)
	return l.file.Close()
}
