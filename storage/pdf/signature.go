package pdf

import "hoso/model/paper"

// SizeHint is the size of "(Ký, đóng dấu)", which the decree leaves open.
const SizeHint = 13.0

// column is a place for a signature: its left edge and width in mm.
type column struct{ left, width float64 }

// halves are the two columns of a row of signatures.
func (s setter) halves() [2]column {
	half := s.sheet.width / 2
	return [2]column{{s.sheet.left, half}, {s.sheet.left + half, half}}
}

// signatureRow sets up to two signatures side by side in one slab, so that
// nothing parts them: what an endorsement is for, authority and position in bold
// capitals of 14 pt, or 13 where that saves a line, the hint in italics, room for
// hand and stamp, and the names on one line (Nghị định 30/2020, Phụ lục I, mục
// II.7). A nil signature leaves its place blank.
func (s setter) signatureRow(block string, places [2]column, row [2]*paper.Signature) slab {
	size := signatureSize(places, row)
	var labels, heads, feet [2]slab
	labelled, tallest := 0.0, 0.0
	for i, sig := range row {
		if sig == nil {
			continue
		}
		labels[i], heads[i], feet[i] = setSignature(sig, places[i], size, block)
		labelled = max(labelled, labels[i].height)
	}
	var tops [2]float64
	for i := range row {
		if labels[i].height > 0 {
			tops[i] = labelled // the lines below two labels begin level
		}
		tallest = max(tallest, tops[i]+heads[i].height)
	}
	var whole slab
	for i := range row {
		whole.take(labels[i], 0)
		whole.take(heads[i], tops[i])
		whole.take(feet[i], tallest+SignatureRoom)
	}
	whole.space = SignatureSpace
	return whole
}

// signatureSize is 14 pt, or 13 where that saves a line.
func signatureSize(places [2]column, row [2]*paper.Signature) float64 {
	for i, sig := range row {
		if sig != nil && authorityLines(sig, places[i], SizeSignatureSmall) < authorityLines(sig, places[i], SizeSignature) {
			return SizeSignatureSmall
		}
	}
	return SizeSignature
}

// setSignature sets the label, with the room below it, and what stands above
// and below the hand.
func setSignature(sig *paper.Signature, place column, size float64, block string) (label, head, foot slab) {
	if sig.ID != "" {
		block = sig.ID
	}
	set := place.setting(size, block)
	if len(sig.Label) > 0 {
		label = stack(bold(sig.Label, set))
		label.height += LabelSpace
		if sig.Remark {
			label.height += RemarkRoom
		}
	}
	lines := bold(sig.Lines, set)
	set.size = SizeHint
	head = stack(append(lines, set.lines([]span{{sig.Hint, Italic}})...))
	set.size = SizeSignature
	foot = stack(set.lines([]span{{sig.Name, Bold}}))
	foot.height = max(foot.height, set.pitch()) // a blank name is written by hand
	return label, head, foot
}

// setting centres text in the column.
func (c column) setting(size float64, block string) setting {
	return setting{left: c.left + HeadGutter/2, width: c.width - HeadGutter, size: size, spacing: 1, align: alignCentre, block: block}
}

// bold sets lines above the hand: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH".
func bold(lines []string, set setting) []slab {
	var slabs []slab
	for _, l := range lines {
		slabs = append(slabs, set.lines([]span{{l, Bold}})...)
	}
	return slabs
}

func authorityLines(sig *paper.Signature, place column, size float64) int {
	set := place.setting(size, "")
	return len(bold(sig.Label, set)) + len(bold(sig.Lines, set))
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
			set.space = EndorsedSpace
			keepWeakly(&rows[n-1])
		}
		rows = append(rows, set)
	}
	return rows
}
