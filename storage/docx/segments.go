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

// segments are a file's paragraphs by the mark that they follow.
type segments struct {
	at     map[string][]model.WordParagraph
	stamps map[string]stamp
	order  []string // of the marks
}

// inSegments divides a file at its marks; first is what stands before them.
func inSegments(file model.WordFile) (found segments, first []model.WordParagraph) {
	found.at, found.stamps = map[string][]model.WordParagraph{}, map[string]stamp{}
	now := ""
	for _, p := range file.Paragraphs {
		begun := false
		for _, name := range p.Marks {
			m, stamp := parted(name)
			if _, twice := found.at[m]; !strings.HasPrefix(m, markPrefix) || twice {
				continue
			}
			found.at[m], found.stamps[m], found.order = nil, stamp, append(found.order, m)
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

// untouched tells that what stands at a mark is as it was written.
func (s segments) untouched(mark string) bool {
	words := s.stamps[mark].words
	return words != "" && words == wordsMark(s.at[mark])
}

// fresh are the marks of a paper's blocks that the dossier had not yet when the
// file was written: the marks beside where they belong are next to one another by
// their numbers, so that nothing was taken out between them.
func fresh(p paper.Paper, theirs segments) map[string]bool {
	found := map[string]bool{}
	gap := theirs.gaps()
	before := ""
	for _, b := range p.Blocks {
		m := Mark(paper.Key(p, b))
		if _, ok := theirs.at[m]; ok {
			before = m
		} else if before != "" && !gap[before] {
			found[m] = true
		}
	}
	return found
}

// gaps are the marks behind which one is missing, or may be.
func (s segments) gaps() map[string]bool {
	gap := map[string]bool{}
	for i, m := range s.order {
		number := s.stamps[m].number
		gap[m] = number == 0 || i+1 == len(s.order) || s.stamps[s.order[i+1]].number != number+1
	}
	return gap
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
// then those that the block before has too many. New blocks have lost nothing.
func withoutLostMarks(p paper.Paper, ours, theirs segments, fresh map[string]bool) segments {
	mended := segments{at: maps.Clone(theirs.at), stamps: theirs.stamps}
	before := ""
	for _, b := range p.Blocks {
		m := Mark(paper.Key(p, b))
		want := wordsOfLines(ours.at[m])
		if _, ok := mended.at[m]; !ok && !fresh[m] && before != "" && len(want) > 0 && !mended.untouched(before) {
			all := filledOf(mended.at[before])
			at := theirs.stamps[before].endIn(all)
			if at == 0 {
				at = cutAt(all, len(wordsOfLines(ours.at[before])), want)
			}
			if at > 0 {
				mended.at[before], mended.at[m] = all[:at], all[at:]
			}
		}
		if _, ok := mended.at[m]; ok {
			before = m
		}
	}
	return mended
}

// endIn is the number of paragraphs by which the block that a stamp is of is
// whole; 0 where it was changed.
func (s stamp) endIn(all []model.WordParagraph) int {
	for at := 1; at < len(all) && s.words != ""; at++ {
		if wordsMark(all[:at]) == s.words {
			return at
		}
	}
	return 0
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
