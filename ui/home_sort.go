package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// sortHead is the head of the list: each title sorts by its column, and a second
// time turns the order round.
type sortHead struct {
	buttons map[SortBy]*button
	box     *fyne.Container
}

// sortColumns are the columns in order.
func sortColumns() []option[SortBy] {
	return []option[SortBy]{
		{SortKind, text("home.kind")}, {SortTheme, text("home.theme")}, {SortNominees, text("home.nominees")},
		{SortHeadway, text("home.state")}, {SortErrors, text("home.findings")}, {SortEdited, text("home.edited")},
	}
}

func newSortHead(keys func(*fyne.KeyEvent) bool, sort func(SortBy)) *sortHead {
	h := &sortHead{buttons: map[SortBy]*button{}, box: container.New(entryColumns)}
	for _, column := range sortColumns() {
		b := newButton(nowhere{keys}, column.label, nil, func() { sort(column.value) }).quiet()
		b.Alignment, b.IconPlacement = widget.ButtonAlignLeading, widget.ButtonIconTrailingText
		h.buttons[column.value] = b
		h.box.Add(b)
	}
	h.show(ListQuery{Sort: SortEdited, Descending: true})
	return h
}

// show marks the column that the list is sorted by.
func (h *sortHead) show(q ListQuery) {
	for by, b := range h.buttons {
		var icon fyne.Resource
		if by == q.Sort {
			icon = theme.MenuDropUpIcon()
			if q.Descending {
				icon = theme.MenuDropDownIcon()
			}
		}
		if b.Icon != icon {
			b.SetIcon(icon)
		}
	}
}
