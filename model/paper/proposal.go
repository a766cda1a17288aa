package paper

import (
	"strings"

	"hoso/model"
)

// namedInProposal is the greatest number of nominees whom the proposal names
// itself; more are left to the nominee list.
const namedInProposal = 5

// proposal composes the tờ trình (DOMAIN: Nghị định 98/2023, Mẫu 01, for the
// city's level).
func (c *composer) proposal() Paper {
	u, facts := c.d.Proposer, c.d.Proposal
	p := Paper{
		ID: "proposal", Kind: model.ProposalPaper, Title: "Tờ trình", Stem: "to-trinh",
		Number: given(u.Style, facts.Number, "TTr", u.Symbol), Date: facts.Date, Author: c.body(),
	}
	p.add(
		c.letterhead(u, docNumber(u.Style, facts.Number, "TTr", u.Symbol), facts.Date),
		&Title{ID: "proposal/title", Name: "TỜ TRÌNH", Subject: []string{c.subject()}, Rule: true},
		&Addressees{ID: "recipient/names", Names: c.addressees()},
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
	lead := dots
	if t, ok := c.plan.ThemeByID(c.d.Theme); ok {
		lead = orDots(line(t.LeadText))
	}
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
	if merit == "" {
		return "có thành tích xuất sắc"
	}
	return merit
}

// request adds the sentence that asks for the award, and the names where they
// are few.
func (c *composer) request(p *Paper) {
	what, who := c.awardParts()
	ask := "kính đề nghị " + c.decider() + " xem xét, quyết định "
	if c.viaLead() {
		ask = "kính đề nghị " + c.decider() + " xem xét, tổng hợp, trình " + who + " quyết định "
	}
	verb := "tặng"
	dead := ""
	if n := c.posthumous(); n == len(c.nominees) && n > 0 {
		verb = "truy tặng"
	} else if n > 0 {
		dead = " (trong đó truy tặng " + figure(n) + " trường hợp)"
	}
	s := c.body() + " " + ask + verb + " " + what + " cho " + counts(c.nominees) + dead + " đã " + c.achieved("", c.event())
	if cited := c.citation(); cited != "" {
		s += ", theo quy định tại " + cited
	}
	if c.d.Kind == model.AdHoc {
		s += ", theo thủ tục đơn giản"
	}
	switch n := len(c.nominees); {
	case n == 0:
		p.say("proposal/request", Body, s+".")
	case n > namedInProposal:
		p.say("proposal/request", Body, s+" (có danh sách kèm theo).")
	default:
		p.say("proposal/request", Body, s+", gồm:")
		c.names(p)
	}
}

// names lists the nominees in the proposal, collectives first.
func (c *composer) names(p *Paper) {
	collectives, individuals := c.grouped()
	groups := [][]nominee{collectives, individuals}
	titles := []string{"1. Tập thể", "2. Cá nhân"}
	named := 0
	for i, group := range groups {
		if len(collectives) > 0 && len(individuals) > 0 {
			p.say("proposal/group/"+[]string{"collectives", "individuals"}[i], Subhead, titles[i])
		}
		for _, n := range group {
			named++
			name := n.introduced()
			if n.Posthumous && c.posthumous() < len(c.nominees) {
				name += " (truy tặng)"
			}
			p.say(n.path+"/name", Body, "- "+listed(name, named == len(c.nominees)))
		}
	}
}

// grouped divides the nominees as every list does: collectives and households,
// then individuals.
func (c *composer) grouped() (collectives, individuals []nominee) {
	for _, n := range c.nominees {
		if n.IsCollective() {
			collectives = append(collectives, n)
		} else {
			individuals = append(individuals, n)
		}
	}
	return collectives, individuals
}

// citation is the provision of the law that the award rests on, for the types
// of nominee in the dossier; "" where the plan names none.
func (c *composer) citation() string {
	type cited struct{ text, law, who string }
	var found []cited
	sameLaw := true
	for _, ct := range c.kind.Citations {
		for _, n := range c.nominees {
			if n.Type != ct.For {
				continue
			}
			text, law, _ := strings.Cut(line(ct.Text), " Luật ")
			found = append(found, cited{text, law, lowerFirst(ct.For.Name())})
			sameLaw = sameLaw && law == found[0].law
			break
		}
	}
	parts := make([]string, len(found))
	for i, f := range found {
		parts[i] = f.text
		if !sameLaw && f.law != "" {
			parts[i] += " Luật " + f.law
		}
		if len(found) > 1 {
			parts[i] += " (đối với " + f.who + ")"
		}
	}
	text := joined(parts)
	if len(found) > 0 && sameLaw && found[0].law != "" {
		text += " Luật " + found[0].law
	}
	return text
}

// joined joins parts with commas and a final "và".
func joined(parts []string) string {
	if n := len(parts); n > 1 {
		return strings.Join(parts[:n-1], ", ") + " và " + parts[n-1]
	}
	return strings.Join(parts, "")
}

// enclosures names the papers that go with the proposal.
func (c *composer) enclosures() string {
	var parts []string
	if c.has(model.MinutesPaper) {
		parts = append(parts, "Biên bản họp "+c.council())
	}
	if c.has(model.BallotPaper) {
		parts = append(parts, "Biên bản kiểm phiếu")
	}
	if c.has(model.NomineeListPaper) {
		parts = append(parts, "Danh sách đề nghị khen thưởng")
	}
	if n := len(c.nominees); n > 0 && c.has(model.ReportPaper) {
		parts = append(parts, figure(n)+" báo cáo thành tích của "+c.who()+" được đề nghị khen thưởng")
	} else if n > 0 && c.has(model.SummaryPaper) {
		parts = append(parts, figure(n)+" báo cáo tóm tắt thành tích của "+c.who()+" được đề nghị khen thưởng")
	}
	letters, others := 0, 0
	for _, n := range c.nominees {
		if n.Outside != nil && n.Outside.Letter {
			letters++
		}
	}
	for _, a := range c.d.Attachments {
		if a.As == model.OtherDocument {
			others++
		}
	}
	if letters > 0 {
		parts = append(parts, figure(letters)+" văn bản thống nhất ý kiến của cơ quan, đơn vị quản lý")
	}
	if others > 0 {
		parts = append(parts, figure(others)+" tài liệu liên quan")
	}
	if len(parts) == 0 {
		return ""
	}
	return "Kèm theo Tờ trình là " + figure(max(c.plan.Sets, 1)) + " bộ hồ sơ (bản chính), gồm: " + strings.Join(parts, "; ") + "."
}

// recipients are the lines of "Nơi nhận"; the last one is the records office's.
func (c *composer) recipients() []string {
	var lines []string
	for _, r := range c.kind.Recipients {
		lines = append(lines, line(r))
	}
	return append(lines, filed(c.d.Proposer))
}

// filed is the last line of "Nơi nhận".
func filed(u model.Unit) string {
	if u.Drafter == "" {
		return "- Lưu: VT."
	}
	return "- Lưu: VT, " + u.Drafter + "."
}
