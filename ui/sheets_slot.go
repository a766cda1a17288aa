package ui

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// sheetSlot is a sheet on the strip: its shadow, the white paper, the picture
// once it is drawn, and what is marked on it. Until a new picture is there the
// old one stays, stretched if need be, so that nothing flickers.
type sheetSlot struct {
	shadow, paper *canvas.Rectangle
	picture       *canvas.Image
	title         *canvas.Text // of a document that is not drawn here
	marks         []*canvas.Rectangle
	at            sheetPlace
}

var sheetShadow = color.NRGBA{A: 0x38}

func newSheetSlot() *sheetSlot {
	s := &sheetSlot{shadow: canvas.NewRectangle(sheetShadow), paper: canvas.NewRectangle(color.White), picture: &canvas.Image{}, title: canvas.NewText("", color.NRGBA{A: 0xb0})}
	s.picture.FillMode = canvas.ImageFillStretch
	s.picture.ScaleMode = canvas.ImageScaleFastest
	s.title.Alignment = fyne.TextAlignCenter
	s.picture.Hide()
	return s
}

func (s *sheetSlot) place(p sheetPlace) {
	if p == s.at {
		return
	}
	s.at = p
	s.shadow.Move(p.pos.AddXY(2, 3))
	s.shadow.Resize(p.size)
	s.paper.Move(p.pos)
	s.paper.Resize(p.size)
	s.picture.Move(p.pos)
	s.picture.Resize(p.size)
	s.title.Move(p.pos.AddXY(0, p.size.Height/3))
	s.title.Resize(fyne.NewSize(p.size.Width, 20))
}

// fill shows a picture, when there is one.
func (s *sheetSlot) fill(sheet Sheet, drawn *image.RGBA) {
	if sheet.Face == nil {
		s.picture.Hide()
		s.title.Text = sheet.Title
		s.title.Refresh()
		return
	}
	s.title.Text = ""
	if drawn == nil || s.picture.Image == drawn {
		return
	}
	s.picture.Image = drawn
	s.picture.Show()
	s.picture.Refresh()
}

// tint marks areas of the sheet, which is so many millimetres wide: a faint
// ground below each, and a bar at its left.
func (s *sheetSlot) tint(areas []SheetArea, width float32) {
	s.marks = nil
	if width <= 0 {
		return
	}
	scale := s.at.size.Width / width
	for _, a := range areas {
		pos := s.at.pos.AddXY(float32(a.Left)*scale-4, float32(a.Top)*scale-2)
		size := fyne.NewSize(float32(a.Right-a.Left)*scale+8, float32(a.Bottom-a.Top)*scale+4)
		ground := canvas.NewRectangle(markColour(0x24))
		ground.Move(pos)
		ground.Resize(size)
		bar := canvas.NewRectangle(markColour(0xff))
		bar.Move(pos.SubtractXY(3, 0))
		bar.Resize(fyne.NewSize(3, size.Height))
		s.marks = append(s.marks, ground, bar)
	}
}

func markColour(alpha uint8) color.Color {
	r, g, b, _ := theme.Color(theme.ColorNamePrimary).RGBA()
	return color.NRGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), alpha}
}

func (s *sheetSlot) objects() []fyne.CanvasObject {
	list := []fyne.CanvasObject{s.shadow, s.paper, s.picture, s.title}
	for _, m := range s.marks {
		list = append(list, m)
	}
	return list
}
