package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

const (
	consolidateWidth  = 860 // at least
	consolidateHeight = 300 // of the list of packages
)

// packageColumns are a package's tick, its unit, its nominees, and what keeps
// it out.
func packageColumns() tableColumns {
	return tableColumns{{"", 34, 0}, {text("pool.unit"), 200, 0.9}, {text("home.nominees"), 0, 0}, {text("consolidate.why"), 210, 0.1}}
}

// consolidateDialog asks which packages a lead dossier is made from.
type consolidateDialog struct {
	form    *consolidateForm
	around  nowhere
	filters *fyne.Container
	list    *chooser
	count   *widget.Label
	body    *fyne.Container
}

// consolidateButton begins a lead dossier.
func (v *poolView) consolidateButton() fyne.CanvasObject {
	return newButton(nowhere{v.keys}, text("consolidate.do"), theme.FolderNewIcon(), v.onConsolidate)
}

// onConsolidate asks for the packages, unless the unit leads no theme.
func (v *poolView) onConsolidate() {
	fetch(v.back, func() (model.Settings, error) { return v.form.store.Settings(context.Background()) }, func(s model.Settings, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		form := beginConsolidation(v.form, s.Unit.ID)
		if len(form.themes) == 0 {
			v.notices.inform(titleOf(text("consolidate.do")), textf("consolidate.no-lead", model.UpperFirst(s.Unit.Name)))
			return
		}
		v.askConsolidation(form)
	})
}

func (v *poolView) askConsolidation(form *consolidateForm) {
	d := newConsolidateDialog(form, v.notices.dialogKey)
	d.list.entered = v.notices.goOn
	v.consolidating = d
	v.notices.ask(titleOf(text("consolidate.do")), text("notice.cancel"), text("consolidate.yes"), container.New(wideDialog{v.notices.window, consolidateWidth}, d.body), d.ready, func() {
		v.consolidate(form)
	})
	v.notices.focus(d.list)
}

// consolidate makes the dossier and opens it.
func (v *poolView) consolidate(form *consolidateForm) {
	var id string
	v.notices.job(v.back, titleOf(text("consolidate.do")), func(ctx context.Context, progress Progress) (err error) {
		id, err = form.create(ctx, progress)
		return err
	}, func(err error) {
		switch {
		case err == nil:
			v.ways.edit(id)
		case !v.notices.cancelled(err):
			v.notices.showError(err)
		}
	})
}

func newConsolidateDialog(form *consolidateForm, keys func(*fyne.KeyEvent) bool) *consolidateDialog {
	d := &consolidateDialog{form: form, around: nowhere{keys}, count: newWords(""), filters: container.NewVBox()}
	d.count.TextStyle.Bold = true
	d.list = newChooser(func() int { return len(form.choices()) }, newPackageRow, d.showPackage, d.onTick, keys)
	update := d.list.UpdateItem
	d.list.UpdateItem = func(i int, o fyne.CanvasObject) {
		update(i, o)
		row := o.(*line)
		marking := row.tapped
		row.tapped = func() {
			marking()
			d.onTick(i)
		}
	}
	head := packageColumns().head()
	d.body = container.NewVBox(newGuide(text("consolidate.guide")), d.filters, d.count, head, widget.NewSeparator(),
		container.New(fixedHeight(consolidateHeight), d.list))
	d.offer()
	d.refresh()
	return d
}

// offer makes the choices anew: those of units and groups hang on the theme.
func (d *consolidateDialog) offer() {
	f := d.form
	var themes []option[string]
	for _, t := range f.themes {
		themes = append(themes, option[string]{t.key, t.name})
	}
	demands := []option[demand]{
		{withoutErrors, text("consolidate.demand.errors")}, {flawless, text("consolidate.demand.flawless")}, {anyVerdict, text("consolidate.demand.any")},
	}
	row := container.NewGridWithColumns(3,
		newChoice(d.around, f.groups(), &f.group, d.refresh),
		newChoice(d.around, f.units(), &f.unit, d.refresh),
		newChoice(d.around, demands, &f.demand, d.refresh))
	d.filters.Objects = []fyne.CanvasObject{newChoice(d.around, themes, &f.theme, d.onTheme), row}
	d.filters.Refresh()
}

func (d *consolidateDialog) onTheme() {
	d.form.unit, d.form.group = "", ""
	d.offer()
	d.refresh()
}

// refresh brings the list and the count up to date.
func (d *consolidateDialog) refresh() {
	d.count.Importance = widget.MediumImportance
	d.count.SetText(d.form.summary())
	d.list.Refresh()
}

// ready tells whether there is anything to make the dossier from.
func (d *consolidateDialog) ready() bool {
	if len(d.form.codes()) > 0 {
		return true
	}
	d.count.Importance = widget.DangerImportance
	d.count.SetText(text("consolidate.none"))
	return false
}

func (d *consolidateDialog) onTick(i int) {
	if list := d.form.choices(); i < len(list) {
		d.form.toggle(list[i].entry)
		d.refresh()
	}
}

func newPackageRow() fyne.CanvasObject {
	return container.New(packageColumns(), container.New(signTop{}, widget.NewIcon(theme.CheckButtonIcon())),
		newNameCell(), newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}))
}

func (d *consolidateDialog) showPackage(i int, o fyne.CanvasObject) {
	list := d.form.choices()
	if i >= len(list) {
		return
	}
	e, cells := list[i].entry, o.(*fyne.Container).Objects
	why := d.form.out(e)
	box := theme.CheckButtonCheckedIcon()
	if why != "" {
		box = theme.CheckButtonIcon()
	}
	cells[0].(*fyne.Container).Objects[0].(*widget.Icon).SetResource(box)
	setName(cells[1], model.UpperFirst(e.UnitName))
	cells[2].(*widget.Label).SetText(textf("home.counts", e.Collectives, e.Individuals))
	cells[3].(*widget.Label).SetText(why)
}
