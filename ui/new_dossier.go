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

// newDossierForm asks for a dossier's kind and theme.
type newDossierForm struct {
	home  *homeForm
	kind  model.Kind
	stage model.Stage
	theme string
}

// kinds are the three kinds of dossier, the plan's own first.
func (f *newDossierForm) kinds() []model.DossierKind { return f.home.plan.Kinds }

// chooseKind also forgets a theme that does not go with the kind.
func (f *newDossierForm) chooseKind(k model.DossierKind) {
	f.kind, f.stage = k.Kind, k.Stage
	for _, t := range f.themes() {
		if t.ID == f.theme {
			return
		}
	}
	f.theme = ""
	if themes := f.themes(); len(themes) == 1 {
		f.theme = themes[0].ID
	}
}

// themes are those to choose from; none for ad-hoc dossiers.
func (f *newDossierForm) themes() []model.Theme {
	if f.kind != model.Campaign {
		return nil
	}
	return f.home.themes(f.stage)
}

// hint tells what the choice means, or what is still to be chosen.
func (f *newDossierForm) hint() string {
	switch {
	case f.kind == "":
		return text("new.no-kind")
	case f.kind == model.AdHoc:
		return text("new.ad-hoc.hint")
	case len(f.themes()) == 0:
		return text("new.leads-none")
	case f.theme == "":
		return text("new.no-theme")
	}
	t, _ := f.home.plan.ThemeByID(f.theme)
	return textf("new.lead", t.Title, t.LeadText)
}

// warning tells that the quota is used up, which forbids nothing: nominees can
// be moved between dossiers, or allowed in writing.
func (f *newDossierForm) warning() string {
	if f.kind != model.Campaign || f.stage != model.UnitStage {
		return ""
	}
	q := f.home.usedFor(f.theme)
	if q.perTheme && f.theme == "" {
		return ""
	}
	return q.exhausted()
}

func (f *newDossierForm) ready() bool {
	return f.kind == model.AdHoc || f.kind == model.Campaign && f.theme != ""
}

// newDossierWidth is that of the dialog's fields.
const newDossierWidth = 760

// onNew opens the dialog "Hồ sơ mới".
func (v *homeView) onNew() {
	form := &newDossierForm{home: v.form}
	hint, warning := newWords(form.hint()), newWords("")
	warning.Importance = widget.WarningImportance
	themes := container.NewStack()
	refresh := func() {
		hint.Importance = widget.MediumImportance
		hint.SetText(form.hint())
		show(warning, form.warning())
	}
	v.offerThemes(form, themes, refresh)
	kinds := v.kindChoice(form, func() {
		v.offerThemes(form, themes, refresh)
		refresh()
	})
	refresh()
	content := container.New(fixedWidth(newDossierWidth), container.NewVBox(
		newCell(text("new.kind"), fyne.TextStyle{Bold: true}), kinds,
		newCell(text("new.theme"), fyne.TextStyle{Bold: true}), themes, hint, warning))
	ready := func() bool {
		if !form.ready() {
			hint.Importance = widget.DangerImportance
			hint.SetText(form.hint())
		}
		return form.ready()
	}
	v.notices.ask(text("home.new"), text("notice.cancel"), text("new.create"), content, ready, func() { v.onCreate(form) })
	v.notices.focus(kinds.Objects[0].(*button))
}

func (v *homeView) kindChoice(form *newDossierForm, chosen func()) *fyne.Container {
	var names []string
	for _, k := range form.kinds() {
		names = append(names, k.Name)
	}
	return newRadio(nowhere{v.notices.dialogKey}, names, func(i int) {
		form.chooseKind(form.kinds()[i])
		chosen()
	})
}

// offerThemes puts the choice of the themes that go with the kind into a box.
func (v *homeView) offerThemes(form *newDossierForm, box *fyne.Container, chosen func()) {
	var options []option[string]
	for _, t := range form.themes() {
		options = append(options, option[string]{t.ID, cutTo(newDossierWidth-60, t.ID+". "+t.Title)})
	}
	c := newChoice(nowhere{v.notices.dialogKey}, options, &form.theme, chosen)
	c.PlaceHolder = text("new.theme.choose")
	if len(options) == 0 {
		c.Disable()
	}
	box.Objects = []fyne.CanvasObject{c}
	box.Refresh()
}

// cutTo ends words in "…" where they are wider than asked: the list of a choice
// is as wide as its longest line.
func cutTo(width float32, words string) string {
	wide := func(s string) bool {
		return fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width > width
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
	fetch(v.back, func() (string, error) {
		return v.form.create(context.Background(), form.kind, form.stage, form.theme)
	}, func(id string, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.open(id, "")
	})
}
