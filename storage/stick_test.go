package storage

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hoso/model"
	"hoso/storage/bag"
)

// packedSample is the package of the sample's campaign dossier.
func packedSample(t *testing.T) (*Workspace, Packed) {
	t.Helper()
	w, dossiers := sampleWorkspace(t, "unit")
	i := slices.IndexFunc(dossiers, func(d model.Dossier) bool { return d.Kind == model.Campaign })
	packed, err := w.Pack(t.Context(), dossiers[i].ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	return w, packed
}

func TestCopyPackage_arrivesWhole(t *testing.T) {
	_, packed := packedSample(t)
	stick := t.TempDir()
	var steps []string
	copies, err := CopyPackage(t.Context(), packed.File, packed.Receipt, packed.Code, stick, func(step string, done, total int) {
		if done > total {
			t.Errorf("%s: %d of %d", step, done, total)
		}
		if len(steps) == 0 || steps[len(steps)-1] != step {
			steps = append(steps, step)
		}
	})
	must(t, err)
	if len(copies) != 2 || len(namesIn(t, stick)) != 2 {
		t.Fatalf("got %v, and %v on the stick; want package and receipt", copies, namesIn(t, stick))
	}
	if report := VerifyPackage(t.Context(), copies[0]); !report.Ours || report.Code != packed.Code {
		t.Errorf("the copy has code %s, want %s", report.Code, packed.Code)
	}
	if len(steps) != 7 || !strings.Contains(steps[2], "Đọc lại") {
		t.Errorf("got steps %q", steps)
	}
}

func TestCopyPackage_wrongContentGetsNoName(t *testing.T) {
	_, packed := packedSample(t)
	stick := t.TempDir()
	_, err := CopyPackage(t.Context(), packed.File, packed.Receipt, bag.Code(codeOf("khác")), stick, silent)
	var trouble *StickError
	if !errors.As(err, &trouble) || !errors.Is(err, errDiffers) {
		t.Errorf("got %v, want %v", err, errDiffers)
	}
	if left := namesIn(t, stick); len(left) > 0 {
		t.Errorf("left on the stick: %v", left)
	}
}

func TestCopyPackage_pulledStick(t *testing.T) {
	_, packed := packedSample(t)
	stick := filepath.Join(t.TempDir(), "usb")
	must(t, os.Mkdir(stick, 0o755))
	_, err := CopyPackage(t.Context(), packed.File, packed.Receipt, packed.Code, stick, func(step string, _, _ int) {
		if strings.HasPrefix(step, "Ghi") {
			must(t, os.RemoveAll(stick))
		}
	})
	if hint := Hint(err); !strings.Contains(hint, "rút ra") {
		t.Errorf("got %v, %q", err, hint)
	}
}

func TestCopyPackage_cancelled(t *testing.T) {
	_, packed := packedSample(t)
	stick := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	_, err := CopyPackage(ctx, packed.File, packed.Receipt, packed.Code, stick, func(step string, _, _ int) {
		if strings.HasPrefix(step, "Đọc lại") {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || len(namesIn(t, stick)) > 0 {
		t.Errorf("got %v, left %v", err, namesIn(t, stick))
	}
}

func TestCopyPackage_olderCopyStaysWhenItFails(t *testing.T) {
	_, packed := packedSample(t)
	stick := t.TempDir()
	older := filepath.Join(stick, filepath.Base(packed.File))
	must(t, os.WriteFile(older, []byte("cũ"), 0o600))
	if _, err := CopyPackage(t.Context(), packed.File, "", bag.Code(codeOf("khác")), stick, silent); err == nil {
		t.Fatal("the wrong code was taken")
	}
	if got := string(readFile(t, older)); got != "cũ" {
		t.Errorf("got %q, want the older copy", got)
	}
	_, err := CopyPackage(t.Context(), packed.File, "", packed.Code, stick, silent)
	must(t, err)
	if codeIn(older) != packed.Code {
		t.Error("the older copy was not replaced")
	}
}

func TestCopyPackage_packageGone(t *testing.T) {
	_, err := CopyPackage(t.Context(), filepath.Join(t.TempDir(), "gói.zip"), "", bag.Code(codeOf("x")), t.TempDir(), silent)
	var trouble *StickError
	if !errors.Is(err, model.ErrNotFound) || errors.As(err, &trouble) {
		t.Errorf("got %v: the stick is not to blame", err)
	}
}

func TestFindPackage(t *testing.T) {
	_, packed := packedSample(t)
	dir := filepath.Dir(packed.File)
	must(t, os.WriteFile(filepath.Join(dir, "a.zip"), []byte("không phải gói"), 0o600))
	got, err := findPackage(t.Context(), dir, packed.Code)
	must(t, err)
	if got.File != packed.File || got.Receipt != packed.Receipt || len(got.QR) != len(packed.QR) {
		t.Errorf("got %s and %s", got.File, got.Receipt)
	}
	must(t, os.Remove(packed.File))
	if _, err := findPackage(t.Context(), dir, packed.Code); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v, want %v", err, model.ErrNotFound)
	}
}
