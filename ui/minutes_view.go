package ui

import (
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

var tellerColumns = columns{0.4, 0.6, 36}

// minutesView is the part "Biên bản họp Hội đồng".
type minutesView struct {
	form      *minutesForm
	page      *page
	notices   *notices
	rebuild   func(path string)
	toCouncil func()
	// name is a nominee as the table calls it.
	name func(nominee string) string

	present *widget.Label // how many take part
	voters  *widget.Label // how many votes there are
	ballot  *widget.Label // whether the tellers' record fits
	cells   [][]*lineEntry
	sums    []func() // add up the rows of votes
}

// buildMinutes is the part "Biên bản họp Hội đồng".
func (v *dossierView) buildMinutes() {
	m := v.newMinutesView()
	p, d := v.page, &v.form.d.Minutes
	p.title(text("part.minutes"), text("minutes.guide"))
	p.section(text("minutes.head"))
	p.line("minutes/number", text("minutes.number"), &d.Number)
	p.judgedDate("minutes/date", text("minutes.date"), &d.Date, v.form.meetingMessage)
	p.line("minutes/start", text("minutes.start"), &d.Start).SetPlaceHolder(text("minutes.time.form"))
	p.line("minutes/end", text("minutes.end"), &d.End).SetPlaceHolder(text("minutes.time.form.end"))
	p.line("minutes/venue", text("minutes.venue"), &d.Venue)

	m.attendanceFields()
	v.chairFields()
	p.section(text("minutes.course"))
	p.paragraphs("minutes/opening", text("minutes.opening"), 4, &d.Opening)
	p.paragraphs("minutes/discussion", text("minutes.discussion"), 6, &d.Discussion)
	m.voteFields()
	if d.Secret {
		m.ballotFields()
	}
	p.section(text("minutes.end-section"))
	p.paragraphs("minutes/conclusion", text("minutes.conclusion"), 4, &d.Conclusion)
	v.addWords()
}

func (v *dossierView) newMinutesView() *minutesView {
	f := &minutesForm{d: v.form.d, changed: v.form.touch}
	f.complete()
	return &minutesView{
		form: f, page: v.page, notices: v.notices, rebuild: v.rebuild,
		toCouncil: func() { v.show(partCouncil, "") },
		name:      func(id string) string { return v.form.nominee(id).Called(v.form.place(id)) },
	}
}

// chairFields choose who led the meeting and who kept the record.
func (v *dossierView) chairFields() {
	var all []option[string]
	for _, m := range v.form.d.Council.Members {
		all = append(all, option[string]{m.ID, m.Name + ", " + m.Role.Name()})
	}
	choice(v.page, "minutes/chair", text("minutes.chair"), all, &v.form.d.Minutes.ChairID, nil)
	choice(v.page, "minutes/secretary", text("minutes.secretary"), all, &v.form.d.Minutes.SecretaryID, nil)
}

func (v *minutesView) onAddTeller() {
	b := &v.form.d.Minutes.Ballot
	b.Tellers = append(b.Tellers[:len(b.Tellers):len(b.Tellers)], model.Teller{})
	v.form.changed()
	v.rebuild("minutes/ballot/tellers/" + itoa(len(b.Tellers)-1) + "/name")
}

func (v *minutesView) removeTeller(i int) {
	b := &v.form.d.Minutes.Ballot
	b.Tellers = append(b.Tellers[:i:i], b.Tellers[i+1:]...)
	v.form.changed()
	v.rebuild("")
}
