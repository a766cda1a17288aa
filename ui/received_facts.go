package ui

import (
	"strings"

	"hoso/model"
)

// factGroup is a part of a received dossier: one of its papers, or a nominee.
type factGroup struct {
	title, detail string
	nominee       string // id; empty for a paper
	facts         []fact
}

// fact is what a dossier says in one field.
type fact struct{ name, words string }

// longestFact is how much of a text is shown, in bytes: the papers have it
// whole.
const longestFact = 1500

// factsOf lists what a dossier says, by paper and nominee, as a clerk reads it:
// it is what a dossier without content would have to be changed by. It takes
// its time and belongs aside.
func factsOf(d model.Dossier) []factGroup {
	var groups []factGroup
	places := map[string]int{}
	blank := blankOf(d)
	for _, c := range model.Compare(blank, d) {
		if c.After == "" {
			continue
		}
		owner := ownerOf(d, c.Path)
		at, known := places[owner]
		if !known {
			at = len(groups)
			places[owner] = at
			groups = append(groups, groupOf(d, c.Path, owner))
		}
		name, _, _ := strings.Cut(model.FieldName(d, c.Path), " của "+owner)
		words := c.After
		if len(words) > longestFact {
			words = cutBytes(words, longestFact) + " …"
		}
		groups[at].facts = append(groups[at].facts, fact{model.UpperFirst(name), words})
	}
	return groups
}

// groupOf is the group of a path, without its facts.
func groupOf(d model.Dossier, path, owner string) factGroup {
	for _, n := range d.Nominees {
		if strings.HasPrefix(path, "nominees/"+n.ID+"/") {
			g := factGroup{nominee: n.ID, title: n.Name, detail: (&PoolNominee{Type: n.Type}).about()}
			if n.Origin != nil {
				g.detail = textf("pool.of", g.detail, n.Origin.UnitName)
			}
			return g
		}
	}
	return factGroup{title: owner}
}

// blankOf is a dossier that differs from another one in all that was entered,
// and in nothing else.
func blankOf(d model.Dossier) model.Dossier {
	b := model.Dossier{Plan: d.Plan, House: d.House, Proposer: d.Proposer, Kind: d.Kind, Stage: d.Stage, Theme: d.Theme, Sources: d.Sources}
	b.Recipient.Unit = d.Recipient.Unit // an id; the names tell
	for _, n := range d.Nominees {
		b.Nominees = append(b.Nominees, model.Nominee{ID: n.ID, Type: n.Type})
	}
	return b
}
