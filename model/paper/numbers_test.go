package paper

import "testing"

func TestInWords(t *testing.T) {
	for n, want := range map[int]string{
		-1: "", 0: "không", 1: "một", 2: "hai", 4: "bốn", 10: "mười", 11: "mười một", 14: "mười bốn", 15: "mười lăm", 20: "hai mươi",
		21: "hai mươi mốt", 24: "hai mươi tư", 25: "hai mươi lăm", 44: "bốn mươi tư", 100: "một trăm", 101: "một trăm linh một", 104: "một trăm linh bốn", 105: "một trăm linh năm",
		110: "một trăm mười", 115: "một trăm mười lăm", 121: "một trăm hai mươi mốt", 999: "chín trăm chín mươi chín",
		1000: "một nghìn", 1005: "một nghìn không trăm linh năm", 2024: "hai nghìn không trăm hai mươi tư", 1_000_000: "một triệu", 1_000_001: "một triệu không trăm linh một",
		5_300_010: "năm triệu ba trăm nghìn không trăm mười",
	} {
		if got := inWords(n); got != want {
			t.Errorf("inWords(%d): got %q, want %q", n, got, want)
		}
	}
}

func TestPercent(t *testing.T) {
	for _, c := range []struct {
		part, whole int
		want        string
	}{{9, 9, "100"}, {8, 9, "88,89"}, {7, 8, "87,5"}, {0, 9, "0"}, {2, 3, "66,67"}, {1, 16, "6,25"}, {1, 100, "1"}, {1, 0, ""}} {
		if got := percent(c.part, c.whole); got != c.want {
			t.Errorf("percent(%d, %d): got %q, want %q", c.part, c.whole, got, c.want)
		}
	}
}
