package docx

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
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

// markPrefix begins the names of the marks that tell blocks apart.
const markPrefix = "_hoso_"

// Compare tells what differs between a file as read and the papers of a dossier,
// block by block, by the marks that Write left. A file without such marks has no
// papers. One that does not say of which dossier it is, as files of the first
// versions, is compared by its blocks alone. Blanks and the ends of lines do not
// count.
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
		c := comparison{ours: ours, theirs: withoutLostMarks(p, ours, theirs), used: used}
		for _, s := range paper.Spots(plan, d, p.ID) {
			c.spot(s)
		}
		found.Same += c.same
		found.Edits = append(found.Edits, c.edits...)
	}
	if len(found.Papers) > 0 {
		found.rest(first)
		for _, m := range theirs.order {
			if !used[m] {
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

// segments are a file's paragraphs by the mark that they follow.
type segments struct {
	at    map[string][]model.WordParagraph
	order []string // of the marks
}

// inSegments divides a file at its marks; first is what stands before them.
func inSegments(file model.WordFile) (found segments, first []model.WordParagraph) {
	found.at = map[string][]model.WordParagraph{}
	now := ""
	for _, p := range file.Paragraphs {
		begun := false
		for _, m := range p.Marks {
			if _, twice := found.at[m]; !strings.HasPrefix(m, markPrefix) || twice {
				continue
			}
			found.at[m], found.order = nil, append(found.order, m)
			if !begun { // of two marks in a paragraph the second has lost its own
				now, begun = m, true
			}
		}
		if now == "" {
			first = append(first, p)
			continue
		}
		found.at[now] = append(found.at[now], p)
	}
	return found, first
}

// hasPaper tells that a file has half of a paper's marks.
func hasPaper(p paper.Paper, theirs segments) bool {
	n := 0
	for _, b := range p.Blocks {
		if _, ok := theirs.at[Mark(paper.Key(p, b))]; ok {
			n++
		}
	}
	return n > 0 && 2*n >= len(p.Blocks)
}

// asWritten is a paper as the reader reads it from a file of ours.
func asWritten(ctx context.Context, p paper.Paper, h model.House) (segments, error) {
	var b bytes.Buffer
	if err := Write(&b, []paper.Paper{p}, h, Meta{Meta: pdf.Meta{Title: p.Title, Created: time.Unix(0, 0).UTC()}}); err != nil {
		return segments{}, err
	}
	file, err := Read(ctx, b.Bytes())
	if err != nil {
		return segments{}, fmt.Errorf("read paper %s back: %w", p.ID, err)
	}
	found, _ := inSegments(file)
	return found, nil
}

// withoutLostMarks gives blocks whose mark is gone what they have left: a word
// processor drops the mark of a paragraph that is typed anew, and its words are
// then those that the block before has too many.
func withoutLostMarks(p paper.Paper, ours, theirs segments) segments {
	mended := maps.Clone(theirs.at)
	before := ""
	for _, b := range p.Blocks {
		m := Mark(paper.Key(p, b))
		want := wordsOfLines(ours.at[m])
		if _, ok := mended[m]; !ok && before != "" && len(want) > 0 {
			all := filledOf(mended[before])
			if at := cutAt(all, len(wordsOfLines(ours.at[before])), want); at > 0 {
				mended[before], mended[m] = all[:at], all[at:]
			}
		}
		if _, ok := mended[m]; ok {
			before = m
		}
	}
	return segments{at: mended}
}

// cutAt is where the words of a block begin among those of the block before,
// which had so many paragraphs itself; 0 where they do not.
func cutAt(all []model.WordParagraph, had int, want []string) int {
	words := wordsOfLines(all)
	for at := 1; at < len(words); at++ {
		if words[at] == want[0] {
			return at
		}
	}
	if had > 0 && len(all) > had {
		return had
	}
	return 0
}

// filledOf are the paragraphs that say something.
func filledOf(list []model.WordParagraph) []model.WordParagraph {
	return slices.DeleteFunc(slices.Clone(list), func(p model.WordParagraph) bool { return foldBlanks(p.Text) == "" })
}

// wordsOfLines are the words of paragraphs that say something, with one blank
// between them.
func wordsOfLines(list []model.WordParagraph) []string {
	var words []string
	for _, p := range list {
		if w := foldBlanks(p.Text); w != "" {
			words = append(words, w)
		}
	}
	return words
}

func foldBlanks(s string) string { return strings.Join(strings.Fields(s), " ") }

// comparison gathers what differs in one paper.
type comparison struct {
	ours, theirs segments
	used         map[string]bool // marks
	same         int
	edits        []paper.Edit
}

// spot compares the blocks of one spot.
func (c *comparison) spot(s paper.Spot) {
	var ours, theirs []model.WordParagraph
	for _, k := range s.Keys {
		m := Mark(k)
		ours, theirs = append(ours, c.ours.at[m]...), append(theirs, c.theirs.at[m]...)
		c.used[m] = true
	}
	theirs = append(theirs, c.further(s)...)
	if slices.Equal(wordsOfLines(ours), wordsOfLines(theirs)) {
		c.same += len(s.Keys)
		return
	}
	edit := paper.Edit{Paper: s.Paper, Title: s.Title, Block: s.Block, Field: s.Field, Own: s.Own}
	own, rest := split(s.First, ours)
	changed, changedRest := split(s.First, theirs)
	if s.Block != "" || s.Field != "" {
		if edit.Before, edit.After = strings.Join(own, "\n"), strings.Join(changed, "\n"); s.Blank {
			edit.Before = ""
		}
		if edit.Before != edit.After {
			c.edits = append(c.edits, edit)
		}
	} else {
		rest, changedRest = append(own, rest...), append(changed, changedRest...)
	}
	if !slices.Equal(rest, changedRest) {
		edit.Block, edit.Field, edit.Own = "", "", ""
		edit.Before, edit.After = strings.Join(rest, "\n"), strings.Join(changedRest, "\n")
		c.edits = append(c.edits, edit)
	}
}

// further are the paragraphs by which the file's text of a spot is longer than
// the dossier's by now.
func (c *comparison) further(s paper.Spot) []model.WordParagraph {
	var more []model.WordParagraph
	if s.Block == "" && s.Field == "" {
		return nil
	}
	for i := 1; ; i++ {
		m := Mark(s.Keys[0] + "/" + itoa(i))
		if _, ours := c.ours.at[m]; ours {
			continue
		}
		list, theirs := c.theirs.at[m]
		if !theirs {
			return more
		}
		more = append(more, list...)
		c.used[m] = true
	}
}

// split divides the words of a block into those that can be overridden and the
// rest, both by paragraphs.
func split(b paper.Block, list []model.WordParagraph) (own, rest []string) {
	style := ""
	switch b := b.(type) {
	case *paper.Paragraph:
		own = wordsOfLines(list)
		for i := range own {
			if b.Style == paper.Basis { // ends as the others around it
				own[i] = strings.TrimRight(own[i], " ;.,")
			}
		}
		return own, nil
	case *paper.Addressees:
		return addressed(list), nil
	case *paper.Title:
		style = subject
	case *paper.Letterhead:
		style = letterTopic
	case *paper.Closing:
		style = recipient
	}
	for _, p := range list {
		words := foldBlanks(p.Text)
		switch {
		case words == "":
		case style != "" && p.Style == nameOf(style):
			own = append(own, words)
		default:
			rest = append(rest, words)
		}
	}
	return own, rest
}

// addressed are the bodies after "Kính gửi:", without what makes them a list.
func addressed(list []model.WordParagraph) []string {
	var names []string
	for _, words := range wordsOfLines(list) {
		words = strings.TrimPrefix(strings.TrimSpace(strings.TrimPrefix(words, paper.KinhGui)), "- ")
		if words = strings.TrimRight(words, " ;."); words != "" {
			names = append(names, words)
		}
	}
	return names
}

// nameOf is the name of a style as files have it.
func nameOf(id string) string { return usual()[id].name }
