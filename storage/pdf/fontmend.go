package pdf

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
)

// postScriptNames are the names of the faces in a PDF.
var postScriptNames = [...]string{
	Regular: "LiberationSerif", Bold: "LiberationSerif-Bold", Italic: "LiberationSerif-Italic", BoldItalic: "LiberationSerif-BoldItalic",
}

// fontMender mends what gofpdf says of fonts. It replaces the names that gofpdf
// gives them ("utf8" and the name of the style that it was told) by those of the
// faces, behind the mark of a part of a font: six capitals and a plus sign (ISO
// 32000-1, 9.6.4).
type fontMender struct {
	names   *strings.Replacer
	unicode []byte // the map to Unicode of all fonts
}

// newFontMender makes the mark of the file's content, so that parts of a font in
// two files that are joined have two names.
func newFontMender(raw []byte, used *rows) fontMender {
	sum := crc32.ChecksumIEEE(raw)
	var mark strings.Builder
	for range 6 {
		mark.WriteByte('A' + byte(sum%26))
		sum /= 26
	}
	var pairs []string
	for f, style := range fontStyles {
		pairs = append(pairs, "/utf8"+strings.ToLower(family)+style+"\n", "/"+mark.String()+"+"+postScriptNames[f]+"\n")
	}
	return fontMender{strings.NewReplacer(pairs...), used.toUnicode()}
}

// object returns an object with its fonts' names replaced.
func (m fontMender) object(object []byte) []byte {
	if !bytes.Contains(object, []byte("/utf8")) {
		return object
	}
	return []byte(m.names.Replace(string(object)))
}

// rows are the rows of 256 characters, by the high byte of their code, that a
// file uses.
type rows [256]bool

func (r *rows) add(text string) {
	for _, c := range text {
		r[c>>8&0xFF] = true // beyond the first plane gofpdf fails
	}
}

// toUnicode maps the codes of a font to characters. Codes are UTF-16 already;
// gofpdf says so with one range of 65,536 codes, but a range may only vary the
// last byte (Adobe Technical Note 5014, 6).
func (r *rows) toUnicode() []byte {
	var ranges []string
	for row, used := range r {
		if used {
			ranges = append(ranges, fmt.Sprintf("<%02X00> <%02XFF> <%02X00>\n", row, row, row))
		}
	}
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(ranges, 100) { // at most, in one block
		fmt.Fprintf(&b, "%d beginbfrange\n%sendbfrange\n", len(block), strings.Join(block, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return b.Bytes()
}
