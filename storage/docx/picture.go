package docx

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"hoso/storage/pdf"
)

const (
	drawingSpace = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	graphicSpace = "http://schemas.openxmlformats.org/drawingml/2006/main"
	pictureSpace = "http://schemas.openxmlformats.org/drawingml/2006/picture"
)

// picture stands in a line of text, side mm wide and high.
type picture struct {
	png  []byte
	side float64
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
	var b bytes.Buffer
	err := png.Encode(&b, img)
	return &picture{png: b.Bytes(), side: pdf.CodeSide, words: words}, err
}

// fixedLinks are the relationships of the main part before those of pictures.
const fixedLinks = 4

func (p *picture) write(m *markup, f *file) {
	f.pictures = append(f.pictures, p.png)
	link, id, side := "rId"+itoa(fixedLinks+len(f.pictures)), f.nextID(), itoa(int(p.side*emuPerMM))
	m.open("w:r")
	m.open("w:drawing")
	m.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	m.empty("wp:extent", "cx", side, "cy", side)
	m.empty("wp:docPr", "id", id, "name", "QR "+id, "descr", p.words)
	m.open("a:graphic")
	m.open("a:graphicData", "uri", pictureSpace)
	m.open("pic:pic")
	m.open("pic:nvPicPr")
	m.empty("pic:cNvPr", "id", id, "name", "QR "+id)
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
	m.empty("a:ext", "cx", side, "cy", side)
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
