package bag

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// suitePath is the Library of Congress conformance suite, as it is shared
// beside the repository.
const suitePath = "../../../shared/corpora/bagit-conformance-suite.tar.gz"

// conformanceClasses are the classes of bags in the suite, with the verdict
// that each must get. The bags for one system only must fail on every system.
var conformanceClasses = []struct {
	version, class string
	valid          bool
}{
	{"v0.97", "valid", true},
	{"v0.97", "invalid", false},
	{"v0.97", "linux-only", false},
	{"v0.97", "windows-only", false},
	{"v1.0", "valid", true},
	{"v1.0", "invalid", false},
}

// TestVerify_conformanceSuite judges each bag of the suite twice, as a folder
// and as a zip.
func TestVerify_conformanceSuite(t *testing.T) {
	suite := unpackSuite(t)
	for _, c := range conformanceClasses {
		t.Run(c.version+" "+c.class, func(t *testing.T) {
			bags := suiteBags(t, suite, c.version, c.class)
			if len(bags) == 0 {
				t.Fatal("the suite has no such bags")
			}
			right := 0
			for _, dir := range bags {
				folder := Verify(context.Background(), dir)
				zipped := verifyBytes(zipFolder(t, dir))
				want := c.valid
				if filepath.Base(dir) == "holey-bag" {
					want = false
					if !hasRule(folder, "bag-fetch") {
						t.Errorf("holey-bag: got rules %v, want bag-fetch", rulesOf(folder.Findings))
					}
				}
				switch {
				case folder.Bag != want || zipped.Bag != want:
					t.Errorf("%s: got %v as a folder, %v as a zip, want %v (findings %v)",
						filepath.Base(dir), folder.Bag, zipped.Bag, want, folder.Findings)
				case folder.Ours || zipped.Ours:
					t.Errorf("%s: got ours true", filepath.Base(dir))
				default:
					right++
				}
			}
			t.Logf("%d of %d bags got the right verdict", right, len(bags))
		})
	}
}

// TestVerify_conformanceWarnings judges the bags that the suite wants accepted
// with a warning. Two cannot be: one is of version 0.96, and one lists a
// .DS_Store that the suite's own archive does not contain.
func TestVerify_conformanceWarnings(t *testing.T) {
	suite := unpackSuite(t)
	want := map[string]string{
		"duplicate-file-with-different-case":                      "bag-name-case",
		"made-with-md5sum-tools":                                  "bag-manifest-asterisk",
		"relative-path":                                           "bag-manifest-dot",
		"same-filename-listed-twice-with-the-same-hash":           "bag-manifest-repeat",
		"same-filename-listed-twice-with-different-normalization": "bag-version",
		"special-system-files":                                    "bag-file-missing",
	}
	bags := suiteBags(t, suite, "v0.97", "warning")
	if len(bags) == 0 {
		t.Fatal("the suite has no such bags")
	}
	for _, dir := range bags {
		r := Verify(context.Background(), dir)
		code := want[filepath.Base(dir)]
		valid := code != "bag-version" && code != "bag-file-missing"
		if r.Bag != valid || !hasRule(r, code) {
			t.Errorf("%s: got bag %v, rules %v, want %v with %s", filepath.Base(dir), r.Bag, rulesOf(r.Findings), valid, code)
		}
	}
}

func unpackSuite(t *testing.T) string {
	t.Helper()
	f, err := os.Open(suitePath)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the conformance suite is not there: %s", suitePath)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if err == io.EOF {
			return dir
		}
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, filepath.FromSlash(h.Name))
		switch h.Typeflag {
		case tar.TypeDir:
			err = os.MkdirAll(path, 0o755)
		case tar.TypeReg:
			err = unpackFile(path, r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func unpackFile(path string, r io.Reader) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, r)
	return err
}

// suiteBags returns the folders of one class, wherever the suite's own top
// folder is.
func suiteBags(t *testing.T, suite, version, class string) []string {
	t.Helper()
	var bags []string
	for _, pattern := range []string{"", "*"} {
		found, err := filepath.Glob(filepath.Join(suite, pattern, version, class, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range found {
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				bags = append(bags, path)
			}
		}
	}
	return bags
}

// zipFolder returns the zip of a folder, itself the top folder.
func zipFolder(t *testing.T, dir string) []byte {
	t.Helper()
	var entries []rawEntry
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(filepath.Dir(dir), path)
		if err != nil {
			return err
		}
		name := strings.ReplaceAll(rel, string(filepath.Separator), "/")
		if d.IsDir() {
			entries = append(entries, rawEntry{name: name + "/", attrs: 0x10})
			return nil
		}
		content, err := os.ReadFile(path)
		entries = append(entries, rawEntry{name: name, content: string(content), deflated: true, flags: flagUTF8})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return rawZip(rawEnd{}, entries...)
}
