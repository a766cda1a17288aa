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
func sortColumns() []SortBy {
	return []SortBy{SortKind, SortTheme, SortNominees, SortHeadway, SortErrors, SortEdited}
}

// newSortHead makes a head over columns that sort by what is given for each;
// sort is told which was chosen.
func newSortHead(keys func(*fyne.KeyEvent) bool, over tableColumns, by []SortBy, sort func(SortBy)) *sortHead {
	h := &sortHead{buttons: map[SortBy]*button{}, box: container.New(over)}
	for i, column := range over {
		b := newButton(nowhere{keys}, column.title, nil, func() { sort(by[i]) }).quiet()
		b.Alignment, b.IconPlacement = widget.ButtonAlignLeading, widget.ButtonIconTrailingText
		h.buttons[by[i]] = b
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
