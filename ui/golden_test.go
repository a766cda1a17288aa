package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

// The widgets that are the program's own, drawn in both shades, against the
// pictures in testdata: what differs is written to testdata/failed.
func TestOwnWidgets_golden(t *testing.T) {
	around := nowhere{}
	value := "b"
	for name, c := range map[string]struct {
		made  func() fyne.CanvasObject
		focus bool
		size  fyne.Size
	}{
		"meter-within":    {func() fyne.CanvasObject { return newMeter(share{settled: 1, drafted: 1, most: 3}) }, false, fyne.NewSize(160, 20)},
		"meter-over":      {func() fyne.CanvasObject { return newMeter(share{settled: 1, drafted: 4, most: 3}) }, false, fyne.NewSize(160, 20)},
		"share-bar":       {func() fyne.CanvasObject { return newShareBar(model.Headcount{Collectives: 2, Individuals: 3}, 8) }, false, fyne.NewSize(160, 30)},
		"share-bar-whole": {func() fyne.CanvasObject { return newShareBar(model.Headcount{Collectives: 1, Individuals: 99}, 100) }, false, fyne.NewSize(160, 30)},
		"share-bar-none":  {func() fyne.CanvasObject { return newShareBar(model.Headcount{}, 8) }, false, fyne.NewSize(160, 30)},
		"marks":           {func() fyne.CanvasObject { return newMarkRow(around, 3, 1, func(int) {}) }, false, fyne.NewSize(200, 36)},
		"marks-focus":     {func() fyne.CanvasObject { return newMarkRow(around, 3, -1, func(int) {}) }, true, fyne.NewSize(200, 36)},
		"tick-focus":      {func() fyne.CanvasObject { return newTickBox(around, "Bỏ phiếu kín", true, func(bool) {}) }, true, fyne.NewSize(200, 40)},
		"button-focus": {func() fyne.CanvasObject {
			return newButton(around, "Đóng gói", theme.MailSendIcon(), func() {}).main()
		}, true, fyne.NewSize(160, 44)},
		"choice-focus": {func() fyne.CanvasObject {
			return newChoice(around, []option[string]{{"a", "Nam"}, {"b", "Nữ"}}, &value, func() {})
		}, true, fyne.NewSize(160, 44)},
	} {
		for shade, look := range map[string]Look{"light": {Shade: Light}, "dark": {Shade: Dark}} {
			t.Run(name+"-"+shade, func(t *testing.T) {
				a := test.NewApp()
				defer a.Quit()
				a.Settings().SetTheme(look.Theme())
				w := a.NewWindow("")
				object := c.made()
				w.SetContent(container.NewPadded(object))
				w.Resize(c.size)
				if c.focus {
					w.Canvas().Focus(object.(fyne.Focusable))
				}
				test.AssertImageMatches(t, name+"-"+shade+".png", w.Canvas().Capture())
			})
		}
	}
}
