package docx

import (
	"strings"

	"hoso/model/paper"
	"hoso/storage/pdf"
)

// contentStyles are the styles of running text.
var contentStyles = map[paper.Style]string{
	paper.Body: content, paper.Basis: legalBasis, paper.Heading: heading, paper.Subhead: subheading,
	paper.Centred: midHeading, paper.Remark: remark, paper.Flush: contentFlush,
}

// centredFaces are those of the styles whose lines end as in the PDF.
var centredFaces = map[string]pdf.Font{midHeading: pdf.Bold, remark: pdf.Italic}

// undivided is the number of lines up to which no page's end can part a
// paragraph that leaves at least two lines on either side. Longer ones are not
// kept with the next because of what they say: some programs then keep them
// whole.
const undivided = 3

// paragraph sets running text. What announces the following ("… gồm có:") stays
// with it.
func (c *compositor) paragraph(b *paper.Paragraph) {
	style, known := contentStyles[b.Style]
	if !known {
		style = content
	}
	p := &paragraph{style: style}
	p.lines, p.closer = c.measures.Lines(b)
	p.keepNext = p.lines <= undivided && strings.HasSuffix(strings.TrimSpace(b.Text()), ":")
	face, centred := centredFaces[style]
	if centred = centred && len(b.Runs) == 1; centred {
		p.closer = 0
	}
	for _, r := range b.Runs {
		text := r.Text
		if centred {
			text = c.centred(text, face, c.house.Body, c.measures.Width())
		} else {
			text = c.measures.FirmText(text, pdf.Regular, c.house.Body)
		}
		p.runs = append(p.runs, run{text, r.Bold, r.Italic})
	}
	c.put(usual()[style].before, p)
}

// code sets a QR code with its caption below.
func (c *compositor) code(q *paper.QRCode) error {
	quiet := 0.0
	if n := len(q.Modules); n > 0 {
		quiet = inPoints(pdf.CodeQuiet * pdf.CodeSide / float64(n))
		picture, err := codePicture(q.Modules, q.Caption)
		if err != nil {
			return err
		}
		c.put(quiet, &paragraph{style: caption, keepNext: true, picture: picture})
	}
	p := plain(caption, q.Caption)
	c.put(quiet, p)
	return nil
}
