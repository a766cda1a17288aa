package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// surroundings are what an own widget must know of where it stands.
type surroundings interface {
	// reveal scrolls so that an object can be seen.
	reveal(o fyne.CanvasObject)
	// key gets each key first and reports whether it was meant for the window,
	// as F1 is.
	key(e *fyne.KeyEvent) bool
}

// lineEntry is an entry of one line. Enter goes to the next field; the page
// scrolls to it when Tab reaches it.
type lineEntry struct {
	widget.Entry
	around   surroundings
	left     func() // the clerk went to another field
	composer composer
	// vertical goes n lines down in a table and reports whether there is one;
	// table takes what was copied if it is more than one cell. Both may be nil.
	vertical func(n int) bool
	table    func(copied string) bool
	clicked  bool // the mouse is putting the cursor
}

func newLineEntry(around surroundings) *lineEntry {
	e := &lineEntry{around: around}
	e.Wrapping = fyne.TextWrapOff
	e.Scroll = fyne.ScrollHorizontalOnly
	e.ExtendBaseWidget(e)
	e.OnSubmitted = func(string) { moveOn(e) }
	return e
}

// FocusGained brings the entry into sight.
func (e *lineEntry) FocusGained() {
	all := e.vertical != nil || !e.clicked && reached(e, e.around)
	e.Entry.FocusGained()
	if all { // typing replaces what is there
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	e.around.reveal(e)
}

// MouseDown puts the cursor where the mouse is.
func (e *lineEntry) MouseDown(m *desktop.MouseEvent) {
	e.clicked = true
	e.Entry.MouseDown(m)
	e.clicked = false
}

// reached tells that the keyboard comes to a field from another one, by Tab or
// Enter, and not back from a menu or another program.
func reached(field fyne.Focusable, around surroundings) bool {
	p, ok := around.(*page)
	return ok && p.current != field
}

// unselect leaves the text as it is with nothing selected.
func unselect(e *widget.Entry) { e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) }

// FocusLost tells that the field was left.
func (e *lineEntry) FocusLost() {
	e.Entry.FocusLost()
	if e.left != nil {
		e.left()
	}
}

// TypedKey lets the window have its own keys. Keys without a name come from
// Vietnamese typing programs and mean nothing.
func (e *lineEntry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == "" || e.around.key(k):
	case k.Name == fyne.KeyBackspace:
		if gone, come, ok := e.composer.erased(&e.Entry); ok {
			replaceBefore(&e.Entry, gone, come)
		} else {
			e.Entry.TypedKey(k)
		}
	case e.vertical != nil && k.Name == fyne.KeyDown:
		e.vertical(1)
	case e.vertical != nil && k.Name == fyne.KeyUp:
		e.vertical(-1)
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedRune composes Vietnamese where the clerk has chosen so.
func (e *lineEntry) TypedRune(key rune) {
	if gone, come, ok := e.composer.typed(&e.Entry, key); ok {
		replaceBefore(&e.Entry, gone, come)
	} else {
		e.Entry.TypedRune(key)
	}
}

// setQuietly puts other words into the entry without telling of a change.
func (e *lineEntry) setQuietly(words string) {
	changed := e.OnChanged
	e.OnChanged = nil
	e.replace(words)
	e.OnChanged = changed
}

// canvasOf is the canvas that an object is shown on; nil when it is not.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

func focusNext(o fyne.CanvasObject) {
	if c := canvasOf(o); c != nil {
		c.FocusNext()
	}
}

func focus(o fyne.CanvasObject, f fyne.Focusable) {
	if c := canvasOf(o); c != nil {
		c.Focus(f)
	}
}
