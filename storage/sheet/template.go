package sheet

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"hoso/model"
)

// templateRows is how many rows of a template are ready to be filled in.
const templateRows = 300

// field is a column of a template.
type field struct {
	title   string
	width   float64
	kind    kind
	choices []string
	hint    string // shown as the cell is chosen
}

var typeChoices = []string{model.Collective.Name(), model.Household.Name(), model.Individual.Name()}

// nomineeFields are the columns of the nominees' template, by the titles that
// model.ReadRoster knows.
var nomineeFields = []field{
	{title: "STT", width: 5, kind: number},
	{title: "Loại", width: 12, kind: label, choices: typeChoices, hint: "Chọn Tập thể, Hộ gia đình hoặc Cá nhân."},
	{title: "Họ và tên/Tên tập thể", width: 28, hint: "Viết thường, có dấu, không viết tắt: Nguyễn Văn Mẫu; Ủy ban nhân dân phường Ví Dụ."},
	{title: "Giới tính", width: 9, kind: label, choices: []string{"Nam", "Nữ"}, hint: "Chỉ đối với cá nhân."},
	{title: "Ngày sinh", width: 12, kind: day, hint: "Ngày/tháng/năm, ví dụ 15/8/1980. Chỉ biết năm thì ghi năm."},
	{title: "Quê quán", width: 22},
	{title: "Nơi ở hiện nay/Địa chỉ", width: 24, hint: "Nơi ở của cá nhân, hộ gia đình; trụ sở của tập thể."},
	{title: "Chức vụ", width: 18},
	{title: "Đơn vị công tác", width: 24, hint: "Đối với tập thể: cơ quan mà tập thể trực thuộc."},
	{title: "Trình độ", width: 14},
	{title: "Tóm tắt thành tích", width: 44, hint: "Một, hai câu có số liệu, để in vào danh sách."},
	{title: "Ghi chú", width: 16},
}

// councilFields are those of the council's template.
var councilFields = []field{
	{title: "STT", width: 5, kind: number},
	{title: "Họ và tên", width: 30},
	{title: "Chức vụ", width: 44, hint: "Chức vụ chính quyền: Phó Chủ tịch Ủy ban nhân dân quận."},
	{title: "Chức danh trong Hội đồng", width: 28, kind: label, choices: roleChoices(), hint: "Chọn trong danh sách. Thư ký là người ghi biên bản, không biểu quyết."},
}

// roleChoices are the roles' names; a comma would make two choices of one.
func roleChoices() []string {
	var names []string
	for _, r := range model.Roles() {
		names = append(names, strings.ReplaceAll(r.Name(), ",", " kiêm"))
	}
	return names
}

// NomineeTemplate writes a workbook to fill in with nominees, which Roster
// reads.
func NomineeTemplate(w io.Writer) error {
	return writeTemplate(w, "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", "Danh sách",
		"Mỗi dòng một tập thể, hộ gia đình hoặc cá nhân. Không đổi tên các cột; cột không dùng thì để trống hoặc xóa cả cột.", nomineeFields)
}

// CouncilTemplate writes a workbook to fill in with the members of a council,
// which Council reads.
func CouncilTemplate(w io.Writer) error {
	return writeTemplate(w, "THÀNH VIÊN HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "Hội đồng",
		"Mỗi dòng một thành viên, theo thứ tự ghi trong biên bản họp. Không đổi tên các cột.", councilFields)
}

func writeTemplate(w io.Writer, title, tab, note string, fields []field) error {
	f := newBook(title)
	defer f.Close()
	g := &grid{tab: tab, title: title, notes: []string{note}, toFill: true}
	for _, c := range fields {
		g.columns = append(g.columns, column{title: c.title, width: c.width, kind: c.kind})
	}
	blank := make([]any, len(fields))
	for range templateRows {
		g.rows = append(g.rows, row{cells: blank})
	}
	if err := addSheet(f, 0, tab); err != nil {
		return err
	}
	if err := g.validate(f, fields); err != nil {
		return err
	}
	if err := draw(f, newLooks(f), g); err != nil {
		return err
	}
	if err := f.Write(w); err != nil {
		return fmt.Errorf("write template: %w", err)
	}
	return nil
}

// validate adds what Excel offers and says as a cell is chosen. Other values
// are warned of, not refused: the program reads them too.
func (g *grid) validate(f *excelize.File, fields []field) error {
	first := g.firstRow()
	for i, c := range fields {
		if c.hint == "" {
			continue
		}
		column := cellName(i+1, 1)
		column = strings.TrimRight(column, "1")
		v := excelize.NewDataValidation(true)
		v.Sqref = fmt.Sprintf("%s%d:%s%d", column, first, column, first+templateRows-1)
		v.SetInput(c.title, c.hint)
		if c.choices != nil {
			if err := v.SetDropList(c.choices); err != nil {
				return fmt.Errorf("choices of %s: %w", c.title, err)
			}
			v.SetError(excelize.DataValidationErrorStyleWarning, c.title, "Nên chọn trong danh sách: "+strings.Join(c.choices, "; ")+".")
		}
		if err := f.AddDataValidation(g.tab, v); err != nil {
			return fmt.Errorf("validation of %s: %w", c.title, err)
		}
	}
	return nil
}
