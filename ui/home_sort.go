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

// newSortHead makes a head of titles over columns; sort is told which was chosen.
func newSortHead(keys func(*fyne.KeyEvent) bool, over columns, titles []option[SortBy], sort func(SortBy)) *sortHead {
	h := &sortHead{buttons: map[SortBy]*button{}, box: container.New(over)}
	for _, column := range titles {
		b := newButton(nowhere{keys}, column.label, nil, func() { sort(column.value) }).quiet()
		b.Alignment, b.IconPlacement = widget.ButtonAlignLeading, widget.ButtonIconTrailingText
		h.buttons[column.value] = b
		h.box.Add(b)
	}
	return h
}

// show marks the column that the list is sorted by.
func (h *sortHead) show(sorted SortBy, descending bool) {
	for by, b := range h.buttons {
		var icon fyne.Resource
		if by == sorted {
			icon = theme.MenuDropUpIcon()
			if descending {
				icon = theme.MenuDropDownIcon()
			}
		}
		if b.Icon != icon {
			b.SetIcon(icon)
		}
	}
}
