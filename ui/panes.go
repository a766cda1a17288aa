package ui

import "fyne.io/fyne/v2"

// Widths of the dossier screen's panes, in the toolkit's units and for text of
// medium size.
const (
	leastList = 150
	// The list takes a sixth of the window within these bounds, until the clerk
	// drags its bar: 230 at 1366×768, 320 at 1920×1080.
	narrowList  = 230
	wideList    = 320
	leastForm   = 480
	leastSheets = 200
	barWidth    = 8
	// sheetsShare is the share of the sheets in what the list leaves: at
	// 1366×768 a form of 600 beside sheets of 520.
	sheetsShare = 0.465
)

// panes lays the list of parts, the form and the sheets side by side, with a
// bar to drag between each two. The list keeps its width when the window
// grows; form and sheets share the rest. Objects are list, bar, form, bar and
// sheets, the last two hidden together.
type panes struct {
	list  float32 // width, for text of medium size; 0 goes by the window
	share float32 // of the sheets
	width float32 // of all, as last laid out
}

func (p *panes) MinSize(o []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(grown(leastList+leastForm)+barWidth, 0)
	for _, object := range o {
		least.Height = max(least.Height, object.MinSize().Height)
	}
	return least
}

// widths are those of list, form and sheets in the present width.
func (p *panes) widths(sheets bool) (list, form, side float32) {
	list = max(grown(leastList), min(grown(p.listWidth()), p.width-grown(leastForm)-barWidth))
	form = max(0, p.width-list-barWidth)
	if !sheets {
		return list, form, 0
	}
	rest := max(0, form-barWidth)
	side = rest * p.share
	if rest-side < grown(leastForm) {
		side = rest - grown(leastForm)
	}
	side = max(leastSheets, side)
	return list, max(0, rest-side), side
}

// listWidth is the width that the list should have, for text of medium size.
func (p *panes) listWidth() float32 {
	if p.list > 0 {
		return p.list
	}
	return max(narrowList, min(wideList, p.width/grown(1)/6))
}

// Layout puts the panes in their places.
func (p *panes) Layout(o []fyne.CanvasObject, size fyne.Size) {
	p.width = size.Width
	list, form, side := p.widths(o[4].Visible())
	x := float32(0)
	for i, width := range []float32{list, barWidth, form, barWidth, side} {
		o[i].Move(fyne.NewPos(x, 0))
		o[i].Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}

// dragList moves the bar beside the list.
func (p *panes) dragList(dx float32) {
	list, _, _ := p.widths(false)
	p.list = max(leastList, min(list+dx, p.width/2)/grown(1))
}

// dragSheets moves the bar beside the sheets.
func (p *panes) dragSheets(dx float32) {
	_, form, side := p.widths(true)
	rest := form + side
	if rest <= 0 {
		return
	}
	side = max(leastSheets, min(side-dx, rest-grown(leastForm)))
	p.share = side / rest
}
