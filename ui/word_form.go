package ui

import (
	"hoso/model"
)

// wordForm is a Word file before any of it is taken into a report: each
// paragraph with the section that it would go to.
type wordForm struct {
	read    WordRead
	prompts []model.SectionPrompt
	// convert tells that texts of an old encoding are shown and taken in Unicode.
	convert bool
	// instead tells that the sections lose what stands in them.
	instead bool
	placed  []model.PlacedText
}

func newWordForm(read WordRead, prompts []model.SectionPrompt) *wordForm {
	f := &wordForm{read: read, prompts: prompts, convert: true}
	f.placed = model.PlaceInReport(read.File, prompts)
	return f
}

// setConvert shows the texts in Unicode, or as they are written. Where
// paragraphs go is found anew.
func (f *wordForm) setConvert(on bool) {
	f.convert = on
	file := f.read.File
	if !on {
		file = file.AsWritten()
	}
	f.placed = model.PlaceInReport(file, f.prompts)
}

// places are where a paragraph can go, nowhere first. Their numbers are the keys
// that send it there.
func (f *wordForm) places() []option[string] {
	list := []option[string]{{"", "0. " + text("word.nowhere")}}
	for i, p := range f.prompts {
		list = append(list, option[string]{p.ID, itoa(i+1) + ". " + p.Title})
	}
	return append(list, option[string]{model.AwardsPlace, itoa(len(list)) + ". " + text("awards.title")})
}

// send has a paragraph go to a section; a heading becomes text by that.
func (f *wordForm) send(i int, prompt string) {
	if i >= 0 && i < len(f.placed) {
		f.placed[i].Prompt, f.placed[i].Heading = prompt, false
	}
}

// sendByKey does so by the number of a place; ok is false where there is none.
func (f *wordForm) sendByKey(i int, key rune) (ok bool) {
	places := f.places()
	n := int(key - '0')
	if key < '0' || key > '9' || n >= len(places) {
		return false
	}
	f.send(i, places[n].value)
	return true
}

// place says where a paragraph goes.
func (f *wordForm) place(i int) string {
	p := f.placed[i]
	if p.Heading {
		return text("word.heading")
	}
	if words := known(p); words != "" {
		return words
	}
	for _, o := range f.places() {
		if o.value == p.Prompt {
			return o.label
		}
	}
	return ""
}

// known says why a paragraph that goes to no section needs none; empty for others.
func known(p model.PlacedText) string {
	switch {
	case p.Prompt != "":
	case p.Known == model.Composed:
		return text("word.composed")
	case p.Known == model.Entered:
		return text("word.entered")
	}
	return ""
}

// knownCount is how many paragraphs need no section for a reason.
func (f *wordForm) knownCount(why model.Known) (n int) {
	for _, p := range f.placed {
		if p.Prompt == "" && p.Known == why {
			n++
		}
	}
	return n
}

// count tells how many paragraphs go to a section, and how many nowhere though
// they may belong in one.
func (f *wordForm) count() (taken, left int) {
	for _, p := range f.placed {
		switch {
		case p.Heading, known(p) != "":
		case p.Left():
			left++
		default:
			taken++
		}
	}
	return taken, left
}

// first is the path of the first section that something goes to, given that of
// the nominee.
func (f *wordForm) first(nominee string) string {
	for _, p := range f.placed {
		switch {
		case p.Prompt == "" || p.Heading:
		case p.Prompt == model.AwardsPlace:
			return nominee + "/report/awards/0/title"
		default:
			return nominee + "/report/sections/" + p.Prompt + "/text"
		}
	}
	return ""
}

func (f *wordForm) summary() string {
	taken, left := f.count()
	words := textf("word.count", taken)
	if left > 0 {
		words += textf("word.count.left", left)
	}
	if n := f.knownCount(model.Composed); n > 0 {
		words += textf("word.count.composed", n)
	}
	if n := f.knownCount(model.Entered); n > 0 {
		words += textf("word.count.entered", n)
	}
	return words
}

// remarks are what was noticed while reading.
func (f *wordForm) remarks() string { return remarksOf(f.read) }

// shown is a paragraph on one line.
func (f *wordForm) shown(i int) string { return tidyLine(f.placed[i].Text) }

// takeWord puts the paragraphs into a nominee's report as one act, and returns
// how many sections have changed.
func (f *dossierForm) takeWord(nominee string, w *wordForm) int {
	changed := f.d.TakeReport(nominee, w.placed, w.instead)
	if changed > 0 {
		f.touch()
		f.steps.call(text("word.step"))
		f.stepped()
	}
	return changed
}
