package ui

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

// typedPast is what a field of paragraphs held before, on pages that do not undo
// themselves. Letters typed or taken away one after the other are one step, up
// to the next blank.
type typedPast struct {
	past, future []wording
	end          int  // where the last step has left the cursor
	taking       bool // the last step took letters away
}

// wording is a text with the cursor behind at letters.
type wording struct {
	text string
	at   int
}

// maxWordings is how far back a field can be undone.
const maxWordings = 100

// note takes up that words came into the place of the letters from from to to.
func (p *typedPast) note(before wording, from, to int, words string) {
	taking := words == ""
	if goesOn := to == p.end && taking == p.taking && !strings.ContainsFunc(words, unicode.IsSpace); !goesOn || len(p.past) == 0 {
		p.past = append(p.past, before)
		p.past = p.past[max(0, len(p.past)-maxWordings):]
	}
	p.future, p.taking, p.end = nil, taking, from+len([]rune(words))
}

// cross goes one step from one side to the other; ok is false where there is
// none.
func (p *typedPast) cross(from, to *[]wording, now wording) (there wording, ok bool) {
	last := len(*from) - 1
	if last < 0 {
		return wording{}, false
	}
	there = (*from)[last]
	*from, *to = (*from)[:last], append(*to, now)
	p.end = -1
	return there, true
}

// undoesItself tells whether surroundings undo what is typed into their fields.
func undoesItself(around surroundings) bool {
	p, ok := around.(*page)
	return ok && p.steps != nil
}

// steps undoes or does again what was typed, and reports whether the shortcut
// asks for that.
func (e *paragraphsEntry) steps(s fyne.Shortcut) bool {
	from, to := &e.past.past, &e.past.future
	switch s.ShortcutName() {
	case (&fyne.ShortcutUndo{}).ShortcutName():
	case (&fyne.ShortcutRedo{}).ShortcutName(), redoToo.ShortcutName():
		from, to = to, from
	default:
		return false
	}
	if e.Disabled() {
		return true
	}
	_, at := e.takeSelection()
	if there, ok := e.past.cross(from, to, wording{e.Text, at}); ok {
		e.show(there.text, there.at)
	}
	return true
}

// SetText shows a text that nothing leads back from.
func (e *paragraphsEntry) SetText(words string) {
	e.past = typedPast{}
	e.Entry.SetText(words)
}
