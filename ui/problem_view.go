package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Problem is why a workspace cannot be opened, and what can be done about it.
type Problem struct {
	// Sentence says what happened, what is safe and what to do.
	Sentence string
	// Retry opens the workspace again.
	Retry func()
	// Restore brings back the newest sound backup and opens the workspace; nil
	// where there is none. BackupMade says when that was made.
	Restore    func()
	BackupMade string
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
	buttons := container.NewHBox(newButton(around, text("problem.retry"), theme.ViewRefreshIcon(), p.Retry).main())
	if p.Restore != nil {
		buttons.Add(newButton(around, textf("problem.restore", p.BackupMade), theme.HistoryIcon(), p.Restore))
	}
	if p.OpenSample != nil {
		buttons.Add(newButton(around, text("setup.sample"), theme.VisibilityIcon(), p.OpenSample))
	}
	buttons.Add(newButton(around, text("problem.quit"), theme.CancelIcon(), w.Close))
	w.SetContent(container.NewPadded(container.NewVBox(title, newWords(p.Sentence), buttons)))
	w.Resize(fyne.NewSize(900, 320))
	w.SetCloseIntercept(w.Close)
}
