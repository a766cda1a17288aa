package model

// OriginKey is where a nominee was first proposed. Two nominees of one key are
// one nominee, in however many packages they come.
type OriginKey struct {
	Unit    string // id of the proposing unit
	Dossier string // id of the dossier there
	Nominee string // id of the nominee in it
}

// OriginKeyOf is the key of a nominee of a dossier: its origin, or, of one that
// was not received, the dossier itself, which its proposer knows by the id
// sentAs.
func OriginKeyOf(n Nominee, proposer, sentAs string) OriginKey {
	if n.Origin != nil && n.Origin.Unit != "" {
		return OriginKey{Unit: n.Origin.Unit, Dossier: n.Origin.Dossier, Nominee: n.Origin.Nominee}
	}
	return OriginKey{Unit: proposer, Dossier: sentAs, Nominee: n.ID}
}
