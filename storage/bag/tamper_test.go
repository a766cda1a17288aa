package bag

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand"
	"testing"
)

// same reports whether a report says of a changed file what it said of the
// whole one.
func same(r Report, code Code) bool { return r.Ours && r.Bag && r.Code == code }

// TestVerify_everyByteCounts changes each byte of a package in turn, headers
// and unused bits included: none may change unnoticed.
func TestVerify_everyByteCounts(t *testing.T) {
	whole, code := samplePackage(t)
	random := rand.New(rand.NewSource(1))
	for at := range whole {
		for _, flip := range []byte{1, 0x20, 0x80, byte(1 + random.Intn(255))} {
			data := bytes.Clone(whole)
			data[at] ^= flip
			if r := verifyBytes(data); same(r, code) {
				t.Fatalf("byte %d of %d changed by %#x: got the verdict of the whole package", at, len(whole), flip)
			}
		}
	}
}

// TestVerify_cutsAndInsertions takes bytes out of a package, puts bytes in,
// swaps and doubles pieces.
func TestVerify_cutsAndInsertions(t *testing.T) {
	whole, code := samplePackage(t)
	random := rand.New(rand.NewSource(2))
	for n := range len(whole) {
		if r := verifyBytes(whole[:n]); same(r, code) {
			t.Fatalf("cut to %d of %d bytes: got the verdict of the whole package", n, len(whole))
		}
	}
	for range 300 {
		at, n := random.Intn(len(whole)), 1+random.Intn(64)
		end := min(at+n, len(whole))
		piece := make([]byte, n)
		random.Read(piece)
		for name, data := range map[string][]byte{
			"taken out": join(whole[:at], whole[end:]),
			"put in":    join(whole[:at], piece, whole[at:]),
			"doubled":   join(whole[:end], whole[at:end], whole[end:]),
			"replaced":  join(whole[:at], piece, whole[min(at+n, len(whole)):]),
		} {
			if r := verifyBytes(data); same(r, code) && !bytes.Equal(data, whole) {
				t.Fatalf("%d bytes at %d %s: got the verdict of the whole package", n, at, name)
			}
		}
	}
}

func join(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

// TestVerify_repackedIsOursUnlessChanged packs the files again with another
// program's zip, one of them changed or not.
func TestVerify_repackedIsOursUnlessChanged(t *testing.T) {
	whole, code := samplePackage(t)
	if r := verifyBytes(repacked(t, whole, "")); !same(r, code) {
		t.Errorf("unchanged: got %+v, want ours", r)
	}
	for name := range ownFiles() {
		if r := verifyBytes(repacked(t, whole, sampleName+"/"+name)); same(r, code) || r.Ours {
			t.Errorf("%s changed: got the verdict of the whole package", name)
		}
	}
}

// repacked copies a zip, changing one byte of the file called changed.
func repacked(t *testing.T, data []byte, changed string) []byte {
	t.Helper()
	from, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	to := zip.NewWriter(&b)
	for _, f := range from.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == changed {
			content[len(content)/2] ^= 1
		}
		w, err := to.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
