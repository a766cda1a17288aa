package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// newPanes puts list, form and sheets side by side.
func (v *dossierView) newPanes() *fyne.Container {
	form := &sheetsForm{store: v.form.store, back: v.back, failed: v.notices.log, take: func() (*model.Plan, model.Dossier) {
		return v.form.plan, v.form.snapshot()
	}}
	v.sheets = newSheetsView(form, v.back, v.keys, v.system.kept)
	v.sheets.clicks.tapped, v.sheets.clicks.reword, v.sheets.hide = v.onSheetTapped, v.onSheetReworded, v.toggleSheets
	v.form.touched = form.touch

	widths := &panes{}
	widths.list, widths.share = v.system.kept.panes()
	drag := func(move func(float32)) func(float32) {
		return func(dx float32) {
			move(dx)
			v.panes.Refresh()
		}
	}
	dropped := func() { v.system.kept.setPanes(widths.list, widths.share) }
	box := container.New(widths, v.parts, newPaneBar(drag(widths.dragList), dropped), v.area,
		newPaneBar(drag(widths.dragSheets), dropped), v.sheets.content)
	form.open = !v.system.kept.hidden()
	return box
}

// fitPanes shows the sheets beside the part, unless the clerk has hidden them or
// the part has none: the history takes the room for two versions side by side.
func (v *dossierView) fitPanes() {
	for _, o := range v.panes.Objects[3:] {
		setShown(o, v.sheets.form.open && v.part != partHistory)
	}
	v.panes.Refresh()
}

// toggleSheets is F9: the sheets hidden or shown.
func (v *dossierView) toggleSheets() {
	if v.part == partHistory {
		return
	}
	open := !v.sheets.form.open
	v.system.kept.setHidden(!open)
	v.sheets.form.show(open)
	v.fitPanes()
	v.showTools()
}

// sheetsButton shows or hides the sheets by mouse.
func (v *dossierView) sheetsButton() *button {
	words, icon := text("sheets.show"), theme.VisibilityIcon()
	if v.sheets.form.open {
		words, icon = text("sheets.hide"), theme.VisibilityOffIcon()
	}
	b := newButton(nowhere{v.keys}, words, icon, v.toggleSheets).quiet()
	if v.part == partHistory {
		b.Disable()
	}
	return b
}

// showSheets shows the papers that belong to the part.
func (v *dossierView) showSheets() {
	if v.part != partHistory {
		papers, guide := v.sheetsOf(v.part)
		v.sheets.show(papers, guide, v.instead(papers))
	}
}

// instead opens the report that a nominee came with, where that is what there is
// in place of the papers; nil where it is not.
func (v *dossierView) instead(papers []string) func() {
	if len(papers) != 1 {
		return nil
	}
	id, ok := strings.CutPrefix(papers[0], "endorsement/")
	if n := v.form.nominee(id); !ok || n == nil || !received(n) {
		return nil
	}
	return func() { v.viewPapers([]string{partReport + id}, "bao-cao.pdf") }
}

// sheetsOf lists the papers shown beside a part, with what there is to say
// where the dossier has none of them.
func (v *dossierView) sheetsOf(part string) (papers []string, guide string) {
	switch part {
	case partGeneral, partProposal:
		return []string{"proposal"}, text("sheets.none")
	case partCouncil, partMinutes:
		return []string{"minutes", "ballot", "ballot-slip"}, text("sheets.none.minutes")
	case partList:
		return []string{"list"}, text("sheets.none.list")
	case partAttachments:
		return []string{"index"}, text("sheets.none")
	case partHandover:
		return v.handover.shown(), text("sheets.none")
	case partCheck:
		if g, ok := v.findings.list.chosen(); ok {
			part := v.form.partAt(g.Path)
			n := v.form.nominee(strings.TrimPrefix(part, partReport))
			if whole := n != nil && received(n); part != partCheck && !whole { // a report that came as a file has no sheets
				return v.sheetsOf(part)
			}
		}
		return []string{"proposal"}, text("sheets.none")
	}
	if id, ok := strings.CutPrefix(part, partReport); ok {
		if n := v.form.nominee(id); n != nil && received(n) {
			return []string{"endorsement/" + id}, text("sheets.none.received")
		}
		return []string{part, "consent/" + id, "endorsement/" + id}, text("sheets.none")
	}
	return []string{"proposal"}, text("sheets.none")
}

// onAttended marks on the sheets what the keyboard is in.
func (v *dossierView) onAttended(o fyne.CanvasObject) {
	if a := v.page.attentionOf(o); len(a.paths) > 0 && v.sheets.form.open {
		v.sheets.attend(a)
	}
}

// onSheetTapped goes to the field of a line.
func (v *dossierView) onSheetTapped(paper, block string) {
	at, ok := fieldOf(v.form.d, paper, block)
	if ok {
		v.goToPlace(at)
		return
	}
	v.sheets.point(block)
	if v.composed != nil {
		v.composed(paper, block)
		return
	}
	v.notices.say(text("sheets.composed"), widget.MediumImportance)
}

// onSheetReworded changes the words of a line.
func (v *dossierView) onSheetReworded(paper, block string) {
	if v.reword != nil {
		v.reword(paper, block)
		return
	}
	v.onSheetTapped(paper, block)
}

// goToPlace puts the cursor into a field, on the page that has it.
func (v *dossierView) goToPlace(at place) {
	if v.part == at.part {
		v.page.jump(at.path)
	} else {
		v.show(at.part, at.path)
	}
	if e, ok := v.notices.window.Canvas().Focused().(*paragraphsEntry); ok && at.paragraph > 0 {
		e.goToParagraph(at.paragraph)
	}
}
