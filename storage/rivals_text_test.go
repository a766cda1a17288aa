package storage

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model/paper"
)

// openDocument writes a paper as a flat OpenDocument text in the measures of
// Nghị định 30/2020: A4, 14 points, margins of 20, 30 and 15 mm.
func openDocument(out io.Writer, p paper.Paper) {
	width, height, orientation := 210, 297, "portrait"
	if p.Landscape {
		width, height, orientation = 297, 210, "landscape"
	}
	fmt.Fprintf(out, openDocumentHead, width, height, orientation)
	for i, piece := range piecesOf(p) {
		if piece.rows == nil {
			openParagraphs(out, piece.style(), piece.text)
			continue
		}
		fmt.Fprintf(out, `<table:table table:name="t%d" table:style-name="wide">`, i)
		for _, w := range piece.widths {
			fmt.Fprintf(out, `<table:table-column table:style-name="c%.0f"/>`, w)
		}
		for _, row := range piece.rows {
			fmt.Fprint(out, `<table:table-row>`)
			for _, cell := range row {
				fmt.Fprintf(out, `<table:table-cell table:style-name="%s" office:value-type="string">`, map[bool]string{true: "ruled", false: "bare"}[piece.ruled])
				openParagraphs(out, piece.style(), cell)
				fmt.Fprint(out, `</table:table-cell>`)
			}
			fmt.Fprint(out, `</table:table-row>`)
		}
		fmt.Fprint(out, `</table:table>`)
	}
	fmt.Fprint(out, `</office:text></office:body></office:document>`)
}

func openParagraphs(out io.Writer, style, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		fmt.Fprintf(out, `<text:p text:style-name="%s">`, style)
		xml.EscapeText(out, []byte(line))
		fmt.Fprint(out, `</text:p>`)
	}
}

// style is the name of the piece's paragraph style: "b" bold, "i" italic, "c"
// centred, "t" with the first line indented.
func (p piece) style() string {
	name := "p"
	for _, part := range []struct {
		has    bool
		letter string
	}{{p.bold, "b"}, {p.italic, "i"}, {p.centred, "c"}, {p.indent, "t"}} {
		if part.has {
			name += part.letter
		}
	}
	return name
}

var openDocumentHead = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="face" svg:font-family="'Liberation Serif'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="face" fo:font-size="14pt" fo:language="vi" fo:country="VN"/></style:default-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="%dmm" fo:page-height="%dmm" style:print-orientation="%s"
 fo:margin-top="20mm" fo:margin-bottom="20mm" fo:margin-left="30mm" fo:margin-right="15mm"/></style:page-layout>
<style:style style:name="wide" style:family="table"><style:table-properties style:rel-width="100%%" table:align="margins"/></style:style>
<style:style style:name="ruled" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="1mm"/></style:style>
<style:style style:name="bare" style:family="table-cell"><style:table-cell-properties fo:border="none"/></style:style>
` + openColumns() + openStyles() + `</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>
<office:body><office:text>
`

// openColumns are the styles of columns by their share, "c12".
func openColumns() string {
	var styles strings.Builder
	for share := range 200 {
		fmt.Fprintf(&styles, `<style:style style:name="c%d" style:family="table-column"><style:table-column-properties style:rel-column-width="%d*"/></style:style>`+"\n", share, share)
	}
	return styles.String()
}

// openStyles are the styles of paragraphs that piece.style names.
func openStyles() string {
	var styles strings.Builder
	for bits := range 16 {
		p := piece{bold: bits&1 > 0, italic: bits&2 > 0, centred: bits&4 > 0, indent: bits&8 > 0}
		align, indent, weight, slope := "justify", "0mm", "normal", "normal"
		if p.centred {
			align = "center"
		}
		if p.indent {
			indent = "12.7mm"
		}
		if p.bold {
			weight = "bold"
		}
		if p.italic {
			slope = "italic"
		}
		fmt.Fprintf(&styles, `<style:style style:name="%s" style:family="paragraph"><style:paragraph-properties fo:text-align="%s" fo:text-indent="%s" fo:margin-bottom="6pt"/>`+
			`<style:text-properties fo:font-weight="%s" fo:font-style="%s"/></style:style>`+"\n", p.style(), align, indent, weight, slope)
	}
	return styles.String()
}

// typst writes a paper as the source of a typst document, in the same measures.
func typst(out io.Writer, p paper.Paper) {
	fmt.Fprintf(out, "#set page(paper: \"a4\", flipped: %t, margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm))\n", p.Landscape)
	fmt.Fprint(out, "#set text(font: \"Liberation Serif\", size: 14pt, lang: \"vi\")\n#set par(justify: true)\n")
	for _, piece := range piecesOf(p) {
		if piece.rows == nil {
			typstParagraph(out, piece)
			continue
		}
		fmt.Fprint(out, "#table(columns: (")
		for _, w := range piece.widths {
			fmt.Fprintf(out, "%gfr, ", w)
		}
		stroke := "none"
		if piece.ruled {
			stroke = "0.5pt"
		}
		fmt.Fprintf(out, "), stroke: %s,\n", stroke)
		for _, row := range piece.rows {
			for _, cell := range row {
				fmt.Fprintf(out, "text(%s), ", typstString(cell))
			}
			fmt.Fprintln(out)
		}
		fmt.Fprint(out, ")\n")
	}
}

func typstParagraph(out io.Writer, p piece) {
	align, indent, weight, slope := "left", "0mm", "regular", "normal"
	if p.centred {
		align = "center"
	}
	if p.indent {
		indent = "12.7mm"
	}
	if p.bold {
		weight = "bold"
	}
	if p.italic {
		slope = "italic"
	}
	fmt.Fprintf(out, "#align(%s, par(first-line-indent: (amount: %s, all: true), text(weight: %q, style: %q, %s)))\n", align, indent, weight, slope, typstString(p.text))
}

// typstString quotes a text for typst.
func typstString(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(text) + `"`
}

func TestPiecesOf_sameWords(t *testing.T) {
	_, papers, err := samplePapers()
	must(t, err)
	for _, p := range papers {
		t.Run(p.Stem, func(t *testing.T) {
			got, want := strings.Fields(textOf(piecesOf(p))), strings.Fields(p.Text())
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("words for the other programs (-want +got):\n%s", diff)
			}
		})
	}
}
