package ui

import (
	"reflect"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Margins of a dialog, in the toolkit's units.
const (
	dialogSide = 16
	dialogTop  = 10
	dialogGap  = 12 // below the title and above the buttons
)

// dialogLayout stands in for the toolkit's own, which sets a dialog's title
// further left than what stands below it. Objects are, as the toolkit has them,
// icon, background, content, buttons and title.
type dialogLayout struct{}

// MinSize is that of title, content and buttons below each other.
func (dialogLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	content, buttons, title := o[2].MinSize(), o[3].MinSize(), o[4].MinSize()
	return fyne.NewSize(max(content.Width, buttons.Width, title.Width)+2*dialogSide,
		dialogTop+title.Height+dialogGap+content.Height+dialogGap+buttons.Height+dialogSide)
}

// Layout gives the content whatever title and buttons leave.
func (dialogLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	put := func(object fyne.CanvasObject, x, y, width, height float32) {
		object.Move(fyne.NewPos(x, y))
		object.Resize(fyne.NewSize(width, height))
	}
	buttons, title := o[3].MinSize(), o[4].MinSize()
	top, bottom := dialogTop+title.Height+dialogGap, size.Height-dialogSide-buttons.Height
	put(o[0], size.Width, 0, 0, 0)
	put(o[1], 0, 0, size.Width, size.Height)
	put(o[2], dialogSide, top, size.Width-2*dialogSide, bottom-dialogGap-top)
	put(o[3], (size.Width-buttons.Width)/2, bottom, buttons.Width, buttons.Height)
	put(o[4], dialogSide, dialogTop, size.Width-2*dialogSide, title.Height)
}

// arrange lays out a dialog that has just been opened in our manner.
func (n *notices) arrange(d dialog.Dialog) {
	popUp := popUpOf(n.window.Canvas().Overlays().Top())
	if popUp == nil {
		return
	}
	content, ok := popUp.Content.(*fyne.Container)
	if !ok || len(content.Objects) != 5 {
		return // a dialog of another make
	}
	title, ok := content.Objects[4].(*widget.Label)
	if !ok {
		return
	}
	title.SizeName = theme.SizeNameSubHeadingText
	title.SetText(cutMiddle(n.window.Canvas().Size().Width-8*dialogSide, title.Text))
	content.Layout = dialogLayout{}
	d.Resize(popUp.MinSize())
}

// cutMiddle leaves out the middle of a title that is wider than asked, in the
// toolkit's units: the names of files differ at their ends.
func cutMiddle(width float32, title string) string {
	wide := func(s string) bool {
		return fyne.MeasureText(s, theme.Size(theme.SizeNameSubHeadingText), fyne.TextStyle{Bold: true}).Width > width
	}
	letters := []rune(title)
	for kept, cut := len(letters), title; ; kept-- {
		if kept < 2 || !wide(cut) {
			return cut
		}
		head := kept * 2 / 3
		cut = strings.TrimSpace(string(letters[:head])) + "…" + strings.TrimSpace(string(letters[len(letters)-(kept-head):]))
	}
}

// popUpOf is what an overlay shows, which is of a type that the toolkit keeps to
// itself; nil where it shows no dialog.
func popUpOf(overlay fyne.CanvasObject) *widget.PopUp {
	v := reflect.Indirect(reflect.ValueOf(overlay))
	if v.Kind() != reflect.Struct || !v.FieldByName("Content").IsValid() {
		return nil
	}
	popUp, _ := v.FieldByName("Content").Interface().(*widget.PopUp)
	return popUp
}

// fit gives the topmost dialog the height that what it says now takes.
func (n *notices) fit() {
	if n.asking() {
		d := n.open[len(n.open)-1].dialog
		d.Resize(d.MinSize())
	}
}
