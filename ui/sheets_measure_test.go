package ui

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

var upright, lying = Sheet{Width: 210, Height: 297}, Sheet{Width: 297, Height: 210}

func TestSheetMeasure_pixels(t *testing.T) {
	view := fyne.NewSize(500, 600)
	for name, c := range map[string]struct {
		measure sheetMeasure
		sheet   Sheet
		want    int
	}{
		"as wide as the pane":            {sheetMeasure{fitWidth, view, 1}, upright, 472},
		"on a screen of twice the dots":  {sheetMeasure{fitWidth, view, 2}, upright, 944},
		"lying, as wide as the pane":     {sheetMeasure{fitWidth, view, 1}, lying, 472},
		"whole":                          {sheetMeasure{fitSheet, view, 1}, upright, 404},
		"lying, whole":                   {sheetMeasure{fitSheet, view, 1}, lying, 472},
		"in its true size":               {sheetMeasure{100, view, 1}, upright, 793},
		"twice as large":                 {sheetMeasure{200, view, 1}, upright, 1587},
		"in a pane that has no size yet": {sheetMeasure{fitWidth, fyne.Size{}, 0}, upright, 40},
		"of no size":                     {sheetMeasure{fitWidth, view, 1}, Sheet{}, 1},
	} {
		if got := c.measure.pixels(c.sheet); got != c.want {
			t.Errorf("%s: got %d, want %d", name, got, c.want)
		}
	}
}

func TestSheetMeasure_steps(t *testing.T) {
	m := sheetMeasure{fitWidth, fyne.NewSize(500, 600), 1} // 59 %
	var up []sheetZoom
	for range 6 {
		m.zoom = m.larger(upright)
		up = append(up, m.zoom)
	}
	if want := []sheetZoom{75, 100, 125, 150, 200, 200}; !slices.Equal(up, want) {
		t.Errorf("larger: got %v, want %v", up, want)
	}
	var down []sheetZoom
	for range 5 {
		m.zoom = m.smaller(upright)
		down = append(down, m.zoom)
	}
	if want := []sheetZoom{150, 125, 100, 75, 75}; !slices.Equal(down, want) {
		t.Errorf("smaller: got %v, want %v", down, want)
	}
	for _, fit := range []sheetZoom{fitWidth, fitSheet} {
		m.zoom = fit
		if got := m.smaller(upright); got != fit {
			t.Errorf("smaller than %d, which is less than 75 %%: got %d", fit, got)
		}
	}
}

func TestSheetMeasure_places(t *testing.T) {
	m := sheetMeasure{100, fyne.NewSize(1000, 600), 1.5}
	list, strip := m.places([]Sheet{upright, lying, upright})
	for i, p := range list {
		for _, edge := range []float32{p.pos.X, p.pos.Y, p.size.Width, p.size.Height} {
			if pixel := float64(edge * 1.5); math.Abs(pixel-math.Round(pixel)) > 0.01 {
				t.Errorf("sheet %d at %v, %v falls between pixels", i, p.pos, p.size)
			}
		}
		if i > 0 && p.pos.Y < list[i-1].pos.Y+list[i-1].size.Height+sheetGap-1 {
			t.Errorf("sheet %d lies on the one above", i)
		}
	}
	last := list[2]
	if strip.Width != list[1].size.Width+2*sheetMargin || math.Abs(float64(strip.Height-last.pos.Y-last.size.Height-sheetMargin)) > 1 {
		t.Errorf("got a strip of %v around %v", strip, list)
	}
	if from, to := seen(list, list[1].pos.Y+10, 100); from != 1 || to != 2 {
		t.Errorf("seen: got %d to %d, want 1 to 2", from, to)
	}
	if from, to := seen(list, 0, strip.Height); from != 0 || to != 3 {
		t.Errorf("all seen: got %d to %d", from, to)
	}
	if got := current(list, list[1].pos.Y-50, 600); got != 1 {
		t.Errorf("read: got %d, want 1", got)
	}
	if none, strip := m.places(nil); none != nil || strip.Width > 0 {
		t.Errorf("nothing: got %v in %v", none, strip)
	}
}
