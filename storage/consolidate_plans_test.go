package storage

import (
	"errors"
	"slices"
	"testing"

	"hoso/assets"
)

func TestConsolidate_refusesPackagesOfAnotherPlan(t *testing.T) {
	u := newSendingUnit(t, "unit")
	lead, code, _ := consolidatedFrom(t, u)
	shipped, err := assets.FS.ReadFile("plans/hanoi-2024.json")
	must(t, err)
	take(t, lead, rewritten(t, shipped, `"id": "hanoi-2024"`, `"id": "hanoi-2025"`), false)

	_, err = lead.ConsolidateUnder(t.Context(), "hanoi-2025", "2.3", []string{code}, sampleDay, silent)
	var other *PackagePlanError
	if !errors.As(err, &other) || Hint(err) == "" {
		t.Errorf("got %v", err)
	}
	for plan, want := range map[string]int{"hanoi-2024": 1, "hanoi-2025": 0, "": 1} {
		codes, err := lead.PoolCodes(t.Context(), PoolFilter{Plan: plan, Theme: "2.3"}, sampleDay)
		if err != nil || len(codes) != want {
			t.Errorf("packages of %q: got %d, %v; want %d", plan, len(codes), err, want)
		}
	}
	if made, err := lead.ConsolidateUnder(t.Context(), "hanoi-2025", "2.3", nil, sampleDay, silent); err != nil || made.Plan.ID != "hanoi-2025" {
		t.Errorf("under the other plan: got %q, %v", made.Plan.ID, err)
	}
}

// A source that was sent again under another plan is not offered to be taken over,
// which would be refused, and can be consolidated under that plan.
func TestSource_sentAgainUnderAnotherPlan(t *testing.T) {
	u := newSendingUnit(t, "unit")
	lead, code, d := consolidatedFrom(t, u)
	shipped, err := assets.FS.ReadFile("plans/hanoi-2024.json")
	must(t, err)
	for _, w := range []*Workspace{u.w, lead} {
		take(t, w, rewritten(t, shipped, `"id": "hanoi-2024"`, `"id": "hanoi-2025"`), false)
	}
	moved, err := u.w.PreviewReplan(t.Context(), u.d.ID, "hanoi-2025")
	must(t, err)
	must(t, u.w.TakeReplan(t.Context(), moved))
	second := u.packAgain(t, nil)
	receiveAll(t, lead, second.File)

	findings, err := lead.Check(t.Context(), d.ID, sampleDay)
	must(t, err)
	if found := rules(findings); slices.Contains(found, "source-superseded") || !slices.Contains(found, "source-moved") {
		t.Errorf("got findings %v, want source-moved alone", found)
	}
	var other *PackagePlanError
	if _, err := lead.RefreshSource(t.Context(), d.ID, code); !errors.As(err, &other) {
		t.Errorf("taken over all the same: %v", err)
	}
	rows, err := lead.PoolRows(t.Context())
	must(t, err)
	for _, r := range rows {
		if r.Origin == string(second.Code) && r.Consolidation != NotConsolidated {
			t.Errorf("under the other plan it counts as consolidated: %q", r.Consolidation)
		}
	}
	tables, err := lead.Table(t.Context(), Filter{}, sampleDay, nil)
	must(t, err)
	for _, n := range tables.Nominees {
		if n.Package == string(second.Code) && n.Forwarded {
			t.Errorf("%s is forwarded under a plan that the lead dossier is not of", n.Name)
		}
	}
}
