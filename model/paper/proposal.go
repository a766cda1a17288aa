package paper

import (
	"strings"

	"hoso/model"
)

// proposal composes the tờ trình (Nghị định 98/2023, Mẫu 01, for the
// city's level).
func (c *composer) proposal() Paper {
	u, facts := c.d.Proposer, c.d.Proposal
	p := Paper{
		ID: "proposal", Kind: model.ProposalPaper, Title: proposalTitle, Stem: "to-trinh",
		Number: given(u.Style, facts.Number, "TTr", u.Symbol), Date: facts.Date, Author: c.body(),
	}
	p.add(
		c.letterhead(u, docNumber(u.Style, facts.Number, "TTr", u.Symbol), facts.Date),
		&Title{ID: "proposal/title", Name: "TỜ TRÌNH", Subject: []string{c.subject()}, Rule: true},
		&Addressees{ID: addresseesField, Names: c.addressees()},
	)
	c.bases(&p)
	if facts.Reason != "" {
		p.show("proposal/reason", Body, facts.Reason)
	} else {
		p.say("proposal/reason", Body, c.reason())
	}
	c.request(&p)
	p.say("proposal/enclosures", Body, c.enclosures())
	p.say("proposal/closing", Body, c.body()+" kính trình "+c.decider()+" xem xét, "+c.next()+"./.")
	p.add(&Closing{ID: "proposal/recipients", Recipients: c.recipients(), Right: c.signed("proposal/signer", u, facts.Signer)})
	return p
}

// given is a document's number for the index; blank while there is none.
func given(style model.LetterheadStyle, number, kind, symbol string) string {
	if number == "" {
		return ""
	}
	return docNumber(style, number, kind, symbol)
}

// letterhead heads a paper with number, place and date.
func (c *composer) letterhead(u model.Unit, number string, date model.Date) *Letterhead {
	b := unitHead(u)
	b.PlaceDate = placeDate(u.Place, date, c.year)
	if number != "" {
		b.Number = numberLine(u.Style, number)
	}
	return b
}

// addressees stand after "Kính gửi"; the plan's own where the dossier has none.
func (c *composer) addressees() []string {
	var names []string
	for _, n := range c.d.Recipient.Names {
		if n != "" {
			names = append(names, n)
		}
	}
	if len(names) > 0 {
		return names
	}
	lead := orDots(c.leadBody(c.d.Theme))
	for _, a := range c.kind.Addressees {
		names = append(names, strings.ReplaceAll(line(a), "{lead}", lead))
	}
	if len(names) == 0 {
		return []string{dots}
	}
	return names
}

// decider is whom the proposal asks, as its sentences name them: the addressees
// without what stands in brackets.
func (c *composer) decider() string {
	names := c.addressees()
	for i, n := range names {
		n, _, _ = strings.Cut(n, " (")
		names[i] = n
	}
	return strings.Join(names, ", ")
}

// viaLead reports whether the theme's lead unit stands between the proposal
// and whoever decides.
func (c *composer) viaLead() bool { return c.d.Kind == model.Campaign && c.d.Stage != model.LeadStage }

// next is what the addressee does with the proposal.
func (c *composer) next() string {
	if c.viaLead() {
		return "tổng hợp, trình cấp có thẩm quyền quyết định"
	}
	return "quyết định"
}

// reason is the program's own wording of what the nominees did, which claims
// nothing beyond the facts entered.
func (c *composer) reason() string {
	switch {
	case c.d.Kind == model.AdHoc:
		return c.eventReason()
	case c.viaLead():
		return "Thực hiện Kế hoạch nêu trên, " + c.body() + " đã triển khai chuyên đề " + c.themeName("") +
			"; qua tổ chức thực hiện, đã xuất hiện " + c.those() + " có thành tích xuất sắc, tiêu biểu." + c.councilMet()
	}
	gathered := "đã tổng hợp, thẩm định hồ sơ đề nghị khen thưởng của các cơ quan, đơn vị."
	if n := len(c.d.Sources); n > 0 {
		gathered = "đã tổng hợp, thẩm định hồ sơ đề nghị khen thưởng của " + counted(n) + " cơ quan, đơn vị."
	}
	return "Được giao chủ trì chuyên đề " + c.themeName("") + " theo Kế hoạch nêu trên, " + c.body() + " " + gathered + c.councilMet()
}

func (c *composer) councilMet() string {
	if !c.has(model.MinutesPaper) {
		return ""
	}
	return " " + c.council() + " đã họp, xét và thống nhất đề nghị khen thưởng."
}

// eventReason tells of an ad-hoc achievement: when and where, where all
// nominees share that.
func (c *composer) eventReason() string {
	var when, where string
	for i, n := range c.nominees {
		r := n.Report
		if i == 0 {
			when, where = "", r.EventPlace
			if !r.EventDate.Blank() {
				when = day(r.EventDate, 0)
			}
			continue
		}
		if r.EventDate != c.nominees[0].Report.EventDate {
			when = ""
		}
		if r.EventPlace != c.nominees[0].Report.EventPlace {
			where = ""
		}
	}
	if where != "" {
		where = "tại " + where
	}
	parts := []string{}
	for _, s := range []string{when, where, c.those() + " có tên trong Tờ trình này đã " + c.achieved("", c.event())} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return model.UpperFirst(strings.Join(parts, ", ")) + "." + c.councilMet()
}

// achieved says what was done, to stand after "đã": "có thành tích xuất sắc
// … trong thực hiện chuyên đề …".
func (c *composer) achieved(theme, event string) string {
	merit := c.merit(theme, event)
	if after, ok := strings.CutPrefix(merit, "về thành tích"); ok {
		return "có thành tích" + after
	}
	return strings.TrimSpace("có thành tích xuất sắc " + merit)
}
