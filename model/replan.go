package model

import (
	"fmt"
	"slices"
)

// PlanVersion is a plan with what tells its file from others.
type PlanVersion struct {
	Plan *Plan
	Hash string // of its file; PlanHash
}

// Replanned returns a copy of d as a dossier under another plan, or another
// version of its plan: number and date of the plan, and, where d has them as
// the old plan says, award and recipient. What the clerk wrote stays, with the
// sections of reports that the newer plan does not ask for. was may be nil; lead
// is the unit that leads d's theme under the newer plan. s tells number and date
// that a plan file leaves blank.
func Replanned(d Dossier, was *Plan, is PlanVersion, lead Unit, s Settings) Dossier {
	d = d.Clone()
	p := is.Plan
	number, date := s.PlanIssued(p)
	if p.ID == d.Plan.ID && number == "" { // as the clerk typed them
		number, date = d.Plan.Number, d.Plan.Date
	}
	d.Plan = PlanRef{ID: p.ID, Version: p.Version, Hash: is.Hash, Number: number, Date: date}
	if was == nil {
		return d
	}
	if award, ok := p.awardInPlaceOf(was, d.Award); ok {
		d.Award = award
	}
	old := d.Recipient
	if now := p.RecipientOf(d.Kind, d.Stage, lead); p.sends(d) && old.Unit == was.receiverOf(d) {
		d.Recipient = now
	}
	return d
}

// PlanIssued is number and date of a plan: its file's, or those that the
// settings have for it.
func (s Settings) PlanIssued(p *Plan) (string, Date) {
	switch {
	case p.Number != "":
		return p.Number, p.Date
	case p.ID == s.PlanID:
		return s.PlanNumber, s.PlanDate
	}
	for _, other := range s.OtherPlans {
		if other.ID == p.ID {
			return other.Number, other.Date
		}
	}
	return "", ""
}

// UsePlan makes a plan the one that the settings go by. Number and date typed
// for the one before are kept for when it is used again.
func (s *Settings) UsePlan(id string) {
	if id == s.PlanID {
		return
	}
	old := IssuedPlan{s.PlanID, s.PlanNumber, s.PlanDate}
	s.OtherPlans = slices.DeleteFunc(slices.Clone(s.OtherPlans), func(p IssuedPlan) bool { return p.ID == old.ID })
	s.PlanID, s.PlanNumber, s.PlanDate = id, "", ""
	for _, other := range s.OtherPlans {
		if other.ID == id {
			s.PlanNumber, s.PlanDate = other.Number, other.Date
		}
	}
	s.OtherPlans = slices.DeleteFunc(s.OtherPlans, func(p IssuedPlan) bool { return p.ID == id })
	if old.ID != "" {
		s.OtherPlans = append(s.OtherPlans, old)
	}
}

// awardInPlaceOf is the award that takes the place of one of an earlier plan:
// none where the clerk chose another, or the plan has it still.
func (p *Plan) awardInPlaceOf(was *Plan, award Award) (Award, bool) {
	at := slices.IndexFunc(was.Awards, func(a Award) bool { return a == award })
	if at < 0 || slices.Contains(p.Awards, award) {
		return Award{}, false
	}
	for _, a := range p.Awards {
		if a.ID == award.ID {
			return a, true
		}
	}
	return p.Awards[0], true
}

// sends reports whether the plan knows where a dossier goes.
func (p *Plan) sends(d Dossier) bool {
	dk, ok := p.DossierKind(d.Kind, d.Stage)
	_, known := p.ThemeByID(d.Theme)
	return ok && (dk.Receiver != "{lead}" || known)
}

// receiverOf is the id of the unit that a plan sends a dossier to.
func (p *Plan) receiverOf(d Dossier) string {
	dk, _ := p.DossierKind(d.Kind, d.Stage)
	if dk.Receiver == "{lead}" {
		t, _ := p.ThemeByID(d.Theme)
		return t.Lead
	}
	return dk.Receiver
}

// ReplanChanges lists what Replanned changes in a dossier, and what its clerk
// has to look after then: a theme that the plan does not have, sections of
// reports that it does not ask for.
func ReplanChanges(d, replanned Dossier, was, is *Plan) []PartChanges {
	plan := func(p *Plan) string { return fmt.Sprintf("%s (bản %s)", p.Name, p.Version) }
	list := changed(
		Change{"kế hoạch", plan(was), plan(is)},
		Change{"số của kế hoạch", d.Plan.Number, replanned.Plan.Number},
		Change{"ngày của kế hoạch", d.Plan.Date.String(), replanned.Plan.Date.String()},
		Change{"hình thức khen thưởng", d.Award.Name, replanned.Award.Name},
		Change{"kính gửi", listed(d.Recipient.Names, asIs), listed(replanned.Recipient.Names, asIs)})
	var left []Change
	if _, ok := is.DossierKind(d.Kind, d.Stage); !ok {
		left = append(left, Change{"loại hồ sơ", d.Kind.Name(d.Stage), ""})
	}
	if _, ok := is.ThemeByID(d.Theme); !ok && d.Theme != "" {
		left = append(left, Change{"chuyên đề", d.Theme, ""})
	}
	for _, n := range d.Nominees {
		left = append(left, sectionsLeft(d.Kind, n, is)...)
	}
	return told(PartChanges{DossierPart, list}, PartChanges{DossierLeftPart, left})
}

func asIs(s string) string { return s }

// sectionsLeft tells of the parts of a report that a plan does not ask for, and
// of those that it asks for and the report has not.
func sectionsLeft(k Kind, n Nominee, is *Plan) []Change {
	prompts := is.PromptsFor(k, n.Type)
	var list []Change
	for _, s := range n.Report.Sections {
		if s.Text != "" && !slices.ContainsFunc(prompts, func(p SectionPrompt) bool { return p.ID == s.Prompt }) {
			list = append(list, Change{"báo cáo của " + n.Name + " – phần kế hoạch không còn yêu cầu", firstWords(s.Text), ""})
		}
	}
	for _, p := range prompts {
		if !slices.ContainsFunc(n.Report.Sections, func(s Section) bool { return s.Prompt == p.ID }) {
			list = append(list, Change{"báo cáo của " + n.Name + " – phần kế hoạch yêu cầu thêm", "", p.Title})
		}
	}
	return list
}

// firstWords is the beginning of a text: what reminds its writer of it.
func firstWords(s string) string {
	const most = 80
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
