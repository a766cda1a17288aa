package ui

import (
	"slices"

	"hoso/model"
	"hoso/model/paper"
)

// wordEditsForm is an edited copy of the dossier's own papers, before any of its
// changes is taken.
type wordEditsForm struct {
	read  WordRead
	taken []bool
	// differences are the changes with the words marked that differ.
	differences []difference
}

// newWordEditsForm compares the words, which takes its time with long texts and
// belongs aside. Words that are gone are not taken away, and what is in doubt is
// not taken, unless the clerk says so.
func newWordEditsForm(read WordRead) *wordEditsForm {
	f := &wordEditsForm{read: read}
	for _, e := range read.Edits {
		all := model.WordChanges(e.Before, e.After)
		f.taken = append(f.taken, e.Plain())
		f.differences = append(f.differences, difference{e.Title, side(all, model.Gone), side(all, model.Come)})
	}
	return f
}

// toggle takes a change or leaves it out. What belongs to no field cannot be
// taken.
func (f *wordEditsForm) toggle(i int) {
	if !f.read.Edits[i].Fixed() {
		f.taken[i] = !f.taken[i]
	}
}

// fixed tells that no change can be taken.
func (f *wordEditsForm) fixed() bool {
	return !slices.ContainsFunc(f.read.Edits, func(e paper.Edit) bool { return !e.Fixed() })
}

func (f *wordEditsForm) chosen() []paper.Edit {
	var list []paper.Edit
	for i, e := range f.read.Edits {
		if f.taken[i] {
			list = append(list, e)
		}
	}
	return list
}

func (f *wordEditsForm) summary() string {
	return textf("word.edits.count", f.read.Same, len(f.read.Edits), len(f.chosen()))
}

// kind says what a change is.
func (f *wordEditsForm) kind(i int) string {
	switch e := f.read.Edits[i]; {
	case e.Fixed():
		return text("word.edits.fixed")
	case e.Removes():
		return text("word.edits.gone")
	case e.Doubt != "":
		kind, _ := doubtWords(e.Doubt)
		return kind
	case e.Before == "":
		return text("word.edits.come")
	}
	return text("word.edits.changed")
}

// why says why a change is not taken unless the clerk chooses it; empty for one
// that nothing is to be said of.
func (f *wordEditsForm) why(i int) string {
	if e := f.read.Edits[i]; !e.Fixed() {
		_, why := doubtWords(e.Doubt)
		return why
	}
	return ""
}

// doubtWords name a doubt and say what to do about it.
func doubtWords(d paper.Doubt) (kind, why string) {
	switch d {
	case paper.ChangedSince:
		return text("word.edits.doubt.since"), text("word.edits.doubt.since.why")
	case paper.UnknownSince:
		return text("word.edits.doubt.unknown"), text("word.edits.doubt.unknown.why")
	case paper.FactsLost:
		return text("word.edits.doubt.facts"), text("word.edits.doubt.facts.why")
	}
	return "", ""
}

// shown is a change on one line.
func (f *wordEditsForm) shown(i int) string {
	e := f.read.Edits[i]
	if e.Removes() {
		return tidyLine(e.Before)
	}
	return tidyLine(e.After)
}

// remarks are what was noticed while reading.
func (f *wordEditsForm) remarks() string { return remarksOf(f.read) }

// takeEdits puts changes into the dossier as one act.
func (f *dossierForm) takeEdits(edits []paper.Edit) {
	paper.TakeEdits(f.d, edits)
	f.touch()
	f.steps.call(text("word.step"))
	f.stepped()
}
