package paper

import (
	"slices"
	"strings"

	"hoso/model"
)

// list composes the nominee list: an annex of the proposal, in landscape, with
// the names as the certificates will bear them. No form is prescribed; its columns
// are those of practice.
func (c *composer) list() Paper {
	u := c.d.Proposer
	p := Paper{
		ID: "list", Kind: model.NomineeListPaper, Title: listTitle, Stem: "danh-sach",
		Author: c.body(), Landscape: true,
	}
	p.add(
		unitHead(u),
		&Title{
			ID: "list/title", Name: "DANH SÁCH", Subject: []string{model.UpperFirst(c.who()) + " được " + c.asked()}, Rule: true,
			Notes: []string{"(Kèm theo " + citeProposal(c.d.Proposer, c.d.Proposal.Number, c.d.Proposal.Date, c.year) + ")"},
		},
	)
	p.say("list/award", Body, "Hình thức đề nghị: "+c.awardAsked()+".")
	p.add(c.listTable())
	p.say("list/total", Body, "Tổng số: "+counts(c.nominees)+"./.")
	p.add(&Closing{ID: "list/signature", Right: c.signed("list/signer", u, c.d.Proposal.Signer)})
	return p
}

// awardAsked is what the dossier asks for as a whole: "Bằng khen của …", "Truy
// tặng Bằng khen của …".
func (c *composer) awardAsked() string {
	if c.posthumous() == 0 {
		return orDots(c.d.Award.Name)
	}
	return model.UpperFirst(c.verb()) + " " + orDots(c.d.Award.Name)
}

func (c *composer) listTable() *Table {
	table := &Table{ID: "list/nominees", Columns: []Column{
		{Title: "STT", Width: 4, Align: Centre},
		{Title: "Họ và tên/Tên tập thể", Width: 18, Align: Left, Fit: true},
		{Title: birthTitle, Width: 9, Align: Centre},
		{Title: sexTitle, Width: 5, Align: Centre},
		{Title: "Chức vụ, đơn vị công tác/Địa chỉ", Width: 22, Align: Left, Fit: true},
		{Title: "Tóm tắt thành tích", Width: 30, Align: Left, Fit: true},
		{Title: awardTitle, Width: 10, Align: Left, Fit: true},
		{Title: "Ghi chú", Width: 12, Align: Left, Fit: true},
	}}
	c.groupRows(table, c.listRow)
	if !c.hasIndividuals() {
		table.dropColumn(birthTitle)
		table.dropColumn(sexTitle)
	}
	return c.withoutSameAwards(table)
}

// The columns that only individuals fill.
const (
	birthTitle = "Ngày sinh"
	sexTitle   = "Giới tính"
)

func (c *composer) listRow(number string, n nominee) Row {
	birth, sex := "", ""
	if n.Type == model.Individual && n.Person != nil {
		birth = shortDay(n.Person.Birth)
		sex = sexName(n.Person.Sex)
	}
	row := Row{ID: n.path, Cells: cells(number, n.onCertificate(), birth, sex, n.placed(), n.Summary, c.awardGiven(n), c.listNote(n))}
	if n.IsCollective() && c.hasIndividuals() {
		row.Cells[1].Span = 3 // over birth and sex, which it has not
	}
	return row
}

func (c *composer) hasIndividuals() bool {
	return slices.ContainsFunc(c.nominees, func(n nominee) bool { return n.Type == model.Individual })
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

// listNote is the last column: the clerk's note, the body that manages an
// outside nominee, a theme of its own.
func (c *composer) listNote(n nominee) string {
	var notes []string
	if n.Note != "" {
		notes = append(notes, n.Note)
	}
	if n.Outside != nil && n.Outside.Body != "" {
		notes = append(notes, "Thuộc quản lý của "+n.Outside.Body)
	}
	if n.Theme != "" && n.Theme != c.d.Theme {
		notes = append(notes, "Chuyên đề "+c.themeName(n.Theme))
	}
	return strings.Join(notes, "\n")
}
