package ui

import (
	"slices"
	"strconv"
	"strings"

	"hoso/model"
	"hoso/model/paper"
)

// basis is a line of the proposal's legal bases: a sentence of the program's,
// or one that the clerk has added.
type basis struct {
	sentence paper.Sentence
	added    int // place in Proposal.Bases; -1 for the program's
}

// addedID begins the ids of the blocks that the clerk's own bases make.
const addedID = "proposal/bases/"

// bases lists the legal bases in the order of the paper, with the added ones
// that are still blank, which no paper shows.
func (f *dossierForm) bases(sentences []paper.Sentence) []basis {
	var list []basis
	for _, s := range sentences {
		added := addedAt(s.ID)
		switch {
		case s.Style != paper.Basis || s.Gone:
		case added < 0:
			list = append(list, basis{s, -1})
		case !hasAdded(list, added): // else a later paragraph of the same one
			list = append(list, basis{added: added})
		}
	}
	for i, l := range f.d.Proposal.Bases {
		if l.Block == "" && !hasAdded(list, i) {
			list = slices.Insert(list, f.behind(list, i), basis{added: i})
		}
	}
	return list
}

// addedAt is the place in Proposal.Bases that a block is made of; -1 for the
// program's own blocks.
func addedAt(id string) int {
	rest, ok := strings.CutPrefix(id, addedID)
	if !ok {
		return -1
	}
	number, _, _ := strings.Cut(rest, "/")
	at, err := strconv.Atoi(number)
	if err != nil {
		return -1
	}
	return at
}

func hasAdded(list []basis, at int) bool {
	return slices.ContainsFunc(list, func(b basis) bool { return b.added == at })
}

// behind is the place in list behind the nearest line before line i.
func (f *dossierForm) behind(list []basis, i int) int {
	for i--; i >= 0; i-- {
		line := f.d.Proposal.Bases[i]
		at := slices.IndexFunc(list, func(b basis) bool {
			return b.added == i || b.added < 0 && line.Block != "" && b.sentence.ID == line.Block
		})
		if at >= 0 {
			return at + 1
		}
	}
	return 0
}

// order keeps the bases in the order given.
func (f *dossierForm) order(list []basis) {
	var lines []model.BasisLine
	for _, b := range list {
		if b.added >= 0 {
			lines = append(lines, model.BasisLine{Text: f.d.Proposal.Bases[b.added].Text})
		} else {
			lines = append(lines, model.BasisLine{Block: b.sentence.ID})
		}
	}
	f.d.Proposal.Bases = lines
	f.touch()
}

// moveBasis moves the basis at a place n places down.
func (f *dossierForm) moveBasis(list []basis, at, n int) {
	if at+n < 0 || at+n >= len(list) {
		return
	}
	moved := list[at]
	f.order(slices.Insert(slices.Delete(slices.Clone(list), at, at+1), at+n, moved))
}

// addBasis puts a blank basis at the end and returns its place in
// Proposal.Bases.
func (f *dossierForm) addBasis(list []basis) int {
	f.order(list)
	f.d.Proposal.Bases = append(f.d.Proposal.Bases, model.BasisLine{})
	f.touch()
	return len(f.d.Proposal.Bases) - 1
}

// removeBasis takes out a basis of the clerk's own.
func (f *dossierForm) removeBasis(list []basis, at int) {
	f.order(slices.Delete(slices.Clone(list), at, at+1))
}

// addedBases counts the bases of the clerk's own.
func (f *dossierForm) addedBases() int {
	n := 0
	for _, l := range f.d.Proposal.Bases {
		if l.Block == "" {
			n++
		}
	}
	return n
}

// ownOrder goes back to the program's order, without what was added.
func (f *dossierForm) ownOrder() {
	f.d.Proposal.Bases = nil
	f.touch()
}
