package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestPanes_widths(t *testing.T) {
	test.NewApp().Settings().SetTheme(Look{}.Theme())
	for name, c := range map[string]struct {
		panes            panes
		sheets           bool
		list, form, side float32
	}{
		"1366":                        {panes{230, sheetsShare, 1366}, true, 230, 599.2, 520.8},
		"1920":                        {panes{230, sheetsShare, 1920}, true, 230, 895.6, 778.4},
		"1366, nothing dragged yet":   {panes{0, sheetsShare, 1366}, true, 230, 599.2, 520.8},
		"1920, nothing dragged yet":   {panes{0, sheetsShare, 1920}, true, 320, 847.4, 736.6},
		"without sheets":              {panes{230, sheetsShare, 1366}, false, 230, 1128, 0},
		"1024, the form keeps 480":    {panes{230, sheetsShare, 1024}, true, 230, 480, 298},
		"800, the sheets keep 200":    {panes{230, sheetsShare, 800}, true, 230, 354, 200},
		"a list left far too wide":    {panes{2000, sheetsShare, 1366}, true, 878, 272, 200},
		"sheets left far too wide":    {panes{230, 0.99, 1366}, true, 230, 480, 640},
		"a list left far too narrow":  {panes{1, sheetsShare, 1366}, false, 150, 1208, 0},
		"before the window has width": {panes{230, sheetsShare, 0}, false, 150, 0, 0},
	} {
		list, form, side := c.panes.widths(c.sheets)
		near := func(a, b float32) bool { return a-b < 0.1 && b-a < 0.1 }
		if !near(list, c.list) || !near(form, c.form) || !near(side, c.side) {
			t.Errorf("%s: got %g, %g, %g; want %g, %g, %g", name, list, form, side, c.list, c.form, c.side)
		}
	}
}

func TestPanes_draggedPlacesAreRemembered(t *testing.T) {
	d, m := openSample(t, partProposal)
	panes := d.dossier.panes
	drag := func(bar int, dx float32) {
		b := panes.Objects[bar].(*paneBar)
		b.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: dx}})
		b.DragEnd()
	}
	widths := func() [3]float32 {
		o := d.dossier.panes.Objects
		return [3]float32{o[0].Size().Width, o[2].Size().Width, o[4].Size().Width}
	}
	before := widths()
	drag(1, 40)
	drag(3, -60)
	after := widths()
	if after[0] != before[0]+40 || after[2] < before[2]+30 {
		t.Errorf("got widths %v, before the drag %v", after, before)
	}
	drag(3, -5000)
	if got := widths()[1]; got < leastForm-1 {
		t.Errorf("the form is %g wide, want it to keep %d", got, leastForm)
	}
	drag(3, widths()[2]-after[2])
	d.onHome()
	d.open(campaign, "")
	if got := widths(); got[0] != after[0] || got[2]-after[2] > 1 || after[2]-got[2] > 1 {
		t.Errorf("opened again: got widths %v, want %v", got, after)
	}
	if len(m.saves) > 0 {
		t.Error("a dossier was saved")
	}
}

func TestPanes_sheetsHiddenAreRemembered(t *testing.T) {
	d, m := openSample(t, partProposal)
	form := d.dossier.panes.Objects[2].Size().Width
	d.key(&fyne.KeyEvent{Name: fyne.KeyF9})
	if d.dossier.sheets.content.Visible() || d.dossier.panes.Objects[2].Size().Width <= form {
		t.Error("F9 does not give the form the room of the sheets")
	}
	d.onHome()
	layouts := m.layouts
	d.open(campaign, "")
	if d.dossier.sheets.content.Visible() || m.layouts != layouts {
		t.Error("opened again: the sheets are back")
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyF9})
	if !d.dossier.sheets.content.Visible() || len(d.dossier.sheets.form.sheets) == 0 {
		t.Error("F9 does not bring the sheets back")
	}
}

// In the narrowest form labels stand above their fields, and no part is wider
// than that.
func TestPanes_everyPartFitsTheNarrowestForm(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	for _, p := range d.dossier.form.parts() {
		d.dossier.show(p.id, "")
		page := d.dossier.page
		page.scroll.Resize(fyne.NewSize(leastForm, 600))
		if got := page.scroll.Content.MinSize().Width; got > leastForm {
			t.Errorf("part %s is %g wide", p.id, got)
		}
	}
	d.dossier.show(partProposal, "")
	page := d.dossier.page
	for _, width := range []float32{leastForm, 700} {
		page.scroll.Resize(fyne.NewSize(width, 600))
		field := d.field(t, "proposal/number").(*paragraphsEntry)
		if above := field.Position().X == theme.InnerPadding() && field.Position().Y > 0; above != (width == leastForm) {
			t.Errorf("in %g: the field is at %v", width, field.Position())
		}
	}
}
