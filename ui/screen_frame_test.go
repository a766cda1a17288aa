package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// The screens that the window has to fit on, less the menu at its largest, which
// the test's canvas does not have: the smallest one, and one that is as wide as
// most.
var (
	smallest = fyne.NewSize(1024, 600-34)
	wide     = fyne.NewSize(1366, 600-34)
)

// fits complains of a window, or of the screen in it, that asks for more than
// there is room for.
func (d *desk) fits(t *testing.T, room fyne.Size, where string) {
	t.Helper()
	if m := d.window.Content().MinSize(); m.Width > room.Width || m.Height > room.Height {
		t.Errorf("%s: the window asks for %v", where, m)
	}
	frame := d.window.Content().MinSize().SubtractWidthHeight(leastScreenWidth, leastScreenHeight)
	for _, o := range d.screen.Objects {
		if m := o.MinSize(); m.Width > room.Width || m.Height > room.Height-frame.Height {
			t.Errorf("%s: the screen asks for %v", where, m)
		}
	}
}

func TestScreens_fitOnTheSmallestScreen(t *testing.T) {
	for _, sample := range []bool{false, true} {
		d := newDeskWith(t, newSample(t), func(o *Options) { o.Sample = sample })
		for step := TextStep(-1); step <= 2; step++ {
			if !sample && step < 2 {
				continue // with the banner there is less room
			}
			fyne.CurrentApp().Settings().SetTheme(Look{Text: step}.Theme())
			d.visitAll(t, fmt.Sprintf("sample %v, text step %d, ", sample, step))
		}
	}
}

// visitAll goes through all screens, each looked at as it is shown.
func (d *desk) visitAll(t *testing.T, where string) {
	t.Helper()
	d.onHome()
	d.window.Resize(smallest)
	d.fits(t, wide, where+"home")
	d.openBin()
	d.fits(t, wide, where+"bin")
	d.onSettings()
	d.fits(t, smallest, where+"settings")
	d.open(campaign, "")
	d.fits(t, smallest, where+"dossier just opened")
	d.notices.offer(longWords, text("list.undo"), func() {})
	d.fits(t, wide, where+"something to take back")
	d.notices.withdraw()
	d.dossier.form.find([]model.Finding{{Rule: "r", Grade: model.Error, Path: "proposal/number", Message: longWords}})
	d.dossier.onNext()
	for _, p := range d.dossier.form.parts() {
		d.dossier.show(p.id, "")
		d.fits(t, smallest, where+p.id)
	}
}

const longWords = "Công Tằng Tôn Nữ Thị Minh Nguyệt Ánh Tuyết, Ban Quản lý dự án đầu tư xây dựng các công trình giao thông Thành phố, có hai lần trong hồ sơ; hãy bỏ một lần, hoặc ghi rõ ngày sinh và nơi công tác nếu là hai trường hợp khác nhau."

// A label that wraps is very high while it does not know its width; the canvas
// would grow by it for good.
func TestScreenFrame_growsWithNothing(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	before := d.window.Content().MinSize()
	d.put(newWords(longWords))
	if after := d.window.Content().MinSize(); after != before {
		t.Errorf("the window asks for %v, before %v", after, before)
	}
}
