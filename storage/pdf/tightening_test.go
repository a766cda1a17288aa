package pdf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
)

func housed(t *testing.T) Measures {
	t.Helper()
	m, err := NewMeasures(model.House{}, false)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// What a program that does not shrink blanks would break into one line more is
// tightened, by so little that nobody sees it, and nothing else is.
func TestMeasures_Lines(t *testing.T) {
	m := housed(t)
	tightened := 0
	for _, d := range sampleDossiers(t) {
		for _, p := range paper.Compose(samplePlan(t), d) {
			for _, b := range p.Blocks {
				text, ok := b.(*paper.Paragraph)
				if !ok {
					continue
				}
				lines, closer := m.Lines(text)
				set, spans, _ := m.set.running(text)
				if want := len(set.lines(spans)); lines != want {
					t.Errorf("%s: got %d lines, want %d", b.BlockID(), lines, want)
				}
				if closer < 0 || closer > maxTightening+slackEpsilon {
					t.Errorf("%s: got letters closer by %g pt", b.BlockID(), closer)
				}
				if closer > 0 {
					tightened++
					if set.filled(spans, 0) <= lines || set.filled(spans, closer) > lines {
						t.Errorf("%s: letters closer by %g pt for nothing", b.BlockID(), closer)
					}
				}
			}
		}
	}
	if tightened == 0 {
		t.Error("no paragraph of the samples had to be tightened")
	}
}

func TestMeasures_CentredLines(t *testing.T) {
	m := housed(t)
	const text = "Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân thành phố Hà Nội"
	lines := m.CentredLines(text, Bold, SizeTitle, 90)
	if len(lines) < 2 || strings.Join(lines, "") != text {
		t.Errorf("got %q, want the text in several lines", lines)
	}
	for _, l := range lines {
		if w := TextWidth(strings.TrimSpace(l), Bold, SizeTitle); w > 90 {
			t.Errorf("line %q is %g mm wide", l, w)
		}
	}
	long := strings.Repeat("0123456789", 6)
	if got := strings.Join(m.CentredLines(long, Regular, 13, 40), ""); got != long {
		t.Errorf("got %q, want no blank in %q", got, long)
	}
}

// The measures told to others are those of the layout itself.
func TestMeasures_Table(t *testing.T) {
	b := &paper.Table{ID: "t", Columns: []paper.Column{{Title: "STT", Width: 1}, {Title: "Họ và tên", Width: 3}}, Rows: []paper.Row{
		{Cells: []paper.Cell{{Text: "1"}, {Text: "Nguyễn Văn Mẫu"}}},
		{Cells: []paper.Cell{{Text: "2"}, {Text: strings.Repeat("dài ", 900)}}},
	}}
	m := housed(t).Table(b)
	doc, err := Layout(paper.Paper{ID: "x", Blocks: []paper.Block{b}})
	if err != nil {
		t.Fatal(err)
	}
	found := map[float64]bool{}
	for _, r := range doc.Pages[0].Rules {
		found[r.X1] = true
	}
	x := model.DefaultHouse.Left
	for _, w := range m.Columns {
		if x += w; !found[x] {
			t.Errorf("no rule at %g mm: got %v", x, found)
		}
	}
	if diff := cmp.Diff([]bool{true, false}, m.Whole); diff != "" {
		t.Error(diff)
	}
	if m.Short || !m.Low[0] || m.Low[1] {
		t.Errorf("got %+v, want a low row, a high one, and a table of several pages", m)
	}
}
