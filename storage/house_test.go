package storage

import (
	"encoding/xml"
	"errors"
	"math"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// drawnWord is a word of a PDF file as pdftotext places it, in points.
type drawnWord struct {
	left, height float64
	text         string
}

// wordsOf lists the words of a PDF file.
func wordsOf(t *testing.T, file string) []drawnWord {
	t.Helper()
	var found []drawnWord
	number := func(a xml.Attr) float64 {
		n, err := strconv.ParseFloat(a.Value, 64)
		must(t, err)
		return n
	}
	d := xml.NewDecoder(strings.NewReader(tool(t, "pdftotext", "-bbox", file, "-")))
	d.Strict = false
	for {
		token, err := d.Token()
		if err != nil {
			return found
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "word" {
			continue
		}
		at := map[string]float64{}
		for _, a := range start.Attr {
			at[a.Name.Local] = number(a)
		}
		word := drawnWord{left: at["xMin"], height: at["yMax"] - at["yMin"]}
		must(t, d.DecodeElement(&word.text, &start))
		found = append(found, word)
	}
}

// leadingWord is the first word of the paragraph of a report's closing
// sentence, which is body text.
func leadingWord(t *testing.T, file string) drawnWord {
	t.Helper()
	words := wordsOf(t, file)
	for i := range len(words) - 2 {
		if words[i].text == "Trên" && words[i+1].text == "đây" && words[i+2].text == "là" {
			return words[i]
		}
	}
	t.Fatalf("%s holds no closing sentence", file)
	return drawnWord{}
}

// The same dossier draws in each house: the same words, in the house's size
// and at its margin.
func TestMakePapers_houseOfTheDossier(t *testing.T) {
	w, dossiers := sampleWorkspace(t, "unit-2")
	d := dossiers[0]
	draw := func(h model.House) (texts map[string]string, body drawnWord) {
		d.House = h
		must(t, w.SaveDossier(t.Context(), d))
		set, err := w.MakePapers(t.Context(), d.ID, silent)
		must(t, err)
		files, err := set.Write(filepath.Join(t.TempDir(), "papers"))
		must(t, err)
		texts = map[string]string{}
		for i, f := range set.Files {
			if f.Paper.Kind != model.IndexPaper { // whose page numbers may differ
				texts[f.Name] = f.Paper.Text()
			}
			if f.Paper.Kind == model.ReportPaper && body.text == "" {
				body = leadingWord(t, files[i])
			}
		}
		if body.text == "" {
			t.Fatal("the dossier has no report")
		}
		return texts, body
	}
	house := model.DefaultHouse
	large, at14 := draw(house)
	house.Body, house.Left, house.Indent, house.Spacing = 13, 35, 10, 1
	small, at13 := draw(house)
	if diff := cmp.Diff(large, small); diff != "" {
		t.Errorf("the words differ between 14 and 13 pt:\n%s", diff)
	}
	if got := at13.height / at14.height; math.Abs(got-13.0/14) > 0.002 {
		t.Errorf("body text of 13 pt is %.4f as high as that of 14, want %.4f", got, 13.0/14)
	}
	const mm = 72 / 25.4
	for name, c := range map[string]struct{ got, want float64 }{"30 and 12.7": {at14.left, 42.7 * mm}, "35 and 10": {at13.left, 45 * mm}} {
		if math.Abs(c.got-c.want) > 0.2 {
			t.Errorf("margin and indent of %s mm: a paragraph begins at %.2f pt, want %.2f", name, c.got, c.want)
		}
	}
}

func TestMakePapers_houseOutOfRange(t *testing.T) {
	w, dossiers := sampleWorkspace(t, "unit")
	d := dossiers[0]
	d.House = model.DefaultHouse
	d.House.Right = 25
	must(t, w.SaveDossier(t.Context(), d))
	_, err := w.MakePapers(t.Context(), d.ID, silent)
	var out *model.HouseError
	if !errors.As(err, &out) || !strings.Contains(Hint(err), "Nghị định 30/2020/NĐ-CP") {
		t.Errorf("got %v with hint %q, want a HouseError that names the decree", err, Hint(err))
	}
	var held *HeldError
	if _, err := w.Pack(t.Context(), d.ID, t.TempDir(), sampleDay, silent); !errors.As(err, &held) {
		t.Errorf("packing: got %v, want a HeldError", err)
	}
}

// The receipt is one page for every unit, theme and stage.
func TestReceipt_onePage(t *testing.T) {
	plan := shipped(t, "plans/hanoi-2024.json", model.ReadPlan)
	units := shipped(t, "units/hanoi-2024.json", model.ReadUnits)
	modules := make([][]bool, 33)
	for i := range modules {
		modules[i] = make([]bool, 33)
	}
	v := paper.Delivery{
		Groups: strings.Fields(strings.Repeat("0123 ", 16)), Size: 99_999_999, Papers: 120, Pages: 640, QR: modules, Date: sampleDay,
	}
	for _, u := range units.Units {
		v.File = u.ID + "-hanoi-2024-campaign-lead-2024-08-21-0badcafe.zip"
		for _, theme := range plan.Themes {
			lead, _ := units.UnitByID(theme.Lead)
			for _, stage := range []model.Stage{model.UnitStage, model.LeadStage} {
				d := model.NewDossier("hs", plan, "", model.Settings{Unit: u}, model.Campaign, stage, theme.ID, lead, sampleDay)
				v.Receiver = strings.Join(d.Recipient.Names, "; ")
				doc, err := pdf.Layout(paper.Receipt(plan, d, v))
				must(t, err)
				if len(doc.Pages) != 1 {
					t.Errorf("%s, theme %s, stage %s: the receipt has %d pages", u.ID, theme.ID, stage, len(doc.Pages))
				}
			}
		}
	}
}

// shipped reads one of the program's own data files.
func shipped[T any](t *testing.T, name string, read func(file string, data []byte) (T, error)) T {
	t.Helper()
	data, err := assets.FS.ReadFile(name)
	must(t, err)
	value, err := read(name, data)
	must(t, err)
	return value
}
