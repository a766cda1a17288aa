package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model/paper"
)

func allDocuments(t testing.TB) []Document {
	var docs []Document
	for _, p := range samplePapers() {
		docs = append(docs, layOut(t, p))
	}
	return docs
}

// The text read out of the file is the text of the pages, word for word.
func TestWrite_textReadsBack(t *testing.T) {
	for _, doc := range append(allDocuments(t), layOut(t, listPaper(120))) {
		t.Run(doc.Title, func(t *testing.T) {
			got := tool(t, "pdftotext", "-raw", drawn(t, doc), "-")
			want := ""
			for _, p := range doc.Pages {
				want += p.text(true)
			}
			if diff := cmp.Diff(folded(want), folded(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Words stand in the file where the layout put them.
func TestWrite_positions(t *testing.T) {
	doc := layOut(t, proposalPaper())
	out := tool(t, "pdftotext", "-bbox", drawn(t, doc), "-")
	decoder := xml.NewDecoder(strings.NewReader(out))
	decoder.Strict, decoder.Entity = false, xml.HTMLEntity
	type box struct {
		x1, x2 float64
		text   string
	}
	pages := [][]box{}
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if start.Name.Local == "page" {
			pages = append(pages, nil)
		}
		if start.Name.Local == "word" {
			var w struct {
				X1   float64 `xml:"xMin,attr"`
				X2   float64 `xml:"xMax,attr"`
				Text string  `xml:",chardata"`
			}
			if err := decoder.DecodeElement(&w, &start); err != nil {
				t.Fatal(err)
			}
			pages[len(pages)-1] = append(pages[len(pages)-1], box{w.X1 * mmPerPoint, w.X2 * mmPerPoint, w.Text})
		}
	}
	if len(pages) != len(doc.Pages) {
		t.Fatalf("got %d pages, want %d", len(pages), len(doc.Pages))
	}
	compared := 0
	for n, p := range doc.Pages {
		boxes := map[string][]box{}
		for _, b := range pages[n] {
			boxes[b.text] = append(boxes[b.text], b)
		}
		for _, r := range p.Runs {
			word := strings.TrimSpace(r.Text)
			best := math.Inf(1)
			for _, b := range boxes[word] {
				best = min(best, math.Abs(b.x1-r.X)+math.Abs(b.x2-r.X-r.Width()))
			}
			if math.IsInf(best, 1) {
				continue // part of a word in more than one font
			}
			compared++
			if best > 0.02 {
				t.Errorf("page %d: %q stands %.3f mm off", n+1, word, best)
			}
		}
	}
	if compared < 300 {
		t.Errorf("compared only %d words", compared)
	}
}

func TestWrite_fontsEmbedded(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(tool(t, "pdffonts", drawn(t, allDocuments(t)...))), "\n")[2:]
	if len(lines) != 4 {
		t.Errorf("got %d fonts, want four styles", len(lines))
	}
	for _, l := range lines {
		// name, type (2 words), encoding, emb, sub, uni, object (2 words)
		f := strings.Fields(l)
		if len(f) != 9 || f[len(f)-5] != "yes" || f[len(f)-3] != "yes" {
			t.Errorf("not embedded with a Unicode map: %s", l)
		}
	}
}

func TestWrite_sound(t *testing.T) {
	out := tool(t, "qpdf", "--check", drawn(t, append(allDocuments(t), layOut(t, listPaper(500)))...))
	if strings.Contains(out, "WARNING") {
		t.Error(out)
	}
}

func TestWrite_properties(t *testing.T) {
	out := tool(t, "pdfinfo", drawn(t, layOut(t, proposalPaper())))
	for _, want := range []string{"Title:           " + sampleMeta.Title, "Author:          " + sampleMeta.Author, "Subject:         " + sampleMeta.Subject, "Aug 20", "PDF version:     1.4"} {
		if !strings.Contains(out, want) {
			t.Errorf("pdfinfo lacks %q:\n%s", want, out)
		}
	}
}

func TestWrite_languageInCatalogue(t *testing.T) {
	out := tool(t, "qpdf", "--qdf", "--object-streams=disable", drawn(t, layOut(t, proposalPaper())), "-")
	for _, want := range []string{"/Lang (vi-VN)", "/DisplayDocTitle true", "/ID ["} {
		if !strings.Contains(out, want) {
			t.Errorf("the file lacks %s", want)
		}
	}
}

func TestWrite_sameBytes(t *testing.T) {
	// Runes that share a glyph: a font subset taken in the order of a map would
	// differ.
	twins := paperOf(para("p", paper.Body, "Đ Ð Δ ∆ Ω Ω µ μ · ∙ - \u00a0 ; ; Ş Ș"))
	docs := append(allDocuments(t), layOut(t, twins))
	var first bytes.Buffer
	if err := WriteJoined(&first, docs, sampleMeta); err != nil {
		t.Fatal(err)
	}
	for range 8 {
		var again bytes.Buffer
		if err := WriteJoined(&again, docs, sampleMeta); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), again.Bytes()) {
			t.Fatal("the same documents gave other bytes")
		}
	}
}

func TestWrite_concurrent(t *testing.T) {
	doc := layOut(t, reportPaper())
	done := make(chan string)
	for range 4 {
		go func() {
			var out bytes.Buffer
			err := Write(&out, doc, sampleMeta)
			done <- fmt.Sprint(err, out.Len(), out.String())
		}()
	}
	want := <-done
	for range 3 {
		if <-done != want {
			t.Error("files differ")
		}
	}
}

func TestWrite_errors(t *testing.T) {
	doc := layOut(t, proposalPaper())
	if err := Write(io.Discard, doc, Meta{Title: "x"}); err == nil {
		t.Error("a file without a creation date was written")
	}
	if err := WriteJoined(io.Discard, nil, sampleMeta); err == nil {
		t.Error("a file without pages was written")
	}
	if err := Write(brokenWriter{}, doc, sampleMeta); err == nil {
		t.Error("a failing writer gave no error")
	}
	// What Layout never gives: the library panics on it.
	doc.Pages[0].Runs[0].Text = "🏆\xc3"
	if err := Write(io.Discard, doc, sampleMeta); err == nil {
		t.Error("a rune above the first plane gave no error")
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, os.ErrClosed }

// Each bookmark leads to the top of its paper's first page, whatever the
// height of the last page.
func TestWriteJoined_bookmarks(t *testing.T) {
	docs := []Document{layOut(t, proposalPaper()), layOut(t, listPaper(3)), layOut(t, lettersPaper()), layOut(t, listPaper(3))}
	data, err := os.ReadFile(drawn(t, docs...))
	if err != nil {
		t.Fatal(err)
	}
	got := regexp.MustCompile(`/Dest \[(\d+) 0 R /XYZ 0 ([\d.]+) null\]`).FindAllStringSubmatch(string(data), -1)
	var want [][]string
	page := 1
	for _, d := range docs {
		height := d.Pages[0].Height / mmPerPoint
		dest := fmt.Sprintf("/Dest [%d 0 R /XYZ 0 %.2f null]", 1+2*page, height)
		want = append(want, []string{dest, fmt.Sprint(1 + 2*page), fmt.Sprintf("%.2f", height)})
		page += len(d.Pages)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, d := range docs {
		title := []byte{0xFE, 0xFF}
		for _, r := range d.Title {
			title = append(title, byte(r>>8), byte(r))
		}
		escaped := strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "\r", `\r`).Replace(string(title))
		if !bytes.Contains(data, []byte(escaped)) {
			t.Errorf("no bookmark %q", d.Title)
		}
	}
}

func TestWriteJoined_numbersRestart(t *testing.T) {
	out := tool(t, "pdftotext", "-raw", drawn(t, layOut(t, proposalPaper()), layOut(t, minutesPaper())), "-")
	var numbers []string
	for _, page := range strings.Split(out, "\f") {
		first, _, _ := strings.Cut(strings.TrimSpace(page), "\n")
		if len(first) == 1 {
			numbers = append(numbers, first)
		}
	}
	if got := strings.Join(numbers, ","); got != "2,2,3" {
		t.Errorf("got page numbers %s, want 2,2,3", got)
	}
}

func TestWrite_zone(t *testing.T) {
	meta := sampleMeta
	meta.Created = time.Date(2024, 8, 20, 23, 30, 0, 0, time.FixedZone("ICT", 7*3600))
	var out bytes.Buffer
	if err := Write(&out, layOut(t, lettersPaper()), meta); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(out.Bytes(), []byte("D:20240820233000")) {
		t.Error("the file does not bear the day of its own zone")
	}
}
