package paper

import (
	"strings"

	"hoso/model"
)

// endorsements are the blocks at the end of a nominee's report, as the plan
// lists them for it.
//
// Each block begins with the plan's label. Below it stands what is known of
// the signer: authority and post, and the name, because the stamp is put with
// a post and a name (Nghị định 30/2020, Phụ lục I, II.7), and a clerk who has
// entered them expects to find them on every report. Where no name is known
// the plan's hint stays, "(Ký, đóng dấu)", and the name is written by hand.
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
	s := &Signature{ID: "endorsement/" + string(e.By), Lines: []string{label}}
	sign := func(style model.LetterheadStyle, by model.Signer, body string) {
		lines := authority(style, by)
		if len(lines) == 0 && body != "" {
			lines = []string{capitals(body)}
		}
		s.Lines = append(s.Lines, lines...)
		s.Name = by.FullName()
	}
	switch e.By {
	case model.ByNominee:
		c.reports(n, s)
	case model.ByHead:
		sign(model.StateStyle, n.Report.Head, "")
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
		} else if t, ok := c.plan.ThemeByID(orElse(n.Theme, c.d.Theme)); ok {
			sign(model.StateStyle, model.Signer{}, t.LeadText)
		}
	}
	return s
}

// reports fills the block of whoever reports: a collective's signer takes the
// place of the label, which only stands for a post.
func (c *composer) reports(n nominee, s *Signature) {
	switch {
	case n.Type == model.Household:
		s.Name = n.Report.Signer.FullName()
		if s.Name == "" {
			s.Name = groupOf(n).Head
		}
	case n.deadPerson():
		s.Lines = []string{"NGƯỜI LẬP BÁO CÁO"}
		if lines := authority(c.reportStyle(n), n.Report.Signer); len(lines) > 0 {
			s.Lines = lines
		}
		s.Name = n.Report.Signer.FullName()
	case n.Type == model.Individual:
		s.Name = n.Name
		if n.Person != nil {
			s.Name = strings.TrimSpace(n.Person.Rank + " " + n.Name)
		}
	default:
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
