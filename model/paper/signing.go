package paper

import (
	"strings"

	"hoso/model"
)

// partyPrefix turns the state's abbreviations of authority into the Party's
// (Hướng dẫn 36-HD/VPTW, II.1.7).
var partyPrefix = strings.NewReplacer("TM. ", "T/M ", "KT. ", "K/T ", "TL. ", "T/L ")

// authority is the lines above a signature under a body's letterhead; none
// when nothing was entered.
func authority(style model.LetterheadStyle, s model.Signer) []string {
	lines := s.Lines()
	if style == model.PartyStyle {
		for i, l := range lines {
			lines[i] = partyPrefix.Replace(l)
		}
	}
	return lines
}

// authorityOf is the lines above a signature on a paper that another body
// heads: the body is named, in the line of a body that decides as a collective,
// "TM. ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH", else above the post, unless the post names
// it. Where no post is known the body stands alone.
func authorityOf(style model.LetterheadStyle, s model.Signer, body string) []string {
	switch whole := model.Fold(body); {
	case body == "":
	case s.Collective != "" && strings.HasPrefix(whole, model.Fold(s.Collective)):
		s.Collective = body
		body = ""
	case mentions(s.Collective, body) || mentions(s.Position, body) || mentions(s.HeadPosition, body),
		mentions(s.Position, "Ủy ban nhân dân"): // the post names a body of its own
		body = ""
	}
	lines := authority(style, s)
	if body != "" {
		lines = append([]string{capitals(body)}, lines...)
	}
	return lines
}

// headOfUnit is the signer of a unit while nobody is entered: its head, whose
// name stays blank.
func headOfUnit(u model.Unit) model.Signer {
	if u.HeadPosition == "" {
		return model.Signer{Position: "Thủ trưởng đơn vị"}
	}
	return model.Signer{Position: u.HeadPosition, Collective: u.Collective}
}

// signed is the signature block of a unit's own paper.
func (c *composer) signed(id string, u model.Unit, s model.Signer) Signature {
	lines := authority(u.Style, s)
	if len(lines) == 0 {
		lines = authority(u.Style, headOfUnit(u))
	}
	return Signature{ID: id, Lines: lines, Name: s.FullName()}
}

// endorser is who signs endorsements for the dossier's unit.
func (c *composer) endorser() model.Signer {
	if c.d.Proposal.Endorser != (model.Signer{}) {
		return c.d.Proposal.Endorser
	}
	return c.d.Proposal.Signer
}
