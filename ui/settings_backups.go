package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var backupColumns = columns{140, 1, 95, 110, 185}

// buildBackups is the section "Sao lưu".
func (v *settingsView) buildBackups() {
	p := v.page
	p.title(text("settings.backups"), text("backups.guide"))
	p.buttons(p.button(text("backups.now"), theme.DocumentSaveIcon(), v.onBackUp).main())
	rows := container.NewVBox()
	p.add(rows)
	if v.backups == nil {
		v.backups = &backupsForm{store: v.form.store}
	}
	v.showBackups(rows)
	v.readBackups(rows, v.backups.read)
}

// readBackups reads the list of copies aside and shows it.
func (v *settingsView) readBackups(rows *fyne.Container, read func(context.Context) ([]Backup, error)) {
	fetch(v.form.back, func() ([]Backup, error) { return read(context.Background()) }, func(list []Backup, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.backups.list = list
		v.showBackups(rows)
	})
}

func (v *settingsView) showBackups(rows *fyne.Container) {
	rows.Objects = nil
	if len(v.backups.list) == 0 {
		rows.Add(newWords(text("backups.none")))
		return
	}
	head := backupColumns.head(text("backups.made"), text("backups.why"), text("backups.dossiers"), text("backups.size"), "")
	head.Objects[3].(*widget.Label).Alignment = fyne.TextAlignTrailing
	rows.Add(head)
	for _, b := range v.backups.list {
		rows.Add(backupColumns.row(
			newCell(v.when(b.Made), fyne.TextStyle{}), newCell(whyName(b.Why), fyne.TextStyle{}),
			newCell(itoa(b.Dossiers), fyne.TextStyle{}), newFigure(sizeName(b.Size), fyne.TextStyle{}),
			newButton(v.page, text("backups.look"), theme.VisibilityIcon(), func() { v.onLookAt(b) }).quiet()))
	}
	rows.Refresh()
}

func (v *settingsView) when(t time.Time) string { return t.In(v.zone).Format("2/1/2006 15:04") }

// whyName says why a copy was made.
func whyName(why string) string {
	switch why {
	case "daily":
		return text("backups.why.daily")
	case "closing":
		return text("backups.why.closing")
	case "migration":
		return text("backups.why.migration")
	case "restore":
		return text("backups.why.restore")
	case "import":
		return text("backups.why.import")
	}
	return text("backups.why.asked")
}

// sizeName is a size as the system's own lists write it.
func sizeName(bytes int64) string {
	if bytes < 1<<20 {
		return textf("backups.kb", (bytes+1023)>>10)
	}
	return textf("backups.mb", (bytes+1<<19)>>20)
}

// onBackUp writes what is being typed, then makes a copy.
func (v *settingsView) onBackUp() {
	v.form.saver.flush(func(error) {
		fetch(v.form.back, func() ([]Backup, error) { return v.backups.backUpNow(context.Background()) }, func(list []Backup, err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			v.backups.list = list
			v.rebuild("")
			v.notices.say(text("backups.done"), widget.SuccessImportance)
		})
	})
}

// onLookAt shows what a copy would bring back, and asks whether it should.
func (v *settingsView) onLookAt(b Backup) {
	fetch(v.form.back, func() (backupChanges, error) { return v.backups.compare(context.Background(), b) }, func(c backupChanges, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		title := textf("backups.restore.title", v.when(b.Made))
		v.notices.askBy(widget.DangerImportance, title, text("notice.no"), text("backups.restore"), v.changesView(c), func() bool { return true }, func() {
			v.form.saver.flush(func(error) { v.program.Restore(b) })
		})
	})
}

var changeColumns = columns{1, 135, 135, 150}

// changesView lists what would become of each dossier.
func (v *settingsView) changesView(c backupChanges) fyne.CanvasObject {
	list := widget.NewList(func() int { return len(c.lines) }, func() fyne.CanvasObject {
		return changeColumns.row(newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}))
	}, func(i int, o fyne.CanvasObject) {
		l := c.lines[i]
		words, importance := fateName(l.fate)
		for j, s := range []string{l.unit + ": " + l.title, v.whenOrNot(l.then), v.whenOrNot(l.now), words} {
			cell := o.(*fyne.Container).Objects[j].(*widget.Label)
			cell.Importance = widget.MediumImportance
			if j == 3 {
				cell.Importance = importance
			}
			cell.SetText(s)
		}
	})
	head := container.NewVBox(newWords(changesSummary(c)),
		changeColumns.head(text("backups.dossier"), text("backups.then"), text("backups.now.edited"), text("backups.fate")), widget.NewSeparator())
	return container.New(atLeast{860, 400}, border(head, newGuide(text("backups.restore.guide")), nil, nil, list))
}

func (v *settingsView) whenOrNot(t time.Time) string {
	if t.IsZero() {
		return text("backups.not-there")
	}
	return v.when(t)
}

func fateName(f fate) (string, widget.Importance) {
	switch f {
	case lost:
		return text("backups.fate.lost"), widget.DangerImportance
	case older:
		return text("backups.fate.older"), widget.WarningImportance
	case back:
		return text("backups.fate.back"), widget.SuccessImportance
	case newer:
		return text("backups.fate.newer"), widget.SuccessImportance
	}
	return text("backups.fate.same"), widget.MediumImportance
}

// changesSummary says in a sentence what a copy would change.
func changesSummary(c backupChanges) string {
	n := c.count
	if n[lost]+n[older]+n[back]+n[newer] == 0 {
		return textf("backups.summary.same", n[unmoved])
	}
	return textf("backups.summary", n[lost], n[older], n[back]+n[newer], n[unmoved])
}

// atLeast gives an object a least size, for text of medium size.
type atLeast fyne.Size

func (a atLeast) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(grown(a.Width), a.Height)
}

func (a atLeast) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, object := range o {
		object.Resize(size)
	}
}
