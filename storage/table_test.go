package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
	excel "hoso/storage/sheet"
)

// tablePool is a lead unit's workspace that has received a dossier of three
// nominees from each unit.
func tablePool(t *testing.T, units ...string) *Workspace {
	t.Helper()
	w, _ := newWorkspace(t)
	_, err := w.SetUp(t.Context(), assets.FS, "so-lao-dong-thuong-binh-va-xa-hoi", nil)
	must(t, err)
	for i, id := range units {
		receive(t, w, codeOf(id), fromUnit(t, w, id, fmt.Sprintf("hs-%d", i)))
	}
	return w
}

// fromUnit is a unit's dossier on its way to the lead unit, with the votes of
// its council.
func fromUnit(t *testing.T, w *Workspace, unit, id string) model.Dossier {
	t.Helper()
	lists, err := w.Units(t.Context())
	must(t, err)
	d := sampleDossier(id)
	d.Plan = model.PlanRef{ID: "hanoi-2024"}
	u, ok := lists[0].UnitByID(unit)
	if !ok {
		t.Fatalf("no unit %s", unit)
	}
	d.Proposer, d.Revision = u, 1
	d.Council.Members = []model.CouncilMember{{ID: "m1", Name: "A", Role: model.Chair}, {ID: "m2", Name: "B", Role: model.Member}}
	d.Minutes.Results = []model.Result{{Nominee: "n1", For: 2}, {Nominee: "n2", For: 2}, {Nominee: "n3", For: 2, Rejected: true}}
	return d
}

func tableOf(t *testing.T, w *Workspace, f Filter) excel.Tables {
	t.Helper()
	table, err := w.Table(t.Context(), f, "2024-08-20", nil)
	must(t, err)
	return table
}

// tableRows are the nominees in a few words each.
func tableRows(t excel.Tables) []string {
	var rows []string
	for _, n := range t.Nominees {
		rows = append(rows, fmt.Sprintf("%s %s %s %d/%d %t", n.Unit, n.Name, n.Outcome, n.For, n.Members, n.Forwarded))
	}
	return rows
}

func themeOf(t *testing.T, tables excel.Tables, id string) excel.Theme {
	t.Helper()
	for _, theme := range tables.Themes {
		if theme.ID == id {
			theme.Plan, theme.Title, theme.Lead = "", "", ""
			return theme
		}
	}
	t.Fatalf("no theme %q in %v", id, tables.Themes)
	return excel.Theme{}
}

func TestTable_unitsDossiers(t *testing.T) {
	w := tablePool(t, "quan-ba-dinh", "so-y-te")
	got := tableOf(t, w, Filter{})
	want := []string{
		"so-y-te Ủy ban nhân dân phường Ví Dụ approved 2/2 false", "so-y-te Nguyễn Văn Mẫu approved 2/2 false", "so-y-te Lê Minh Họa refused 2/2 false",
		"quan-ba-dinh Ủy ban nhân dân phường Ví Dụ approved 2/2 false", "quan-ba-dinh Nguyễn Văn Mẫu approved 2/2 false", "quan-ba-dinh Lê Minh Họa refused 2/2 false",
	}
	if diff := cmp.Diff(sortedWords(want), sortedWords(tableRows(got))); diff != "" {
		t.Errorf("nominees: -want +got\n%s", diff)
	}
	one, two, three := excel.Count{Collectives: 1, Individuals: 2}, excel.Count{Collectives: 2, Individuals: 3}, excel.Count{Collectives: 2, Individuals: 2}
	wantQuotas := []excel.Quota{
		{Plan: "hanoi-2024", Unit: "quan-ba-dinh", UnitName: "Ủy ban nhân dân quận Ba Đình", Group: "quận, huyện, thị xã", Bound: true, Allowed: two, Proposed: one},
		{Plan: "hanoi-2024", Unit: "so-y-te", UnitName: "Sở Y tế Hà Nội", Group: got.Quotas[1].Group, Bound: true, Allowed: one, Proposed: one},
	}
	if diff := cmp.Diff(wantQuotas, got.Quotas); diff != "" {
		t.Errorf("quotas: -want +got\n%s", diff)
	}
	if diff := cmp.Diff(excel.Theme{ID: "2.3", Proposed: excel.Count{Collectives: 2, Individuals: 4}, Approved: three, Refused: excel.Count{Individuals: 2}}, themeOf(t, got, "2.3")); diff != "" {
		t.Errorf("theme: -want +got\n%s", diff)
	}
	if n := got.Nominees[0]; n.Number != "45/TTr-SYT" && n.Number != "45/TTr-UBND" || n.Errors == 0 || n.Birth != "" {
		t.Errorf("facts of a row: got %+v", n)
	}
	if got := tableOf(t, w, Filter{Unit: "so-y-te"}); len(got.Nominees) != 3 {
		t.Errorf("one unit's: got %v", tableRows(got))
	}
	entries, err := w.Dossiers(t.Context(), Filter{Received: true, Unit: "so-y-te"})
	must(t, err)
	if got := tableOf(t, w, Filter{IDs: []string{entries[0].ID}}); len(got.Nominees) != 3 || got.Nominees[0].Unit != "so-y-te" {
		t.Errorf("one dossier's: got %v", tableRows(got))
	}
}

// What the workspace's own lead dossier proposes on, and what its council
// voted, goes before the unit's vote; the dossier itself is not in the pool.
func TestTable_ownLeadDossier(t *testing.T) {
	w := tablePool(t, "quan-ba-dinh")
	lead := sampleDossier("chuyen-de")
	lead.Stage, lead.Plan.ID = model.LeadStage, "hanoi-2024"
	for i := range lead.Nominees {
		lead.Nominees[i].Origin = &model.Origin{Package: codeOf("quan-ba-dinh"), Dossier: "hs-0", Nominee: lead.Nominees[i].ID, Unit: "quan-ba-dinh"}
	}
	lead.Council.Members = []model.CouncilMember{{ID: "m1", Name: "A", Role: model.Chair}}
	lead.Minutes.Results = []model.Result{{Nominee: "n1", For: 0, Rejected: true}, {Nominee: "n3", For: 1}}
	must(t, w.SaveDossier(t.Context(), lead))
	got := tableOf(t, w, Filter{})
	want := []string{
		"quan-ba-dinh Ủy ban nhân dân phường Ví Dụ refused 0/1 false",
		"quan-ba-dinh Nguyễn Văn Mẫu approved 2/2 true",
		"quan-ba-dinh Lê Minh Họa approved 1/1 true",
	}
	if diff := cmp.Diff(want, tableRows(got)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	entries, err := w.Dossiers(t.Context(), Filter{Received: true})
	must(t, err)
	if diff := cmp.Diff(want, tableRows(tableOf(t, w, Filter{IDs: []string{entries[0].ID}}))); diff != "" {
		t.Errorf("by its id: -want +got\n%s", diff)
	}
}

// Who came in a unit's package and in a lead unit's is one nominee, and the
// quota is still the unit's.
func TestTable_sameOriginIsOne(t *testing.T) {
	w := tablePool(t, "quan-ba-dinh")
	lead := fromUnit(t, w, "so-xay-dung", "chuyen-de")
	lead.Stage, lead.Nominees = model.LeadStage, lead.Nominees[:2]
	for i := range lead.Nominees {
		lead.Nominees[i].ID = "x" + lead.Nominees[i].ID
		lead.Nominees[i].Origin = &model.Origin{Package: codeOf("earlier"), Dossier: "hs-0", Nominee: lead.Nominees[i].ID[1:], Unit: "quan-ba-dinh", UnitName: "Ủy ban nhân dân quận Ba Đình"}
	}
	lead.Minutes.Results = []model.Result{{Nominee: "xn1", For: 2}}
	receive(t, w, codeOf("lead"), lead)
	got := tableOf(t, w, Filter{})
	want := []string{
		"quan-ba-dinh Ủy ban nhân dân phường Ví Dụ approved 2/2 true", "quan-ba-dinh Nguyễn Văn Mẫu  0/2 true",
		"quan-ba-dinh Lê Minh Họa refused 2/2 false",
	}
	if diff := cmp.Diff(want, tableRows(got)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if len(got.Quotas) != 1 || got.Quotas[0].Proposed != (excel.Count{Collectives: 1, Individuals: 2}) || !got.Quotas[0].Bound {
		t.Errorf("quotas: got %+v", got.Quotas)
	}
}

func TestTable_adHocAndUnknownTheme(t *testing.T) {
	w := tablePool(t, "quan-ba-dinh")
	adHoc := fromUnit(t, w, "quan-ba-dinh", "dot-xuat")
	adHoc.Kind, adHoc.Theme, adHoc.Minutes.Results = model.AdHoc, "", nil
	receive(t, w, codeOf("ad-hoc"), adHoc)
	strange := fromUnit(t, w, "so-y-te", "la")
	strange.Theme = "9.9"
	receive(t, w, codeOf("strange"), strange)
	got := tableOf(t, w, Filter{})
	all := excel.Count{Collectives: 1, Individuals: 2}
	if diff := cmp.Diff(excel.Theme{Proposed: all, Undecided: all, Forwarded: all}, themeOf(t, got, "")); diff != "" {
		t.Errorf("ad-hoc: -want +got\n%s", diff)
	}
	if got := themeOf(t, got, "9.9"); got.Proposed != all {
		t.Errorf("a theme that no plan has: got %+v", got)
	}
	if len(got.Quotas) != 2 {
		t.Errorf("ad-hoc nominees are counted against a quota: got %+v", got.Quotas)
	}
}

func TestWriteTable(t *testing.T) {
	w := tablePool(t, "quan-ba-dinh")
	file := filepath.Join(t.TempDir(), "bang.xlsx")
	seen := 0
	_, err := w.WriteTable(t.Context(), file, Filter{}, "2024-08-20", func(done, total int) { seen = done*10 + total })
	must(t, err)
	content, err := os.ReadFile(file)
	if err != nil || string(content[:2]) != "PK" || seen != 11 {
		t.Errorf("got %d bytes, progress %d, %v", len(content), seen, err)
	}
	var wrong *ExtensionError
	if _, err := w.WriteTable(t.Context(), file+".xls", Filter{}, "", nil); !errors.As(err, &wrong) {
		t.Errorf("another extension: got %v", err)
	}
	if _, err := w.WriteTable(t.Context(), filepath.Join(t.TempDir(), "no", "bang.xlsx"), Filter{}, "", nil); err == nil {
		t.Error("a folder that is not there: no error")
	}
}

func sortedWords(list []string) []string { return slices.Sorted(slices.Values(list)) }
