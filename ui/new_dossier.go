package ui

import (
	"context"
	"fmt"
	"strings"

	"hoso/model"
)

// newDossierForm asks for a dossier's kind, and for its theme or its event.
type newDossierForm struct {
	home  *homeForm
	under planOffer // the plan that it is made under
	kind  model.Kind
	stage model.Stage
	theme string
	// event is what an ad-hoc achievement is in, whose is whom it is of; both may
	// be left for later.
	event string
	whose model.NomineeType
}

func beginDossier(home *homeForm) *newDossierForm {
	return &newDossierForm{home: home, under: home.offers[0], whose: model.Individual}
}

// kinds are the three kinds of dossier, the plan's own first.
func (f *newDossierForm) kinds() []model.DossierKind { return f.under.Plan.Kinds }

// choosePlan also forgets what the plan does not have.
func (f *newDossierForm) choosePlan(i int) {
	f.under = f.home.offers[i]
	kind, theme := model.DossierKind{Kind: f.kind, Stage: f.stage}, f.theme
	f.kind, f.stage, f.theme = "", "", ""
	if k, ok := f.under.Plan.DossierKind(kind.Kind, kind.Stage); ok {
		f.theme = theme
		f.chooseKind(k)
	}
}

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
	return f.home.themesOf(f.under.Plan, f.stage)
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
	t, _ := f.under.Plan.ThemeByID(f.theme)
	return textf("new.lead", t.Title, t.LeadText, model.LowerFirst(t.Period.Text))
}

// quota tells what of the quota is left, and whether one sort is used up; that
// forbids nothing: nominees can be moved between dossiers, or allowed in
// writing.
func (f *newDossierForm) quota() (sentence string, used bool) {
	if f.kind != model.Campaign || f.stage != model.UnitStage || f.under.quota.perTheme && f.theme == "" {
		return "", false
	}
	return f.under.quota.of(f.theme).remaining()
}

func (f *newDossierForm) ready() bool {
	return f.kind == model.AdHoc || f.kind == model.Campaign && f.theme != ""
}

// create makes the dossier and returns its id.
func (f *newDossierForm) create(ctx context.Context) (string, error) {
	h := f.home
	var lead model.Unit
	if t, ok := f.under.Plan.ThemeByID(f.theme); ok {
		var err error
		if lead, err = h.store.Unit(ctx, t.Lead); err != nil {
			return "", err
		}
	}
	words := []string{h.settings.Unit.Name, string(f.kind)}
	if f.stage == model.LeadStage {
		words = append(words, string(f.stage))
	}
	id, err := h.store.NewID(ctx, strings.TrimSpace(strings.Join(append(words, strings.ReplaceAll(f.theme, ".", "-")), " ")))
	if err != nil {
		return "", err
	}
	d := model.NewDossier(id, f.under.Plan, f.under.Hash, h.settings, f.kind, f.stage, f.theme, lead, h.today)
	if event := strings.TrimSpace(f.event); f.kind == model.AdHoc && event != "" {
		n := model.NewNominee("n1", f.under.Plan, f.kind, f.whose)
		n.Report.Subject = event
		d.Nominees = []model.Nominee{n}
	}
	if err := h.store.SaveDossier(ctx, d); err != nil {
		return "", fmt.Errorf("create dossier %s: %w", id, err)
	}
	return id, nil
}
