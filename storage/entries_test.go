package storage

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestDossiers(t *testing.T) {
	w, clock := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	clock.pass(time.Minute)
	rescue := sampleDossier("hs-2")
	rescue.Kind, rescue.Theme, rescue.State = model.AdHoc, "", model.Packed
	rescue.Nominees = rescue.Nominees[1:2]
	rescue.Nominees[0].Report.Subject = "cứu người bị nạn tại phường Ví Dụ"
	save(t, w, rescue)
	clock.pass(time.Minute)
	lead := sampleDossier("hs-3")
	lead.Stage, lead.Origin, lead.State = model.LeadStage, "abc", model.Received
	save(t, w, lead)
	clock.pass(time.Minute)
	save(t, w, sampleDossier("hs-4"))
	must(t, w.DeleteDossier(t.Context(), "hs-4"))

	want := []Entry{
		{ID: "hs-3", Kind: model.Campaign, Stage: model.LeadStage, Theme: "2.3", Plan: "ke-hoach-mau", Unit: "quan-mau", UnitName: "quận Mẫu",
			Title: "Tổng kết đợt, chuyên đề 2.3, trình Thành phố", Collectives: 1, Individuals: 2, State: model.Received, Origin: "abc", Edited: newClock().at.Add(2 * time.Minute)},
		{ID: "hs-2", Kind: model.AdHoc, Stage: model.UnitStage, Plan: "ke-hoach-mau", Unit: "quan-mau", UnitName: "quận Mẫu",
			Title: "Khen thưởng đột xuất: cứu người bị nạn tại phường Ví Dụ", Individuals: 1, State: model.Packed, Edited: newClock().at.Add(time.Minute)},
		{ID: "hs-1", Kind: model.Campaign, Stage: model.UnitStage, Theme: "2.3", Plan: "ke-hoach-mau", Unit: "quan-mau", UnitName: "quận Mẫu",
			Title: "Tổng kết đợt, chuyên đề 2.3", Collectives: 1, Individuals: 2, State: model.Draft, Edited: newClock().at},
	}
	got, err := w.Dossiers(t.Context(), Filter{})
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	for name, test := range map[string]struct {
		filter Filter
		want   []string
	}{
		"kind":     {Filter{Kind: model.AdHoc}, []string{"hs-2"}},
		"stage":    {Filter{Stage: model.LeadStage}, []string{"hs-3"}},
		"theme":    {Filter{Theme: "2.3"}, []string{"hs-3", "hs-1"}},
		"plan":     {Filter{Plan: "khác"}, nil},
		"unit":     {Filter{Unit: "quan-mau", State: model.Draft}, []string{"hs-1"}},
		"received": {Filter{Received: true}, []string{"hs-3"}},
		"own":      {Filter{Own: true}, []string{"hs-2", "hs-1"}},
		"origin":   {Filter{Origin: "abc"}, []string{"hs-3"}},
		"bin":      {Filter{Deleted: true}, []string{"hs-4"}},
	} {
		t.Run(name, func(t *testing.T) {
			entries, err := w.Dossiers(t.Context(), test.filter)
			must(t, err)
			var got []string
			for _, e := range entries {
				got = append(got, e.ID)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("ids (-want +got):\n%s", diff)
			}
		})
	}
}

// The keys are a promise to other programs.
func TestEntry_json(t *testing.T) {
	w, _ := newWorkspace(t)
	entries, err := w.Dossiers(t.Context(), Filter{})
	must(t, err)
	if empty, _ := json.Marshal(entries); string(empty) != "[]" {
		t.Errorf("without a dossier: got %s, want []", empty)
	}
	save(t, w, sampleDossier("hs-1"))
	entries, err = w.Dossiers(t.Context(), Filter{})
	must(t, err)
	got, err := json.Marshal(entries[0])
	must(t, err)
	const want = `{"id":"hs-1","kind":"campaign","stage":"unit","theme":"2.3","plan":"ke-hoach-mau","unit":"quan-mau","unitName":"quận Mẫu",` +
		`"title":"Tổng kết đợt, chuyên đề 2.3","collectives":1,"individuals":2,"state":"draft","origin":"","edited":"2024-08-20T09:30:00+07:00"}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func BenchmarkDossiers(b *testing.B) {
	w := benchWorkspace(b, 1000)
	for b.Loop() {
		if entries, err := w.Dossiers(context.Background(), Filter{}); err != nil || len(entries) != 1000 {
			b.Fatal(len(entries), err)
		}
	}
}
