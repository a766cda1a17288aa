package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// markRow is one line of a table in which one of several columns is marked.
// Left and right go through the columns, the space bar or Enter marks, up and
// down go to the line above or below; a click marks at once.
type markRow struct {
	widget.BaseWidget
	around surroundings
	n      int
	marked int // -1: none yet
	at     int // where the keyboard is
	change func(marked int)
	// vertical goes n lines down and reports whether there is one.
	vertical func(n int) bool
	focused  bool
}

func newMarkRow(around surroundings, n, marked int, change func(int)) *markRow {
	r := &markRow{around: around, n: n, marked: marked, at: max(0, marked), change: change}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer draws a round mark for each column.
func (r *markRow) CreateRenderer() fyne.WidgetRenderer {
	d := &markRowRenderer{row: r, cursor: canvas.NewRectangle(color.Transparent)}
	d.cursor.CornerRadius, d.cursor.StrokeWidth = 4, 2
	d.objects = append(d.objects, d.cursor)
	for range r.n {
		icon := widget.NewIcon(theme.RadioButtonIcon())
		d.icons = append(d.icons, icon)
		d.objects = append(d.objects, icon)
	}
	d.Refresh()
	return d
}

// Tapped marks the column under the mouse.
func (r *markRow) Tapped(e *fyne.PointEvent) {
	focus(r, r)
	r.at = max(0, min(r.n-1, int(e.Position.X/(r.Size().Width/float32(r.n)))))
	r.mark(r.at)
}

func (r *markRow) mark(column int) {
	if column == r.marked {
		r.Refresh()
		return
	}
	r.marked = column
	r.Refresh()
	r.change(column)
}

// FocusGained shows where the keyboard is.
func (r *markRow) FocusGained() {
	r.focused = true
	r.Refresh()
	r.around.reveal(r)
}

// FocusLost takes that away.
func (r *markRow) FocusLost() {
	r.focused = false
	r.Refresh()
}

// TypedRune does nothing: the space bar is a key.
func (r *markRow) TypedRune(rune) {}

// TypedKey goes through the columns and marks one.
func (r *markRow) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == "" || r.around.key(k):
	case k.Name == fyne.KeyLeft:
		r.at = max(0, r.at-1)
	case k.Name == fyne.KeyRight:
		r.at = min(r.n-1, r.at+1)
	case k.Name == fyne.KeySpace, k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter:
		r.mark(r.at)
		return
	case k.Name == fyne.KeyDown && r.vertical != nil:
		r.vertical(1)
	case k.Name == fyne.KeyUp && r.vertical != nil:
		r.vertical(-1)
	}
	r.Refresh()
}

type markRowRenderer struct {
	row     *markRow
	cursor  *canvas.Rectangle
	icons   []*widget.Icon
	objects []fyne.CanvasObject
}

func (d *markRowRenderer) Destroy() {}

func (d *markRowRenderer) Objects() []fyne.CanvasObject { return d.objects }

func (d *markRowRenderer) MinSize() fyne.Size {
	h := theme.TextSize() + 4*theme.InnerPadding()
	return fyne.NewSize(float32(d.row.n)*h, h)
}

func (d *markRowRenderer) Layout(size fyne.Size) {
	cell := size.Width / float32(d.row.n)
	side := theme.IconInlineSize()
	for i, icon := range d.icons {
		icon.Resize(fyne.NewSquareSize(side))
		icon.Move(fyne.NewPos(float32(i)*cell+(cell-side)/2, (size.Height-side)/2))
	}
	d.cursor.Resize(fyne.NewSize(side+12, side+12))
	d.cursor.Move(fyne.NewPos(float32(d.row.at)*cell+(cell-side)/2-6, (size.Height-side)/2-6))
}

func (d *markRowRenderer) Refresh() {
	for i, icon := range d.icons {
		if i == d.row.marked {
			icon.SetResource(theme.NewPrimaryThemedResource(theme.RadioButtonCheckedIcon()))
		} else {
			icon.SetResource(theme.RadioButtonIcon())
		}
	}
	d.cursor.StrokeColor = color.Transparent
	if d.row.focused {
		d.cursor.StrokeColor = theme.Color(theme.ColorNameForeground)
	}
	d.Layout(d.row.Size())
	d.cursor.Refresh()
}
