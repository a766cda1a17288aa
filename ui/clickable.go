package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// clickable is a small button for the mouse alone: Tab passes it by.
type clickable struct {
	widget.BaseWidget
	hover
	words   *widget.Label
	icon    *widget.Icon
	clicked func()
}

func newClickable(words string, icon fyne.Resource, clicked func()) *clickable {
	c := &clickable{words: widget.NewLabel(words), icon: widget.NewIcon(icon), hover: newHover(4), clicked: clicked}
	if words == "" {
		c.words.Hide()
	}
	c.ExtendBaseWidget(c)
	return c
}

func (c *clickable) setText(words string) {
	if words == c.words.Text {
		return
	}
	c.words.SetText(words)
	c.words.Show()
	c.Refresh()
}

// CreateRenderer shows the words, the icon and, below the mouse, a ground.
func (c *clickable) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(c.ground, container.NewHBox(c.words, container.New(iconMargin{}, c.icon))))
}

// iconMargin keeps an icon small and off the edges.
type iconMargin struct{}

const iconSize, iconAir = 18, 6

func (iconMargin) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSquareSize(iconSize + 2*iconAir)
}

func (iconMargin) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSquareSize(iconSize))
	o[0].Move(fyne.NewPos(iconAir, (size.Height-iconSize)/2))
}

// Tapped does what the button is for.
func (c *clickable) Tapped(*fyne.PointEvent) { c.clicked() }
