package bag

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// verifyName judges an honest bag with one more entry of that name.
func verifyName(name string) Report {
	return verifyEntries(withBag(rawEntry{name: name, content: "một"}))
}

func named(name string) func(*testing.T) Report {
	return func(*testing.T) Report { return verifyName(name) }
}

var pathCases = map[string]func(*testing.T) Report{
	"path-form":      named("goi//a"),
	"path-escape":    named("goi/../../a"),
	"path-absolute":  named("/etc/cron.d/a"),
	"path-drive":     named("C:/Windows/a"),
	"path-backslash": named(`goi\..\a`),
	"path-home":      named("~/a"),
	"path-reserved":  named("goi/data/NUL.txt"),
	"path-trailing":  named("goi/data/a."),
	"path-control":   named("goi/data/a\x00.pdf"),
	"path-kind": func(*testing.T) Report {
		return verifyEntries(withBag(rawEntry{name: "goi/data/l", content: "/etc/passwd", attrs: 0xa1ff << 16}))
	},
	"path-windows": func(*testing.T) Report {
		return verifyFiles(bagOf("1.0", "sha256", map[string]string{"data/a?.txt": "một"}))
	},
}

func TestCheckPath(t *testing.T) {
	cases := []struct {
		path string
		want []string
	}{
		{"goi/data/papers/01-to-trinh.pdf", nil},
		{"goi/data/tờ trình.pdf", nil},
		{"goi/data/~a", nil},
		{"goi/data/%7Ea", nil},
		{"goi/data/console.txt", nil},
		{"goi/data/com10", nil},
		{"goi/data/.keep", nil},
		{"~root/a", []string{"path-home"}},
		{"", []string{"path-form"}},
		{"goi/./a", []string{"path-form"}},
		{"goi/a/", []string{"path-form"}},
		{"..", []string{"path-escape"}},
		{"goi/...", []string{"path-trailing"}},
		{"goi/a ", []string{"path-trailing"}},
		{"goi /a", []string{"path-trailing"}},
		{"/a", []string{"path-absolute"}},
		{"//server/share", []string{"path-absolute", "path-drive", "path-form"}},
		{`\\?\C:\a`, []string{"path-backslash", "path-drive", "path-windows"}},
		{"c:a", []string{"path-drive", "path-windows"}},
		{"goi/a:b", []string{"path-windows"}},
		{"goi/a\nb", []string{"path-windows"}},
		{"goi/con", []string{"path-reserved"}},
		{"goi/Com1.tar.gz", []string{"path-reserved"}},
		{"goi/lpt¹", []string{"path-reserved"}},
		{"goi/nul .txt", []string{"path-reserved"}},
		{"aux/b", []string{"path-reserved"}},
		{"goi/\x00", []string{"path-control"}},
		{strings.Repeat("a/", MaxDepth) + "b", nil},
		{strings.Repeat("a/", MaxDepth+1) + "b", []string{"limit-depth"}},
		{strings.Repeat("a", MaxPathBytes), nil},
		{strings.Repeat("a", MaxPathBytes+1), []string{"limit-path"}},
	}
	for _, c := range cases {
		if got := checkPath(c.path); !slices.Equal(got, c.want) {
			t.Errorf("checkPath(%q): got %v, want %v", c.path, got, c.want)
		}
	}
}

func TestVerify_folderWithLink(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need rights on Windows")
	}
	secret := filepath.Join(t.TempDir(), "mat.txt")
	writeFiles(t, filepath.Dir(secret), map[string]string{"mat.txt": "một"})
	files := bagOf("1.0", "sha256", samplePayload)
	delete(files, "data/a.txt")
	dir := filepath.Join(t.TempDir(), "goi")
	writeFiles(t, dir, files)
	if err := os.Symlink(secret, filepath.Join(dir, "data", "a.txt")); err != nil {
		t.Fatal(err)
	}
	// The content of the link's target would fit the manifest.
	r := Verify(context.Background(), dir)
	wantRules(t, r, "path-kind")
	if r.Bag {
		t.Error("got bag true, want false")
	}
}

// TestVerify_hostileNameIsPrintable keeps control characters and broken bytes
// of a name from whoever shows the finding.
func TestVerify_hostileNameIsPrintable(t *testing.T) {
	r := verifyName("goi/\x1b[2J\xff")
	for _, f := range r.Findings {
		if text := f.Path + f.Message; strings.Contains(text, "\x1b") || strings.Contains(text, "\xff") {
			t.Errorf("got %q, want it printable", f.Path)
		}
	}
	wantRules(t, r, "zip-name-code")
}
