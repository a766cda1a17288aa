package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

var (
	attendanceColumns = columns{0.42, 190, 0.58}
	voteColumns       = columns{0.5, 74, 74, 74, 150, 0.5}
	tellerColumns     = columns{0.4, 0.6, 36}
)

func presences() []option[model.Presence] {
	return []option[model.Presence]{
		{model.Present, text("presence.present")}, {model.AbsentWritten, text("presence.written")}, {model.Absent, text("presence.absent")},
	}
}

// buildMinutes is the part "Biên bản họp Hội đồng".
func (v *dossierView) buildMinutes() {
	p, m := v.page, &v.form.d.Minutes
	f := &minutesForm{d: v.form.d, changed: v.form.touch}
	f.complete()
	p.title(text("part.minutes"), text("minutes.guide"))
	p.section(text("minutes.head"))
	p.line("minutes/number", text("minutes.number"), &m.Number)
	p.judgedDate("minutes/date", text("minutes.date"), &m.Date, v.form.meetingMessage)
	p.line("minutes/start", text("minutes.start"), &m.Start).SetPlaceHolder(text("minutes.time.form"))
	p.line("minutes/end", text("minutes.end"), &m.End).SetPlaceHolder(text("minutes.time.form.end"))
	p.line("minutes/venue", text("minutes.venue"), &m.Venue)

	v.attendanceFields(f)
	v.chairFields()
	p.section(text("minutes.course"))
	p.paragraphs("minutes/opening", text("minutes.opening"), 4, &m.Opening)
	p.paragraphs("minutes/discussion", text("minutes.discussion"), 6, &m.Discussion)
	v.voteFields(f)
	if m.Secret {
		v.ballotFields()
	}
	p.section(text("minutes.end-section"))
	p.paragraphs("minutes/conclusion", text("minutes.conclusion"), 4, &m.Conclusion)
}

func (v *dossierView) attendanceFields(f *minutesForm) {
	p := v.page
	p.section(text("minutes.attendance"))
	if len(v.form.d.Council.Members) == 0 {
		p.guide(text("minutes.no-council"))
		p.buttons(p.button(text("minutes.to-council"), theme.NavigateNextIcon(), func() { v.show(partCouncil, "") }))
	} else {
		present, written, absent, open := f.counts()
		p.guide(textf("minutes.counts", present, written, absent, open))
		p.buttons(p.button(text("minutes.all-present"), theme.ConfirmIcon(), func() {
			f.allPresent()
			v.rebuild("minutes/attendance")
		}))
		for _, m := range v.form.d.Council.Members {
			v.attendanceRow(f, m)
		}
	}
	p.lines("minutes/guests", text("minutes.guests"), 1, &v.form.d.Minutes.Guests)
}

func (v *dossierView) attendanceRow(f *minutesForm, m model.CouncilMember) {
	p := v.page
	path := "minutes/attendance/" + m.ID
	name := newCell(m.Name+" – "+m.Role.Name(), fyne.TextStyle{})
	presence := v.form.d.Minutes.PresenceOf(m.ID)
	ticked := newChoice(p, presences(), &presence, func() {
		f.tick(m.ID, presence)
		v.rebuild(path)
	})
	p.know(path, ticked)
	var why fyne.CanvasObject = widget.NewLabel("")
	if a := f.attendance(m.ID); a != nil && a.Presence != model.Present {
		reason := p.entry(path+"/reason", &a.Reason)
		reason.SetPlaceHolder(text("minutes.reason"))
		why = reason
		if a.Presence == model.AbsentWritten {
			opinion := p.area(path+"/opinion", 1, &a.Opinion)
			opinion.SetPlaceHolder(text("minutes.opinion"))
			why = container.NewVBox(reason, opinion)
		}
	}
	p.add(attendanceColumns.row(name, container.NewVBox(ticked), why))
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

// voteFields is the table that adds up before one's eyes.
func (v *dossierView) voteFields(f *minutesForm) {
	p, m := v.page, &v.form.d.Minutes
	p.section(text("votes.title"))
	p.tick("minutes/secret", text("votes.secret"), &m.Secret, func() { v.rebuild("minutes/secret") })
	if len(m.Results) == 0 {
		p.guide(text("votes.no-nominee"))
		return
	}
	p.guide(textf("votes.guide", v.form.d.Council.Membership(), f.voters()))
	p.buttons(p.button(text("votes.unanimous"), theme.ConfirmIcon(), func() { v.onUnanimous(f) }))
	p.add(voteColumns.head(text("votes.nominee"), text("votes.for"), text("votes.against"), text("votes.other"), text("votes.of-all"), text("votes.remark")))
	for i := range m.Results {
		v.voteRow(f, &m.Results[i])
	}
}

// onUnanimous gives everybody all votes, once it is known how many there are,
// and asks before votes that were entered are lost.
func (v *dossierView) onUnanimous(f *minutesForm) {
	give := func() {
		f.unanimous()
		v.rebuild("minutes/results")
	}
	if words := f.notUnanimous(); words != "" {
		v.notices.inform(text("votes.unanimous"), words)
	} else if n := f.overwritten(); n > 0 {
		v.notices.confirm(text("votes.unanimous"), textf("votes.unanimous.ask", n, f.voters()), text("votes.unanimous.yes"), give)
	} else {
		give()
	}
}

func (v *dossierView) voteRow(f *minutesForm, r *model.Result) {
	p := v.page
	path := "minutes/results/" + r.Nominee
	share, verdict := newCell("", fyne.TextStyle{}), newMessage()
	add := func() {
		s, said, right := f.sum(*r)
		share.SetText(s)
		show(verdict, said)
		verdict.Importance = widget.DangerImportance
		if right {
			verdict.Importance = widget.SuccessImportance
		}
		verdict.Refresh()
	}
	changed := p.changed
	p.changed = func() {
		add()
		changed()
	}
	name := newWords(v.form.nominee(r.Nominee).Called(v.form.place(r.Nominee)))
	count := func(key string, value *int) fyne.CanvasObject {
		return p.numberEntry(path+"/"+key, value, newMessage())
	}
	yes, no, other := count(voteKeys[0], &r.For), count(voteKeys[1], &r.Against), count(voteKeys[2], &r.Other)
	remark := p.entry(path+"/remark", &r.Remark)
	remark.SetPlaceHolder(text("votes.remark"))
	rejected := widget.NewCheck(text("votes.rejected"), nil)
	rejected.SetChecked(r.Rejected)
	rejected.OnChanged = func(on bool) {
		r.Rejected = on
		v.form.touch()
	}
	p.changed = changed
	add()
	p.add(voteColumns.row(name, container.NewVBox(yes), container.NewVBox(no), container.NewVBox(other),
		container.New(tightRows{}, share, verdict), container.NewVBox(remark, rejected)))
}

// ballotFields are the tellers' record of a secret ballot.
func (v *dossierView) ballotFields() {
	p, b := v.page, &v.form.d.Minutes.Ballot
	p.section(text("ballot.title"))
	p.number("minutes/ballot/issued", text("ballot.issued"), &b.Issued)
	p.number("minutes/ballot/returned", text("ballot.returned"), &b.Returned)
	p.number("minutes/ballot/valid", text("ballot.valid"), &b.Valid)
	p.number("minutes/ballot/invalid", text("ballot.invalid"), &b.Invalid)
	p.guide(text("ballot.tellers"))
	for i := range b.Tellers {
		path := "minutes/ballot/tellers/" + itoa(i)
		name := p.entry(path+"/name", &b.Tellers[i].Name)
		name.SetPlaceHolder(text("council.member"))
		post := p.entry(path+"/post", &b.Tellers[i].Post)
		post.SetPlaceHolder(text("council.post"))
		p.add(tellerColumns.row(name, post, p.iconButton(theme.DeleteIcon(), func() { v.removeTeller(i) })))
	}
	p.buttons(p.button(text("ballot.add"), theme.ContentAddIcon(), v.onAddTeller))
}

func (v *dossierView) onAddTeller() {
	b := &v.form.d.Minutes.Ballot
	b.Tellers = append(b.Tellers[:len(b.Tellers):len(b.Tellers)], model.Teller{})
	v.form.touch()
	v.rebuild("minutes/ballot/tellers/" + itoa(len(b.Tellers)-1) + "/name")
}

func (v *dossierView) removeTeller(i int) {
	b := &v.form.d.Minutes.Ballot
	b.Tellers = append(b.Tellers[:i:i], b.Tellers[i+1:]...)
	v.form.touch()
	v.rebuild("")
}
