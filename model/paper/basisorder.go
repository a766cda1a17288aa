package paper

import (
	"fmt"
	"slices"

	"hoso/model"
)

// basesInOrder puts the program's own bases into the clerk's order, with the
// clerk's own among them. A basis that no line names stands behind the one that
// it follows in the program's order: a fact entered later, as a leave to exceed
// the quota, is cited without the clerk asking for it.
func basesInOrder(own []Block, lines []model.BasisLine) []Block {
	if len(lines) == 0 {
		return own
	}
	var order []Block
	placed := map[string]bool{}
	for i, l := range lines {
		if l.Block == "" {
			order = append(order, typedBasis(i, l.Text)...)
			continue
		}
		if at := slices.IndexFunc(own, func(b Block) bool { return b.BlockID() == l.Block }); at >= 0 && !placed[l.Block] {
			placed[l.Block] = true
			order = append(order, own[at])
		}
	}
	for i, b := range own {
		if placed[b.BlockID()] {
			continue
		}
		at := 0
		if i > 0 {
			at = 1 + slices.IndexFunc(order, func(o Block) bool { return o.BlockID() == own[i-1].BlockID() })
		}
		order = slices.Insert(order, at, b)
	}
	return order
}

// typedBasis is a basis of the clerk's own, as it was typed.
func typedBasis(line int, text string) []Block {
	var p Paper
	p.show(fmt.Sprintf("proposal/bases/%d/text", line), Basis, text)
	return p.Blocks
}
