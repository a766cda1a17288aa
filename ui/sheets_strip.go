package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// sheetStrip shows sheets below one another. Only those that can be seen are
// objects of the window; the others are room.
type sheetStrip struct {
	widget.BaseWidget
	view    *sheetsView
	ground  *canvas.Rectangle
	slots   map[int]*sheetSlot
	objects []fyne.CanvasObject
	size    fyne.Size
}

func newSheetStrip(v *sheetsView) *sheetStrip {
	s := &sheetStrip{view: v, ground: canvas.NewRectangle(color.Transparent), slots: map[int]*sheetSlot{}}
	s.ground.FillColor = surroundColour()
	s.objects = []fyne.CanvasObject{s.ground}
	s.ExtendBaseWidget(s)
	return s
}

// surroundColour is the grey that sheets lie on: the window's, a little nearer
// to the middle.
func surroundColour() color.Color {
	r, g, b, _ := theme.Color(theme.ColorNameBackground).RGBA()
	mix := func(c uint32) uint8 { return uint8((c*78 + 0x8080*22) / 100 >> 8) }
	return color.NRGBA{mix(r), mix(g), mix(b), 0xff}
}

// place shows the sheets of a range.
func (s *sheetStrip) place(places []sheetPlace, size fyne.Size, from, to int) {
	s.size = size
	for i, slot := range s.slots {
		if i < from || i >= to {
			slot.picture.Image = nil
			delete(s.slots, i)
		}
	}
	s.objects = []fyne.CanvasObject{s.ground}
	for i := from; i < to; i++ {
		slot, ok := s.slots[i]
		if !ok {
			slot = newSheetSlot()
			s.slots[i] = slot
		}
		slot.place(places[i])
		slot.fill(s.view.form.sheets[i], s.view.form.picture(i))
		slot.tint(s.view.marksOn(i), float32(s.view.form.sheets[i].Width))
		s.objects = append(s.objects, slot.objects()...)
	}
	s.Refresh()
}

// MinSize is that of all sheets, seen or not.
func (s *sheetStrip) MinSize() fyne.Size { return s.size }

// Tapped goes to what was clicked.
func (s *sheetStrip) Tapped(e *fyne.PointEvent) { s.view.onTapped(e.Position) }

// TappedSecondary rewords what was clicked.
func (s *sheetStrip) TappedSecondary(e *fyne.PointEvent) { s.view.onTappedSecondary(e.Position) }

// Cursor tells that lines can be clicked.
func (s *sheetStrip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows that the keys work here.
func (s *sheetStrip) FocusGained() { s.view.ring.show(true) }

// FocusLost takes the frame away.
func (s *sheetStrip) FocusLost() { s.view.ring.show(false) }

// TypedRune does nothing.
func (s *sheetStrip) TypedRune(rune) {}

// TypedKey scrolls.
func (s *sheetStrip) TypedKey(k *fyne.KeyEvent) { s.view.onKey(k) }

// CreateRenderer shows what place has put there.
func (s *sheetStrip) CreateRenderer() fyne.WidgetRenderer { return &stripRenderer{s} }

type stripRenderer struct{ *sheetStrip }

func (r *stripRenderer) Destroy() {}

func (r *stripRenderer) Layout(size fyne.Size) { r.ground.Resize(size) }

func (r *stripRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh shows the colours of another theme too.
func (r *stripRenderer) Refresh() {
	if c := surroundColour(); c != r.ground.FillColor {
		r.ground.FillColor = c
		r.ground.Refresh()
	}
	canvas.Refresh(r.sheetStrip)
}
