package storage

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func summaryOf(t *testing.T, w *Workspace) model.PoolSummary {
	t.Helper()
	s, err := w.PoolSummary(t.Context(), "", "2024-08-20", nil)
	must(t, err)
	return s
}

func shareOf(t *testing.T, shares []model.PoolShare, id string) model.Headcount {
	t.Helper()
	for _, s := range shares {
		if s.ID == id {
			return s.Count
		}
	}
	t.Fatalf("no %q in %v", id, shares)
	return model.Headcount{}
}

// Each unit sends one collective and two individuals.
func TestPoolSummary(t *testing.T) {
	w := tablePool(t, "quan-ba-dinh", "so-y-te")
	adHoc := fromUnit(t, w, "quan-tay-ho", "dot-xuat")
	adHoc.Kind, adHoc.Theme = model.AdHoc, ""
	receive(t, w, codeOf("ad-hoc"), adHoc)
	got := summaryOf(t, w)
	one, two := model.Headcount{Collectives: 1, Individuals: 2}, model.Headcount{Collectives: 2, Individuals: 4}
	if got.Packages != 3 || got.Senders != 2 || got.Nominees != (model.Headcount{Collectives: 3, Individuals: 6}) {
		t.Errorf("got %d packages of %d senders, %+v", got.Packages, got.Senders, got.Nominees)
	}
	if n := shareOf(t, got.Themes, "2.3"); n != two {
		t.Errorf("theme 2.3: got %+v", n)
	}
	if n := shareOf(t, got.Themes, ""); n != one {
		t.Errorf("ad-hoc: got %+v", n)
	}
	if n := shareOf(t, got.Themes, "2.10"); n != (model.Headcount{}) {
		t.Errorf("theme 2.10: got %+v", n)
	}
	if n := shareOf(t, got.Groups, "city-body"); n != one {
		t.Errorf("group: got %+v", n)
	}
	// 30 districts and 63 bodies, without the lead unit at whose desk it is.
	if got.Addressed != 92 || got.SilentUnits() != 90 || len(got.Silent[0].Units) != 29 {
		t.Errorf("got %d silent of %d", got.SilentUnits(), got.Addressed)
	}
	if len(got.Over) != 0 || len(got.Leads) != 0 {
		t.Errorf("got over %v, leads %v", got.Over, got.Leads)
	}
	if d := got.Deadlines; len(d) != 1 || d[0].DaysLeft != 11 || d[0].LastWorking != "2024-08-30" {
		t.Errorf("got deadlines %+v", d)
	}
}

// A later package takes the place of an earlier one, and whoever comes in a
// lead unit's package too counts once, against the quota of the unit.
func TestPoolSummary_countsOnce(t *testing.T) {
	w := tablePool(t, "quan-ba-dinh")
	later := fromUnit(t, w, "quan-ba-dinh", "hs-0")
	later.Revision = 2
	extra := later.Nominees[0]
	extra.ID, extra.Name = "n9", "Trường Ví Dụ"
	third := extra
	third.ID, third.Name = "n10", "Trạm Ví Dụ"
	later.Nominees = append(later.Nominees, extra, third)
	later.Proposer.Cluster = "Cụm thi đua số 1"
	receive(t, w, codeOf("later"), later)
	lead := fromUnit(t, w, "so-xay-dung", "chuyen-de")
	lead.Stage, lead.Nominees = model.LeadStage, lead.Nominees[:1]
	lead.Nominees[0].Origin = &model.Origin{Package: codeOf("later"), Dossier: "hs-0", Nominee: "n1", Unit: "quan-ba-dinh", UnitName: "Ủy ban nhân dân quận Ba Đình"}
	receive(t, w, codeOf("lead"), lead)
	got := summaryOf(t, w)
	all := model.Headcount{Collectives: 3, Individuals: 2}
	if got.Packages != 2 || got.Nominees != all {
		t.Errorf("got %d packages, %+v", got.Packages, got.Nominees)
	}
	want := []model.QuotaState{{
		Unit: "quan-ba-dinh", Name: "Ủy ban nhân dân quận Ba Đình", Bound: true,
		Allowed: model.Headcount{Collectives: 2, Individuals: 3}, Proposed: all, Over: model.Headcount{Collectives: 1}, Packages: 1,
	}}
	if diff := cmp.Diff(want, got.Over); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if n := shareOf(t, got.Clusters, "Cụm thi đua số 1"); n != all {
		t.Errorf("cluster: got %+v", n)
	}
}

func TestPoolSummary_emptyPool(t *testing.T) {
	got := summaryOf(t, tablePool(t))
	if got.Packages != 0 || len(got.Themes) != 6 || len(got.Groups) != 2 || len(got.Awards) != 0 || got.SilentUnits() != 92 {
		t.Errorf("got %+v", got)
	}
}

func TestWritePoolSummary(t *testing.T) {
	w := tablePool(t, "quan-ba-dinh")
	s := summaryOf(t, w)
	file := filepath.Join(t.TempDir(), "tong-hop.pdf")
	must(t, w.WritePoolSummary(t.Context(), file, s))
	if got := string(readFile(t, file)); !strings.HasPrefix(got, "%PDF-") {
		t.Errorf("got %.20q", got)
	}
	var wrong *ExtensionError
	if err := w.WritePoolSummary(t.Context(), file+".doc", s); !errors.As(err, &wrong) || wrong.Want != ".pdf" {
		t.Errorf("another extension: got %v", err)
	}
}
