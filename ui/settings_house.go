package ui

import (
	"image/color"

	"context"
	"image"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

// buildHouse is the section "Thể thức trình bày": the choices that the decree
// leaves, and a page that shows them.
func (v *settingsView) buildHouse() {
	p, h := v.page, &v.form.s.House
	v.sample = newSamplePicture()
	p.title(text("settings.house"), text("settings.house.guide"))
	touch := p.changed
	p.changed = func() {
		touch()
		v.drawSample()
	}
	for _, r := range h.Ranges() {
		choice(p, "house/"+r.Key, textf("house.measure", r.Name, r.Unit), measures(r, *h.Measure(r.Key)), h.Measure(r.Key), nil)
		p.marks["house/"+r.Key].message.Importance = 0
	}
	p.tick("house/formNumbers", text("house.form-numbers"), &h.FormNumbers, nil)
	p.guide(text("house.sample"))
	p.guide(text("house.font"))
	p.guide(text("house.law"))
	p.buttons(p.button(text("house.default"), theme.ContentUndoIcon(), func() {
		*h = model.DefaultHouse
		v.form.saver.touch()
		v.rebuild("house/top")
	}))
	v.middle.Objects = []fyne.CanvasObject{border(nil, nil, nil, v.sample.frame, p.scroll)}
	v.drawSample()
}

// measures are the choices for a measure: those that the decree names, or steps
// between its limits, and the present one.
func measures(r model.HouseRange, now float64) []option[float64] {
	values := slices.Clone(r.Choices)
	if len(values) == 0 {
		for x := r.Low; x < r.High+r.Step/2; x += r.Step {
			values = append(values, float64(int(x*100+0.5))/100)
		}
	}
	if !slices.Contains(values, now) {
		values = append(values, now)
		slices.Sort(values)
	}
	var list []option[float64]
	for _, x := range values {
		list = append(list, option[float64]{x, strings.Replace(strconv.FormatFloat(x, 'f', -1, 64), ".", ",", 1)})
	}
	return list
}

// drawSample draws the page aside. Only the last one asked for is shown.
func (v *settingsView) drawSample() {
	v.drawing++
	asked, house := v.drawing, v.form.s.House
	fetch(v.form.back, func() (image.Image, error) { return v.program.SamplePage(context.Background(), house, sampleDPI) }, func(i image.Image, err error) {
		if asked != v.drawing {
			return
		}
		if err != nil {
			v.notices.log(err)
			return
		}
		v.sample.show(i)
	})
}

// sampleDPI is the resolution of the page beside the choices, 8.27 inches wide.
const sampleDPI = 96

// samplePicture is a page beside the choices that it shows.
type samplePicture struct {
	picture *canvas.Image
	frame   fyne.CanvasObject
}

func newSamplePicture() *samplePicture {
	s := &samplePicture{picture: canvas.NewImageFromImage(nil)}
	s.picture.FillMode = canvas.ImageFillContain
	s.picture.ScaleMode = canvas.ImageScaleSmooth
	s.picture.SetMinSize(fyne.NewSize(400, 300))
	s.frame = container.NewPadded(s.picture, newPageEdge())
	return s
}

// pageEdge draws the edge of the sheet around a picture that is shown whole in
// its middle.
type pageEdge struct{}

func newPageEdge() fyne.CanvasObject {
	edge := canvas.NewRectangle(color.Transparent)
	edge.StrokeWidth = 1
	edge.StrokeColor = theme.Color(theme.ColorNameInputBorder)
	return container.New(pageEdge{}, edge)
}

func (pageEdge) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (pageEdge) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const a4 = 210.0 / 297
	width := min(size.Width, size.Height*a4)
	o[0].Resize(fyne.NewSize(width, width/a4))
	o[0].Move(fyne.NewPos((size.Width-width)/2, (size.Height-width/a4)/2))
}

func (s *samplePicture) show(i image.Image) {
	s.picture.Image = i
	s.picture.Refresh()
}
