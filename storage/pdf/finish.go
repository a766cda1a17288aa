package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// header is that of a PDF 1.4, the least that Nghị định 30/2020 asks of
// electronic copies (Phụ lục I, phần II), and the comment by which programs
// that carry files know that it is not text.
const header = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"

// finish makes of a file of gofpdf, drawn without compression, the file that
// is handed out: contents compressed by one compressor instead of one for each
// page, fonts named and mapped to Unicode as the format asks, and a catalogue
// of our own with language, bookmarks, metadata and output intent. The trailer
// has an identifier made of the content.
func finish(raw []byte, m Meta, marks []mark, used *rows) ([]byte, error) {
	objects, info, err := objectsOf(raw)
	if err != nil {
		return nil, err
	}
	f := newFile(len(raw) / 3)
	fonts := newFontMender(raw, used)
	for _, object := range objects[1 : len(objects)-1] { // the last one is gofpdf's catalogue
		f.adopt(f.reserve(), object, fonts)
	}
	catalogue := "<</Type /Catalog\n/Pages 1 0 R\n/Lang (vi-VN)\n/ViewerPreferences <</DisplayDocTitle true>>\n"
	if len(marks) > 0 {
		catalogue += fmt.Sprintf("/Outlines %d 0 R\n/PageMode /UseOutlines\n", f.outline(marks))
	}
	catalogue += fmt.Sprintf("/Metadata %d 0 R\n/OutputIntents [%d 0 R]>>", f.stream("/Type /Metadata /Subtype /XML", metadata(m), false), f.intent())
	return f.close(f.add(catalogue), info), f.err
}

// file is a PDF in the making, object by object.
type file struct {
	out     bytes.Buffer
	offsets []int // by object number; 0 where there is none yet
	packer  *zlib.Writer
	packed  bytes.Buffer
	err     error // of the packer
}

func newFile(size int) *file {
	f := &file{offsets: make([]int, 1)}
	f.packer, f.err = zlib.NewWriterLevel(&f.packed, zlib.BestSpeed)
	f.out.Grow(size)
	f.out.WriteString(header)
	return f
}

// reserve returns the number of an object that is written later.
func (f *file) reserve() int {
	f.offsets = append(f.offsets, 0)
	return len(f.offsets) - 1
}

// put writes object number n, which was reserved.
func (f *file) put(n int, parts ...[]byte) {
	f.offsets[n] = f.out.Len()
	fmt.Fprintf(&f.out, "%d 0 obj\n", n)
	for _, p := range parts {
		f.out.Write(p)
	}
	f.out.WriteString("\nendobj\n")
}

// add writes a new object and returns its number.
func (f *file) add(content string) int {
	n := f.reserve()
	f.put(n, []byte(content))
	return n
}

// stream writes a new stream and returns its number.
func (f *file) stream(entries string, data []byte, pack bool) int {
	n := f.reserve()
	f.putStream(n, entries, data, pack)
	return n
}

func (f *file) putStream(n int, entries string, data []byte, pack bool) {
	if pack {
		f.packed.Reset()
		f.packer.Reset(&f.packed)
		_, err := f.packer.Write(data)
		f.err = errors.Join(f.err, err, f.packer.Close())
		entries, data = entries+"/Filter /FlateDecode", f.packed.Bytes()
	}
	f.put(n, fmt.Appendf(nil, "<<%s /Length %d>>\nstream\n", entries, len(data)), data, []byte("\nendstream"))
}

// adopt writes an object of gofpdf: streams packed, as those of font programs
// are already, fonts under their names.
func (f *file) adopt(n int, object []byte, fonts fontMender) {
	data, isStream := bytes.CutSuffix(object, []byte("\nendstream"))
	head, data, _ := bytes.Cut(data, []byte(">>\nstream\n"))
	switch {
	case !isStream:
		f.put(n, fonts.object(object))
	case bytes.Contains(head, []byte("/Filter")):
		f.put(n, object)
	case bytes.Contains(data, []byte("begincmap")):
		f.putStream(n, "", fonts.unicode, true)
	default:
		f.putStream(n, "", data, true)
	}
}

// close writes the table of offsets and the trailer and returns the file.
func (f *file) close(root int, info string) []byte {
	id := md5.Sum(f.out.Bytes())
	table := f.out.Len()
	fmt.Fprintf(&f.out, "xref\n0 %d\n0000000000 65535 f \n", len(f.offsets))
	for _, at := range f.offsets[1:] {
		fmt.Fprintf(&f.out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&f.out, "trailer\n<</Size %d /Root %d 0 R /Info %s\n/ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.offsets), root, info, id, id, table)
	return f.out.Bytes()
}

var errNoObjects = errors.New("file without table of objects")

// objectsOf returns what stands between "obj" and "endobj" of the objects of a
// file of gofpdf, by number, and the reference to the document's properties.
// Where the objects are is told by the table of offsets at the end.
func objectsOf(raw []byte) (objects [][]byte, info string, err error) {
	table := bytes.LastIndex(raw, []byte("\nxref\n"))
	trailer := bytes.LastIndex(raw, []byte("\ntrailer\n"))
	if table < 0 || trailer < table {
		return nil, "", errNoObjects
	}
	lines := bytes.Split(raw[table+1:trailer], []byte("\n"))
	var offsets []int
	for _, line := range lines[min(3, len(lines)):] { // behind "xref", the count and object 0
		at, err := strconv.Atoi(string(line[:min(10, len(line))]))
		if err != nil || at > table {
			return nil, "", errNoObjects
		}
		offsets = append(offsets, at)
	}
	ends := append(slices.Sorted(slices.Values(offsets)), table+1)
	objects = make([][]byte, 1, len(offsets)+1)
	for i, at := range offsets {
		next, _ := slices.BinarySearch(ends, at+1)
		object, begun := bytes.CutPrefix(raw[at:ends[next]], fmt.Appendf(nil, "%d 0 obj\n", i+1))
		object, ended := bytes.CutSuffix(object, []byte("\nendobj\n"))
		if !begun || !ended {
			return nil, "", errNoObjects
		}
		objects = append(objects, object)
	}
	_, rest, found := bytes.Cut(raw[trailer:], []byte("/Info "))
	reference, _, ended := bytes.Cut(rest, []byte("\n"))
	if !found || !ended || len(objects) < 3 {
		return nil, "", errNoObjects
	}
	return objects, string(reference), nil
}
