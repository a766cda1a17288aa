package main

import (
	"net"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// bell is a socket in a folder of its own, with a short path.
func bell(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "hoso")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return filepath.Join(dir, "a.sock")
}

func TestHandOver_bringsTheFirstForward(t *testing.T) {
	socket := bell(t)
	heard := make(chan []string, 2)
	d, err := listen(socket, func(files []string) { heard <- files })
	if err != nil {
		t.Fatal(err)
	}
	files := []string{"/a/gói nộp.zip"}
	if !handOver(socket, files) || !handOver(socket, nil) {
		t.Fatal("the second start was not heard")
	}
	if got := <-heard; !slices.Equal(got, files) {
		t.Errorf("got %q, want %q", got, files)
	}
	d.close()
	if handOver(socket, nil) {
		t.Error("a program that has ended was heard")
	}
	if _, err := os.Stat(socket); !os.IsNotExist(err) {
		t.Errorf("the socket is left behind: %v", err)
	}
}

func TestHandOver_toNobody(t *testing.T) {
	socket := bell(t)
	if handOver(socket, nil) {
		t.Error("where there is no socket")
	}
	stale, err := net.ListenUnix("unix", &net.UnixAddr{Name: socket, Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	stale.SetUnlinkOnClose(false) // as after kill -9
	stale.Close()
	if handOver(socket, nil) {
		t.Error("where the socket is stale")
	}
	d, err := listen(socket, func([]string) {})
	if err != nil {
		t.Fatalf("a stale socket stands in the way: %v", err)
	}
	defer d.close()
	if !handOver(socket, nil) {
		t.Error("the new first program is not heard")
	}
}

func TestHandOver_toAProgramThatHangs(t *testing.T) {
	socket := bell(t)
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	begun := time.Now()
	if handOver(socket, nil) {
		t.Error("nobody answered")
	}
	if took := time.Since(begun); took > 3*answerIn {
		t.Errorf("waited for %v", took)
	}
}

func TestListen_endsWithNonsense(t *testing.T) {
	socket := bell(t)
	rung := false
	d, err := listen(socket, func([]string) { rung = true })
	if err != nil {
		t.Fatal(err)
	}
	defer d.close()
	c, err := net.Dial("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	c.Write([]byte("GET / HTTP/1.1\n"))
	c.SetReadDeadline(time.Now().Add(answerIn))
	for err == nil { // until the other side hangs up
		_, err = c.Read(make([]byte, 100))
	}
	c.Close()
	if rung || !handOver(socket, nil) {
		t.Errorf("rung %v, or no longer heard", rung)
	}
}

func TestSocketOf_isTheSameForTheSameWorkspace(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_RUNTIME_DIR", filepath.Dir(bell(t)))
	first, err := socketOf(dir)
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Skip(err)
	}
	for _, same := range []string{dir + "/", filepath.Join(dir, "x", ".."), link} {
		if got, err := socketOf(same); got != first {
			t.Errorf("%s: got %s, %v, want %s", same, got, err, first)
		}
	}
	if other, _ := socketOf(t.TempDir()); other == first {
		t.Error("two workspaces share a socket")
	}
	if info, err := os.Stat(filepath.Dir(first)); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder has mode %v, %v", info.Mode(), err)
	}
}
