package ui

import "hoso/model"

// Parts of a dossier; a report's is partReport and the nominee's id.
const (
	partGeneral     = "general"
	partProposal    = "proposal"
	partCouncil     = "council"
	partMinutes     = "minutes"
	partList        = "list"
	partReport      = "report/"
	partAttachments = "attachments"
	partCheck       = "check"
	partHandover    = "handover"
	partHistory     = "history"
)

// part is a line of the list at the left of the dossier screen.
type part struct {
	id         string
	title      string
	detail     string // what there is to say of it, in small letters
	state      findingCount
	unfinished bool              // has findings that are not spoken of yet
	inner      bool              // stands below another one
	nominee    model.NomineeType // of an inner one
	origin     string            // where an inner one came from, in small letters; empty: typed here
}

// parts lists the papers in the order in which they lie on the desk, between
// the facts that they share and the steps that follow them.
func (f *dossierForm) parts() []part {
	d := f.d
	list := []part{
		{id: partGeneral, title: text("part.general"), detail: d.Proposer.Name},
		{id: partProposal, title: text("part.proposal"), detail: numberAndDate(d.Proposal.Number, d.Proposal.Date)},
		{id: partCouncil, title: text("part.council"), detail: textf("part.council.members", d.Council.Membership())},
		{id: partMinutes, title: text("part.minutes"), detail: numberAndDate(d.Minutes.Number, d.Minutes.Date)},
		{id: partList, title: text("part.list"), detail: textf("home.counts", d.Collectives(), d.Individuals())},
	}
	if d.Kind == model.AdHoc {
		list[3].title = text("part.minutes.optional")
	}
	for i, n := range d.Nominees {
		name := n.Name
		if name == "" {
			name = textf("part.unnamed", i+1)
		}
		list = append(list, part{id: partReport + n.ID, title: name, detail: n.Type.Name(), inner: true, nominee: n.Type, origin: cameFromInShort(&f.d.Nominees[i])})
	}
	list = append(list,
		part{id: partAttachments, title: text("part.attachments"), detail: textf("part.files", len(d.Attachments))},
		part{id: partCheck, title: text("part.check")},
		part{id: partHandover, title: text("part.handover"), detail: stateName(d.State, revised(d))},
		part{id: partHistory, title: text("part.history"), detail: text("part.history.detail")},
	)
	var all []model.Finding
	unfinished := false
	for i := range list {
		told, held := f.told(list[i].id)
		list[i].state, list[i].unfinished = countFindings(told), held
		all = append(all, told...)
		unfinished = unfinished || held
	}
	for i := range list {
		if list[i].id == partCheck {
			list[i].state, list[i].unfinished = countFindings(all), unfinished
			list[i].detail = list[i].words()
		}
	}
	return list
}

func numberAndDate(number string, date model.Date) string {
	switch {
	case date.Blank() && number == "":
		return text("part.no-date")
	case number == "":
		return textf("part.date", date.String())
	case date.Blank():
		return textf("part.number", number)
	}
	return textf("part.number-date", number, date.String())
}

// words are few enough for the list of parts.
func (p part) words() string {
	switch {
	case p.state.errors > 0 || p.state.warnings > 0:
		return textf("check.counts", p.state.errors, p.state.warnings)
	case p.unfinished:
		return text("part.unfinished")
	}
	return text("part.check.clean")
}
