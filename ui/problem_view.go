package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Problem is why a workspace cannot be opened, and what can be done about it.
type Problem struct {
	// Sentence says what happened, what is safe and what to do.
	Sentence string
	// Retry opens the workspace again; nil where that can be of no use. Retries is how often that was tried
	// before: the window says so, or a press would seem to do nothing.
	Retry   func()
	Retries int
	// Restore brings back the newest sound backup and opens the workspace; nil
	// where there is none. BackupMade says when that was made.
	Restore    func()
	BackupMade string
	// OpenStandard opens the workspace in the program's own folder, where one
	// was moved away from and the other is missing; nil otherwise.
	OpenStandard func()
	// OpenSample opens the sample workspace, which nothing is wrong with.
	OpenSample func()
}

// ShowProblem fills a window with a problem.
func ShowProblem(w fyne.Window, p Problem) {
	w.SetTitle(text("app.name"))
	title := newWords(text("problem.title"))
	title.TextStyle.Bold = true
	title.SizeName = theme.SizeNameHeadingText
	around := nowhere{}
	buttons := container.NewHBox()
	if p.Retry != nil {
		buttons.Add(newButton(around, text("problem.retry"), theme.ViewRefreshIcon(), p.Retry).main())
	}
	if p.Restore != nil {
		buttons.Add(newButton(around, textf("problem.restore", p.BackupMade), theme.HistoryIcon(), p.Restore))
	}
	if p.OpenStandard != nil {
		buttons.Add(newButton(around, text("problem.standard"), theme.FolderIcon(), p.OpenStandard))
	}
	if p.OpenSample != nil {
		buttons.Add(newButton(around, text("setup.sample"), theme.VisibilityIcon(), p.OpenSample))
	}
	buttons.Add(newButton(around, text("problem.quit"), theme.CancelIcon(), w.Close))
	box := container.NewVBox(title, newWords(p.Sentence), buttons)
	if p.Retries > 0 {
		box.Add(newTried(p.Retries))
	}
	w.SetContent(container.NewPadded(box))
	w.Resize(fyne.NewSize(900, 320))
	w.SetCloseIntercept(w.Close)
}

// newTried tells that it was tried again, to no avail.
func newTried(times int) *widget.Label {
	l := newWords(textf("problem.tried", times))
	l.Importance = widget.WarningImportance
	return l
}
