package paper

import "hoso/model"

// Placed is what the nominee list says beside a name: an individual's post and
// body, a household's address, the body that a collective belongs to or its
// address. Empty where nothing is entered.
func Placed(n model.Nominee) string { return nominee{Nominee: n}.placed() }

// ProposalNumber is the number and symbol of a dossier's proposal,
// "45/TTr-UBND"; empty until the records office has given one.
func ProposalNumber(d model.Dossier) string {
	if d.Proposal.Number == "" {
		return ""
	}
	return docNumber(d.Proposer.Style, d.Proposal.Number, "TTr", d.Proposer.Symbol)
}
