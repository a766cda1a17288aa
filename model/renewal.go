package model

import (
	"strconv"
	"strings"
)

// Facts names a group of facts that a dossier copies from the settings.
type Facts string

const (
	UnitFacts    Facts = "unit"
	SignerFacts  Facts = "signers"
	CouncilFacts Facts = "council"
	PlanFacts    Facts = "plan" // number and date of the plan as issued
	HouseFacts   Facts = "house"
)

// Renewal is what the settings say differently from a dossier in one group of
// facts.
type Renewal struct {
	Facts   Facts
	Changes []Change
}

// Change is one fact that would change, in the words of papers; Was or Is is
// empty where there is nothing.
type Change struct {
	Name string `json:"name"` // in lower case: "tên cơ quan ban hành"
	Was  string `json:"was"`
	Is   string `json:"is"`
}

// Renewals lists what bringing a dossier up to the settings would change, group
// by group; groups that agree are left out. A dossier of another unit than the
// settings' keeps its unit, signers and council.
func Renewals(d Dossier, s Settings, plan *Plan) []Renewal {
	var list []Renewal
	for _, f := range []Facts{UnitFacts, SignerFacts, CouncilFacts, PlanFacts, HouseFacts} {
		if changes := changesOf(f, d, Renewed(d, s, plan, f)); len(changes) > 0 {
			list = append(list, Renewal{f, changes})
		}
	}
	return list
}

// Renewed returns a copy of d with the given groups of facts as the settings
// have them.
func Renewed(d Dossier, s Settings, plan *Plan, facts ...Facts) Dossier {
	d, s = d.Clone(), s.Clone()
	own := d.Proposer.ID == s.Unit.ID
	for _, f := range facts {
		switch {
		case f == UnitFacts && own:
			d.Proposer = s.Unit
		case f == SignerFacts && own:
			d.Proposal.Signer = renewedSigner(d.Proposal.Signer, s)
			if d.Proposal.Endorser != (Signer{}) {
				d.Proposal.Endorser = renewedSigner(d.Proposal.Endorser, s)
			}
		case f == CouncilFacts && own && len(s.Council.Members) > 0:
			renewCouncil(&d, s.Council)
		case f == PlanFacts && d.Plan.ID == s.PlanID && s.PlanNumber != "" && (plan == nil || plan.Number == ""):
			d.Plan.Number, d.Plan.Date = s.PlanNumber, s.PlanDate
		case f == HouseFacts:
			d.House = s.House
		}
	}
	return d
}

// renewedSigner is the same person as the settings have them now; the first
// signer where nobody was entered. Somebody whom the settings do not know stays.
func renewedSigner(signer Signer, s Settings) Signer {
	if signer.Name == "" {
		return s.DefaultSigner()
	}
	for _, known := range s.Signers {
		if SameName(known.Name, signer.Name) {
			return known
		}
	}
	return signer
}

// renewCouncil puts a council into a dossier. Whoever was in it before keeps
// their id, so that what the minutes say of them stays with the same person;
// what they say of those who left goes.
func renewCouncil(d *Dossier, c Council) {
	taken := map[string]bool{}
	for _, m := range d.Council.Members {
		taken[m.ID] = true
	}
	old := d.Council
	kept := map[string]bool{}
	for i := range c.Members {
		m := &c.Members[i]
		id := freeMemberID(m.ID, taken)
		for _, o := range old.Members {
			if SameName(o.Name, m.Name) && !kept[o.ID] {
				id = o.ID
				break
			}
		}
		m.ID = id
		taken[id], kept[id] = true, true
	}
	d.Council = c
	keep := func(id string) string {
		if kept[id] {
			return id
		}
		return ""
	}
	d.Minutes.ChairID, d.Minutes.SecretaryID = keep(d.Minutes.ChairID), keep(d.Minutes.SecretaryID)
	var there []Attendance
	for _, a := range d.Minutes.Attendance {
		if kept[a.Member] {
			there = append(there, a)
		}
	}
	d.Minutes.Attendance = there
}

// freeMemberID is id, or the first "m" with a number that nobody has.
func freeMemberID(id string, taken map[string]bool) string {
	for i := 1; id == "" || taken[id]; i++ {
		id = "m" + strconv.Itoa(i)
	}
	return id
}

// String names a member as lists do: "Nguyễn Văn Mẫu – Trưởng phòng – Ủy viên".
func (m CouncilMember) String() string {
	var parts []string
	for _, s := range []string{m.Name, m.Post, m.Role.Name()} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " – ")
}
