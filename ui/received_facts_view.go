package ui

import (
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
	list := newChooser(func() int { return len(groups) }, newVersionRow, func(i int, o fyne.CanvasObject) {
		words := o.(*fyne.Container).Objects
		setWords(words[0].(*widget.Label), groups[i].title)
		setWords(words[1].(*widget.Label), groups[i].detail)
	}, func(int) {}, v.keys)
	list.OnSelected = func(i widget.ListItemID) {
		facts.Objects = factRows(groups[i])
		facts.Refresh()
		scroll.ScrollToTop()
	}
	v.first = list
	split := container.NewHSplit(list, scroll)
	split.Offset = 0.27
	list.mark(0)
	return split
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
