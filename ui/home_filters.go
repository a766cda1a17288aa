package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// listFilters choose which dossiers are listed.
type listFilters struct {
	view  *homeView
	query ListQuery // as chosen
	kind  kindStage
	theme planTheme

	headwayBox, kindBox, themeBox, shelfBox *choiceBox

	count *widget.Label
	none  *button
	box   fyne.CanvasObject
}

// planTheme is a theme of a plan, all of a plan, or any.
type planTheme struct{ plan, theme string }

// kindStage is one of the three kinds of dossier, or any.
type kindStage struct {
	kind  model.Kind
	stage model.Stage
}

func (v *homeView) newListFilters() *listFilters {
	f := &listFilters{view: v, query: v.form.list.query, count: widget.NewLabel("")}
	around := nowhere{v.keys}
	f.headwayBox = newChoice(around, f.headways(), &f.query.Headway, f.changed)
	f.kindBox = newChoice(around, f.kinds(), &f.kind, f.onKind)
	f.themeBox = newChoice(around, f.themes(), &f.theme, f.onTheme)
	f.shelfBox = newChoice(around, shelves(), &f.query.Archived, f.changed)
	f.none = newButton(around, text("home.filter.none"), theme.ContentUndoIcon(), f.clear)
	bin := newButton(around, textf("home.bin", v.form.binned), theme.DeleteIcon(), v.ways.bin)
	if v.form.binned == 0 {
		bin.Disable()
	}
	choices := container.NewHBox(fitted(225, f.headwayBox), fitted(215, f.kindBox), fitted(240, f.themeBox), fitted(165, f.shelfBox))
	f.box = border(nil, nil, choices, container.NewHBox(f.none, bin), f.count)
	f.show()
	return f
}

// show tells what the list shows: the labels hold counts, and a filter may have
// been taken away elsewhere.
func (f *listFilters) show() {
	list := f.view.form.list
	f.query = list.query
	f.kind = kindStage{f.query.Kind, f.query.Stage}
	relabel(f.headwayBox, f.headways(), f.query.Headway)
	relabel(f.kindBox, f.kinds(), f.kind)
	f.theme = planTheme{f.query.Plan, f.query.Theme}
	relabel(f.themeBox, f.themes(), f.theme)
	relabel(f.shelfBox, shelves(), f.query.Archived)
	f.count.SetText(textf("home.count", list.length()))
	if list.filtered() {
		f.none.Show()
	} else {
		f.none.Hide()
	}
}

func fitted(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(fixedWidth(width), o)
}

func (f *listFilters) onKind() {
	f.query.Kind, f.query.Stage = f.kind.kind, f.kind.stage
	f.changed()
}

func (f *listFilters) onTheme() {
	f.query.Plan, f.query.Theme = f.theme.plan, f.theme.theme
	f.changed()
}

func (f *listFilters) changed() { f.view.change(f.query) }

// clear shows everything that is not in the archive.
func (f *listFilters) clear() {
	f.view.change(ListQuery{Sort: f.query.Sort, Descending: f.query.Descending})
}

// headways are the states with how many dossiers are in each.
func (f *listFilters) headways() []option[model.Headway] {
	list := f.view.form.list
	options := []option[model.Headway]{{"", textf("home.filter.headway", list.all())}}
	for _, h := range model.Headways() {
		options = append(options, option[model.Headway]{h, textf("home.filter.counted", model.UpperFirst(h.Name()), list.counts[h])})
	}
	return options
}

func (f *listFilters) kinds() []option[kindStage] {
	options := []option[kindStage]{{kindStage{}, text("home.filter.kind")}}
	for _, k := range f.view.form.plan.Kinds {
		name, stage := kindWords(k.Kind, k.Stage)
		if stage != "" {
			name += ", " + stage
		}
		options = append(options, option[kindStage]{kindStage{k.Kind, k.Stage}, name})
	}
	return options
}

// themes are those of the main plan, and where there are others theirs too.
func (f *listFilters) themes() []option[planTheme] {
	form := f.view.form
	options := []option[planTheme]{{planTheme{}, text("home.filter.theme")}}
	plans := append([]*model.Plan{form.plan}, form.plans.others...)
	for _, p := range plans {
		id := ""
		if len(plans) > 1 {
			id = p.ID
			options = append(options, option[planTheme]{planTheme{id, ""}, textf("plan.all", p.Name)})
		}
		for _, t := range form.themesOf(p, model.UnitStage) {
			name := t.ID + ". " + t.Title
			if p != form.plan {
				name = textf("plan.theme", name, p.Name)
			}
			options = append(options, option[planTheme]{planTheme{id, t.ID}, name})
		}
	}
	return options
}

func shelves() []option[bool] {
	return []option[bool]{{false, text("home.filter.current")}, {true, text("home.filter.archived")}}
}
