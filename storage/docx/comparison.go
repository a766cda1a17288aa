package docx

import (
	"slices"
	"strings"

	"hoso/model"
	"hoso/model/paper"
)

// comparison gathers what differs in one paper.
type comparison struct {
	ours, theirs segments
	fresh        map[string]bool // marks that came after the file was written
	stamped      bool            // the file says what it was written with
	moved        bool            // the paper has changed since
	used         map[string]bool // marks
	same         int
	edits        []paper.Edit
}

// newComparison compares a paper as it is by now with a file.
func newComparison(p paper.Paper, ours, theirs segments, used map[string]bool) comparison {
	c := comparison{ours: ours, fresh: fresh(p, theirs), used: used}
	c.theirs = withoutLostMarks(p, ours, theirs, c.fresh)
	for m := range ours.at {
		c.stamped = c.stamped || theirs.stamps[m].words != ""
		c.moved = c.moved || c.since(m)
	}
	return c
}

// since tells that the dossier has other words for a mark than those that the
// file was written with.
func (c *comparison) since(m string) bool {
	was := c.theirs.stamps[m].words
	return c.fresh[m] || was != "" && was != c.ours.stamps[m].words
}

// spot compares the blocks of one spot.
func (c *comparison) spot(s paper.Spot) {
	var ours, theirs []model.WordParagraph
	var marks []string
	for _, k := range s.Keys {
		m := Mark(k)
		ours, theirs = append(ours, c.ours.at[m]...), append(theirs, c.theirs.at[m]...)
		marks = append(marks, m)
	}
	for _, m := range c.further(s) {
		theirs = append(theirs, c.theirs.at[m]...)
		marks = append(marks, m)
	}
	for _, m := range marks {
		c.used[m] = true
	}
	if !slices.ContainsFunc(marks, c.touched) || slices.Equal(wordsOfLines(ours), wordsOfLines(theirs)) {
		c.same += len(s.Keys)
		return
	}
	had := len(c.edits)
	edit := paper.Edit{Paper: s.Paper, Title: s.Title, Block: s.Block, Field: s.Field, Own: s.Own, Doubt: c.doubt(marks)}
	own, rest := split(s.First, ours)
	changed, changedRest := split(s.First, theirs)
	if _, head := s.First.(*paper.Letterhead); head { // where its lines end says nothing
		own, rest, changed, changedRest = onOneLine(own), onOneLine(rest), onOneLine(changed), onOneLine(changedRest)
	}
	if s.Block != "" || s.Field != "" {
		if edit.Before, edit.After = strings.Join(own, "\n"), strings.Join(changed, "\n"); s.Blank {
			edit.Before = ""
		}
		if edit.Before != edit.After {
			one := edit
			if one.Doubt == "" && !one.Removes() && s.Loses(one.After) {
				one.Doubt = paper.FactsLost
			}
			c.edits = append(c.edits, one)
		}
	} else {
		rest, changedRest = append(own, rest...), append(changed, changedRest...)
	}
	if !slices.Equal(rest, changedRest) {
		edit.Block, edit.Field, edit.Own = "", "", ""
		edit.Before, edit.After = strings.Join(rest, "\n"), strings.Join(changedRest, "\n")
		c.edits = append(c.edits, edit)
	}
	if len(c.edits) == had {
		c.same += len(s.Keys)
	}
}

// touched tells that what stands at a mark was changed in the file, or may have
// been.
func (c *comparison) touched(m string) bool { return !c.fresh[m] && !c.theirs.untouched(m) }

// doubt is why it is not sure that a change of what stands at marks is meant.
func (c *comparison) doubt(marks []string) paper.Doubt {
	unknown := false
	for _, m := range marks {
		if c.since(m) {
			return paper.ChangedSince
		}
		_, there := c.theirs.at[m]
		lost := c.theirs.stamps[m].words == "" // with a mark typed anew
		unknown = unknown || there && lost && (c.moved || !c.stamped)
	}
	if unknown {
		return paper.UnknownSince
	}
	return ""
}

// further are the marks of the paragraphs by which the file's text of a spot is
// longer than the dossier's by now.
func (c *comparison) further(s paper.Spot) []string {
	var more []string
	if s.Block == "" && s.Field == "" {
		return nil
	}
	for i := 1; ; i++ {
		m := Mark(s.Keys[0] + "/" + itoa(i))
		if _, ours := c.ours.at[m]; ours {
			continue
		}
		if _, theirs := c.theirs.at[m]; !theirs {
			return more
		}
		more = append(more, m)
	}
}

// onOneLine are lines as one; none stay none.
func onOneLine(lines []string) []string {
	if len(lines) == 0 {
		return nil
	}
	return []string{strings.Join(lines, " ")}
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
