package model

import (
	"os"
	"strings"
	"testing"
)

func TestLegacyEncoding_found(t *testing.T) {
	for text, want := range map[string]string{
		"Céng hßa x· héi chñ nghÜa ViÖt Nam": "TCVN3 (ABC)",
		"§éc lËp - Tù do - H¹nh phóc":        "TCVN3 (ABC)",
		"NguyÔn V¨n MÉu":                     "TCVN3 (ABC)",
		"Hoµng V¨n T\u00adîng":               "TCVN3 (ABC)",
		"TrÇn ThÞ VÝ Dô":                     "TCVN3 (ABC)",
		"®ång chÝ":                           "TCVN3 (ABC)",
		"Đoạn đầu gõ đúng.\nChñ tÞch Uû ban nh©n d©n quËn ®· ký.":           "TCVN3 (ABC)",
		"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam":                          "VNI",
		"Ñoäc laäp - Töï do - Haïnh phuùc":                                  "VNI",
		"Nguyeãn Vaên Maãu":                                                 "VNI",
		"NGUYEÃN VAÊN MAÃU":                                                 "VNI",
		"Uûy ban nhaân daân phöôøng ñaõ toå chöùc hoïp vaøo saùng thöù hai": "VNI",
		"Nguyá»…n VÄƒn Máº«u":                                               "UTF-8 bị đọc sai",
	} {
		if got := LegacyEncoding(text); got != want {
			t.Errorf("LegacyEncoding(%q): got %q, want %q", text, got, want)
		}
	}
}

func TestLegacyEncoding_soundText(t *testing.T) {
	for _, text := range []string{
		"", "Nguyễn Văn Mẫu", "Lê Hà", "Lý Á Sán", "Hòa", "Hoà", "Quý", "Huê", "Trà Giang", "Chí Công", "Hội Á - Âu", "Tô Thí", "LÊ THÍ", "ÔNG LÊ HÀ",
		"Võ Thí Công", "Loan Xuân Quý", "Ô Mai", "Ý Yên", "Bà Huê", "khoá", "tuý", "ngoài toà", "quê quán", "xoá mù", "quá trình", "NGOÀI TOÀ QUÝ",
		"Diện tích 120 m², nhiệt độ 38°C", "25 m²/hộ", "tiết kiệm 30 kW·h điện", "Windows® 10", "© 2024", "«Noël»", "Nestlé", "Citroën", "José Muñoz", "Müller",
		"½ công", "±5%", "Công ty TNHH", "a", "°",
	} {
		if got := LegacyEncoding(text); got != "" {
			t.Errorf("LegacyEncoding(%q): got %q, want none", text, got)
		}
	}
}

// Every syllable of real prose by itself is sound, in small letters and in
// capitals: the detector's hardest case is a short text.
func TestLegacyEncoding_realProse(t *testing.T) {
	const plan = "../../shared/sources/ke-hoach-thi-dua-2024.txt"
	data, err := os.ReadFile(plan)
	if err != nil {
		t.Skipf("the plan's text is not at hand: %v", err)
	}
	words := strings.Fields(string(data))
	if len(words) < 3000 {
		t.Fatalf("got %d words, want the whole plan", len(words))
	}
	for _, w := range words {
		for _, form := range []string{w, strings.ToUpper(w)} {
			if got := LegacyEncoding(form); got != "" {
				t.Errorf("LegacyEncoding(%q): got %q, want none", form, got)
			}
		}
	}
	if got := LegacyEncoding(string(data)); got != "" {
		t.Errorf("the whole plan: got %q, want none", got)
	}
}

func TestLeftover(t *testing.T) {
	for text, want := range map[string]string{
		"Căn cứ Kế hoạch số …/KH-UBND":        "…",
		"ngày ... tháng 8":                    "...",
		"… đã có thành tích":                  "…",
		"Họ tên: ................":            "................",
		"sinh năm ……":                         "……",
		"(…)":                                 "…",
		"Đã giúp xxx hộ":                      "xxx",
		"Đã giúp XXXX hộ":                     "XXXX",
		"Lorem ipsum":                         "Lorem",
		"[ ] đã kiểm tra":                     "[ ]",
		"Ông [họ tên]":                        "[họ tên]",
		"Bà <họ và tên>":                      "<họ và tên>",
		"Thành tích (ghi rõ số liệu)":         "(ghi rõ số liệu",
		"Nêu rõ hành động, công trạng":        "Nêu rõ hành động, công trạng",
		"Số: ____/QĐ":                         "____",
		"Đạt ??? phần trăm":                   "???",
		"":                                    "",
		"cờ, hoa, băng rôn…":                  "",
		"cờ, hoa, băng rôn, ...":              "",
		"cờ, hoa,…":                           "",
		"giai đoạn 2022 - 2025”, ...":         "",
		"Sách “Những bông hoa đẹp” tập XXX":   "",
		"đạt 3.000.000 đồng.":                 "",
		"giảm từ 5 < 7 và 8 > 6":              "",
		"theo Nghị quyết [1], [2]":            "",
		"Tờ khai ghi rõ thời gian":            "",
		"Kế hoạch đã nêu rõ từng việc.":       "",
		"Ý 1.\nÝ 2.":                          "",
		"Kết quả: \"làm được...\" như đã hứa": "",
		"bà con nói “cảm ơn các anh…”":        "",
		"Xưởng may XX":                        "",
		"hỏi: làm thế nào??":                  "",
	} {
		if got := leftover(text); got != want {
			t.Errorf("leftover(%q): got %q, want %q", text, got, want)
		}
	}
}

func TestLongWord(t *testing.T) {
	for text, want := range map[string]string{
		strings.Repeat("ệ", LongWord):                              "",
		"từ " + strings.Repeat("ệ", LongWord+1) + " dài":           strings.Repeat("ệ", LongWord+1),
		strings.Repeat("ệ", LongWord+1):                            strings.Repeat("ệ", LongWord+1),
		strings.Repeat(".", 100):                                   "",
		strings.Repeat("từ ", 100):                                 "",
		"dòng\n" + strings.Repeat("a", LongWord+1) + "\ndòng cuối": strings.Repeat("a", LongWord+1),
	} {
		if got := longWord(text); got != want {
			t.Errorf("longWord(%q): got %q, want %q", text, got, want)
		}
	}
}

func TestUnprintable_names(t *testing.T) {
	for text, want := range map[string]string{
		"Giải 🏆 nhất 🏆, 東京":            "🏆, 東, 京",
		"a😀b\u0301c😀\u202E":            "😀, dấu đứng rời chữ (1 chỗ), ký tự không nhìn thấy (1 chỗ)",
		"x\u200By\u200Bz\uFE0F":        "ký tự không nhìn thấy (3 chỗ)",
		"dấu đầu dòng của Word \uE000": "ký tự lạ (1 chỗ)",
		"chữ hỏng \uFFFD":              "",
		"Nguyễn Đình Đường":            "",
	} {
		if got := unprintable(text); got != want {
			t.Errorf("unprintable(%q): got %q, want %q", text, got, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	for removed, want := range map[string]string{
		"U+200B ×1":            ", 1 chỗ",
		"U+200B ×3, U+FEFF ×9": ", 12 chỗ",
		"":                     "",
		"gì đó":                "",
	} {
		if got := places(removed); got != want {
			t.Errorf("places(%q): got %q, want %q", removed, got, want)
		}
	}
}

func TestCheck_spelling(t *testing.T) {
	for name, tt := range map[string]struct {
		text string
		want bool
	}{
		"as entered":                {"Hội đồng xét bà Trần Thị Ví Dụ.", false},
		"tone mark placed anew":     {"Ông Lê Minh Hoạ, rồi ông Lê Minh Họa.", false},
		"in capitals":               {"ÔNG LÊ MINH HỌA", false},
		"other tone":                {"Ông Lê Minh Hỏa", true},
		"without marks":             {"Ong Le Minh Hoa", true},
		"in a sentence, no name":    {"đã lễ minh hoa", false},
		"collective without a mark": {"phòng Lao động - Thương binh và Xa hội quận Ví Dụ", true},
		"collective in small":       {"phòng lao động, thương binh và xã hội quận ví dụ", false},
		"council member":            {"Đồng chí Phạm Quảng Thử phát biểu.", true},
	} {
		t.Run(name, func(t *testing.T) {
			c := sampleCampaign()
			c.Dossier.Minutes.Discussion = tt.text
			found := Check(c)
			if got := len(found) == 1 && found[0].Rule == "name-spelling"; got != tt.want || len(found) > 1 {
				t.Errorf("got %v, want a finding: %v", found, tt.want)
			}
		})
	}
}

// Two nominees whose names differ in their marks alone are both right.
func TestCheck_spellingOfNamesakes(t *testing.T) {
	c := sampleCampaign()
	c.Dossier.Nominees[3].Name = "Nguyễn Thị Mậu"
	c.Dossier.Minutes.Discussion = "Hội đồng xét bà Nguyễn Thị Mẫu và bà Nguyễn Thị Mậu."
	if got := Check(c); len(got) != 0 {
		t.Errorf("got %v, want no finding", got)
	}
}

func TestCheck_deadline(t *testing.T) {
	for name, tt := range map[string]struct {
		edit func(*Case)
		want string
	}{
		"last working day":             {func(c *Case) { c.Today = "2024-08-30" }, ""},
		"last day, offices closed":     {func(c *Case) { c.Today = "2024-08-31" }, "deadline-office"},
		"first day too late":           {func(c *Case) { c.Today = "2024-09-01" }, "deadline-passed"},
		"no day known":                 {func(c *Case) { c.Today = "" }, ""},
		"handed in, looked at later":   {func(c *Case) { c.Today, c.Dossier.State = "2024-10-01", Submitted }, ""},
		"received, proposal was late":  {func(c *Case) { c.Role, c.Dossier.Proposal.Date = Receiving, "2024-09-02" }, "deadline-passed"},
		"received, proposal not dated": {func(c *Case) { c.Today, c.Role, c.Dossier.Proposal.Date = "2024-10-01", Receiving, "" }, ""},
		"stage without a deadline":     {func(c *Case) { c.Today, c.Plan.Deadlines = "2024-10-01", nil }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			c := sampleCampaign()
			tt.edit(&c)
			got := ""
			for _, f := range Check(c) {
				got += f.Rule
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
