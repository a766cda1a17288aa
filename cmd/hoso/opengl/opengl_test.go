package opengl

import (
	"strings"
	"testing"
)

func TestReadVersion(t *testing.T) {
	for said, want := range map[string]Version{
		"1.1.0":                                 Version{1, 1},
		"2.1":                                   Version{2, 1},
		"4.6.0 NVIDIA 551.23":                   Version{4, 6},
		"3.1 (Compatibility Profile) Mesa 22.3": Version{3, 1},
		"10.2":                                  Version{10, 2},
		"":                                      Version{},
		"OpenGL ES 3.0":                         Version{},
	} {
		if got := readVersion(said); got != want {
			t.Errorf("%q: got %v, want %v", said, got, want)
		}
	}
}

func TestVersion_enough(t *testing.T) {
	for v, want := range map[Version]bool{
		{}: false, {1, 1}: false, {1, 5}: false, {2, 0}: false,
		{2, 1}: true, {3, 0}: true, {4, 6}: true,
	} {
		if got := v.enough(); got != want {
			t.Errorf("%v: got %v, want %v", v, got, want)
		}
	}
}

func TestLackError_saysWhereMesaGoes(t *testing.T) {
	const folder = `C:\Chương trình\mesa`
	old := (&LackError{Has: Version{1, 1}, Mesa: folder}).Hint()
	for _, words := range []string{"bản 1.1", "từ bản 2.1", folder, "Remote Desktop", "hosoctl", "không bị thay đổi"} {
		if !strings.Contains(old, words) {
			t.Errorf("an old OpenGL's hint lacks %q:\n%s", words, old)
		}
	}
	none := (&LackError{Mesa: folder, Laid: true}).Hint()
	for _, words := range []string{"không có OpenGL", folder, "thay bằng"} {
		if !strings.Contains(none, words) {
			t.Errorf("the hint without OpenGL lacks %q:\n%s", words, none)
		}
	}
	if strings.Contains(none, "0.0") {
		t.Errorf("the hint tells a version that is none:\n%s", none)
	}
}
