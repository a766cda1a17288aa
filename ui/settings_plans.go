package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var keptColumns = columns{1, 100, 150, 250}

// buildKept lists the plans and unit lists of the workspace, with ways to take a
// newer one in and to go back.
func (v *settingsView) buildKept() {
	p := v.page
	p.section(text("settings.kept"))
	p.guide(text("settings.kept.guide"))
	p.buttons(p.button(text("update.open"), theme.FolderOpenIcon(), v.onOpenUpdate).main())
	v.showShipped()
	rows := container.NewVBox()
	p.add(rows)
	v.showKept(rows)
	fetch(v.form.back, func() ([]Kept, error) { return v.form.store.Kept(context.Background()) }, func(list []Kept, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.kept = list
		v.showKept(rows)
	})
}

// showShipped offers what the program brought and was not taken yet.
func (v *settingsView) showShipped() {
	box := container.NewVBox()
	v.page.add(box)
	fetch(v.form.back, func() ([]Update, error) { return v.form.store.ShippedNews(context.Background()) }, func(news []Update, err error) {
		if err != nil {
			v.notices.log(err) // the plans are there all the same
			return
		}
		for _, u := range news {
			look := newButton(v.page, text("invite.look"), theme.VisibilityIcon(), func() { v.written(func() { v.updater.look(u) }) })
			box.Add(border(nil, nil, nil, container.NewCenter(look), newWords(u.shippedWords())))
		}
	})
}

func (v *settingsView) showKept(rows *fyne.Container) {
	rows.Objects = nil
	rows.Add(keptColumns.head(text("kept.name"), text("kept.saved"), text("kept.state"), ""))
	for _, k := range v.kept {
		name := newWords(k.title())
		state := newCell(k.state(), fyne.TextStyle{Bold: k.Main && k.InForce})
		if !k.InForce || k.Aside {
			name.Importance, state.Importance = widget.LowImportance, widget.LowImportance
		}
		rows.Add(keptColumns.row(name, newCell(k.Saved.In(v.zone).Format("2/1/2006"), fyne.TextStyle{}), state, container.NewVBox(v.keptActs(k)...)))
	}
	rows.Refresh()
}

// title names a version.
func (k Kept) title() string {
	if k.Version == "" {
		return k.Name
	}
	return textf("kept.plan", k.Name, k.Version)
}

func (k Kept) state() string {
	switch {
	case !k.InForce:
		return text("kept.earlier")
	case k.Main:
		return text("kept.main")
	case k.Aside:
		return text("kept.aside")
	}
	return text("kept.in-force")
}

// keptActs are the buttons of a version.
func (v *settingsView) keptActs(k Kept) []fyne.CanvasObject {
	act := func(words string, icon fyne.Resource, do func()) fyne.CanvasObject {
		b := newButton(v.page, words, icon, do).quiet()
		b.Alignment = widget.ButtonAlignLeading // one below the other
		return b
	}
	switch {
	case !k.InForce:
		return []fyne.CanvasObject{act(text("kept.back"), theme.ContentUndoIcon(), func() { v.onTakeAgain(k) })}
	case k.Units, k.Main:
		return nil
	case k.Aside:
		return []fyne.CanvasObject{act(text("kept.offer"), theme.ContentUndoIcon(), func() {
			v.changePlans(func(ctx context.Context) error { return v.form.store.PutPlanAside(ctx, k.ID, true) })
		})}
	}
	return []fyne.CanvasObject{
		act(text("kept.use"), theme.ConfirmIcon(), func() { v.onUsePlan(k) }),
		act(text("kept.put-aside"), theme.ContentRemoveIcon(), func() {
			v.changePlans(func(ctx context.Context) error { return v.form.store.PutPlanAside(ctx, k.ID, false) })
		}),
	}
}

func (v *settingsView) onOpenUpdate() {
	v.files.open(updateQuestion(), func(files []string) { v.written(func() { v.updater.open(files[0]) }) })
}

func (v *settingsView) onTakeAgain(k Kept) { v.written(func() { v.updater.again(k) }) }

func (v *settingsView) onUsePlan(k Kept) {
	v.notices.confirm(text("kept.use"), textf("kept.use.ask", k.Name), text("kept.use.yes"), func() {
		v.changePlans(func(ctx context.Context) error { return v.form.store.UsePlan(ctx, k.ID) })
	})
}

// changePlans writes what was typed, changes what the settings say of plans, and
// shows them anew.
func (v *settingsView) changePlans(change func(context.Context) error) {
	v.written(func() {
		v.form.back.run(func() error { return change(context.Background()) }, func(err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			v.updater.taken()
		})
	})
}

// written writes what was typed, and goes on where that could be done.
func (v *settingsView) written(then func()) {
	v.form.saver.flush(func(err error) {
		if err == nil {
			then()
		}
	})
}
