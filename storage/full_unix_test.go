//go:build !windows

package storage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"hoso/model"
)

func init() { childTasks["full disk"] = workOnFullDisk }

// fileLimit is the size, in bytes, that no file of the child may exceed once
// its disk is full.
const fileLimit = 1 << 20

// limitFiles makes writing fail as on a full disk: a limit of the process on
// the size of files reaches the driver and the files alike.
func limitFiles(bytes uint64) error {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	limit.Cur = min(bytes, limit.Max)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit)
}

// largeDossier is larger than the limit.
func largeDossier(id string) model.Dossier {
	d := sampleDossier(id)
	d.Nominees[1].Report.Sections[0].Text = strings.Repeat("Hỗ trợ hộ nghèo vay vốn làm ăn. ", fileLimit/16)
	return d
}

// workOnFullDisk tries everything that writes and fails unless each says that
// the disk is full; then it frees the disk and works on.
func workOnFullDisk(dir string) error {
	signal.Ignore(syscall.SIGXFSZ)
	ctx := context.Background()
	w, err := Open(ctx, dir, newClock().now)
	if err != nil {
		return err
	}
	paper := filepath.Join(dir, "giấy.txt")
	for _, name := range []string{paper, filepath.Join(dir, "copy.db")} {
		if err := os.WriteFile(name, []byte("cũ"), 0o600); err != nil {
			return err
		}
	}
	if err := limitFiles(fileLimit); err != nil {
		return err
	}
	big := func() io.Reader { return bytes.NewReader(make([]byte, 2*fileLimit)) }
	for name, try := range map[string]func() error{
		"save": func() error { return w.SaveDossier(ctx, largeDossier("hs-1")) },
		"add":  func() error { _, _, err := w.AddFile(ctx, big(), 4*fileLimit); return err },
		"receive": func() error {
			_, _, err := w.StoreReceived(ctx, codeOf("gói"), big(), sampleDossier("hs-2"))
			return err
		},
		"paper": func() error {
			return WriteFileAtomically(paper, func(to io.Writer) error { _, err := io.Copy(to, big()); return err })
		},
		"back up": func() error { return w.Backup(ctx, filepath.Join(dir, "copy.db")) },
	} {
		if err := try(); !errors.Is(err, ErrDiskFull) {
			return fmt.Errorf("%s: got %v, want %v", name, err, ErrDiskFull)
		}
	}
	if err := limitFiles(1 << 40); err != nil {
		return err
	}
	if err := w.SaveDossier(ctx, withNumber(sampleDossier("hs-3"), "46")); err != nil {
		return fmt.Errorf("after the disk was freed: %w", err)
	}
	return w.Close()
}

func TestWorkspace_diskFull(t *testing.T) {
	dir := t.TempDir()
	w := openAt(t, dir)
	save(t, w, sampleDossier("hs-1"), largeDossier("hs-0"))
	must(t, w.Close())

	if out, err := child(t, "full disk", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	w = openAt(t, dir)
	if got := load(t, w, "hs-1").Nominees[1].Report.Sections[0].Text; got != sampleDossier("").Nominees[1].Report.Sections[0].Text {
		t.Errorf("got text of %d bytes, want the old one", len(got))
	}
	load(t, w, "hs-3")
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
	for _, name := range []string{"giấy.txt", "copy.db"} {
		if content, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(content) != "cũ" {
			t.Errorf("got %s of %d bytes, %v, want the old one", name, len(content), err)
		}
	}
}
