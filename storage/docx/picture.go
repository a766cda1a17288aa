package docx

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"hoso/model/paper"
	"hoso/storage/pdf"
)

const (
	drawingSpace = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	graphicSpace = "http://schemas.openxmlformats.org/drawingml/2006/main"
	pictureSpace = "http://schemas.openxmlformats.org/drawingml/2006/picture"
)

// picture stands in a line of text; its measures are in mm.
type picture struct {
	png           []byte
	width, height float64
	// words describe it to those who cannot see it.
	words string
}

// dots is how many pixels of a picture a module of a code takes on a side.
const dots = 4

// codePicture draws the modules of a code, without blank margin.
func codePicture(modules [][]bool, words string) (*picture, error) {
	n := len(modules)
	img := image.NewPaletted(image.Rect(0, 0, n*dots, n*dots), color.Palette{color.White, color.Black})
	for y := range n * dots {
		row := modules[y/dots]
		for x := range min(len(row), n) * dots {
			if row[x/dots] {
				img.SetColorIndex(x, y, 1)
			}
		}
	}
	return pictureOf(img, pdf.CodeSide, pdf.CodeSide, words)
}

// barParts is the number of pixels of a bar that fills its cell.
const barParts = 500

// barPicture draws a bar in a cell of the given width in mm; nil where it has no
// length.
func barPicture(b paper.Bar, width float64) (*picture, error) {
	dark := int(b.Dark*barParts + 0.5)
	long := dark + int(b.Light*barParts+0.5)
	if long <= 0 {
		return nil, nil
	}
	grey := func(tone float64) color.Gray { return color.Gray{Y: uint8(tone*255 + 0.5)} }
	img := image.NewPaletted(image.Rect(0, 0, long, 1), color.Palette{grey(pdf.DarkTone), grey(pdf.LightTone)})
	for x := dark; x < long; x++ {
		img.SetColorIndex(x, 0, 1)
	}
	return pictureOf(img, width*float64(long)/barParts, pdf.BarHeight, "")
}

func pictureOf(img image.Image, width, height float64, words string) (*picture, error) {
	var b bytes.Buffer
	err := png.Encode(&b, img)
	return &picture{png: b.Bytes(), width: width, height: height, words: words}, err
}

func (p *picture) write(m *markup, f *file) {
	f.pictures = append(f.pictures, p.png)
	link, id := "rId"+itoa(fixedLinks+len(f.pictures)), f.nextID()
	width, height := itoa(int(p.width*emuPerMM)), itoa(int(p.height*emuPerMM))
	m.open("w:r")
	m.open("w:drawing")
	m.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	m.empty("wp:extent", "cx", width, "cy", height)
	m.empty("wp:docPr", "id", id, "name", "Hình "+id, "descr", p.words)
	m.open("a:graphic")
	m.open("a:graphicData", "uri", pictureSpace)
	m.open("pic:pic")
	m.open("pic:nvPicPr")
	m.empty("pic:cNvPr", "id", id, "name", "Hình "+id)
	m.empty("pic:cNvPicPr")
	m.close("pic:nvPicPr")
	m.open("pic:blipFill")
	m.empty("a:blip", "r:embed", link)
	m.open("a:stretch")
	m.empty("a:fillRect")
	m.close("a:stretch")
	m.close("pic:blipFill")
	m.open("pic:spPr")
	m.open("a:xfrm")
	m.empty("a:off", "x", "0", "y", "0")
	m.empty("a:ext", "cx", width, "cy", height)
	m.close("a:xfrm")
	m.open("a:prstGeom", "prst", "rect")
	m.empty("a:avLst")
	m.close("a:prstGeom")
	m.close("pic:spPr")
	m.close("pic:pic")
	m.close("a:graphicData")
	m.close("a:graphic")
	m.close("wp:inline")
	m.close("w:drawing")
	m.close("w:r")
}
