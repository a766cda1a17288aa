package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// exportButton asks for the pool's tables as a workbook.
func (v *poolView) exportButton() *button {
	return newButton(nowhere{v.keys}, text("table.export"), theme.DocumentSaveIcon(), v.onExport)
}

// onExport asks which packages are meant, where something is hidden.
func (v *poolView) onExport() {
	title, all, shown := titleOf(text("table.export")), v.form.packages, v.form.shownIDs()
	switch {
	case len(all) == 0:
		v.notices.inform(title, text("pool.export.none"))
	case !v.form.filtered():
		v.export(title, nil)
	case len(shown) == 0:
		v.notices.inform(title, strings.TrimSpace(text("pool.empty.filtered")))
	default:
		scope := shown
		choice := newRadio(nowhere{v.notices.dialogKey}, []string{textf("pool.export.shown", len(shown)), textf("pool.export.all", len(all))}, func(i int) {
			scope = [][]string{shown, nil}[i]
		}, v.notices.goOn)
		choice.mark(0)
		box := container.New(fixedWidth(520), container.NewVBox(choice, newGuide(text("pool.export.guide"))))
		v.notices.ask(title, text("notice.cancel"), text("save.go-on"), box, func() bool { return true }, func() { v.export(title, scope) })
	}
}

// export writes the tables of some dossiers; of all where ids is nil.
func (v *poolView) export(title string, ids []string) {
	today := v.form.today
	v.tables.ask(title, "tong-hop-de-nghi-"+string(today), func(file string) {
		v.notices.job(v.back, title, func(ctx context.Context, progress Progress) error {
			return v.tables.store.SavePool(ctx, file, ids, today, func(done, total int) { progress(text("pool.export.step"), done, total) })
		}, func(err error) { v.tables.told(title, file, "", err) })
	})
}

// shownIDs are the ids of the dossiers that lines are shown of.
func (f *poolForm) shownIDs() []string {
	var ids []string
	for _, e := range f.shownEntries() {
		ids = append(ids, e.ID)
	}
	return ids
}
