package paper

import (
	"slices"

	"hoso/model"
)

// ComposeOnly composes those papers of a dossier that have one of the ids, in
// the order of Compose and word for word as Compose does, but for Stem, which
// may be that of another paper too. It costs no more than those papers do,
// unless the index is among them, which tells of all the others.
func ComposeOnly(plan *model.Plan, d model.Dossier, ids ...string) []Paper {
	c := newComposer(plan, withoutReports(d, ids))
	drafts := c.drafts()
	if slices.Contains(ids, string(model.IndexPaper)) || !distinctDrafts(drafts) {
		return slices.DeleteFunc(Compose(plan, d), func(p Paper) bool { return !slices.Contains(ids, p.ID) })
	}
	o := newOverrides(c.d)
	var papers []Paper
	for _, d := range drafts {
		if !slices.Contains(ids, d.id) {
			continue
		}
		p := d.compose()
		c.numberForm(&p)
		o.apply(&p)
		finish(&p)
		papers = append(papers, p)
	}
	return papers
}

// withoutReports is a dossier without what the nominees wrote, but for those
// whose report is among the ids: no other paper shows it, and most of the words
// of a dossier need not be cleaned then.
func withoutReports(d model.Dossier, ids []string) model.Dossier {
	d.Nominees = slices.Clone(d.Nominees)
	for i := range d.Nominees {
		n := &d.Nominees[i]
		if n.ID != "" && !slices.Contains(ids, "report/"+n.ID) {
			n.Report.Sections = nil
		}
	}
	return d
}

// distinctDrafts reports whether no two papers want the same id: where two do,
// one is renamed, and which one only the whole dossier can tell.
func distinctDrafts(drafts []draft) bool {
	taken := map[string]bool{}
	for _, d := range drafts {
		if taken[d.id] {
			return false
		}
		taken[d.id] = true
	}
	return true
}
