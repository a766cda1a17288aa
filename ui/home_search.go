package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// foundLine is a line of what a search found: a dossier, or below it a field.
type foundLine struct {
	hit     Hit
	dossier bool
}

// answersOf groups hits by dossier, in the order in which the first of each
// came.
func answersOf(hits []Hit) []foundLine {
	var order []string
	byDossier := map[string][]Hit{}
	for _, h := range hits {
		if len(byDossier[h.Dossier]) == 0 {
			order = append(order, h.Dossier)
		}
		byDossier[h.Dossier] = append(byDossier[h.Dossier], h)
	}
	var lines []foundLine
	for _, id := range order {
		lines = append(lines, foundLine{byDossier[id][0], true})
		for _, h := range byDossier[id] {
			lines = append(lines, foundLine{h, false})
		}
	}
	return lines
}

// path is the field that a line opens; empty where it opens the dossier.
func (a foundLine) path() string {
	if a.dossier {
		return ""
	}
	return a.hit.Path
}

// part is a run of words of a line, marked or not.
type markedPart struct {
	words  string
	marked bool
	name   bool // of somebody, which may be shortened
}

// parts are the words of a line: whose field it is, which, and what stands
// there, with what was looked for marked.
func (a foundLine) parts() []markedPart {
	h := a.hit
	if a.dossier {
		return []markedPart{{words: h.Title, marked: true}, {words: " – " + h.Unit}}
	}
	parts := []markedPart{{words: "      "}}
	switch {
	case h.Whose == "":
		parts = append(parts, markedPart{words: model.UpperFirst(h.Field) + ": "})
	case h.Whose != h.Snippet:
		parts = append(parts, markedPart{words: h.Whose, name: true}, markedPart{words: " – " + h.Field + ": "})
	default: // the name itself was found
		parts = append(parts, markedPart{words: textf("home.hit.name", ownerSort(h.Path))})
	}
	at := 0
	for _, m := range h.Marks {
		if m.From > at {
			parts = append(parts, markedPart{words: h.Snippet[at:m.From]})
		}
		parts = append(parts, markedPart{words: h.Snippet[m.From:m.To], marked: true})
		at = m.To
	}
	return append(parts, markedPart{words: h.Snippet[at:]})
}

// ownerSort says what somebody is whose name was found.
func ownerSort(path string) string {
	if strings.HasPrefix(path, "nominees/") {
		return text("home.hit.nominee")
	}
	return text("home.hit.council")
}

// hitName is the least width that a name is shortened to, in the toolkit's units
// for text of medium size.
const hitName = 110

// width is that of the words on a line.
func (p markedPart) width() float32 {
	return fyne.MeasureText(p.words, theme.TextSize(), fyne.TextStyle{Bold: p.marked}).Width
}

// fitParts shortens whose field it is before anything else of a line that is
// wider than there is room: the field and what was found in it tell more.
func fitParts(parts []markedPart, room float32) []markedPart {
	over := -room
	for _, p := range parts {
		over += p.width()
	}
	for i, p := range parts {
		if p.name && over > 0 {
			parts[i].words = cutIn(fyne.TextStyle{}, max(grown(hitName), p.width()-over), p.words)
		}
	}
	return cutParts(parts, room)
}

// cutParts ends a line in "…" where it is wider than there is room: the
// toolkit does so only with words that look alike.
func cutParts(parts []markedPart, room float32) []markedPart {
	for i, p := range parts {
		width := p.width()
		if width > room {
			p.words = cutIn(fyne.TextStyle{Bold: p.marked}, room, p.words)
			return append(parts[:i:i], p)
		}
		room -= width
	}
	return parts
}

// searchView is the search over everything: an entry, and what it finds.
type searchView struct {
	store   searchStore
	notices *notices
	back    Background
	open    func(id, path string)
	changed func() // whether answers are shown

	entry   *lineEntry
	hits    *chooser
	count   *widget.Label
	content fyne.CanvasObject
	lines   []foundLine
	asked   int // searches begun
	stop    context.CancelFunc
}

func newSearchView(store searchStore, n *notices, back Background, keys func(*fyne.KeyEvent) bool, open func(id, path string), changed func()) *searchView {
	v := &searchView{store: store, notices: n, back: back, open: open, changed: changed, stop: func() {}}
	v.entry = newLineEntry(nowhere{keys})
	v.entry.SetPlaceHolder(text("home.search"))
	v.entry.OnChanged = v.onTyped
	v.entry.OnSubmitted = func(string) { v.begin() }
	v.hits = newChooser(func() int { return len(v.lines) }, newAnswerRow, v.showAnswer, v.onOpen, keys)
	v.hits.HideSeparators = true
	v.count = newWords("")
	v.content = border(v.count, nil, nil, nil, v.hits)
	return v
}

// asking tells that something is being looked for.
func (v *searchView) asking() bool { return v.entry.Text != "" }

// begin puts the keyboard on the first answer.
func (v *searchView) begin() {
	if len(v.lines) > 0 {
		v.notices.focus(v.hits)
	}
}

// end leads back to the whole list.
func (v *searchView) end() { v.entry.SetText("") }

// onTyped shows the answers to the last question alone, in whatever order they
// come back; a question that has become an old one is not finished.
func (v *searchView) onTyped(words string) {
	v.asked++
	v.stop()
	if words == "" {
		v.lines = nil
		v.changed()
		return
	}
	asked := v.asked
	ctx, stop := context.WithCancel(context.Background())
	v.stop = stop
	fetch(v.back, func() ([]Hit, error) { return v.store.Search(ctx, words) }, func(hits []Hit, err error) {
		stop()
		if asked != v.asked {
			return
		}
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.show(hits)
	})
}

func (v *searchView) show(hits []Hit) {
	first := len(v.lines) == 0
	v.lines = answersOf(hits)
	v.hits.marked = min(1, max(0, len(v.lines)-1)) // the first field, below its dossier
	v.count.SetText(text("home.no-hits"))
	if len(hits) > 0 {
		v.count.SetText(textf("home.hits", len(hits)))
	}
	v.hits.toTop()
	v.hits.Refresh()
	if first {
		v.changed()
	}
}

func (v *searchView) onOpen(i int) {
	if i < len(v.lines) {
		v.open(v.lines[i].hit.Dossier, v.lines[i].path())
	}
}

func newAnswerRow() fyne.CanvasObject {
	words := widget.NewRichText()
	words.Truncation = fyne.TextTruncateEllipsis
	return words
}

func (v *searchView) showAnswer(i int, o fyne.CanvasObject) {
	if i >= len(v.lines) {
		return
	}
	words := o.(*widget.RichText)
	words.Segments = nil
	parts := v.lines[i].parts()
	if width := words.Size().Width; width > 0 {
		parts = fitParts(parts, width-3*theme.InnerPadding())
	}
	for _, p := range parts {
		style := widget.RichTextStyleInline
		if p.marked {
			style = widget.RichTextStyleStrong
			if !v.lines[i].dossier {
				style.ColorName = theme.ColorNamePrimary
			}
		}
		words.Segments = append(words.Segments, &widget.TextSegment{Text: p.words, Style: style})
	}
	words.Refresh()
}
