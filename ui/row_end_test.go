package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"hoso/ui/typing"
)

// Words are typed with rows that are full at every possible width.
func TestParagraphs_blankAtAFullRowStaysBetweenWords(t *testing.T) {
	const path = "nominees/n3/report/sections/results/text"
	d, _ := typedField(t, "report/n3", path, typing.Off)
	c := d.window.Canvas()
	e := d.field(t, path).(*paragraphsEntry)
	for n := range 80 {
		e.SetText("")
		typeKeys(c, strings.Repeat("i", n))
		before := e.Text + strings.Repeat("i giúp đỡ m", 12)
		typeKeys(c, before[n:])
		for name, mend := range map[string]struct {
			do   func()
			want string
		}{
			"typing on":            {func() { typeKeys(c, " tiên") }, before + " tiên"},
			"typing two blanks":    {func() { typeKeys(c, "  t") }, before + "  t"},
			"taking the blank":     {func() { typeKeys(c, " "); press(c, fyne.KeyBackspace) }, before},
			"taking what follows":  {func() { typeKeys(c, " mm"); press(c, fyne.KeyBackspace, fyne.KeyBackspace); typeKeys(c, "t") }, before + " t"},
			"a new line":           {func() { typeKeys(c, " "); press(c, fyne.KeyReturn); typeKeys(c, "t") }, before + " \nt"},
			"pasting, and typing":  {func() { pasteInto(e, " đầu "); typeKeys(c, "t") }, before + " đầu t"},
			"blank, then a paste":  {func() { typeKeys(c, " "); pasteInto(e, "t") }, before + " t"},
			"composing after that": {func() { d.typing.choose(typing.Telex); typeKeys(c, " ddi"); d.typing.choose(typing.Off) }, before + " đi"},
		} {
			mend.do()
			if e.Text != mend.want {
				t.Fatalf("%s, %d letters: got …%q, want …%q", name, n, tail(e.Text), tail(mend.want))
			}
			e.SetText(before)
			press(c, fyne.KeyPageDown)
		}
	}
}

func pasteInto(e *paragraphsEntry, words string) {
	board := test.NewClipboard()
	board.SetContent(words)
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
}

func tail(s string) string { return s[max(0, len(s)-20):] }
