package paper

import "fmt"

// pastAwards adds section III: earlier titles and awards, each kind in a table
// of its own. Without any the section is left out.
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
	both := len(titles.Rows) > 0 && len(awards.Rows) > 0
	number := 0
	for _, t := range []*Table{titles, awards} {
		if len(t.Rows) == 0 {
			continue
		}
		number++
		title := t.Columns[1].Title
		if both {
			title = digitsOf(number) + ". " + title
		}
		p.say(t.ID+"/title", Subhead, title)
		p.add(t)
	}
}

// awardTable is an empty table of earlier awards (DOMAIN 3.3).
func awardTable(id, named string) *Table {
	return &Table{ID: id, Columns: []Column{
		{Title: "Năm", Width: 12, Align: Centre},
		{Title: named, Width: 34, Align: Left},
		{Title: "Số, ngày, tháng, năm của quyết định công nhận; cơ quan ban hành quyết định", Width: 54, Align: Left},
	}}
}
