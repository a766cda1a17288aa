package sheet

import (
	"fmt"

	"hoso/model"
)

// list is the Board's: who is proposed to the Chairman, by theme, collectives
// before households before individuals.
func (t Tables) list() *grid {
	g := &grid{
		tab: "Danh sách", owner: t.Unit, title: "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC ĐỀ NGHỊ KHEN THƯỞNG", notes: t.notes(),
		columns: []column{
			{title: "STT", width: 5, kind: number},
			{title: "Họ và tên/Tên tập thể", width: 22},
			{title: "Ngày sinh", width: 11, kind: day},
			{title: "Giới tính", width: 6, kind: label},
			{title: "Chức vụ, đơn vị công tác/Địa chỉ", width: 26},
			{title: "Đơn vị đề nghị", width: 19},
			{title: "Tóm tắt thành tích", width: 34},
			{title: "Hình thức khen thưởng", width: 17},
			{title: "Ghi chú", width: 12},
		},
	}
	var all Count
	last := -1 // theme that has somebody in the list
	for i, theme := range t.Themes {
		var of []Nominee
		for _, n := range t.Nominees {
			if n.Forwarded && n.Plan == theme.Plan && n.Theme == theme.ID {
				of = append(of, n)
				all.Add(n.Type)
			}
		}
		if len(of) == 0 {
			continue
		}
		if last < 0 || t.Themes[last].Plan != theme.Plan {
			g.rows = append(g.rows, t.planHeading(theme.Plan)...)
		}
		last = i
		g.rows = append(g.rows, row{heading: theme.heading()})
		g.rows = append(g.rows, listed(of)...)
	}
	g.foot = []string{fmt.Sprintf("Tổng số: %02d tập thể, %02d cá nhân./.", all.Collectives, all.Individuals)}
	if all == (Count{}) {
		g.foot = []string{"Chưa có tập thể, cá nhân nào được đơn vị chủ trì đề nghị hoặc được đề nghị khen đột xuất."}
	}
	return g
}

// listed are the rows of a theme, with a heading for each type.
func listed(nominees []Nominee) []row {
	var rows []row
	var last model.NomineeType
	place := 0
	for _, n := range sorted(nominees) {
		if n.Type != last {
			last, place = n.Type, 0
			rows = append(rows, row{heading: typeHeadings[n.Type]})
		}
		place++
		rows = append(rows, row{cells: []any{place, n.fullName(), n.Birth, sexName(n.Sex), n.Placed, n.UnitName, n.Summary, n.Award, n.Note}})
	}
	return rows
}

var typeHeadings = map[model.NomineeType]string{model.Collective: "Tập thể", model.Household: "Hộ gia đình", model.Individual: "Cá nhân"}

// heading names the theme in lists.
func (t Theme) heading() string {
	if t.ID == "" {
		return model.Upper(t.Title)
	}
	return "Chuyên đề " + t.ID + ": " + t.Title
}
