package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
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
	return textf("new.lead", t.LeadText)
}

func (f *newDossierForm) ready() bool {
	return f.kind == model.AdHoc || f.kind == model.Campaign && f.theme != ""
}

// onNew opens the dialog "Hồ sơ mới".
func (v *homeView) onNew() {
	form := &newDossierForm{home: v.form}
	hint := newWords(form.hint())
	themes := widget.NewSelect(nil, nil)
	themes.PlaceHolder = text("new.theme.choose")
	themes.Disable()
	var d *dialog.ConfirmDialog
	refresh := func() {
		hint.SetText(form.hint())
		if form.ready() {
			d.SetConfirmImportance(widget.HighImportance)
		} else {
			d.SetConfirmImportance(widget.LowImportance)
		}
	}
	themes.OnChanged = func(string) {
		if i := themes.SelectedIndex(); i >= 0 {
			form.theme = form.themes()[i].ID
			refresh()
		}
	}
	kinds := v.kindChoice(form, func() {
		offerThemes(form, themes)
		refresh()
	})
	content := container.New(fixedWidth(760), container.NewVBox(
		newCell(text("new.kind"), fyne.TextStyle{Bold: true}), kinds,
		newCell(text("new.theme"), fyne.TextStyle{Bold: true}), themes, hint))
	d = dialog.NewCustomConfirm(text("home.new"), text("new.create"), text("notice.cancel"), content, func(ok bool) {
		if ok {
			v.onCreate(form)
		}
	}, v.notices.window)
	v.notices.show(d, nil)
}

func (v *homeView) kindChoice(form *newDossierForm, chosen func()) *fyne.Container {
	box := container.NewVBox()
	var names []string
	for _, k := range form.kinds() {
		names = append(names, k.Name)
	}
	group := widget.NewRadioGroup(names, func(name string) {
		for _, k := range form.kinds() {
			if k.Name == name {
				form.chooseKind(k)
			}
		}
		chosen()
	})
	group.Required = true
	box.Add(group)
	return box
}

func offerThemes(form *newDossierForm, s *widget.Select) {
	var labels []string
	selected := -1
	for i, t := range form.themes() {
		labels = append(labels, t.ID+". "+t.Title)
		if t.ID == form.theme {
			selected = i
		}
	}
	s.Options = labels
	s.ClearSelected()
	if selected >= 0 {
		s.SetSelectedIndex(selected)
	}
	if len(labels) == 0 {
		s.Disable()
	} else {
		s.Enable()
	}
	s.Refresh()
}

func (v *homeView) onCreate(form *newDossierForm) {
	if !form.ready() {
		v.notices.inform(text("home.new"), form.hint())
		return
	}
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
