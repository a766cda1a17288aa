package pdf

import (
	"strings"
	"testing"
)

// firmNames shows a text with "_" where titles and tables allow no line's end
// inside a name.
func firmNames(text string) string {
	return boundBy(text, 14, func(words []word) { keepNames(words, 200) })
}

// boundBy is a text set in a size of points, with "_" where the rule and no other
// binds two words.
func boundBy(text string, size float64, rule func([]word)) string {
	words := splitWords([]span{{text, Regular}}, size)
	for i := range words {
		words[i].bound = false
	}
	rule(words)
	var s strings.Builder
	for i, w := range words {
		s.WriteString(w.text())
		switch {
		case w.bound:
			s.WriteByte('_')
		case i+1 < len(words):
			s.WriteByte(' ')
		}
	}
	return s.String()
}

func TestNames_beginWhole(t *testing.T) {
	for _, want := range []string{
		"Họp Hội_đồng Khen thưởng Sở_Lao_động - Thương binh và Xã hội Hà Nội",
		"cơ sở, Ban_Quản_lý dự án Thành phố",
		"Chủ tịch Ủy_ban_nhân_dân thành phố Hà Nội",
		"CHỦ TỊCH ỦY_BAN_NHÂN_DÂN QUẬN BA ĐÌNH",
		"Phó Trưởng phòng Kế hoạch - Tổng hợp",
		"Công chức Phòng_Giáo_dục và Đào tạo",
		"Trường_Tiểu_học Ví Dụ",
		"Trường_Ví Dụ",
		"Bệnh_viện_Đa_khoa Minh Họa",
		"Chánh Văn_phòng Sở_Y_tế",
		"Văn_phòng Ủy_ban_nhân_dân Thành phố",
		"SỞ_LAO_ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI HÀ NỘI",
		"Ban_Tổ_chức Quận ủy",
		"HỘI_ĐỒNG THI ĐUA - KHEN THƯỞNG",
		"Văn_phòng Hội_đồng nhân dân và Ủy_ban_nhân_dân",
		"Mặt trận Tổ quốc Việt Nam",
		"trụ sở Ủy_ban_nhân_dân quận",
		"Phòng, chống dịch",
		"Phòng",
		"Bộ_Y",
		"Cục_Thuế và các đơn vị",
	} {
		if got := firmNames(strings.ReplaceAll(want, "_", " ")); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestNames_titles(t *testing.T) {
	for text, want := range map[string]string{
		"Họp Hội đồng Thi đua - Khen thưởng Sở Lao động - Thương binh và Xã hội Hà Nội xét, đề nghị tặng Bằng khen": "Sở Lao động -",
		"Phó Chủ tịch Công đoàn cơ sở, Ban Quản lý dự án đầu tư xây dựng các công trình giao thông Thành phố":       "Ban Quản lý",
	} {
		for width := 40.0; width < 170; width++ {
			if lines := brokenLines(text, width, alignCentre); !strings.Contains(strings.Join(lines, "\n"), want) {
				t.Errorf("at %g mm %q is parted: %q", width, want, lines)
			}
		}
	}
}

// Running text may end a line inside a name rather than stretch its gaps.
func TestNames_runningText(t *testing.T) {
	words := splitWords([]span{{"của Sở Lao động", Regular}}, 14)
	keepNames(words, 0)
	if words[1].bound || words[1].seam != seamCompound {
		t.Errorf("got bound %v, seam %d, want a place that is only shunned", words[1].bound, words[1].seam)
	}
}

// A column too narrow for a name's beginning shows all of it, and no line
// begins with its dash.
func TestNames_narrowColumn(t *testing.T) {
	text := "Sở Lao động - Thương binh và Xã hội"
	for width := 20.0; width < 60; width++ {
		got := strings.Join(brokenLines(text, width, alignLeft), "\n")
		if strings.ReplaceAll(got, "\n", " ") != text || strings.Contains(got, "\n-") {
			t.Errorf("at %g mm: got %q", width, got)
		}
	}
}
