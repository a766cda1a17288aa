package model

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// awardsIn are the earlier awards of a report with the lines in section III.
func awardsIn(lines ...string) []PastAward {
	return PastAwards(PlaceInReport(wordText(append([]string{"II. THÀNH TÍCH", "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"}, lines...)...), wordPrompts))
}

func TestPastAwards(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		want  []PastAward
	}{
		"none": {[]string{"1. Danh hiệu thi đua: Không.", "2. Hình thức khen thưởng", "- Không có."}, nil},
		"by kind": {
			[]string{"1. Danh hiệu thi đua:", "- Năm 2021: Lao động tiên tiến (QĐ số 12/QĐ-UBND ngày 03/02/2022 của UBND quận)", "2. Hình thức khen thưởng:", "+ Giấy khen của Chủ tịch UBND phường năm 2023."},
			[]PastAward{{"2021", "Lao động tiên tiến", "QĐ số 12/QĐ-UBND ngày 03/02/2022 của UBND quận", true}, {"2023", "Giấy khen của Chủ tịch UBND phường", "", false}},
		},
		"by the words": {
			[]string{"1. Chiến sĩ thi đua cơ sở năm 2020", "2. Bằng khen của Thành phố, theo Quyết định số 5/QĐ-UBND ngày 1/1/2021", "Được tuyên dương."},
			[]PastAward{{"2020", "Chiến sĩ thi đua cơ sở", "", true}, {"", "Bằng khen của Thành phố", "Quyết định số 5/QĐ-UBND ngày 1/1/2021", false}, {"", "Được tuyên dương", "", false}},
		},
		"on the heading's line": {
			[]string{"2. Hình thức khen thưởng: Giấy khen 2022-2023"},
			[]PastAward{{"", "Giấy khen 2022-2023", "", false}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, awardsIn(c.lines...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPastAwards_ofTables(t *testing.T) {
	f := wordText("III. KHEN THƯỞNG", "1. Danh hiệu thi đua")
	for row, cells := range [][]string{{"TT", "Năm", "Danh hiệu thi đua", "Số, ngày, tháng, năm của quyết định"}, {"1", "2021", "Tập thể tốt", "Quyết định số 7/QĐ-UBND\nngày 2/2/2022"}, {"2", "", "Đơn vị quyết thắng", ""}} {
		for column, text := range cells {
			f.Paragraphs = append(f.Paragraphs, WordParagraph{Text: text, Table: 1, Row: row, Column: column})
		}
	}
	f.Paragraphs = append(f.Paragraphs, WordParagraph{Text: "Trên đây là báo cáo."})
	placed := PlaceInReport(f, wordPrompts)
	want := []PastAward{{"2021", "Tập thể tốt", "Quyết định số 7/QĐ-UBND ngày 2/2/2022", true}, {"", "Đơn vị quyết thắng", "", true}}
	if diff := cmp.Diff(want, PastAwards(placed)); diff != "" {
		t.Error(diff)
	}
	if last := placed[len(placed)-1]; last.Prompt != "" {
		t.Errorf("the end of the report goes to %q", last.Prompt)
	}
	if !placed[2].Heading || placed[3].Heading {
		t.Error("want the titles of the columns, and not the first row, told as a heading")
	}
}

func TestPlaceInReport_awards(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		want  []string
	}{
		"what is proposed":          {[]string{"I. HÌNH THỨC ĐỀ NGHỊ KHEN THƯỞNG", "Bằng khen."}, []string{": I. HÌNH THỨC ĐỀ NGHỊ KHEN THƯỞNG", ": Bằng khen."}},
		"the work of commending":    {[]string{"1. Công tác thi đua, khen thưởng", "Đã khen 3 người."}, []string{": 1. Công tác thi đua, khen thưởng", ": Đã khen 3 người."}},
		"a part of another section": {[]string{"1. Kết quả thực hiện các chỉ tiêu", "a) Danh hiệu thi đua đã đạt", "Có."}, []string{"*results", "results: a) Danh hiệu thi đua đã đạt", "results: Có."}},
		"numbered as the sections":  {[]string{"5. Khen thưởng đã được nhận", "1. Giấy khen năm 2021", "6. Kiến nghị", "Không."}, []string{"*report/awards", "report/awards: 1. Giấy khen năm 2021", ": 6. Kiến nghị", ": Không."}},
		"the end of the report":     {[]string{"III. KHEN THƯỞNG", "Giấy khen.", "Trên đây là báo cáo đề nghị tặng Bằng khen.", "Nguyễn Văn Mẫu"}, []string{"*report/awards", "report/awards: Giấy khen.", ": Trên đây là báo cáo đề nghị tặng Bằng khen.", ": Nguyễn Văn Mẫu"}},
		"a sentence":                {[]string{"Khen thưởng kịp thời là việc cần."}, []string{": Khen thưởng kịp thời là việc cần."}},
	} {
		if diff := cmp.Diff(c.want, placedAs(wordText(c.lines...))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestTakeReport_awards(t *testing.T) {
	placed := PlaceInReport(wordText("III. KHEN THƯỞNG", "- Giấy khen năm 2021", "- Bằng khen năm 2022"), wordPrompts)
	was := Dossier{Nominees: []Nominee{{ID: "n1", Report: Report{Awards: []PastAward{{Year: "2021", Title: "Giấy  khen"}, {Title: "Cũ"}}}}}}
	for name, c := range map[string]struct {
		instead bool
		want    []PastAward
	}{
		"below":   {false, []PastAward{{Year: "2021", Title: "Giấy  khen"}, {Title: "Cũ"}, {Year: "2022", Title: "Bằng khen"}}},
		"instead": {true, []PastAward{{Year: "2021", Title: "Giấy khen"}, {Year: "2022", Title: "Bằng khen"}}},
	} {
		t.Run(name, func(t *testing.T) {
			d := was
			if n := d.TakeReport("n1", placed, c.instead); n != 1 {
				t.Errorf("got %d places changed, want 1", n)
			}
			if diff := cmp.Diff(c.want, d.Nominees[0].Report.Awards); diff != "" {
				t.Error(diff)
			}
			if len(was.Nominees[0].Report.Awards) != 2 || len(d.Nominees[0].Report.Sections) != 0 {
				t.Error("the dossier before was changed, or a section came")
			}
			if n := d.TakeReport("n1", placed, c.instead); n != 0 {
				t.Errorf("again: got %d places changed, want 0", n)
			}
		})
	}
}

// BenchmarkTakeReport_awards is what the window's event thread does when lines of a
// Word file are taken.
func BenchmarkTakeReport_awards(b *testing.B) {
	for _, n := range []int{20, 100, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var placed []PlacedText
			for i := range n {
				placed = append(placed, PlacedText{Prompt: AwardsPlace, Text: fmt.Sprintf("Năm %d: Giấy khen số %d của Ví Dụ, Quyết định số %d/QĐ-UBND ngày 01/02/2020", 1990+i%30, i, i)})
			}
			for b.Loop() {
				d := Dossier{Nominees: []Nominee{{ID: "n1"}}}
				d.TakeReport("n1", placed, false)
			}
		})
	}
}
