package ui

import (
	"image/color"

	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model/paper"
)

// wordsSection is the sentences of one paper.
type wordsSection struct {
	head  *button
	state *widget.Label
	box   *fyne.Container
}

// show shows the sentences paper by paper.
func (w *wordsView) show() {
	w.box.Objects = nil
	for _, id := range w.papers() {
		s := w.sections[id]
		if s == nil {
			s = w.newSection(id)
			w.sections[id] = s
		}
		s.head.SetIcon(foldIcon(w.opened.papers[id]))
		w.box.Add(container.NewVBox(newGap(), container.NewHBox(s.head, s.state), widget.NewSeparator(), s.box))
		s.box.Objects = nil
		if w.opened.papers[id] {
			s.box.Objects = w.unfolded(id)
		}
	}
	w.count()
	w.box.Refresh()
}

// newGap is room above a group of rows.
func newGap() fyne.CanvasObject {
	gap := canvas.NewRectangle(color.Transparent)
	gap.SetMinSize(fyne.NewSize(1, 6))
	return gap
}

func foldIcon(open bool) fyne.Resource {
	if open {
		return theme.MenuDropDownIcon()
	}
	return theme.MenuExpandIcon()
}

func (w *wordsView) newSection(id string) *wordsSection {
	title := text("words.title")
	if len(w.papers()) > 1 || w.part == partAttachments {
		title = textf("words.title.of", w.titleOf(id))
	}
	s := &wordsSection{state: newGuideLine(""), box: container.NewVBox()}
	s.head = w.page.button(title, foldIcon(false), func() { w.onFold(id) }).quiet()
	w.page.know("words/"+id, s.head)
	return s
}

// titleOf names a paper; one that is no longer in the dossier, as such.
func (w *wordsView) titleOf(id string) string {
	for _, s := range w.of(id) {
		if s.Title != "" {
			return s.Title
		}
	}
	return text("words.no-paper")
}

func (w *wordsView) onFold(id string) {
	w.opened.papers[id] = !w.opened.papers[id]
	w.show()
}

// count says how many sentences of each paper are reworded, and how many of
// them no longer fit the facts.
func (w *wordsView) count() {
	for id, s := range w.sections {
		changed, stale := w.form.reworded(id), 0
		for _, sentence := range w.of(id) {
			sentence.Override = w.form.override(sentence.Block)
			if sentence.Stale() || sentence.Gone && sentence.Override != nil {
				stale++
			}
		}
		s.state.Importance = widget.LowImportance
		switch {
		case stale > 0:
			s.state.Importance = widget.WarningImportance
			s.state.SetText(textf("words.count.stale", changed, stale))
		case changed > 0:
			s.state.SetText(textf("words.count", changed))
		default:
			s.state.SetText(text("words.count.none"))
		}
	}
}

// unfolded are the rows of a paper: titles stand where a group of sentences
// begins.
func (w *wordsView) unfolded(id string) []fyne.CanvasObject {
	objects := []fyne.CanvasObject{newGuide(text("words.guide"))}
	bases := false
	for _, s := range w.of(id) {
		switch {
		case s.Style == paper.Basis && !s.Gone:
			if !bases {
				objects = append(objects, w.bases.objects()...)
			}
			bases = true
			continue
		case s.Lines && strings.HasPrefix(s.Own, "-"):
			objects = append(objects, newTitle(text("words.recipients")))
		case s.Lines:
			objects = append(objects, newTitle(text("words.addressees")))
		case s.Style == "" && !s.Gone:
			objects = append(objects, newTitle(text("words.subject")))
		}
		objects = append(objects, w.row(s).box)
	}
	return objects
}

// newTitle heads a few rows.
func newTitle(words string) *widget.Label {
	l := widget.NewLabelWithStyle(words, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameCaptionText
	return l
}
