package storage

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

func init() { childTasks["hold"] = holdWorkspace }

// holdWorkspace opens a workspace, says so, and waits to be killed.
func holdWorkspace(dir string) error {
	_, err := Open(context.Background(), dir, newClock().now)
	if err != nil {
		return err
	}
	fmt.Println("held")
	time.Sleep(time.Minute)
	return nil
}

func TestOpen_held(t *testing.T) {
	dir := t.TempDir()
	w := openAt(t, dir)
	second, err := Open(t.Context(), dir, newClock().now)
	if second != nil {
		t.Fatal("got a second workspace, want none")
	}
	var locked *LockedError
	if !errors.As(err, &locked) {
		t.Fatalf("got %v, want a *LockedError", err)
	}
	host, _ := os.Hostname()
	if locked.PID != os.Getpid() || locked.Host != host || !locked.Since.Equal(newClock().at) {
		t.Errorf("got holder %d %s %v, want this process", locked.PID, locked.Host, locked.Since)
	}
	if hint := Hint(err); !strings.Contains(hint, host) || !strings.Contains(hint, "9:30 ngày 20/8/2024") {
		t.Errorf("got hint %q, want computer and time", hint)
	}

	must(t, w.Close())
	openAt(t, dir)
}

func TestOpen_holderKilled(t *testing.T) {
	dir := t.TempDir()
	holder := child(t, "hold", dir)
	out, err := holder.StdoutPipe()
	must(t, err)
	must(t, holder.Start())
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "held\n" {
		t.Fatalf("got %q, %v from the holder", line, err)
	}
	_, err = Open(t.Context(), dir, newClock().now)
	var locked *LockedError
	if !errors.As(err, &locked) || locked.PID != holder.Process.Pid {
		t.Errorf("got %v, want a *LockedError with process %d", err, holder.Process.Pid)
	}
	must(t, holder.Process.Kill())
	holder.Wait()
	openAt(t, dir)
}

func TestOpen_holderUnknown(t *testing.T) {
	dir := t.TempDir()
	w := openAt(t, dir)
	must(t, os.WriteFile(w.path(holderName), []byte("{"), 0o600))
	_, err := Open(t.Context(), dir, newClock().now)
	var locked *LockedError
	if !errors.As(err, &locked) || locked.PID != 0 {
		t.Fatalf("got %v, want a *LockedError without a holder", err)
	}
	if hint := Hint(err); strings.Contains(hint, "trên máy") || strings.Contains(hint, "từ") {
		t.Errorf("got hint %q, want neither computer nor time", hint)
	}
}
