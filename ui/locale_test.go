package ui

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"
)

// localeVariable has the test program write what the toolkit says, in the
// language of its environment.
const localeVariable = "HOSO_TEST_LOCALE"

func TestMain(m *testing.M) {
	if os.Getenv(localeVariable) != "" {
		if err := Translate(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		fmt.Println(strings.Join(toolkitSays(), "|"))
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// toolkitSays are words of dialogs, of an entry's menu, and of days.
func toolkitSays() (said []string) {
	for _, key := range []string{"Cancel", "Open", "monday", "Cut", "Paste", "Undo", "Show Hidden Files", "file.parent"} {
		said = append(said, lang.L(key))
	}
	return said
}

func TestTranslate_whateverTheSystemSpeaks(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	want := ""
	for _, locale := range []string{"vi_VN.UTF-8", "en_US.UTF-8", "ja_JP.UTF-8", "de_DE.UTF-8", "ko_KR.UTF-8", "zh_CN.UTF-8", "pt_BR.UTF-8", "C"} {
		cmd := exec.Command(self)
		cmd.Env = append(os.Environ(), localeVariable+"=1", "LC_ALL="+locale, "LANG="+locale, "LANGUAGE="+strings.TrimSuffix(locale, ".UTF-8"))
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s: %v", locale, err)
		}
		if want == "" {
			want = string(out)
		}
		if got := string(out); got != want || !strings.Contains(got, "Hủy|Mở|thứ Hai|") {
			t.Errorf("%s: got %q, want %q", locale, got, want)
		}
	}
}

func TestFileDialog_namesItsPlacesInVietnamese(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	d, _ := openSample(t, partAttachments)
	d.dossier.onChooseFile()
	list := placesList(d.window.Canvas().Overlays().Top())
	if list == nil {
		t.Fatal("the dialog has no list of places")
	}
	for i := range list.Length() {
		line := list.CreateItem()
		list.UpdateItem(i, line)
		for _, words := range shown(line) {
			if placeNames()[words] != "" {
				t.Errorf("place %d is called %q", i, words)
			}
		}
	}
	line := list.CreateItem()
	if list.UpdateItem(0, line); shown(line)[0] != text("place.home") {
		t.Errorf("the first place is called %q", shown(line))
	}
}
