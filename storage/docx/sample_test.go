package docx

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"hoso/assets"
	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

var noon = time.Date(2024, 8, 20, 12, 0, 0, 0, time.FixedZone("+07", 7*3600))

func shipped(t testing.TB, name string) []byte {
	t.Helper()
	data, err := assets.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// samplePapers are the papers of the dossiers that the program ships as
// examples; their ids begin with the dossier's name.
func samplePapers(t testing.TB) []paper.Paper {
	t.Helper()
	plan, err := model.ReadPlan("hanoi-2024.json", shipped(t, "plans/hanoi-2024.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []paper.Paper
	for _, name := range []string{"unit/campaign", "unit/ad-hoc", "unit-2/campaign", "unit-3/campaign", "lead/dossier"} {
		d, err := model.Decode(name, shipped(t, "sample/"+name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range paper.Compose(plan, d) {
			p.ID = strings.ReplaceAll(name+"/"+p.ID, "/", "-")
			all = append(all, p)
		}
	}
	return append(all, codePaper())
}

// codePaper is one with pictures: a QR code, as on receipts, and bars.
func codePaper() paper.Paper {
	return paper.Paper{ID: "code", Title: "Phiếu", Blocks: []paper.Block{
		&paper.Title{ID: "title", Name: "PHIẾU", Rule: true},
		&paper.Table{ID: "bars", Columns: []paper.Column{{Title: "Tên", Width: 1}, {Title: "Số", Width: 2}}, Rows: []paper.Row{
			{Cells: []paper.Cell{{Text: "Một"}, {Bar: &paper.Bar{Dark: 0.2, Light: 0.8}}}},
			{Cells: []paper.Cell{{Text: "Hai"}, {Bar: &paper.Bar{}}}},
		}},
		&paper.QRCode{ID: "qr", Caption: "Quét để đối chiếu", Modules: [][]bool{{true, false, true}, {false, true, false}, {true, true, true}}},
	}}
}

var about = Meta{Meta: pdf.Meta{Title: "Tờ trình", Author: "Sở Y tế", Subject: "Bằng khen", Created: noon}}

// written is papers as a file in the default house.
func written(t testing.TB, papers ...paper.Paper) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, papers, model.House{}, about); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
