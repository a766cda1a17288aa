package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// entryColumns are the columns of the list of dossiers. What it is about takes
// nearly all the room that the others leave.
func entryColumns() tableColumns {
	return tableColumns{
		{text("home.kind"), 138, 0}, {text("home.theme"), 120, 0.85}, {text("home.nominees"), 0, 0},
		{text("home.state"), 138, 0}, {text("home.findings"), 144, 0.15}, {text("home.edited"), 0, 0},
	}
}

// newEntryRow makes the cells of a row: each has a line and a smaller one below.
func newEntryRow() fyne.CanvasObject { return newTwoLineRow(entryColumns()) }

// newTwoLineRow makes a row of such cells.
func newTwoLineRow(c tableColumns) fyne.CanvasObject {
	row := container.New(c)
	for range c {
		small := newCell("", fyne.TextStyle{})
		small.SizeName = theme.SizeNameCaptionText
		small.Importance = widget.LowImportance
		row.Add(container.New(tightRows{}, newCell("", fyne.TextStyle{}), small))
	}
	return row
}

// showEntry fills a row, or asks for the page that it is on.
func (v *homeView) showEntry(i int, o fyne.CanvasObject) {
	e, ok := v.form.list.at(i)
	if !ok {
		setCells(o, []cellWords{{line: "…"}, {}, {}, {}, {}, {}})
		v.fetchPage(i)
		return
	}
	v.judge.look(e)
	setCells(o, v.cells(e))
}

// cellWords are the two lines of a cell.
type cellWords struct {
	line, below string
	importance  widget.Importance
}

// cells are the words of a dossier's row.
func (v *homeView) cells(e Entry) []cellWords {
	kind, stage := kindWords(e.Kind, e.Stage)
	lacks, first := e.lacks()
	state := cellWords{line: e.Headway.Name(), importance: headwayImportance(e.Headway)}
	if e.Submitted != "" {
		state.below = textf("home.submitted", e.Submitted.String())
	}
	if e.acknowledged() {
		day, clock := v.when(e.ReceivedAt)
		state = cellWords{line: e.answer(), below: textf("home.received.at", day, clock), importance: widget.SuccessImportance}
	}
	missing := cellWords{line: lacks, below: first}
	if e.Verdict != nil && e.Verdict.Errors > 0 {
		missing.importance = widget.DangerImportance
	}
	if objection := e.objection(); objection != "" {
		state.importance, missing.importance = widget.DangerImportance, widget.DangerImportance
		missing.line, missing.below = text("home.objected"), objection
	}
	day, clock := v.when(e.Edited)
	return []cellWords{
		{line: kind, below: stage},
		{line: v.form.entryName(e), below: v.form.entryAbout(e)},
		{line: textf("home.counts", e.Collectives, e.Individuals)},
		state, missing,
		{line: day, below: clock},
	}
}

// kindWords name a kind in two short lines.
func kindWords(k model.Kind, s model.Stage) (kind, stage string) {
	switch {
	case k == model.AdHoc:
		return text("kind.ad-hoc"), ""
	case s == model.LeadStage:
		return text("kind.campaign"), text("kind.lead")
	}
	return text("kind.campaign"), text("kind.unit")
}

func headwayImportance(h model.Headway) widget.Importance {
	switch h {
	case model.Faulty:
		return widget.DangerImportance
	case model.Ready, model.HandedIn:
		return widget.SuccessImportance
	case model.Revised:
		return widget.WarningImportance
	}
	return widget.MediumImportance
}

// setCells writes into a row. A line that says the same is left alone: drawing
// it anew is what scrolling costs.
func setCells(row fyne.CanvasObject, cells []cellWords) {
	for i, c := range row.(*fyne.Container).Objects {
		lines := c.(*fyne.Container).Objects
		if len(lines) == 1 { // of a name
			setName(c, cells[i].line)
			continue
		}
		line, below := lines[0].(*widget.Label), lines[1].(*widget.Label)
		if line.Importance != cells[i].importance {
			line.Importance = cells[i].importance
			line.Text = ""
		}
		setWords(line, cells[i].line)
		setWords(below, cells[i].below)
	}
}

func setWords(l *widget.Label, words string) {
	if l.Text != words {
		l.SetText(words)
	}
}

// when is a day and a time as clerks write them.
func (v *homeView) when(t time.Time) (day, clock string) {
	t = t.In(v.zone)
	return t.Format("2/1/2006"), t.Format("15:04")
}

// fetchPage reads the page of the i-th dossier aside.
func (v *homeView) fetchPage(i int) {
	list := v.form.list
	number, read := list.need(i)
	if read == nil {
		return
	}
	query := list.query
	fetch(v.back, func() ([]Entry, error) { return read(context.Background()) }, func(page []Entry, err error) {
		if err != nil {
			v.notices.log(err)
			return
		}
		if list.put(query, number, page) {
			v.list.Refresh()
			v.showDetail()
		}
	})
}
