package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// pickerForm filters a long list by words typed with or without marks.
type pickerForm struct {
	labels []string
	folded []string
	shown  []int // indices of labels
	marked int   // place in shown
}

func newPickerForm(labels []string) *pickerForm {
	f := &pickerForm{labels: labels}
	for _, l := range labels {
		f.folded = append(f.folded, model.Fold(l))
	}
	f.filter("")
	return f
}

// filter shows the labels that have every word in them.
func (f *pickerForm) filter(typed string) {
	f.shown, f.marked = nil, 0
	words := strings.Fields(model.Fold(typed))
	for i, l := range f.folded {
		if hasAll(l, words) {
			f.shown = append(f.shown, i)
		}
	}
}

func hasAll(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// move goes n lines down.
func (f *pickerForm) move(n int) { f.marked = max(0, min(len(f.shown)-1, f.marked+n)) }

// chosen is the index of the marked label.
func (f *pickerForm) chosen() (int, bool) {
	if f.marked < 0 || f.marked >= len(f.shown) {
		return 0, false
	}
	return f.shown[f.marked], true
}

// picker is a field in which one types a few letters, and a list of what fits
// below it: arrows go through the list, Enter takes the marked line.
type picker struct {
	form   *pickerForm
	entry  *pickerEntry
	list   *pickerList
	box    fyne.CanvasObject
	picked func(index int)
	after  func() // Enter; nil: the focus goes on
}

func newPicker(around surroundings, labels []string, picked func(index int)) *picker {
	p := &picker{form: newPickerForm(labels), picked: picked}
	p.entry = &pickerEntry{lineEntry: lineEntry{around: around}, moved: p.move}
	p.entry.Scroll = fyne.ScrollHorizontalOnly
	p.entry.ExtendBaseWidget(p.entry)
	p.entry.SetPlaceHolder(text("picker.hint"))
	p.entry.OnChanged = p.onTyped
	p.entry.OnSubmitted = func(string) { p.take() }
	p.list = newPickerList(func() int { return len(p.form.shown) }, p.showLine, p.onSelected)
	p.box = border(p.entry, nil, nil, nil, p.list)
	return p
}

func (p *picker) showLine(i int, o fyne.CanvasObject) {
	if i < len(p.form.shown) {
		l := o.(*widget.Label)
		l.TextStyle.Bold = i == p.form.marked // what Enter takes
		l.SetText(p.form.labels[p.form.shown[i]])
	}
}

func (p *picker) onTyped(typed string) {
	p.form.filter(typed)
	p.list.UnselectAll()
	p.list.Refresh()
	if len(p.form.shown) > 0 {
		p.list.Highlight(0)
	}
}

func (p *picker) move(n int) {
	p.form.move(n)
	p.list.UnselectAll()
	p.list.Select(p.form.marked)
}

// onSelected also comes of arrows and the mouse.
func (p *picker) onSelected(i int) {
	p.form.marked = i
	if index, ok := p.form.chosen(); ok {
		p.picked(index)
	}
}

// take is Enter: the marked line is taken and the focus goes on.
func (p *picker) take() {
	if index, ok := p.form.chosen(); ok {
		p.picked(index)
		p.list.Select(p.form.marked)
		p.entry.setQuietly(p.form.labels[index])
		if p.after != nil {
			p.after()
			return
		}
		focusNext(p.list)
	}
}

// pickerEntry hands the arrows to its list.
type pickerEntry struct {
	lineEntry
	moved func(n int)
}

// TypedKey goes through the list by arrows.
func (e *pickerEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		e.moved(1)
	case fyne.KeyUp:
		e.moved(-1)
	case fyne.KeyPageDown:
		e.moved(8)
	case fyne.KeyPageUp:
		e.moved(-8)
	default:
		e.lineEntry.TypedKey(k)
	}
}

// pickerList is the list below the field. The field has its keys, so that Tab
// does not stop here once more: it passes by what is disabled.
type pickerList struct{ widget.List }

func newPickerList(length func() int, show func(int, fyne.CanvasObject), selected func(int)) *pickerList {
	l := &pickerList{}
	l.Length, l.UpdateItem, l.OnSelected = length, show, selected
	l.CreateItem = func() fyne.CanvasObject { return newCell("", fyne.TextStyle{}) }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// Enable does nothing.
func (l *pickerList) Enable() {}

// Disable does nothing.
func (l *pickerList) Disable() {}

// Disabled is true for the keyboard; clicks are taken.
func (l *pickerList) Disabled() bool { return true }
