package ui

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

// buildList is the part "Danh sách đề nghị".
func (v *dossierView) buildList() {
	p, d := v.page, v.form.d
	p.title(text("part.list"), text("list.guide"))
	add := p.button(text("list.add.collective"), theme.ContentAddIcon(), func() { v.onAdd(model.Collective) })
	p.know("nominees", add) // what is found of the whole list is no nominee's
	p.buttons(add,
		p.button(text("list.add.household"), theme.ContentAddIcon(), func() { v.onAdd(model.Household) }),
		p.button(text("list.add.individual"), theme.ContentAddIcon(), func() { v.onAdd(model.Individual) }),
		p.button(text("list.paste"), theme.ContentPasteIcon(), v.onPasteRoster),
		p.button(text("table.import"), theme.FolderOpenIcon(), v.onImportRoster),
		p.button(text("table.template"), theme.DownloadIcon(), func() { v.tables.template(false) }).quiet(),
	)
	p.table = v.onPasteRoster
	export := p.button(text("table.export"), theme.DocumentSaveIcon(), v.onExportList).quiet()
	if len(d.Nominees) == 0 {
		export.Hide()
	}
	p.sectionWith(textf("list.title", d.Collectives(), d.Individuals()), export)
	if len(d.Nominees) == 0 {
		p.guide(text("list.empty"))
	} else {
		p.add(container.New(nomineeHead{nomineeLayout{p}}, nomineeColumns.head(text("list.no"), text("list.name"), text("list.summary"), "").Objects...))
	}
	for i := range d.Nominees {
		v.nomineeRow(i)
	}
	v.sourceSections()
	if v.overQuota() || d.Exception != nil {
		v.exceptionFields()
	}
	v.addWords()
}
