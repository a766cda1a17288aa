package pdf

import "hoso/model/paper"

// SizeCaption is the size of the words below a code.
const SizeCaption = 12.0

// qrCode sets a code in the middle of the column and its caption below. Dark
// modules side by side become one box, so that no hairline shows between them.
func (s setter) qrCode(q *paper.QRCode) []slab {
	var code slab
	if n := len(q.Modules); n > 0 {
		module := CodeSide / float64(n)
		left := s.sheet.left + (s.sheet.width-CodeSide)/2
		top := CodeQuiet * module
		for y, row := range q.Modules {
			for x := 0; x < len(row); x++ {
				from := x
				for x < len(row) && row[x] {
					x++
				}
				if x > from {
					code.boxes = append(code.boxes, Box{X: left + float64(from)*module, Y: top + float64(y)*module, W: float64(x-from) * module, H: module})
				}
			}
		}
		code.height = CodeSide + 2*top
	}
	set := setting{left: s.sheet.left, width: s.sheet.width, size: SizeCaption, spacing: 1, align: alignCentre, block: q.ID}
	return keepAll(append([]slab{code}, set.lines([]span{{q.Caption, Regular}})...), false)
}
