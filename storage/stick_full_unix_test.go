//go:build !windows

package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func init() { childTasks["full stick"] = copyToFullStick }

// copyToFullStick copies the package in dir to a stick that has no room.
func copyToFullStick(dir string) error {
	signal.Ignore(syscall.SIGXFSZ)
	file := filepath.Join(dir, "goi.zip")
	code := codeIn(file)
	if err := limitFiles(8 << 10); err != nil {
		return err
	}
	stick := filepath.Join(dir, "usb")
	_, err := CopyPackage(context.Background(), file, "", code, stick, silent)
	if !errors.Is(err, ErrDiskFull) || !strings.Contains(Hint(err), "không đủ chỗ") {
		return fmt.Errorf("got %v, %q", err, Hint(err))
	}
	left, err := os.ReadDir(stick)
	if err != nil || len(left) > 0 {
		return fmt.Errorf("left on the stick: %v, %v", left, err)
	}
	return nil
}

func TestCopyPackage_fullStick(t *testing.T) {
	_, packed := packedSample(t)
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "usb"), 0o755))
	must(t, os.Rename(packed.File, filepath.Join(dir, "goi.zip")))
	if out, err := child(t, "full stick", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}
