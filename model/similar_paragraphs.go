package model

import (
	"math"
	"slices"
	"strings"
)

// SimilarParagraphShare is the share of a paragraph's phrases, from 0 to 1, from
// which on it counts as copied: a sentence may be changed in it, or its figures.
const SimilarParagraphShare = 0.7

// MinParagraphWords is the least number of words that a paragraph needs to be
// compared: shorter ones are common turns of speech.
const MinParagraphWords = 25

// ParagraphCopied is the code of the rule on paragraphs copied from other
// reports; SimilarParagraphs has the paragraphs.
const ParagraphCopied = "paragraph-copied"

// SimilarParagraph is a paragraph of a report that resembles one of another
// report, or of an older report of the same nominee.
type SimilarParagraph struct {
	// Path is that of the section that Text stands in, in the report of Who.
	Path, Text, Who string
	// Other is the paragraph that it resembles, in the report of Whose.
	Other, Whose string
	// Share is the part of the shorter one's phrases that both have, from 0 to 1.
	Share float64
}

// SimilarParagraphs lists, for each section of a dossier's reports, the
// paragraph that resembles one elsewhere most. Reports that are copies as a
// whole are left to the rule on them.
func SimilarParagraphs(c Case) []SimilarParagraph { return examine(c).similarParagraphs() }

// comparedReports are the reports of the unit's other dossiers and, from first
// on, of the dossier.
type comparedReports struct {
	whose        []identity
	names, texts []string
	plans        []string // ids
	first        int
	common       overlap
}

// comparedReports compares them, once.
func (x *exam) comparedReports() *comparedReports {
	if x.reports != nil {
		return x.reports
	}
	c := &comparedReports{}
	add := func(id identity, name, text, plan string) {
		c.whose, c.names, c.texts, c.plans = append(c.whose, id), append(c.names, name), append(c.texts, text), append(c.plans, plan)
	}
	for _, o := range x.Others {
		for i, n := range o.Nominees {
			if o.ID != x.Dossier.ID {
				add(identityOfSummary(n), Nominee{Type: n.Type, Name: n.Name}.Called(i)+" ở hồ sơ khác", n.Report, o.PlanID)
			}
		}
	}
	c.first = len(c.texts)
	for i, n := range x.Dossier.Nominees {
		add(identityOf(n), n.Called(i), n.Report.Words(), x.Dossier.Plan.ID)
	}
	c.common = compareTexts(c.texts, c.first)
	x.reports = c
	return c
}

// nearest is the report of somebody else that one of the dossier's resembles
// most, and how much.
func (c *comparedReports) nearest(i int) (most float64, nearest int) {
	for j := range i {
		if share := c.common.share(i, j); share > most && !c.whose[i].same(c.whose[j]) {
			most, nearest = share, j
		}
	}
	return most, nearest
}

// comparable tells that a copied paragraph would be worth a word: not between
// dossiers of one plan with the same nominee.
func (c *comparedReports) comparable(i, j int) bool {
	return !c.whose[i].same(c.whose[j]) || c.plans[i] != c.plans[j]
}

// similarParagraphs looks into those reports alone that share as many phrases as
// a paragraph has.
func (x *exam) similarParagraphs() []SimilarParagraph {
	c := x.comparedReports()
	least := int32(math.Floor(SimilarParagraphShare * (MinParagraphWords - phraseWords + 1)))
	var found []SimilarParagraph
	for i := c.first; i < len(c.texts); i++ {
		if most, _ := c.nearest(i); most >= SimilarShare {
			continue
		}
		var others []otherParagraph
		for j := range i {
			if c.common.shared[i-c.first][j] >= least && c.comparable(i, j) {
				others = append(others, paragraphsOf(c.texts[j], c.names[j])...)
			}
		}
		if len(others) == 0 {
			continue
		}
		for k, s := range x.Dossier.Nominees[i-c.first].Report.Sections {
			if best := mostSimilar(s.Text, others); best.Share >= SimilarParagraphShare {
				best.Path, best.Who = listPath(x.nomineePath(i-c.first)+"/report/sections", s.Prompt, k)+"/text", c.names[i]
				found = append(found, best)
			}
		}
	}
	return found
}

// otherParagraph is a paragraph with its phrases.
type otherParagraph struct {
	text, whose string
	phrases     []uint64 // sorted, each once
}

// paragraphsOf are the paragraphs of a text that are long enough.
func paragraphsOf(text, whose string) []otherParagraph {
	var list []otherParagraph
	for line := range strings.SplitSeq(text, "\n") {
		phrases := appendPhrases(nil, line, 0)
		if len(phrases) <= MinParagraphWords-phraseWords {
			continue
		}
		slices.Sort(phrases)
		list = append(list, otherParagraph{line, whose, slices.Compact(phrases)})
	}
	return list
}

// mostSimilar is the paragraph of a text that resembles one of others most.
func mostSimilar(text string, others []otherParagraph) (best SimilarParagraph) {
	for _, p := range paragraphsOf(text, "") {
		for _, o := range others {
			share := float64(inBoth(p.phrases, o.phrases)) / float64(min(len(p.phrases), len(o.phrases)))
			if share > best.Share {
				best = SimilarParagraph{Text: p.text, Other: o.text, Whose: o.whose, Share: share}
			}
		}
	}
	return best
}

// inBoth counts what two sorted lists have in common.
func inBoth(a, b []uint64) (n int) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n, a, b = n+1, a[1:], b[1:]
		}
	}
	return n
}
