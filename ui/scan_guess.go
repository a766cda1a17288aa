package ui

import (
	"path/filepath"
	"slices"
	"strings"

	"hoso/model"
)

// guess is what a file is, by its name: the signed scan of the paper whose name
// it bears, or of the one paper that is ticked; else a document of its own.
func (f *handoverForm) guess(file string) target {
	name := model.Slug(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)))
	best, length := "", 0
	for _, p := range f.papers {
		if p.Working || p.Attached {
			continue
		}
		for _, words := range f.namesOf(p) {
			if len(words) > length && strings.Contains("-"+name+"-", "-"+words+"-") {
				best, length = p.ID, len(words)
			}
		}
	}
	if chosen := f.chosen(); best == "" && len(chosen) == 1 {
		if i := slices.IndexFunc(f.papers, func(p PaperState) bool { return p.ID == chosen[0] }); !f.papers[i].Working && !f.papers[i].Attached {
			best = chosen[0]
		}
	}
	if best == "" {
		return target{"", model.OtherDocument}
	}
	return target{best, model.SignedScan}
}

// shortStems are how scans of papers are called in a hurry.
var shortStems = map[string]string{"proposal": "to-trinh", "minutes": "bien-ban", "list": "danh-sach"}

// namesOf are the words that tell a paper in a file's name: its own, and the
// name of whom it is about.
func (f *handoverForm) namesOf(p PaperState) []string {
	names := []string{p.Stem}
	if short := shortStems[p.ID]; short != "" {
		names = append(names, short)
	}
	if n := f.dossier.nominee(p.Nominee); n != nil && n.Name != "" {
		names = append(names, model.Slug(n.Name))
	}
	return names
}

// scanTargets lists what a signed scan may be of.
func (f *handoverForm) scanTargets() []option[target] {
	list := []option[target]{{target{"", model.OtherDocument}, text("attach.other")}}
	for _, p := range f.papers {
		if !p.Working && !p.Attached {
			list = append(list, option[target]{target{p.ID, model.SignedScan}, textf("attach.signed", p.Title)})
		}
	}
	return list
}
