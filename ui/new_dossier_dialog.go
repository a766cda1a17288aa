package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// newDossierWidth is that of the dialog's fields.
const newDossierWidth = 760

// beginDialog is the dialog "Hồ sơ mới".
type beginDialog struct {
	form                *newDossierForm
	around              nowhere
	hint, quota         *widget.Label
	plan                int
	kind                *fyne.Container // the group of the kinds
	themes, event, body *fyne.Container
	themeTitle          *widget.Label
	fit                 func() // gives the dialog room for what it says
	goOn                func() // presses the dialog's main button
}

// onNew opens the dialog "Hồ sơ mới".
func (v *homeView) onNew() {
	d := newBeginDialog(beginDossier(v.form), v.notices.dialogKey)
	d.fit, d.goOn = v.notices.fit, v.notices.goOn
	v.notices.ask(text("home.new"), text("notice.cancel"), text("new.create"), container.New(fixedWidth(newDossierWidth), d.body), d.ready, func() { v.onCreate(d.form) })
	v.notices.focus(d.kindChoice())
}

func newBeginDialog(form *newDossierForm, keys func(*fyne.KeyEvent) bool) *beginDialog {
	d := &beginDialog{form: form, around: nowhere{keys}, hint: newWords(""), quota: newWords(""), themes: container.NewStack(), fit: func() {}, goOn: func() {}}
	bold := func(words string) *widget.Label { return newCell(words, fyne.TextStyle{Bold: true}) }
	d.themeTitle = bold(text("new.theme"))
	d.kind, d.event = container.NewStack(d.kinds()), d.eventFields()
	d.body = container.NewVBox(bold(text("new.kind")), d.kind, d.themeTitle, d.themes, d.event, d.hint, d.quota)
	if len(form.home.offers) > 1 {
		d.body.Objects = append([]fyne.CanvasObject{bold(text("new.plan")), d.plans()}, d.body.Objects...)
	}
	d.offerThemes()
	d.refresh()
	return d
}

// plans asks for the plan.
func (d *beginDialog) plans() fyne.CanvasObject {
	var options []option[int]
	for i, o := range d.form.home.offers {
		options = append(options, option[int]{i, textf("kept.plan", o.Plan.Name, o.Plan.Version)})
	}
	return newChoice(d.around, options, &d.plan, d.onPlan)
}

// onPlan asks for what the chosen plan has.
func (d *beginDialog) onPlan() {
	d.form.choosePlan(d.plan)
	d.kind.Objects = []fyne.CanvasObject{d.kinds()}
	d.offerThemes()
	d.refresh()
}

// kindChoice is the group of the kinds to choose from.
func (d *beginDialog) kindChoice() *radio { return d.kind.Objects[0].(*radio) }

func (d *beginDialog) kinds() *radio {
	var names []string
	for _, k := range d.form.kinds() {
		names = append(names, k.Name)
	}
	group := newRadio(d.around, names, d.onKind, d.onKindDone)
	for i, k := range d.form.kinds() {
		if k.Kind == d.form.kind && k.Stage == d.form.stage {
			group.mark(i)
		}
	}
	return group
}

func (d *beginDialog) onKind(i int) {
	d.form.chooseKind(d.form.kinds()[i])
	d.offerThemes()
	d.refresh()
}

// onKindDone goes to what is asked below the kinds. Where that is nothing the
// main button says what is missing: the next stop would be the way out.
func (d *beginDialog) onKindDone() {
	if d.form.kind == model.AdHoc || len(d.form.themes()) > 0 {
		moveOn(d.kindChoice())
	} else {
		d.goOn()
	}
}

// eventFields ask what an ad-hoc achievement is in, and whose it is.
func (d *beginDialog) eventFields() *fyne.Container {
	event := newLineEntry(d.around)
	event.SetPlaceHolder(text("new.event.hint"))
	event.bind(&d.form.event, func() {}, func() {})
	whose := newChoice(d.around, []option[model.NomineeType]{
		{model.Individual, model.Individual.Name()}, {model.Collective, model.Collective.Name()}, {model.Household, model.Household.Name()},
	}, &d.form.whose, func() {})
	return container.NewVBox(newCell(text("new.event"), fyne.TextStyle{Bold: true}), columns{1, 170}.row(event, whose))
}

// offerThemes puts the choice of the themes that go with the kind in its place.
func (d *beginDialog) offerThemes() {
	var options []option[string]
	for _, t := range d.form.themes() {
		options = append(options, option[string]{t.ID, t.ID + ". " + t.Title})
	}
	c := newChoice(d.around, options, &d.form.theme, d.refresh)
	c.PlaceHolder = text("new.theme.choose")
	if len(options) == 0 {
		c.Disable()
	}
	d.themes.Objects = []fyne.CanvasObject{c}
	d.themes.Refresh()
}

// refresh says what the choice means.
func (d *beginDialog) refresh() {
	adHoc := d.form.kind == model.AdHoc
	d.event.Hidden, d.themes.Hidden, d.themeTitle.Hidden = !adHoc, adHoc, adHoc
	d.hint.Importance = widget.MediumImportance
	d.hint.SetText(d.form.hint())
	sentence, used := d.form.quota()
	d.quota.Importance = widget.SuccessImportance
	if used {
		d.quota.Importance = widget.WarningImportance
	}
	show(d.quota, sentence)
	d.body.Refresh()
	d.fit()
}

// ready tells whether the dossier can be made, and if not, what is missing.
func (d *beginDialog) ready() bool {
	if !d.form.ready() {
		d.hint.Importance = widget.DangerImportance
		d.hint.SetText(d.form.hint())
		d.fit()
	}
	return d.form.ready()
}

// cutTo ends words in "…" where they are wider than asked.
func cutTo(width float32, words string) string { return cutIn(fyne.TextStyle{}, width, words) }

// cutIn is the same for letters of a style.
func cutIn(style fyne.TextStyle, width float32, words string) string {
	wide := func(s string) bool {
		return fyne.MeasureText(s, theme.TextSize(), style).Width > width
	}
	if !wide(words) {
		return words
	}
	cut := []rune(words)
	for len(cut) > 0 && wide(string(cut)+"…") {
		cut = cut[:len(cut)-1]
	}
	return strings.TrimSpace(string(cut)) + "…"
}

func (v *homeView) onCreate(form *newDossierForm) {
	fetch(v.back, func() (string, error) { return form.create(context.Background()) }, func(id string, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.ways.open(id, "")
	})
}
