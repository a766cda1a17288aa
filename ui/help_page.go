package ui

// onHelp opens the help at the page for what is being done.
func (v *Window) onHelp() { v.help.show(v.helpPage()) }

func (v *Window) helpPage() string {
	switch {
	case v.dossier != nil && v.dossier.readsReceived():
		return "consolidate"
	case v.dossier != nil:
		return helpOn(v.dossier.part)
	case v.settings != nil && v.settings.section == sectionPlan:
		return "updates"
	case v.settings != nil:
		return "settings"
	case v.pool != nil, v.received != nil:
		return "pool"
	case v.summary != nil:
		return "summary"
	case v.home != nil:
		return "home"
	}
	return "start"
}

// helpOn is the page for a part of the dossier screen.
func helpOn(part string) string {
	switch part {
	case partProposal, partMinutes, partList, partAttachments, partCheck, partHandover, partCouncil:
		return part
	case partGeneral:
		return "dossier"
	}
	return "report"
}
