package model

import "slices"

// LeftOut is a nominee of a source whom the lead unit does not propose.
type LeftOut struct {
	Nominee string      `json:"nominee"` // id in the package
	Type    NomineeType `json:"type"`
	Name    string      `json:"name"`
	Reason  string      `json:"reason,omitempty"`
}

// SourcePapers are the papers of a unit's dossier that go on with its nominees'
// reports, in the order in which they lie before them (plan III.5.2a).
var SourcePapers = []PaperKind{ProposalPaper, MinutesPaper, BallotPaper, NomineeListPaper}

// PaperID is the id that a paper of the source goes by in the lead dossier:
// "proposal/" and the package's code. The unit's related documents have one
// too, for "document".
func (s Source) PaperID(kind string) string { return kind + "/" + s.Package }

// Received reports whether the attachment is a paper that travels on as it
// came.
func (a Attachment) Received() bool { return a.As == SourceReport || a.As == SourcePaper }

// SourceOf is the source of a nominee; ok is false for one that came in no
// package.
func (d Dossier) SourceOf(n Nominee) (s Source, ok bool) {
	if n.Origin == nil || n.Origin.Package == "" {
		return s, false
	}
	i := slices.IndexFunc(d.Sources, func(s Source) bool { return s.Package == n.Origin.Package })
	if i < 0 {
		return s, false
	}
	return d.Sources[i], true
}

// WithoutSourceFiles returns d without the papers, scans and documents of the
// unit itself that came in a package. Those of its nominees stay.
func (d Dossier) WithoutSourceFiles(code string) Dossier {
	d.Attachments = slices.DeleteFunc(slices.Clone(d.Attachments), func(a Attachment) bool { return ofNominee(a.Paper, code) })
	return d
}

// LeaveOut returns d without a received nominee, and keeps in its source that
// the lead unit does not propose it, and why. One that came in no package is
// removed alone.
func (d Dossier) LeaveOut(id, reason string) Dossier {
	n, ok := d.NomineeByID(id)
	if !ok {
		return d
	}
	if s, received := d.SourceOf(n); received {
		d.Sources = slices.Clone(d.Sources)
		at := slices.IndexFunc(d.Sources, func(other Source) bool { return other.Package == s.Package })
		left := slices.DeleteFunc(slices.Clone(s.LeftOut), func(l LeftOut) bool { return l.Nominee == n.Origin.Nominee })
		d.Sources[at].LeftOut = append(left, LeftOut{Nominee: n.Origin.Nominee, Type: n.Type, Name: n.Name, Reason: reason})
	}
	return d.WithoutNominee(id)
}
