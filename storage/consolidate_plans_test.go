package storage

import (
	"errors"
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
