package paper

import (
	"strings"

	"hoso/model"
)

// endorsements are the blocks at the end of a nominee's report, as the plan
// lists them for it.
//
// Each block begins with the plan's label. Below it stands what is known of
// the signer: body, authority and post, because blocks side by side may be of
// different bodies, and the name, because the stamp is put with a post and a
// name (Nghị định 30/2020, Phụ lục I, II.7), and a clerk who has entered them
// expects to find them on every report. Where no name is known the plan's hint
// stays, "(Ký, đóng dấu)", and the name is written by hand.
func (c *composer) endorsements(n nominee) *Signatures {
	var blocks []*Signature
	for _, e := range c.kind.EndorsementsFor(n.Nominee) {
		// A dead nominee signs nothing; the head speaks for them.
		if e.By == model.ByNominee && n.deadPerson() && n.Report.Head.Position != "" {
			continue
		}
		s := c.block(n, e)
		s.Hint = line(e.Hint)
		if s.Name != "" {
			s.Hint = ""
		}
		blocks = append(blocks, s)
	}
	return &Signatures{ID: "endorsements", Rows: inPairs(blocks)}
}

func (n nominee) deadPerson() bool { return n.Posthumous && n.Type == model.Individual }

// block is one endorsement block without its hint.
func (c *composer) block(n nominee, e model.Endorsement) *Signature {
	label := capitals(e.Label)
	s := &Signature{ID: "endorsement/" + string(e.By), Label: []string{label}, Remark: strings.Contains(label, "NHẬN XÉT")}
	sign := func(style model.LetterheadStyle, by model.Signer, body string) {
		s.Lines = authorityOf(style, by, body)
		s.Name = by.FullName()
	}
	switch e.By {
	case model.ByNominee:
		c.reports(n, s)
	case model.ByHead:
		sign(model.StateStyle, n.Report.Head, n.headBody())
	case model.ByManager:
		if n.Outside != nil {
			sign(n.Outside.Unit.Style, n.Outside.Signer, n.Outside.Body)
		}
	case model.ByProposer:
		if n.Origin != nil {
			sign(model.StateStyle, model.Signer{}, n.Origin.UnitName)
		} else {
			sign(c.d.Proposer.Style, c.endorser(), c.d.Proposer.Body)
		}
	case model.ByLead:
		if c.d.Stage == model.LeadStage {
			sign(c.d.Proposer.Style, c.endorser(), c.d.Proposer.Body)
		} else {
			sign(model.StateStyle, model.Signer{}, c.leadBody(orElse(n.Theme, c.d.Theme)))
		}
	}
	return s
}

// headBody is the body that the nominee's immediate head signs for; "" while
// nobody is entered and where it is not known. A neighbourhood is none, and of
// its residents the chairman of the People's Committee signs for that, whoever
// leads the neighbourhood for no body.
func (n nominee) headBody() string {
	own := groupOf(n).Workplace
	if n.Person != nil {
		own = n.Person.Workplace
	}
	head := n.Report.Head
	if head == (model.Signer{}) || own == "" {
		return ""
	}
	parts := addressParts(own)
	if !isNeighbourhood(parts[0]) {
		return parts[0]
	}
	for _, part := range parts[1:] {
		if isArea(part) && (head.Collective != "" || mentions(head.Position, "Chủ tịch")) {
			return "Ủy ban nhân dân " + part
		}
	}
	return ""
}

// reports fills the block of whoever reports: the label of a collective's only
// stands for a post, which takes its place where it is known.
func (c *composer) reports(n nominee, s *Signature) {
	s.Lines, s.Label = s.Label, nil
	switch {
	case n.Type == model.Household:
		s.Name = orElse(n.Report.Signer.FullName(), groupOf(n).Head)
	case n.Type == model.Individual && !n.Posthumous:
		s.Name = n.Name
		if n.Person != nil {
			s.Name = strings.TrimSpace(n.Person.Rank + " " + n.Name)
		}
	default:
		if n.deadPerson() {
			s.Lines = []string{"NGƯỜI LẬP BÁO CÁO"}
		}
		if lines := authority(c.reportStyle(n), n.Report.Signer); len(lines) > 0 {
			s.Lines = lines
		}
		s.Name = n.Report.Signer.FullName()
	}
}

// inPairs arranges blocks in the order of signing two to a row: the first at
// the right, who confirms it at the left, and so on; a last one alone stands
// at the left, a single one at the right.
func inPairs(blocks []*Signature) [][2]*Signature {
	if len(blocks) == 1 {
		return [][2]*Signature{{nil, blocks[0]}}
	}
	var rows [][2]*Signature
	for i := 0; i < len(blocks); i += 2 {
		if i+1 == len(blocks) {
			rows = append(rows, [2]*Signature{blocks[i], nil})
			break
		}
		rows = append(rows, [2]*Signature{blocks[i+1], blocks[i]})
	}
	return rows
}
