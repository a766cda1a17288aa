package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestVoteRow_nothingIsCutOffWhateverTheWidth(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	for _, step := range []TextStep{-1, 0, 2} {
		a.Settings().SetTheme(Look{Text: step}.Theme())
		for _, width := range []float32{480, 580, 760, 1000} {
			p := &page{width: width}
			name := newWords("tập thể Ban Quản lý dự án đầu tư xây dựng các công trình giao thông Thành phố")
			row := container.New(voteLayout{p}, name, newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}), newCell("9", fyne.TextStyle{}), newCell("9/9", fyne.TextStyle{}))
			tick := newTickBox(nil, text("votes.rejected"), false, nil)
			said := container.New(remarkLayout{p}, newWords("đủ số phiếu"), newFactEntry(nil), tick)
			for _, c := range []*fyne.Container{row, said} {
				c.Resize(fyne.NewSize(width, c.MinSize().Height))
				for i, o := range c.Objects {
					if end := o.Position().X + o.Size().Width; end > width+1 || o.Size().Width <= 0 {
						t.Errorf("step %d, width %g: object %d is %g wide and ends at %g", step, width, i, o.Size().Width, end)
					}
				}
			}
			if name.Size().Width < 180 {
				t.Errorf("step %d, width %g: the name is %g wide", step, width, name.Size().Width)
			}
			if tick.Size().Width < tick.MinSize().Width {
				t.Errorf("step %d, width %g: the box to tick is cut off", step, width)
			}
		}
	}
}
