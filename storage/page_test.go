package storage

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func page(t *testing.T, w *Workspace, f Filter, o Order, descending bool, offset, limit int) []string {
	t.Helper()
	rows, err := w.DossierPage(t.Context(), f, o, descending, offset, limit)
	must(t, err)
	var got []string
	for _, r := range rows {
		got = append(got, r.ID+" "+string(r.Headway))
	}
	return got
}

// standingWorkspace holds a dossier of each headway; hs-0 has nobody in it.
func standingWorkspace(t *testing.T) (*Workspace, *testClock) {
	t.Helper()
	w, clock := newWorkspace(t)
	empty := sampleDossier("hs-0")
	empty.Nominees, empty.Theme = nil, "2.10"
	save(t, w, empty)
	for i, state := range []model.State{model.Draft, model.Draft, model.Printed, model.Packed, model.Draft, model.Submitted} {
		clock.pass(time.Minute)
		d := sampleDossier(fmt.Sprintf("hs-%d", i+1))
		d.State = state
		if i >= 3 {
			d.Revision = 1
		}
		save(t, w, d)
	}
	_, err := w.write.Exec("INSERT INTO verdicts SELECT number, edited, CASE id WHEN 'hs-1' THEN 2 ELSE 0 END, 1, 'Thiếu ngày họp.' FROM dossiers WHERE id < 'hs-3'")
	must(t, err)
	return w, clock
}

func TestDossierPage(t *testing.T) {
	w, _ := standingWorkspace(t)
	byEdit := []string{"hs-6 submitted", "hs-5 revised", "hs-4 packed", "hs-3 printed", "hs-2 ready", "hs-1 faulty", "hs-0 draft"}
	for name, test := range map[string]struct {
		filter        Filter
		order         Order
		descending    bool
		offset, limit int
		want          []string
	}{
		"all":          {Filter{}, ByEdited, true, 0, 100, byEdit},
		"a page":       {Filter{}, ByEdited, true, 2, 3, byEdit[2:5]},
		"past the end": {Filter{}, ByEdited, true, 7, 3, nil},
		"as they go":   {Filter{}, ByHeadway, false, 0, 3, []string{"hs-0 draft", "hs-1 faulty", "hs-2 ready"}},
		"most errors":  {Filter{}, ByErrors, true, 0, 2, []string{"hs-1 faulty", "hs-2 ready"}},
		"themes":       {Filter{}, ByTheme, true, 0, 1, []string{"hs-0 draft"}},
		"most people":  {Filter{}, ByNominees, false, 0, 1, []string{"hs-0 draft"}},
		"faulty":       {Filter{Headway: model.Faulty}, ByEdited, true, 0, 9, []string{"hs-1 faulty"}},
		"revised":      {Filter{Headway: model.Revised, Own: true, Current: true}, ByKind, true, 0, 9, []string{"hs-5 revised"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, page(t, w, test.filter, test.order, test.descending, test.offset, test.limit)); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
		})
	}
	rows, err := w.DossierPage(t.Context(), Filter{Headway: model.Faulty}, ByEdited, true, 0, 1)
	must(t, err)
	want := &Verdict{Errors: 2, Warnings: 1, Missing: "Thiếu ngày họp."}
	if diff := cmp.Diff(want, rows[0].Verdict); diff != "" {
		t.Errorf("verdict (-want +got):\n%s", diff)
	}
	if want := "Ủy ban nhân dân phường Ví Dụ; Nguyễn Văn Mẫu; Lê Minh Họa"; rows[0].Names != want {
		t.Errorf("got names %q, want %q", rows[0].Names, want)
	}
}

func TestCountByHeadway(t *testing.T) {
	w, _ := standingWorkspace(t)
	must(t, w.ArchiveDossier(t.Context(), "hs-6"))
	must(t, w.DeleteDossier(t.Context(), "hs-2"))
	for name, test := range map[string]struct {
		filter Filter
		want   map[model.Headway]int
	}{
		"current":  {Filter{Current: true}, map[model.Headway]int{model.Drafting: 1, model.Faulty: 1, model.PrintedOut: 1, model.PackedUp: 1, model.Revised: 1}},
		"archived": {Filter{Archived: true}, map[model.Headway]int{model.HandedIn: 1}},
	} {
		got, err := w.CountByHeadway(t.Context(), test.filter)
		must(t, err)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if n, err := w.CountDossiers(t.Context(), Filter{Deleted: true}); n != 1 || err != nil {
		t.Errorf("got %d in the bin, %v, want 1", n, err)
	}
}

func TestJudge(t *testing.T) {
	w, clock := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	edited := w.now()
	verdict := func() *Verdict {
		t.Helper()
		rows, err := w.DossierPage(t.Context(), Filter{}, ByEdited, true, 0, 1)
		must(t, err)
		return rows[0].Verdict
	}
	pending := func() int {
		t.Helper()
		list, err := w.Unjudged(t.Context(), 9)
		must(t, err)
		return len(list)
	}
	if verdict() != nil || pending() != 1 {
		t.Fatalf("got %v and %d unjudged, want none and 1", verdict(), pending())
	}
	v, err := w.Judge(t.Context(), "hs-1", edited, "2024-08-20")
	must(t, err)
	if v.Errors == 0 || v.Missing == "" || pending() != 0 {
		t.Errorf("got %+v and %d unjudged, want errors and 0", v, pending())
	}
	if diff := cmp.Diff(&v, verdict()); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	clock.pass(time.Second)
	d := sampleDossier("hs-1")
	d.Proposal.Number = "46"
	save(t, w, d)
	if verdict() != nil || pending() != 1 {
		t.Errorf("after an edit: got %v and %d unjudged, want none and 1", verdict(), pending())
	}
	if _, err := w.Judge(t.Context(), "hs-1", edited, "2024-08-20"); err != nil || verdict() != nil {
		t.Errorf("of an older stamp: got %v, %v, want it not kept", verdict(), err)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

func TestVerdictOf(t *testing.T) {
	warning, wrong := model.Finding{Grade: model.Warning, Message: "w"}, model.Finding{Grade: model.Error, Message: "e"}
	note := model.Finding{Grade: model.Note, Message: "n"}
	for _, test := range []struct {
		findings []model.Finding
		want     Verdict
	}{
		{nil, Verdict{}},
		{[]model.Finding{note}, Verdict{}},
		{[]model.Finding{warning, warning}, Verdict{0, 2, "w"}},
		{[]model.Finding{warning, wrong, note}, Verdict{1, 1, "e"}},
	} {
		if diff := cmp.Diff(test.want, VerdictOf(test.findings)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", test.findings, diff)
		}
	}
}

func TestRowsOf(t *testing.T) {
	w, _ := standingWorkspace(t)
	must(t, w.DeleteDossier(t.Context(), "hs-1"))
	for name, test := range map[string]struct{ ids, want []string }{
		"in their order": {[]string{"hs-2", "hs-6", "hs-0"}, []string{"hs-2", "hs-6", "hs-0"}},
		"gone":           {[]string{"hs-1", "x", "hs-3"}, []string{"hs-3"}},
		"none":           {nil, nil},
	} {
		rows, err := w.RowsOf(t.Context(), test.ids)
		must(t, err)
		var got []string
		for _, r := range rows {
			got = append(got, r.ID)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
