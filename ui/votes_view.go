package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// voteFields is the table that adds up before one's eyes.
func (v *minutesView) voteFields() {
	p, m := v.page, &v.form.d.Minutes
	p.section(text("votes.title"))
	p.markHere("minutes/results")
	p.tick("minutes/secret", text("votes.secret"), &m.Secret, func() { v.rebuild("minutes/secret") })
	if len(m.Results) == 0 {
		p.guide(text("votes.no-nominee"))
		return
	}
	v.voters = newGuide("")
	p.add(v.voters)
	p.buttons(p.button(text("votes.unanimous"), theme.ConfirmIcon(), v.onUnanimous))
	head := container.New(voteLayout{p})
	for i, title := range []string{text("votes.nominee"), text("votes.for"), text("votes.against"), text("votes.other"), text("votes.total"), text("votes.of-all")} {
		l := newWords(title)
		l.TextStyle.Bold = true
		if i > 0 {
			l.Alignment = fyne.TextAlignCenter
		}
		head.Add(l)
	}
	p.add(head)
	for i := range m.Results {
		v.voteRow(i)
	}
	v.addUp()
}

// voteRow is a nominee's line of votes, and below it what there is to say of
// them.
func (v *minutesView) voteRow(i int) {
	p, r := v.page, &v.form.d.Minutes.Results[i]
	path := "minutes/results/" + r.Nominee
	total, share, verdict := widget.NewLabel(""), widget.NewLabel(""), newMessage()
	total.Alignment, share.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
	add := func() {
		s, said, right := v.form.sum(*r)
		total.SetText(itoa(r.For + r.Against + r.Other))
		share.SetText(s)
		verdict.Importance = widget.DangerImportance
		if right {
			verdict.Importance = widget.SuccessImportance
		}
		show(verdict, said)
	}
	v.sums = append(v.sums, add)
	changed := p.changed
	p.changed = func() {
		v.addUp()
		changed()
	}
	cells := make([]fyne.CanvasObject, len(voteKeys))
	row := make([]*lineEntry, len(voteKeys))
	for column, value := range []*int{&r.For, &r.Against, &r.Other} {
		key := voteKeys[column]
		e := p.numberEntry(path+"/"+key, value, newMessage())
		e.vertical = func(n int) bool { return v.goDown(i+n, column) }
		e.OnSubmitted = func(string) {
			if !v.goDown(i+1, column) {
				moveOn(e)
			}
		}
		e.table = func(copied string) bool { return v.onVotesPasted(r.Nominee, key, copied) }
		row[column], cells[column] = e, container.NewVBox(e)
	}
	v.cells = append(v.cells, row)
	remark := p.entry(path+"/remark", &r.Remark)
	remark.SetPlaceHolder(text("votes.remark"))
	p.changed = changed
	rejected := p.check(path+"/rejected", text("votes.rejected"), &r.Rejected, nil)
	name := newWords(model.UpperFirst(v.name(r.Nominee)))
	p.row(path, container.New(tightColumn{},
		container.New(voteLayout{p}, name, cells[0], cells[1], cells[2], container.NewVBox(total), container.NewVBox(share)),
		container.New(remarkLayout{p}, container.NewVBox(verdict), remark, rejected)))
	p.marks[path].message = verdict // findings say the same in full
	p.add(widget.NewSeparator())
}

// goDown puts the cursor into a cell of the table.
func (v *minutesView) goDown(row, column int) bool {
	if row < 0 || row >= len(v.cells) {
		return false
	}
	v.page.focus(v.cells[row][column])
	return true
}

// addUp adds up every row, since attendance counts for all of them, and
// compares the tellers' record.
func (v *minutesView) addUp() {
	if v.voters != nil {
		v.voters.SetText(textf("votes.guide", v.form.d.Council.Membership(), v.form.voters()))
	}
	for _, add := range v.sums {
		add()
	}
	if v.ballot != nil {
		verdict, right := v.form.ballotSum()
		v.ballot.Importance = widget.WarningImportance
		if right {
			v.ballot.Importance = widget.SuccessImportance
		}
		v.ballot.SetText(verdict)
	}
}

// onVotesPasted fills the table from the field on.
func (v *minutesView) onVotesPasted(nominee, key, copied string) bool {
	table := votesTable(copied)
	if table == nil {
		return false
	}
	n := v.form.fill(nominee, key, table)
	v.rebuild(votePath(nominee, key))
	v.notices.say(textf("votes.filled", n), widget.MediumImportance)
	return true
}

// onUnanimous gives everybody all votes, once it is known how many there are,
// and asks before votes that were entered are lost.
func (v *minutesView) onUnanimous() {
	give := func() {
		v.form.unanimous()
		v.rebuild("minutes/results")
	}
	if words := v.form.notUnanimous(); words != "" {
		v.notices.inform(text("votes.unanimous"), words)
	} else if n := v.form.overwritten(); n > 0 {
		v.notices.confirm(text("votes.unanimous"), textf("votes.unanimous.ask", n, v.form.voters()), text("votes.unanimous.yes"), give)
	} else {
		give()
	}
}

// ballotFields are the tellers' record of a secret ballot.
func (v *minutesView) ballotFields() {
	p, b := v.page, &v.form.d.Minutes.Ballot
	p.section(text("ballot.title"))
	changed := p.changed
	p.changed = func() {
		v.addUp()
		changed()
	}
	p.number("minutes/ballot/issued", text("ballot.issued"), &b.Issued)
	p.number("minutes/ballot/returned", text("ballot.returned"), &b.Returned)
	p.number("minutes/ballot/valid", text("ballot.valid"), &b.Valid)
	p.number("minutes/ballot/invalid", text("ballot.invalid"), &b.Invalid)
	p.changed = changed
	v.ballot = newWords("")
	p.add(v.ballot)
	p.markHere("minutes/ballot")
	v.addUp()
	v.tellerFields(b)
}

func (v *minutesView) tellerFields(b *model.BallotRecord) {
	p := v.page
	p.guide(text("ballot.tellers"))
	for i := range b.Tellers {
		path := "minutes/ballot/tellers/" + itoa(i)
		name := p.entry(path+"/name", &b.Tellers[i].Name)
		name.SetPlaceHolder(text("council.member"))
		post := p.entry(path+"/post", &b.Tellers[i].Post)
		post.SetPlaceHolder(text("council.post"))
		p.row(path, tellerColumns.row(name, post, p.iconButton(theme.DeleteIcon(), func() { v.removeTeller(i) })))
	}
	p.buttons(p.button(text("ballot.add"), theme.ContentAddIcon(), v.onAddTeller))
}
