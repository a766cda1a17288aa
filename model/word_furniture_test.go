package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// knownOf are what is known of the lines of a file: "-" for those left over, the
// section for those that have one.
func knownOf(f WordFile) (lines []string) {
	for _, p := range PlaceInReport(f, wordPrompts) {
		switch {
		case p.Left():
			lines = append(lines, "-: "+p.Text)
		case p.Prompt == "":
			lines = append(lines, string(p.Known))
		default:
			lines = append(lines, p.Prompt)
		}
	}
	return lines
}

func TestPlaceInReport_furniture(t *testing.T) {
	letterhead := []WordParagraph{
		{Text: "UBND QUẬN MẪU", Table: 1}, {Text: "TỔ DÂN PHỐ SỐ 1", Table: 1}, {Text: "Số: 12/BC-TDP", Table: 1},
		{Text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Table: 1, Column: 1}, {Text: "Độc lập - Tự do - Hạnh phúc", Table: 1, Column: 1},
		{Text: "Hà Nội, ngày 10 tháng 10 năm 2024", Table: 1, Row: 1},
	}
	body := wordText("BÁO CÁO THÀNH TÍCH", "ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA CHỦ TỊCH UBND QUẬN", "(Về thành tích vì người nghèo)", "I. Sơ lược lý lịch", "- Họ và tên: Nguyễn Văn Mẫu", "Sinh ngày 02/9/1980", "- Quê quán: phường Ví Dụ", "- Chức vụ: Tổ trưởng",
		"- Quá trình công tác: mười năm ở tổ.", "II. THÀNH TÍCH ĐẠT ĐƯỢC", "Năm 2024 giúp 12 hộ.", "1. Kết quả thực hiện các chỉ tiêu", "Đạt 105%.",
		"Trên đây là báo cáo tóm tắt thành tích của Tổ dân phố số 1, kính đề nghị các cấp xem xét, khen thưởng./.", "XÁC NHẬN CỦA TỔ DÂN PHỐ", "NGƯỜI BÁO CÁO", "(Ký, ghi rõ họ tên)", "Nguyễn Văn Mẫu")
	file := WordFile{Paragraphs: append(letterhead, body.Paragraphs...)}
	c, e := string(Composed), string(Entered)
	want := []string{c, c, c, c, "-: (Về thành tích vì người nghèo)", c, e, e, e, e, "-: - Quá trình công tác: mười năm ở tổ.", c, "-: Năm 2024 giúp 12 hộ.", "results", "results", c, c, c, c, c}
	if diff := cmp.Diff(want, knownOf(file)); diff != "" {
		t.Error(diff)
	}
}

// What only begins like furniture is left to the clerk.
func TestPlaceInReport_noFurniture(t *testing.T) {
	for _, line := range []string{
		"Báo cáo thành tích năm 2024 của tổ đã gửi quận.", "Thành tích đạt được: giúp 12 hộ nghèo.", "CÔNG AN PHƯỜNG GIÚP 12 HỘ",
		"- Chức vụ: Tổ trưởng. Đã giúp 12 hộ.", "Xác nhận của phường: đã giúp 12 hộ.", "Trên đây là 12 hộ đã được giúp, báo cáo thành tích kèm theo.",
		"Trên đây là kết quả của tổ.", "Xác nhận tổ đã giúp các hộ nghèo.", "Ngày 10 tháng 10 năm 2024 giúp 12 hộ",
	} {
		if diff := cmp.Diff([]string{"-: " + line}, knownOf(wordText(line))); diff != "" {
			t.Error(diff)
		}
	}
	for _, line := range []string{"- Địa chỉ: 12 nhà được sửa", "Nguyễn Văn Mẫu"} { // among what was achieved
		want := []string{string(Composed), "-: " + line}
		if diff := cmp.Diff(want, knownOf(wordText("II. THÀNH TÍCH ĐẠT ĐƯỢC", line))); diff != "" {
			t.Error(diff)
		}
	}
}
