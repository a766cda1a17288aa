package ui

import (
	"slices"
	"strconv"
	"strings"

	"hoso/model"
	"hoso/model/paper"
)

// sentences composes what the papers of a part say, aside, as the dossier stands
// now.
func (f *dossierForm) sentences(part string, done func([]paper.Sentence)) {
	d, plan, papers := f.d.Clone(), f.plan, f.papersOf(part)
	var found []paper.Sentence
	f.back.run(func() error {
		found = paper.Sentences(plan, d, papers...)
		return nil
	}, func(error) { done(found) })
}

// papersOf lists the papers whose fields a part's page has, whether the dossier
// has them or not, and those gone from the dossier that the clerk's words are
// still kept for.
func (f *dossierForm) papersOf(part string) []string {
	var papers []string
	switch part {
	case partProposal:
		papers = []string{string(model.ProposalPaper)}
	case partMinutes:
		papers = []string{string(model.MinutesPaper), string(model.BallotPaper), string(model.BallotSlipPaper)}
	case partList:
		papers = []string{string(model.NomineeListPaper)}
	case partAttachments:
		papers = []string{string(model.IndexPaper)}
	default:
		if id, ok := strings.CutPrefix(part, partReport); ok {
			papers = []string{part, "consent/" + id, "endorsement/" + id}
		}
	}
	for _, o := range f.d.Overrides {
		id, _, _ := strings.Cut(o.Block, "#")
		if !slices.Contains(papers, id) && f.partOfPaper(id) == part {
			papers = append(papers, id)
		}
	}
	return papers
}

// override is the clerk's wording of a block; nil while the program's stands.
func (f *dossierForm) override(block string) *model.Override {
	for i := len(f.d.Overrides) - 1; i >= 0; i-- {
		if f.d.Overrides[i].Block == block {
			return &f.d.Overrides[i]
		}
	}
	return nil
}

// reword puts the clerk's words in the place of the program's. Words that are
// the program's own leave nothing behind.
func (f *dossierForm) reword(s paper.Sentence, words string) {
	if !s.Gone && model.TextHash(words) == model.TextHash(s.Own) {
		f.useOwn(s.Block)
		return
	}
	list := slices.Clone(f.d.Overrides)
	if at := slices.IndexFunc(list, func(o model.Override) bool { return o.Block == s.Block }); at >= 0 {
		list[at].Text = words
	} else {
		list = append(list, model.Override{Block: s.Block, Text: words, Replaced: model.TextHash(s.Own), Was: s.Own})
	}
	f.d.Overrides = list
	f.touch()
}

// useOwn goes back to the program's words.
func (f *dossierForm) useOwn(block string) {
	if f.override(block) == nil {
		return
	}
	f.d.Overrides = slices.DeleteFunc(slices.Clone(f.d.Overrides), func(o model.Override) bool { return o.Block == block })
	f.touch()
}

// stand says that the clerk's words hold though the facts have changed.
func (f *dossierForm) stand(s paper.Sentence) {
	list := slices.Clone(f.d.Overrides)
	for i := range list {
		if list[i].Block == s.Block {
			list[i].Replaced, list[i].Was = model.TextHash(s.Own), s.Own
		}
	}
	f.d.Overrides = list
	f.touch()
}

// reworded counts the blocks of a paper that have the clerk's words.
func (f *dossierForm) reworded(paper string) int {
	n := 0
	for _, o := range f.d.Overrides {
		if at, _, _ := strings.Cut(o.Block, "#"); at == paper {
			n++
		}
	}
	return n
}

// overriddenBlock is the block whose override a path leads into.
func (f *dossierForm) overriddenBlock(path string) (block string, ok bool) {
	rest, ok := strings.CutPrefix(path, "overrides/")
	if !ok {
		return "", false
	}
	number, _, _ := strings.Cut(rest, "/")
	at, err := strconv.Atoi(number)
	if err != nil || at < 0 || at >= len(f.d.Overrides) {
		return "", false
	}
	return f.d.Overrides[at].Block, true
}

// partAt is the part that a field belongs to; of a sentence that was reworded,
// the part of its paper.
func (f *dossierForm) partAt(path string) string {
	if block, ok := f.overriddenBlock(path); ok {
		paper, _, _ := strings.Cut(block, "#")
		return f.partOfPaper(paper)
	}
	return partOf(path)
}

// partOfPaper is the part whose page has the fields of a paper; the list's for
// a paper about somebody who is no longer nominated.
func (f *dossierForm) partOfPaper(id string) string {
	kind, about, _ := strings.Cut(id, "/")
	switch model.PaperKind(kind) {
	case model.ProposalPaper:
		return partProposal
	case model.MinutesPaper, model.BallotPaper, model.BallotSlipPaper:
		return partMinutes
	case model.IndexPaper:
		return partAttachments
	}
	if f.nominee(about) != nil {
		return partReport + about
	}
	return partList
}
