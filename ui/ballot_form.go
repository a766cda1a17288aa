package ui

// ballotKeys name the counts of the tellers' record.
var ballotKeys = [...]string{"issued", "returned", "valid", "invalid"}

// ballotSum says whether the tellers' counts fit each other, the membership and
// the votes entered above.
func (f *minutesForm) ballotSum() (verdict string, right bool) {
	b, members := f.d.Minutes.Ballot, f.d.Council.Membership()
	for _, key := range ballotKeys {
		if typed := f.d.UnreadAt("minutes/ballot/" + key); typed != "" {
			return textf("votes.unread", typed), false
		}
	}
	switch {
	case b.Issued+b.Returned+b.Valid+b.Invalid == 0:
		return text("ballot.none"), false
	case members > 0 && b.Issued > members:
		return textf("ballot.issued.over", b.Issued, members), false
	case b.Returned > b.Issued:
		return textf("ballot.returned.over", b.Returned, b.Issued), false
	case b.Valid+b.Invalid != b.Returned:
		return textf("ballot.sum", b.Valid, b.Invalid, b.Valid+b.Invalid, b.Returned), false
	}
	if n := f.offBallot(); n > 0 {
		return textf("ballot.off", n, b.Valid), false
	}
	return text("ballot.right"), true
}

// offBallot counts the nominees whose votes are fewer than the valid ballots, or
// more than those and the opinions in writing together.
func (f *minutesForm) offBallot() int {
	_, written, _, _ := f.counts()
	n, valid := 0, f.d.Minutes.Ballot.Valid
	for _, r := range f.d.Minutes.Results {
		if cast := r.For + r.Against + r.Other; cast > 0 && (cast < valid || cast > valid+written) {
			n++
		}
	}
	return n
}
