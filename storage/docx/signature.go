package docx

import (
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// closing sets the end of a paper: the recipients beside the signature, or below
// two of them.
func (c *compositor) closing(b *paper.Closing) {
	width := c.measures.Width()
	if b.Left != nil {
		row := [2]*paper.Signature{b.Left, &b.Right}
		c.putSigned([][2]*paper.Signature{row})
		if len(b.Recipients) > 0 {
			c.last().keep()
			c.below = inPoints(pdf.RecipientsSpace)
			list := c.recipients(b)
			for i, p := range list {
				p.keepNext = i < len(list)-1
				c.put(0, p)
			}
		}
		return
	}
	left := width * pdf.RecipientsShare
	size := c.measures.SignatureSize(left, [2]*paper.Signature{nil, &b.Right})
	signed := c.signed(&b.Right, size, width-left)
	list := filled(nil)
	if len(b.Recipients) > 0 {
		list = cell{}
		for _, p := range c.recipients(b) {
			list.add(p)
		}
		list.aside = pdf.HeadGutter
		list.items[0].(*paragraph).before = pdf.Rise * (size - pdf.SizeRecipientsHead) // to one baseline
	}
	t := &table{style: blankTable, columns: []float64{left, width - left}}
	t.rows = []row{{whole: true, cells: []cell{list, cellOf(append(signed.head, signed.name)...)}}}
	c.put(inPoints(pdf.SignatureSpace), t)
}

// recipients are "Nơi nhận:" and the list below.
func (c *compositor) recipients(b *paper.Closing) []*paragraph {
	list := []*paragraph{plain(recipients, paper.NoiNhan)}
	for _, r := range b.Recipients {
		list = append(list, plain(recipient, r))
	}
	return list
}

// signatures sets endorsement blocks, two to a row.
func (c *compositor) signatures(b *paper.Signatures) {
	c.putSigned(b.Rows)
}

// putSigned sets signatures in halves of the text's width. All stay on one page
// as long as a page can hold them.
func (c *compositor) putSigned(pairs [][2]*paper.Signature) {
	half := c.measures.Width() / 2
	t := &table{style: blankTable, columns: []float64{half, half}}
	for _, pair := range pairs {
		if pair[0] == nil && pair[1] == nil {
			continue
		}
		rows := c.pair(pair, half)
		if len(t.rows) > 0 {
			for _, cell := range rows[0].cells {
				cell.items[0].(*paragraph).before += inPoints(pdf.EndorsedSpace)
			}
		}
		t.rows = append(t.rows, rows...)
	}
	if len(t.rows) == 0 {
		return
	}
	for i := range t.rows[:len(t.rows)-1] {
		t.rows[i].keep()
	}
	c.put(inPoints(pdf.SignatureSpace), t)
}

// pair sets up to two signatures side by side: a row of labels where there are
// some, one of what stands above the hands, and one of the names, which are
// level so. One without a label begins beside the other's label.
func (c *compositor) pair(pair [2]*paper.Signature, width float64) []row {
	size := c.measures.SignatureSize(width, pair)
	var labels, heads, names row
	labelled := pair[0] != nil && len(pair[0].Label) > 0 || pair[1] != nil && len(pair[1].Label) > 0
	for _, sig := range pair {
		if sig == nil {
			sig = &paper.Signature{}
		}
		s := c.signed(sig, size, width)
		label, head := filled(s.label), filled(s.head)
		if len(s.label) == 0 {
			label, head = head, filled(nil)
			label.merge, head.merge = "restart", "continue"
		}
		if !labelled {
			head, head.merge = label, ""
		}
		labels.cells = append(labels.cells, label)
		heads.cells = append(heads.cells, head)
		names.cells = append(names.cells, cellOf(s.name))
	}
	labels.whole, heads.whole, names.whole = true, true, true
	if !labelled {
		return []row{heads, names}
	}
	return []row{labels, heads, names}
}

// signing is the parts of one signature.
type signing struct {
	label, head []item
	name        *paragraph
}

// signed sets a signature in a column of the given width in mm; a blank name
// leaves its line to be written by hand.
func (c *compositor) signed(sig *paper.Signature, size, width float64) signing {
	var s signing
	width -= pdf.HeadGutter
	for _, l := range sig.Label {
		s.label = append(s.label, sized(endorsement, c.centred(l, pdf.Bold, size, width), size))
	}
	if n := len(s.label); n > 0 {
		room := pdf.LabelSpace
		if sig.Remark {
			room += pdf.RemarkRoom
		}
		s.label[n-1].(*paragraph).after = inPoints(room)
	}
	for _, l := range sig.Lines {
		s.head = append(s.head, sized(authority, c.centred(l, pdf.Bold, size, width), size))
	}
	if sig.Hint != "" {
		s.head = append(s.head, plain(signingHint, c.centred(sig.Hint, pdf.Italic, pdf.SizeHint, width)))
	}
	s.name = plain(signerName, c.centred(sig.Name, pdf.Bold, pdf.SizeSignature, width))
	s.name.before = inPoints(pdf.SignatureRoom) - endLine - hair
	return s
}
