package pdf

import (
	"image/color"
	"path/filepath"
	"strings"
	"testing"

	"github.com/boombuler/barcode/qr"

	"hoso/model/paper"
)

func modulesOf(t *testing.T, text string) [][]bool {
	t.Helper()
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		t.Fatal(err)
	}
	side := code.Bounds().Dx()
	modules := make([][]bool, side)
	for y := range modules {
		modules[y] = make([]bool, side)
		for x := range modules[y] {
			modules[y][x] = color.GrayModel.Convert(code.At(x, y)).(color.Gray).Y == 0
		}
	}
	return modules
}

func TestQRCode_scannerReads(t *testing.T) {
	text := "3f2a 77b1 9c0d 11e2 5b6c 0a4d 8e9f 1234 3f2a 77b1 9c0d 11e2 5b6c 0a4d 8e9f 1234"
	doc := layOut(t, paperOf(para("p", paper.Body, "Mã gói"), &paper.QRCode{ID: "qr", Caption: "Quét để đối chiếu", Modules: modulesOf(t, text)}))
	picture := filepath.Join(t.TempDir(), "page")
	tool(t, "pdftoppm", "-r", "150", "-png", "-singlefile", drawn(t, doc), picture)
	if got := tool(t, "zbarimg", "-q", "--raw", picture+".png"); !strings.Contains(got, text) {
		t.Errorf("got %q, want %q", got, text)
	}
}

func TestQRCode_geometry(t *testing.T) {
	doc := layOut(t, paperOf(para("p", paper.Body, "Trên."), &paper.QRCode{ID: "qr", Caption: "Dưới.", Modules: [][]bool{{true, true, false}, {false, false, false}, {false, true, true}}}))
	boxes := doc.Pages[0].Boxes
	if len(boxes) != 2 {
		t.Fatalf("got %d boxes, want one for each row of dark modules", len(boxes))
	}
	module := CodeSide / 3
	near(t, "width of two modules", boxes[0].W, 2*module, 1e-9)
	near(t, "height", boxes[0].H, module, 1e-9)
	near(t, "left", boxes[0].X, 30+80-CodeSide/2, 1e-9)
	near(t, "second row of boxes", boxes[1].Y-boxes[0].Y, 2*module, 1e-9)
	_, above := lineOf(t, doc, "Trên.")
	_, below := lineOf(t, doc, "Dưới.")
	if boxes[0].Y-above[0].Y < CodeQuiet*module || below[0].Y-boxes[1].Y < CodeQuiet*module {
		t.Error("the blank margin of four modules is missing")
	}
}
