package ui

import "hoso/model"

// dateMessage is what there is to say about a date as typed; empty when it is
// blank or exists.
func dateMessage(d model.Date) string {
	if d.Blank() || d.Valid() {
		return ""
	}
	return textf("date.wrong", string(d))
}

// birthMessage is dateMessage for a birth date, which cannot lie in the future.
func (f *dossierForm) birthMessage(d model.Date) string {
	if d.After(f.today) {
		return textf("date.birth-future", d.String())
	}
	return dateMessage(d)
}

// meetingMessage is dateMessage for the day of the meeting: minutes may be
// prepared before it, but a proposal rests on a meeting that was held.
func (f *dossierForm) meetingMessage(d model.Date) string {
	switch proposal := f.d.Proposal.Date; {
	case d.After(proposal):
		return textf("date.meeting-late", d.String(), proposal.String())
	case d.After(f.today):
		return textf("date.meeting-future", d.String())
	}
	return dateMessage(d)
}
