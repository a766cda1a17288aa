package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// shareBar shows a count as a bar: collectives in full colour, individuals in a
// paler one behind them. Bars with one most can be compared.
type shareBar struct {
	widget.BaseWidget
	count model.Headcount
	most  int  // what the whole width stands for
	bare  bool // without the line that bars begin at
}

func newShareBar(c model.Headcount, most int) *shareBar {
	b := &shareBar{count: c, most: max(most, c.Total(), 1)}
	b.ExtendBaseWidget(b)
	return b
}

// Sizes of a bar, in the toolkit's units.
const (
	shareBarHeight = 14
	shareBarWidth  = 60 // at least
	leastPart      = 3  // of a part that counts something
)

// CreateRenderer draws a ground line and two bars on it.
func (b *shareBar) CreateRenderer() fyne.WidgetRenderer {
	r := &shareBarRenderer{bar: b, ground: canvas.NewRectangle(color.Transparent), first: canvas.NewRectangle(color.Transparent), second: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type shareBarRenderer struct {
	bar                   *shareBar
	ground, first, second *canvas.Rectangle
}

func (r *shareBarRenderer) Destroy() {}

// MinSize leaves the width to whoever lays it out.
func (r *shareBarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(shareBarWidth, shareBarHeight)
}

// Objects are drawn in this order.
func (r *shareBarRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.first, r.second}
}

// Layout divides the width by what the bar stands for.
func (r *shareBarRenderer) Layout(size fyne.Size) {
	y, height := (size.Height-grown(shareBarHeight))/2, grown(shareBarHeight)
	r.ground.Move(fyne.NewPos(0, y-2))
	r.ground.Resize(fyne.NewSize(1, height+4))
	r.ground.Hidden = r.bar.bare
	x := float32(1)
	for _, part := range []struct {
		bar *canvas.Rectangle
		n   int
	}{{r.first, r.bar.count.Collectives}, {r.second, r.bar.count.Individuals}} {
		width := float32(0)
		if part.n > 0 {
			width = max(leastPart, (size.Width-1)*float32(part.n)/float32(r.bar.most))
		}
		part.bar.Move(fyne.NewPos(x, y))
		part.bar.Resize(fyne.NewSize(width, height))
		part.bar.Hidden = part.n == 0
		x += width
	}
}

// Refresh takes the colours of the present theme.
func (r *shareBarRenderer) Refresh() {
	primary := theme.Color(theme.ColorNamePrimary)
	r.ground.FillColor = theme.Color(theme.ColorNameInputBorder)
	r.first.FillColor = primary
	r.second.FillColor = faded(primary)
	r.second.StrokeColor, r.second.StrokeWidth = primary, 1
	r.Layout(r.bar.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
