package docx

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/docx/libreoffice"
	"hoso/storage/pdf"
)

// Another program reads the files, breaks lines and pages by itself, and comes
// to the same pages with the same words as package pdf.
func TestWrite_agreesWithPDF(t *testing.T) {
	libreoffice.NeedTimes(t)
	agrees(t, libreoffice.Open(t), samplePapers(t), model.House{})
}

// So it does in other houses, but for what the package's description names: the
// last pages of two of these papers are full to the brim, and the end of another
// follows a short table.
func TestWrite_agreesInOtherHouses(t *testing.T) {
	libreoffice.NeedTimes(t)
	program := libreoffice.Open(t)
	widest := model.House{Top: 25, Bottom: 25, Left: 35, Right: 20, Body: 14, Spacing: 1.5, Indent: 12.7}
	var some []paper.Paper
	for _, p := range samplePapers(t) {
		if p.ID == "unit-campaign-report-n3" || p.ID == "unit-2-campaign-report-n1" || p.ID == "lead-dossier-list" {
			some = append(some, p)
		}
	}
	if len(some) != 3 {
		t.Fatalf("the samples have changed: got %d papers", len(some))
	}
	agrees(t, program, some, widest)
	agrees(t, program, samplePapers(t), model.House{Top: 20, Bottom: 20, Left: 30, Right: 15, Body: 13, Spacing: 1, Indent: 10})
}

// agrees holds papers in the style of a house against their PDFs.
func agrees(t *testing.T, program *libreoffice.Program, papers []paper.Paper, house model.House) {
	t.Helper()
	dir := t.TempDir()
	var files []string
	for i, p := range papers {
		var b bytes.Buffer
		if err := Write(&b, []paper.Paper{p}, house, about); err != nil {
			t.Fatal(err)
		}
		files = append(files, filepath.Join(dir, fmt.Sprintf("%03d.docx", i)))
		if err := os.WriteFile(files[i], b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	program.Convert("", "pdf", dir, files...)
	for i, p := range papers {
		doc, err := pdf.LayoutFor(p, house)
		if err != nil {
			t.Fatal(err)
		}
		ours := filepath.Join(dir, "ours.pdf")
		writePDF(t, ours, doc)
		pages := libreoffice.Pages(t, filepath.Join(dir, fmt.Sprintf("%03d.pdf", i)))
		if len(pages) != len(doc.Pages) {
			t.Errorf("%s: got %d pages, want %d", p.ID, len(pages), len(doc.Pages))
		}
		got, want := libreoffice.Words(pages), libreoffice.Words(libreoffice.Pages(t, ours))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", p.ID, diff)
		}
	}
}

func writePDF(t *testing.T, file string, doc pdf.Document) {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, doc, about.Meta); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// The rules of the format are those of the Open XML SDK, in the program
// ooxml-validator.
func TestWrite_valid(t *testing.T) {
	validator := libreoffice.Tool(t, "ooxml-validator")
	all := samplePapers(t)
	for name, papers := range map[string][]paper.Paper{"all": all, "one": all[1:2]} {
		file := filepath.Join(t.TempDir(), "x.docx")
		if err := os.WriteFile(file, written(t, papers...), 0o600); err != nil {
			t.Fatal(err)
		}
		out, _ := exec.Command(validator, file).Output()
		var answer struct {
			OK     bool
			Errors []struct{ Description, Path, XPath string }
		}
		if err := json.Unmarshal(out, &answer); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		if !answer.OK {
			t.Errorf("%s: %v", name, answer.Errors)
		}
	}
}
