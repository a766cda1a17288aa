package paper

import (
	"fmt"
	"strings"

	"hoso/model"
)

// listedSources is the greatest number of units' proposals that the lead
// unit's proposal cites one by one; more are cited in one line.
const listedSources = 5

// bases adds the proposal's legal bases, in the clerk's order where there is
// one.
func (c *composer) bases(p *Paper) {
	var own Paper
	c.ownBases(&own)
	p.add(basesInOrder(own.Blocks, c.d.Proposal.Bases)...)
}

// ownBases adds the bases as the program has them: those of the plan that are
// in force on the dossier's legal date, the plan itself, the lead unit's
// guidance, the units' proposals, a leave to exceed the quota, and the council's
// minutes.
func (c *composer) ownBases(p *Paper) {
	for _, b := range c.plan.LegalBases {
		if c.inForce(b) {
			p.say("proposal/basis/"+b.ID, Basis, line(b.Text))
		}
	}
	p.say("proposal/basis/plan", Basis, "Căn cứ "+c.planCitation())
	for i, g := range paragraphs(c.d.Proposal.Guidance) {
		p.say(numbered("proposal/guidance", i), Basis, basisOf(g))
	}
	if e := c.d.Exception; e != nil && e.Number != "" {
		p.say("exception/number", Basis, "Căn cứ Văn bản số "+e.Number+" "+day(e.Date, c.year)+" của "+orDots(e.Issuer)+
			" về việc đề nghị khen thưởng vượt số lượng quy định")
	}
	if c.has(model.MinutesPaper) {
		p.say("proposal/basis/minutes", Basis, "Căn cứ "+c.minutesCitation())
	}
	c.sourceBases(p)
}

// inForce reports whether a basis may be cited by the dossier. Where the
// dossier has no legal date, the plan's year decides.
func (c *composer) inForce(b model.LegalBasis) bool {
	date := c.d.LegalDate()
	if !date.Valid() {
		date = model.Date(fmt.Sprint(c.plan.Year))
	}
	if date.Before(b.ValidFrom) || date.After(b.ValidTo) {
		return false
	}
	for _, k := range b.Kinds {
		if k == c.d.Kind {
			return true
		}
	}
	return len(b.Kinds) == 0
}

// basisOf begins a typed basis with "Căn cứ" unless it has a beginning of its
// own.
func basisOf(text string) string {
	for _, begin := range []string{"căn cứ", "thực hiện", "theo", "xét", "thi hành"} {
		if strings.HasPrefix(strings.ToLower(text), begin) {
			return model.UpperFirst(text)
		}
	}
	return "Căn cứ " + text
}

// planCitation cites the plan in full, as a first citation must (Nghị định
// 30/2020, Phụ lục I, II.6b). The number and date that the plan's copy lacks
// are left open, to be filled in by hand.
func (c *composer) planCitation() string {
	number, date := c.d.Plan.Number, c.d.Plan.Date
	if number == "" {
		number = c.plan.Number
	}
	if date.Blank() {
		date = c.plan.Date
	}
	return "Kế hoạch số " + docNumber(model.StateStyle, number, "", line(c.plan.Symbol)) + " " + day(date, c.plan.Year) +
		" của " + orDots(line(c.plan.Issuer)) + " về " + orDots(line(c.plan.Title))
}

// minutesCitation cites the council's minutes.
func (c *composer) minutesCitation() string {
	return "Biên bản số " + docNumber(c.d.Proposer.Style, c.d.Minutes.Number, "BB", c.councilSymbol()) + " " +
		day(c.d.Minutes.Date, c.year) + " của " + c.council() + " về việc xét, " + c.proposed()
}

func (c *composer) councilSymbol() string {
	if c.d.Council.Symbol != "" {
		return c.d.Council.Symbol
	}
	return model.DefaultCouncil().Symbol
}

// sourceBases cites the proposals that a lead dossier was made from.
func (c *composer) sourceBases(p *Paper) {
	var cited []string
	for i, s := range c.d.Sources {
		u := model.Unit{Style: s.Style, Symbol: s.Symbol, Body: s.UnitName}
		cited = append(cited, citeProposal(u, s.Number, s.Date, c.year))
		if len(c.d.Sources) <= listedSources {
			p.say(fmt.Sprintf("sources/%d/number", i), Basis, "Xét đề nghị tại "+cited[i])
		}
	}
	if len(cited) > listedSources {
		p.say("proposal/basis/sources", Basis, "Xét đề nghị của "+figure(len(cited))+" cơ quan, đơn vị tại "+strings.Join(cited, ", "))
	}
}

// citeProposal cites a unit's proposal in another paper: "Tờ trình số
// 45/TTr-UBND ngày 20 tháng 8 năm 2024 của Ủy ban nhân dân quận Ba Đình", with
// room for what is not given yet.
func citeProposal(u model.Unit, number string, date model.Date, year int) string {
	return "Tờ trình số " + docNumber(u.Style, number, "TTr", u.Symbol) + " " + day(date, year) + " của " + orDots(u.Body)
}
