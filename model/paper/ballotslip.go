package paper

import "hoso/model"

// ballotSlip composes the slip that each member of the council marks at a
// secret ballot: blank, unsigned, to be copied for the meeting. No form is
// prescribed; its columns are those of the ballot record. A slip
// counts as a whole, because the record counts valid slips and not valid marks.
func (c *composer) ballotSlip() Paper {
	m := c.d.Minutes
	p := Paper{
		ID: "ballot-slip", Kind: model.BallotSlipPaper, Title: "Phiếu biểu quyết", Stem: "phieu-bieu-quyet",
		Date: m.Date, Author: c.council(),
	}
	head := c.councilHead("")
	head.PlaceDate = placeDate(c.d.Proposer.Place, m.Date, c.year)
	p.add(head, &Title{
		ID: "ballot-slip/title", Name: "PHIẾU BIỂU QUYẾT", Subject: []string{"Xét, " + c.proposed()}, Rule: true,
		Notes: []string{"(Bỏ phiếu kín, người bỏ phiếu không ghi tên, không ký tên)"},
	})
	p.say("ballot-slip/how", Body, "Thành viên Hội đồng đánh dấu (x) vào một trong ba ô ở dòng của từng "+c.who()+
		". Phiếu có trường hợp bỏ trống cả ba ô hoặc đánh dấu từ hai ô trở lên là phiếu không hợp lệ.")
	p.add(c.ballotSlipTable())
	return p
}

func (c *composer) ballotSlipTable() *Table {
	table := &Table{ID: "ballot-slip/nominees", Columns: []Column{
		{Title: "STT", Width: 7, Align: Centre},
		{Title: "Tập thể, cá nhân được đề nghị", Width: 54, Align: Left},
		{Title: "Đồng ý", Width: 12, Align: Centre},
		{Title: "Không đồng ý", Width: 13, Align: Centre},
		{Title: "Ý kiến khác", Width: 14, Align: Centre},
	}}
	c.groupRows(table, func(number string, n nominee) Row {
		name := n.introduced()
		if n.Posthumous {
			name += " (truy tặng)"
		}
		return Row{ID: n.path, Cells: cells(number, name, "", "", "")}
	})
	return table
}
