package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// poolFilters choose which lines of the pool are shown: a search, and choices
// among what is there.
type poolFilters struct {
	view   *poolView
	chosen PoolFilter
	mode   bool // a line for each nominee

	search *lineEntry
	count  *widget.Label
	none   *button
	box    *fyne.Container
}

func (v *poolView) newPoolFilters() *poolFilters {
	f := &poolFilters{view: v, count: widget.NewLabel(""), box: container.NewVBox()}
	f.search = newLineEntry(nowhere{v.keys})
	f.search.SetPlaceHolder(text("pool.search"))
	f.search.OnChanged = func(words string) {
		f.chosen.Words = words
		f.changed()
	}
	f.search.OnSubmitted = func(string) { v.begin() }
	f.none = newButton(nowhere{v.keys}, text("home.filter.none"), theme.ContentUndoIcon(), f.clear)
	return f
}

// rebuild makes the choices anew: other packages are there, or another filter
// was set elsewhere.
func (f *poolFilters) rebuild() {
	form, around := f.view.form, nowhere{f.view.keys}
	f.chosen, f.mode = form.filter, form.byNominee
	if f.search.Text != f.chosen.Words {
		f.search.Text = f.chosen.Words
		f.search.Refresh()
	}
	boxes := []fyne.CanvasObject{newChoice(around, []option[bool]{{false, text("pool.by-package")}, {true, text("pool.by-nominee")}}, &f.mode, f.onMode)}
	if len(form.plans.others) > 0 {
		boxes = append(boxes, newChoice(around, form.planOptions(), &f.chosen.Plan, f.changed))
	}
	boxes = append(boxes,
		newChoice(around, form.themeOptions(), &f.chosen.Theme, f.changed),
		newChoice(around, form.unitOptions(), &f.chosen.Unit, f.changed),
		newChoice(around, form.groupOptions(), &f.chosen.Group, f.changed),
		newChoice(around, gradeOptions(), &f.chosen.Grade, f.changed))
	choices := container.NewGridWithColumns(len(boxes), boxes...)
	f.box.Objects = []fyne.CanvasObject{f.search, border(nil, nil, nil, container.NewHBox(f.count, f.none), choices)}
	f.box.Refresh()
	f.show()
}

// show tells how many lines are shown.
func (f *poolFilters) show() {
	form := f.view.form
	words := textf("pool.count", len(form.shown))
	if form.byNominee {
		words = textf("pool.count.nominees", len(form.shown))
	}
	f.count.SetText(words)
	if form.filtered() {
		f.none.Show()
	} else {
		f.none.Hide()
	}
}

func (f *poolFilters) changed() { f.view.choose(f.chosen) }

func (f *poolFilters) onMode() { f.view.showBy(f.mode) }

// clear shows everything.
func (f *poolFilters) clear() { f.view.filterBy(PoolFilter{}) }

// present lists once what the packages have, by name, with how many packages
// have it.
func present(packages []*poolLine, all string, value func(*PoolEntry) string, name func(*PoolEntry) string) []option[string] {
	counts, names := map[string]int{}, map[string]string{}
	var found []string
	for _, l := range packages {
		v := value(l.entry)
		if v == "" {
			continue
		}
		if counts[v] == 0 {
			found, names[v] = append(found, v), name(l.entry)
		}
		counts[v]++
	}
	slices.SortFunc(found, func(a, b string) int { return strings.Compare(model.Fold(names[a]), model.Fold(names[b])) })
	options := []option[string]{{"", all}}
	for _, v := range found {
		options = append(options, option[string]{v, textf("home.filter.counted", names[v], counts[v])})
	}
	return options
}

func (f *poolForm) themeOptions() []option[string] {
	return present(f.packages, text("home.filter.theme"), (*PoolEntry).theme, func(e *PoolEntry) string {
		t, ok := f.plans.of(e.Plan).ThemeByID(e.Theme)
		switch {
		case !ok:
			return text("kind.ad-hoc")
		case e.OtherPlan != "":
			return textf("plan.theme", t.ID+". "+t.Title, e.OtherPlan)
		}
		return t.ID + ". " + t.Title
	})
}

func (f *poolForm) planOptions() []option[string] {
	return present(f.packages, text("pool.filter.plan"), func(e *PoolEntry) string { return e.Plan }, func(e *PoolEntry) string { return f.plans.of(e.Plan).Name })
}

func (f *poolForm) unitOptions() []option[string] {
	return present(f.packages, text("pool.filter.unit"), func(e *PoolEntry) string { return e.Unit }, func(e *PoolEntry) string { return model.UpperFirst(e.UnitName) })
}

func (f *poolForm) groupOptions() []option[string] {
	return present(f.packages, text("pool.filter.group"), func(e *PoolEntry) string { return e.Group }, func(e *PoolEntry) string { return model.UpperFirst(f.groupName(e.Group)) })
}

func gradeOptions() []option[PoolGrade] {
	return []option[PoolGrade]{
		{"", text("pool.filter.grade")}, {PoolSound, text("pool.sound")}, {PoolDoubtful, text("pool.filter.doubtful")}, {PoolFaulty, text("pool.filter.faulty")},
	}
}
