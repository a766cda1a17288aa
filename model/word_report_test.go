package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var wordPrompts = []SectionPrompt{
	{ID: "leadership", Title: "Công tác lãnh đạo, chỉ đạo, triển khai, tổ chức thực hiện"},
	{ID: "initiatives", Title: "Sáng kiến, giải pháp trong tổ chức thực hiện"},
	{ID: "results", Title: "Kết quả thực hiện các chỉ tiêu"},
	{ID: "conduct", Title: "Chấp hành chủ trương của Đảng, pháp luật của Nhà nước; đoàn kết nội bộ"},
}

// placedAs tells of lines where they go: "results: …", "*results" for its own
// heading.
func placedAs(f WordFile) []string {
	var said []string
	for _, p := range PlaceInReport(f, wordPrompts) {
		switch {
		case p.Heading:
			said = append(said, "*"+p.Prompt)
		default:
			said = append(said, p.Prompt+": "+p.Text)
		}
	}
	return said
}

func wordText(lines ...string) (f WordFile) {
	for _, l := range lines {
		text, bold := strings.CutPrefix(l, "!")
		f.Paragraphs = append(f.Paragraphs, WordParagraph{Text: text, Bold: bold})
	}
	return f
}

func TestPlaceInReport(t *testing.T) {
	for name, c := range map[string]struct {
		file WordFile
		want []string
	}{
		"numbered headings": {
			wordText("BÁO CÁO THÀNH TÍCH", "I. SƠ LƯỢC", "- Họ và tên: A", "II. THÀNH TÍCH ĐẠT ĐƯỢC", "1. Cong tac lanh dao, chi dao", "Đã lãnh đạo.", "3/ KẾT QUẢ THỰC HIỆN CHỈ TIÊU:", "- Đạt 105%.", "III. CÁC HÌNH THỨC KHEN THƯỞNG", "Giấy khen."),
			[]string{": BÁO CÁO THÀNH TÍCH", ": I. SƠ LƯỢC", ": - Họ và tên: A", ": II. THÀNH TÍCH ĐẠT ĐƯỢC", "*leadership", "leadership: Đã lãnh đạo.", "*results", "results: - Đạt 105%.", "*report/awards", "report/awards: Giấy khen."},
		},
		"headings of lower rank stay": {
			wordText("2. Kết quả thực hiện", "2.1. Về kinh tế", "Đạt.", "a) Về xã hội", "Tốt.", "!Về môi trường", "Sạch."),
			[]string{"*results", "results: 2.1. Về kinh tế", "results: Đạt.", "results: a) Về xã hội", "results: Tốt.", "results: Về môi trường", "results: Sạch."},
		},
		"a numbered sentence is no heading": {
			wordText("!Sáng kiến, giải pháp", "1. Đã đề xuất lập tổ tự quản ở từng khu dân cư.", "2. Đã vận động 12 hộ hiến đất."),
			[]string{"*initiatives", "initiatives: 1. Đã đề xuất lập tổ tự quản ở từng khu dân cư.", "initiatives: 2. Đã vận động 12 hộ hiến đất."},
		},
		"text on the heading's line": {
			wordText("4. Chấp hành chủ trương của Đảng, pháp luật của Nhà nước: Gia đình chấp hành tốt. Không có đơn thư."),
			[]string{"*conduct", "conduct: Gia đình chấp hành tốt. Không có đơn thư."},
		},
		"a sentence like a title": {
			wordText("1. Kết quả thực hiện các chỉ tiêu", "Kết quả thực hiện các chỉ tiêu của Công tác lãnh đạo như sau:", "Đạt."),
			[]string{"*results", "results: Kết quả thực hiện các chỉ tiêu của Công tác lãnh đạo như sau:", "results: Đạt."},
		},
		"the end": {
			wordText("1. Sáng kiến, giải pháp", "Có.", "Trên đây là báo cáo.", "NGƯỜI BÁO CÁO"),
			[]string{"*initiatives", "initiatives: Có.", ": Trên đây là báo cáo.", ": NGƯỜI BÁO CÁO"},
		},
		"rows of a table": {
			WordFile{Paragraphs: []WordParagraph{{Text: "Kết quả thực hiện các chỉ tiêu"}, {Text: "Thu", Table: 1}, {Text: "105%", Table: 1, Column: 2}, {Table: 1, Row: 1}, {Text: "Chi", Table: 1, Row: 1}}},
			[]string{"*results", "results: Thu\t105%", "results: Chi"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, placedAs(c.file)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPlaceInReport_byOutline(t *testing.T) {
	f := WordFile{Paragraphs: []WordParagraph{{Text: "Sáng kiến", Level: 2}, {Text: "Có hai sáng kiến.", Level: 0}, {Text: "Khen thưởng", Level: 2}, {Text: "Không có."}}}
	f.Paragraphs[0].Text = "Sáng kiến, giải pháp của đơn vị"
	want := []string{"*initiatives", "initiatives: Có hai sáng kiến.", "*report/awards", "*report/awards"}
	if diff := cmp.Diff(want, placedAs(f)); diff != "" {
		t.Error(diff)
	}
}

func TestReportText(t *testing.T) {
	placed := []PlacedText{{Text: "Đầu", Prompt: "a", Heading: true}, {Text: "Một", Prompt: "a"}, {Text: "Hai", Prompt: "b"}, {Text: "•\tBa", Prompt: "a"}, {Text: "Thu\t105%", Prompt: "a", Table: 1}}
	if got, want := ReportText(placed, "a"), "Một\n- Ba\nThu: 105%"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRosterTables(t *testing.T) {
	var f WordFile
	for i, table := range [][][]string{{{"UBND PHƯỜNG MẪU", "CỘNG HÒA"}}, {{"TT", "Họ và tên", "Năm sinh"}, {"1", "Nguyễn Văn Mẫu", "1980"}}, {{"Chỉ tiêu", "Kết quả"}, {"Thu", "105%"}}} {
		for row, cells := range table {
			for column, text := range cells {
				f.Paragraphs = append(f.Paragraphs, WordParagraph{Text: text, Table: i + 1, Row: row, Column: column})
			}
		}
	}
	if diff := cmp.Diff([]int{2}, f.RosterTables(Dossier{})); diff != "" {
		t.Error(diff)
	}
}

func TestCouncilTables(t *testing.T) {
	letterhead := [][]string{{"UBND PHƯỜNG MẪU", "CỘNG HÒA"}, {"Số: 1/QĐ", ""}}
	staff := [][]string{{"TT", "Họ và tên", "Chức vụ"}, {"1", "Nguyễn Văn Mẫu", "Chủ tịch phường"}}
	roles := [][]string{{"1", "Lê Thị Mẫu", "Chủ tịch quận", "Chủ tịch Hội đồng"}, {"2", "Bùi Văn Thử", "Trưởng phòng", "Ủy viên"}}
	for name, c := range map[string]struct {
		tables [][][]string
		want   []int
	}{
		"with roles, without titles": {[][][]string{letterhead, staff, roles}, []int{3}},
		"with titles alone":          {[][][]string{letterhead, staff}, []int{2}},
		"none":                       {[][][]string{letterhead}, nil},
	} {
		var f WordFile
		for i, table := range c.tables {
			for row, cells := range table {
				for column, text := range cells {
					f.Paragraphs = append(f.Paragraphs, WordParagraph{Text: text, Table: i + 1, Row: row, Column: column})
				}
			}
		}
		if diff := cmp.Diff(c.want, f.CouncilTables()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
