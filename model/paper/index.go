package paper

import (
	"fmt"
	"strconv"
	"strings"

	"hoso/model"
)

// pageColumn is the index's column of page numbers.
const pageColumn = 5

// index composes the dossier's cover: the list of its papers by the form of
// the archive (Nghị định 30/2020, Phụ lục V: mục lục văn bản, tài liệu).
// Page numbers stay open until WithPages.
func (c *composer) index(papers []Paper) Paper {
	p := Paper{ID: "index", Kind: model.IndexPaper, Title: "Mục lục văn bản, tài liệu", Stem: "muc-luc", Author: c.body()}
	table := &Table{ID: "index/papers", Columns: []Column{
		{Title: "STT", Width: 6, Align: Centre},
		{Title: "Số, ký hiệu văn bản", Width: 13, Align: Centre},
		{Title: "Ngày tháng năm văn bản", Width: 12, Align: Centre},
		{Title: "Tên loại và trích yếu nội dung văn bản", Width: 31, Align: Left, Fit: true},
		{Title: "Tác giả văn bản", Width: 21, Align: Left, Fit: true}, // a body's or a person's whole name
		{Title: "Trang số", Width: 8, Align: Centre},
		{Title: "Ghi chú", Width: 6, Align: Left},
	}}
	for i, item := range Order(c.d, papers) {
		note := ""
		if item.Attachment != nil && item.Paper.Kind == "" {
			note = "Kèm theo"
		}
		table.Rows = append(table.Rows, Row{ID: item.ID(), Cells: cells(
			fmt.Sprint(i+1), item.Paper.NumberShown(), shortDay(item.Paper.Date), c.titleInFull(item.Paper),
			shortCommittee.Replace(line(authorOf(item.Paper))), "", note,
		)})
	}
	p.add(
		unitHead(c.d.Proposer),
		&Title{ID: "index/title", Name: "MỤC LỤC VĂN BẢN, TÀI LIỆU", Subject: []string{"Hồ sơ " + c.askedInShort()}, Rule: true},
		table,
	)
	p.say("index/total", Body, "Hồ sơ gồm "+figure(len(table.Rows))+" văn bản, tài liệu. Trang số tính liên tục từ trang đầu./.")
	return p
}

// authorOf is who made a paper; people by their bare name, which then mostly
// fits a line of its column.
func authorOf(p Paper) string {
	for _, sex := range []model.Sex{model.Male, model.Female} {
		if name, ok := strings.CutPrefix(p.Author, sex.Honorific()+" "); ok {
			return name
		}
	}
	return p.Author
}

// NumberShown is the number as the index shows it; before it is given, the
// symbol that the paper bears, with a place for it left of that.
func (p Paper) NumberShown() string {
	if p.Number != "" {
		return line(p.Number)
	}
	for _, b := range p.Blocks {
		if h, ok := b.(*Letterhead); ok && h.Number != "" {
			_, symbol, _ := strings.Cut(h.Number, wideRoom)
			return strings.TrimSpace(symbol)
		}
	}
	return ""
}

// titleInFull is the name of the paper's type with its subject, where the
// short title leaves that out. Who gives the award and what for stands in the
// index's own title.
func (c *composer) titleInFull(p Paper) string {
	short := map[model.PaperKind]string{
		model.ProposalPaper: "Tờ trình", model.MinutesPaper: "Biên bản", model.BallotPaper: "Biên bản", model.NomineeListPaper: "Danh sách",
	}[p.Kind]
	_, who := c.awardParts()
	for _, b := range p.Blocks {
		switch b := b.(type) {
		case *Letterhead:
			if b.Subject != "" {
				return "Công văn " + strings.Replace(b.Subject, "V/v ", "về việc ", 1)
			}
		case *Title:
			if short != "" {
				subject := strings.Join(b.Subject, " ")
				for _, end := range []string{c.merit("", c.event()), " của " + who} {
					subject = strings.TrimRight(strings.TrimSuffix(subject, end), " ,;")
				}
				return short + " " + model.LowerFirst(subject)
			}
		}
	}
	return line(p.Title)
}

// WithPages returns the index with its column of pages filled: first holds the
// page of the joined file on which each item begins, by Item.ID. Other papers
// come back as they are.
func WithPages(index Paper, first map[string]int) Paper {
	blocks := make([]Block, len(index.Blocks))
	for i, b := range index.Blocks {
		blocks[i] = b
		if t, ok := b.(*Table); ok && t.ID == "index/papers" {
			blocks[i] = t.withPages(first)
		}
	}
	index.Blocks = blocks
	return index
}

func (b *Table) withPages(first map[string]int) *Table {
	filled := *b
	filled.Rows = make([]Row, len(b.Rows))
	for i, r := range b.Rows {
		if page, ok := first[r.ID]; ok && len(r.Cells) > pageColumn {
			r.Cells = append([]Cell{}, r.Cells...)
			r.Cells[pageColumn].Text = strconv.Itoa(page)
		}
		filled.Rows[i] = r
	}
	return &filled
}
