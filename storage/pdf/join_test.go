package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jung-kurt/gofpdf"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	pdfmodel "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

func join(t testing.TB, parts ...Part) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Join(&out, parts); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestJoin_bookmarks(t *testing.T) {
	docs := []Document{layOut(t, proposalPaper()), layOut(t, listPaper(14))}
	first := 1 + len(docs[0].Pages)
	papers := first + len(docs[1].Pages)
	foreign := pdfOf(t, layOut(t, reportPaper()))
	pages := len(layOut(t, reportPaper()).Pages)
	joined := join(t,
		Part{Title: "Bìa", Data: pdfOf(t, layOut(t, lettersPaper()))},
		Part{Data: pdfOf(t, docs...)},
		Part{Title: "Quyết định (bản quét)", Data: jpegScan(t, 1240, 1754)},
		Part{Title: "Ảnh chụp ngang", Data: pngScan(t, 400, 300)},
		Part{Title: "Báo cáo kèm theo", Data: foreign})
	want := []bookmark{{"Bìa", 1, nil}, {docs[0].Title, 2, nil}, {docs[1].Title, first + 1, nil},
		{"Quyết định (bản quét)", papers + 1, nil}, {"Ảnh chụp ngang", papers + 2, nil}, {"Báo cáo kèm theo", papers + 3, nil}}
	if diff := cmp.Diff(want, bookmarksOf(t, joined)); diff != "" {
		t.Error(diff)
	}
	info, err := Inspect("ho-so.pdf", joined)
	if err != nil || info.Pages != papers+2+pages {
		t.Errorf("got %d pages, %v; want %d", info.Pages, err, papers+2+pages)
	}
}

// A group goes on from papers drawn here to files that came in, and two
// bookmarks of one name lead to two pages.
func TestJoin_groups(t *testing.T) {
	const reports, enclosed = "Báo cáo thành tích", "Tài liệu kèm theo"
	proposal, one, two := layOut(t, proposalPaper()), layOut(t, lettersPaper()), layOut(t, listPaper(3))
	one.Title, one.Group, two.Group = "Báo cáo", reports, reports
	letter := pdfOf(t, layOut(t, lettersPaper()))
	joined := join(t,
		Part{Data: pdfOf(t, proposal, one)},
		Part{Title: "Báo cáo", Group: reports, Data: letter},
		Part{Data: pdfOf(t, two)},
		Part{Title: "Quyết định", Group: enclosed, Data: letter},
		Part{Title: "Quyết định", Group: enclosed, Data: jpegScan(t, 300, 200)})
	p, l := 1+len(proposal.Pages), len(two.Pages)
	want := []bookmark{{proposal.Title, 1, nil},
		{reports, p, []bookmark{{"Báo cáo", p, nil}, {"Báo cáo", p + 1, nil}, {two.Title, p + 2, nil}}},
		{enclosed, p + 2 + l, []bookmark{{"Quyết định", p + 2 + l, nil}, {"Quyết định", p + 3 + l, nil}}}}
	if diff := cmp.Diff(want, bookmarksOf(t, joined)); diff != "" {
		t.Error(diff)
	}
	if out := tool(t, "qpdf", "--check", saved(t, joined)); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
}

// foreign is a PDF of one page in mm with a word in each corner, 10 mm inside.
func foreign(t testing.TB, width, height float64) []byte {
	t.Helper()
	f := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm", Size: gofpdf.SizeType{Wd: width, Ht: height}})
	f.SetFont("Helvetica", "", 12)
	f.AddPage()
	f.Text(10, 14, "topleft")
	f.Text(width-10-f.GetStringWidth("topright"), 14, "topright")
	f.Text(10, height-10, "bottomleft")
	f.LinkString(10, height-14, 20, 4, "https://vi-du.vn")
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestJoin_pagesFitA4(t *testing.T) {
	edit := func(data []byte, change func(ctx *pdfmodel.Context, page types.Dict)) []byte {
		ctx, err := api.ReadAndValidate(bytes.NewReader(data), joiner())
		if err != nil {
			t.Fatal(err)
		}
		page, _, _, err := ctx.PageDict(1, false)
		if err != nil {
			t.Fatal(err)
		}
		change(ctx, page)
		var out bytes.Buffer
		if err := api.WriteContext(ctx, &out); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	box := func(x1, y1, x2, y2 float64) types.Array {
		return types.NewRectangle(x1/mmPerPoint, y1/mmPerPoint, x2/mmPerPoint, y2/mmPerPoint).Array()
	}
	for _, c := range []struct {
		condition     string
		data          []byte
		width, height float64 // of the page as it is seen, mm
		left, top     float64 // of "topleft", its baseline, mm
		scale         float64 // 0: the page is turned
	}{
		{"A4 stays", foreign(t, 210, 297), 210, 297, 10, 14, 1},
		{"a scanner's A4 stays", foreign(t, 209.5, 298), 209.5, 298, 10, 14, 1},
		{"A3 upright", foreign(t, 297, 420), 210, 297, 10 * 0.707, 14 * 0.707, 0.707},
		{"A3 landscape", foreign(t, 420, 297), 297, 210, 10 * 0.707, 14 * 0.707, 0.707},
		{"A5 keeps its size", foreign(t, 148, 210), 210, 297, 31 + 10, 43.5 + 14, 1},
		{"Letter", foreign(t, 215.9, 279.4), 210, 297, 9.73, 12.62 + 13.62, 0.9727},
		{"turned by a quarter", edit(foreign(t, 420, 297), func(_ *pdfmodel.Context, page types.Dict) { page["Rotate"] = types.Integer(90) }), 210, 297, 0, 0, 0},
		{"a part of the page is shown", edit(foreign(t, 420, 297), func(_ *pdfmodel.Context, page types.Dict) { page["CropBox"] = box(5, 147, 110, 295) }), 210, 297, 52.5 + 5, 74.5 + 12, 1},
		{"its corner is not at nought", edit(foreign(t, 420, 297), func(_ *pdfmodel.Context, page types.Dict) { page["MediaBox"] = box(0, -123, 420, 297) }), 210, 297, 5, 43.5 + 7, 0.5},
		{"a unit of half a point", edit(foreign(t, 420, 594), func(_ *pdfmodel.Context, page types.Dict) { page["UserUnit"] = types.Float(0.5) }), 210, 297, 5, 7, 0.5},
		{"contents in several pieces", edit(foreign(t, 297, 420), func(ctx *pdfmodel.Context, page types.Dict) {
			list, err := ctx.IndRefForNewObject(types.Array{page["Contents"]})
			if err != nil {
				t.Fatal(err)
			}
			page["Contents"] = *list
		}), 210, 297, 10 * 0.707, 14 * 0.707, 0.707},
	} {
		t.Run(c.condition, func(t *testing.T) {
			path := saved(t, join(t, Part{Data: pdfOf(t, layOut(t, lettersPaper()))}, Part{Title: "Kèm theo", Data: c.data}))
			if out := tool(t, "qpdf", "--check", path); strings.Contains(out, "WARNING") {
				t.Error(out)
			}
			page := seenPages(t, path)[1]
			if c.scale == 0 { // turned: pdftotext tells the size before the turn
				page.Width, page.Height = page.Height, page.Width
			}
			near(t, "width", page.Width, c.width, 0.1)
			near(t, "height", page.Height, c.height, 0.1)
			if len(page.Words) < 1 {
				t.Fatal("the page lost its words")
			}
			for _, w := range page.Words {
				if w.X1 < 0 || w.X2 > c.width || w.Y1 < 0 || w.Y2 > c.height {
					t.Errorf("%q is at %.1f, %.1f–%.1f, %.1f mm, outside the page", w.Text, w.X1, w.Y1, w.X2, w.Y2)
				}
			}
			if first := page.Words[0]; c.scale > 0 {
				near(t, "left", first.X1, c.left, 0.2)
				near(t, "width of the word", first.X2-first.X1, 11.53*c.scale, 0.1)
				near(t, "baseline", first.Y2, c.top, 1.2)
			}
		})
	}
}

// A link lies over its word still.
func TestJoin_annotationsFollow(t *testing.T) {
	joined := join(t, Part{Data: pdfOf(t, layOut(t, lettersPaper()))}, Part{Title: "Kèm theo", Data: foreign(t, 420, 594)})
	ctx, err := api.ReadAndValidate(bytes.NewReader(joined), joiner())
	if err != nil {
		t.Fatal(err)
	}
	page, _, _, err := ctx.PageDict(2, false)
	if err != nil {
		t.Fatal(err)
	}
	links, err := ctx.DereferenceArray(page["Annots"])
	if err != nil || len(links) != 1 {
		t.Fatalf("got %d links, %v", len(links), err)
	}
	link, err := ctx.DereferenceDict(links[0])
	if err != nil {
		t.Fatal(err)
	}
	rect, err := ctx.RectForArray(link["Rect"].(types.Array))
	if err != nil {
		t.Fatal(err)
	}
	near(t, "left", rect.LL.X*mmPerPoint, 5, 0.1)
	near(t, "bottom", min(rect.LL.Y, rect.UR.Y)*mmPerPoint, 5, 0.1)
	near(t, "width", rect.Width()*mmPerPoint, 10, 0.1)
}

// photo is a JPEG with a dark top, kept as the sensor of a camera lay.
func photo(t testing.TB, orientation byte, order string) []byte {
	t.Helper()
	const long, short = 400, 300
	upright := func(x, y int) bool { return y < long/4 } // dark
	width, height := short, long
	at := func(x, y int) (int, int) { return x, y }
	switch orientation {
	case 3:
		at = func(x, y int) (int, int) { return short - 1 - x, long - 1 - y }
	case 6: // to be turned clockwise: the top lies at the left
		width, height = long, short
		at = func(x, y int) (int, int) { return short - 1 - y, x }
	case 8:
		width, height = long, short
		at = func(x, y int) (int, int) { return y, long - 1 - x }
	}
	img := image.NewGray(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			if !upright(at(x, y)) {
				img.SetGray(x, y, color.Gray{Y: 230})
			}
		}
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, nil); err != nil {
		t.Fatal(err)
	}
	exif := "MM\x00\x2A\x00\x00\x00\x08\x00\x02\x01\x0F\x00\x02\x00\x00\x00\x02X\x00\x00\x00\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(orientation) + "\x00\x00\x00\x00\x00\x00"
	if order == "II" {
		exif = "II\x2A\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00" + string(orientation) + "\x00\x00\x00\x00\x00\x00\x00"
	}
	block := "Exif\x00\x00" + exif
	data := out.Bytes()
	return append(append([]byte{0xFF, 0xD8, 0xFF, 0xE1, 0, byte(len(block) + 2)}, block...), data[2:]...)
}

func TestJoin_photosStandUpright(t *testing.T) {
	for _, order := range []string{"MM", "II"} {
		for _, orientation := range []byte{1, 3, 6, 8} {
			t.Run(fmt.Sprintf("orientation %d, byte order %s", orientation, order), func(t *testing.T) {
				path := saved(t, join(t, Part{Data: pdfOf(t, layOut(t, lettersPaper()))}, Part{Title: "Ảnh", Data: photo(t, orientation, order)}))
				picture := strings.TrimSuffix(path, ".pdf")
				tool(t, "pdftoppm", "-r", "20", "-f", "2", "-l", "2", "-gray", "-png", "-singlefile", path, picture)
				f, err := os.Open(picture + ".png")
				if err != nil {
					t.Fatal(err)
				}
				defer f.Close()
				img, err := png.Decode(f)
				if err != nil {
					t.Fatal(err)
				}
				if b := img.Bounds(); b.Dx() > b.Dy() {
					t.Errorf("the page lies across: %v", b)
				}
				grey := func(x, y float64) uint32 {
					v, _, _, _ := img.At(int(x*float64(img.Bounds().Dx())), int(y*float64(img.Bounds().Dy()))).RGBA()
					return v >> 8
				}
				if top, bottom, left, right := grey(0.5, 0.12), grey(0.5, 0.85), grey(0.1, 0.5), grey(0.9, 0.5); top > 60 || min(bottom, left, right) < 200 {
					t.Errorf("grey at the top %d, bottom %d, left %d, right %d; want the dark part at the top", top, bottom, left, right)
				}
			})
		}
	}
}

func FuzzTurn(f *testing.F) {
	f.Add(photo(f, 6, "MM"))
	f.Add(photo(f, 8, "II"))
	f.Add([]byte("\xFF\xD8\xFF\xE1\x00\x02"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if turn := turnOf(data); turn%90 != 0 || turn < 0 || turn > 270 {
			t.Errorf("got a turn of %d", turn)
		}
	})
}

func TestJoin_imagesFitA4(t *testing.T) {
	joined := join(t, Part{Data: pdfOf(t, layOut(t, lettersPaper()))},
		Part{Title: "đứng", Data: jpegScan(t, 1240, 1754)}, Part{Title: "ngang", Data: jpegScan(t, 300, 200)}, Part{Title: "nhỏ", Data: pngScan(t, 20, 30)})
	dims, err := api.PageDims(bytes.NewReader(joined), joiner())
	if err != nil {
		t.Fatal(err)
	}
	want := [][2]float64{{210, 297}, {210, 297}, {297, 210}, {210, 297}}
	for i, d := range dims {
		near(t, "width", d.Width*mmPerPoint, want[i][0], 0.5)
		near(t, "height", d.Height*mmPerPoint, want[i][1], 0.5)
	}
}

func TestJoin_soundAndReadable(t *testing.T) {
	doc := layOut(t, proposalPaper())
	path := saved(t, join(t, Part{Data: pdfOf(t, doc)}, Part{Title: "Ảnh", Data: jpegScan(t, 200, 300)}, Part{Title: "Thư", Data: pdfOf(t, layOut(t, lettersPaper()))}))
	if out := tool(t, "qpdf", "--check", path); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	got := folded(tool(t, "pdftotext", "-raw", path, "-"))
	want := ""
	for _, d := range []Document{doc, layOut(t, lettersPaper())} {
		for _, p := range d.Pages {
			want += p.text(true)
		}
	}
	if diff := cmp.Diff(folded(want), got); diff != "" {
		t.Error(diff)
	}
	if out := tool(t, "pdfinfo", path); !strings.Contains(out, sampleMeta.Title) {
		t.Errorf("the title is lost:\n%s", out)
	}
}

func TestJoin_refused(t *testing.T) {
	sound := pdfOf(t, layOut(t, lettersPaper()))
	for name, data := range map[string][]byte{
		"cut short": sound[:len(sound)/2], "encrypted": encrypted(t, sound, "", "khóa"), "foreign": []byte("Kính gửi"), "empty": nil,
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			err := Join(&out, []Part{{Data: sound}, {Title: "Quyết định", Data: data}})
			var refusal *Refusal
			if !errors.As(err, &refusal) || !strings.Contains(err.Error(), "Quyết định") {
				t.Errorf("got error %v, want a refusal that names the part", err)
			}
			if out.Len() > 0 {
				t.Error("part of a file was written")
			}
		})
	}
}

// The joining library keeps its settings in the user's folder unless told not
// to, and reads them once in a process: the test needs one of its own.
func TestJoin_leavesNoFiles(t *testing.T) {
	home := t.TempDir()
	cmd := exec.Command(os.Args[0], "-test.run=^TestJoin_bookmarks$", "-test.v")
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, "config"))
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "PASS: TestJoin_bookmarks") {
		t.Fatalf("%v\n%s", err, out)
	}
	found, err := os.ReadDir(home)
	if err != nil || len(found) > 0 {
		t.Errorf("found %v, %v in the user's folder", found, err)
	}
}
