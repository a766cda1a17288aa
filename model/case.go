package model

// Role says in whose hands a dossier is being checked.
type Role string

const (
	Preparing Role = "preparing" // the unit that makes it
	Receiving Role = "receiving" // the lead unit or the Board that got it
)

// Case is all that Check may look at.
type Case struct {
	Plan *Plan
	// PlanHash is the PlanHash of Plan's file; blank leaves the comparison
	// with the dossier's out.
	PlanHash string
	Dossier  Dossier
	// Others are the unit's other dossiers, without this one.
	Others []Summary
	// Today is the day of the check; blank leaves out what depends on it.
	Today Date
	Role  Role
	// Desk is what is known beside the unit's own dossiers; nil leaves out what
	// depends on it.
	Desk *Desk
}

// Summary is what rules need of the unit's other dossiers.
type Summary struct {
	ID       string
	Kind     Kind
	Stage    Stage
	Theme    string
	Unit     string
	PlanID   string
	Nominees []NomineeSummary
}

// NomineeSummary is what rules need of their nominees.
type NomineeSummary struct {
	Type   NomineeType
	Name   string
	Theme  string // as Nominee.Theme; empty: the dossier's
	Birth  Date
	Unit   string // Person.Workplace or GroupFacts.Workplace
	Report string // the report's words, to find copies
}

// Summarise returns what other dossiers' checks need of d.
func Summarise(d Dossier) Summary {
	s := Summary{ID: d.ID, Kind: d.Kind, Stage: d.Stage, Theme: d.Theme, Unit: d.Proposer.ID, PlanID: d.Plan.ID}
	for _, n := range d.Nominees {
		ns := NomineeSummary{Type: n.Type, Name: n.Name, Theme: n.Theme, Report: n.Report.Words()}
		switch {
		case n.Person != nil:
			ns.Birth, ns.Unit = n.Person.Birth, n.Person.Workplace
		case n.Group != nil:
			ns.Unit = n.Group.Workplace
		}
		s.Nominees = append(s.Nominees, ns)
	}
	return s
}

// Words is the text of all sections, divided by line feeds.
func (r Report) Words() string {
	words := ""
	for _, s := range r.Sections {
		words += s.Text + "\n"
	}
	return words
}
