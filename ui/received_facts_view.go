package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// factColumns are a field's name and what stands in it.
var factColumns = columns{230, 1}

// buildFacts lists the papers and nominees, and beside them what the dossier
// says of the one that is marked.
func (v *receivedView) buildFacts() fyne.CanvasObject {
	groups, facts := v.form.facts, container.NewVBox()
	scroll := container.NewVScroll(facts)
	list := newChooser(func() int { return len(groups) }, newFactGroupRow, func(i int, o fyne.CanvasObject) {
		row := o.(*fyne.Container)
		setWords(row.Objects[0].(*widget.Label), groups[i].title)
		setWords(row.Objects[1].(*widget.Label), groups[i].detail)
		row.Layout.Layout(row.Objects, row.Size())
	}, func(int) {}, v.keys)
	list.OnSelected = func(i widget.ListItemID) {
		facts.Objects = factRows(groups[i])
		facts.Refresh()
		scroll.ScrollToTop()
	}
	v.first = list
	split := container.NewHSplit(list, scroll)
	split.Offset = 0.27
	list.mark(max(0, slices.IndexFunc(groups, func(g factGroup) bool { return v.form.sought != "" && g.nominee == v.form.sought })))
	return split
}

// newFactGroupRow has a paper or a nominee, and below what sort that is.
func newFactGroupRow() fyne.CanvasObject {
	row := newVersionRow().(*fyne.Container)
	row.Layout = titleRows{}
	return row
}

// titleRows are two tight rows; the first stands in the middle where the second
// says nothing.
type titleRows struct{ tightRows }

// Layout puts the two in their places.
func (r titleRows) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if o[1].(*widget.Label).Text != "" {
		r.tightRows.Layout(o, size)
		return
	}
	height := o[0].MinSize().Height
	put(o[0], 0, (size.Height-height)/2, fyne.NewSize(size.Width, height))
}

func factRows(g factGroup) []fyne.CanvasObject {
	head := newWords(g.title)
	head.TextStyle.Bold = true
	rows := []fyne.CanvasObject{head}
	for _, f := range g.facts {
		name := newWords(f.name)
		name.Importance = widget.LowImportance
		rows = append(rows, factColumns.row(name, newWords(f.words)))
	}
	return rows
}
