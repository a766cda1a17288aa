package paper

import (
	"strings"

	"hoso/model"
)

// namedInProposal is the greatest number of nominees whom the proposal names
// itself; more are left to the nominee list.
const namedInProposal = 5

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
		if at := line(c.kind.SimpleProcedure); at != "" {
			s += " quy định tại " + at
		}
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
	groups, named := c.grouped(), 0
	for i, g := range groups {
		if len(groups) > 1 {
			p.say("proposal/group/"+g.id(), Subhead, digitsOf(i+1)+". "+g.of.Name())
		}
		for _, n := range g.nominees {
			named++
			name := n.introduced()
			if n.Posthumous && c.posthumous() < len(c.nominees) {
				name += " (truy tặng)"
			}
			p.say(n.path+"/name", Body, "- "+listed(name, named == len(c.nominees)))
		}
	}
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
			found = append(found, cited{text, law, model.LowerFirst(ct.For.Name())})
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
