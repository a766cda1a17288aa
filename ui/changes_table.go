package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// changesColumns are what changes, as it is, and as it will be.
var changesColumns = columns{0.24, 0.38, 0.38}

// changesWidth is that of a table of changes, in the toolkit's units: it fits
// into a window of 1366.
const changesWidth = 1040

// mostRows is how many changes of a part are shown one by one; of more, the
// others are counted. A clerk reads no hundred of them, and each takes time to
// lay out.
const mostRows = 40

// changesTable shows changes part by part, with old and new side by side.
func changesTable(parts []model.PartChanges) *fyne.Container {
	box := container.NewVBox()
	for _, p := range parts {
		box.Add(newCell(p.Part.Name(), fyne.TextStyle{Bold: true}))
		for _, c := range p.Changes[:min(mostRows, len(p.Changes))] {
			box.Add(changesColumns.row(newSide(model.UpperFirst(c.Name), widget.MediumImportance), newSide(sideWords(c.Was), widget.LowImportance), newSide(sideWords(c.Is), widget.MediumImportance)))
		}
		if more := len(p.Changes) - mostRows; more > 0 {
			box.Add(newGuide(textf("changes.more", more)))
		}
		box.Add(widget.NewSeparator())
	}
	return box
}

// changesHead names the columns.
func changesHead(was, is string) fyne.CanvasObject {
	return container.NewVBox(changesColumns.head(text("changes.what"), was, is), widget.NewSeparator())
}

// newSide is one side of a change.
func newSide(words string, importance widget.Importance) *widget.Label {
	l := newWords(words)
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = importance
	return l
}

// sideWords says that there is nothing on a side.
func sideWords(words string) string {
	if words == "" {
		return text("changes.nothing")
	}
	return words
}
