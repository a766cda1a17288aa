package paper

import "fmt"

// pastAwards adds section III: earlier titles and awards, each kind in a table
// of its own, "Không" where there are none of a kind. Without any the section is
// left out.
func (c *composer) pastAwards(p *Paper, n nominee) {
	if len(n.Report.Awards) == 0 {
		return
	}
	p.say("report/awards", Heading, "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG")
	titles, awards := awardTable("report/awards/titles", "Danh hiệu thi đua"), awardTable("report/awards/awards", "Hình thức khen thưởng")
	for i, a := range n.Report.Awards {
		t := awards
		if a.Emulation {
			t = titles
		}
		t.Rows = append(t.Rows, Row{ID: fmt.Sprintf("%s/report/awards/%d", n.path, i), Cells: cells(a.Year, a.Title, a.Decision)})
	}
	for i, t := range []*Table{titles, awards} {
		title := digitsOf(i+1) + ". " + t.Columns[1].Title
		if len(t.Rows) == 0 {
			p.add(&Paragraph{ID: t.ID + "/title", Style: Body, Runs: []Run{{Text: title + ":", Bold: true}, {Text: " Không."}}})
			continue
		}
		p.say(t.ID+"/title", Subhead, title)
		p.add(t)
	}
}

// awardTable is an empty table of earlier awards (Nghị định 98/2023,
// Mẫu 02 and 03, III).
func awardTable(id, named string) *Table {
	return &Table{ID: id, Columns: []Column{
		{Title: "Năm", Width: 12, Align: Centre},
		{Title: named, Width: 34, Align: Left},
		{Title: "Số, ngày, tháng, năm của quyết định công nhận; cơ quan ban hành quyết định", Width: 54, Align: Left},
	}}
}
