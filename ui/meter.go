package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// meter shows how much of a quota is used: what is settled in full colour, what
// is drafted in a paler one behind a line, what is too much in red. A mark
// stands where the quota ends.
type meter struct {
	widget.BaseWidget
	share share
}

func newMeter(s share) *meter {
	m := &meter{share: s}
	m.ExtendBaseWidget(m)
	return m
}

// Sizes of a meter, in the toolkit's units.
const (
	meterHeight = 12
	meterWidth  = 80 // at least
)

// CreateRenderer draws bars over each other.
func (m *meter) CreateRenderer() fyne.WidgetRenderer {
	r := &meterRenderer{meter: m, track: canvas.NewRectangle(color.Transparent), settled: canvas.NewRectangle(color.Transparent),
		drafted: canvas.NewRectangle(color.Transparent), over: canvas.NewRectangle(color.Transparent), end: canvas.NewRectangle(color.Transparent)}
	for _, bar := range []*canvas.Rectangle{r.track, r.settled, r.drafted, r.over} {
		bar.CornerRadius = 3
	}
	r.Refresh()
	return r
}

type meterRenderer struct {
	meter                              *meter
	track, settled, drafted, over, end *canvas.Rectangle
}

func (r *meterRenderer) Destroy() {}

// MinSize leaves the width to whoever lays it out.
func (r *meterRenderer) MinSize() fyne.Size { return fyne.NewSize(meterWidth, meterHeight) }

// Objects are drawn in this order.
func (r *meterRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.settled, r.drafted, r.over, r.end}
}

// Layout divides the width by what the bars stand for.
func (r *meterRenderer) Layout(size fyne.Size) {
	s := r.meter.share
	whole := float32(max(s.most, s.used(), 1))
	y := (size.Height - meterHeight) / 2
	place := func(bar *canvas.Rectangle, from, to int) {
		x := size.Width * float32(from) / whole
		bar.Move(fyne.NewPos(x, y))
		bar.Resize(fyne.NewSize(size.Width*float32(to)/whole-x, meterHeight))
		bar.Hidden = from >= to // its outline would still be seen
	}
	within := min(s.used(), s.most)
	place(r.track, 0, max(s.most, s.used(), 1))
	place(r.settled, 0, min(s.settled, within))
	place(r.drafted, min(s.settled, within), within)
	place(r.over, within, s.used())
	r.end.Move(fyne.NewPos(size.Width*float32(s.most)/whole-1, y-3))
	r.end.Resize(fyne.NewSize(2, meterHeight+6))
	r.end.Hidden = s.left() >= 0
}

// Refresh takes the colours of the present theme.
func (r *meterRenderer) Refresh() {
	primary := theme.Color(theme.ColorNamePrimary)
	r.track.FillColor = theme.Color(theme.ColorNameInputBackground)
	r.track.StrokeColor, r.track.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	r.settled.FillColor = primary
	r.drafted.FillColor = faded(primary)
	r.drafted.StrokeColor, r.drafted.StrokeWidth = primary, 1
	r.over.FillColor = theme.Color(theme.ColorNameError)
	r.end.FillColor = theme.Color(theme.ColorNameForeground)
	r.Layout(r.meter.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// faded is a colour that lets through what lies behind it.
func faded(c color.Color) color.Color {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: 0x60}
}
