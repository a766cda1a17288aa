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

// comparedPart is a part of a plan or a list with its changes, the words that
// differ marked.
type comparedPart struct {
	name string
	rows []comparedRow
	more int // changes that are not shown
}

// comparedRow is one change. Where one side has nothing, no words are marked.
type comparedRow struct {
	model.Change
	before, after []model.Piece
}

// compared marks what differs. It takes its time with long texts and belongs
// aside.
func compared(parts []model.PartChanges) []comparedPart {
	var list []comparedPart
	for _, p := range parts {
		c := comparedPart{name: p.Part.Name(), more: max(0, len(p.Changes)-mostRows)}
		for _, change := range p.Changes[:len(p.Changes)-c.more] {
			row := comparedRow{Change: change}
			if change.Was != "" && change.Is != "" && p.Part != model.UnitsMergedPart { // whose sides are different units
				all := model.WordChanges(change.Was, change.Is)
				row.before, row.after = side(all, model.Gone), side(all, model.Come)
			}
			c.rows = append(c.rows, row)
		}
		list = append(list, c)
	}
	return list
}

// changesTable shows changes part by part, with old and new side by side.
func changesTable(parts []comparedPart) *fyne.Container {
	box := container.NewVBox()
	for _, p := range parts {
		box.Add(newCell(p.name, fyne.TextStyle{Bold: true}))
		for _, c := range p.rows {
			box.Add(changesColumns.row(newWords(model.UpperFirst(c.Name)), c.side(c.Was, c.before, model.Gone), c.side(c.Is, c.after, model.Come)))
		}
		if p.more > 0 {
			box.Add(newGuide(textf("changes.more", p.more)))
		}
		box.Add(widget.NewSeparator())
	}
	return box
}

// changesHead names the columns.
func changesHead(was, is string) fyne.CanvasObject {
	return container.NewVBox(changesColumns.head(text("changes.what"), was, is), widget.NewSeparator())
}

func (c comparedRow) side(words string, marked []model.Piece, own model.PieceKind) fyne.CanvasObject {
	switch {
	case marked != nil:
		return newMarked(marked, own)
	case words == "":
		l := newWords(text("changes.nothing"))
		l.Importance = widget.LowImportance
		return l
	}
	return newWords(words)
}

// changesRoom is the height of what stands around a table of changes in its
// dialog, with a margin to the window, for text of medium size.
const changesRoom = 260

// scrolled scrolls a table of changes below its head, where the window is too
// low for all of it. Page Up and Page Down scroll it while the dialog is open.
func (n *notices) scrolled(table, head fyne.CanvasObject) (shown fyne.CanvasObject, scroll *container.Scroll) {
	scroll = container.NewVScroll(table)
	most := n.window.Canvas().Size().Height - grown(changesRoom) - head.MinSize().Height
	return container.New(shortScroll{table, max(most, 120)}, scroll), scroll
}

// shortScroll shows content whole up to a height, in the toolkit's units.
type shortScroll struct {
	content fyne.CanvasObject
	most    float32
}

// MinSize is the content's, as wide as it was last laid out.
func (s shortScroll) MinSize([]fyne.CanvasObject) fyne.Size {
	least := s.content.MinSize()
	return fyne.NewSize(least.Width, min(s.most, least.Height))
}

// Layout fills the room with the scroll.
func (s shortScroll) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[0].Move(fyne.NewPos(0, 0))
}

// turn scrolls by a page.
func turn(s *container.Scroll, pages float32) {
	s.ScrollToOffset(s.Offset.AddXY(0, pages*(s.Size().Height-theme.TextSize()*2)))
}
