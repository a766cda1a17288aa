package pdf

import (
	"io"
	"testing"

	"hoso/model"
	"hoso/model/paper"
)

// samplePages are the papers of the sample campaign dossier, laid out.
func samplePages(b *testing.B) (papers []paper.Paper, docs []Document) {
	b.Helper()
	papers = paper.Compose(samplePlan(b), sampleDossiers(b)[0])
	for _, p := range papers {
		docs = append(docs, layOut(b, p))
	}
	return papers, docs
}

func layOutAll(b *testing.B, papers []paper.Paper) []Document {
	b.Helper()
	docs := make([]Document, len(papers))
	for i, p := range papers {
		var err error
		if docs[i], err = LayoutFor(p, model.House{}); err != nil {
			b.Fatal(err)
		}
	}
	return docs
}

func writeEach(b *testing.B, docs []Document) {
	b.Helper()
	for _, doc := range docs {
		if err := Write(io.Discard, doc, sampleMeta); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLayout_report(b *testing.B) {
	papers, docs := samplePages(b)
	longest := 0
	for i, doc := range docs {
		if papers[i].Kind == model.ReportPaper && len(doc.Pages) > len(docs[longest].Pages) {
			longest = i
		}
	}
	for b.Loop() {
		layOutAll(b, papers[longest:longest+1])
	}
	b.ReportMetric(float64(len(docs[longest].Pages)), "pages")
}

// BenchmarkDossier is the sample campaign dossier: every paper laid out, drawn
// to a file of its own, and all of them to one.
func BenchmarkDossier(b *testing.B) {
	papers, docs := samplePages(b)
	for b.Loop() {
		docs := layOutAll(b, papers)
		writeEach(b, docs)
		if err := WriteJoined(io.Discard, docs, sampleMeta); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(pageCount(docs)), "pages")
}

func BenchmarkDossier_layout(b *testing.B) {
	papers, _ := samplePages(b)
	for b.Loop() {
		layOutAll(b, papers)
	}
}

// BenchmarkDossier_fonts is the share of the fonts in BenchmarkDossier: as many
// files with the same characters in the same styles, each drawn once.
func BenchmarkDossier_fonts(b *testing.B) {
	_, docs := samplePages(b)
	alphabets := make([]Document, 0, len(docs)+1)
	for _, doc := range docs {
		alphabets = append(alphabets, alphabetOf(doc))
	}
	alphabets = append(alphabets, alphabetOf(docs...))
	for b.Loop() {
		writeEach(b, alphabets)
	}
}

// alphabetOf is a page that shows each character of documents once.
func alphabetOf(docs ...Document) Document {
	page := Page{Width: PageShort, Height: PageLong}
	seen := map[Font]map[rune]bool{}
	for _, doc := range docs {
		for _, p := range doc.Pages {
			for _, r := range p.Runs {
				if seen[r.Font] == nil {
					seen[r.Font] = map[rune]bool{}
				}
				var fresh []rune
				for _, c := range r.Text {
					if !seen[r.Font][c] {
						seen[r.Font][c] = true
						fresh = append(fresh, c)
					}
				}
				if len(fresh) > 0 {
					page.Runs = append(page.Runs, Run{X: 30, Y: 30, Text: string(fresh), Font: r.Font, Size: 14})
				}
			}
		}
	}
	return Document{Pages: []Page{page}}
}

// A list of 5,000 nominees, about 1,000 pages. What it costs in memory is told
// by BenchmarkList5000_process.
func BenchmarkList5000_layout(b *testing.B) {
	papers := []paper.Paper{listPaper(5000)}
	for b.Loop() {
		layOutAll(b, papers)
	}
}

func BenchmarkList5000_write(b *testing.B) {
	docs := []Document{layOut(b, listPaper(5000))}
	for b.Loop() {
		writeEach(b, docs)
	}
}
