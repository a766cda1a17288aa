package pdf

import (
	"bytes"
	"encoding/xml"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"hoso/model/paper"
)

var sampleMeta = Meta{
	Title: "Hồ sơ đề nghị khen thưởng", Author: "Ủy ban nhân dân quận Hoàn Kiếm", Subject: "Khen thưởng chuyên đề",
	Created: time.Date(2024, 8, 20, 8, 0, 0, 0, time.UTC),
}

func layOut(t testing.TB, p paper.Paper) Document {
	t.Helper()
	doc, err := Layout(p)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func paperOf(blocks ...paper.Block) paper.Paper {
	return paper.Paper{ID: "test", Title: "Giấy thử", Blocks: blocks}
}

// drawn writes documents to a file and returns its path.
func drawn(t testing.TB, docs ...Document) string {
	t.Helper()
	var out bytes.Buffer
	if err := WriteJoined(&out, docs, sampleMeta); err != nil {
		t.Fatal(err)
	}
	return saved(t, out.Bytes())
}

func saved(t testing.TB, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "test.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// tool runs an outside program, or skips the test where it is missing.
func tool(t testing.TB, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed (Debian: poppler-utils, qpdf)", name)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// lineOf finds the page and the runs of the line in which a text begins.
func lineOf(t testing.TB, doc Document, text string) (page int, line []Run) {
	t.Helper()
	for n, p := range doc.Pages {
		for i := range p.Runs {
			j, joined := i, ""
			for j < len(p.Runs) && p.Runs[j].Y == p.Runs[i].Y && len(joined) < len(text) {
				joined += p.Runs[j].Text
				j++
			}
			if strings.HasPrefix(joined, text) {
				for j < len(p.Runs) && p.Runs[j].Y == p.Runs[i].Y {
					j++
				}
				return n, p.Runs[i:j]
			}
		}
	}
	t.Fatalf("no line %q", text)
	return 0, nil
}

// span returns the ends of a line.
func ends(line []Run) (left, right float64) {
	last := line[len(line)-1]
	return line[0].X, last.X + last.Width()
}

// seenPage is a page as a reader of the file sees it, in mm from its top left
// corner.
type seenPage struct {
	Width, Height float64
	Words         []seenWord
}

type seenWord struct {
	X1, Y1, X2, Y2 float64
	Text           string
}

// seenPages reads a file by pdftotext -bbox-layout.
func seenPages(t testing.TB, path string) []seenPage {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(tool(t, "pdftotext", "-bbox-layout", path, "-")))
	decoder.Strict, decoder.Entity = false, xml.HTMLEntity
	var pages []seenPage
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return pages
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		measure := map[string]float64{}
		for _, a := range start.Attr {
			v, _ := strconv.ParseFloat(a.Value, 64) // 0 where it is no number
			measure[a.Name.Local] = v * mmPerPoint
		}
		switch start.Name.Local {
		case "page":
			pages = append(pages, seenPage{Width: measure["width"], Height: measure["height"]})
		case "word":
			var text string
			if err := decoder.DecodeElement(&text, &start); err != nil {
				t.Fatal(err)
			}
			page := &pages[len(pages)-1]
			page.Words = append(page.Words, seenWord{measure["xMin"], measure["yMin"], measure["xMax"], measure["yMax"], text})
		}
	}
}

// columnOf cuts a line at the gutter between two columns.
func columnOf(line []Run) []Run {
	for i := 1; i < len(line); i++ {
		if !strings.HasSuffix(line[i-1].Text, " ") && !line[i-1].touches(line[i]) {
			return line[:i]
		}
	}
	return line
}

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if math.Abs(got-want) > within {
		t.Errorf("%s: got %.3f mm, want %.3f", what, got, want)
	}
}

func middleOf(line []Run) float64 {
	left, right := ends(columnOf(line))
	return (left + right) / 2
}
