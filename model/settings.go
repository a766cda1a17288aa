package model

import (
	"reflect"
	"strings"
)

// Settings are a workspace's own facts. They only fill new dossiers: a dossier
// keeps its copy.
type Settings struct {
	Unit    Unit     `json:"unit"`
	Signers []Signer `json:"signers"` // the first one is used unless another is chosen
	Council Council  `json:"council"`
	PlanID  string   `json:"plan"`
	// PlanNumber and PlanDate are those of the plan as issued, where the plan
	// file leaves them blank.
	PlanNumber string `json:"planNumber,omitempty"`
	PlanDate   Date   `json:"planDate,omitempty"`
	// OtherPlans are number and date of plans that were used before.
	OtherPlans []IssuedPlan `json:"otherPlans,omitempty"`
	// PlansAside are the ids of plans that no new dossier is to be made under.
	PlansAside []string `json:"plansAside,omitempty"`
	// House is the look of the unit's papers; the zero value means
	// DefaultHouse.
	House House `json:"house,omitzero"`
}

// IssuedPlan is number and date of a plan as issued.
type IssuedPlan struct {
	ID     string `json:"id"`
	Number string `json:"number,omitempty"`
	Date   Date   `json:"date,omitempty"`
}

// DefaultSigner is the unit's first signer, or its head without a name.
func (s Settings) DefaultSigner() Signer {
	if len(s.Signers) > 0 {
		return s.Signers[0]
	}
	return Signer{Position: s.Unit.HeadPosition, Collective: s.Unit.Collective}
}

// DefaultCouncil is an empty council with the usual name.
func DefaultCouncil() Council {
	return Council{Name: "Hội đồng Thi đua - Khen thưởng", Symbol: "HĐTĐKT"}
}

// NewDossier returns an empty dossier of the settings' unit under a plan. lead
// is the theme's lead unit, for the address; the zero value for ad-hoc ones.
// day becomes the reference date.
func NewDossier(id string, plan *Plan, hash string, s Settings, k Kind, st Stage, theme string, lead Unit, day Date) Dossier {
	s = s.Clone()
	d := Dossier{
		ID: id, Kind: k, Stage: st, Theme: theme, State: Draft,
		Plan:          PlanRef{ID: plan.ID, Version: plan.Version, Hash: hash},
		Proposer:      s.Unit,
		Council:       s.Council,
		ReferenceDate: day,
		House:         s.House,
		Proposal:      Proposal{Signer: s.DefaultSigner()},
	}
	d.Plan.Number, d.Plan.Date = s.PlanIssued(plan)
	if len(plan.Awards) > 0 {
		d.Award = plan.Awards[0]
	}
	d.Recipient = plan.RecipientOf(k, st, lead)
	return d
}

// RecipientOf is whom the plan sends a dossier of a kind to. lead is the theme's
// lead unit; the zero value for ad-hoc ones.
func (p *Plan) RecipientOf(k Kind, st Stage, lead Unit) Recipient {
	var r Recipient
	if dk, ok := p.DossierKind(k, st); ok {
		r.Unit = strings.ReplaceAll(dk.Receiver, "{lead}", lead.ID)
		for _, a := range dk.Addressees {
			r.Names = append(r.Names, strings.ReplaceAll(a, "{lead}", lead.Body))
		}
	}
	return r
}

// NewNominee returns an empty nominee with a section for every prompt of the
// plan.
func NewNominee(id string, plan *Plan, k Kind, t NomineeType) Nominee {
	n := Nominee{ID: id, Type: t}
	if t == Individual {
		n.Person = &Person{}
	} else {
		n.Group = &GroupFacts{}
	}
	for _, p := range plan.PromptsFor(k, t) {
		n.Report.Sections = append(n.Report.Sections, Section{Prompt: p.ID})
	}
	return n
}

// ReadSettings reads settings from JSON and cleans their texts; the error is a
// *PackError with the line for a key or type that does not fit.
func ReadSettings(file string, data []byte) (Settings, error) {
	var s Settings
	if err := strictDecode(file, data, &s); err != nil {
		return Settings{}, err
	}
	cleanSettings(&s)
	return s, nil
}

// cleanSettings cleans every text of s in place.
func cleanSettings(s *Settings) {
	walkText(reflect.ValueOf(s).Elem(), "", func(_, text string) string {
		clean, _ := Clean(text)
		return clean
	})
}
