package pdf

import "hoso/model/paper"

const (
	signatureSpace = 6.0  // mm above a row of signatures
	endorsedSpace  = 10.0 // mm between two rows
	// SizeHint is the size of "(Ký, đóng dấu)", which the decree leaves open.
	SizeHint = 13.0
)

// column is a place for a signature: its left edge and width in mm.
type column struct{ left, width float64 }

// halves are the two columns of a row of signatures.
func (s setter) halves() [2]column {
	half := s.sheet.width / 2
	return [2]column{{s.sheet.left, half}, {s.sheet.left + half, half}}
}

// signatureRow sets up to two signatures side by side in one slab, so that
// nothing parts them: authority and position in bold capitals of 14 pt, or 13
// where that saves a line, the hint in italics, room for hand and stamp, and
// the names on one line (Nghị định 30/2020, Phụ lục I, mục II.7). A nil
// signature leaves its place blank.
func (s setter) signatureRow(block string, places [2]column, row [2]*paper.Signature) slab {
	size := SizeSignature
	for i, sig := range row {
		if sig != nil && authorityLines(sig, places[i], SizeSignatureSmall) < authorityLines(sig, places[i], SizeSignature) {
			size = SizeSignatureSmall
		}
	}
	var heads, feet [2]slab
	tallest := 0.0
	for i, sig := range row {
		if sig == nil {
			continue
		}
		heads[i], feet[i] = setSignature(sig, places[i], size, block)
		tallest = max(tallest, heads[i].height)
	}
	var whole slab
	for i := range row {
		whole.take(heads[i], 0)
		whole.take(feet[i], tallest+SignatureRoom)
	}
	whole.space = signatureSpace
	return whole
}

// setSignature sets what stands above and what stands below the hand.
func setSignature(sig *paper.Signature, place column, size float64, block string) (head, foot slab) {
	if sig.ID != "" {
		block = sig.ID
	}
	set := place.setting(size, block)
	lines := authority(sig, set)
	set.size = SizeHint
	head = stack(append(lines, set.lines([]span{{sig.Hint, Italic}})...))
	set.size = size
	lines = set.lines([]span{{sig.Post, Bold}})
	set.size = SizeSignature
	foot = stack(append(lines, set.lines([]span{{sig.Name, Bold}})...))
	foot.height = max(foot.height, set.pitch()) // a blank name is written by hand
	return head, foot
}

// setting centres text in the column.
func (c column) setting(size float64, block string) setting {
	return setting{left: c.left + headGutter/2, width: c.width - headGutter, size: size, spacing: 1, align: alignCentre, block: block}
}

// authority sets the lines above the hand: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH".
func authority(sig *paper.Signature, set setting) []slab {
	var lines []slab
	for _, l := range sig.Lines {
		lines = append(lines, set.lines([]span{{l, Bold}})...)
	}
	return lines
}

func authorityLines(sig *paper.Signature, place column, size float64) int {
	return len(authority(sig, place.setting(size, "")))
}

// signatures sets endorsement blocks, two to a row. All rows stay together,
// and with the text before them, as long as a page can hold them with it.
func (s setter) signatures(b *paper.Signatures) []slab {
	var rows []slab
	for _, row := range b.Rows {
		if row[0] == nil && row[1] == nil {
			continue
		}
		set := s.signatureRow(b.ID, s.halves(), row)
		if n := len(rows); n > 0 {
			set.space = endorsedSpace
			keepWeakly(&rows[n-1])
		}
		rows = append(rows, set)
	}
	return rows
}
