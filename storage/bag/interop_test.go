package bag

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestVerify_zipProgram judges bags that Info-ZIP has packed, from a folder to
// a file and as a stream, in which headers and sizes are written differently.
func TestVerify_zipProgram(t *testing.T) {
	program, err := exec.LookPath("zip")
	if err != nil {
		t.Skip("no zip program here")
	}
	dir := t.TempDir()
	writeFiles(t, filepath.Join(dir, "goi"), bagOf("1.0", "sha512", map[string]string{
		"data/a.txt": "một", "data/tờ trình.txt": "hai", "data/rỗng.txt": "",
	}))
	toFile := exec.Command(program, "-qr", "goi.zip", "goi")
	toFile.Dir = dir
	if out, err := toFile.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	wantForeign(t, Verify(context.Background(), filepath.Join(dir, "goi.zip")))

	var stream bytes.Buffer
	piped := exec.Command(program, "-qr", "-", "goi")
	piped.Dir, piped.Stdout = dir, &stream
	if err := piped.Run(); err != nil {
		t.Fatal(err)
	}
	wantForeign(t, verifyBytes(stream.Bytes()))

	locked := exec.Command(program, "-qr", "-P", "mat-khau", "khoa.zip", "goi")
	locked.Dir = dir
	if out, err := locked.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if r := Verify(context.Background(), filepath.Join(dir, "khoa.zip")); r.Bag || !hasRule(r, "zip-encrypted") {
		t.Errorf("got bag %v, rules %v, want zip-encrypted", r.Bag, rulesOf(r.Findings))
	}
}

// wantForeign wants a valid bag that is not ours; whether the zip program says
// that its names are UTF-8 depends on how it was built.
func wantForeign(t *testing.T, r Report) {
	t.Helper()
	for _, code := range rulesOf(r.Findings) {
		if code != "package-foreign" && code != "zip-name-flag" {
			t.Errorf("got %v, want package-foreign", r.Findings)
		}
	}
	if !r.Bag || r.Ours {
		t.Errorf("got bag %v, ours %v, want true, false", r.Bag, r.Ours)
	}
}

// TestWrite_unzipProgram lets Info-ZIP test a package.
func TestWrite_unzipProgram(t *testing.T) {
	program, err := exec.LookPath("unzip")
	if err != nil {
		t.Skip("no unzip program here")
	}
	data, _ := samplePackage(t)
	path := onDisk(t, "goi.zip", data)
	if out, err := exec.Command(program, "-tq", path).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
	out := t.TempDir()
	if text, err := exec.Command(program, "-q", path, "-d", out).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	wantRules(t, Verify(context.Background(), filepath.Join(out, sampleName)))
	if _, err := os.Stat(filepath.Join(out, sampleName, "data", "dossier.json")); err != nil {
		t.Error(err)
	}
}
