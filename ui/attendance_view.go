package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

var (
	attendanceColumns = columns{1, 264}
	whyColumns        = columns{24, 64, 1}
)

// presences are the columns of the table of attendance.
var presences = [...]model.Presence{model.Present, model.AbsentWritten, model.Absent}

func presenceNames() []string {
	return []string{text("presence.present"), text("presence.written"), text("presence.absent")}
}

// attendanceFields is the table in which attendance is ticked.
func (v *minutesView) attendanceFields() {
	p, f := v.page, v.form
	p.section(text("minutes.attendance"))
	p.markHere("minutes/attendance")
	members := f.d.Council.Members
	if len(members) == 0 {
		p.guide(text("minutes.no-council"))
		p.buttons(p.button(text("minutes.to-council"), theme.NavigateNextIcon(), v.toCouncil))
	} else {
		v.present = newGuide("")
		p.add(v.present)
		switch ticked := len(f.d.Minutes.Attendance); {
		case ticked == 0:
			p.buttons(p.button(text("minutes.everybody"), theme.ConfirmIcon(), v.onAllPresent))
		case ticked < len(members):
			p.buttons(p.button(text("minutes.all-present"), theme.ConfirmIcon(), v.onAllPresent))
		}
		v.tellPresent()
		head := container.NewGridWithColumns(len(presences))
		for _, name := range presenceNames() {
			l := newWords(name)
			l.Alignment, l.TextStyle.Bold = fyne.TextAlignCenter, true
			head.Add(l)
		}
		p.add(attendanceColumns.row(newCell(text("council.member"), fyne.TextStyle{Bold: true}), head))
		var rows []*markRow
		for i, m := range members {
			row := v.attendanceRow(m)
			row.vertical = func(n int) bool { return focusOne(p, rows, i+n) }
			rows = append(rows, row)
		}
	}
	p.lines("minutes/guests", text("minutes.guests"), 1, &f.d.Minutes.Guests)
}

// focusOne puts the keyboard on one of several fields, if there is such a one.
func focusOne[T fyne.Focusable](p *page, list []T, i int) bool {
	if i < 0 || i >= len(list) {
		return false
	}
	p.focus(list[i])
	return true
}

func (v *minutesView) attendanceRow(m model.CouncilMember) *markRow {
	p := v.page
	path := "minutes/attendance/" + m.ID
	why := container.NewVBox()
	marked := -1
	for i, presence := range presences {
		if presence == v.form.d.Minutes.PresenceOf(m.ID) {
			marked = i
		}
	}
	row := newMarkRow(p, len(presences), marked, func(column int) {
		v.form.tick(m.ID, presences[column])
		v.showWhy(m.ID, why)
		v.tellPresent()
		v.addUp()
	})
	p.know(path, row)
	p.know(path+"/presence", row)
	name, role := newWords(m.Name), newWords(m.Role.Name())
	role.SizeName, role.Importance = theme.SizeNameCaptionText, widget.LowImportance
	v.showWhy(m.ID, why)
	p.row(path, container.New(tightColumn{}, attendanceColumns.row(container.New(tightRows{}, name, role), row), why))
	return row
}

// showWhy shows the fields for a member who was away: the reason, and the
// opinion where one came in writing.
func (v *minutesView) showWhy(member string, box *fyne.Container) {
	p := v.page
	path := "minutes/attendance/" + member
	p.forget(path+"/reason", path+"/opinion")
	box.RemoveAll()
	a := v.form.attendance(member)
	if a == nil || a.Presence == model.Present {
		return
	}
	// Attendance is a list that every tick replaces: the fields write through the
	// form.
	reason, opinion := a.Reason, a.Opinion
	changed := p.changed
	p.changed = func() { v.form.explain(member, reason, opinion) }
	defer func() { p.changed = changed }()
	reasonField := p.entry(path+"/reason", &reason)
	box.Add(whyColumns.row(widget.NewLabel(""), newCell(text("minutes.reason"), fyne.TextStyle{}), reasonField))
	if a.Presence == model.AbsentWritten {
		area := p.area(path+"/opinion", 1, &opinion)
		box.Add(whyColumns.row(widget.NewLabel(""), newCell(text("minutes.opinion"), fyne.TextStyle{}), area))
	}
}

// tellPresent says how many take part.
func (v *minutesView) tellPresent() {
	present, written, absent, open := v.form.counts()
	v.present.SetText(textf("minutes.counts", present, written, absent, open))
}

func (v *minutesView) onAllPresent() {
	v.form.allPresent()
	v.rebuild("minutes/attendance")
}

// tightColumn lays rows below one another without air between them.
type tightColumn struct{}

func (tightColumn) MinSize(o []fyne.CanvasObject) (least fyne.Size) {
	for _, object := range o {
		m := object.MinSize()
		least = fyne.NewSize(max(least.Width, m.Width), least.Height+m.Height)
	}
	return least
}

func (tightColumn) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, object := range o {
		h := object.MinSize().Height
		object.Resize(fyne.NewSize(size.Width, h))
		object.Move(fyne.NewPos(0, y))
		y += h
	}
}
