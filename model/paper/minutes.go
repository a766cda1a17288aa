package paper

import (
	"strings"

	"hoso/model"
)

// minutes composes the record of the council's meeting by the state's form
// (Nghị định 30/2020, Phụ lục III, Mẫu 1.9): no place and date in the head,
// secretary left, chair right.
func (c *composer) minutes() Paper {
	m, style := c.d.Minutes, c.d.Proposer.Style
	p := Paper{
		ID: "minutes", Kind: model.MinutesPaper, Title: minutesTitle, Stem: "bien-ban",
		Number: given(style, m.Number, "BB", c.councilSymbol()), Date: m.Date, Author: c.council(),
	}
	p.add(
		c.councilHead(docNumber(style, m.Number, "BB", c.councilSymbol())),
		&Title{ID: "minutes/title", Name: "BIÊN BẢN", Subject: []string{"Họp " + c.council() + " xét, " + c.proposed()}, Rule: true},
	)
	p.say("minutes/start", Body, "Thời gian bắt đầu: "+clock(m.Start)+", "+day(m.Date, c.year)+".")
	p.say("minutes/venue", Body, "Địa điểm: "+orDots(m.Venue)+".")
	c.attendance(&p)
	p.say("minutes/chair", Body, "Chủ trì: "+c.member(m.ChairID)+".")
	p.say("minutes/secretary", Body, "Thư ký: "+c.member(m.SecretaryID)+".")
	p.say("minutes/content", Heading, "NỘI DUNG CUỘC HỌP")
	p.say("minutes/part/opening", Subhead, "1. Quán triệt tiêu chuẩn, báo cáo tóm tắt thành tích")
	c.opening(&p)
	p.say("minutes/part/discussion", Subhead, "2. Thảo luận")
	p.show("minutes/discussion", Body, orElse(m.Discussion,
		"Các thành viên Hội đồng thảo luận, đánh giá thành tích của từng "+c.who()+" và đối chiếu với tiêu chuẩn khen thưởng."))
	c.votes(&p)
	c.leftOut(&p)
	p.say("minutes/part/conclusion", Subhead, "4. Kết luận")
	p.show("minutes/conclusion", Body, orElse(m.Conclusion, c.conclusion()))
	p.say("minutes/approval", Body, "Biên bản được đọc lại và thông qua tại cuộc họp.")
	p.say("minutes/end", Body, "Cuộc họp kết thúc vào "+clock(m.End)+", "+day(m.Date, c.year)+"./.")
	secretary := Signature{ID: "minutes/signature/secretary", Lines: []string{"THƯ KÝ"}, Name: c.memberName(m.SecretaryID)}
	p.add(&Closing{
		ID: "minutes/recipients", Recipients: []string{"- Các thành viên Hội đồng;", "- Lưu: VT, Hồ sơ."},
		Left: &secretary, Right: c.chairSigns(),
	})
	return p
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// proposed is what a council decides: "đề nghị tặng Bằng khen của …". What the
// award is for stands in the text below, so that the subject stays short.
func (c *composer) proposed() string {
	return "đề nghị " + c.verb() + " " + orDots(c.d.Award.Name)
}

// councilHead is the letterhead of the council's papers: the council below the
// unit.
func (c *composer) councilHead(number string) *Letterhead {
	name := orElse(c.d.Council.Name, model.DefaultCouncil().Name)
	b := headed(headOf(c.d.Proposer).under(name), c.d.Proposer.Style)
	if number != "" {
		b.Number = numberLine(c.d.Proposer.Style, number)
	}
	return b
}

// member is a member of the council in running text.
func (c *composer) member(id string) string {
	m, ok := c.d.Council.MemberByID(id)
	if !ok || id == "" {
		return dots
	}
	parts := []string{orDots(m.Name)}
	role := m.Role.Name()
	if !m.Votes() {
		role = "không biểu quyết"
	}
	for _, s := range []string{m.Post, role} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

func (c *composer) memberName(id string) string {
	m, _ := c.d.Council.MemberByID(id)
	return m.Name
}

// chairSigns is the chair's signature, with the post in the administration
// (Mẫu 1.9, note 5) as every line above a signature stands, in capitals.
func (c *composer) chairSigns() Signature {
	m, _ := c.d.Council.MemberByID(c.d.Minutes.ChairID)
	s := Signature{ID: "minutes/signature/chair", Lines: []string{"CHỦ TỌA"}, Name: m.Name}
	if m.Post != "" {
		s.Lines = append(s.Lines, capitals(m.Post))
	}
	return s
}

// opening adds what the chair reported: the clerk's text, or the plan and its
// standards.
func (c *composer) opening(p *Paper) {
	if c.d.Minutes.Opening != "" {
		p.show("minutes/opening", Body, c.d.Minutes.Opening)
		return
	}
	intro := "Chủ tọa nêu lý do, mục đích cuộc họp; quán triệt nguyên tắc, tiêu chuẩn khen thưởng theo " + c.planCitation()
	standards := c.standards()
	if cited := c.citation(); c.d.Kind == model.AdHoc && cited != "" {
		intro += "; tiêu chuẩn khen thưởng thành tích xuất sắc đột xuất quy định tại " + cited
		standards = nil
	}
	if len(standards) == 0 {
		p.say("minutes/opening", Body, intro+".")
	} else {
		p.say("minutes/opening", Body, intro+", cụ thể:")
		p.add(standards...)
	}
	p.say("minutes/summary", Body, "Thư ký Hội đồng báo cáo tóm tắt thành tích của "+counts(c.nominees)+
		" được "+c.proposed()+".")
}

// standards lists the plan's standards for the types of nominee there are.
func (c *composer) standards() []Block {
	var p Paper
	for _, group := range []struct {
		of    model.NomineeType
		title string
		any   bool
	}{
		{model.Collective, "Đối với tập thể:", c.d.Collectives() > 0},
		{model.Individual, "Đối với cá nhân:", c.d.Individuals() > 0},
	} {
		titled := false
		for _, s := range c.plan.Standards {
			if s.For != group.of || !group.any {
				continue
			}
			if !titled {
				p.say("minutes/standards/"+string(group.of), Body, group.title)
				titled = true
			}
			p.say("minutes/standard/"+s.ID, Body, "- "+strings.TrimRight(line(s.Text), ".;")+".")
		}
	}
	return p.Blocks
}

// conclusion is the program's own wording of what the council decided.
func (c *composer) conclusion() string {
	var agreed []nominee
	for _, n := range c.nominees {
		if r, voted := c.results[n.ID]; voted && !r.Rejected {
			agreed = append(agreed, n)
		}
	}
	return c.council() + " thống nhất " + c.proposed() + " cho " + counts(agreed) +
		" có tên trong bảng kết quả nêu trên; giao Thường trực Hội đồng hoàn thiện hồ sơ, trình theo quy định."
}
