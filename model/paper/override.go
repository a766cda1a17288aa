package paper

import (
	"strings"

	"hoso/model"
)

// What can be overridden, and how its text is counted:
//
//   - a paragraph that the program composed: its words. The clerk's text may
//     have several paragraphs, divided by line feeds; the first takes the
//     block's id, the later ones id/1, id/2 …
//   - a legal basis: its words without the final ";" or ".", which finish puts
//     after the clerk's text too
//   - the subject below a paper's title: its lines; below an official letter's
//     number: its words
//   - the recipients of "Nơi nhận", and whom a letter of consent addresses:
//     their lines. Whom the proposal addresses is a field of its own.
//
// A paragraph that shows nothing but a field the clerk typed cannot be
// overridden: the field itself is to be changed. A blank text takes the block
// out of the paper.

// Composed returns what the program itself would say in every block of the
// dossier's papers that can be overridden, by Key.
func Composed(plan *model.Plan, d model.Dossier) map[string]string {
	texts := map[string]string{}
	for _, s := range ownSentences(plan, d, nil) {
		if !s.Typed {
			texts[s.Block] = s.Own
		}
	}
	return texts
}

// overridable returns the text of a block that can be overridden.
func overridable(b Block, typed map[string]string) (string, bool) {
	switch b := b.(type) {
	case *Paragraph:
		text := b.Text()
		for _, own := range paragraphs(typed[fieldOf(b.ID, typed)]) {
			if own == text {
				return "", false
			}
		}
		return text, true
	case *Title:
		return strings.Join(b.Subject, "\n"), true
	case *Letterhead:
		return b.Subject, b.Subject != ""
	case *Addressees:
		return strings.Join(b.Names, "\n"), b.ID != addresseesField
	case *Closing:
		return strings.Join(b.Recipients, "\n"), len(b.Recipients) > 0
	}
	return "", false
}

// addresseesField is the path of the field that holds whom the proposal
// addresses, and the id of the block that shows it.
const addresseesField = "recipient/names"

// fieldOf is the path of the field that a block's id begins with: the id
// itself, or without the number of a later paragraph.
func fieldOf(id string, typed map[string]string) string {
	if _, ok := typed[id]; ok {
		return id
	}
	return id[:max(strings.LastIndexByte(id, '/'), 0)]
}

// typedFields holds the clean text of every field, by path.
func typedFields(d model.Dossier) map[string]string {
	fields := map[string]string{}
	model.EachText(&d, func(path, text string) string {
		fields[path] = text
		return text
	})
	return fields
}

// overrides are the clerk's texts by Key, with the fields that cannot be
// overridden.
type overrides struct {
	texts map[string]string
	typed map[string]string
}

// newOverrides reads a cleaned dossier's overrides. Of two for one block the
// later holds.
func newOverrides(d model.Dossier) overrides {
	if len(d.Overrides) == 0 {
		return overrides{}
	}
	o := overrides{texts: map[string]string{}, typed: typedFields(d)}
	for _, v := range d.Overrides {
		o.texts[v.Block] = v.Text
	}
	return o
}

// apply replaces the overridden blocks of a paper.
func (o overrides) apply(p *Paper) {
	if len(o.texts) == 0 {
		return
	}
	var blocks []Block
	for _, b := range p.Blocks {
		text, found := o.texts[Key(*p, b)]
		if _, may := overridable(b, o.typed); !found || !may {
			blocks = append(blocks, b)
			continue
		}
		blocks = append(blocks, replaced(b, paragraphs(text))...)
	}
	p.Blocks = blocks
}

// replaced is a block with the clerk's lines in place of its own.
func replaced(b Block, lines []string) []Block {
	switch b := b.(type) {
	case *Paragraph:
		var blocks []Block
		for i, l := range lines {
			blocks = append(blocks, &Paragraph{ID: numbered(b.ID, i), Style: b.Style, Runs: []Run{{Text: l}}, Overridden: true})
		}
		return blocks
	case *Title:
		t := *b
		t.Subject = lines
		return []Block{&t}
	case *Letterhead:
		l := *b
		l.Subject = strings.Join(lines, " ")
		return []Block{&l}
	case *Addressees:
		if len(lines) == 0 {
			return nil
		}
		a := *b
		a.Names = lines
		return []Block{&a}
	case *Closing:
		c := *b
		c.Recipients = lines
		return []Block{&c}
	}
	return []Block{b}
}
