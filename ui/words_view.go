package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hoso/model/paper"
)

// openedWords remembers for a dossier which papers' sentences are unfolded.
type openedWords struct {
	papers map[string]bool
	view   *wordsView // of the page shown; nil where it has no sentences
}

// wordsView is the end of a part's page: what the program says in the part's
// papers, folded up until asked for, and how to say it otherwise.
type wordsView struct {
	form      *dossierForm
	page      *page
	part      string
	opened    *openedWords
	jump      func(paper, block string) // to the field that a block shows
	confirm   func(question, yes string, do func())
	sentences []paper.Sentence
	// asked counts the times that sentences were asked for; shown is the time
	// whose answer is shown.
	asked, shown int
	box          *fyne.Container
	sections     map[string]*wordsSection // by paper
	rows         map[string]*sentenceRow  // by block
	bases        *basisRows
}

// addWords ends the page of a part with the sentences of its papers.
func (v *dossierView) addWords() {
	if v.words.papers == nil {
		v.words.papers = map[string]bool{}
	}
	w := &wordsView{
		form: v.form, page: v.page, part: v.part, opened: &v.words, box: container.NewVBox(),
		sections: map[string]*wordsSection{}, rows: map[string]*sentenceRow{},
		jump:    v.onTypedBlock,
		confirm: func(question, yes string, do func()) { v.notices.confirm(text("words.title"), question, yes, do) },
	}
	w.bases = newBasisRows(w)
	v.words.view = w
	v.page.add(w.box)
	w.load(nil)
}

// refreshWords brings the sentences up to date after facts have changed.
func (v *dossierView) refreshWords() {
	if v.words.view != nil {
		v.words.view.load(nil)
	}
}

// onReword opens a block of a paper to be said otherwise. Where the block shows
// a field, the cursor goes there.
func (v *dossierView) onReword(paper, id string) {
	if v.words.papers == nil {
		v.words.papers = map[string]bool{}
	}
	v.words.papers[paper] = true
	if part := v.form.partOfPaper(paper); part != v.part {
		v.show(part, "")
	}
	if v.words.view != nil {
		v.words.view.edit(paper + "#" + id)
	}
}

// onTypedBlock goes to the field that a block shows, on whatever page that is.
func (v *dossierView) onTypedBlock(paper, block string) {
	if at, ok := fieldOf(v.form.d, paper, block); ok {
		v.goToPlace(at)
		return
	}
	v.page.jump(block)
}

// load composes the sentences anew, aside, shows them, and then calls then.
func (w *wordsView) load(then func()) {
	w.asked++
	asked := w.asked
	w.form.sentences(w.part, func(found []paper.Sentence) {
		if w.opened.view != w {
			return // another page is shown by now
		}
		if asked > w.shown { // else a later state came in first
			w.shown, w.sentences = asked, found
			w.show()
			w.showInFields()
		}
		if then != nil {
			then()
		}
	})
}

// papers are those that there are sentences of, in order.
func (w *wordsView) papers() []string {
	var list []string
	for _, s := range w.sentences {
		if !slices.Contains(list, s.Paper) {
			list = append(list, s.Paper)
		}
	}
	return list
}

// of lists the sentences of a paper.
func (w *wordsView) of(id string) []paper.Sentence {
	var list []paper.Sentence
	for _, s := range w.sentences {
		if s.Paper == id {
			list = append(list, s)
		}
	}
	return list
}

// row is the row of a sentence: the one that is there, brought up to date, so
// that what is being typed stays.
func (w *wordsView) row(s paper.Sentence, tools ...fyne.CanvasObject) *sentenceRow {
	r := w.rows[s.Block]
	if r == nil {
		r = newSentenceRow(w, s, tools...)
		w.rows[s.Block] = r
		return r
	}
	r.update(s)
	return r
}

// edit opens a sentence's field, with what the paper says by now.
func (w *wordsView) edit(block string) {
	w.load(func() {
		s, ok := w.sentence(block)
		if !ok {
			paper, id, _ := strings.Cut(block, "#")
			w.jump(paper, id)
			return
		}
		if s.Typed {
			w.jump(s.Paper, s.ID)
			return
		}
		w.opened.papers[s.Paper] = true
		w.show()
		if r := w.rows[s.Block]; r != nil && !s.Gone {
			r.editing = true
			r.update(s)
		}
		w.focusOn(s.Block)
	})
}

// remove takes a sentence out of its paper.
func (w *wordsView) remove(s paper.Sentence) {
	w.form.reword(s, "")
	w.rows[s.Block].editing = false
	w.load(func() { w.focusOn(s.Block) })
}

// sentence finds the sentence of a block: also of a later paragraph of one that
// has several.
func (w *wordsView) sentence(block string) (paper.Sentence, bool) {
	for _, s := range w.sentences {
		if s.Block == block {
			return s, true
		}
	}
	for _, s := range w.sentences {
		if number, ok := strings.CutPrefix(block, s.Block+"/"); ok && s.Override != nil {
			if _, isNumber := parseCount(number); isNumber {
				return s, true
			}
		}
	}
	return paper.Sentence{}, false
}

// focusOn puts the cursor into a sentence's field, or on the button that opens
// one.
func (w *wordsView) focusOn(block string) {
	w.page.box.Refresh() // texts that wrap know their height only now
	r := w.rows[block]
	if r == nil {
		return
	}
	w.page.reveal(r.box)
	if f, ok := w.page.fields[r.path()]; ok && (r.field != nil || r.s.Override != nil) {
		w.page.focus(f)
	} else if r.edit != nil {
		w.page.focus(r.edit)
	}
}

// wordsPath is the path of a sentence's field.
func wordsPath(block string) string { return "words/" + block }

// blockOfWords is the block that a sentence's field words; the path itself of
// any other field.
func blockOfWords(path string) string {
	if key, ok := strings.CutPrefix(path, "words/"); ok {
		if _, id, of := strings.Cut(key, "#"); of {
			return id
		}
	}
	return path
}

// showInFields lets a field that is blank show what the program says in its
// place.
func (w *wordsView) showInFields() {
	for _, path := range []string{"proposal/reason", "minutes/opening", "minutes/discussion", "minutes/conclusion"} {
		e, ok := w.page.fields[path].(*paragraphsEntry)
		if !ok {
			continue
		}
		var words []string
		for _, s := range w.sentences {
			if s.ID == path {
				words = append(words, s.Words())
			}
		}
		e.hint(strings.Join(words, "\n"))
	}
}
