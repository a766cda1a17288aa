package docx

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// Every word of a paper stands in its file once. Their order differs where
// things stand side by side: number and date are level.
func TestWrite_everyWord(t *testing.T) {
	for _, p := range samplePapers(t) {
		got, want := strings.Fields(body(t, written(t, p)).words()), strings.Fields(p.Text())
		for _, b := range p.Blocks {
			if _, ok := b.(*paper.Letterhead); ok { // two columns, row by row
				slices.Sort(got)
				slices.Sort(want)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", p.ID, diff)
		}
	}
}

func TestWrite_repeatable(t *testing.T) {
	papers := samplePapers(t)
	if !bytes.Equal(written(t, papers...), written(t, samplePapers(t)...)) {
		t.Error("got other bytes the second time")
	}
}

func TestWrite_refuses(t *testing.T) {
	p := codePaper()
	for name, c := range map[string]struct {
		papers []paper.Paper
		house  model.House
		meta   Meta
	}{
		"no paper":          {nil, model.House{}, about},
		"no time":           {[]paper.Paper{p}, model.House{}, Meta{}},
		"margins":           {[]paper.Paper{p}, model.House{Top: 5, Bottom: 20, Left: 30, Right: 20, Body: 14, Spacing: 1, Indent: 10}, about},
		"a block of no one": {[]paper.Paper{{ID: "x", Blocks: []paper.Block{nil}}}, model.House{}, about},
	} {
		if err := Write(&bytes.Buffer{}, c.papers, c.house, c.meta); err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
}

// Whatever reaches a paper, the file stays XML.
func TestWrite_hostileText(t *testing.T) {
	text := "a\x00b\x1b[31m\xff<w:p>&amp;\"'\uFFFE\u202E e\u0302\u0301\r\n\tz"
	p := paper.Paper{ID: "x", Title: text, Blocks: []paper.Block{
		&paper.Paragraph{ID: "p", Style: paper.Flush, Runs: []paper.Run{{Text: text, Bold: true}}},
		&paper.Table{ID: "t", Columns: []paper.Column{{Title: text}}, Rows: []paper.Row{{Cells: []paper.Cell{{Text: text}, {Text: "thừa"}}}, {}}},
	}}
	var b bytes.Buffer
	if err := Write(&b, []paper.Paper{p}, model.House{}, Meta{Meta: pdf.Meta{Title: text, Author: text, Subject: text, Created: noon}, Dossier: text}); err != nil {
		t.Fatal(err)
	}
	for name, part := range partsOf(t, b.Bytes()) {
		if !strings.HasSuffix(name, ".png") {
			parsed(t, part)
		}
	}
	words := body(t, b.Bytes()).words()
	if want := "ab[31m<w:p>&amp;\"'\u202E ế z"; !strings.Contains(strings.Join(strings.Fields(words), " "), want) {
		t.Errorf("got %q, want %q in it", words, want)
	}
	if !strings.Contains(words, "thừa") {
		t.Error("a cell beyond the columns is lost")
	}
}

// Each paper of a file is a section of its own, which begins with page 1.
func TestWrite_sections(t *testing.T) {
	upright, wide := codePaper(), codePaper()
	wide.Landscape = true
	sections := body(t, written(t, upright, wide, upright)).all("sectPr")
	if len(sections) != 3 {
		t.Fatalf("got %d sections, want 3", len(sections))
	}
	for i, s := range sections {
		size := s.all("pgSz")[0].attributes
		if got, want := size["w"] > size["h"], i == 1; got != want {
			t.Errorf("section %d: got %v", i, size)
		}
		if got := s.all("pgNumType")[0].attributes["start"]; got != "1" {
			t.Errorf("section %d: pages begin with %q, want 1", i, got)
		}
		if !s.has("titlePg") || !s.has("headerReference") {
			t.Errorf("section %d: want a number on every page but the first", i)
		}
	}
}

func TestWrite_properties(t *testing.T) {
	parts := partsOf(t, written(t, codePaper()))
	for part, wants := range map[string][]string{
		"docProps/core.xml": {"<dc:title>Tờ trình</dc:title>", "<dc:creator>Sở Y tế</dc:creator>", ">2024-08-20T05:00:00Z<", "vi-VN"},
		"docProps/app.xml":  {"<Company>Sở Y tế</Company>"},
		"word/styles.xml":   {`w:val="vi-VN"`, `w:ascii="Times New Roman"`},
	} {
		for _, want := range wants {
			if !strings.Contains(parts[part], want) {
				t.Errorf("%s: want %s in\n%s", part, want, parts[part])
			}
		}
	}
}

// Pictures have the sizes that they have in the PDF, and those who cannot see a
// code are told what it is.
func TestWrite_pictures(t *testing.T) {
	file := written(t, codePaper())
	var sizes []string
	for _, e := range body(t, file).all("extent") {
		sizes = append(sizes, e.attributes["cx"]+" × "+e.attributes["cy"])
	}
	width := int((160*2.0/3 - 2*pdf.CellSide) * 36000)
	want := []string{itoa(width) + " × 113819", "1260000 × 1260000"} // 3.2 mm and 35 mm high
	if diff := cmp.Diff(want, sizes); diff != "" {
		t.Error(diff)
	}
	if got := body(t, file).all("docPr")[1].attributes["descr"]; got != "Quét để đối chiếu" {
		t.Errorf("the code is told as %q", got)
	}
	if parts := partsOf(t, file); parts["word/media/image2.png"] == "" || parts["word/media/image3.png"] != "" {
		t.Error("want two pictures in the file")
	}
}

// Blocks with nothing in them are no reason to stumble.
func TestWrite_emptyBlocks(t *testing.T) {
	p := paper.Paper{ID: "x", Blocks: []paper.Block{
		&paper.Letterhead{}, &paper.Title{}, &paper.Addressees{}, &paper.Paragraph{}, &paper.Table{}, &paper.Table{Rows: []paper.Row{{}, {Group: true}}},
		&paper.Closing{}, &paper.Closing{Left: &paper.Signature{}, Recipients: []string{"- A"}}, &paper.Signatures{}, &paper.Signatures{Rows: [][2]*paper.Signature{{}, {nil, {}}}},
		&paper.QRCode{}, &paper.QRCode{Modules: [][]bool{{true, true, true}, {}}},
	}}
	for _, b := range p.Blocks {
		written(t, paper.Paper{ID: "x", Blocks: []paper.Block{b}})
	}
	for _, c := range body(t, written(t, p)).all("tc") {
		if last := len(c.children) - 1; c.children[last].name != "p" {
			t.Errorf("a cell ends in <%s>, want a paragraph", c.children[last].name)
		}
	}
	if b := body(t, written(t, p)); strings.Contains(order(b), "tbl tbl") {
		t.Errorf("two tables without a paragraph between are one: %s", order(b))
	}
}

// order names the elements of a flow.
func order(e *element) string {
	var names []string
	for _, c := range e.children {
		names = append(names, c.name)
	}
	return strings.Join(names, " ")
}
