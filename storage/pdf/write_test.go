package pdf

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"

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

// The joined file of the sample campaign dossier shows the pages that the
// decree's tables were held against: every word where the layout put it, at its
// size. A reader sees of the size the height of the font's box: pdftotext's
// boxes reach from ascent to descent.
func TestWrite_fileShowsThePages(t *testing.T) {
	docs := campaignDocuments(t)
	seen := seenPages(t, drawn(t, docs...))
	compared, parted := 0, 0
	for _, doc := range docs {
		for _, p := range doc.Pages {
			if len(seen) == 0 {
				t.Fatal("the file has too few pages")
			}
			near(t, "page width", seen[0].Width, p.Width, 0.01)
			near(t, "page height", seen[0].Height, p.Height, 0.01)
			words := map[string][]seenWord{}
			for _, w := range seen[0].Words {
				words[w.Text] = append(words[w.Text], w)
			}
			seen = seen[1:]
			for _, r := range p.Runs {
				at := 0
				for _, word := range strings.Fields(r.Text) {
					at += strings.Index(r.Text[at:], word)
					left := r.X + textWidth(r.Text[:at], r.Font, r.Size)
					right, em := left+textWidth(word, r.Font, r.Size), r.Size*mmPerPoint
					off := math.Inf(1)
					for _, w := range words[word] {
						off = min(off, max(math.Abs(w.X1-left), math.Abs(w.X2-right), math.Abs(w.Y2-w.Y1-boxHeight*em), math.Abs(w.Y2-r.Y-boxDepth*em)))
					}
					switch {
					case math.IsInf(off, 1):
						parted++ // into pieces of several fonts, or a mark of its own
					case off > 0.03:
						t.Errorf("%s: %q stands %.3f mm off", doc.Title, word, off)
					}
					compared++
				}
			}
		}
	}
	if len(seen) > 0 || compared < 3000 || parted > compared/100 {
		t.Errorf("%d pages left; compared %d words, of which %d are parted", len(seen), compared, parted)
	}
}

// The box that pdftotext draws around a word, in ems: from the font's ascent to
// its descent.
const (
	boxHeight = 0.891 + 0.216
	boxDepth  = 0.216
)

func TestWrite_fontsEmbedded(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(tool(t, "pdffonts", drawn(t, campaignDocuments(t)...))), "\n")[2:]
	var names []string
	for _, l := range lines {
		// name, type (2 words), encoding, emb, sub, uni, object (2 words)
		f := strings.Fields(l)
		if len(f) != 9 || f[4] != "yes" || f[5] != "yes" || f[6] != "yes" {
			t.Errorf("not embedded in part with a Unicode map: %s", l)
		}
		mark, name, _ := strings.Cut(f[0], "+")
		if len(mark) != 6 {
			t.Errorf("%s does not say that it is a part of a font", f[0])
		}
		names = append(names, name)
	}
	slices.Sort(names)
	want := []string{"LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-BoldItalic", "LiberationSerif-Italic"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
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

// bookmark is an entry of an outline as readers see it.
type bookmark struct {
	Title string
	Page  int
	Kids  []bookmark
}

func bookmarksOf(t testing.TB, data []byte) []bookmark {
	t.Helper()
	marks, err := api.Bookmarks(bytes.NewReader(data), joiner())
	if err != nil {
		t.Fatal(err)
	}
	return asRead(marks)
}

func asRead(marks []pdfcpu.Bookmark) (read []bookmark) {
	for _, m := range marks {
		read = append(read, bookmark{m.Title, m.PageFrom, asRead(m.Kids)})
	}
	return read
}

func TestWriteJoined_bookmarks(t *testing.T) {
	docs := []Document{layOut(t, proposalPaper()), layOut(t, listPaper(3)), layOut(t, lettersPaper()), layOut(t, reportPaper()), layOut(t, lettersPaper()), layOut(t, listPaper(3))}
	const group = "Báo cáo (thành tích)"
	docs[2].Group, docs[3].Group = group, group
	first := make([]int, len(docs))
	page := 1
	for i, d := range docs {
		first[i] = page
		page += len(d.Pages)
	}
	at := func(i int) bookmark { return bookmark{Title: docs[i].Title, Page: first[i]} }
	data := pdfOf(t, docs...)
	want := []bookmark{at(0), at(1), {group, first[2], []bookmark{at(2), at(3)}}, at(4), at(5)}
	if diff := cmp.Diff(want, bookmarksOf(t, data)); diff != "" {
		t.Error(diff)
	}

	// Each leads to the top of its page, upright or landscape.
	got := regexp.MustCompile(`/Dest \[(\d+) 0 R /XYZ 0 ([\d.]+) null\]`).FindAllStringSubmatch(string(data), -1)
	heights := map[string]string{}
	for i, d := range docs {
		heights[fmt.Sprint(1+2*first[i])] = fmt.Sprintf("%.2f", d.Pages[0].Height/mmPerPoint)
	}
	if len(got) != len(docs)+1 {
		t.Errorf("got %d targets, want %d", len(got), len(docs)+1)
	}
	for _, g := range got {
		if g[2] != heights[g[1]] {
			t.Errorf("bookmark to %s pt of object %s, want %q", g[2], g[1], heights[g[1]])
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
