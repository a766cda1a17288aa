package paper

import (
	"strconv"

	"hoso/model"
)

// Compose composes every paper of a dossier in the order in which the papers
// lie on the desk: index, proposal, minutes, ballot record, ballot slip, nominee
// list, the reports in the order of the nominees, consent letters, endorsement
// pages. Which of them there are is the plan's word (DossierKind.Papers): a
// required paper always, another when the dossier has a use for it. A dossier of
// a kind that the plan does not know has no papers. Working papers
// (model.PaperKind.Working) are composed like the others, and left out by Order.
//
// What is missing is left blank on paper; nothing is invented and nothing
// makes it fail. Overrides are applied. The index has no page numbers yet: see
// WithPages.
func Compose(plan *model.Plan, d model.Dossier) []Paper {
	c := newComposer(plan, d)
	return c.compose(newOverrides(c.d))
}

// composer holds what every paper is composed from.
type composer struct {
	plan     *model.Plan
	d        model.Dossier // cleaned
	kind     model.DossierKind
	year     int // of the papers; 0 when nothing tells
	nominees []nominee
	results  map[string]model.Result
}

// nominee is a nominee with the path of its facts in the dossier.
type nominee struct {
	model.Nominee
	path string // "nominees/n1"
	key  string // "n1": its id, or its place where it has none
}

func newComposer(plan *model.Plan, d model.Dossier) *composer {
	if plan == nil {
		plan = &model.Plan{}
	}
	c := &composer{plan: plan, d: cleaned(d), year: yearOf(plan, d), results: map[string]model.Result{}}
	stage := d.Stage
	if d.Kind == model.AdHoc || stage == "" {
		stage = model.UnitStage
	}
	c.kind, _ = plan.DossierKind(d.Kind, stage)
	c.nominees = nomineesOf(c.d)
	for _, r := range c.d.Minutes.Results {
		if _, known := c.results[r.Nominee]; !known {
			c.results[r.Nominee] = r
		}
	}
	return c
}

func nomineesOf(d model.Dossier) []nominee {
	nominees := make([]nominee, len(d.Nominees))
	for i, n := range d.Nominees {
		key := n.ID
		if key == "" {
			key = strconv.Itoa(i)
		}
		nominees[i] = nominee{n, "nominees/" + key, key}
	}
	return nominees
}

// compose composes all papers. The index comes last, because it shows the
// others as they were reworded.
func (c *composer) compose(o overrides) []Paper {
	papers := c.papers()
	for i := range papers {
		o.apply(&papers[i])
		finish(&papers[i])
	}
	if !c.has(model.IndexPaper) {
		return papers
	}
	index := c.index(papers)
	o.apply(&index)
	finish(&index)
	return append([]Paper{index}, papers...)
}

// papers composes all papers but the index as the program words them.
func (c *composer) papers() []Paper {
	var papers []Paper
	for _, d := range c.drafts() {
		papers = append(papers, d.compose())
	}
	distinguish(papers)
	for i := range papers {
		c.numberForm(&papers[i])
	}
	return papers
}

// draft is a paper that belongs into the dossier and is still to be composed.
type draft struct {
	id      string
	compose func() Paper
}

// drafts lists all papers but the index, in their order.
func (c *composer) drafts() []draft {
	var drafts []draft
	for _, p := range []struct {
		kind    model.PaperKind
		compose func() Paper
	}{
		{model.ProposalPaper, c.proposal}, {model.MinutesPaper, c.minutes}, {model.BallotPaper, c.ballot},
		{model.BallotSlipPaper, c.ballotSlip}, {model.NomineeListPaper, c.list},
	} {
		if c.has(p.kind) {
			drafts = append(drafts, draft{string(p.kind), p.compose})
		}
	}
	for _, n := range c.nominees {
		switch {
		case n.received():
		case c.has(model.ReportPaper):
			drafts = append(drafts, draft{"report/" + n.key, func() Paper { return c.report(n, achievement) }})
		case c.has(model.SummaryPaper):
			drafts = append(drafts, draft{"report/" + n.key, func() Paper { return c.report(n, summary) }})
		}
	}
	for _, n := range c.nominees {
		if c.writesConsent(n) {
			drafts = append(drafts, draft{"consent/" + n.key, func() Paper { return c.consent(n) }})
		}
	}
	for _, n := range c.nominees {
		if c.needsEndorsement(n) {
			drafts = append(drafts, draft{"endorsement/" + n.key, func() Paper { return c.endorsement(n) }})
		}
	}
	return drafts
}

// has reports whether papers of a kind belong into the dossier.
func (c *composer) has(kind model.PaperKind) bool {
	rule, known := c.rule(kind)
	if !known {
		return false
	}
	switch kind {
	case model.MinutesPaper:
		return rule.Required || c.met()
	case model.BallotPaper, model.BallotSlipPaper:
		return c.d.Minutes.Secret && c.has(model.MinutesPaper)
	case model.NomineeListPaper:
		// Where the plan asks for no list, one is made for several nominees.
		return rule.Required || len(c.nominees) > 1
	}
	return true
}

func (c *composer) rule(kind model.PaperKind) (model.PaperRule, bool) {
	for _, r := range c.kind.Papers {
		if r.Paper == kind {
			return r, true
		}
	}
	return model.PaperRule{}, false
}

// numberForm puts the number of the prescribed form on a paper where the house
// prints such numbers.
func (c *composer) numberForm(p *Paper) {
	rule, _ := c.rule(p.Kind)
	if !c.d.House.FormNumbers || len(p.Blocks) == 0 {
		return
	}
	if h, ok := p.Blocks[0].(*Letterhead); ok {
		h.Form = line(rule.Form)
	}
}

// met reports whether anything was entered of a meeting of the council.
func (c *composer) met() bool {
	m := c.d.Minutes
	return !m.Date.Blank() || m.Number != "" || m.Venue != "" || m.Start != "" || len(m.Results) > 0
}

// received reports whether the report travels on as it came.
func (n nominee) received() bool { return n.Origin != nil && n.Origin.Report != "" }

// say adds a paragraph; a blank one is left out.
func (p *Paper) say(id string, style Style, text string) {
	if text != "" {
		p.add(&Paragraph{ID: id, Style: style, Runs: []Run{{Text: text}}})
	}
}

// show adds the paragraphs of a field that the clerk wrote, the first under
// the field's path, the later ones under path/1, path/2 …
func (p *Paper) show(path string, style Style, text string) {
	for i, t := range paragraphs(text) {
		p.say(numbered(path, i), style, t)
	}
}

// tell adds a labelled fact: "- Quê quán: …".
func (p *Paper) tell(path, label, text string) {
	for i, t := range paragraphs(text) {
		if i == 0 {
			t = label + t
		}
		p.say(numbered(path, i), Body, t)
	}
}

// numbered is the id of the paragraph with index i among several.
func numbered(id string, i int) string {
	if i == 0 {
		return id
	}
	return id + "/" + strconv.Itoa(i)
}

func (p *Paper) add(blocks ...Block) { p.Blocks = append(p.Blocks, blocks...) }
