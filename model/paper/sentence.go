package paper

import (
	"slices"
	"strings"

	"hoso/model"
)

// Sentence is a block whose words the program composes and the clerk may
// change, or a legal basis that the clerk typed, which stands among them.
type Sentence struct {
	// Paper is the paper's id: "proposal". Kind and Title are the paper's too;
	// both are empty where it is no longer in the dossier.
	Paper string
	Kind  model.PaperKind
	Title string
	// Block is the key under which the words are overridden (Key), and ID the
	// block's id in its paper.
	Block, ID string
	Style     Style // empty for a title's subject, addressees and recipients
	// Own is what the program says; paragraphs and lines are divided by line
	// feeds.
	Own string
	// Lines tells that the words are a list: addressees or recipients.
	Lines bool
	// Typed tells that ID is the path of a field, which is to be changed itself.
	Typed bool
	// Gone tells that an override is kept for a block that no paper has.
	Gone bool
	// Override is the clerk's words; nil while the program's stand.
	Override *model.Override
}

// Words are what the paper says: the clerk's words, or the program's.
func (s Sentence) Words() string {
	if s.Override != nil {
		return s.Override.Text
	}
	return s.Own
}

// Stale reports whether the program would say something else by now than when
// the clerk changed its words.
func (s Sentence) Stale() bool {
	return s.Override != nil && !s.Gone && s.Override.Replaced != model.TextHash(s.Own)
}

// Sentences lists the sentences of those papers that have one of the ids, in the
// order of papers and blocks, and at the end the overrides of these papers that
// have lost their block. It costs no more than those papers do, unless the index
// is among them, which tells of all the others.
func Sentences(plan *model.Plan, d model.Dossier, ids ...string) []Sentence {
	kept := map[string]*model.Override{}
	for i := range d.Overrides { // of two for one block the later holds
		kept[d.Overrides[i].Block] = &d.Overrides[i]
	}
	list := ownSentences(plan, d, ids)
	found := map[string]bool{}
	for i := range list {
		s := &list[i]
		found[s.Block] = true
		if !s.Typed {
			s.Override = kept[s.Block]
		}
	}
	for i, o := range d.Overrides {
		paper, id, _ := strings.Cut(o.Block, "#")
		if found[o.Block] || kept[o.Block] != &d.Overrides[i] || !slices.Contains(ids, paper) {
			continue
		}
		s := Sentence{Paper: paper, Block: o.Block, ID: id, Gone: true, Override: &d.Overrides[i]}
		if at := slices.IndexFunc(list, func(s Sentence) bool { return s.Paper == paper }); at >= 0 {
			s.Kind, s.Title = list[at].Kind, list[at].Title
		}
		list = append(list, s)
	}
	return list
}

// ownSentences are the sentences as the program words them; of all papers where
// ids is nil.
func ownSentences(plan *model.Plan, d model.Dossier, ids []string) []Sentence {
	d.Overrides = nil
	c := newComposer(plan, d)
	papers := c.ownPapers(ids)
	typed := typedFields(c.d)
	var list []Sentence
	for _, p := range papers {
		for _, b := range p.Blocks {
			s := Sentence{Paper: p.ID, Kind: p.Kind, Title: p.Title, Block: Key(p, b), ID: b.BlockID()}
			text, may := overridable(b, typed)
			switch b := b.(type) {
			case *Paragraph:
				s.Style = b.Style
				s.Typed = !may
				if b.Style == Basis {
					text, may = b.Text(), true
				}
			case *Closing, *Addressees:
				s.Lines = true
			}
			if s.Own = text; may {
				list = append(list, s)
			}
		}
	}
	return list
}

// ownPapers are the papers that have one of the ids, or all where ids is nil,
// as the program words them.
func (c *composer) ownPapers(ids []string) []Paper {
	drafts := c.drafts()
	if ids == nil || slices.Contains(ids, string(model.IndexPaper)) || !distinctDrafts(drafts) {
		papers := c.papers()
		if c.has(model.IndexPaper) {
			papers = append(papers, c.index(papers))
		}
		return slices.DeleteFunc(papers, func(p Paper) bool { return ids != nil && !slices.Contains(ids, p.ID) })
	}
	var papers []Paper
	for _, d := range drafts {
		if slices.Contains(ids, d.id) {
			papers = append(papers, d.compose())
		}
	}
	return papers
}
