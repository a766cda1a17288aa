package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// radio shows few things to choose one from, below each other. It is one stop
// of Tab: the keyboard is at what is chosen, or at the first as long as nothing
// is. The arrows choose the next one, the space bar the one that has the
// keyboard; Enter goes on and leaves the choice as it is.
type radio struct {
	widget.BaseWidget
	around surroundings
	rows   []*radioRow
	at     int // what is chosen; below 0 if nothing is
	active bool
	chosen func(i int)
	goOn   func()
}

func newRadio(around surroundings, labels []string, chosen func(i int), goOn func()) *radio {
	r := &radio{around: around, at: -1, chosen: chosen, goOn: goOn}
	for i, label := range labels {
		r.rows = append(r.rows, newRadioRow(label, func() {
			r.choose(i)
			focus(r, r) // the toolkit takes the keyboard away on a click
		}))
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer lays the rows below each other.
func (r *radio) CreateRenderer() fyne.WidgetRenderer {
	box := container.NewVBox()
	for _, row := range r.rows {
		box.Add(row)
	}
	return widget.NewSimpleRenderer(box)
}

// mark shows one as chosen without telling anybody.
func (r *radio) mark(at int) {
	r.at = at
	for i, row := range r.rows {
		row.show(i == at)
		row.FocusGained(r.active && i == max(0, at))
	}
}

// choose marks one and tells of it.
func (r *radio) choose(i int) {
	r.mark(i)
	r.chosen(i)
}

// step chooses the one n rows down from where the keyboard is.
func (r *radio) step(n int) { r.choose(max(0, min(max(0, r.at)+n, len(r.rows)-1))) }

// FocusGained frames the row that has the keyboard.
func (r *radio) FocusGained() {
	r.active = true
	r.mark(r.at)
	r.around.reveal(r)
}

// FocusLost takes the frame away.
func (r *radio) FocusLost() {
	r.active = false
	r.mark(r.at)
}

// TypedRune does nothing: the space bar is taken as a key.
func (r *radio) TypedRune(rune) {}

// TypedKey chooses, or goes on.
func (r *radio) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		r.goOn()
	case fyne.KeySpace:
		r.step(0)
	case fyne.KeyDown, fyne.KeyRight:
		r.step(1)
	case fyne.KeyUp, fyne.KeyLeft:
		r.step(-1)
	default:
		r.around.key(k)
	}
}

// radioRow is one of the things to choose from. It has the look of a button, and
// the mouse chooses it as one, but the keyboard belongs to the group.
type radioRow struct {
	widget.Button
	ring ring
}

func newRadioRow(label string, pressed func()) *radioRow {
	row := &radioRow{ring: newRing()}
	row.Text, row.Icon, row.OnTapped = label, theme.RadioButtonIcon(), pressed
	row.Importance, row.Alignment = widget.LowImportance, widget.ButtonAlignLeading
	row.ExtendBaseWidget(row)
	return row
}

// CreateRenderer draws a frame too, while the row has the keyboard.
func (row *radioRow) CreateRenderer() fyne.WidgetRenderer {
	return row.ring.around(row.Button.CreateRenderer())
}

// show draws the row as chosen or not.
func (row *radioRow) show(chosen bool) {
	if chosen {
		row.SetIcon(theme.RadioButtonCheckedIcon())
	} else {
		row.SetIcon(theme.RadioButtonIcon())
	}
}

// FocusGained draws the row as having the keyboard or not. It hides the button's
// method of that name, and takes what that does not: so the row is no
// fyne.Focusable, and Tab does not stop at it.
func (row *radioRow) FocusGained(active bool) {
	if active {
		row.Button.FocusGained()
	} else {
		row.Button.FocusLost()
	}
	row.ring.show(active)
}
