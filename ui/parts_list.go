package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// partsList is the list at the left of the dossier screen. A part opens as it
// is chosen, by a click, or by Enter after the arrows.
type partsList struct {
	widget.List
	form   *dossierForm
	parts  []part
	keys   func(*fyne.KeyEvent) bool
	chosen func(id string)
	marked int
	quiet  bool // selecting without opening
	ring   ring
	names  brokenNames
}

func newPartsList(form *dossierForm, keys func(*fyne.KeyEvent) bool, chosen func(id string)) *partsList {
	l := &partsList{form: form, keys: keys, chosen: chosen, parts: form.parts(), ring: newRing()}
	l.Length = func() int { return len(l.parts) }
	l.CreateItem = newPartRow
	l.UpdateItem = l.showPart
	l.OnSelected = func(i int) {
		if !l.quiet {
			l.chosen(l.parts[i].id)
		}
	}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// partColumns are a margin that keeps the frame off, sign, words, mark and again
// a margin.
var partColumns = columns{2, 22, 1, 24, 2}

func newPartRow() fyne.CanvasObject {
	title := newCell("", fyne.TextStyle{})
	detail := newCell("", fyne.TextStyle{})
	detail.SizeName = theme.SizeNameCaptionText
	detail.Importance = widget.LowImportance
	return partColumns.row(newGap(), widget.NewIcon(nil), container.New(tightRows{}, title, detail), widget.NewIcon(nil), newGap())
}

func (l *partsList) showPart(i int, o fyne.CanvasObject) {
	if i >= len(l.parts) {
		return
	}
	p := l.parts[i]
	cells := o.(*fyne.Container).Objects[1:]
	icon := cells[0].(*widget.Icon)
	icon.SetResource(partIcon(p))
	words := cells[1].(*fyne.Container).Objects
	setWords(words[0].(*widget.Label), l.titleOf(p))
	below := p.detail
	if p.inner {
		below = p.origin
	}
	setWords(words[1].(*widget.Label), below)
	setShown(words[1], below != "" || !p.inner)
	if p.origin != "" {
		cells[1].Refresh() // it stands below a name of one line or more
	}
	mark := cells[2].(*widget.Icon)
	switch {
	case p.state.errors > 0:
		mark.SetResource(theme.NewErrorThemedResource(theme.ErrorIcon()))
	case p.state.warnings > 0:
		mark.SetResource(theme.NewWarningThemedResource(theme.WarningIcon()))
	case p.unfinished:
		mark.SetResource(theme.NewDisabledResource(theme.MoreHorizontalIcon()))
	default:
		mark.SetResource(nil)
	}
}

func partIcon(p part) fyne.Resource {
	switch {
	case p.inner && p.nominee == model.Collective:
		return peopleIcon()
	case p.inner && p.nominee == model.Household:
		return theme.HomeIcon()
	case p.inner:
		return theme.AccountIcon()
	case p.id == partGeneral:
		return theme.InfoIcon()
	case p.id == partCouncil:
		return theme.ListIcon()
	case p.id == partAttachments:
		return theme.MailAttachmentIcon()
	case p.id == partCheck:
		return theme.ConfirmIcon()
	case p.id == partHistory:
		return theme.HistoryIcon()
	case p.id == partHandover:
		return theme.DocumentPrintIcon()
	}
	return theme.DocumentIcon()
}

// titleOf is the title of a part; a nominee's takes more lines where it is long.
func (l *partsList) titleOf(p part) string {
	if !p.inner {
		return p.title
	}
	most := bodyLines
	if p.nominee == model.Individual {
		most = 0
	}
	return l.names.of(p.title, partColumns.widths(l.Size().Width)[2]-2*theme.InnerPadding(), most)
}

// Resize also breaks the names anew, and keeps the part that is shown in sight.
func (l *partsList) Resize(size fyne.Size) {
	narrower := size.Width != l.Size().Width
	l.List.Resize(size)
	if narrower {
		l.fitRows()
		l.Refresh()
	}
	l.reveal()
}

// fitRows gives the nominees, who stand below the list that they are in, as few
// lines as they can do with, so that a whole dossier can be seen without
// scrolling.
func (l *partsList) fitRows() {
	for i, p := range l.parts {
		l.SetItemHeight(i, l.rowHeight(p))
	}
}

// rowHeight is that of a part's row at the present width, in the toolkit's units.
func (l *partsList) rowHeight(p part) float32 {
	if !p.inner {
		return grown(44)
	}
	height := float32(30 + 19*strings.Count(l.titleOf(p), "\n"))
	if p.origin != "" {
		height += 14
	}
	return grown(height)
}

// update shows the parts as they are now, with one of them as chosen.
func (l *partsList) update(id string) {
	l.parts = l.form.parts()
	l.fitRows()
	l.quiet = true
	l.UnselectAll()
	for i, p := range l.parts {
		if p.id == id {
			l.Select(i)
			l.mark(i)
		}
	}
	l.quiet = false
	l.Refresh()
	l.reveal()
}

// reveal scrolls so that the whole of the row with the arrows' place is seen; the
// toolkit goes by the height of rows that were given none.
func (l *partsList) reveal() {
	if l.marked >= len(l.parts) || l.Size().Height <= 0 {
		return
	}
	top := float32(0)
	for _, p := range l.parts[:l.marked] {
		top += l.rowHeight(p) + theme.Padding()
	}
	bottom := top + l.rowHeight(l.parts[l.marked])
	switch offset := l.GetScrollOffset(); {
	case top < offset:
		l.ScrollToOffset(top)
	case bottom > offset+l.Size().Height:
		l.ScrollToOffset(bottom - l.Size().Height)
	}
}

// mark moves the arrows' place to a part, or to the nearest one that there is.
func (l *partsList) mark(i int) {
	l.marked = max(0, min(len(l.parts)-1, i))
	l.Highlight(l.marked)
	l.reveal()
}

// CreateRenderer draws a frame too, while the list has the keyboard.
func (l *partsList) CreateRenderer() fyne.WidgetRenderer {
	return l.ring.around(l.List.CreateRenderer())
}

// FocusGained shows that the arrows work here.
func (l *partsList) FocusGained() {
	l.List.FocusGained()
	l.ring.show(true)
}

// FocusLost takes the frame away.
func (l *partsList) FocusLost() {
	l.List.FocusLost()
	l.ring.show(false)
}

// TypedKey goes through the parts by arrows and opens one on Enter.
func (l *partsList) TypedKey(k *fyne.KeyEvent) {
	switch {
	case l.keys(k):
	case k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter:
		if l.marked < len(l.parts) {
			l.chosen(l.parts[l.marked].id)
		}
	case k.Name == fyne.KeyDown:
		l.mark(l.marked + 1)
	case k.Name == fyne.KeyUp:
		l.mark(l.marked - 1)
	default:
		l.List.TypedKey(k)
	}
}

// tightRows lays lines of text closely below one another.
type tightRows struct {
	air float32 // more of it between two lines
}

const (
	tight     = 14 // of a label's own padding
	titleLead = 4  // between a title and what is said of it
)

func (l tightRows) MinSize(o []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, object := range o {
		if !object.Visible() {
			continue
		}
		m := object.MinSize()
		least = fyne.NewSize(max(least.Width, m.Width), least.Height+m.Height-tight+l.air)
	}
	if least.IsZero() {
		return least // nothing to be seen takes no room
	}
	return least.AddWidthHeight(0, tight-l.air)
}

func (l tightRows) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, object := range o {
		if !object.Visible() {
			continue
		}
		object.Resize(fyne.NewSize(size.Width, object.Size().Height)) // words that wrap know their height by their width
		h := object.MinSize().Height
		object.Move(fyne.NewPos(0, y))
		object.Resize(fyne.NewSize(size.Width, h))
		y += h - tight + l.air
	}
}
