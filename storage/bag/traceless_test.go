package bag

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// TestVerify_leavesNothing judges the hostile zips from a folder of their own,
// with a home and a temporary folder of their own: whatever their entries are
// called, nothing is written anywhere that they could reach.
func TestVerify_leavesNothing(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP", "HOME", "USERPROFILE"} {
		t.Setenv(name, filepath.Join(root, "nha"))
	}
	hostile := [][]byte{
		rawZip(rawEnd{}, overlapping()...), disagreeing64(), anotherDisk(),
	}
	for _, name := range []string{"../a", "../../a", "/a", "~/a", "C:/a", `..\a`, "a/../../b", "goi/data/../../../c"} {
		hostile = append(hostile, rawZip(rawEnd{}, withBag(rawEntry{name: name, content: "x", deflated: true})...))
	}
	whole, _ := samplePackage(t)
	for _, data := range append(hostile, whole) {
		path := filepath.Join(root, "den", "goi.zip")
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Join(root, "nha"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		t.Chdir(filepath.Dir(path))
		Verify(context.Background(), path)
		if r, err := Open(path); err == nil {
			r.Close()
		}
		var found []string
		err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			if !d.IsDir() {
				found = append(found, path)
			}
			return err
		})
		if err != nil || len(found) != 1 {
			t.Fatalf("got files %v, %v, want the zip alone", found, err)
		}
	}
}
