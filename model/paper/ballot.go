package paper

import (
	"fmt"

	"hoso/model"
)

// ballot composes the tellers' record of a secret ballot. No form is
// prescribed; its parts are those of practice.
func (c *composer) ballot() Paper {
	m := c.d.Minutes
	p := Paper{
		ID: "ballot", Kind: model.BallotPaper, Title: ballotTitle, Stem: "bien-ban-kiem-phieu",
		Date: m.Date, Author: c.council(),
	}
	p.add(
		c.councilHead(""),
		&Title{ID: "ballot/title", Name: "BIÊN BẢN", Subject: []string{"Kiểm phiếu xét, " + c.proposed()}, Rule: true},
	)
	p.say("ballot/opening", Body, "Hôm nay, hồi "+clock("")+", "+day(m.Date, c.year)+", tại "+orDots(m.Venue)+
		", Tổ kiểm phiếu của "+c.council()+" gồm:")
	c.tellers(&p)
	task := "Tổ kiểm phiếu đã tiến hành kiểm phiếu xét, đề nghị khen thưởng"
	if merit := c.merit("", c.event()); merit != "" {
		task += " " + merit
	}
	p.say("ballot/counted", Body, task+"; kết quả như sau:")
	p.say("ballot/part/papers", Subhead, "1. Số thành viên và số phiếu")
	c.voters(&p)
	c.ballotPapers(&p)
	p.say("ballot/part/results", Subhead, "2. Kết quả đối với từng trường hợp")
	p.add(c.ballotTable())
	p.say("ballot/end", Body, "Việc kiểm phiếu kết thúc hồi "+clock("")+" cùng ngày. Biên bản được Tổ kiểm phiếu thông qua và công bố trước Hội đồng./.")
	p.add(&Signatures{ID: "ballot/signatures", Rows: c.tellersSign()})
	return p
}

// tellers lists the tellers, the leader first; room for one where none is
// entered.
func (c *composer) tellers(p *Paper) {
	tellers := c.tellersOrBlank()
	for i, t := range tellers {
		s := orDots(t.Name)
		if t.Post != "" {
			s += ", " + t.Post
		}
		role := "thành viên"
		if i == 0 {
			role = "Tổ trưởng"
		}
		p.say(fmt.Sprintf("minutes/ballot/tellers/%d/name", i), Body, "- "+listed(s+", "+role, i == len(tellers)-1))
	}
}

func (c *composer) tellersOrBlank() []model.Teller {
	if t := c.d.Minutes.Ballot.Tellers; len(t) > 0 {
		return t
	}
	return make([]model.Teller, 1)
}

// voters adds the membership, on which the shares rest, and who was there.
func (c *composer) voters(p *Paper) {
	present, written, absent, _ := c.d.Minutes.Attended(c.d.Council)
	members, there := fewDots, fewDots
	if n := c.d.Council.Membership(); n > 0 {
		members = figure(n)
	}
	if present+written+absent > 0 {
		there = figure(present)
	}
	s := "- Tổng số thành viên Hội đồng: " + members + " người; có mặt: " + there + " người"
	if written > 0 {
		s += "; vắng mặt, có ý kiến bằng văn bản: " + figure(written) + " người"
	}
	p.say("ballot/voters", Body, s+";")
}

// ballotPapers adds the counts of ballot papers. While none is entered as
// issued they have not been counted, and stay blank.
func (c *composer) ballotPapers(p *Paper) {
	b := c.d.Minutes.Ballot
	known := b.Issued > 0
	for _, part := range []struct {
		id, label string
		count     int
		end       string
	}{
		{"issued", "Số phiếu phát ra", b.Issued, ";"},
		{"returned", "Số phiếu thu về", b.Returned, ";"},
		{"valid", "Số phiếu hợp lệ", b.Valid, ";"},
		{"invalid", "Số phiếu không hợp lệ", b.Invalid, "."},
	} {
		count := fewDots
		if known || part.count > 0 {
			count = figure(part.count)
		}
		p.say("minutes/ballot/"+part.id, Body, "- "+part.label+": "+count+" phiếu"+part.end)
	}
}

func (c *composer) ballotTable() *Table {
	table := &Table{ID: "ballot/results", Columns: []Column{
		{Title: "STT", Width: 7, Align: Centre},
		{Title: "Tập thể, cá nhân", Width: 35, Align: Left},
		{Title: awardTitle, Width: 15, Align: Left},
		{Title: "Đồng ý", Width: 11, Align: Centre},
		{Title: "Không đồng ý", Width: 11, Align: Centre},
		{Title: "Ý kiến khác", Width: 11, Align: Centre},
		{Title: "Tỷ lệ % đồng ý trên tổng số thành viên", Width: 17, Align: Centre},
	}}
	c.groupRows(table, func(number string, n nominee) Row {
		agree, disagree, other, share := "", "", "", ""
		if r, voted := c.results[n.ID]; voted {
			agree, disagree, other = figure(r.For), figure(r.Against), figure(r.Other)
			share = percent(r.For, c.d.Council.Membership())
		}
		return Row{ID: "minutes/results/" + n.key, Cells: cells(number, n.called(), c.awardGiven(n), agree, disagree, other, share)}
	})
	return c.withoutSameAwards(table)
}

// tellersSign puts the leader right and the others left of and below him.
func (c *composer) tellersSign() [][2]*Signature {
	var blocks []*Signature
	for i, t := range c.tellersOrBlank() {
		s := &Signature{ID: fmt.Sprintf("ballot/signature/%d", i), Lines: []string{"THÀNH VIÊN"}, Name: t.Name}
		if i == 0 {
			s.Lines = []string{"TỔ TRƯỞNG"}
		}
		blocks = append(blocks, s)
	}
	return inPairs(blocks)
}
