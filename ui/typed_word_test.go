package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"hoso/ui/typing"
)

// typedField is a field of the sample that has the cursor in it, empty.
func typedField(t *testing.T, part, path string, m typing.Method) (*desk, *memory) {
	t.Helper()
	d, store := openSample(t, part)
	d.typing.choose(m)
	d.write(t, path, "")
	return d, store
}

func press(c fyne.Canvas, names ...fyne.KeyName) {
	for _, name := range names {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// fieldText is what a field shows.
func fieldText(t *testing.T, f fyne.Focusable) string {
	t.Helper()
	switch e := f.(type) {
	case *lineEntry:
		return e.Text
	case *paragraphsEntry:
		return e.Text
	}
	t.Fatalf("the field is a %T", f)
	return ""
}

// Every kind of entry, with the path of one and the part it is in.
var entryKinds = map[string][2]string{
	"line":       {"report/n3", "nominees/n3/person/hometown"},
	"paragraphs": {"report/n3", "nominees/n3/report/sections/results/text"},
	"list":       {partGeneral, "recipient/names"},
}

func TestEntry_composesVietnamese(t *testing.T) {
	for kind, at := range entryKinds {
		for m, keys := range map[typing.Method]string{
			typing.Telex: "xax Vis Duj, huyeenj Socs Sown", typing.VNI: "xa4 Vi1 Du5, huye6n5 So1c So7n",
		} {
			d, _ := typedField(t, at[0], at[1], m)
			typeKeys(d.window.Canvas(), keys)
			if got, want := fieldText(t, d.field(t, at[1])), "xã Ví Dụ, huyện Sóc Sơn"; got != want {
				t.Errorf("%s, %s: got %q, want %q", kind, m, got, want)
			}
		}
	}
}

func TestEntry_composesWhereTheCursorIs(t *testing.T) {
	const path = "nominees/n3/report/sections/results/text"
	d, _ := typedField(t, "report/n3", path, typing.Telex)
	c := d.window.Canvas()
	typeKeys(c, "dau\ncuoi ")
	press(c, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyUp, fyne.KeyEnd)
	typeKeys(c, "f")
	press(c, fyne.KeyDown, fyne.KeyEnd, fyne.KeyBackspace)
	typeKeys(c, "as")
	press(c, fyne.KeyHome, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	typeKeys(c, "o")
	if got, want := fieldText(t, d.field(t, path)), "dàu\ncuôias"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEntry_composingLeavesASelectionToBeReplaced(t *testing.T) {
	const path = "nominees/n3/person/hometown"
	d, _ := typedField(t, "report/n3", path, typing.Telex)
	c := d.window.Canvas()
	typeKeys(c, "ta")
	e := d.field(t, path).(*paragraphsEntry)
	e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(c, fyne.KeyLeft)
	e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	typeKeys(c, "s")
	if e.Text != "ts" {
		t.Errorf("got %q, want the letter that was marked replaced by the key", e.Text)
	}
}

func TestEntry_eachKeyIsOneChange(t *testing.T) {
	const path = "nominees/n3/report/sections/results/text"
	d, _ := typedField(t, "report/n3", path, typing.Telex)
	e := d.field(t, path).(*paragraphsEntry)
	var told []string
	e.OnChanged = func(s string) { told = append(told, s) }
	typeKeys(d.window.Canvas(), "duowcj")
	want := []string{"d", "du", "duo", "dươ", "dươc", "dược"}
	for i := range want {
		if i >= len(told) || told[i] != want[i] {
			t.Fatalf("told of %q, want %q", told, want)
		}
	}
	if len(told) != len(want) {
		t.Errorf("told of %q, want %q", told, want)
	}
}

func TestEntry_backspaceTakesBackTheKeyThatSpoiltAWord(t *testing.T) {
	const path = "nominees/n3/person/hometown"
	d, _ := typedField(t, "report/n3", path, typing.Telex)
	c := d.window.Canvas()
	typeKeys(c, "tieesngk")
	press(c, fyne.KeyBackspace)
	if got := fieldText(t, d.field(t, path)); got != "tiếng" {
		t.Errorf("got %q", got)
	}
	press(c, fyne.KeyBackspace)
	if got := fieldText(t, d.field(t, path)); got != "tiến" {
		t.Errorf("once more: got %q", got)
	}
}

func TestEntry_datesAndNumbersAreNotComposed(t *testing.T) {
	for path, part := range map[string]string{"proposal/date": partProposal, "minutes/results/n3/for": partMinutes} {
		d, _ := typedField(t, part, path, typing.VNI)
		typeKeys(d.window.Canvas(), "a1")
		if got := fieldText(t, d.field(t, path)); got != "a1" {
			t.Errorf("%s: got %q", path, got)
		}
	}
}

func TestEntry_pasteIsNotComposed(t *testing.T) {
	const path = "nominees/n3/person/hometown"
	d, _ := typedField(t, "report/n3", path, typing.Telex)
	e := d.field(t, path).(*paragraphsEntry)
	board := test.NewClipboard()
	board.SetContent("tests ddaa")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	if e.Text != "tests ddaa" {
		t.Errorf("got %q", e.Text)
	}
}

// burst is what a Vietnamese typing program sends: that many times Backspace,
// then letters.
type burst struct {
	back    int
	letters string
}

// Bursts as UniKey and OpenKey send them. OpenKey first sends a narrow blank,
// so that a suggestion of a browser is not taken, and one Backspace more.
var bursts = map[string][]burst{
	"unikey":   {{0, "Nguye"}, {1, "ê"}, {0, "n"}, {2, "ễn"}, {0, " DDi"}, {3, "Đi"}, {0, "nh"}, {3, "ình"}, {0, " "}},
	"openkey":  {{0, "Nguye"}, {0, "\u202f"}, {2, "ê"}, {0, "n"}, {0, "\u202f"}, {3, "ễn"}, {0, " D"}, {0, "\u202f"}, {2, "Đ"}, {0, "i"}, {0, "nh"}, {0, "\u202f"}, {4, "ình"}, {0, " "}},
	"restored": {{0, "w"}, {1, "ư"}, {0, "ind"}, {4, "wind"}, {4, "Nguyễn Đình "}},
}

func TestEntry_burstsOfTypingProgramsArriveWhole(t *testing.T) {
	for kind, at := range entryKinds {
		for program, sent := range bursts {
			d, _ := typedField(t, at[0], at[1], typing.Off)
			c := d.window.Canvas()
			for range 20 {
				for _, b := range sent {
					for range b.back {
						press(c, "", fyne.KeyBackspace)
					}
					press(c, "") // a packet without a key goes with each letter
					typeKeys(c, b.letters)
				}
			}
			want := ""
			for range 20 {
				want += "Nguyễn Đình "
			}
			if got := fieldText(t, d.field(t, at[1])); got != want {
				t.Errorf("%s, %s: got %q, want %q", kind, program, got, want)
			}
		}
	}
}
