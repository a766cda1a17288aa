package ui

import "hoso/model"

func letterheads() []option[model.LetterheadStyle] {
	return []option[model.LetterheadStyle]{
		{"", text("unit.style.state")}, {model.PartyStyle, text("unit.style.party")},
		{model.FrontStyle, text("unit.style.front")}, {model.YouthStyle, text("unit.style.youth")},
	}
}

// unitFields adds what letterheads and signatures need of a unit.
func (p *page) unitFields(path string, u *model.Unit) {
	if u.Style == model.StateStyle {
		u.Style = ""
	}
	p.line(path+"/name", text("unit.name"), &u.Name)
	p.line(path+"/body", text("unit.body"), &u.Body)
	p.lines(path+"/parent", text("unit.parent"), 1, &u.Parent)
	p.lines(path+"/letterhead", text("unit.letterhead"), 2, &u.Letterhead)
	p.line(path+"/symbol", text("unit.symbol"), &u.Symbol)
	p.line(path+"/place", text("unit.place"), &u.Place)
	choice(p, path+"/style", text("unit.style"), letterheads(), &u.Style, nil)
	p.line(path+"/drafter", text("unit.drafter"), &u.Drafter)
	p.line(path+"/headPosition", text("unit.head-position"), &u.HeadPosition)
	p.line(path+"/collective", text("unit.collective"), &u.Collective)
	p.line(path+"/cluster", text("unit.cluster"), &u.Cluster)
	p.line(path+"/contact", text("unit.contact"), &u.Contact)
}

// buildGeneral is the part "Thông tin chung": what all papers of the dossier
// share.
func (v *dossierView) buildGeneral() {
	p, d := v.page, v.form.d
	p.title(text("part.general"), text("general.guide"))
	p.section(text("general.plan"))
	v.planLines()
	p.line("plan/number", text("general.plan.number"), &d.Plan.Number)
	p.date("plan/date", text("general.plan.date"), &d.Plan.Date)
	p.date("referenceDate", text("general.reference-date"), &d.ReferenceDate)
	p.guide(text("general.reference-date.guide"))
	v.recipientFields()
	p.section(text("general.unit"))
	p.unitFields("proposer", &d.Proposer)
	v.renewalSection()
}

// buildProposal is the part "Tờ trình".
func (v *dossierView) buildProposal() {
	p, t := v.page, &v.form.d.Proposal
	p.title(text("part.proposal"), text("proposal.guide"))
	p.section(text("proposal.head"))
	p.line("proposal/number", text("proposal.number"), &t.Number)
	p.date("proposal/date", text("proposal.date"), &t.Date)
	p.section(text("proposal.body"))
	p.paragraphs("proposal/guidance", text("proposal.guidance"), 2, &t.Guidance)
	p.paragraphs("proposal/reason", text("proposal.reason"), 4, &t.Reason)
	p.section(text("proposal.signer"))
	p.signerPicker(v.form.settings.Signers, func(s model.Signer) {
		t.Signer = s
		v.form.touch()
		v.rebuild("proposal/signer/name")
	})
	p.signer("proposal/signer", &t.Signer)
	p.section(text("proposal.endorser"))
	p.guide(text("proposal.endorser.guide"))
	p.signerPicker(v.form.settings.Signers, func(s model.Signer) {
		t.Endorser = s
		v.form.touch()
		v.rebuild("proposal/endorser/name")
	})
	p.signer("proposal/endorser", &t.Endorser)
	v.addWords()
}
