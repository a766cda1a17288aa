package model

import "strings"

// CopyScope says how much of a dossier its copy takes along.
type CopyScope string

const (
	// FrameOnly takes what holds for whatever is proposed next: unit, theme,
	// recipient, council, signers, and the wording of the proposal.
	FrameOnly CopyScope = "frame"
	// WithNominees takes the nominees with their reports too.
	WithNominees CopyScope = "nominees"
)

// Copy returns a new draft made after d. What happened to d only is left out:
// numbers and dates of its papers, the meeting with its votes, signed scans,
// packages, and a written leave to exceed the quota. day becomes the reference
// date.
func (d Dossier) Copy(id string, scope CopyScope, day Date) Dossier {
	d = d.Clone()
	d.ID, d.State, d.ReferenceDate = id, Draft, day
	d.Origin, d.Revision, d.Supersedes, d.Exception = "", 0, "", nil
	d.SubmittedOn, d.Proposal.Number, d.Proposal.Date = "", "", ""
	d.Minutes = d.Minutes.blank()
	d.Cleaned, d.Unread = nil, nil
	if scope == FrameOnly {
		d.Nominees, d.Sources, d.Attachments = nil, nil, nil
		d.Overrides = keep(d.Overrides, func(o Override) bool { return strings.HasPrefix(o.Block, string(ProposalPaper)+"#") })
		return d
	}
	for i := range d.Nominees {
		n := &d.Nominees[i]
		n.Report.Date = ""
		if n.Outside != nil {
			n.Outside.Number, n.Outside.Date = "", ""
		}
	}
	d.Attachments = keep(d.Attachments, func(a Attachment) bool { return a.As == OtherDocument || a.As == SourceReport || a.As == SourcePaper })
	d.Overrides = keep(d.Overrides, func(o Override) bool { return !strings.HasPrefix(o.Block, string(MinutesPaper)+"#") })
	return d
}

// blank leaves of the minutes what the next meeting has in common with this
// one: where it is held, who leads it, who is invited, and how it votes.
func (m Minutes) blank() Minutes {
	return Minutes{
		Venue: m.Venue, Guests: m.Guests, ChairID: m.ChairID, SecretaryID: m.SecretaryID, Opening: m.Opening, Secret: m.Secret,
		Ballot: BallotRecord{Tellers: m.Ballot.Tellers},
	}
}

// keep returns the elements that are wanted; nil when there are none.
func keep[T any](list []T, wanted func(T) bool) []T {
	var kept []T
	for _, e := range list {
		if wanted(e) {
			kept = append(kept, e)
		}
	}
	return kept
}
