package paper

import (
	"slices"
	"strings"

	"hoso/model"
)

// body is the proposing unit as sentences name it.
func (c *composer) body() string {
	for _, s := range []string{c.d.Proposer.Body, c.d.Proposer.Name} {
		if s != "" {
			return model.UpperFirst(s)
		}
	}
	return dots
}

// council is the unit's council as sentences name it: "Hội đồng Thi đua - Khen
// thưởng quận Ba Đình".
func (c *composer) council() string {
	u := c.d.Proposer
	name := orElse(c.d.Council.Name, model.DefaultCouncil().Name)
	unit := orElse(strings.TrimPrefix(u.Body, "Ủy ban nhân dân "), u.Name)
	if unit == "" || tells(name, unit) || mentions(name, u.Name) {
		return name
	}
	return name + " " + unit
}

// leadBody is the lead unit of a theme as signatures and addressees name it:
// as the dossier addresses it, else in the plan's words with the city that they
// leave out. "" for a theme that the plan does not have.
func (c *composer) leadBody(theme string) string {
	t, ok := c.plan.ThemeByID(theme)
	if !ok {
		return ""
	}
	lead, _, _ := strings.Cut(line(t.LeadText), " (")
	for _, name := range c.d.Recipient.Names {
		if mentions(name, lead) {
			name, _, _ = strings.Cut(name, " (")
			return name
		}
	}
	city := line(c.plan.City)
	bare := strings.TrimPrefix(city, "thành phố ")
	switch {
	case city == "" || mentions(lead, bare):
		return lead
	case strings.HasPrefix(lead, "Sở "):
		return lead + " " + bare
	case strings.HasSuffix(lead, " Thành phố"):
		return strings.TrimSuffix(lead, "Thành phố") + city
	}
	return lead
}

// mentions reports whether text contains what, whatever its case and marks.
func mentions(text, what string) bool {
	return what != "" && strings.Contains(model.Fold(text), model.Fold(what))
}

// tells reports whether a body's name says itself where it is: it names the
// place, or ends with "Thành phố" or the city's bare name, behind which
// ", thành phố Hà Nội" would say the city twice.
func tells(name, place string) bool {
	if mentions(name, place) {
		return true
	}
	city, ok := strings.CutPrefix(model.Fold(place), "thanh pho ")
	folded := " " + model.Fold(name)
	return ok && (strings.HasSuffix(folded, " "+city) || strings.HasSuffix(folded, " thanh pho"))
}

// awardParts divides the award's name into what is given and who gives it:
// "Bằng khen", "Chủ tịch Ủy ban nhân dân thành phố Hà Nội".
func (c *composer) awardParts() (what, who string) {
	what, who, ok := strings.Cut(orDots(c.d.Award.Name), " của ")
	if !ok {
		who = "cấp có thẩm quyền"
	}
	return what, who
}

// verb is "tặng", or "truy tặng" where the nominee is dead.
func (n nominee) verb() string {
	if n.Posthumous {
		return "truy tặng"
	}
	return "tặng"
}

// verb is what the dossier asks for as a whole.
func (c *composer) verb() string {
	dead := c.posthumous()
	switch {
	case dead == 0:
		return "tặng"
	case dead == len(c.nominees):
		return "truy tặng"
	}
	return "tặng, truy tặng"
}

func (c *composer) posthumous() int {
	count := 0
	for _, n := range c.nominees {
		if n.Posthumous {
			count++
		}
	}
	return count
}

// who names the nominees as a whole: "tập thể, hộ gia đình, cá nhân", those
// types that there are.
func (c *composer) who() string {
	var types []string
	for _, g := range c.grouped() {
		types = append(types, g.named())
	}
	if len(types) == 0 {
		return "tập thể, cá nhân"
	}
	return strings.Join(types, ", ")
}

// those is who, in the plural where there is more than one.
func (c *composer) those() string {
	if len(c.nominees) == 1 {
		return c.who()
	}
	return "các " + c.who()
}

// called is the nominee as lists and certificates bear it: "Ông Nguyễn Văn
// Mẫu", "Thượng tá Nguyễn Văn Mẫu"; collectives by their name.
func (n nominee) called() string {
	name := orDots(n.Name)
	switch {
	case n.IsCollective():
		return name
	case n.Person == nil:
		return model.Sex("").Honorific() + " " + name
	case n.Person.Rank != "":
		return n.Person.Rank + " " + name
	}
	return n.Person.Sex.Honorific() + " " + name
}

// addressed is called within a sentence: "ông Nguyễn Văn Mẫu", "hộ gia đình ông
// Lê Minh Họa".
func (n nominee) addressed() string { return n.midSentence(n.called()) }

// midSentence is a text that begins with the nominee's name, within a
// sentence.
func (n nominee) midSentence(text string) string {
	if n.Type == model.Collective {
		return text
	}
	return model.LowerFirst(text)
}

// places says where the nominee belongs, from post to body; the second part
// repeats nothing of the first.
func (n nominee) places() []string {
	var post, at string
	switch {
	case n.Type == model.Individual && n.Person != nil:
		post, at = n.Person.Position, n.Person.Workplace
		if post == "" {
			post = n.Person.Occupation
		}
		if at == "" && n.Person.Residence != "" {
			at = "trú tại " + n.Person.Residence
		}
	case n.IsCollective() && n.Group != nil:
		at = n.Group.Workplace
		if at == "" && n.Type == model.Household {
			at = n.Group.Address
		}
		if mentions(n.Name, at) {
			at = ""
		}
	}
	if mentions(post, at) {
		at = ""
	}
	var parts []string
	for _, s := range []string{post, at} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return parts
}

// placed is the tables' column of posts and places: of a collective, which has
// neither, the body it belongs to, or its address.
func (n nominee) placed() string {
	if n.Type != model.Collective {
		return model.UpperFirst(strings.Join(n.places(), ", "))
	}
	if at := n.places(); len(at) > 0 {
		return "Thuộc " + strings.Join(at, ", ")
	}
	return groupOf(n).Address
}

// introduced is the nominee with post and body, as the certificate will bear
// it: "Ông Nguyễn Văn Mẫu, Phó Chủ tịch Ủy ban nhân dân phường Ví Dụ". Behind a
// collective's name stands only where it is, and nothing that the name says
// itself: "Trường Tiểu học Ví Dụ, quận Ba Đình".
func (n nominee) introduced() string {
	parts := []string{n.called()}
	if !n.IsCollective() {
		return strings.Join(append(parts, n.places()...), ", ")
	}
	for _, at := range n.places() {
		for _, part := range addressParts(strings.TrimPrefix(at, "Ủy ban nhân dân ")) {
			if !slices.ContainsFunc(parts, func(said string) bool { return tells(said, part) }) {
				parts = append(parts, part)
			}
		}
	}
	return strings.Join(parts, ", ")
}
