package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ShowOpening fills a window while the database of a workspace is read as a
// whole before it is opened; stopped tells that the program was stopped in the
// middle of its work. The window can be closed meanwhile. The function returned
// tells how much is read, from 0 to 1; until it is called nothing is said of
// that.
func ShowOpening(w fyne.Window, stopped bool) func(part float64) {
	w.SetTitle(text("app.name"))
	title := newWords(text("opening.title"))
	title.TextStyle.Bold = true
	title.SizeName = theme.SizeNameHeadingText
	reason := text("opening.changed")
	if stopped {
		reason = text("opening.stopped")
	}
	bar := widget.NewProgressBar()
	bar.Hide()
	quit := newButton(nowhere{}, text("opening.quit"), theme.CancelIcon(), w.Close)
	w.SetMainMenu(nil)
	w.SetContent(container.NewPadded(container.NewVBox(title, newWords(reason), bar, newGuide(text("opening.guide")), container.NewHBox(quit))))
	w.Resize(fyne.NewSize(900, 320))
	w.SetCloseIntercept(w.Close)
	w.SetOnDropped(nil)
	w.Canvas().SetOnTypedKey(nil)
	return func(part float64) {
		bar.SetValue(min(part, almostRead))
		bar.Show()
	}
}

// almostRead is as far as the bar of an opening goes: it is gone once all is
// read.
const almostRead = 0.99
