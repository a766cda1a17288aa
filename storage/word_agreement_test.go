package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/docx/libreoffice"
)

// printed is one paper, by this program and as a Word file.
type printed struct {
	name      string
	pdf, word []byte
}

// The papers of a dossier that units' packages were put together to, and those
// that the Board makes of what it receives, have the same pages with the same
// words when LibreOffice prints their Word files.
func TestMakeWord_consolidatedAgreesWithPDF(t *testing.T) {
	libreoffice.NeedTimes(t)
	program := libreoffice.Open(t)
	lead, d := consolidatedSample(t)
	all := append(papersOf(t, lead, d), boardPapers(t, lead, d)...)
	dir := t.TempDir()
	var files []string
	for i, p := range all {
		must(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d-ours.pdf", i)), p.pdf, 0o600))
		files = append(files, filepath.Join(dir, fmt.Sprintf("%d.docx", i)))
		must(t, os.WriteFile(files[i], p.word, 0o600))
	}
	program.Convert("", "pdf", dir, files...)
	for i, p := range all {
		want, got := libreoffice.Pages(t, filepath.Join(dir, fmt.Sprintf("%d-ours.pdf", i))), libreoffice.Pages(t, filepath.Join(dir, fmt.Sprintf("%d.pdf", i)))
		if len(got) != len(want) {
			t.Errorf("%s: got %d pages, want %d", p.name, len(got), len(want))
		}
		if diff := cmp.Diff(libreoffice.Words(want), libreoffice.Words(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", p.name, diff)
		}
	}
}

// consolidatedSample is the lead unit's workspace with the dossier that the
// sample units' packages were put together to and its clerk has finished.
func consolidatedSample(t *testing.T) (*Workspace, model.Dossier) {
	t.Helper()
	lead, own := sampleWorkspace(t, "lead")
	var files, codes []string
	for _, name := range []string{"unit", "unit-2", "unit-3"} {
		files = append(files, newSendingUnit(t, name).packAgain(t, nil).File)
	}
	for _, r := range receiveAll(t, lead, files...) {
		must(t, r.Err)
		codes = append(codes, string(r.Code))
	}
	made, err := lead.Consolidate(t.Context(), own[0].Theme, codes, sampleDay, silent)
	must(t, err)
	must(t, lead.DeleteDossier(t.Context(), made.ID)) // the same nominees twice
	d := own[0]
	d.Nominees, d.Sources, d.Attachments = made.Nominees, made.Sources, made.Attachments
	save(t, lead, d)
	return lead, d
}

func papersOf(t *testing.T, w *Workspace, d model.Dossier) (all []printed) {
	t.Helper()
	set, err := w.MakePapers(t.Context(), d.ID, silent)
	must(t, err)
	words, err := w.MakeWord(t.Context(), d.ID, nil, silent)
	must(t, err)
	for _, word := range words {
		for _, f := range append(set.Files, set.Working...) {
			if wordName(f.Name) == word.Name {
				all = append(all, printed{strings.TrimSuffix(f.Name, pdfEnding), f.PDF, word.Data})
			}
		}
	}
	if len(all) != len(words) || len(all) < 4 {
		t.Fatalf("got %d Word files, %d of them beside a PDF", len(words), len(all))
	}
	return all
}

// boardPapers are the Board's own: the summary of what it has received.
func boardPapers(t *testing.T, lead *Workspace, d model.Dossier) []printed {
	t.Helper()
	packed, err := lead.Pack(t.Context(), d.ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	board, err := Open(t.Context(), filepath.Join(t.TempDir(), "board"), newClock().now)
	must(t, err)
	t.Cleanup(func() { board.Close() })
	_, err = board.SetUp(t.Context(), assets.FS, "ban-thi-dua-khen-thuong", nil)
	must(t, err)
	receiveAll(t, board, packed.File)
	s, err := board.PoolSummary(t.Context(), "", sampleDay, func(_, _ int) {})
	must(t, err)
	settings, err := board.Settings(t.Context())
	must(t, err)
	drawn, err := board.drawPoolSummary(t.Context(), s)
	must(t, err)
	sheet := paper.PoolSummary(settings.Unit, s)
	of := d
	of.House = settings.House
	word, err := drawWord(of, sheet.Title, sheet)
	must(t, err)
	return []printed{{"summary", drawn, word}}
}
