package model

import "testing"

func TestTakeReport(t *testing.T) {
	placed := []PlacedText{{Text: "Không có chỗ"}, {Text: "Một", Prompt: "a"}, {Text: "Hai", Prompt: "b"}, {Text: "Ba", Prompt: "a"}}
	was := Dossier{Nominees: []Nominee{{ID: "n1", Report: Report{Sections: []Section{{Prompt: "a", Text: "Một\nCũ"}}}}}}
	for name, c := range map[string]struct {
		instead bool
		a, b    string
	}{
		"below":   {false, "Một\nCũ\nBa", "Hai"},
		"instead": {true, "Một\nBa", "Hai"},
	} {
		t.Run(name, func(t *testing.T) {
			d := was
			if n := d.TakeReport("n1", placed, c.instead); n != 2 {
				t.Errorf("got %d sections changed, want 2", n)
			}
			s := d.Nominees[0].Report.Sections
			if len(s) != 2 || s[0].Text != c.a || s[1].Text != c.b {
				t.Errorf("got %+v", s)
			}
			if was.Nominees[0].Report.Sections[0].Text != "Một\nCũ" || len(was.Nominees[0].Report.Sections) != 1 {
				t.Error("the dossier before was changed too")
			}
			if n := d.TakeReport("n1", placed, c.instead); n != 0 {
				t.Errorf("again: got %d sections changed, want 0", n)
			}
		})
	}
	d := was
	if n := d.TakeReport("n9", placed, false); n != 0 {
		t.Errorf("nobody: got %d", n)
	}
}
