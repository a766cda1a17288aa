package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func TestCleanPasted(t *testing.T) {
	for name, c := range map[string]struct {
		raw  string
		want Pasted
	}{
		"nothing to do":          {"Đã giúp 12 hộ.", Pasted{Text: "Đã giúp 12 hộ."}},
		"a piece keeps blanks":   {" giúp ", Pasted{Text: " giúp "}},
		"decomposed":             {norm.NFD.String("Việt Nam"), Pasted{Text: "Việt Nam"}},
		"a cell of Excel":        {"12 hộ\r\n", Pasted{Text: "12 hộ"}},
		"line ends of Windows":   {"Đoạn một.\r\nĐoạn hai.\r\n", Pasted{Text: "Đoạn một.\nĐoạn hai.\n"}},
		"unseen":                 {"12\u00a0hộ\u200b, tự\u00adchủ\ufeff", Pasted{Text: "12 hộ, tựchủ", Hidden: 4}},
		"Word's bullets":         {"•\tMột\r\n\uf0b7 Hai\r\no\tBa\r\n–\tBốn", Pasted{Text: "- Một\n- Hai\n+ Ba\n- Bốn", Marks: 4}},
		"one bullet":             {"• Một", Pasted{Text: "- Một", Marks: 1}},
		"the papers' own marks":  {"- Một\n+ Hai", Pasted{Text: "- Một\n+ Hai"}},
		"a mark without blank":   {"-Một\n+Hai", Pasted{Text: "- Một\n+ Hai", Marks: 2}},
		"a minus":                {"Chênh lệch\n-5%", Pasted{Text: "Chênh lệch\n-5%"}},
		"numbering":              {"1.\tMột\n2)\tHai", Pasted{Text: "1. Một\n2. Hai"}},
		"empty lines":            {"Một\n\n \n\nHai", Pasted{Text: "Một\nHai", Blanks: 3}},
		"indented":               {"\tMột  hai\n    Ba", Pasted{Text: "Một hai\nBa"}},
		"a table":                {"TT\tViệc\tKết quả\n1\tSửa nhà\t07 hộ\n2\tHọc nghề\t\n", Pasted{Text: "Việc: Kết quả\n1. Sửa nhà: 07 hộ\n2. Học nghề\n", Rows: 2}},
		"a paragraph of its own": {"\nMột\nHai", Pasted{Text: "\nMột\nHai"}},
		"only blanks":            {" \n\t\n", Pasted{Blanks: 2}},
		"nothing":                {"", Pasted{}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, CleanPasted(c.raw)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Whatever comes in, what goes into the field is as Clean leaves it, and
// pasting it once more does nothing to it.
func FuzzCleanPasted(f *testing.F) {
	for _, s := range []string{"", "•\tMột\r\n\r\n2.\tHai\tBa", "\u00ad\u200b", "- \t-\n+", "\xff\n\n", "·\t·\t·", "o\t", "1\t1\t1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := CleanPasted(s)
		if clean, removed := Clean(once.Text); clean != once.Text || removed != "" {
			t.Errorf("%q leaves %q, which is not clean", s, once.Text)
		}
	})
}
