package ui

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"hoso/ui/typing"
)

// Every way to change a text does what the toolkit's own entry does, in any
// order: the same text, the cursor at the same place, the same selected.
func TestParagraphs_changesAsTheToolkitsEntryDoes(t *testing.T) {
	const path = "nominees/n3/report/sections/results/text"
	d, _ := typedField(t, "report/n3", path, typing.Off)
	e := d.field(t, path).(*paragraphsEntry)
	own := widget.NewMultiLineEntry()
	own.Wrapping = fyne.TextWrapWord
	w := fyne.CurrentApp().NewWindow("")
	w.SetContent(own)
	w.Resize(fyne.NewSize(600, 400))
	// Both break their rows at the same letters.
	e.Entry.Resize(fyne.NewSize(own.Size().Width, 400))
	d.window.Canvas().Focus(e)

	random := rand.New(rand.NewPCG(4, 10))
	for range 700 {
		act := acts[random.IntN(len(acts))]
		for range 1 + random.IntN(9) {
			word := typedWords[random.IntN(len(typedWords))]
			before := e.CursorTextOffset()
			act.do(e, word)
			act.do(own, word)
			if act.name == "takes away" && e.CursorTextOffset() == before { // the toolkit's jumps where rows break anew
				own.CursorRow, own.CursorColumn = e.CursorRow, e.CursorColumn
			}
			if e.rowEnd.lag > 0 { // what rowEnd mends; it is tested by itself
				own.CursorColumn += e.rowEnd.lag
				e.TypedRune('i')
				own.TypedRune('i')
			}
			if e.Text != own.Text || e.SelectedText() != own.SelectedText() || e.CursorTextOffset() != own.CursorTextOffset() {
				t.Fatalf("%s %q: got %q, selected %q, cursor behind %d; want %q, selected %q, behind %d", act.name, word,
					e.Text, e.SelectedText(), e.CursorTextOffset(), own.Text, own.SelectedText(), own.CursorTextOffset())
			}
		}
		if len(own.Text) > 1500 {
			for _, f := range []entryLike{e, own} {
				f.TypedShortcut(&fyne.ShortcutSelectAll{})
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
		}
	}
}

// entryLike is a field that keys can be typed into.
type entryLike interface {
	fyne.Focusable
	fyne.Shortcutable
	desktop.Keyable
}

// typedWords are typed letter by letter at random, and pasted.
var typedWords = []string{"thi đua ", "khen", " Thưởng", "\n", "ỹ", "nghiêng ", "dài" + fmt.Sprint(1<<60)}

// acts are what a clerk does in a field by one key.
var acts = []struct {
	name string
	do   func(f entryLike, word string)
}{
	{"types the beginning of", func(f entryLike, word string) { f.TypedRune([]rune(word)[0]) }},
	{"types the end of", func(f entryLike, word string) { f.TypedRune([]rune(word)[len([]rune(word))-1]) }},
	{"ends the line", once(fyne.KeyReturn)},
	{"pastes", func(f entryLike, word string) {
		f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasteboard(word + word)})
	}},
	{"cuts", func(f entryLike, _ string) { f.TypedShortcut(&fyne.ShortcutCut{Clipboard: pasteboard("")}) }},
	{"takes back", once(fyne.KeyBackspace)},
	{"takes away", once(fyne.KeyDelete)},
	{"goes left", once(fyne.KeyLeft)},
	{"goes right", once(fyne.KeyRight)},
	{"goes up", once(fyne.KeyUp)},
	{"goes down", once(fyne.KeyDown)},
	{"goes to the end", once(fyne.KeyEnd)},
	{"goes to the beginning", once(fyne.KeyHome)},
	{"goes to the top", once(fyne.KeyPageUp)},
	{"goes to the foot", once(fyne.KeyPageDown)},
	{"selects left", selecting(fyne.KeyLeft)},
	{"selects right", selecting(fyne.KeyRight)},
	{"selects up", selecting(fyne.KeyUp)},
	{"selects to the end", selecting(fyne.KeyEnd)},
	{"selects to the beginning", selecting(fyne.KeyHome)},
}

func once(name fyne.KeyName) func(entryLike, string) {
	return func(f entryLike, _ string) { f.TypedKey(&fyne.KeyEvent{Name: name}) }
}

// selecting presses a key with Shift.
func selecting(name fyne.KeyName) func(entryLike, string) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	return func(f entryLike, word string) {
		f.KeyDown(shift)
		once(name)(f, word)
		f.KeyUp(shift)
	}
}

func TestParagraphs_takesWordsAwayByControl(t *testing.T) {
	const path = "nominees/n3/report/sections/results/text"
	d, _ := typedField(t, "report/n3", path, typing.Off)
	e := d.field(t, path).(*paragraphsEntry)
	control := func(name fyne.KeyName) {
		e.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl})
	}
	e.SetText("hộ nghèo,\nvươn lên")
	for _, step := range []struct {
		at   int
		key  fyne.KeyName
		want string
	}{
		{8, fyne.KeyBackspace, "hộ ,\nvươn lên"},
		{5, fyne.KeyBackspace, "vươn lên"},
		{2, fyne.KeyDelete, "vư lên"},
		{2, fyne.KeyDelete, "vư"},
		{2, fyne.KeyDelete, "vư"},
		{0, fyne.KeyBackspace, "vư"},
	} {
		e.goTo(step.at)
		if control(step.key); e.Text != step.want {
			t.Errorf("%s at %d: got %q, want %q", step.key, step.at, e.Text, step.want)
		}
	}
	e.SetText("một hai")
	e.goTo(7)
	selectBack(e, 1)
	if control(fyne.KeyBackspace); e.Text != "một ha" {
		t.Errorf("with a letter selected: got %q, want that one gone", e.Text)
	}
}

// A capital letter is typed with Shift down; what is selected afterwards begins
// behind it.
func TestParagraphs_selectsFromTheCursorWithShiftStillDown(t *testing.T) {
	const path = "nominees/n3/report/sections/results/text"
	d, _ := typedField(t, "report/n3", path, typing.Off)
	e := d.field(t, path).(*paragraphsEntry)
	c := d.window.Canvas()
	typeKeys(c, "ab")
	e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	typeKeys(c, "CD")
	press(c, fyne.KeyLeft)
	if got := e.SelectedText(); got != "D" {
		t.Errorf("selected %q, want the letter left of the cursor", got)
	}
	e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	typeKeys(c, "e")
	press(c, fyne.KeyLeft)
	if e.Text != "abCe" || e.SelectedText() != "" {
		t.Errorf("got %q with %q selected", e.Text, e.SelectedText())
	}
}

func TestParagraphs_disabledStaysAsItIs(t *testing.T) {
	const path = "nominees/n3/report/sections/results/text"
	d, _ := typedField(t, "report/n3", path, typing.Off)
	e := d.field(t, path).(*paragraphsEntry)
	e.SetText("đã ký")
	e.Disable()
	typeKeys(d.window.Canvas(), "a")
	press(d.window.Canvas(), fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn)
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDelete, Modifier: fyne.KeyModifierControl})
	if e.Text != "đã ký" {
		t.Errorf("got %q", e.Text)
	}
}

// Where the page does not undo, the field does.
func TestParagraphs_undoesItselfInSettings(t *testing.T) {
	e := newParagraphsEntry(nowhere{}, 1)
	w := fyne.CurrentApp().NewWindow("")
	w.SetContent(e)
	w.Resize(fyne.NewSize(400, 100))
	w.Canvas().Focus(e)
	e.SetText("Phường ")
	press(w.Canvas(), fyne.KeyPageDown)
	typeKeys(w.Canvas(), "Ví Dụ")
	press(w.Canvas(), fyne.KeyBackspace, fyne.KeyBackspace)
	for i, want := range []string{"Phường Ví Dụ", "Phường Ví", "Phường ", "Phường "} {
		if e.TypedShortcut(&fyne.ShortcutUndo{}); e.Text != want {
			t.Errorf("undone %d times: got %q, want %q", i+1, e.Text, want)
		}
	}
	for i, want := range []string{"Phường Ví", "Phường Ví Dụ", "Phường Ví ", "Phường Ví "} {
		if e.TypedShortcut(redoToo); e.Text != want || e.CursorTextOffset() != len([]rune(want)) {
			t.Errorf("done again %d times: got %q, cursor behind %d, want %q", i+1, e.Text, e.CursorTextOffset(), want)
		}
	}
	e.TypedShortcut(&fyne.ShortcutUndo{})
	typeKeys(w.Canvas(), "x")
	if e.TypedShortcut(&fyne.ShortcutRedo{}); e.Text != "Phường Ví Dụx" {
		t.Errorf("typed after undoing: got %q, want nothing to do again", e.Text)
	}
}
