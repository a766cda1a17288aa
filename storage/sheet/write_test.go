package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func written(t *testing.T, tables Tables) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, tables); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// reopened is the workbook as another program reads it.
func reopened(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// part is a file of the workbook.
func part(t *testing.T, data []byte, name string) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	content, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestWrite_isRepeatable(t *testing.T) {
	first := written(t, sampleTables())
	for range 5 { // the library keeps its parts in maps
		if !bytes.Equal(first, written(t, sampleTables())) {
			t.Fatal("the same tables gave other bytes")
		}
	}
}

func TestWrite_pool(t *testing.T) {
	f := reopened(t, written(t, sampleTables()))
	rows, err := f.GetRows("Tổng hợp")
	if err != nil {
		t.Fatal(err)
	}
	if got := rows[0][0] + "|" + rows[1][0]; got != "SỞ VÍ DỤ|TỔNG HỢP ĐỀ NGHỊ KHEN THƯỞNG" {
		t.Errorf("titles: got %q", got)
	}
	var got []string
	for _, row := range rows[7:15] {
		got = append(got, strings.Join([]string{row[0], row[1], row[2], row[4], row[12], row[13]}, "|"))
	}
	want := []string{
		"1|Tổ dân phố số 2|Tập thể||Đạt (8/9)|Không có lỗi",
		"2|Tổ dân phố số 10|Tập thể||Đạt (8/9)|Không có lỗi",
		"3|Hộ gia đình ông Lê Minh Họa|Hộ gia đình||Đạt (8/9)|Không có lỗi",
		"4|Trần Thị An|Cá nhân|1975|Đạt (8/9)|2 cảnh báo",
		"5|Hồ Thị Bà|Cá nhân|30/2/1980|Đạt (8/9)|Không có lỗi",
		"6|Bùi Văn Dũng|Cá nhân|31/12/1899|Chưa bỏ phiếu|Không có lỗi",
		"7|Lê Đình Đường|Cá nhân|8/1980|Không đạt (8/9)|1 lỗi",
		"8|Thượng tá Nguyễn Văn Mẫu|Cá nhân|15/08/1980|Đạt (8/9)|Không có lỗi",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if got := rows[len(rows)-1][0]; got != "Tổng số: 03 tập thể, 05 cá nhân./." {
		t.Errorf("total: got %q", got)
	}
}

func TestWrite_list(t *testing.T) {
	rows, err := reopened(t, written(t, sampleTables())).GetRows("Danh sách")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range rows[6:] {
		got = append(got, strings.TrimRight(strings.Join(row[:min(2, len(row))], "|"), "|"))
	}
	want := []string{
		"Chuyên đề 2.3: Phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau”",
		"Tập thể", "1|Tổ dân phố số 2", "2|Tổ dân phố số 10", "Hộ gia đình", "1|Hộ gia đình ông Lê Minh Họa",
		"Cá nhân", "1|Trần Thị An", "2|Hồ Thị Bà", "3|Thượng tá Nguyễn Văn Mẫu",
		"KHEN THƯỞNG ĐỘT XUẤT", "Cá nhân", "1|Bùi Văn Dũng",
		"Tổng số: 03 tập thể, 04 cá nhân./.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestWrite_counts(t *testing.T) {
	f := reopened(t, written(t, sampleTables()))
	for tab, want := range map[string][]string{
		"Chỉ tiêu": {
			"Quận, huyện, thị xã",
			"1|Ủy ban nhân dân quận Mẫu|2|3|3|4|1|1|Có văn bản cho phép số 12 ngày 1/8/2024",
			"Sở, ban, ngành", "1|Sở Thí Dụ|1|2|0|0|0|0",
			"Chưa rõ nhóm đơn vị", "1|Đơn vị lạ|||0|1|||Kế hoạch không nêu chỉ tiêu",
			"|Tổng cộng|||3|5|1|1",
		},
		"Chuyên đề": {
			"1|2.3. Phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau”|Sở Ví Dụ|3|4|3|3|0|1|0|0|3|3",
			"2|2.5. Chuyên đề khác||0|0|0|0|0|0|0|0|0|0",
			"3|Khen thưởng đột xuất||0|1|0|0|0|0|0|1|0|1",
			"|Tổng cộng||3|5|3|3|0|1|0|1|3|4",
		},
	} {
		rows, err := f.GetRows(tab)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, row := range rows[7:] {
			got = append(got, strings.TrimRight(strings.Join(row, "|"), "|"))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", tab, diff)
		}
	}
}

// A date is a number that is shown as one; nothing is a formula.
func TestWrite_kindsOfCells(t *testing.T) {
	data := written(t, sampleTables())
	f := reopened(t, data)
	raw := func(cell string) string {
		v, err := f.GetCellValue("Tổng hợp", cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for cell, want := range map[string]string{"E15": "29448", "I15": "45523", "E11": "1975", "L11": `=HYPERLINK("http://vi.du")`, "L13": "+84 cứu người bị nạn"} {
		if got := raw(cell); got != want {
			t.Errorf("%s: got %q, want %q", cell, got, want)
		}
	}
	for _, tab := range f.GetSheetList() {
		for row := range 30 {
			for column := range 16 {
				cell := cellName(column+1, row+1)
				if formula, err := f.GetCellFormula(tab, cell); err != nil || formula != "" {
					t.Errorf("%s!%s: got formula %q, %v", tab, cell, formula, err)
				}
			}
		}
	}
	style, err := f.GetCellStyle("Tổng hợp", "L11")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := f.GetStyle(style); err != nil || got.NumFmt != 49 && (got.CustomNumFmt == nil || *got.CustomNumFmt != "@") {
		t.Errorf("a text like a formula is not kept as text when edited: %+v, %v", got, err)
	}
}

func TestWrite_page(t *testing.T) {
	data := written(t, sampleTables())
	f := reopened(t, data)
	for i, tab := range f.GetSheetList() {
		layout, err := f.GetPageLayout(tab)
		if err != nil || *layout.Orientation != "landscape" || *layout.Size != 9 || *layout.FitToWidth != 1 {
			t.Errorf("%s: got layout %+v, %v", tab, layout, err)
		}
		props, err := f.GetSheetProps(tab)
		if err != nil || props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s does not fit its page", tab)
		}
		names := part(t, data, "xl/workbook.xml")
		if want := "&#39;" + tab + "&#39;!$"; !strings.Contains(names, want) {
			t.Errorf("%s: no head that repeats in %s", tab, names)
		}
		if xml := part(t, data, "xl/worksheets/sheet"+string(rune('1'+i))+".xml"); strings.Contains(xml, "customHeight") || !strings.Contains(xml, "&amp;P") {
			t.Errorf("%s: heights are fixed, or pages have no number", tab)
		}
	}
	styles := part(t, data, "xl/styles.xml")
	if strings.Contains(styles, "Calibri") || !strings.Contains(styles, "Times New Roman") {
		t.Error("another font than Times New Roman")
	}
}

func TestWrite_nothing(t *testing.T) {
	f := reopened(t, written(t, Tables{Unit: "Sở Ví Dụ", Day: "2024-08-20"}))
	for tab, want := range map[string]string{"Tổng hợp": "Chưa có tập thể, cá nhân nào", "Danh sách": "Chưa có tập thể, cá nhân nào", "Chỉ tiêu": "Chưa có đơn vị nào"} {
		rows, err := f.GetRows(tab)
		if err != nil || !strings.HasPrefix(rows[len(rows)-1][0], want) {
			t.Errorf("%s: got %q, %v", tab, rows[len(rows)-1], err)
		}
	}
}

func TestLinesOf(t *testing.T) {
	for text, want := range map[string]int{
		"": 1, "Nam": 1, "một hai ba": 2, "một\nhai": 2, strings.Repeat("m", 40): 9,
	} {
		if got := linesOf(text, 8.9, false); got != want {
			t.Errorf("%q: got %d lines, want %d", text, got, want)
		}
	}
}

func TestWrite_sumOfQuotasWhereAllAreBound(t *testing.T) {
	tables := sampleTables()
	tables.Quotas = tables.Quotas[:2]
	rows, err := reopened(t, written(t, tables)).GetRows("Chỉ tiêu")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(rows[len(rows)-1], "|"), "|Tổng cộng|3|5|3|4|1|1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
