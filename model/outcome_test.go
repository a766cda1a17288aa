package model

import "testing"

func TestOutcomeOf(t *testing.T) {
	plan := &Plan{Voting: Voting{Base: "members", MoreThan: 80}}
	d := Dossier{Minutes: Minutes{Results: []Result{{Nominee: "all", For: 5}, {Nominee: "just", For: 4}, {Nominee: "no", For: 5, Rejected: true}}}}
	for range 5 {
		d.Council.Members = append(d.Council.Members, CouncilMember{Role: Member})
	}
	for nominee, want := range map[string]Outcome{"all": Approved, "just": Refused, "no": Refused, "nobody": Undecided} {
		if got := OutcomeOf(plan, d, nominee); got != want {
			t.Errorf("%s: got %q, want %q", nominee, got, want)
		}
	}
	if got := OutcomeOf(nil, d, "just"); got != Approved {
		t.Errorf("without a plan: got %q, want what the minutes say", got)
	}
}
