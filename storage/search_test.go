package storage

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// named is a dossier of one individual.
func named(id, name, workplace, results string) model.Dossier {
	d := sampleDossier(id)
	d.Proposer, d.Proposal = model.Unit{ID: "quan-mau"}, model.Proposal{}
	d.Nominees = []model.Nominee{{
		ID: "n1", Type: model.Individual, Name: name, Person: &model.Person{Workplace: workplace},
		Report: model.Report{Sections: []model.Section{{Prompt: "results", Text: results}}},
	}}
	return d
}

func search(t *testing.T, w *Workspace, words string) []Hit {
	t.Helper()
	hits, err := w.Search(t.Context(), words)
	must(t, err)
	return hits
}

// found lists hits as "dossier path", with "!" behind exact ones.
func found(hits []Hit) []string {
	var list []string
	for _, h := range hits {
		s := h.Dossier + " " + h.Path
		if h.Exact {
			s += "!"
		}
		list = append(list, s)
	}
	return list
}

func TestSearch(t *testing.T) {
	w, _ := newWorkspace(t)
	save(t, w,
		named("hs-1", "Nguyễn Đình Đường", "Phòng Nội vụ", "Vận động 12 hộ dọn đường làng, theo văn bản số 45/TTr-UBND."),
		named("hs-2", "Nguyên Đinh Dương", "Phòng Lao động", "Hỗ trợ hội viên vay vốn."),
		named("hs-3", "Lê Minh Họa", "Phòng Lao động", "Nuôi dưỡng hai cháu mồ côi."),
	)
	for name, test := range map[string]struct {
		words string
		want  []string
	}{
		"without accents":         {"nguyen dinh duong", []string{"hs-2 nominees/n1/name", "hs-1 nominees/n1/name"}},
		"in any order":            {"duong nguyen", []string{"hs-2 nominees/n1/name", "hs-1 nominees/n1/name"}},
		"exact accents first":     {"Nguyễn Đình Đường", []string{"hs-1 nominees/n1/name!", "hs-2 nominees/n1/name"}},
		"the other's accents":     {"nguyên đinh dương", []string{"hs-2 nominees/n1/name!", "hs-1 nominees/n1/name"}},
		"capitals, decomposed":    {"ĐU\u031bO\u031b\u0300NG", []string{"hs-1 nominees/n1/name!", "hs-1 nominees/n1/report/sections/results/text!", "hs-2 nominees/n1/name", "hs-3 nominees/n1/report/sections/results/text"}},
		"names before reports":    {"duong", []string{"hs-2 nominees/n1/name", "hs-1 nominees/n1/name", "hs-3 nominees/n1/report/sections/results/text", "hs-1 nominees/n1/report/sections/results/text"}},
		"last word unfinished":    {"nguyễn đì", []string{"hs-1 nominees/n1/name!", "hs-2 nominees/n1/name"}},
		"other words are whole":   {"nguy dinh", nil},
		"over several fields":     {"hoa lao dong", []string{"hs-3 nominees/n1/person/workplace"}},
		"a number with its parts": {"45/TTr", []string{"hs-1 nominees/n1/report/sections/results/text!"}},
		"parts stand together":    {"ttr/45", nil},
		"a word nobody wrote":     {"xyz", nil},
		"one of two words":        {"nguyen xyz", nil},
		"operators are words":     {"nguyen OR xyz", nil},
		"a column is a word":      {"folded:nguyen", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, found(search(t, w, test.words))); diff != "" {
				t.Errorf("hits (-want +got):\n%s", diff)
			}
		})
	}
}

// Whatever is typed is text: no error, and nothing that was not asked for.
func TestSearch_anyText(t *testing.T) {
	w, _ := newWorkspace(t)
	save(t, w, named("hs-1", "Nguyễn Đình Đường", "", ""))
	for words, want := range map[string]int{
		"": 0, " ": 0, `"`: 0, `*`: 0, `""`: 0, `-`: 0, `()`: 0, "\x00": 0, "\xff": 0, "😀": 0, "AND": 0, "NOT": 0, "NEAR": 0,
		`"a* OR`: 0, `a OR b`: 0, `nguyen" OR "le`: 0, `NEAR/2 nguyen`: 0, `-nguyen`: 1, `nguyen*`: 1, `"nguyen dinh"`: 1,
		`(nguyen`: 1, `nguyen)`: 1, `^nguyen`: 1, `'; DROP TABLE texts; --`: 0, "nguyen\x00dinh": 1, "nguyen\xffdinh": 1,
		strings.Repeat("nguyen ", 200): 1, strings.Repeat("a", 10_000): 0,
	} {
		if got := search(t, w, words); len(got) != want {
			t.Errorf("%.40q: got %v, want %d hits", words, got, want)
		}
	}
}

func TestSearch_follows(t *testing.T) {
	w, _ := newWorkspace(t)
	expect := func(words string, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, found(search(t, w, words))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", words, diff)
		}
	}
	save(t, w, named("hs-1", "Nguyễn Văn Mẫu", "Phòng Nội vụ", "Một."))
	save(t, w, named("hs-1", "Lê Văn Mẫu", "Phòng Nội vụ", "Một."))
	expect("nguyen")
	expect("le", "hs-1 nominees/n1/name")
	shorter := named("hs-1", "Lê Văn Mẫu", "Phòng Nội vụ", "Một.")
	shorter.Nominees = nil
	save(t, w, shorter)
	expect("mau")
	save(t, w, named("hs-1", "Lê Văn Mẫu", "Phòng Nội vụ", "Một."))
	must(t, w.DeleteDossier(t.Context(), "hs-1"))
	expect("mau")
	expect("le noi vu")
	must(t, w.UndeleteDossier(t.Context(), "hs-1"))
	expect("mau", "hs-1 nominees/n1/name")
	must(t, w.EraseDossier(t.Context(), "hs-1"))
	expect("mau")
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

func TestSearch_limits(t *testing.T) {
	w, _ := newWorkspace(t)
	d := sampleDossier("hs-0")
	for i := range 20 {
		d.Nominees = append(d.Nominees, model.Nominee{ID: fmt.Sprintf("m%d", i), Type: model.Individual, Name: "Nguyễn Thị Ví Dụ"})
	}
	save(t, w, d)
	if got := len(search(t, w, "nguyen thi")); got != hitsPerDossier {
		t.Errorf("one dossier: got %d hits, want %d", got, hitsPerDossier)
	}
	for i := range MaxHits + 10 {
		save(t, w, named(fmt.Sprintf("hs-%d", i+1), "Nguyễn Thị Mẫu", "", ""))
	}
	if got := len(search(t, w, "nguyen thi")); got != MaxHits {
		t.Errorf("many dossiers: got %d hits, want %d", got, MaxHits)
	}
}

// Few dossiers are looked through one by one, many are left to the index: both
// answer in the same order.
func TestSearch_fewAndManyDossiers(t *testing.T) {
	for _, more := range []int{0, 2 * scattered} {
		w, _ := newWorkspace(t)
		for i := range more {
			save(t, w, named(fmt.Sprintf("cu-%d", i), "Nguyễn Văn Mẫu", "Phòng Nội vụ", "Dọn đường."))
		}
		save(t, w,
			named("hs-1", "Nguyen Van Mau", "Phòng Nội vụ", "Một."),
			named("hs-2", "Nguyễn Văn Mẫu", "Phòng Nội vụ", "Ông Nguyen Van Mau dọn đường làng."),
			named("hs-3", "Nguyễn Vân Máu", "Phòng Nội vụ", "Hai."),
			named("hs-4", "Nguyen Van Mau", "Phòng Nội vụ", "Bỏ."),
		)
		must(t, w.DeleteDossier(t.Context(), "hs-4"))
		for words, want := range map[string][]string{
			"nguyen van mau":        {"hs-1 nominees/n1/name!", "hs-2 nominees/n1/report/sections/results/text!", "hs-3 nominees/n1/name", "hs-2 nominees/n1/name"},
			"Nguyễn Vân Máu":        {"hs-3 nominees/n1/name!"},
			"ong nguyen van":        {"hs-2 nominees/n1/report/sections/results/text"},
			"noi nguyen duong lang": {"hs-2 nominees/n1/report/sections/results/text"},
		} {
			got := found(search(t, w, words))
			if diff := cmp.Diff(want, got[:min(len(want), len(got))]); diff != "" {
				t.Errorf("%d dossiers more, %s (-want +got):\n%s", more, words, diff)
			}
		}
	}
}

func TestHit(t *testing.T) {
	w, _ := newWorkspace(t)
	d := sampleDossier("hs-1")
	d.Nominees[1].Report.Sections[0].Text = "Năm 2024, " + strings.Repeat("phòng đã làm nhiều việc, ", 20) + "trong đó\nông vận động   12 hộ hiến đất mở đường" + strings.Repeat(" cho dân", 30)
	save(t, w, d)
	want := []Hit{{
		Dossier: "hs-1", Title: "Tổng kết đợt, chuyên đề 2.3", Unit: "quận Mẫu", Path: "nominees/n2/report/sections/results/text",
		Snippet: "…trong đó ông vận động 12 hộ hiến đất mở đường cho dân cho dân cho dân cho dân cho…",
		Marks:   []Mark{{33, 35}, {36, 40}, {41, 47}, {48, 54}}, // 12 hộ hiến đất
		Whose:   "Nguyễn Văn Mẫu",
	}}
	if diff := cmp.Diff(want, search(t, w, "12 ho hien dat")); diff != "" {
		t.Errorf("hits (-want +got):\n%s", diff)
	}
}

func TestTextID(t *testing.T) {
	ordered := []int64{
		textID(maxNumber, "nominees/n1/name", 0), textID(8, "nominees/n1/name", 1<<slotBits-1), textID(7, "nominees/n1/name", 0),
		textID(7, "nominees/n1/name", 1), textID(maxNumber, "proposal/reason", 0), textID(1, "nominees/n1/person/name", 0),
	}
	for i, id := range ordered {
		if id < 0 || i > 0 && id <= ordered[i-1] {
			t.Errorf("id %d is %d, want more than %d", i, id, ordered[i-1])
		}
	}
	if got := dossierOf(ordered[2]); got != 7 {
		t.Errorf("got dossier %d, want 7", got)
	}
	if got := dossierOf(ordered[5]); got != 1 {
		t.Errorf("got dossier %d, want 1", got)
	}
}

func BenchmarkSearch(b *testing.B) {
	w := benchWorkspace(b, 1000)
	for name, words := range map[string]string{"name": "nguyen van mau", "everywhere": "giảm nghèo", "fields": "hoa noi vu giam ngheo 77", "prefix": "t"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := w.Search(context.Background(), words); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
