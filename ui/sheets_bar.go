package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// sheetsBar stands above the sheets: where one is, turning, zoom. It is for
// the mouse; the keys for the same are in the menu, so that Tab does not stop
// here.
type sheetsBar struct {
	view  *sheetsView
	place *widget.Label
	zoom  *clickable
	sheet []fyne.CanvasObject // of use only where there is a sheet
	box   *fyne.Container
}

func newSheetsBar(v *sheetsView) *sheetsBar {
	b := &sheetsBar{view: v, place: newCell("", fyne.TextStyle{})}
	b.zoom = newClickable("", theme.MenuDropDownIcon(), b.onZooms)
	turn := container.NewHBox(
		newClickable("", theme.MoveUpIcon(), func() { v.turn(-1) }),
		newClickable("", theme.MoveDownIcon(), func() { v.turn(1) }))
	smaller, larger := newClickable("", theme.ZoomOutIcon(), v.smaller), newClickable("", theme.ZoomInIcon(), v.larger)
	b.sheet = []fyne.CanvasObject{turn, smaller, b.zoom, larger}
	tools := container.NewHBox(smaller, b.zoom, larger,
		newClickable("", theme.CancelIcon(), func() { v.hide() }))
	b.box = container.New(sheetsBarLayout{}, turn, b.place, tools)
	return b
}

// sheetsBarLayout gives the words what turning and tools leave.
type sheetsBarLayout struct{}

func (sheetsBarLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(0, 0)
	for _, object := range o {
		least = fyne.NewSize(least.Width+object.MinSize().Width, max(least.Height, object.MinSize().Height))
	}
	return least
}

func (sheetsBarLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	turn, tools := o[0].MinSize().Width, o[2].MinSize().Width
	x := float32(0)
	for i, width := range []float32{turn, max(0, size.Width-turn-tools), tools} {
		o[i].Move(fyne.NewPos(x, 0))
		o[i].Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}

// able shows what turns and zooms where there are sheets.
func (b *sheetsBar) able(on bool) {
	for _, o := range b.sheet {
		setShown(o, on)
	}
	b.box.Refresh()
}

// update tells which sheet is read, and in which size.
func (b *sheetsBar) update() {
	where := b.view.whereabouts(true)
	if room := b.place.Size().Width - 2*theme.InnerPadding(); fyne.MeasureText(where, theme.TextSize(), b.place.TextStyle).Width > room {
		where = b.view.whereabouts(false) // a piece of a name says nothing
	}
	b.place.SetText(where)
	b.zoom.setText(zoomName(b.view.zoom))
}

// whereabouts is "Trang 2/5", with the paper's name where that is wanted and
// there are several.
func (v *sheetsView) whereabouts(named bool) string {
	i, ok := v.current()
	if !ok {
		return ""
	}
	s := v.form.sheets[i]
	if !named || v.form.sheets[0].Paper == v.form.sheets[len(v.form.sheets)-1].Paper {
		return textf("sheets.place", s.Number, s.Of)
	}
	return textf("sheets.place.paper", s.Number, s.Of, s.Title)
}

func zoomName(z sheetZoom) string {
	switch z {
	case fitWidth:
		return text("sheets.fit-width")
	case fitSheet:
		return text("sheets.fit-sheet")
	}
	return textf("sheets.percent", int(z))
}

// onZooms lets one choose a size.
func (b *sheetsBar) onZooms() {
	var items []*fyne.MenuItem
	for _, z := range append([]sheetZoom{fitWidth, fitSheet}, sheetZooms...) {
		item := fyne.NewMenuItem(zoomName(z), func() { b.view.setZoom(z) })
		item.Checked = z == b.view.zoom
		items = append(items, item)
	}
	if c := canvasOf(b.zoom); c != nil {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b.zoom)
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at.AddXY(0, b.zoom.Size().Height))
	}
}
