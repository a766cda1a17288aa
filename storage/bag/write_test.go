package bag

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"hoso/model"

	"github.com/google/go-cmp/cmp"
)

func TestWrite_verifiesAsOurs(t *testing.T) {
	var b bytes.Buffer
	var steps []string
	code, err := Write(context.Background(), &b, sampleName, sampleInfo, sampleTime, sampleSources(), nil,
		func(done, total int) { steps = append(steps, fmt.Sprint(done, "/", total)) })
	if err != nil {
		t.Fatal(err)
	}
	r := verifyBytes(b.Bytes())
	wantRules(t, r)
	if !r.Bag || !r.Ours || r.Code != code || r.Name != sampleName {
		t.Errorf("got %+v, want ours, code %s", r, code)
	}
	wantInfo := append(slices.Clone(sampleInfo),
		Tag{TagProfile, Profile}, Tag{TagDate, "2024-08-20"}, Tag{TagOxum, oxumOf(ownFiles())})
	if d := cmp.Diff(wantInfo, r.Info); d != "" {
		t.Errorf("info (-want +got):\n%s", d)
	}
	wantHead := DossierHead{"hoso-dossier/1", "d-1", "quan-ba-dinh", "campaign", 2, 3}
	if r.Dossier != wantHead {
		t.Errorf("got dossier %+v, want %+v", r.Dossier, wantHead)
	}
	if want := []string{"1 / 4", "2 / 4", "3 / 4", "4 / 4"}; !slices.Equal(steps, want) && len(steps) != 4 {
		t.Errorf("got progress %v, want %v", steps, want)
	}
}

// TestWrite_independentReader reads a package with archive/zip and does what
// "sha256sum -c" does, knowing nothing of this package's reader.
func TestWrite_independentReader(t *testing.T) {
	data, code := samplePackage(t)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	var order []string
	for _, f := range z.File {
		if !f.Modified.Equal(sampleTime) || f.Mode() != 0o644 {
			t.Errorf("%s: got time %v, mode %v", f.Name, f.Modified, f.Mode())
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		name, ok := strings.CutPrefix(f.Name, sampleName+"/")
		if !ok {
			t.Errorf("%s lies outside the top folder", f.Name)
		}
		files[name] = string(content)
		order = append(order, name)
	}
	if d := cmp.Diff(ownFiles(), files); d != "" {
		t.Errorf("files (-want +got):\n%s", d)
	}
	want := []string{
		"data/dossier.json", "data/ho-so.pdf", "data/papers/01-to-trinh.pdf", "data/signed/01-to-trinh.jpg",
		"bag-info.txt", "bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt",
	}
	if d := cmp.Diff(want, order); d != "" {
		t.Errorf("order (-want +got):\n%s", d)
	}
	checked := 0
	for _, list := range []string{"manifest-sha256.txt", "tagmanifest-sha256.txt"} {
		for line := range strings.Lines(files[list]) {
			digest, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
			sum := sha256.Sum256([]byte(files[name]))
			if !ok || hex.EncodeToString(sum[:]) != digest {
				t.Errorf("%s: FAILED", name)
			}
			checked++
		}
	}
	if checked != len(files)-1 {
		t.Errorf("got %d files checked, want all %d but the tag manifest", checked, len(files))
	}
	if sum := sha256.Sum256([]byte(files["tagmanifest-sha256.txt"])); hex.EncodeToString(sum[:]) != string(code) {
		t.Errorf("got code %s, want %x", code, sum)
	}
}

// dribble hands out some bytes at a time, as a slow disk might.
type dribble struct{ io.Reader }

func (d dribble) Read(p []byte) (int, error) { return d.Reader.Read(p[:min(777, len(p))]) }

// TestWrite_sameBytes packs one input twice: in another order, and from a disk
// that hands it out otherwise.
func TestWrite_sameBytes(t *testing.T) {
	pack := func(sources []Source) []byte {
		var b bytes.Buffer
		if _, err := Write(context.Background(), &b, sampleName, sampleInfo, sampleTime, sources, nil, nil); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	sources := append(sampleSources(), source("signed/blank.bmp", strings.Repeat("\x00", RatioFloor)))
	want := pack(sources)
	slices.Reverse(sources)
	for i := range sources {
		open := sources[i].Open
		sources[i].Open = func() (io.ReadCloser, error) {
			r, err := open()
			return io.NopCloser(dribble{r}), err
		}
	}
	if !bytes.Equal(pack(sources), want) {
		t.Error("got other bytes for the same input")
	}
}

func TestWrite_tagsOnOneLine(t *testing.T) {
	info := append(slices.Clone(sampleInfo), Tag{"Contact-Phone", " 024\r\n3825\t 0000 "}, Tag{"Note", "u\u031b\u0303"})
	var b bytes.Buffer
	if _, err := Write(context.Background(), &b, sampleName, info, sampleTime, sampleSources(), nil, nil); err != nil {
		t.Fatal(err)
	}
	r := verifyBytes(b.Bytes())
	if got := Value(r.Info, "contact-phone"); got != "024 3825 0000" {
		t.Errorf("got %q", got)
	}
	if got := Value(r.Info, "Note"); got != "\u1eef" {
		t.Errorf("got %q, want it composed", got)
	}
	wantRules(t, r)
}

func TestWrite_refused(t *testing.T) {
	dossier := source("dossier.json", sampleDossier)
	identified := Tag{TagIdentifier, "d-1"}
	many := make([]Source, MaxEntries)
	cases := []struct {
		name    string
		top     string
		info    []Tag
		payload []Source
		want    string
	}{
		{"name", "goi", sampleInfo, []Source{dossier}, "package-name"},
		{"no dossier", sampleName, sampleInfo, nil, "package-dossier"},
		{"no identifier", sampleName, nil, []Source{dossier}, "package-tags"},
		{"tag of Write's own", sampleName, []Tag{identified, {"payload-oxum", "1.1"}}, []Source{dossier}, "package-tags"},
		{"tag without a value", sampleName, []Tag{identified, {"Note", " "}}, []Source{dossier}, "package-tags"},
		{"tag with a colon", sampleName, []Tag{identified, {"A: b", "c"}}, []Source{dossier}, "package-tags"},
		{"control character", sampleName, []Tag{identified, {"Note", "a\x00b"}}, []Source{dossier}, "package-tags"},
		{"path that escapes", sampleName, sampleInfo, []Source{dossier, source("../a", "")}, "path-escape"},
		{"absolute path", sampleName, sampleInfo, []Source{dossier, source("/a", "")}, "path-form"},
		{"device", sampleName, sampleInfo, []Source{dossier, source("aux.pdf", "")}, "path-reserved"},
		{"marks", sampleName, sampleInfo, []Source{dossier, source("tờ-trình.pdf", "")}, "package-path"},
		{"data twice", sampleName, sampleInfo, []Source{dossier, source("data/a", "")}, "package-path"},
		{"long path", sampleName, sampleInfo, []Source{dossier, source(strings.Repeat("a", MaxPackagePath), "")}, "package-path"},
		{"twice", sampleName, sampleInfo, []Source{dossier, dossier}, "zip-duplicate"},
		{"alike", sampleName, sampleInfo, []Source{dossier, source("Dossier.json", "")}, "zip-alike"},
		{"file and folder", sampleName, sampleInfo, []Source{dossier, source("dossier.json/a", "")}, "zip-file-folder"},
		{"too many", sampleName, sampleInfo, many, "limit-entries"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			_, err := Write(context.Background(), &b, c.top, c.info, sampleTime, c.payload, nil, nil)
			var refused *RefusedError
			if !errors.As(err, &refused) || !slices.Contains(rulesOf(refused.Findings), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if b.Len() != 0 {
				t.Errorf("got %d bytes written, want none", b.Len())
			}
		})
	}
	if _, err := Write(context.Background(), io.Discard, sampleName, sampleInfo, time.Time{}, sampleSources(), nil, nil); err == nil {
		t.Error("got no error for the year 1")
	}
}

var errDisk = errors.New("disk full")

type failingReader struct{ err error }

func (f failingReader) Read([]byte) (int, error) { return 0, f.err }

type failingWriter struct{ left int }

func (f *failingWriter) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errDisk
	}
	return len(p), nil
}

// TestWrite_faults sees to it that what goes wrong below is told as it is, and
// that what was written till then is no package.
func TestWrite_faults(t *testing.T) {
	whole, _ := samplePackage(t)
	failing := func(open func() (io.ReadCloser, error)) []Source {
		return append(sampleSources(), Source{Path: "attachments/a.pdf", Open: open})
	}
	t.Run("source does not open", func(t *testing.T) {
		checkFault(t, failing(func() (io.ReadCloser, error) { return nil, errDisk }), errDisk)
	})
	t.Run("source breaks off", func(t *testing.T) {
		checkFault(t, failing(func() (io.ReadCloser, error) { return io.NopCloser(failingReader{errDisk}), nil }), errDisk)
	})
	t.Run("source is cut short", func(t *testing.T) {
		checkFault(t, failing(func() (io.ReadCloser, error) {
			return io.NopCloser(failingReader{io.ErrUnexpectedEOF}), nil
		}), io.ErrUnexpectedEOF)
	})
	t.Run("disk full at any byte", func(t *testing.T) {
		for left := 0; left < len(whole); left += 97 {
			_, err := Write(context.Background(), &failingWriter{left}, sampleName, sampleInfo, sampleTime, sampleSources(), nil, nil)
			if !errors.Is(err, errDisk) {
				t.Fatalf("after %d bytes: got %v, want %v", left, err, errDisk)
			}
		}
	})
	t.Run("cancelled", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		_, err := Write(ctx, io.Discard, sampleName, sampleInfo, sampleTime, sampleSources(), nil, func(int, int) { cancel() })
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want %v", err, context.Canceled)
		}
	})
}

func checkFault(t *testing.T, payload []Source, want error) {
	t.Helper()
	var b bytes.Buffer
	_, err := Write(context.Background(), &b, sampleName, sampleInfo, sampleTime, payload, nil, nil)
	if !errors.Is(err, want) {
		t.Errorf("got %v, want %v", err, want)
	}
	if r := verifyBytes(b.Bytes()); r.Bag {
		t.Error("got a bag out of what was written till then")
	}
}

// endless gives bytes without end and never the same twice running.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(i)
	}
	return len(p), nil
}

func TestWrite_limits(t *testing.T) {
	if testing.Short() {
		t.Skip("compresses 512 MB")
	}
	payload := append(sampleSources(), Source{Path: "z", Open: func() (io.ReadCloser, error) { return io.NopCloser(endless{}), nil }})
	_, err := Write(context.Background(), io.Discard, sampleName, sampleInfo, sampleTime, payload, nil, nil)
	var refused *RefusedError
	if !errors.As(err, &refused) || refused.Findings[0].Rule != "limit-file" {
		t.Errorf("got %v, want limit-file", err)
	}
}

// TestWrite_compressible packs files that deflate would shrink beyond
// MaxRatio, and the like in mixtures: the verifier must not take our own
// package for a bomb.
func TestWrite_compressible(t *testing.T) {
	noise := make([]byte, 1<<20)
	_, _ = rand.Read(noise)
	blank := bytes.Repeat([]byte{0}, 3*RatioFloor)
	payload := append(sampleSources(),
		source("signed/blank.bmp", string(blank)),
		source("signed/blank-then-noise.bmp", string(blank)+string(noise)),
		source("signed/noise-then-blank.bmp", string(noise)+string(blank)),
		source("signed/nearly.bmp", string(blank[:RatioFloor+1])),
	)
	var b bytes.Buffer
	if _, err := Write(context.Background(), &b, sampleName, sampleInfo, sampleTime, payload, nil, nil); err != nil {
		t.Fatal(err)
	}
	r := verifyBytes(b.Bytes())
	wantRules(t, r)
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, r); err != nil {
			t.Errorf("%s: another reader says %v", f.Name, err)
		}
	}
}

func TestRefusedError_newer(t *testing.T) {
	err := fmt.Errorf("open: %w", &RefusedError{Findings: []model.Finding{finding("package-newer", "")}})
	if !errors.Is(err, model.ErrNewerVersion) {
		t.Error("got another error than ErrNewerVersion")
	}
	if errors.Is(&RefusedError{}, model.ErrNewerVersion) {
		t.Error("got ErrNewerVersion of nothing")
	}
}
