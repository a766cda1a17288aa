package paper

import (
	"fmt"
	"strings"

	"hoso/model"
)

// presences are the words of the attendance table.
var presences = map[model.Presence]string{
	model.Present:       "Có mặt",
	model.AbsentWritten: "Vắng mặt, có ý kiến bằng văn bản",
	model.Absent:        "Vắng mặt",
}

// attendance adds who was there: the council's membership, a table of its
// voting members, a secretary who does not vote, what the absent ones gave as reason and opinion, and the guests.
func (c *composer) attendance(p *Paper) {
	p.say("minutes/attending", Subhead, "Thành phần tham dự:")
	p.say("minutes/membership", Body, c.membership())
	table := &Table{ID: "minutes/attendance", Columns: []Column{
		{Title: "STT", Width: 7, Align: Centre},
		{Title: "Họ và tên", Width: 25, Align: Left, Fit: true},
		{Title: "Chức vụ", Width: 31, Align: Left, Fit: true},
		{Title: "Chức danh trong Hội đồng", Width: 19, Align: Left, Fit: true},
		{Title: "Tham dự", Width: 18, Align: Centre, Fit: true},
	}}
	notes := map[string]model.Attendance{}
	for _, a := range c.d.Minutes.Attendance {
		notes[a.Member] = a
	}
	for i, m := range c.d.Council.Members {
		if m.Votes() {
			table.Rows = append(table.Rows, Row{
				ID:    elementPath("council/members", m.ID, i),
				Cells: cells(fmt.Sprint(len(table.Rows)+1), orDots(m.Name), m.Post, m.Role.Name(), presences[notes[m.ID].Presence]),
			})
		}
	}
	if len(table.Rows) > 0 {
		p.add(table)
	}
	for i, m := range c.d.Council.Members {
		if !m.Votes() && (m.ID == "" || m.ID != c.d.Minutes.SecretaryID) {
			c.nonVoting(p, elementPath("council/members", m.ID, i), m, notes[m.ID].Presence)
		}
	}
	for i, m := range c.d.Council.Members {
		c.absence(p, elementPath("minutes/attendance", m.ID, i), m, notes[m.ID])
	}
	c.guests(p)
}

// nonVoting names a secretary who is no member of the council, so that the
// table holds the membership that is counted and nobody else. Whoever keeps the
// record is named there.
func (c *composer) nonVoting(p *Paper, id string, m model.CouncilMember, at model.Presence) {
	s := "Thư ký giúp việc Hội đồng (không biểu quyết): " + orDots(m.Name)
	if m.Post != "" {
		s += ", " + m.Post
	}
	if at == model.Absent || at == model.AbsentWritten {
		s += " (vắng mặt)"
	}
	p.say(id, Body, s+".")
}

// guests lists who was invited and does not vote.
func (c *composer) guests(p *Paper) {
	guests := c.d.Minutes.Guests
	for i, g := range guests {
		if i == 0 {
			p.say("minutes/guests", Body, "Khách mời (không biểu quyết):")
		}
		if g != "" {
			p.say(fmt.Sprintf("minutes/guests/%d", i), Body, "- "+listed(g, i == len(guests)-1))
		}
	}
}

// listed ends an item of a list: the last with ".", the others with ";".
func listed(item string, last bool) string {
	item = strings.TrimRight(item, " ;.,")
	if last {
		return item + "."
	}
	return item + ";"
}

// absence adds what is told of an absent member.
func (c *composer) absence(p *Paper, id string, m model.CouncilMember, a model.Attendance) {
	away := a.Presence == model.Absent || a.Presence == model.AbsentWritten
	if !away && a.Reason == "" && a.Opinion == "" {
		return
	}
	s := "- " + orDots(m.Name) + ": "
	if away {
		s += "vắng mặt, lý do: " + orDots(a.Reason)
	} else {
		s += orElse(a.Reason, "ý kiến")
	}
	if a.Presence == model.AbsentWritten || a.Opinion != "" {
		s += "; ý kiến bằng văn bản: " + orDots(a.Opinion)
	}
	p.say(id, Body, s+".")
}

// membership says how many members the council has and how many came.
func (c *composer) membership() string {
	present, written, absent, _ := c.d.Minutes.Attended(c.d.Council)
	s := c.council()
	if c.d.Council.Decision != "" {
		s += " được thành lập theo " + c.d.Council.Decision
	}
	total := c.d.Council.Membership()
	if total == 0 {
		return s + ", gồm " + fewDots + " thành viên; có mặt " + fewDots + " thành viên, vắng mặt " + fewDots + " thành viên."
	}
	s += ", gồm " + figure(total) + " thành viên"
	if present+written+absent == 0 {
		return s + "; có mặt " + fewDots + " thành viên, vắng mặt " + fewDots + " thành viên."
	}
	s += "; có mặt " + figure(present) + " thành viên"
	if away := written + absent; away > 0 {
		s += ", vắng mặt " + figure(away) + " thành viên"
		switch {
		case absent == 0:
			s += " (đã có ý kiến bằng văn bản)"
		case written > 0:
			s += ", trong đó " + figure(written) + " thành viên đã có ý kiến bằng văn bản"
		}
	}
	return s + "."
}

// elementPath is the path of a list's element: by its id, or by its place.
func elementPath(list, id string, i int) string {
	if id == "" {
		id = fmt.Sprint(i)
	}
	return list + "/" + id
}

func cells(texts ...string) []Cell {
	row := make([]Cell, len(texts))
	for i, t := range texts {
		row[i].Text = t
	}
	return row
}
