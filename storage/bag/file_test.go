package bag

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var fileCases = map[string]func(*testing.T) Report{
	"file-unreadable": func(t *testing.T) Report {
		return Verify(context.Background(), filepath.Join(t.TempDir(), "khong-co.zip"))
	},
	"file-cancelled": func(t *testing.T) Report {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		dir := filepath.Join(t.TempDir(), "goi")
		writeFiles(t, dir, bagOf("1.0", "sha256", samplePayload))
		return Verify(ctx, dir)
	},
	"file-changed": func(t *testing.T) Report { return verifyChanged(t, "data/a.txt", "một hai ba") },
	"file-kind": func(t *testing.T) Report {
		if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
			t.Skip("no device file on this system")
		}
		return Verify(context.Background(), os.DevNull)
	},
	"file-empty": func(t *testing.T) Report { return verifyBytes(nil) },

	"limit-entries": func(t *testing.T) Report {
		return verifyBytes(rawZip(rawEnd{count: MaxEntries + 1}))
	},
	"limit-file":  func(t *testing.T) Report { return verifySparse(t, "data/to.bin", MaxFileBytes+1) },
	"limit-total": verifyManyLarge,
	"limit-ratio": func(t *testing.T) Report {
		return verifyBytes(rawZip(rawEnd{}, rawEntry{name: "goi/0", content: strings.Repeat("0", RatioFloor+1), deflated: true}))
	},
	"limit-path":  func(t *testing.T) Report { return verifyName("goi/" + strings.Repeat("a", MaxPathBytes)) },
	"limit-depth": func(t *testing.T) Report { return verifyName(strings.Repeat("a/", MaxDepth+1) + "b") },
	"limit-tag-files": func(t *testing.T) Report {
		return verifySparse(t, "manifest-sha256.txt", MaxTagFileBytes+1)
	},
	"limit-directory": func(t *testing.T) Report {
		return verifyBytes(rawZip(rawEnd{size: MaxDirectoryBytes + 1}))
	},
	"limit-findings": func(t *testing.T) Report {
		files := bagOf("0.97", "sha256", samplePayload)
		files["manifest-sha256.txt"] = strings.Repeat("sai\n", 10) + manyBadLines(MaxFindings+1)
		return verifyFiles(files)
	},
}

func manyBadLines(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(sumOf("sha256", "") + "  data/" + strings.Repeat("x", i%200+1) + strings.Repeat("y", i/200) + "\n")
	}
	return b.String()
}

// verifySparse judges a bag in a folder, one file of which takes no room on
// the disk and yet has that size.
func verifySparse(t *testing.T, name string, size int64) Report {
	dir := filepath.Join(t.TempDir(), "goi")
	writeFiles(t, dir, bagOf("1.0", "sha256", samplePayload))
	sparse(t, filepath.Join(dir, name), size)
	return Verify(context.Background(), dir)
}

func sparse(t *testing.T, path string, size int64) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Truncate(size); err != nil {
		t.Fatal(err)
	}
}

func verifyManyLarge(t *testing.T) Report {
	dir := filepath.Join(t.TempDir(), "goi")
	writeFiles(t, dir, bagOf("1.0", "sha256", samplePayload))
	for i := range MaxTotalBytes/MaxFileBytes + 1 {
		sparse(t, filepath.Join(dir, "data", strings.Repeat("z", int(i)+1)), MaxFileBytes)
	}
	return Verify(context.Background(), dir)
}

// verifyChanged judges a bag in a folder, one file of which changes between
// the reading of the folder and that of the file.
func verifyChanged(t *testing.T, name, content string) Report {
	dir := filepath.Join(t.TempDir(), "goi")
	writeFiles(t, dir, bagOf("1.0", "sha256", samplePayload))
	c := newCollector()
	p := openFolder(context.Background(), dir, c)
	if p == nil {
		t.Fatal(c.findings)
	}
	defer p.close()
	writeFiles(t, dir, map[string]string{name: content})
	var r Report
	r.judge(context.Background(), p, c)
	r.conclude(c)
	return r
}

func TestVerify_fileShrinksMeanwhile(t *testing.T) {
	r := verifyChanged(t, "data/a.txt", "m")
	wantRules(t, r, "file-changed")
}

func TestVerify_errTellsCause(t *testing.T) {
	if r := fileCases["file-unreadable"](t); !errors.Is(r.Err, fs.ErrNotExist) {
		t.Errorf("got error %v, want %v", r.Err, fs.ErrNotExist)
	}
	if r := fileCases["file-cancelled"](t); r.Err != context.Canceled {
		t.Errorf("got error %v, want %v", r.Err, context.Canceled)
	}
	data, _ := samplePackage(t)
	if r := verifyBytes(data); r.Err != nil {
		t.Errorf("got error %v, want none", r.Err)
	}
}

// brokenDisk is a zip on a disk that fails after some reads.
type brokenDisk struct {
	*bytes.Reader
	left *int
}

func (d brokenDisk) ReadAt(p []byte, at int64) (int, error) {
	if *d.left--; *d.left < 0 {
		return 0, errDisk
	}
	return d.Reader.ReadAt(p, at)
}

func TestVerify_diskFails(t *testing.T) {
	data, _ := samplePackage(t)
	for reads := 0; ; reads++ {
		left := reads
		c := newCollector()
		var r Report
		if p := readZip(brokenDisk{bytes.NewReader(data), &left}, int64(len(data)), c); p != nil {
			r.judge(context.Background(), p, c)
		}
		r.conclude(c)
		if r.Ours {
			if reads < 20 {
				t.Errorf("got ours after %d reads", reads)
			}
			return
		}
		if !errors.Is(r.Err, errDisk) || !hasRule(r, "file-unreadable") || r.Bag {
			t.Fatalf("disk fails after %d reads: got %+v", reads, r)
		}
	}
}

func TestReport_json(t *testing.T) {
	data, code := samplePackage(t)
	path := onDisk(t, sampleName+".zip", data)
	got, err := json.Marshal(Verify(context.Background(), path))
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf(`{"file":%q,"bag":true,"ours":true,"code":%q,"findings":[]}`, path, code)
	if string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestVerify_countsRealBytes holds the reader to the declared size: a header
// that says less than there is does not let more through.
func TestVerify_countsRealBytes(t *testing.T) {
	const honest = 1000
	content := strings.Repeat("0", 10*honest)
	packed := deflated(content)
	e := &zipEntry{name: "0", method: methodDeflated, packed: uint64(len(packed)), size: honest}
	var out bytes.Buffer
	n, err := copyAll(context.Background(), &out, openEntry(strings.NewReader(packed), e))
	if n > honest || err != (ruleError{"zip-size"}) {
		t.Errorf("got %d bytes and %v, want at most %d and zip-size", n, err, honest)
	}
}
