package pdf

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model/paper"
)

// Whatever the text, every block is laid out inside the margins, and
// keeps each letter that can be drawn.
func FuzzLayout(f *testing.F) {
	for _, s := range []string{
		fiveLines, "", "   ", "-", "Điều 74", "TM. KT.", strings.Repeat("W", 300), strings.Repeat("a ", 300), strings.Repeat("- ", 50),
		"ngày      tháng      năm", "a\u00a0b\u00a0c", "🏆☑\u200b\ufeff\xff\xc3", "Nguye\u0302\u0303n", "\n\n\t\r", "(“ ”)", "https://thi-dua.vi-du.vn/khen-thuong?chuyen-de=2.3&nam=2024",
	} {
		f.Add(s, uint8(0), false)
		f.Add(s, uint8(7), true)
	}
	f.Fuzz(func(t *testing.T, text string, n uint8, landscape bool) {
		p := everyBlock(text, int(n))
		p.Landscape = landscape
		doc, err := Layout(p)
		if err != nil {
			t.Fatal(err)
		}
		checkInside(t, doc)
		if diff := cmp.Diff(letters(everyBlock(drawable(text), int(n)).Text()), letters(doc.Text())); diff != "" {
			t.Error(diff)
		}
	})
}

// everyBlock is a paper with a text in every place that takes one.
func everyBlock(text string, n int) paper.Paper {
	sig := &paper.Signature{ID: "s", Lines: []string{text, "CHỦ TỊCH"}, Hint: text, Name: text}
	p := paperOf(filler(n % 40)...)
	p.Blocks = append(p.Blocks,
		&paper.Letterhead{ID: "l", Parent: []string{text}, Name: []string{text}, Number: text, Motto: stateMotto, PlaceDate: text},
		&paper.Title{ID: "t", Name: "TỜ TRÌNH", Subject: []string{text}, Notes: []string{text}, Rule: true},
		&paper.Addressees{ID: "a", Names: []string{text, text}},
		para("h", paper.Heading, text),
		&paper.Paragraph{ID: "p", Style: paper.Body, Runs: []paper.Run{{Text: text}, {Text: text, Bold: true}, {Text: text, Italic: true}}},
		&paper.Table{ID: "tb", Columns: []paper.Column{{Title: text, Width: 1}, {Title: "Tên", Width: float64(n)}, {Title: text, Width: 3, Align: paper.Centre}},
			Rows: []paper.Row{{Group: true, Cells: []paper.Cell{{Text: text}}}, {Cells: []paper.Cell{{Text: text}, {Text: text}, {Text: text}, {Text: "x"}}}}},
		&paper.Closing{ID: "c", Recipients: []string{text, "- " + text}, Right: *sig},
		&paper.Signatures{ID: "g", Rows: [][2]*paper.Signature{{sig, nil}, {nil, sig}}},
	)
	return p
}

// Whatever the text, the file is written.
func FuzzWrite(f *testing.F) {
	f.Add("Nguyễn Văn Mẫu 🏆 \xff\u200b")
	f.Fuzz(func(t *testing.T, text string) {
		doc := layOut(t, paperOf(para("p", paper.Body, text)))
		doc.Title = text
		meta := Meta{Title: text, Author: text, Subject: text, Created: sampleMeta.Created}
		if err := WriteJoined(io.Discard, []Document{doc}, meta); err != nil {
			t.Error(err)
		}
	})
}
