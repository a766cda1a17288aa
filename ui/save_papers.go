package ui

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"

	"hoso/model/paper"
)

// wordStore writes papers as files for a word processor. What came as a file
// from elsewhere has none.
type wordStore interface {
	// SaveWord writes some papers as one Word file.
	SaveWord(ctx context.Context, id, file string, papers []string, progress Progress) error
	// MakeWord writes some papers into a folder, each a Word file of its own.
	MakeWord(ctx context.Context, id, dir string, papers []string, progress Progress) ([]PaperFile, error)
}

// paperFormat is a kind of file that papers are saved as.
type paperFormat struct {
	title  string // of its dialogs
	ending string // ".pdf"
	kinds  string // "PDF"
	hint   string // told when it is done; may be empty
	one    func(ctx context.Context, id, file string, papers []string, progress Progress) error
	each   func(ctx context.Context, id, dir string, papers []string, progress Progress) ([]PaperFile, error)
}

func (v *dossierView) asPDF() paperFormat {
	s := v.form.store
	return paperFormat{titleOf(text("handover.save")), ".pdf", "PDF", "", s.SaveAs, s.MakeSome}
}

func (v *dossierView) asWord() paperFormat {
	s := v.form.store
	return paperFormat{titleOf(text("handover.word")), ".docx", "Word", text("handover.word.apart"), s.SaveWord, s.MakeWord}
}

// onSave saves the papers ticked as PDF.
func (h *handoverView) onSave() {
	if ids := h.chosen(); ids != nil {
		h.save(ids, h.dossier.asPDF(), "")
	}
}

// onWord saves the papers ticked as Word files, but for those that came as files
// from elsewhere, which are told.
func (h *handoverView) onWord() {
	ids := h.chosen()
	if ids == nil {
		return
	}
	composed := h.form.composed(ids)
	note := ""
	if n := len(ids) - len(composed); n > 0 {
		note = textf("handover.word.without", n)
	}
	if len(composed) == 0 {
		h.dossier.notices.inform(titleOf(text("handover.word")), note)
		return
	}
	h.save(composed, h.dossier.asWord(), note)
}

// onWord is the tool above a paper's form: it saves that paper as a Word file.
func (v *dossierView) onWord(id string) {
	papers := paper.ComposeOnly(v.form.plan, *v.form.d, id)
	if len(papers) == 0 {
		v.notices.inform(titleOf(text("handover.word")), text("handover.word.none"))
		return
	}
	v.saveJoined([]string{id}, papers[0].Stem, v.asWord(), "")
}

// save saves papers: one as a file, several as one file or each as its own. note
// is told with what was done.
func (h *handoverView) save(ids []string, as paperFormat, note string) {
	v := h.dossier
	if len(ids) == 1 {
		v.saveJoined(ids, h.stemOf(ids), as, note)
		return
	}
	joined := false
	options := []option[bool]{{false, text("save.each")}, {true, text("save.joined")}}
	c := newChoice(nowhere{v.notices.dialogKey}, options, &joined, func() {})
	box := container.New(fixedWidth(520), container.NewVBox(newWords(inParts(h.form.count(), note)), c))
	v.notices.ask(as.title, text("notice.cancel"), text("save.go-on"), box, func() bool { return true }, func() {
		if joined {
			v.saveJoined(ids, h.stemOf(ids), as, "")
		} else {
			h.saveEach(ids, as)
		}
	})
}

// saveJoined saves papers as one file; stem is the name suggested, without its
// ending.
func (v *dossierView) saveJoined(ids []string, stem string, as paperFormat, note string) {
	id := v.form.d.ID
	v.files.saveAs(FileQuestion{Title: as.title, Name: stem + as.ending, Kinds: as.kinds, Patterns: []string{"*" + as.ending}}, as.ending, func(file string) {
		v.job(as.title, func(ctx context.Context, progress Progress) error {
			return as.one(ctx, id, file, ids, progress)
		}, func(err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			v.tellDone(as.title, inParts(textf("handover.saved.one", filepath.Base(file), filepath.Dir(file)), note, as.hint), filepath.Dir(file), file)
		})
	})
}

// saveEach saves papers into a folder, each a file of its own.
func (h *handoverView) saveEach(ids []string, as paperFormat) {
	h.dossier.files.folder(FileQuestion{Title: text("save.folder")}, func(dir string) {
		h.unlessReplaced(ids, as, dir, func() { h.dossier.saveInto(dir, ids, as) })
	})
}

func (v *dossierView) saveInto(dir string, ids []string, as paperFormat) {
	id := v.form.d.ID
	var files []PaperFile
	v.job(as.title, func(ctx context.Context, progress Progress) (err error) {
		files, err = as.each(ctx, id, dir, ids, progress)
		return err
	}, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.tellDone(as.title, inParts(textf("handover.saved", len(files), as.kinds, dir), as.hint), dir, "")
	})
}

// inParts puts sentences below each other with a blank line between, but for
// empty ones.
func inParts(sentences ...string) string {
	return strings.Join(slices.DeleteFunc(sentences, func(s string) bool { return s == "" }), "\n\n")
}
