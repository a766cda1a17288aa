package ui

import (
	"context"

	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

// recipientStore knows the units that receive dossiers.
type recipientStore interface {
	Unit(ctx context.Context, id string) (model.Unit, error)
}

// planned returns the work of finding whom the plan sends the dossier to; the
// unit is blank where the plan does not say.
func (f *dossierForm) planned() func(context.Context) model.Recipient {
	plan, store, d := f.plan, f.store, *f.d
	return func(ctx context.Context) model.Recipient {
		var lead model.Unit
		if t, known := plan.ThemeByID(d.Theme); known {
			lead, _ = store.Unit(ctx, t.Lead) // without it there is no address
		}
		return plan.RecipientOf(d.Kind, d.Stage, lead)
	}
}

// recipientFields say whom the proposal addresses, who receives the package,
// and what is asked for.
func (v *dossierView) recipientFields() {
	p, d := v.page, v.form.d
	p.section(text("general.recipient"))
	p.guide(text("general.recipient.guide"))
	p.list("recipient/names", text("general.recipient.names"), text("general.recipient.add"), &d.Recipient.Names)
	v.receiverField()
	if awards := v.form.plan.Awards; len(awards) > 1 {
		choice(p, "award/id", text("general.award.kind"), awardOptions(awards), &d.Award.ID, func() {
			for _, a := range awards {
				if a.ID == d.Award.ID {
					d.Award = a
				}
			}
			v.form.touch()
			v.rebuild("award/id")
		})
	}
	p.paragraphs("award/name", text("general.award"), 1, &d.Award.Name).oneLine = true
}

func awardOptions(awards []model.Award) []option[string] {
	var list []option[string]
	for _, a := range awards {
		list = append(list, option[string]{a.ID, a.Name})
	}
	return list
}

// receiverField names the unit that the package goes to, and goes back to the
// plan's where it is another one.
func (v *dossierView) receiverField() {
	p := v.page
	name := newWords("")
	reset := p.button(text("general.receiver.reset"), theme.ContentUndoIcon(), v.onPlannedRecipient).quiet()
	box := border(nil, nil, nil, reset, name)
	p.labelled("recipient/unit", text("general.receiver"), box)
	p.know("recipient/unit", reset)
	id, planned := v.form.d.Recipient.Unit, v.form.planned()
	var unit model.Unit
	var want model.Recipient
	v.back.run(func() (err error) {
		want = planned(context.Background())
		unit, err = v.form.store.Unit(context.Background(), id)
		return err
	}, func(err error) {
		switch {
		case err == nil:
			name.SetText(model.UpperFirst(unit.Name))
		case id == "":
			name.SetText(text("general.receiver.none"))
		default:
			name.SetText(id)
		}
		if want.Unit == "" || want.Unit == id {
			reset.Hide()
		}
	})
}

// onPlannedRecipient sends the dossier where the plan says.
func (v *dossierView) onPlannedRecipient() {
	planned := v.form.planned()
	fetch(v.back, func() (model.Recipient, error) { return planned(context.Background()), nil }, func(r model.Recipient, _ error) {
		v.form.d.Recipient = r
		v.form.touch()
		v.rebuild("recipient/names")
	})
}
