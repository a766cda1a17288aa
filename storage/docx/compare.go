package docx

import (
	"context"
	"strings"

	"hoso/model"
	"hoso/model/paper"
)

// Edited is what was changed in a file that the program wrote.
type Edited struct {
	// Elsewhere tells that the file's papers are, by what it says, of other
	// dossiers. Nothing else is set then.
	Elsewhere bool
	// Said tells that the file says that it is of the dossier.
	Said bool
	// Papers are the titles of the papers that the file has.
	Papers []string
	// Same is the number of blocks that are as they would be written now.
	Same int
	// Edits are the changes, in the papers' order.
	Edits []paper.Edit
}

// Compare tells what differs between a file as read and the papers of a dossier,
// block by block, by the marks that Write left. A file without such marks has no
// papers. One that does not say of which dossier it is, as files of the first
// versions, is compared by its blocks alone. Blanks and the ends of lines do not
// count. A block that is as it was written is never a change, whatever the
// dossier says by now.
func Compare(ctx context.Context, file model.WordFile, plan *model.Plan, d model.Dossier) (Edited, error) {
	var found Edited
	said, dossier := originsOf(file), DossierKey(d)
	if said.elsewhere(dossier) {
		return Edited{Elsewhere: true}, nil
	}
	found.Said = said.of(dossier)
	theirs, first := inSegments(file)
	if len(theirs.order) == 0 {
		return found, nil
	}
	used := map[string]bool{}
	for _, p := range paper.Compose(plan, d) {
		if err := ctx.Err(); err != nil {
			return Edited{}, err
		}
		if p.Kind == model.IndexPaper { // reckoned from the others
			for _, b := range p.Blocks {
				used[Mark(paper.Key(p, b))] = true
			}
			continue
		}
		if of := said.paper(p.ID); of.elsewhere(dossier) || !of.of(dossier) && !hasPaper(p, theirs) {
			continue
		}
		ours, err := asWritten(ctx, p, d.House)
		if err != nil {
			return Edited{}, err
		}
		found.Papers = append(found.Papers, p.Title)
		c := newComparison(p, ours, theirs, used)
		for _, s := range paper.Spots(plan, d, p.ID) {
			c.spot(s)
		}
		found.Same += c.same
		found.Edits = append(found.Edits, c.edits...)
	}
	if len(found.Papers) > 0 {
		found.rest(first)
		for _, m := range theirs.order {
			if !used[m] && !theirs.untouched(m) {
				found.rest(theirs.at[m])
			}
		}
	}
	return found, nil
}

// rest tells of paragraphs that belong to nothing that the dossier has by now.
func (e *Edited) rest(list []model.WordParagraph) {
	if words := wordsOfLines(list); len(words) > 0 {
		e.Edits = append(e.Edits, paper.Edit{Title: e.Papers[0], After: strings.Join(words, "\n")})
	}
}
