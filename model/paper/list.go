package paper

import (
	"fmt"
	"strings"

	"hoso/model"
)

// list composes the nominee list: an annex of the proposal, in landscape, with
// the names as the certificates will bear them (DOMAIN 3.9).
func (c *composer) list() Paper {
	u := c.d.Proposer
	p := Paper{
		ID: "list", Kind: model.NomineeListPaper, Title: "Danh sách đề nghị khen thưởng", Stem: "danh-sach",
		Author: c.body(), Landscape: true,
	}
	p.add(
		unitHead(u),
		&Title{
			ID: "list/title", Name: "DANH SÁCH", Subject: []string{model.UpperFirst(c.who()) + " " + c.asked()}, Rule: true,
			Notes: []string{"(Kèm theo " + citeProposal(c.d.Proposer, c.d.Proposal.Number, c.d.Proposal.Date, c.year) + ")"},
		},
		c.listTable(),
	)
	p.say("list/total", Body, "Tổng số: "+counts(c.nominees)+"./.")
	p.add(&Closing{ID: "list/signature", Right: c.signed("list/signer", u, c.d.Proposal.Signer)})
	return p
}

func (c *composer) listTable() *Table {
	notes := 10.0
	if c.d.Stage == model.LeadStage {
		notes = 16 // they name the unit that each nominee comes from
	}
	table := &Table{ID: "list/nominees", Columns: []Column{
		{Title: "STT", Width: 4, Align: Centre},
		{Title: "Họ và tên/Tên tập thể", Width: 17, Align: Left},
		{Title: "Ngày sinh", Width: 9, Align: Centre},
		{Title: "Giới tính", Width: 6, Align: Centre},
		{Title: "Chức vụ, đơn vị công tác/Địa chỉ", Width: 18, Align: Left},
		{Title: "Tóm tắt thành tích", Width: 22, Align: Left},
		{Title: "Hình thức đề nghị", Width: 14, Align: Left},
		{Title: "Ghi chú", Width: notes, Align: Left},
	}}
	collectives, individuals := c.grouped()
	c.listGroup(table, "collectives", "TẬP THỂ", collectives)
	c.listGroup(table, "individuals", "CÁ NHÂN", individuals)
	return table
}

var roman = [...]string{"I", "II"}

// listGroup adds the rows of a group below its title; a group of nobody is
// left out and takes no number.
func (c *composer) listGroup(t *Table, id, title string, group []nominee) {
	if len(group) == 0 {
		return
	}
	groups := 0
	for _, r := range t.Rows {
		if r.Group {
			groups++
		}
	}
	t.Rows = append(t.Rows, Row{ID: "list/" + id, Group: true, Cells: []Cell{{Text: roman[groups] + ". " + title, Bold: true}}})
	for i, n := range group {
		birth, sex := "", ""
		if n.Type == model.Individual && n.Person != nil {
			birth = shortDay(n.Person.Birth)
			sex = sexName(n.Person.Sex)
		}
		t.Rows = append(t.Rows, Row{
			ID:    n.path,
			Cells: cells(fmt.Sprint(i+1), n.onCertificate(), birth, sex, strings.Join(n.places(), ", "), n.Summary, c.awardFor(n), c.listNote(n)),
		})
	}
}

// onCertificate is the name as the certificate will bear it: a collective's with
// where it is. Persons and households are named alone, because what follows on
// their certificate stands in the column of posts and addresses.
func (n nominee) onCertificate() string {
	if n.Type == model.Collective {
		return n.introduced()
	}
	return n.called()
}

func sexName(s model.Sex) string {
	switch s {
	case model.Male:
		return "Nam"
	case model.Female:
		return "Nữ"
	}
	return ""
}

// listNote is the last column: the clerk's note, the unit that a received
// nominee comes from, the body that manages an outside one, a theme of its own.
func (c *composer) listNote(n nominee) string {
	var notes []string
	if n.Note != "" {
		notes = append(notes, n.Note)
	}
	if n.Origin != nil && n.Origin.UnitName != "" {
		notes = append(notes, "Đơn vị đề nghị: "+n.Origin.UnitName)
	}
	if n.Outside != nil && n.Outside.Body != "" {
		notes = append(notes, "Thuộc quản lý của "+n.Outside.Body)
	}
	if n.Theme != "" && n.Theme != c.d.Theme {
		notes = append(notes, "Chuyên đề "+c.themeName(n.Theme))
	}
	return strings.Join(notes, "\n")
}
