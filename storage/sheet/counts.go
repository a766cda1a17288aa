package sheet

import (
	"hoso/model"
)

// pair are the columns of a count.
func pair(group string) []column {
	return []column{
		{group: group, title: "Tập thể", width: 10, kind: number},
		{group: group, title: "Cá nhân", width: 10, kind: number},
	}
}

// quotas is the table of what each proposing unit may propose and does.
func (t Tables) quotas() *grid {
	g := &grid{
		tab: "Chỉ tiêu", owner: t.Unit, title: "TÌNH HÌNH THỰC HIỆN CHỈ TIÊU ĐỀ NGHỊ KHEN THƯỞNG", notes: t.notes(),
		columns: []column{{title: "STT", width: 5, kind: number}, {title: "Đơn vị đề nghị", width: 38}},
	}
	for _, group := range []string{"Chỉ tiêu", "Đã đề nghị", "Vượt chỉ tiêu"} {
		g.columns = append(g.columns, pair(group)...)
	}
	g.columns = append(g.columns, column{title: "Ghi chú", width: 34})
	var allowed, proposed, over Count
	bound := true // all of them: else the sum of the quotas would say too little
	var last Quota
	place := 0
	for i, q := range t.Quotas {
		if i == 0 || q.Plan != last.Plan {
			g.rows = append(g.rows, t.planHeading(q.Plan)...)
		}
		if i == 0 || q.Plan != last.Plan || q.Group != last.Group {
			g.rows = append(g.rows, row{heading: groupHeading(q.Group)})
			last, place = q, 0
		}
		place++
		r, passed := q.row(place)
		g.rows = append(g.rows, r)
		allowed, proposed, over = allowed.Plus(q.Allowed), proposed.Plus(q.Proposed), over.Plus(passed)
		bound = bound && q.Bound
	}
	if len(t.Quotas) == 0 {
		g.foot = []string{"Chưa có đơn vị nào đề nghị khen thưởng tổng kết đợt."}
		return g
	}
	total := []any{nil, "Tổng cộng", nil, nil, proposed.Collectives, proposed.Individuals, over.Collectives, over.Individuals, nil}
	if bound {
		total[2], total[3] = allowed.Collectives, allowed.Individuals
	}
	g.rows = append(g.rows, row{strong: true, cells: total})
	return g
}

// row is the unit's line, in bold where it passes its quota.
func (q Quota) row(place int) (r row, over Count) {
	name := q.UnitName
	if q.Theme != "" {
		name += " (chuyên đề " + q.Theme + ")"
	}
	cells := []any{place, name, nil, nil, q.Proposed.Collectives, q.Proposed.Individuals, nil, nil, q.Note}
	if !q.Bound {
		if q.Note == "" {
			cells[8] = "Kế hoạch không nêu chỉ tiêu"
		}
		return row{cells: cells}, Count{}
	}
	over = q.Proposed.Over(q.Allowed)
	cells[2], cells[3], cells[6], cells[7] = q.Allowed.Collectives, q.Allowed.Individuals, over.Collectives, over.Individuals
	return row{cells: cells, strong: over != Count{}}, over
}

func groupHeading(group string) string {
	if group == "" {
		return "Chưa rõ nhóm đơn vị"
	}
	return model.UpperFirst(group)
}

// themes is the table of counts by theme.
func (t Tables) themes() *grid {
	g := &grid{
		tab: "Chuyên đề", owner: t.Unit, title: "SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG THEO CHUYÊN ĐỀ", notes: t.notes(),
		columns: []column{{title: "STT", width: 5, kind: number}, {title: "Chuyên đề", width: 42}, {title: "Đơn vị chủ trì", width: 24}},
	}
	for _, group := range []string{"Đề xuất", "Đạt", "Không đạt", "Chưa bỏ phiếu", "Đề nghị khen"} {
		g.columns = append(g.columns, pair(group)...)
	}
	total := make([]int, 10)
	place := 0
	for i, theme := range t.Themes {
		if i == 0 || theme.Plan != t.Themes[i-1].Plan {
			g.rows = append(g.rows, t.planHeading(theme.Plan)...)
			place = 0
		}
		place++
		title := theme.Title
		if theme.ID != "" {
			title = theme.ID + ". " + title
		}
		cells := []any{place, title, theme.Lead}
		for j, n := range theme.counts() {
			cells = append(cells, n)
			total[j] += n
		}
		g.rows = append(g.rows, row{cells: cells})
	}
	cells := []any{nil, "Tổng cộng", nil}
	for _, n := range total {
		cells = append(cells, n)
	}
	g.rows = append(g.rows, row{strong: true, cells: cells})
	return g
}

// counts are the numbers of a theme in the order of the columns.
func (t Theme) counts() []int {
	var all []int
	for _, c := range []Count{t.Proposed, t.Approved, t.Refused, t.Undecided, t.Forwarded} {
		all = append(all, c.Collectives, c.Individuals)
	}
	return all
}
