package sheet

import (
	"fmt"
	"slices"
	"strings"

	"hoso/model"
)

// pool is the table to filter and sort: a row for each nominee.
func (t Tables) pool() *grid {
	g := &grid{
		tab: "Tổng hợp", owner: t.Unit, title: "TỔNG HỢP ĐỀ NGHỊ KHEN THƯỞNG", notes: t.notes(), filter: true,
		columns: []column{
			{title: "STT", width: 5, kind: number},
			{title: "Họ và tên/Tên tập thể", width: 22},
			{title: "Loại", width: 9, kind: label},
			{title: "Giới tính", width: 6, kind: label},
			{title: "Ngày sinh", width: 11, kind: day},
			{title: "Chức vụ, đơn vị công tác/Địa chỉ", width: 25},
			{group: "Đơn vị đề nghị", title: "Tên đơn vị", width: 18},
			{group: "Đơn vị đề nghị", title: "Số tờ trình", width: 13, kind: label},
			{group: "Đơn vị đề nghị", title: "Ngày trình", width: 11, kind: day},
			{title: "Chuyên đề", width: 8, kind: label},
			{title: "Hình thức đề nghị", width: 17},
			{title: "Tóm tắt thành tích", width: 30},
			{title: "Kết quả xét", width: 12, kind: label},
			{title: "Kiểm tra hồ sơ", width: 12, kind: label},
			{title: "Mã gói", width: 10, kind: label},
		},
	}
	for i, n := range sorted(t.Nominees) {
		g.rows = append(g.rows, row{cells: []any{
			i + 1, n.fullName(), n.Type.Name(), sexName(n.Sex), n.Birth, n.Placed, n.UnitName, n.Number, n.Date,
			n.themeLabel(), n.Award, n.Summary, n.outcome(), n.check(), shortCode(n.Package),
		}})
	}
	g.foot = []string{t.total()}
	if len(t.Plans) > 1 {
		t.addPlans(g)
	}
	return g
}

// addPlans puts a column with the plan before that of the theme, which is a number
// of it.
func (t Tables) addPlans(g *grid) {
	at := slices.IndexFunc(g.columns, func(c column) bool { return c.title == "Chuyên đề" })
	g.columns = slices.Insert(g.columns, at, column{title: "Kế hoạch", width: 26})
	for i, n := range sorted(t.Nominees) {
		g.rows[i].cells = slices.Insert(g.rows[i].cells, at, any(t.planName(n.Plan)))
	}
}

// planName names a plan of the tables.
func (t Tables) planName(id string) string {
	for _, p := range t.Plans {
		if p.ID == id && p.Name != "" {
			return p.Name
		}
	}
	if id == "" {
		return "Không ghi kế hoạch"
	}
	return "Kế hoạch chưa có trên máy này (" + id + ")"
}

// planHeading is the row that a plan begins with where there are several.
func (t Tables) planHeading(id string) []row {
	if len(t.Plans) < 2 {
		return nil
	}
	return []row{{heading: model.Upper(t.planName(id))}}
}

// notes are the lines below every table's title.
func (t Tables) notes() []string {
	var notes []string
	if t.Plan != "" {
		notes = append(notes, t.Plan)
	}
	return append(notes, "(Số liệu đến ngày "+t.Day.String()+")")
}

// total says how many there are, as lists end.
func (t Tables) total() string {
	var all Count
	for _, n := range t.Nominees {
		all.Add(n.Type)
	}
	if all == (Count{}) {
		return "Chưa có tập thể, cá nhân nào: chưa nhận gói nộp, hoặc không gói nào khớp điều kiện đã chọn."
	}
	return fmt.Sprintf("Tổng số: %02d tập thể, %02d cá nhân./.", all.Collectives, all.Individuals)
}

// sorted puts collectives before households and individuals, and each by name:
// individuals by given name.
func sorted(nominees []Nominee) []Nominee {
	order := model.NewNameOrder()
	rank := map[model.NomineeType]string{model.Collective: "1", model.Household: "2", model.Individual: "3"}
	keys := make(map[*Nominee]string, len(nominees))
	list := make([]*Nominee, len(nominees))
	for i := range nominees {
		n := &nominees[i]
		list[i] = n
		keys[n] = rank[n.Type] + order.Key(n.Type, n.Name) + "\x00" + order.Key("", n.UnitName)
	}
	slices.SortStableFunc(list, func(a, b *Nominee) int { return strings.Compare(keys[a], keys[b]) })
	result := make([]Nominee, len(list))
	for i, n := range list {
		result[i] = *n
	}
	return result
}

func (n Nominee) fullName() string { return strings.TrimSpace(n.Rank + " " + n.Name) }

func (n Nominee) themeLabel() string {
	if n.Theme == "" {
		return "Đột xuất"
	}
	return n.Theme
}

// outcome is the vote in words: "Đạt (8/9)".
func (n Nominee) outcome() string {
	if n.LeftOut {
		return "Đơn vị chủ trì không đề nghị"
	}
	word := outcomeNames[n.Outcome]
	if n.Outcome == model.Undecided || n.Members == 0 {
		return word
	}
	return fmt.Sprintf("%s (%d/%d)", word, n.For, n.Members)
}

var outcomeNames = map[model.Outcome]string{model.Approved: "Đạt", model.Refused: "Không đạt", model.Undecided: "Chưa bỏ phiếu"}

// check sums the findings of the dossier up.
func (n Nominee) check() string {
	switch {
	case n.Errors > 0:
		return fmt.Sprintf("%d lỗi", n.Errors)
	case n.Warnings > 0:
		return fmt.Sprintf("%d cảnh báo", n.Warnings)
	}
	return "Không có lỗi"
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

// shortCode is the first two groups of a package code, enough to find it by.
func shortCode(code string) string {
	if len(code) < 8 {
		return code
	}
	return code[:4] + " " + code[4:8]
}
