package model

import "slices"

// Clone returns a copy that shares nothing which either side may change: one
// can be written or compared while the other is being edited. Texts are shared,
// so a long report costs no more than a short one.
func (d Dossier) Clone() Dossier {
	d.Proposer = d.Proposer.clone()
	d.Recipient.Names = slices.Clone(d.Recipient.Names)
	d.Council = d.Council.Clone()
	d.Proposal.Bases = slices.Clone(d.Proposal.Bases)
	d.Minutes = d.Minutes.clone()
	d.Nominees = slices.Clone(d.Nominees)
	for i := range d.Nominees {
		d.Nominees[i] = d.Nominees[i].Clone()
	}
	d.Attachments = slices.Clone(d.Attachments)
	d.Overrides = slices.Clone(d.Overrides)
	d.Exception = clonePointer(d.Exception)
	d.Sources = slices.Clone(d.Sources)
	for i := range d.Sources {
		d.Sources[i].LeftOut = slices.Clone(d.Sources[i].LeftOut)
	}
	d.Cleaned = slices.Clone(d.Cleaned)
	d.Unread = slices.Clone(d.Unread)
	return d
}

// Clone returns a copy that shares nothing which either side may change.
func (n Nominee) Clone() Nominee {
	n.Person = clonePointer(n.Person)
	n.Group = clonePointer(n.Group)
	n.Report.Sections = slices.Clone(n.Report.Sections)
	n.Report.Awards = slices.Clone(n.Report.Awards)
	n.Report.Letterhead = slices.Clone(n.Report.Letterhead)
	if n.Outside = clonePointer(n.Outside); n.Outside != nil {
		n.Outside.Unit = n.Outside.Unit.clone()
	}
	n.Origin = clonePointer(n.Origin)
	return n
}

// Clone returns a copy that shares nothing which either side may change.
func (c Council) Clone() Council {
	c.Members = slices.Clone(c.Members)
	return c
}

// Clone returns a copy that shares nothing which either side may change.
func (s Settings) Clone() Settings {
	s.Unit = s.Unit.clone()
	s.Signers = slices.Clone(s.Signers)
	s.Council = s.Council.Clone()
	s.OtherPlans = slices.Clone(s.OtherPlans)
	s.PlansAside = slices.Clone(s.PlansAside)
	return s
}

func (m Minutes) clone() Minutes {
	m.Attendance = slices.Clone(m.Attendance)
	m.Guests = slices.Clone(m.Guests)
	m.Results = slices.Clone(m.Results)
	m.Ballot.Tellers = slices.Clone(m.Ballot.Tellers)
	return m
}

func (u Unit) clone() Unit {
	u.Parent = slices.Clone(u.Parent)
	u.Letterhead = slices.Clone(u.Letterhead)
	return u
}

func clonePointer[T any](p *T) *T {
	if p == nil {
		return nil
	}
	c := *p
	return &c
}
