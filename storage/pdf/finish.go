package pdf

import (
	"bytes"
	"crypto/md5"
	"errors"
	"fmt"
	"strconv"
)

// What gofpdf cannot say in a catalogue: the language, and that a window shows
// the document's title instead of its file name.
const catalogueEntries = "/Lang (vi-VN)\n/ViewerPreferences <</DisplayDocTitle true>>\n"

var (
	oldVersion, version = []byte("%PDF-1.3\n"), []byte("%PDF-1.4\n")
	catalogueStart      = []byte("/Type /Catalog\n")
	xrefStart           = []byte("\nstartxref\n")
	trailerStart        = []byte("\ntrailer\n<<\n")
)

// finish completes a file of gofpdf: the version that Nghị định 30/2020 asks of
// electronic copies (Phụ lục I, phần II: PDF 1.4 or later), the catalogue with the entries above, the
// trailer with an identifier made of the content. The catalogue is the last
// object, so that of all offsets only that of the table of offsets changes.
func finish(pdf []byte) ([]byte, error) {
	at := bytes.LastIndex(pdf, catalogueStart)
	table := bytes.LastIndex(pdf, []byte("\nxref\n"))
	trailer := bytes.LastIndex(pdf, trailerStart)
	start := bytes.LastIndex(pdf, xrefStart)
	if at < 0 || table < at || trailer < table || start < trailer {
		return nil, errors.New("file without catalogue or trailer")
	}
	at += len(catalogueStart)
	trailer += len(trailerStart)
	id := md5.Sum(pdf)
	if bytes.HasPrefix(pdf, oldVersion) {
		copy(pdf, version)
	}

	out := make([]byte, 0, len(pdf)+len(catalogueEntries)+128)
	out = append(out, pdf[:at]...)
	out = append(out, catalogueEntries...)
	out = append(out, pdf[at:trailer]...)
	out = fmt.Appendf(out, "/ID [<%x> <%x>]\n", id, id)
	out = append(out, pdf[trailer:start+len(xrefStart)]...)
	out = strconv.AppendInt(out, int64(table+1+len(catalogueEntries)), 10)
	return append(out, "\n%%EOF\n"...), nil
}
