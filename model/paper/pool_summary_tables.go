package paper

import (
	"fmt"
	"strconv"
	"strings"

	"hoso/model"
)

// summaryWriter adds blocks to a summary.
type summaryWriter struct {
	paper    *Paper
	headings int
}

func (w *summaryWriter) add(b Block) { w.paper.Blocks = append(w.paper.Blocks, b) }

func (w *summaryWriter) heading(text string) {
	w.headings++
	w.add(&Paragraph{ID: fmt.Sprintf("summary/heading/%d", w.headings), Style: Heading, Runs: []Run{{Text: fmt.Sprintf("%d. %s", w.headings, text)}}})
}

func (w *summaryWriter) plain(id, text string) {
	w.add(&Paragraph{ID: "summary/" + id, Style: Body, Runs: []Run{{Text: text}}})
}

// items are sentences, one below the other.
func (w *summaryWriter) items(id string, sentences []string) {
	for i, s := range sentences {
		w.plain(fmt.Sprintf("%s/%d", id, i+1), "- "+s)
	}
}

// shares is a table of parts of the pool, each with a bar, and their sum; of a
// pool that is all one part a sentence says as much.
func (w *summaryWriter) shares(id, title string, shares []model.PoolShare) {
	switch len(shares) {
	case 0:
		return
	case 1:
		only := shares[0]
		w.plain(id, fmt.Sprintf("%s: %s (%s tập thể, %s cá nhân).", title, line(only.Title), figure(only.Count.Collectives), figure(only.Count.Individuals)))
		return
	}
	t := &Table{ID: "summary/" + id, Columns: []Column{
		{Title: title, Width: 49, Align: Left}, {Title: "Biểu đồ", Width: 16, Align: Left},
		{Title: "Tập thể", Width: 12, Align: Centre}, {Title: "Cá nhân", Width: 13, Align: Centre}, {Title: "Cộng", Width: 10, Align: Centre},
	}}
	most := 1
	for _, s := range shares {
		most = max(most, s.Count.Total())
	}
	var sum model.Headcount
	for i, s := range shares {
		bar := Bar{Dark: float64(s.Count.Collectives) / float64(most), Light: float64(s.Count.Individuals) / float64(most)}
		t.Rows = append(t.Rows, Row{
			ID:    fmt.Sprintf("summary/%s/%d", id, i+1),
			Cells: append([]Cell{{Text: line(s.Title)}, {Bar: &bar}}, headcountCells(s.Count, false)...),
		})
		sum = sum.Plus(s.Count)
	}
	t.Rows = append(t.Rows, Row{ID: "summary/" + id + "/sum", Cells: append([]Cell{{Text: "Tổng cộng", Bold: true}, {}}, headcountCells(sum, true)...)})
	w.add(t)
}

// headcountCells are a number of collectives, of individuals and of both.
func headcountCells(c model.Headcount, bold bool) []Cell {
	var cells []Cell
	for _, n := range []int{c.Collectives, c.Individuals, c.Total()} {
		cells = append(cells, Cell{Text: strconv.Itoa(n), Bold: bold})
	}
	return cells
}

// leads tells which lead units have sent their dossier.
func (w *summaryWriter) leads(leads []model.LeadState) {
	t := &Table{ID: "summary/leads", Columns: []Column{
		{Title: "Chuyên đề", Width: 50, Align: Left}, {Title: "Đơn vị chủ trì", Width: 34, Align: Left}, {Title: "Ngày nhận", Width: 16, Align: Centre},
	}}
	for _, l := range leads {
		came := "chưa có"
		if l.Came != "" {
			came = l.Came.String()
		}
		t.Rows = append(t.Rows, Row{ID: "summary/leads/" + l.Theme, Cells: []Cell{
			{Text: l.Theme + ". " + line(l.Title)}, {Text: line(l.Lead)}, {Text: came},
		}})
	}
	w.add(t)
}

// over lists the units that propose more than they may.
func (w *summaryWriter) over(s model.PoolSummary) {
	if len(s.Over) == 0 {
		w.plain("over/none", "Không có đơn vị nào vượt chỉ tiêu.")
		return
	}
	t := &Table{ID: "summary/over", Columns: []Column{
		{Title: "Đơn vị", Width: 34, Align: Left}, {Title: "Đối tượng", Width: 16, Align: Left}, {Title: "Chỉ tiêu", Width: 10, Align: Centre},
		{Title: "Đề nghị", Width: 10, Align: Centre}, {Title: "Vượt", Width: 8, Align: Centre}, {Title: "Ghi chú", Width: 22, Align: Left},
	}}
	for i, q := range s.Over {
		name := line(q.Name)
		if q.Theme != "" {
			name += " (chuyên đề " + q.Theme + ")"
		}
		t.Rows = append(t.Rows, Row{ID: fmt.Sprintf("summary/over/%d", i+1), Cells: []Cell{
			{Text: name}, {Text: "Tập thể\nCá nhân"}, twoLines(q.Allowed), twoLines(q.Proposed), twoLines(q.Over), {Text: line(q.Note)},
		}})
	}
	w.add(t)
}

// twoLines are collectives above individuals.
func twoLines(c model.Headcount) Cell {
	return Cell{Text: fmt.Sprintf("%d\n%d", c.Collectives, c.Individuals)}
}

// silent lists the units that nothing came from, group by group.
func (w *summaryWriter) silent(s model.PoolSummary) {
	switch {
	case s.Addressed == 0:
		w.plain("silent/unknown", "Không biết: xem mục cuối.")
		return
	case s.SilentUnits() == 0:
		w.plain("silent/none", "Mọi đơn vị có chỉ tiêu đều đã có hồ sơ.")
		return
	}
	for _, g := range s.Silent {
		if len(g.Units) == 0 {
			continue
		}
		var names []string
		for _, u := range g.Units {
			names = append(names, line(u.Name))
		}
		w.add(&Paragraph{ID: "summary/silent/" + g.ID, Style: Body, Runs: []Run{
			{Text: fmt.Sprintf("%s (%d/%d đơn vị): ", model.UpperFirst(line(g.Name)), len(g.Units), g.Addressed), Bold: true},
			{Text: strings.Join(names, ", ") + "."},
		}})
	}
}
