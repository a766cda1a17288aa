package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// Columns of a chart: what is counted, the bar, collectives, individuals, both,
// and the sign of a row that leads somewhere; of units over their quota: name,
// collectives, individuals, sign; of lead units: theme, unit and what came.
var (
	shareColumns = columns{0.64, 0.36, 68, 72, 52, 30}
	overColumns  = columns{1, 116, 116, 30}
	leadColumns  = columns{0.5, 0.3, 0.2}
	// bulletColumns are a bullet and what it begins.
	bulletColumns = columns{14, 1}
)

// addCharts adds each chart with its table: figures beside the bars.
func (v *summaryView) addCharts(box *fyne.Container) {
	for i, c := range v.form.charts() {
		box.Add(newGap())
		box.Add(shareHead(c.title, i == 0))
		box.Add(widget.NewSeparator())
		most := c.most()
		for _, l := range c.lines {
			row := shareRow(newWords(l.title), newShareBar(l.count, most), l.count, l.shows != nil)
			if l.shows != nil {
				box.Add(v.lead(row, *l.shows))
			} else {
				box.Add(row)
			}
		}
		if len(c.lines) > 1 {
			sum := newCell(text("summary.sum"), fyne.TextStyle{Bold: true})
			box.Add(widget.NewSeparator())
			box.Add(shareRow(sum, container.NewWithoutLayout(), c.sum(), false))
		}
	}
}

// shareHead heads a chart; the first one says what the colours mean.
func shareHead(title string, legend bool) fyne.CanvasObject {
	words := newWords(title)
	words.TextStyle.Bold = true
	meaning := fyne.CanvasObject(container.NewWithoutLayout())
	if legend {
		meaning = shareLegend()
	}
	return shareColumns.row(words, meaning, figureCell(text("home.collectives")), figureCell(text("home.individuals")), figureCell(text("summary.both")), container.NewWithoutLayout())
}

// shareLegend shows a bar of each kind with its name.
func shareLegend() fyne.CanvasObject {
	part := func(c model.Headcount, words string) fyne.CanvasObject {
		l := newCellFull(words)
		l.SizeName = theme.SizeNameCaptionText
		return container.NewHBox(container.NewCenter(container.New(fixedWidth(18), newSwatch(c))), l)
	}
	return container.NewHBox(part(model.Headcount{Collectives: 1}, text("home.collectives")), part(model.Headcount{Individuals: 1}, text("home.individuals")))
}

// newSwatch is a bar that shows its colour alone.
func newSwatch(c model.Headcount) fyne.CanvasObject {
	b := newShareBar(c, 1)
	b.bare = true
	return container.New(exactHeight(shareBarHeight), b)
}

func shareRow(title, bar fyne.CanvasObject, c model.Headcount, leads bool) fyne.CanvasObject {
	return shareColumns.row(title, container.New(firstLine{}, bar), figureCell(itoa(c.Collectives)), figureCell(itoa(c.Individuals)), figureCell(itoa(c.Total())), leadSign(leads))
}

// leadSign tells that a row leads somewhere.
func leadSign(leads bool) fyne.CanvasObject {
	if !leads {
		return container.NewWithoutLayout()
	}
	icon := widget.NewIcon(theme.NewDisabledResource(theme.NavigateNextIcon()))
	return container.New(firstLine{}, container.New(iconMargin{}, icon))
}

// firstLine puts an object beside the first line of a text.
type firstLine struct{}

func (firstLine) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (firstLine) Layout(o []fyne.CanvasObject, size fyne.Size) {
	line := widget.NewLabel("").MinSize().Height
	o[0].Resize(fyne.NewSize(size.Width, min(line, size.Height)))
	o[0].Move(fyne.NewPos(0, 0))
}

// figureCell is a figure, or what heads figures, flush right.
func figureCell(words string) *widget.Label {
	l := newCell(words, fyne.TextStyle{})
	l.Alignment = fyne.TextAlignTrailing
	return l
}

// addOver adds the units that pass their quota.
func (v *summaryView) addOver(box *fyne.Container) {
	lines := v.form.over()
	if len(lines) == 0 {
		box.Add(section(text("summary.over")))
		box.Add(newWords(text("summary.over.none")))
		return
	}
	box.Add(newGap())
	head := newWords(text("summary.over"))
	head.TextStyle.Bold = true
	box.Add(overColumns.row(container.New(tightRows{}, head, newGuide(text("summary.over.guide"))), newCell(text("home.collectives"), fyne.TextStyle{}), newCell(text("home.individuals"), fyne.TextStyle{}), container.NewWithoutLayout()))
	box.Add(widget.NewSeparator())
	for _, l := range lines {
		row := overRow(l)
		if l.shows != nil {
			box.Add(v.lead(row, *l.shows))
		} else {
			box.Add(row)
		}
	}
}

// overRow is a unit with what it proposes of both sorts.
func overRow(l passingUnit) fyne.CanvasObject {
	figures := func(words string, over bool) fyne.CanvasObject {
		c := newCell(words, fyne.TextStyle{})
		if over {
			c.Importance = widget.DangerImportance
		}
		return c
	}
	name := fyne.CanvasObject(newWords(l.unit))
	if l.note != "" {
		name = container.New(tightRows{}, name, newGuide(l.note))
	}
	return overColumns.row(name, figures(l.collectives, l.over.Collectives > 0), figures(l.individuals, l.over.Individuals > 0), leadSign(l.shows != nil))
}

// addLeads adds, at the Board's desk, what lead units have sent.
func (v *summaryView) addLeads(box *fyne.Container) {
	lines := v.form.leads()
	if len(lines) == 0 {
		return
	}
	box.Add(section(text("summary.leads")))
	for _, l := range lines {
		came := newWords(l.came)
		if l.missing {
			came.Importance = widget.WarningImportance
		}
		box.Add(leadColumns.row(newWords(l.theme), newWords(l.lead), came))
	}
}

// addSilent adds the units that have sent nothing.
func (v *summaryView) addSilent(box *fyne.Container) {
	box.Add(section(text("summary.silent")))
	lines := v.form.silent()
	switch {
	case v.form.facts.Addressed == 0:
		box.Add(newWords(text("summary.silent.unknown")))
	case len(lines) == 0:
		box.Add(newWords(text("summary.silent.none")))
	}
	for _, l := range lines {
		box.Add(newWords(l.title))
		box.Add(inTwoColumns(l.names))
	}
}

// inTwoColumns lists names, down the first column and then the second.
func inTwoColumns(names []string) fyne.CanvasObject {
	half := (len(names) + 1) / 2
	list := func(names []string) fyne.CanvasObject {
		rows := container.New(tightRows{listAir})
		for _, n := range names {
			rows.Add(newWords(n))
		}
		return rows
	}
	return columns{0.5, 0.5}.row(list(names[:half]), list(names[half:]))
}

// listAir is the room between entries of a list whose entries may wrap.
const listAir = 4

// addDoubts adds what the figures cannot tell.
func (v *summaryView) addDoubts(box *fyne.Container) {
	if len(v.form.facts.Doubts) == 0 {
		return
	}
	box.Add(section(text("summary.doubts")))
	doubts := container.New(tightRows{listAir})
	for _, d := range v.form.facts.Doubts {
		doubts.Add(bulletColumns.row(newCellFull("•"), newWords(d)))
	}
	box.Add(doubts)
}
