package ui

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// newPooled is a workspace that received three packages: a district's with two
// nominees, a ministry's with errors, and an ad-hoc one.
func newPooled(t testing.TB) *memory {
	m := newSample(t)
	at := time.Date(2024, 8, 19, 9, 0, 0, 0, time.UTC)
	m.pooled.entries = []PoolEntry{
		{
			Entry: Entry{ID: "d1", Kind: model.Campaign, Stage: model.UnitStage, Theme: "2.6", Unit: "quan-ba-dinh", UnitName: "quận Ba Đình", Collectives: 1, Individuals: 1},
			Code:  "c1", Group: "district", Rank: 1, Award: "Bằng khen", Revision: 2, Came: at.Add(2 * time.Hour),
			Nominees: []PoolNominee{{ID: "n1", Type: model.Collective, Name: "Phòng Ví Dụ"}, {ID: "n2", Type: model.Individual, Name: "Nguyễn Đình Đường", Workplace: "Trường Ví Dụ"}},
		},
		{
			Entry: Entry{ID: "d2", Kind: model.Campaign, Stage: model.UnitStage, Theme: "2.3", Unit: "so-xay-dung", UnitName: "Sở Xây dựng", Individuals: 1},
			Code:  "c2", Group: "department", Rank: 9, Revision: 1, Came: at.Add(time.Hour), Consolidation: Consolidated,
			Nominees: []PoolNominee{{ID: "n1", Type: model.Individual, Name: "Trần Văn An"}},
		},
		{
			Entry: Entry{ID: "d3", Kind: model.AdHoc, Unit: "quan-dong-da", UnitName: "quận Đống Đa", Title: "Cứu người đuối nước", Individuals: 1},
			Code:  "c3", Group: "district", Rank: 3, Revision: 1, Came: at,
			Nominees: []PoolNominee{{ID: "n1", Type: model.Individual, Name: "Lê Thị Bình"}},
		},
	}
	m.pooled.verdicts = map[string]PoolVerdict{
		"c1": {Signature: Signature{SignedByUnit, "quận Ba Đình"}},
		"c2": {Verdict: Verdict{Errors: 2, Warnings: 1, Missing: "Thiếu tờ trình."}},
		"c3": {Verdict: Verdict{Warnings: 1, Missing: "Gói đến muộn."}},
	}
	return m
}

func pooledForm(t testing.TB, m *memory) *poolForm {
	t.Helper()
	f := newPoolForm(m, "2024-08-20", time.UTC)
	load, err := f.load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	f.take(load)
	f.judge(m.pooled.verdicts)
	return f
}

// shownCodes tells the lines shown apart: "c1", or "c1 Phòng Ví Dụ".
func (f *poolForm) shownCodes() []string {
	var codes []string
	for _, l := range f.shown {
		code := l.entry.Code
		if l.nominee != nil {
			code += " " + l.nominee.Name
		}
		codes = append(codes, code)
	}
	return codes
}

func TestPoolForm_filter(t *testing.T) {
	f := pooledForm(t, newPooled(t))
	for _, c := range []struct {
		filter PoolFilter
		want   []string
	}{
		{PoolFilter{}, []string{"c1", "c2", "c3"}},
		{PoolFilter{Theme: "2.3"}, []string{"c2"}},
		{PoolFilter{Theme: adHocTheme}, []string{"c3"}},
		{PoolFilter{Unit: "quan-ba-dinh"}, []string{"c1"}},
		{PoolFilter{Group: "district"}, []string{"c1", "c3"}},
		{PoolFilter{Grade: PoolFaulty}, []string{"c2"}},
		{PoolFilter{Grade: PoolDoubtful}, []string{"c3"}},
		{PoolFilter{Grade: PoolSound}, []string{"c1"}},
		{PoolFilter{Words: "duong dinh"}, []string{"c1"}},
		{PoolFilter{Words: "  đống đa "}, []string{"c3"}},
		{PoolFilter{Words: "duoi nuoc", Group: "department"}, nil},
	} {
		f.choose(c.filter)
		if got := f.shownCodes(); !slices.Equal(got, c.want) {
			t.Errorf("%+v: got %v, want %v", c.filter, got, c.want)
		}
	}
}

func TestPoolForm_verdictsDecideOnceTheyAreKnown(t *testing.T) {
	f := newPoolForm(newPooled(t), "2024-08-20", time.UTC)
	load, _ := f.load(context.Background())
	f.take(load)
	f.choose(PoolFilter{Grade: PoolFaulty})
	if len(f.shown) > 0 {
		t.Fatalf("got %v as faulty before anything was judged", f.shownCodes())
	}
	f.judge(map[string]PoolVerdict{"c3": {Verdict: Verdict{Errors: 1}}})
	if got := f.shownCodes(); !slices.Equal(got, []string{"c3"}) {
		t.Errorf("got %v, want c3", got)
	}
	load, _ = f.load(context.Background())
	f.take(load)
	if got := f.shownCodes(); !slices.Equal(got, []string{"c3"}) {
		t.Errorf("read anew: got %v, want c3", got)
	}
}

func TestPoolForm_sort(t *testing.T) {
	f := pooledForm(t, newPooled(t))
	for by, want := range map[SortBy][]string{
		SortUnit: {"c1", "c3", "c2"}, SortTheme: {"c3", "c2", "c1"}, SortNominees: {"c1", "c2", "c3"}, SortErrors: {"c2", "c3", "c1"},
		SortSignature: {"c3", "c2", "c1"}, SortTaken: {"c3", "c1", "c2"},
	} {
		f.sort = ""
		f.sortBy(by)
		if got := f.shownCodes(); !slices.Equal(got, want) {
			t.Errorf("by %s: got %v, want %v", by, got, want)
		}
		f.sortBy(by)
		slices.Reverse(want)
		if got := f.shownCodes(); !slices.Equal(got, want) {
			t.Errorf("by %s the other way: got %v, want %v", by, got, want)
		}
	}
}

func TestPoolForm_byNominee(t *testing.T) {
	f := pooledForm(t, newPooled(t))
	f.byNominee, f.sort, f.descending = true, SortName, false
	f.choose(PoolFilter{})
	want := []string{"c2 Trần Văn An", "c3 Lê Thị Bình", "c1 Nguyễn Đình Đường", "c1 Phòng Ví Dụ"}
	if diff := cmp.Diff(want, f.shownCodes()); diff != "" {
		t.Errorf("by given name (-want +got):\n%s", diff)
	}
	f.choose(PoolFilter{Words: "truong vi du"})
	if diff := cmp.Diff([]string{"c1 Nguyễn Đình Đường"}, f.shownCodes()); diff != "" {
		t.Errorf("by workplace (-want +got):\n%s", diff)
	}
	f.choose(PoolFilter{Unit: "quan-ba-dinh"})
	if got := f.shownEntries(); len(f.shown) != 2 || len(got) != 1 || got[0].Code != "c1" {
		t.Errorf("got %d packages of %d lines, want one of two", len(got), len(f.shown))
	}
}

func TestPoolForm_options(t *testing.T) {
	f := pooledForm(t, newPooled(t))
	var units []string
	for _, o := range f.unitOptions() {
		units = append(units, o.label)
	}
	if diff := cmp.Diff([]string{text("pool.filter.unit"), "Quận Ba Đình (1)", "Quận Đống Đa (1)", "Sở Xây dựng (1)"}, units); diff != "" {
		t.Errorf("units (-want +got):\n%s", diff)
	}
	if got := f.groupOptions(); len(got) != 3 || got[1].value == "" {
		t.Errorf("groups: got %v, want two and all", got)
	}
}

// bigPool is one of 1,000 packages with five nominees each.
func bigPool(m *memory) {
	m.pooled.entries = nil
	for i := range 1000 {
		e := PoolEntry{
			Entry: Entry{ID: fmt.Sprint("d", i), Theme: "2.6", Unit: fmt.Sprint("u", i%100), UnitName: fmt.Sprint("đơn vị số ", i%100)},
			Code:  fmt.Sprint("c", i), Rank: i % 100, Came: time.Unix(int64(i*60), 0),
		}
		for n := range 5 {
			e.Nominees = append(e.Nominees, PoolNominee{ID: fmt.Sprint(n), Type: model.Individual, Name: fmt.Sprintf("Nguyễn Văn Ví Dụ %d", (i*7+n)%997)})
		}
		m.pooled.entries = append(m.pooled.entries, e)
	}
}

// BenchmarkPoolForm_arrange is the work on the event thread for a letter typed
// into the search, and for a column chosen, over 5,000 nominees.
func BenchmarkPoolForm_arrange(b *testing.B) {
	m := newPooled(b)
	bigPool(m)
	f := pooledForm(b, m)
	f.byNominee = true
	for name, words := range map[string]string{"all": "", "search": "du 12"} {
		b.Run(name, func(b *testing.B) {
			f.sort, f.filter.Words = SortName, words
			for b.Loop() {
				f.arrange()
			}
			b.ReportMetric(float64(len(f.shown)), "lines")
		})
	}
}
