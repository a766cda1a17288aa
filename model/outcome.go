package model

// Outcome is what a council decided on a nominee.
type Outcome string

const (
	Undecided Outcome = ""         // no vote is recorded
	Approved  Outcome = "approved" // đạt: the council proposes the nominee
	Refused   Outcome = "refused"  // không đạt
)

// OutcomeOf reads a nominee's outcome from the dossier's minutes: refused are
// those whom the minutes say so of, and those with too few votes of the
// membership for the plan (rule votes-short). Without a plan what the minutes
// say decides.
func OutcomeOf(plan *Plan, d Dossier, nominee string) Outcome {
	r, ok := d.Minutes.ResultOf(nominee)
	switch {
	case !ok:
		return Undecided
	case r.Rejected || plan != nil && plan.Voting.short(r.For, d.Council.Membership()):
		return Refused
	}
	return Approved
}

// short tells that votes are not enough of a membership. Without members or a
// base nothing can be told.
func (v Voting) short(votes, members int) bool {
	return members > 0 && v.Base != "" && float64(votes)*100 <= v.MoreThan*float64(members)
}
