package paper

import (
	"hoso/model"
)

// needsEndorsement reports whether a page of its own takes the lead unit's
// endorsement: for a report that travels on as received and prints no block
// for it (plan III.5.2b).
func (c *composer) needsEndorsement(n nominee) bool {
	return c.has(model.EndorsementPaper) && n.received() && !n.Origin.LeadBlock
}

// endorsement composes the trang xác nhận.
func (c *composer) endorsement(n nominee) Paper {
	u := c.d.Proposer
	p := Paper{
		ID: "endorsement/" + n.key, Kind: model.EndorsementPaper, Nominee: n.ID,
		Title: "Trang xác nhận đối với " + n.addressed(), Stem: stem("xac-nhan", n.Name), Author: c.body(),
	}
	p.add(
		c.letterhead(u, "", ""),
		&Title{
			ID: "endorsement/title", Name: "TRANG XÁC NHẬN", Rule: true,
			Subject: []string{"Báo cáo thành tích đề nghị " + n.verb() + " " + orDots(c.d.Award.Name)},
			Notes:   []string{"(Kèm theo Báo cáo thành tích của " + n.addressed() + ")"},
		},
	)
	label := "- Cá nhân: "
	if n.IsCollective() {
		label = "- Tập thể: "
	}
	p.say(n.path+"/name", Body, label+n.introduced())
	p.say(n.path+"/origin/unitName", Body, "- Đơn vị đề nghị: "+orDots(n.Origin.UnitName))
	p.say("endorsement/theme", Body, "- Chuyên đề: "+c.themeName(n.Theme))
	p.say("endorsement/award", Body, "- Hình thức đề nghị: "+c.awardFor(n))
	p.say("endorsement/statement", Body, c.body()+", cơ quan được giao chủ trì chuyên đề, đã xem xét báo cáo thành tích nêu trên và xác nhận "+
		n.addressed()+" đã "+c.achieved(n.Theme, n.Report.Subject)+"; kính trình "+c.decider()+" xem xét, khen thưởng./.")
	signature := c.signed("endorsement/lead", u, c.endorser())
	signature.Label = []string{c.leadLabel(n)}
	p.add(&Closing{ID: "endorsement/signature", Right: signature})
	return p
}

// leadLabel is the plan's label of the lead unit's block.
func (c *composer) leadLabel(n nominee) string {
	for _, e := range c.kind.EndorsementsFor(n.Nominee) {
		if e.By == model.ByLead {
			return capitals(e.Label)
		}
	}
	return "XÁC NHẬN CỦA CƠ QUAN CHỦ TRÌ CHUYÊN ĐỀ"
}
