package ui

import (
	"math"
	"slices"
	"strings"

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

// reveal scrolls so that an object, or the cursor's line in it, can be seen.
func (p *page) reveal(o fyne.CanvasObject) {
	next, _ := o.(fyne.Focusable)
	if next != p.current {
		p.leave()
	}
	p.current = next
	if o != p.landed.field {
		p.landed = landed{}
	}
	if field, ok := o.(textField); ok {
		p.door.last = field
	}
	if p.attended != nil {
		p.attended(o)
	}
	top, found := heightIn(p.scroll.Content, o)
	if !found {
		return
	}
	height := o.Size().Height
	if e, ok := o.(*paragraphsEntry); ok {
		var below float32
		below, height = e.caret()
		top += below
	}
	p.scrollTo(top, height)
}

// scrollTo scrolls as little as it takes to have something in sight, given its
// place on the page and its height.
func (p *page) scrollTo(top, height float32) {
	const air = 24
	view := p.scroll.Size().Height
	switch y := p.scroll.Offset.Y; {
	case top-air < y:
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-air)))
	case top+height+air > y+view:
		p.scroll.ScrollToOffset(fyne.NewPos(0, top+height+air-view))
	}
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

// heightIn is how far an object's top lies below that of a container around
// it. It works before anything has been drawn.
func heightIn(root, o fyne.CanvasObject) (top float32, found bool) {
	if root == o {
		return 0, true
	}
	c, ok := root.(*fyne.Container)
	if !ok {
		return 0, false
	}
	for _, child := range c.Objects {
		if top, found := heightIn(child, o); found {
			return top + child.Position().Y, true
		}
	}
	return 0, false
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

// labelled adds a field with its label; the message below it is returned,
// hidden.
func (p *page) labelled(path, label string, field fyne.CanvasObject) *widget.Label {
	message := newMessage()
	p.know(path, field)
	p.labelledWith(path, label, field, message)
	return message
}

// labelledWith adds a field with its label, its message and its mark.
func (p *page) labelledWith(path, label string, field fyne.CanvasObject, message *widget.Label) {
	m := newMark()
	m.message = message
	if path != "" {
		p.marks[path] = m
	}
	p.add(container.New(labelledLayout{p}, newWords(label), field, container.New(tightRows{}, message, m.box)))
}

// know lets a path lead to a field.
func (p *page) know(path string, field fyne.CanvasObject) {
	if f, ok := field.(fyne.Focusable); ok {
		if _, known := p.fields[path]; !known {
			p.paths = append(p.paths, path)
		}
		p.fields[path] = f
	}
}

// forget takes fields out that are no longer shown.
func (p *page) forget(paths ...string) {
	for _, path := range paths {
		delete(p.fields, path)
	}
	p.paths = slices.DeleteFunc(p.paths, func(path string) bool { return slices.Contains(paths, path) })
}

func newMessage() *widget.Label {
	m := newWords("")
	m.SizeName = theme.SizeNameCaptionText
	m.Importance = widget.DangerImportance
	m.Hide()
	return m
}

// show puts a sentence below a field, or takes it away when it is empty.
func show(message *widget.Label, sentence string) {
	message.SetText(sentence)
	if sentence == "" {
		message.Hide()
	} else {
		message.Show()
	}
}

// entry makes an entry for a fact that is bound to a value.
func (p *page) entry(path string, value *string) *paragraphsEntry {
	e := newFactEntry(p)
	e.bind(value, p.changed, p.left)
	p.know(path, e)
	return e
}

// line adds a field for a fact.
func (p *page) line(path, label string, value *string) *paragraphsEntry {
	e := p.entry(path, value)
	p.labelled(path, label, e)
	return e
}

// area makes an entry of paragraphs that is bound to a value.
func (p *page) area(path string, rows int, value *string) *paragraphsEntry {
	e := newParagraphsEntry(p, rows)
	e.SetText(*value)
	changed := p.changed
	e.OnChanged = func(s string) {
		*value = s
		e.fit()
		changed()
	}
	e.left = p.left
	p.know(path, e)
	return e
}

// paragraphs adds a field of paragraphs.
func (p *page) paragraphs(path, label string, rows int, value *string) *paragraphsEntry {
	e := p.area(path, rows, value)
	p.labelled(path, label, e)
	return e
}

// lines adds a field whose every line is an element of a list.
func (p *page) lines(path, label string, rows int, list *[]string) {
	joined := strings.Join(*list, "\n")
	e := newParagraphsEntry(p, rows)
	e.SetText(joined)
	changed := p.changed
	e.OnChanged = func(s string) {
		*list = nonBlankLines(s)
		e.fit()
		changed()
	}
	e.left = p.left
	p.labelled(path, label, e)
	for i := range *list {
		p.know(path+"/"+itoa(i), e)
	}
}

func nonBlankLines(s string) []string {
	var list []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// tick adds a box to tick.
func (p *page) tick(path, label string, value *bool, then func()) *tickBox {
	c := p.check(path, label, value, then)
	p.labelled(path, "", c)
	return c
}

// check makes a box to tick that is bound to a value.
func (p *page) check(path, label string, value *bool, then func()) *tickBox {
	changed := p.changed
	c := newTickBox(p, label, *value, func(on bool) {
		*value = on
		changed()
		if then != nil {
			then()
		}
	})
	p.know(path, c)
	return c
}

// firstBelow is the highest field on the page whose path lies below a path; in
// a row of fields the first one.
func (p *page) firstBelow(path string) (first fyne.Focusable) {
	highest := float32(math.MaxFloat32)
	for _, known := range p.paths {
		if !strings.HasPrefix(known, path+"/") {
			continue
		}
		f := p.fields[known]
		if top, found := heightIn(p.scroll.Content, f.(fyne.CanvasObject)); found && top < highest {
			first, highest = f, top
		}
	}
	return first
}

func parentPath(path string) string {
	return path[:max(0, strings.LastIndexByte(path, '/'))]
}
