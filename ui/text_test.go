package ui

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"

	"golang.org/x/text/unicode/norm"
)

// toolkitKeys are the keys of the toolkit's own English list.
func toolkitKeys(t *testing.T) map[string]bool {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "lang", "translations", "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list map[string]any
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	if len(list) < 20 {
		t.Fatalf("got %d keys of the toolkit, want the whole list", len(list))
	}
	keys := map[string]bool{}
	for key := range list {
		keys[key] = true
	}
	return keys
}

// usedKeys are the keys that the sources of this package name.
func usedKeys(t *testing.T) map[string]bool {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 20 {
		t.Fatalf("got %d sources, %v", len(files), err)
	}
	named := regexp.MustCompile(`\btextf?\("([^"]+)"`)
	anything := regexp.MustCompile(`\btextf?\([^")]`)
	keys := map[string]bool{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || file == "text.go" {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range named.FindAllSubmatch(source, -1) {
			keys[string(found[1])] = true
		}
		if found := anything.Find(source); found != nil {
			t.Errorf("%s: %s… names no key that can be looked up", file, found)
		}
	}
	return keys
}

func TestTexts_coverToolkitAndWindow(t *testing.T) {
	toolkit, used := toolkitKeys(t), usedKeys(t)
	for key := range toolkit {
		if texts()[key] == "" {
			t.Errorf("the toolkit's %q has no Vietnamese words", key)
		}
	}
	for key := range used {
		if texts()[key] == "" {
			t.Errorf("key %q has no words", key)
		}
	}
	for key := range texts() {
		if !used[key] && !toolkit[key] {
			t.Errorf("key %q is used nowhere", key)
		}
	}
}

func TestTexts_areComposedAndPrintable(t *testing.T) {
	for key, words := range texts() {
		if !norm.NFC.IsNormalString(words) {
			t.Errorf("%s is not composed: %q", key, words)
		}
		if odd := strings.IndexFunc(words, func(r rune) bool { return strings.ContainsRune("→✓≤≥☐☑☒", r) }); odd >= 0 {
			t.Errorf("%s has a sign that the window's font lacks: %q", key, words)
		}
	}
}

func TestTranslate_givesToolkitVietnamese(t *testing.T) {
	if err := Translate(); err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{"Cancel": "Hủy", "Open": "Mở", "monday": "thứ Hai"} {
		if got := lang.L(in); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}
