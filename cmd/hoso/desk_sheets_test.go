package main

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// samplePlanAndDossier are the shipped plan, and the campaign dossier of a
// sample unit.
func samplePlanAndDossier(t testing.TB, unit string) (*model.Plan, model.Dossier) {
	t.Helper()
	read := func(name string) []byte {
		data, err := assets.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	plan, err := model.ReadPlan(shippedPlan, read(shippedPlan))
	if err != nil {
		t.Fatal(err)
	}
	d, err := model.Decode("campaign", read("sample/"+unit+"/campaign.json"))
	if err != nil {
		t.Fatal(err)
	}
	return plan, d
}

func sheetsFor(t testing.TB, plan *model.Plan, d model.Dossier, papers ...string) []ui.Sheet {
	t.Helper()
	sheets, err := (&desk{}).Sheets(t.Context(), plan, d, papers)
	if err != nil {
		t.Fatal(err)
	}
	return sheets
}

// names tells the sheets apart: "report/n3 2/4".
func names(sheets []ui.Sheet) []string {
	var list []string
	for _, s := range sheets {
		list = append(list, fmt.Sprintf("%s %d/%d", s.Paper, s.Number, s.Of))
	}
	return list
}

func TestSheets_ofPapers(t *testing.T) {
	plan, d := samplePlanAndDossier(t, "unit-3") // whose council votes by ballot
	got := names(sheetsFor(t, plan, d, "minutes", "ballot", "ballot-slip", "consent/n1"))
	for _, want := range []string{"minutes 1/", "ballot 1/", "ballot-slip 1/"} {
		if !slices.ContainsFunc(got, func(name string) bool { return strings.HasPrefix(name, want) }) {
			t.Errorf("got %v, want %s…", got, want)
		}
	}
	if got := sheetsFor(t, plan, d, "report/n99"); len(got) > 0 {
		t.Errorf("a paper that there is not: got %v", names(got))
	}
}

// What is shown is what is printed: as many pages of the same papers, in the
// same order.
func TestSheets_wholeSetIsWhatIsPrinted(t *testing.T) {
	w, err := storage.Open(t.Context(), t.TempDir(), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if _, err := w.LoadSample(t.Context(), assets.FS, "unit"); err != nil {
		t.Fatal(err)
	}
	plan, d := samplePlanAndDossier(t, "unit")
	set, err := w.MakePapers(t.Context(), d.ID, func(string, int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, f := range set.Files {
		for i := range f.Pages {
			want = append(want, fmt.Sprintf("%s %d/%d", f.Paper.ID, i+1, f.Pages))
		}
	}
	all := sheetsFor(t, plan, d)
	if diff := cmp.Diff(want, names(all)); diff != "" {
		t.Errorf("sheets (-printed +shown):\n%s", diff)
	}
	index := sheetsFor(t, plan, d, "index")
	if len(index) == 0 || index[0].Looks != all[0].Looks {
		t.Errorf("the index alone, %v, looks other than in the set", names(index))
	}
}

func TestSheets_attachedDocumentsHaveTheirPlace(t *testing.T) {
	plan, d := samplePlanAndDossier(t, "unit")
	d.Attachments = append(d.Attachments, model.Attachment{ID: "a1", As: model.OtherDocument, Name: "anh.pdf", Title: "Ảnh chụp", Type: "application/pdf", Pages: 3})
	all := sheetsFor(t, plan, d)
	if last := all[len(all)-1]; last.Paper != "attachment/a1" || last.Title != "Ảnh chụp" || last.Of != 3 || last.Face != nil {
		t.Errorf("got %+v, want one sheet that stands for the document", last)
	}
}

func TestSheets_facesCanBeDrawnAndClicked(t *testing.T) {
	plan, d := samplePlanAndDossier(t, "unit")
	for _, s := range sheetsFor(t, plan, d, "proposal", "list") {
		picture, err := s.Face.Draw(501)
		if err != nil || picture.Bounds().Dx() != 501 {
			t.Errorf("%s: drawn %v, %v; want 501 pixels across", s.Paper, picture.Bounds(), err)
		}
		for block, a := range s.Blocks {
			if got, _ := s.Face.BlockAt((a.Left+a.Right)/2, (a.Top+a.Bottom)/2); got == "" {
				t.Errorf("%s: nothing to click on in the middle of %s", s.Paper, block)
			}
		}
	}
}

func TestSheets_looks(t *testing.T) {
	plan, d := samplePlanAndDossier(t, "unit")
	before := sheetsFor(t, plan, d, "report/n3")
	d = d.Clone()
	d.Nominees[2].Person.Hometown = "xã Ví Dụ"
	after := sheetsFor(t, plan, d, "report/n3")
	if before[0].Looks == after[0].Looks {
		t.Error("a changed page looks the same")
	}
	if before[3].Looks != after[3].Looks {
		t.Error("an unchanged page looks different")
	}
}

// longReport is the sample dossier with 10,000 characters in one report.
func longReport(b *testing.B) (*model.Plan, model.Dossier) {
	plan, d := samplePlanAndDossier(b, "unit")
	d = d.Clone()
	const sentence = "Trong năm 2024, đơn vị đã vận động được nhiều nguồn lực, giúp đỡ hộ nghèo vươn lên. "
	text := []rune(strings.Repeat(strings.Repeat(sentence, 8)+"\n", 20))
	for i := range d.Nominees[2].Report.Sections {
		if d.Nominees[2].Report.Sections[i].Prompt == "results" {
			d.Nominees[2].Report.Sections[i].Text = string(text[:10_000])
		}
	}
	return plan, d
}

// BenchmarkSheets is the work aside for one keystroke in a report of 10,000
// characters: copying, composing and laying out the one paper, and drawing the
// sheets in sight, at the widths that a window of 1366 and of 1920 shows. To
// the time between the key and the right picture, sheetsAfter of package ui
// comes on top, and a frame or two of the window.
func BenchmarkSheets(b *testing.B) {
	plan, d := longReport(b)
	for name, c := range map[string]struct{ width, sheets int }{
		"layout": {0, 0}, "1366": {492, 2}, "1920": {750, 2}, "200 %": {1587, 2},
	} {
		b.Run(name, func(b *testing.B) {
			pages := 0
			for b.Loop() {
				sheets, err := (&desk{}).Sheets(b.Context(), plan, d.Clone(), []string{"report/n3"})
				if err != nil {
					b.Fatal(err)
				}
				pages = len(sheets)
				for _, s := range sheets[:c.sheets] {
					var picture *image.RGBA
					if picture, err = s.Face.Draw(c.width); err != nil || picture == nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(pages), "pages")
		})
	}
}

// BenchmarkSheets_manyNominees is the same in a dossier of 500 nominees, and
// the whole set of its papers.
func BenchmarkSheets_manyNominees(b *testing.B) {
	plan, d := longReport(b)
	d = d.Clone()
	for i := range 495 {
		n := d.Nominees[2].Clone()
		n.ID = fmt.Sprintf("m%d", i)
		d.Nominees = append(d.Nominees, n)
	}
	for name, papers := range map[string][]string{"report": {"report/n3"}, "proposal": {"proposal"}, "list": {"list"}, "whole set": nil} {
		b.Run(name, func(b *testing.B) {
			pages := 0
			for b.Loop() {
				sheets, err := (&desk{}).Sheets(b.Context(), plan, d, papers)
				if err != nil {
					b.Fatal(err)
				}
				pages = len(sheets)
			}
			b.ReportMetric(float64(pages), "pages")
		})
	}
}
