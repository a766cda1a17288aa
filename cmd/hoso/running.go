package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"
)

// One program works on a workspace at a time. A second start finds the first
// one by a socket whose name comes from the workspace's path, hands over what
// it was asked to open, and ends; the first one comes forward. What they say to
// each other is one line of JSON each:
//
//	first:  {"pid": 4711}
//	second: {"files": ["C:\\..."]}
//	first:  {"pid": 4711, "done": true}

// answerIn is how long either side waits for the other. A first program that
// does not answer hangs, and the second says who holds the workspace.
const answerIn = 3 * time.Second

// longestLine is the most that is read of a line, in bytes.
const longestLine = 1 << 20

type heldBy struct {
	PID  int  `json:"pid"`
	Done bool `json:"done,omitempty"`
}

type request struct {
	Files []string `json:"files"`
}

// longestSocket is the longest path that every system binds a socket to, in
// bytes: 104 with the closing zero on some.
const longestSocket = 100

// socketOf is the path of a workspace's socket, in a folder that belongs to the
// user alone.
func socketOf(workspace string) (string, error) {
	whole, err := filepath.Abs(workspace)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(whole); err == nil {
		whole = real
	}
	sum := sha256.Sum256([]byte(whole))
	name := hex.EncodeToString(sum[:8]) + ".sock"
	var folders []string
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		folders = append(folders, filepath.Join(dir, "hoso"))
	}
	if dir, err := os.UserCacheDir(); err == nil {
		folders = append(folders, filepath.Join(dir, "hoso"))
	}
	for _, dir := range folders {
		path := filepath.Join(dir, name)
		if len(path) <= longestSocket && os.MkdirAll(dir, 0o700) == nil {
			return path, nil
		}
	}
	return "", errors.New("no folder for a socket")
}

// handOver asks the program that listens at a socket to come forward and to
// open files. It reports false where none answers.
func handOver(socket string, files []string) bool {
	c, err := net.DialTimeout("unix", socket, answerIn)
	if err != nil {
		return false
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(answerIn))
	lines := bufio.NewReader(io.LimitReader(c, longestLine))
	first, err := readLine[heldBy](lines)
	if err != nil {
		return false
	}
	letComeForward(first.PID)
	if err := json.NewEncoder(c).Encode(request{files}); err != nil {
		return false
	}
	last, err := readLine[heldBy](lines)
	return err == nil && last.Done
}

func readLine[T any](from *bufio.Reader) (value T, err error) {
	line, err := from.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &value)
	}
	return value, err
}

// doorbell is where second starts are heard.
type doorbell struct {
	listener net.Listener
	socket   string
}

// hears reports whether second starts are heard at a socket.
func (d *doorbell) hears(socket string) bool { return d != nil && d.socket == socket }

// listen hears second starts until it is closed; rung is called for each, with
// the files that it was given. Whoever calls it holds the workspace: a socket
// that is there already was left by a program that ended without closing it.
func listen(socket string, rung func(files []string)) (*doorbell, error) {
	if err := os.Remove(socket); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("remove stale socket: %w", err)
	}
	l, err := net.Listen("unix", socket)
	if err != nil {
		return nil, fmt.Errorf("listen for second starts: %w", err)
	}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return // closed
			}
			go answer(c, rung)
		}
	}()
	return &doorbell{l, socket}, nil
}

func answer(c net.Conn, rung func(files []string)) {
	defer c.Close()
	c.SetDeadline(time.Now().Add(answerIn))
	to := json.NewEncoder(c)
	if to.Encode(heldBy{PID: os.Getpid()}) != nil {
		return
	}
	r, err := readLine[request](bufio.NewReader(io.LimitReader(c, longestLine)))
	if err != nil {
		return
	}
	rung(r.Files)
	to.Encode(heldBy{PID: os.Getpid(), Done: true})
}

// close ends the listening and removes the socket.
func (d *doorbell) close() {
	if d != nil {
		d.listener.Close()
	}
}
