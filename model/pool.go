package model

// Desk is what somebody who receives dossiers knows beside the one being
// checked, and what receivers have said of it.
type Desk struct {
	// Unit is the id of the unit at whose desk it lies.
	Unit string
	// Came is the day that the package came; blank for a dossier of one's own.
	Came Date
	// SentAs is the dossier's id in the package, where the workspace had to give
	// it another one.
	SentAs string
	// Later is a later package of the same dossier that is here already.
	Later *Delivery
	// Pool is everybody nominated in the dossiers at hand; nil leaves out what
	// it is asked for.
	Pool *Pool
	// Groups are the groups of units, by id.
	Groups map[string]string
	// Superseded are, for a lead dossier, the packages that took the place of
	// its sources, by the source's code.
	Superseded map[string]Delivery
	// Inside are the units' packages that received lead dossiers were made from;
	// Direct the revisions of those that came by themselves.
	Inside []InsideLead
	Direct map[SentDossier]int
	// Remarks are the receipts that came back for the dossier's last package.
	Remarks []Receipt
}

// Delivery is one package of a dossier as it came.
type Delivery struct {
	Package  string // code
	Revision int    // which package of the dossier it is, from 1; 0 where that is not known
	Came     Date
	// Plan, Kind, Stage and Theme are what the dossier in it is of; blank where
	// that is not asked for.
	Plan  string // id
	Kind  Kind
	Stage Stage
	Theme string
}

// enters tells that the dossier can be taken into a lead unit's.
func (d Delivery) enters(lead Dossier) bool {
	return d.Plan == lead.Plan.ID && d.Kind == Campaign && d.Stage == UnitStage && d.Theme == lead.Theme
}

// SentDossier is a dossier as its unit knows it.
type SentDossier struct {
	Unit    string // id
	Dossier string // id there
}

// InsideLead is a unit's package inside a lead unit's dossier.
type InsideLead struct {
	SentDossier
	Revision int    // which package of the dossier it is, from 1
	Lead     string // name of the lead unit
}

// Entrant is a nominee in one of the dossiers at hand.
type Entrant struct {
	Dossier string // id in this workspace
	Kind    Kind
	Stage   Stage
	Plan    string // id
	Theme   string // the nominee's, or else the dossier's
	// Unit proposed it, UnitName is that unit's name where it is known.
	Unit, UnitName string
	Origin         OriginKey
	Type           NomineeType
	Name           string
	Birth          Date
	Workplace      string
	Address        string // of a collective
}

// Pool finds nominees of many dossiers by name and by who proposed them. It is
// not changed once it is made.
type Pool struct {
	named    map[string][]candidate // by NameKey
	proposed map[string][]Entrant   // by Origin.Unit
}

// candidate is an entrant with what it is told from others by.
type candidate struct {
	Entrant
	identity
	address string // NameKey
}

// NewPool gathers entrants.
func NewPool(entrants []Entrant) *Pool {
	p := &Pool{named: map[string][]candidate{}, proposed: map[string][]Entrant{}}
	for _, e := range entrants {
		c := candidateOf(e)
		p.named[c.name] = append(p.named[c.name], c)
		p.proposed[e.Origin.Unit] = append(p.proposed[e.Origin.Unit], e)
	}
	return p
}

func candidateOf(e Entrant) candidate {
	return candidate{
		Entrant:  e,
		identity: identityOfSummary(NomineeSummary{Type: e.Type, Name: e.Name, Birth: e.Birth, Unit: e.Workplace}),
		address:  NameKey(e.Address),
	}
}

// sameSource reports whether the same dossier of one unit proposes both, or one
// unit's dossiers that are both here.
func (a candidate) sameSource(b candidate) bool {
	return a.Origin.Unit == b.Origin.Unit && (a.Origin.Dossier == b.Origin.Dossier || a.Stage == UnitStage && b.Stage == UnitStage)
}

// same reports whether two entrants of different units are to be taken for one
// person or body. It asks for more than identity.same does within a unit, where
// one name is seldom borne twice: in a city it is.
func (a candidate) same(b candidate) bool {
	if !a.identity.same(b.identity) {
		return false
	}
	switch {
	case a.birth.IsDay() && a.birth == b.birth, a.unit != "" && a.unit == b.unit:
		return true
	case !a.collective:
		return a.birth != "" && a.birth == b.birth
	}
	return a.address == b.address || a.address == "" || b.address == ""
}

// entrant is one of the dossier's nominees as a pool has it.
func (x *exam) entrant(n Nominee) Entrant {
	d := x.Dossier
	sentAs := d.ID
	if x.Desk != nil {
		sentAs = firstOf(x.Desk.SentAs, d.ID)
	}
	e := Entrant{
		Dossier: d.ID, Kind: d.Kind, Stage: d.Stage, Plan: d.Plan.ID, Theme: firstOf(n.Theme, d.Theme),
		Unit: d.Proposer.ID, UnitName: d.Proposer.Name, Origin: OriginKeyOf(n, d.Proposer.ID, sentAs), Type: n.Type, Name: n.Name,
	}
	switch {
	case n.Person != nil:
		e.Birth, e.Workplace = n.Person.Birth, n.Person.Workplace
	case n.Group != nil:
		e.Workplace, e.Address = n.Group.Workplace, n.Group.Address
	}
	return e
}
