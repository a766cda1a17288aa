package paper

import (
	"strconv"
	"strings"

	"hoso/model"
)

// finish makes a composed paper fit to be drawn: legal bases end as the decree
// has it, every string is printable, every block's id is its own.
func finish(p *Paper) {
	punctuateBases(p)
	p.Title, p.Number, p.Author = drawable(p.Title, false), drawable(p.Number, false), drawable(p.Author, false)
	seen := map[string]bool{}
	for _, b := range p.Blocks {
		polish(b)
		id := blockID(b)
		for base, i := *id, 2; seen[*id]; i++ {
			*id = base + "~" + strconv.Itoa(i)
		}
		seen[*id] = true
	}
}

// punctuateBases ends each legal basis with ";" and the last with "." (Nghị
// định 30/2020, Phụ lục I, II.6a), overridden ones too.
func punctuateBases(p *Paper) {
	var last *Run
	for _, b := range p.Blocks {
		if basis, ok := b.(*Paragraph); ok && basis.Style == Basis && len(basis.Runs) > 0 {
			last = &basis.Runs[len(basis.Runs)-1]
			last.Text = strings.TrimRight(last.Text, " ;.,") + ";"
		}
	}
	if last != nil {
		last.Text = strings.TrimSuffix(last.Text, ";") + "."
	}
}

func blockID(b Block) *string {
	switch b := b.(type) {
	case *Letterhead:
		return &b.ID
	case *Title:
		return &b.ID
	case *Addressees:
		return &b.ID
	case *Paragraph:
		return &b.ID
	case *Table:
		return &b.ID
	case *Closing:
		return &b.ID
	case *Signatures:
		return &b.ID
	}
	id := b.BlockID()
	return &id
}

func polish(b Block) {
	switch b := b.(type) {
	case *Letterhead:
		polishAll(b.Parent, b.Name, b.Motto)
		for _, s := range []*string{&b.Form, &b.Mark, &b.Number, &b.Subject, &b.PlaceDate} {
			*s = drawable(*s, false)
		}
	case *Title:
		b.Name = drawable(b.Name, false)
		polishAll(b.Subject, b.Notes)
	case *Addressees:
		polishAll(b.Names)
	case *Paragraph:
		for i := range b.Runs {
			b.Runs[i].Text = drawable(b.Runs[i].Text, false)
		}
	case *Table:
		for i := range b.Columns {
			b.Columns[i].Title = drawable(b.Columns[i].Title, false)
		}
		for _, r := range b.Rows {
			for i := range r.Cells {
				r.Cells[i].Text = drawable(r.Cells[i].Text, true)
			}
		}
	case *Closing:
		polishAll(b.Recipients)
		polishSignature(b.Left)
		polishSignature(&b.Right)
	case *Signatures:
		for _, row := range b.Rows {
			polishSignature(row[0])
			polishSignature(row[1])
		}
	}
}

func polishSignature(s *Signature) {
	if s == nil {
		return
	}
	polishAll(s.Label, s.Lines)
	s.Hint, s.Name = drawable(s.Hint, false), drawable(s.Name, false)
}

func polishAll(lists ...[]string) {
	for _, l := range lists {
		for i := range l {
			l[i] = drawable(l[i], false)
		}
	}
}

// maxStem is the greatest length of a paper's stem in bytes.
const maxStem = 60

// stem joins the fixed part of a file name with a slug of what the paper is
// about, cut at a word so that the whole stays within maxStem.
func stem(kind, about string) string {
	s := kind + "-" + model.Slug(about)
	if len(s) > maxStem {
		s = s[:maxStem+1]
		s = s[:strings.LastIndexByte(s, '-')]
	}
	return strings.Trim(s, "-")
}

// distinguish makes ids and stems of papers unique.
func distinguish(papers []Paper) {
	ids, stems := map[string]bool{}, map[string]bool{}
	for i := range papers {
		p := &papers[i]
		p.ID = distinct(ids, p.ID)
		p.Stem = distinct(stems, p.Stem)
	}
}

// distinct returns s, or s with the first free number behind it, at most
// maxStem bytes where s is, and takes it.
func distinct(taken map[string]bool, s string) string {
	name := s
	for i := 2; taken[name]; i++ {
		end := "-" + strconv.Itoa(i)
		name = strings.TrimRight(s[:min(len(s), maxStem-len(end))], "-") + end
	}
	taken[name] = true
	return name
}
