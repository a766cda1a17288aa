package bag

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hoso/model"

	"github.com/google/go-cmp/cmp"
)

// onDisk writes a file into a fresh folder and returns its path.
func onDisk(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpen_readsPayload(t *testing.T) {
	data, code := samplePackage(t)
	folder := filepath.Join(t.TempDir(), sampleName)
	writeFiles(t, folder, ownFiles())
	for _, path := range []string{onDisk(t, "goi.zip", data), folder} {
		r, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if r.Code() != code || r.Name() != sampleName || Value(r.Info(), TagContact) != "Trần Thị Ví Dụ" {
			t.Errorf("got %s, %s, %v", r.Code(), r.Name(), r.Info())
		}
		want := []string{"dossier.json", "ho-so.pdf", "papers/01-to-trinh.pdf", "signed/01-to-trinh.jpg"}
		if d := cmp.Diff(want, r.Files()); d != "" {
			t.Errorf("files (-want +got):\n%s", d)
		}
		if got := readPayload(t, r, "dossier.json"); got != sampleDossier {
			t.Errorf("got %q, want %q", got, sampleDossier)
		}
		if size, ok := r.Size("dossier.json"); !ok || size != int64(len(sampleDossier)) {
			t.Errorf("got size %d, %v", size, ok)
		}
		if _, err := r.Open("khong-co.pdf"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("got %v, want %v", err, fs.ErrNotExist)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
}

func readPayload(t *testing.T, r *Reader, path string) string {
	t.Helper()
	f, err := r.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	content, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestOpen_refused(t *testing.T) {
	data, _ := samplePackage(t)
	changedTag := ownFiles()
	changedTag["bag-info.txt"] += "Note: thêm\n"
	newer := ownFiles()
	newer["bag-info.txt"] = strings.Replace(newer["bag-info.txt"], Profile, "hoso-package/9", 1)
	tagged(newer, "sha256")
	cases := []struct {
		name string
		zip  []byte
		want string
	}{
		{"cut", data[:len(data)-1], "zip-cut"},
		{"foreign", rawZip(rawEnd{}, rawEntries("goi", bagOf("1.0", "sha256", samplePayload))...), "package-profile"},
		{"tag file changed", rawZip(rawEnd{}, rawEntries(sampleName, changedTag)...), "bag-checksum"},
		{"newer", rawZip(rawEnd{}, rawEntries(sampleName, newer)...), "package-newer"},
		{"no bag", rawZip(rawEnd{}, rawEntries(sampleName, samplePayload)...), "bag-declaration-missing"},
		{"path escapes", rawZip(rawEnd{}, append(rawEntries(sampleName, ownFiles()), rawEntry{name: "../a"})...), "path-escape"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r, err := Open(onDisk(t, "goi.zip", c.zip))
			var refused *RefusedError
			if r != nil || !errors.As(err, &refused) || !slices.Contains(rulesOf(refused.Findings), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if newer := c.want == "package-newer"; errors.Is(err, model.ErrNewerVersion) != newer {
				t.Errorf("got newer %v, want %v", !newer, newer)
			}
		})
	}
	if _, err := Open(filepath.Join(t.TempDir(), "khong-co.zip")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want %v", err, fs.ErrNotExist)
	}
}

// TestReader_provesContent changes the payload under a reader that is open
// already: reading must not end as if nothing had happened.
func TestReader_provesContent(t *testing.T) {
	folder := filepath.Join(t.TempDir(), sampleName)
	writeFiles(t, folder, ownFiles())
	r, err := Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	other := strings.Replace(sampleDossier, "d-1", "d-2", 1)
	writeFiles(t, folder, map[string]string{dossierPath: other})
	f, err := r.Open("dossier.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := io.ReadAll(f); !errors.Is(err, ruleError{"bag-checksum"}) {
		t.Errorf("got %v, want bag-checksum", err)
	}
}
