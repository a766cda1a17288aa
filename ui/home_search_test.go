package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/google/go-cmp/cmp"
)

func TestAnswersOf_groupsByDossier(t *testing.T) {
	a1, a2, b := Hit{Dossier: "a", Path: "1"}, Hit{Dossier: "a", Path: "2"}, Hit{Dossier: "b", Path: "3"}
	var got []string
	for _, l := range answersOf([]Hit{a1, b, a2}) {
		got = append(got, l.hit.Dossier+l.path())
	}
	if diff := cmp.Diff([]string{"a", "a1", "a2", "b", "b3"}, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

func TestAnswer_parts(t *testing.T) {
	h := Hit{Title: "Tổng kết đợt", Unit: "quận Mẫu", Field: "quê quán", Whose: "Lê Minh Họa", Snippet: "xã Minh Họa, huyện", Marks: []Mark{{4, 8}, {9, 14}}}
	want := []markedPart{{words: "      "}, {words: "Lê Minh Họa", name: true}, {words: " – quê quán: "}, {words: "xã "}, {words: "Minh", marked: true}, {words: " "}, {words: "Họa", marked: true}, {words: ", huyện"}}
	if diff := cmp.Diff(want, (foundLine{h, false}).parts(), cmp.AllowUnexported(markedPart{})); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
	h = Hit{Path: "nominees/n1/name", Field: "tên", Whose: "Lê Minh Họa", Snippet: "Lê Minh Họa"}
	want = []markedPart{{words: "      "}, {words: "Tên người, tập thể được đề nghị: "}, {words: "Lê Minh Họa"}}
	if diff := cmp.Diff(want, (foundLine{h, false}).parts(), cmp.AllowUnexported(markedPart{})); diff != "" {
		t.Errorf("a name is not said twice (-want +got):\n%s", diff)
	}
}

func TestCutParts_endsInDotsWhatIsTooLong(t *testing.T) {
	newDesk(t, newSample(t)) // text is measured in the window's letters
	parts := []markedPart{{words: "Lê Minh Họa – quê quán: "}, {words: "xã Minh Họa", marked: true}, {words: ", huyện Ví Dụ"}}
	if got := cutParts(parts, 5000); len(got) != 3 {
		t.Errorf("with room: got %v", got)
	}
	got := cutParts(parts, fyne.MeasureText(parts[0].words, 14, fyne.TextStyle{}).Width+40)
	if len(got) != 2 || !strings.HasSuffix(got[1].words, "…") || parts[1].words != "xã Minh Họa" {
		t.Errorf("without: got %v of %v", got, parts)
	}
}

func TestFitParts_shortensTheName(t *testing.T) {
	newDesk(t, newSample(t))
	long := func() []markedPart {
		return []markedPart{{words: "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông", name: true}, {words: " – địa chỉ: "}, {words: "Minh Họa", marked: true}}
	}
	if got := fitParts(long(), 5000); got[0].words != long()[0].words {
		t.Errorf("with room: got %v", got)
	}
	got := fitParts(long(), 330)
	if len(got) != 3 || !strings.HasSuffix(got[0].words, "…") || got[2].words != "Minh Họa" {
		t.Errorf("got %v, want field and match whole", got)
	}
}

func TestHome_searchOpensTheField(t *testing.T) {
	m := newSample(t)
	m.hits = []Hit{{Dossier: campaign, Title: "x", Path: "nominees/n3/person/hometown", Snippet: "xã Minh Họa", Marks: []Mark{{4, 8}}}}
	d := newDesk(t, m)
	d.home.find()
	d.home.search.entry.SetText("minh hoa")
	d.home.search.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.window.Canvas().Focused() != d.home.search.hits {
		t.Fatal("Enter does not lead to the answers")
	}
	row := newAnswerRow().(*widget.RichText)
	d.home.search.showAnswer(1, row)
	if len(row.Segments) != 5 || row.Segments[3].Textual() != "Minh" {
		t.Errorf("got %d parts", len(row.Segments))
	}
	d.home.search.hits.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.dossier == nil || d.dossier.part != "report/n3" {
		t.Fatal("the nominee's part did not open")
	}
	if d.window.Canvas().Focused() != d.field(t, "nominees/n3/person/hometown") {
		t.Error("the cursor is not in the field found")
	}
}

func TestHome_escapeEndsTheSearch(t *testing.T) {
	m := newSample(t)
	m.hits = []Hit{{Dossier: campaign}}
	d := newDesk(t, m)
	d.home.search.entry.SetText("a")
	if _, ok := d.home.marked(); ok {
		t.Error("a dossier is marked that is not in sight")
	}
	d.home.search.begin()
	d.home.search.hits.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.home.search.asking() || d.window.Canvas().Focused() != d.home.list {
		t.Error("the whole list is not back")
	}
}

func TestHome_oldAnswerDoesNotReplaceNewer(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	s := d.home.search
	var later []func()
	s.back.Go = func(work func()) { later = append(later, work) }
	s.onTyped("a")
	s.onTyped("ab")
	m.hits = []Hit{{Dossier: "new"}}
	later[1]()
	m.hits = []Hit{{Dossier: "old"}}
	later[0]()
	if got := s.lines[0].hit.Dossier; got != "new" {
		t.Errorf("got the %s answer", got)
	}
}

// asker notes how its questions end.
type asker struct{ contexts []context.Context }

func (a *asker) Search(ctx context.Context, _ string) ([]Hit, error) {
	a.contexts = append(a.contexts, ctx)
	return nil, nil
}

func TestSearchView_stopsWhatIsNoLongerAsked(t *testing.T) {
	d := newDesk(t, newSample(t))
	a := &asker{}
	v := newSearchView(a, d.notices, d.home.back, d.key, d.open, func() {})
	v.back.Do = func(func()) {} // the answers are still on their way
	v.onTyped("a")
	v.onTyped("ab")
	if a.contexts[0].Err() == nil || a.contexts[1].Err() != nil {
		t.Errorf("got %v and %v, want the first one stopped", a.contexts[0].Err(), a.contexts[1].Err())
	}
}
