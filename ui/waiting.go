package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Waiting is what is done while the workspace is closed.
type Waiting string

// What may be waited for.
const (
	MovingWorkspace Waiting = "moving"
	RestoringBackup Waiting = "restoring"
)

func (w Waiting) title() string {
	if w == MovingWorkspace {
		return text("waiting.moving")
	}
	return text("waiting.restoring")
}

// ShowWaiting fills a window while the workspace is closed. cancel asks for the
// work to be given up; the window cannot be closed meanwhile. The function
// returned tells how far the work has come.
func ShowWaiting(w fyne.Window, what Waiting, cancel func()) func(step string, done, total int) {
	title := newWords(what.title())
	title.TextStyle.Bold = true
	title.SizeName = theme.SizeNameHeadingText
	step := newWords(text("waiting.closing"))
	bar := widget.NewProgressBar()
	stop := newButton(nowhere{}, text("waiting.cancel"), theme.CancelIcon(), nil)
	stop.OnTapped = func() {
		stop.Disable()
		cancel()
	}
	box := container.NewVBox(title, step, bar, newGuide(text("waiting.guide")), container.NewHBox(stop))
	if what == RestoringBackup {
		stop.Hide() // it is over in no time, and not to be broken off
		bar.Hide()
	}
	w.SetMainMenu(nil)
	w.SetContent(container.NewPadded(box))
	w.SetCloseIntercept(func() {})
	w.SetOnDropped(nil)
	w.Canvas().SetOnTypedKey(nil)
	return func(words string, done, total int) {
		step.SetText(textf("waiting.step", words, done, total))
		bar.SetValue(float64(done) / float64(max(total, 1)))
	}
}

// ShowError tells what went wrong before this window's first screen.
func (v *Window) ShowError(err error) { v.notices.showError(err) }

// SayDone tells that what was waited for is done; dir is where the workspace
// lies now.
func (v *Window) SayDone(what Waiting, dir string) {
	words := text("waiting.restored")
	if what == MovingWorkspace {
		words = textf("waiting.moved", dir)
	}
	v.notices.inform(what.title(), words)
}

// SayCancelled tells that all is as it was.
func (v *Window) SayCancelled(what Waiting) {
	v.notices.inform(what.title(), text("waiting.cancelled"))
}
