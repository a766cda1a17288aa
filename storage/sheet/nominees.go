package sheet

import (
	"fmt"
	"io"
	"slices"

	"hoso/model"
)

// WriteNominees writes the nominees of a dossier as a workbook, in their order
// on the list: the columns are those of NomineeTemplate and what else is filled
// in of a nominee's facts, so that Roster reads them back. notes stand below the
// title.
func WriteNominees(w io.Writer, d model.Dossier, notes ...string) error {
	g := &grid{tab: "Danh sách", owner: d.Proposer.Body, title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", notes: notes, filter: true}
	fields := filledFields(d.Nominees)
	for _, f := range fields {
		g.columns = append(g.columns, column{title: f.title, width: f.width, kind: f.kind})
	}
	var all Count
	for i, n := range d.Nominees {
		all.Add(n.Type)
		of := cellsOf(n)
		of["STT"] = i + 1
		cells := make([]any, len(fields))
		for j, f := range fields {
			cells[j] = of[f.title]
		}
		g.rows = append(g.rows, row{cells: cells})
	}
	g.foot = []string{fmt.Sprintf("Tổng số: %02d tập thể, %02d cá nhân./.", all.Collectives, all.Individuals)}
	return writeBook(w, "Danh sách đề nghị khen thưởng", g)
}

// rarerFields are columns that a list has only where somebody has the fact, by
// titles that model.ReadRoster knows.
var rarerFields = []field{
	{title: "Nghề nghiệp", width: 16},
	{title: "Cấp bậc", width: 12},
	{title: "Học hàm, học vị", width: 16},
	{title: "Người đứng đầu", width: 20},
	{title: "Số người", width: 8, kind: number},
	{title: "Số nữ", width: 8, kind: number},
	{title: "Số đảng viên", width: 8, kind: number},
	{title: "Điện thoại", width: 14},
}

// filledFields are the columns for some nominees: all of the template, and
// before its last one, which is for remarks, the rarer ones that are needed.
func filledFields(nominees []model.Nominee) []field {
	needed := slices.DeleteFunc(slices.Clone(rarerFields), func(f field) bool {
		return !slices.ContainsFunc(nominees, func(n model.Nominee) bool {
			cell := cellsOf(n)[f.title]
			return cell != "" && cell != 0 && cell != nil
		})
	})
	return slices.Insert(slices.Clone(nomineeFields), len(nomineeFields)-1, needed...)
}

// cellsOf are the facts of a nominee by the titles of their columns.
func cellsOf(n model.Nominee) map[string]any {
	cells := map[string]any{"Loại": n.Type.Name(), "Họ và tên/Tên tập thể": n.Name, "Tóm tắt thành tích": n.Summary, "Ghi chú": n.Note}
	if p := n.Person; p != nil && n.Type == model.Individual {
		for title, fact := range map[string]any{
			"Giới tính": sexName(p.Sex), "Ngày sinh": p.Birth, "Quê quán": p.Hometown, "Nơi ở hiện nay/Địa chỉ": p.Residence, "Chức vụ": p.Position,
			"Đơn vị công tác": p.Workplace, "Trình độ": p.Education, "Nghề nghiệp": p.Occupation, "Cấp bậc": p.Rank, "Học hàm, học vị": p.Titles, "Điện thoại": p.Phone,
		} {
			cells[title] = fact
		}
	}
	if g := n.Group; g != nil && n.Type != model.Individual {
		for title, fact := range map[string]any{"Nơi ở hiện nay/Địa chỉ": g.Address, "Đơn vị công tác": g.Workplace, "Người đứng đầu": g.Head, "Điện thoại": g.Phone} {
			cells[title] = fact
		}
		for title, count := range map[string]int{"Số người": g.Members, "Số nữ": g.Women, "Số đảng viên": g.Party} {
			if count > 0 {
				cells[title] = count
			}
		}
	}
	return cells
}
