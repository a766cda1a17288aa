package storage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// What papers cost, in CPU time: make bench puts these figures into a table.
// Warm is work repeated in one process, cold is a process of its own.

// BenchmarkMakePapers makes every paper of the sample campaign dossier and the
// joined file.
func BenchmarkMakePapers(b *testing.B) {
	w, dossiers := sampleWorkspace(b, "unit")
	id := campaignOf(b, dossiers).ID
	var set PaperSet
	b.ReportAllocs()
	reportCPU(b, func() (err error) {
		set, err = w.MakePapers(b.Context(), id, silent)
		return err
	})
	b.ReportMetric(float64(set.JoinedPages), "pages")
	b.ReportMetric(float64(len(set.Single())), "papers")
}

// BenchmarkPaper lays out and draws the first paper of each kind in the sample
// campaign dossier.
func BenchmarkPaper(b *testing.B) {
	seen := map[model.PaperKind]bool{}
	d, papers, err := samplePapers()
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range papers {
		if seen[p.Kind] {
			continue
		}
		seen[p.Kind] = true
		b.Run(string(p.Kind)+"/layout", func(b *testing.B) {
			reportCPU(b, func() error {
				_, err := pdf.LayoutFor(p, d.House)
				return err
			})
		})
		b.Run(string(p.Kind)+"/pdf", func(b *testing.B) {
			doc, err := pdf.LayoutFor(p, d.House)
			if err != nil {
				b.Fatal(err)
			}
			reportCPU(b, func() error {
				_, err := drawPaper(d, doc)
				return err
			})
			b.ReportMetric(float64(len(doc.Pages)), "pages")
		})
	}
}

// BenchmarkPreview draws the fullest page of a report as the window shows it
// at 100 dpi: as after a keystroke, and as the first page of all.
func BenchmarkPreview(b *testing.B) {
	d, papers, err := samplePapers()
	if err != nil {
		b.Fatal(err)
	}
	doc, err := pdf.LayoutFor(reportAmong(papers), d.House)
	if err != nil {
		b.Fatal(err)
	}
	page := slices.MaxFunc(doc.Pages, func(p, q pdf.Page) int { return len(p.Runs) - len(q.Runs) })
	var painter pdf.Painter
	b.Run("warm", func(b *testing.B) {
		reportCPU(b, func() error {
			_, err := painter.Draw(page, 100)
			return err
		})
	})
	b.Run("first", func(b *testing.B) {
		reportCPU(b, func() error {
			_, err := new(pdf.Painter).Draw(page, 100)
			return err
		})
	})
}

// BenchmarkColdStart starts hosoctl and this test program for nothing: what is
// in the figures of every cold process.
func BenchmarkColdStart(b *testing.B) {
	b.Run("hosoctl", func(b *testing.B) {
		reportProcess(b, 1, order{Args: []string{hosoctl(b), "version"}})
	})
	b.Run("test", func(b *testing.B) {
		reportProcess(b, 1, ownTask(b, "nothing", b.TempDir()))
	})
}

// hosoctl is the path of the program as make bench builds it.
func hosoctl(b *testing.B) string {
	b.Helper()
	program, err := filepath.Abs("../bin/hosoctl")
	if err == nil {
		_, err = os.Stat(program)
	}
	if err != nil {
		b.Skip("no bin/hosoctl; make bench builds it: ", err)
	}
	return program
}

// BenchmarkColdPapers makes the papers of one dossier by hosoctl, in
// workspaces of up to a thousand. The first start of a day, which copies the
// database to the backups, is not counted.
func BenchmarkColdPapers(b *testing.B) {
	program := hosoctl(b)
	for _, n := range []int{1, 10, 100, 1000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			dir := campaignWorkspace(b, n)
			papers := order{Args: []string{program, "papers", "-w", dir, "-today", string(sampleDay), "-o", b.TempDir(), campaignID(n - 1)}}
			measured(b, papers)
			reportProcess(b, 1, papers)
		})
	}
}

// BenchmarkColdRow makes the papers of up to a thousand dossiers one after the
// other in one process; its CPU time is that of one dossier.
func BenchmarkColdRow(b *testing.B) {
	for _, n := range []int{1, 10, 100, 1000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			reportProcess(b, n, ownTask(b, "papers of all dossiers", campaignWorkspace(b, n)))
		})
	}
}

// longList is the number of rows of the longest list that is measured.
const longList = 5000

// BenchmarkLongList lays out and draws a list of 5,000 rows.
func BenchmarkLongList(b *testing.B) {
	b.Run("cold", func(b *testing.B) {
		reportProcess(b, 1, ownTask(b, "long list", b.TempDir()))
	})
	b.Run("warm", func(b *testing.B) {
		var pages int
		reportCPU(b, func() (err error) {
			pages, err = drawLongList(io.Discard)
			return err
		})
		b.ReportMetric(float64(pages), "pages")
	})
}

func init() {
	childTasks["nothing"] = func(string) error { return nil }
	childTasks["papers of all dossiers"] = makeAllPapers
	childTasks["long list"] = func(string) error {
		_, err := drawLongList(io.Discard)
		return err
	}
}

func makeAllPapers(dir string) error {
	ctx := context.Background()
	w, err := Open(ctx, dir, newClock().now)
	if err != nil {
		return err
	}
	defer w.Close()
	entries, err := w.Dossiers(ctx, Filter{})
	if err != nil {
		return err
	}
	for _, e := range entries {
		if _, err := w.MakePapers(ctx, e.ID, silent); err != nil {
			return err
		}
	}
	return nil
}

// drawLongList draws the sample's list with its nominees repeated and returns
// the number of pages.
func drawLongList(out io.Writer) (int, error) {
	d, papers, err := samplePapers()
	if err != nil {
		return 0, err
	}
	list := papers[slices.IndexFunc(papers, func(p paper.Paper) bool { return p.Kind == model.NomineeListPaper })]
	for i, block := range list.Blocks {
		table, ok := block.(*paper.Table)
		if !ok {
			continue
		}
		nominees := slices.DeleteFunc(slices.Clone(table.Rows), func(r paper.Row) bool { return r.Group })
		long := *table
		long.Rows = make([]paper.Row, longList)
		for n := range long.Rows {
			long.Rows[n] = nominees[n%len(nominees)]
			long.Rows[n].ID = fmt.Sprintf("row/%d", n)
		}
		list.Blocks = slices.Clone(list.Blocks)
		list.Blocks[i] = &long
		doc, err := pdf.LayoutFor(list, d.House)
		if err != nil {
			return 0, err
		}
		return len(doc.Pages), pdf.Write(out, doc, metaOf(d, doc.Title))
	}
	return 0, errors.New("no table in the sample's list")
}

// campaignWorkspace is the folder of a closed workspace of the sample unit
// that holds its campaign dossier n times.
func campaignWorkspace(b *testing.B, n int) string {
	b.Helper()
	w, dossiers := sampleWorkspace(b, "unit")
	d := campaignOf(b, dossiers)
	for _, other := range dossiers {
		if err := w.DeleteDossier(b.Context(), other.ID); err != nil {
			b.Fatal(err)
		}
	}
	for i := range n {
		d.ID = campaignID(i)
		if err := w.SaveDossier(b.Context(), d); err != nil {
			b.Fatal(err)
		}
	}
	dir := w.Dir()
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	return dir
}

func campaignID(i int) string { return fmt.Sprintf("dot-%d", i+1) }
