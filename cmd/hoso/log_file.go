package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

const (
	logName = "hoso.log"
	// logLimit is the size in bytes at which a log is put aside.
	logLimit = 1 << 20
	// logsKept is the number of logs put aside that are kept.
	logsKept = 2
)

// logFile is the log of the program: lines without personal data, in files of
// bounded size.
type logFile struct {
	dir   string
	limit int64
	clean func(string) string

	mu   sync.Mutex
	file *os.File
	size int64
}

// openLogFile goes on with the log in a folder. clean takes personal data out
// of a line.
func openLogFile(dir string, limit int64, clean func(string) string) (*logFile, error) {
	l := &logFile{dir: dir, limit: limit, clean: clean}
	return l, l.open()
}

func (l *logFile) open() error {
	f, err := os.OpenFile(filepath.Join(l.dir, logName), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return err
	}
	l.file, l.size = f, info.Size()
	return nil
}

// Write adds a line, to a new file where the present one is full.
func (l *logFile) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return 0, fs.ErrClosed
	}
	cleaned := l.clean(string(line))
	if l.size > 0 && l.size+int64(len(cleaned)) > l.limit {
		if err := l.rotate(); err != nil {
			return 0, err
		}
	}
	n, err := l.file.WriteString(cleaned)
	l.size += int64(n)
	if err != nil {
		return 0, err
	}
	return len(line), nil
}

// rotate puts the present file aside: hoso.log becomes hoso.1.log, and so on.
func (l *logFile) rotate() error {
	l.file.Close()
	l.file = nil
	for n := logsKept; n > 0; n-- {
		err := os.Rename(filepath.Join(l.dir, asideName(n-1)), filepath.Join(l.dir, asideName(n)))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return l.open()
}

// asideName is the name of the nth log put aside; 0 is the present one.
func asideName(n int) string {
	if n == 0 {
		return logName
	}
	return fmt.Sprintf("hoso.%d.log", n)
}

// Close ends the log.
func (l *logFile) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return nil
	}
	f := l.file
	l.file = nil
	return f.Close()
}

// exportLog writes the logs of a folder to w, the oldest line first, cleaned
// once more: they may have been written by an earlier version.
func exportLog(w io.Writer, dir string, clean func(string) string) error {
	for n := logsKept; n >= 0; n-- {
		data, err := os.ReadFile(filepath.Join(dir, asideName(n)))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, clean(string(data))); err != nil {
			return err
		}
	}
	return nil
}
