package pdf

import (
	"io"
	"testing"

	"hoso/model/paper"
)

func BenchmarkLayout_report(b *testing.B) {
	p := reportPaper()
	for b.Loop() {
		if _, err := Layout(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLayout_list500(b *testing.B) {
	p := listPaper(500)
	for b.Loop() {
		if _, err := Layout(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWrite_report(b *testing.B) {
	doc := layOut(b, reportPaper())
	for b.Loop() {
		if err := Write(io.Discard, doc, sampleMeta); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDossier is a campaign dossier: eleven papers, each in its own file,
// and all of them in one.
func BenchmarkDossier(b *testing.B) {
	papers := []paper.Paper{proposalPaper(), minutesPaper(), listPaper(5), lettersPaper(), lettersPaper()}
	for range 6 {
		papers = append(papers, reportPaper())
	}
	for b.Loop() {
		var docs []Document
		for _, p := range papers {
			doc, err := Layout(p)
			if err != nil {
				b.Fatal(err)
			}
			docs = append(docs, doc)
			if err := Write(io.Discard, doc, sampleMeta); err != nil {
				b.Fatal(err)
			}
		}
		if err := WriteJoined(io.Discard, docs, sampleMeta); err != nil {
			b.Fatal(err)
		}
	}
}
