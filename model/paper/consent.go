package paper

import (
	"strings"

	"hoso/model"
)

// writesConsent reports whether the managing body's consent is a letter that
// the program words. Where the body's own letter is attached, that one stands
// in the dossier instead.
func (c *composer) writesConsent(n nominee) bool {
	return c.has(model.ConsentPaper) && n.Outside != nil && n.Outside.Letter && len(consentsOf(c.d, n.ID)) == 0
}

// consentsOf lists the attached letters of consent about a nominee.
func consentsOf(d model.Dossier, id string) []model.Attachment {
	var found []model.Attachment
	for _, a := range d.Attachments {
		if _, about, _ := strings.Cut(a.Paper, "/"); a.As == model.ConsentLetter && about == id && id != "" {
			found = append(found, a)
		}
	}
	return found
}

// consentPaper begins the letter: what index and file name say of it.
func consentPaper(n nominee) Paper {
	return Paper{
		ID: "consent/" + n.key, Kind: model.ConsentPaper, Nominee: n.ID,
		Title: "Ý kiến thống nhất đối với " + n.addressed(), Stem: stem("y-kien-thong-nhat", n.Name),
	}
}

// letterKind is what numbers of official letters bear before the symbol: the
// state's nothing, "CV" those of Party and Youth Union (from custom, not checked
// against their guidances).
func letterKind(style model.LetterheadStyle) string {
	switch style {
	case model.PartyStyle, model.YouthStyle:
		return "CV"
	}
	return ""
}

// consent composes the letter in which the body that manages an outside
// nominee agrees to the proposal (plan III.5.2, note). It is an official letter
// (công văn; Nghị định 30/2020, Phụ lục III, Mẫu 1.5): no title, its subject
// below the number.
func (c *composer) consent(n nominee) Paper {
	o := *n.Outside
	u := o.Unit
	if u.Body == "" {
		u.Body = o.Body
	}
	body := model.UpperFirst(orDots(orElse(o.Body, u.Body)))
	symbol := u.Symbol
	if symbol != "" && u.Drafter != "" {
		symbol += "-" + u.Drafter
	}
	kind := letterKind(u.Style)
	p := consentPaper(n)
	p.Number, p.Date, p.Author = given(u.Style, o.Number, kind, symbol), o.Date, body
	head := c.letterhead(u, docNumber(u.Style, o.Number, kind, symbol), o.Date)
	award, _ := c.awardParts()
	head.Subject = "V/v thống nhất đề nghị " + n.verb() + " " + award + " đối với " + n.addressed()
	p.add(head, &Addressees{ID: "consent/addressees", Names: []string{c.body()}})
	asked := "đề nghị " + n.verb() + " " + orDots(c.d.Award.Name)
	merit := c.achieved(n.Theme, n.Report.Subject)
	p.say("consent/agreement", Body, "Xét thành tích của "+n.midSentence(n.introduced())+", là "+model.LowerFirst(n.Type.Name())+" thuộc phạm vi quản lý, "+body+
		" thống nhất để "+c.body()+" "+asked+" cho "+n.addressed()+" đã "+merit+".")
	p.say("consent/confirmation", Body, body+" xác nhận nội dung báo cáo thành tích của "+n.addressed()+
		" gửi kèm theo hồ sơ và chịu trách nhiệm về nội dung xác nhận./.")
	p.add(&Closing{ID: "consent/recipients", Recipients: []string{"- Như trên;", filed(u)}, Right: c.signed("consent/signer", u, o.Signer)})
	return p
}
