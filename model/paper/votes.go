package paper

import (
	"fmt"
	"strings"

	"hoso/model"
)

// votes adds the council's vote: how it was taken, and the result for each
// nominee.
func (c *composer) votes(p *Paper) {
	members := fewDots
	if n := c.d.Council.Membership(); n > 0 {
		members = figure(n)
	}
	title, how := "3. Biểu quyết", "Hội đồng biểu quyết công khai"
	if c.d.Minutes.Secret {
		title, how = "3. Bỏ phiếu kín", "Hội đồng cử Tổ kiểm phiếu và bỏ phiếu kín"
	}
	how += " đối với từng trường hợp được " + c.proposed()
	if merit := c.merit("", c.event()); merit != "" {
		how += " " + merit
	}
	if c.wroteIn() {
		how += "; thành viên vắng mặt cho ý kiến bằng văn bản được tính vào kết quả"
	}
	p.say("minutes/part/vote", Subhead, title)
	p.say("minutes/vote", Body, how+". Tỷ lệ đồng ý tính trên tổng số "+members+" thành viên Hội đồng. Kết quả như sau:")
	p.add(c.resultTable())
}

// wroteIn reports whether an absent voting member gave an opinion in writing.
func (c *composer) wroteIn() bool {
	for _, m := range c.d.Council.Members {
		if m.Votes() && c.d.Minutes.PresenceOf(m.ID) == model.AbsentWritten {
			return true
		}
	}
	return false
}

// resultTable is the vote on each nominee, in percent of the total membership
// (Nghị định 98/2023, Điều 30 khoản 7).
func (c *composer) resultTable() *Table {
	counted := "Đồng ý/ tổng số thành viên"
	if c.d.Minutes.Secret {
		counted = "Phiếu đồng ý/ tổng số thành viên"
	}
	table := &Table{ID: "minutes/results", Columns: []Column{
		{Title: "STT", Width: 4, Align: Centre},
		{Title: "Tập thể, cá nhân", Width: 30, Align: Left},
		{Title: "Chức vụ, đơn vị", Width: 35, Align: Left},
		{Title: awardTitle, Width: 12, Align: Left},
		{Title: counted, Width: 14, Align: Centre},
		{Title: "Tỷ lệ %", Width: 9, Align: Centre},
		{Title: "Kết luận", Width: 20, Align: Centre},
	}}
	c.groupRows(table, func(number string, n nominee) Row {
		votes, share, verdict := c.result(n)
		return Row{ID: "minutes/results/" + n.key, Cells: cells(number, n.called(), n.placed(), c.awardGiven(n), votes, share, verdict)}
	})
	return c.withoutSameAwards(table)
}

// awardGiven is what is asked for, without who gives it, which the text above
// the council's tables says: "Bằng khen", "Truy tặng Bằng khen".
func (c *composer) awardGiven(n nominee) string {
	what, _ := c.awardParts()
	if n.Posthumous {
		return "Truy tặng " + what
	}
	return what
}

// awardFor is the award in full.
func (c *composer) awardFor(n nominee) string {
	if n.Posthumous {
		return "Truy tặng " + orDots(c.d.Award.Name)
	}
	return orDots(c.d.Award.Name)
}

// result is the vote on a nominee as the table shows it; blank while there is
// none.
func (c *composer) result(n nominee) (votes, share, verdict string) {
	members := c.d.Council.Membership()
	of := fewDots
	if members > 0 {
		of = figure(members)
	}
	r, voted := c.results[n.ID]
	if !voted {
		return fewDots + "/" + of, "", ""
	}
	votes = figure(r.For) + "/" + of
	if r.Against != 0 {
		votes += fmt.Sprintf("\n(không đồng ý: %02d)", r.Against)
	}
	if r.Other != 0 {
		votes += fmt.Sprintf("\n(ý kiến khác: %02d)", r.Other)
	}
	verdict = "Đề nghị khen thưởng"
	if r.Rejected {
		verdict = "Không đề nghị"
	}
	if r.Remark != "" {
		verdict += " (" + strings.TrimRight(r.Remark, " .;,") + ")"
	}
	return votes, percent(r.For, members), verdict
}
