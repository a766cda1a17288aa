package pdf

import (
	"testing"

	"hoso/model/paper"
)

// barPaper has half a bar of two parts, a whole one, and none.
func barPaper() paper.Paper {
	return paperOf(&paper.Table{
		ID: "t", Columns: []paper.Column{{Title: "Chuyên đề", Width: 50, Align: paper.Left}, {Title: "Biểu đồ", Width: 50, Align: paper.Left}},
		Rows: []paper.Row{
			{Cells: []paper.Cell{{Text: "Một"}, {Bar: &paper.Bar{Dark: 0.2, Light: 0.3}}}},
			{Cells: []paper.Cell{{Text: "Hai"}, {Bar: &paper.Bar{Dark: 1}}}},
			{Cells: []paper.Cell{{Text: "Ba"}, {Bar: &paper.Bar{}}}},
		},
	})
}

func TestBar_geometry(t *testing.T) {
	doc := layOut(t, barPaper())
	boxes := doc.Pages[0].Boxes
	if len(boxes) != 3 {
		t.Fatalf("got %d boxes, want 3: a bar of nothing has none", len(boxes))
	}
	dark, light, whole := boxes[0], boxes[1], boxes[2]
	near(t, "left", whole.X, 30+80+CellSide, 1e-9)
	near(t, "width of a whole bar", whole.W, 80-2*CellSide, 1e-9)
	near(t, "first part", dark.W, whole.W*0.2, 1e-9)
	near(t, "second part", light.W, whole.W*0.3, 1e-9)
	near(t, "second part begins where the first ends", light.X, dark.X+dark.W, 1e-9)
	if whole.Tone != dark.Tone || light.Tone <= dark.Tone || light.Tone >= 1 {
		t.Errorf("got tones %g and %g", dark.Tone, light.Tone)
	}
	_, line := lineOf(t, doc, "Hai")
	if whole.Y+whole.H > line[0].Y+1 || whole.Y < line[0].Y-5 {
		t.Errorf("the bar from %g to %g is not beside the line at %g", whole.Y, whole.Y+whole.H, line[0].Y)
	}
	checkInside(t, doc)
}

// A tone is for its own box: what follows on the next page is black again.
func TestBar_tonesOnPaper(t *testing.T) {
	code := paperOf(&paper.QRCode{ID: "qr", Caption: "Mã", Modules: [][]bool{{true}}})
	docs := []Document{layOut(t, barPaper()), layOut(t, code)}
	pages := poppler(t, drawn(t, docs...), 75)
	for i, doc := range docs {
		for _, b := range doc.Pages[0].Boxes {
			x, y := int((b.X+b.W/2)/mmPerInch*75), int((b.Y+b.H/2)/mmPerInch*75)
			if got, want := int(pages[i].GrayAt(x, y).Y), greyLevel(b.Tone); got < want-2 || got > want+2 {
				t.Errorf("page %d: got tone %d at %d, %d, want %d", i+1, got, x, y, want)
			}
		}
	}
}
