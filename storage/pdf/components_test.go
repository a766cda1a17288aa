package pdf

import (
	"regexp"
	"slices"
	"strings"

	"hoso/model/paper"
)

// The components of a paper, as decree_test.go names them.

func letterheads(p paper.Paper, texts func(b *paper.Letterhead) []string) (parts []said) {
	for _, b := range p.Blocks {
		if b, ok := b.(*paper.Letterhead); ok {
			for _, text := range texts(b) {
				parts = append(parts, said{b.ID, text})
			}
		}
	}
	return parts
}

// motto is line n of the right column of state papers; other bodies have their
// own rules.
func motto(n int) func(paper.Paper) []said {
	return func(p paper.Paper) []said {
		return letterheads(p, func(b *paper.Letterhead) []string {
			if len(b.Motto) != 2 || b.Motto[0] != stateName {
				return nil
			}
			return b.Motto[n : n+1]
		})
	}
}

func parents(p paper.Paper) []said {
	return letterheads(p, func(b *paper.Letterhead) []string { return b.Parent })
}

// issuers is the issuing body with all its lines: a first one, "ỦY BAN NHÂN
// DÂN", may stand above in the name of the body above too.
func issuers(p paper.Paper) []said {
	return letterheads(p, func(b *paper.Letterhead) []string { return []string{strings.Join(b.Name, " ")} })
}

func numbers(p paper.Paper) []said {
	return letterheads(p, func(b *paper.Letterhead) []string { return []string{b.Number} })
}

func letterSubjects(p paper.Paper) []said {
	return letterheads(p, func(b *paper.Letterhead) []string { return []string{b.Subject} })
}

func placeDates(p paper.Paper) []said {
	return letterheads(p, func(b *paper.Letterhead) []string { return []string{b.PlaceDate} })
}

func titles(p paper.Paper, texts func(b *paper.Title) []string) (parts []said) {
	for _, b := range p.Blocks {
		if b, ok := b.(*paper.Title); ok {
			for _, text := range texts(b) {
				parts = append(parts, said{b.ID, text})
			}
		}
	}
	return parts
}

func names(p paper.Paper) []said {
	return titles(p, func(b *paper.Title) []string { return []string{b.Name} })
}

func subjects(p paper.Paper) []said {
	return titles(p, func(b *paper.Title) []string { return b.Subject })
}

func notes(p paper.Paper) []said {
	return titles(p, func(b *paper.Title) []string { return b.Notes })
}

func styled(style paper.Style) func(paper.Paper) []said { return matching(style, "") }

// plain are the paragraphs of a style without a word in another font.
func plain(style paper.Style) func(paper.Paper) []said {
	return func(p paper.Paper) (parts []said) {
		for _, b := range p.Blocks {
			b, ok := b.(*paper.Paragraph)
			if ok && b.Style == style && !slices.ContainsFunc(b.Runs, func(r paper.Run) bool { return r.Bold || r.Italic }) {
				parts = append(parts, said{b.ID, b.Text()})
			}
		}
		return parts
	}
}

func matching(style paper.Style, sign string) func(paper.Paper) []said {
	expression := regexp.MustCompile(sign)
	return func(p paper.Paper) (parts []said) {
		for _, b := range p.Blocks {
			if b, ok := b.(*paper.Paragraph); ok && b.Style == style && expression.MatchString(b.Text()) {
				parts = append(parts, said{b.ID, b.Text()})
			}
		}
		return parts
	}
}

func addressing(p paper.Paper) (parts []said) {
	for _, b := range p.Blocks {
		if b, ok := b.(*paper.Addressees); ok && len(b.Names) > 1 {
			parts = append(parts, said{b.ID, paper.KinhGui})
		}
	}
	return parts
}

func addressed(p paper.Paper) (parts []said) {
	for _, b := range p.Blocks {
		b, ok := b.(*paper.Addressees)
		switch {
		case !ok:
		case len(b.Names) == 1:
			parts = append(parts, said{b.ID, paper.KinhGui + " " + b.Names[0]})
		default:
			for _, l := range b.Lines() {
				parts = append(parts, said{b.ID, l})
			}
		}
	}
	return parts
}

func recipientsHead(p paper.Paper) (parts []said) {
	for _, b := range p.Blocks {
		if b, ok := b.(*paper.Closing); ok && len(b.Recipients) > 0 {
			parts = append(parts, said{b.ID, paper.NoiNhan})
		}
	}
	return parts
}

func recipients(p paper.Paper) (parts []said) {
	for _, b := range p.Blocks {
		if b, ok := b.(*paper.Closing); ok {
			for _, r := range b.Recipients {
				parts = append(parts, said{b.ID, r})
			}
		}
	}
	return parts
}

func columnTitles(p paper.Paper) (parts []said) {
	for _, b := range p.Blocks {
		if b, ok := b.(*paper.Table); ok {
			for _, c := range b.Columns {
				parts = append(parts, said{b.ID, c.Title})
			}
		}
	}
	return parts
}

func tableRows(p paper.Paper, group bool) (parts []said) {
	for _, b := range p.Blocks {
		b, ok := b.(*paper.Table)
		if !ok {
			continue
		}
		for _, r := range b.Rows {
			for _, c := range r.Cells {
				if r.Group == group && (group || !c.Bold) {
					for text := range strings.SplitSeq(c.Text, "\n") {
						parts = append(parts, said{r.ID, text})
					}
				}
			}
		}
	}
	return parts
}

func groupRows(p paper.Paper) []said  { return tableRows(p, true) }
func plainCells(p paper.Paper) []said { return tableRows(p, false) }

// signed is a signature and its block.
type signed struct {
	block string
	*paper.Signature
}

// heads are the lines above the hand.
func (s signed) heads() []string { return append(slices.Clone(s.Label), s.Lines...) }

func (s signed) first() said { return said{s.block, s.heads()[0]} }

func signatures(p paper.Paper) (all []signed) {
	add := func(block string, s *paper.Signature) {
		if s != nil && len(s.Label)+len(s.Lines) > 0 {
			if s.ID != "" {
				block = s.ID
			}
			all = append(all, signed{block, s})
		}
	}
	for _, b := range p.Blocks {
		switch b := b.(type) {
		case *paper.Closing:
			add(b.ID, b.Left)
			add(b.ID, &b.Right)
		case *paper.Signatures:
			for _, row := range b.Rows {
				add(b.ID, row[0])
				add(b.ID, row[1])
			}
		}
	}
	return all
}

func authorities(p paper.Paper) (parts []said) {
	for _, s := range signatures(p) {
		for _, l := range s.heads() {
			parts = append(parts, said{s.block, l})
		}
	}
	return parts
}

func signers(p paper.Paper) (parts []said) {
	for _, s := range signatures(p) {
		parts = append(parts, said{s.block, s.Name})
	}
	return parts
}

// signatureOf is the signature that shows a text.
func (s sheetSeen) signatureOf(part said) signed {
	all := signatures(s.paper)
	return all[slices.IndexFunc(all, func(c signed) bool {
		return c.block == part.block && (c.Name == part.text || slices.Contains(c.heads(), part.text))
	})]
}
