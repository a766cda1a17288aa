package storage

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// laidOut writes files below a folder, and returns the folder.
func laidOut(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFindGiven(t *testing.T) {
	receipt, err := model.EncodeReceipt(model.Receipt{})
	if err != nil {
		t.Fatal(err)
	}
	dir := laidOut(t, map[string]string{
		"a/goi.zip": "x", "a/sâu/hơn/GOI.ZIP": "x", "a/kin.zip.age": "x", "a/phieu.pdf": "x", "a/khac.json": "{}", "a/Thumbs.db": "x", "a/.an": "x",
		"a/b.hoso-receipt (1).json": string(receipt), "a/tui/bagit.txt": "x", "a/tui/data/trong.zip": "x", "anh.png": "x",
	})
	at := func(name string) string { return filepath.Join(dir, name) }
	got, err := FindGiven(t.Context(), []string{at("anh.png"), at("a"), at("a/goi.zip"), at("gone.zip")})
	if err != nil {
		t.Fatal(err)
	}
	want := []Given{
		{at("anh.png"), GivenPackage}, {at("a/b.hoso-receipt (1).json"), GivenReceipt}, {at("a/goi.zip"), GivenPackage}, {at("a/khac.json"), GivenOther},
		{at("a/kin.zip.age"), GivenPackage}, {at("a/phieu.pdf"), GivenOther}, {at("a/sâu/hơn/GOI.ZIP"), GivenPackage}, {at("a/tui"), GivenFolder}, {at("gone.zip"), GivenPackage},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("given (-want +got):\n%s", diff)
	}
}

func TestFindGiven_tooMany(t *testing.T) {
	paths := make([]string, MaxGiven+1)
	for i := range paths {
		paths[i] = filepath.Join("/nowhere", string(rune('a'+i%26)), string(rune(0x1000+i)))
	}
	var many *TooManyError
	if _, err := FindGiven(t.Context(), paths); !errors.As(err, &many) {
		t.Errorf("got %v, want a refusal", err)
	}
}
