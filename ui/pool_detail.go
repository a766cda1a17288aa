package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// poolDetail stands below the table: the marked line with nothing of it cut
// off.
type poolDetail struct {
	name, about, missing *widget.Label
	open, remove         *button
	box                  fyne.CanvasObject
}

func (v *poolView) newPoolDetail() *poolDetail {
	d := &poolDetail{name: newWords(""), about: newWords(""), missing: newWords("")}
	d.name.TextStyle.Bold = true
	d.open = newButton(nowhere{v.keys}, text("home.open"), theme.FolderOpenIcon(), func() { v.onOpen(v.list.marked) }).quiet()
	d.remove = newButton(nowhere{v.keys}, text("aside.do"), theme.ContentRemoveIcon(), v.onRemove).quiet()
	words := newDetailWords(d.name, d.about, d.missing)
	foot := border(nil, nil, newGuideLine(text("pool.hint")), container.NewHBox(d.remove, d.open), nil)
	d.box = container.NewVBox(widget.NewSeparator(), words, foot)
	return d
}

// showDetail tells of the line that is marked.
func (v *poolView) showDetail() {
	l, ok := v.marked()
	if !ok {
		return
	}
	d, e := v.detail, l.entry
	unit := model.UpperFirst(e.UnitName)
	if group := v.form.groupName(e.Group); group != "" {
		unit = textf("pool.detail.group", unit, group)
	}
	d.name.SetText(textf("pool.detail", unit, v.form.themeName(l)))
	about := v.form.plans.note(e.Plan, e.names())
	if l.nominee != nil {
		about = textf("pool.detail.nominee", l.nominee.Name, l.nominee.about(), e.Award)
	}
	d.about.SetText(about)
	d.missing.Importance = widget.MediumImportance
	missing := ""
	if e.Judged != nil {
		missing = e.Judged.Missing
		if e.Judged.Errors > 0 {
			d.missing.Importance = widget.DangerImportance
		}
	}
	show(d.missing, missing)
}
