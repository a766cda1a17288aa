package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// page is a scrolled form: sections of labelled fields, each bound to the
// value that it shows. Every change goes to the value at once and is told to
// changed; leaving a field is told to left.
type page struct {
	box     *fyne.Container
	scroll  *container.Scroll
	wheel   *wheel
	width   float32                   // of the fields' room; 0 before the page is laid out
	fields  map[string]fyne.Focusable // by path
	paths   []string                  // of the fields, in reading order
	changed func()
	left    func()
	keys    func(*fyne.KeyEvent) bool
	focus   func(fyne.Focusable)
	first   fyne.Focusable // button of the page
	unread  unreadKeeper   // where the page has numbers
	steps   undoer         // nil where each entry undoes for itself
	// attended is told which widget has the keyboard, and whenever the cursor
	// moves in it; may be nil.
	attended func(o fyne.CanvasObject)
	// visited are the paths of fields that the clerk has been in; may be nil.
	visited map[string]bool
	// closed is told when another page takes the place of this one; may be nil.
	closed func()
	// marks say what the check found, by path; frames go around fields in rows;
	// top is for what belongs to no field.
	marks  map[string]*mark
	frames map[string]*canvas.Rectangle
	top    *mark
	// current is what has the cursor, typing the same once it was typed in.
	current, typing fyne.Focusable
	// whole takes the place of the scrolled form where a part has no form.
	whole fyne.CanvasObject
	door  pasteDoor
	// table takes a table pasted outside any field; nil where the page has no use
	// for one.
	table func()
	// tableFile reads a table from a file that was dropped on the window; nil
	// where the page has no use for one.
	tableFile func(file string)
	// wordFile does so with a Word file, where no dossier is open.
	wordFile func(file string)
	landed   landed
}

// newPage returns an empty page of a window whose cursor focus moves.
func newPage(changed, left func(), keys func(*fyne.KeyEvent) bool, focus func(fyne.Focusable)) *page {
	p := &page{fields: map[string]fyne.Focusable{}, marks: map[string]*mark{}, frames: map[string]*canvas.Rectangle{}, door: pasteDoor{told: map[textField]fyne.CanvasObject{}, back: map[textField]func(){}}, keys: keys, focus: focus}
	p.changed = func() {
		p.typing = p.current
		changed()
	}
	p.left = func() {
		p.typing = nil
		p.leave()
		left()
	}
	p.top = newMark()
	p.box = container.NewVBox()
	p.wheel = newWheel(func() { p.landed = landed{} })
	p.scroll = container.NewVScroll(container.NewStack(container.New(pageMargin{p}, p.box), p.wheel))
	p.wheel.page = p.scroll
	return p
}

// content is what the page shows.
func (p *page) content() fyne.CanvasObject {
	if p.whole != nil {
		return p.whole
	}
	return p.scroll
}

// leave notes that the clerk has been in the field that has the cursor.
func (p *page) leave() {
	if p.visited == nil || p.current == nil {
		return
	}
	for path, f := range p.fields {
		if f == p.current {
			p.visited[path] = true
		}
	}
}

func (p *page) key(k *fyne.KeyEvent) bool { return p.keys(k) }

// add puts any object below what is there.
func (p *page) add(objects ...fyne.CanvasObject) {
	for _, o := range objects {
		p.box.Add(o)
	}
}

// title heads the page.
func (p *page) title(words, guide string) {
	l := newWords(words)
	l.TextStyle.Bold = true
	l.SizeName = theme.SizeNameSubHeadingText
	p.add(l)
	if guide != "" {
		p.add(newGuide(guide))
	}
	p.add(p.top.box)
}

// section begins a group of fields.
func (p *page) section(words string) { p.sectionWith(words, nil) }

// sectionWith is section with a button at the end of its line.
func (p *page) sectionWith(words string, way fyne.CanvasObject) {
	l := widget.NewLabelWithStyle(words, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	p.add(newGap(), border(nil, nil, nil, way, l), container.New(asWords{}, widget.NewSeparator()))
}

// guide is help on what follows.
func (p *page) guide(words string) { p.add(newGuide(words)) }

// buttons puts buttons side by side.
func (p *page) buttons(b ...fyne.CanvasObject) {
	p.add(container.New(asWords{}, container.New(flow{p}, b...)))
}

// button makes a button that belongs to the page.
func (p *page) button(words string, icon fyne.Resource, pressed func()) *button {
	b := newButton(p, words, icon, pressed)
	if p.first == nil {
		p.first = b
	}
	return b
}
