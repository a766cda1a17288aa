package ui

import (
	"context"
	"fmt"
	"strings"
	"time"

	"hoso/model"
)

// summaryForm is what the screen "Tổng hợp" knows.
type summaryForm struct {
	store summaryStore
	today model.Date
	zone  *time.Location
	plan  string // id of the one asked for; empty for the main one
	facts model.PoolSummary
}

// read sums the pool up. It may be called on any thread.
func (f *summaryForm) read(ctx context.Context, progress Progress) (model.PoolSummary, error) {
	return f.store.PoolSummary(ctx, f.plan, f.today, func(done, total int) {
		progress(textf("summary.step", done, total), done, total)
	})
}

// shareLine is a line of a chart: a part of the pool.
type shareLine struct {
	title string
	count model.Headcount
	// shows is the filter that the pool shows the part by; nil where nothing
	// there is of it alone.
	shows *PoolFilter
}

// shareChart is a chart, its bars drawn against the longest.
type shareChart struct {
	title string
	lines []shareLine
}

// charts are those that have a line.
func (f *summaryForm) charts() []shareChart {
	var charts []shareChart
	for _, c := range []struct {
		title  string
		shares []model.PoolShare
		filter func(id string) PoolFilter
	}{
		{text("summary.themes"), f.facts.Themes, f.themeFilter},
		{text("summary.groups"), f.facts.Groups, func(id string) PoolFilter { return PoolFilter{Group: id} }},
		{text("summary.clusters"), f.facts.Clusters, nil},
		{text("summary.awards"), f.facts.Awards, nil},
	} {
		chart := shareChart{title: c.title}
		for _, s := range c.shares {
			l := shareLine{title: s.Title, count: s.Count}
			if s.Packages > 0 && c.filter != nil {
				filter := f.ofPlan(c.filter(s.ID))
				l.shows = &filter
			}
			chart.lines = append(chart.lines, l)
		}
		if len(chart.lines) > 0 {
			charts = append(charts, chart)
		}
	}
	return charts
}

func (f *summaryForm) themeFilter(id string) PoolFilter {
	switch {
	case id == "":
		return PoolFilter{Theme: adHocTheme}
	case f.several() && f.facts.PlanID != f.facts.Plans[0].ID:
		return PoolFilter{Theme: themeOfOther(f.facts.PlanID, id)}
	}
	return PoolFilter{Theme: id}
}

// several tells that there are plans to choose from.
func (f *summaryForm) several() bool { return len(f.facts.Plans) > 1 }

// ofPlan has a filter take what the summary counts, where that is not all.
func (f *summaryForm) ofPlan(filter PoolFilter) PoolFilter {
	if f.several() {
		filter.Plan = f.facts.PlanID
	}
	return filter
}

// nothing says that there is nothing to sum up.
func (f *summaryForm) nothing() string {
	if f.several() {
		return text("summary.empty.plan")
	}
	return text("summary.empty")
}

// planOptions are the plans to choose from, with how many dossiers each has.
func (f *summaryForm) planOptions() []option[string] {
	var options []option[string]
	for _, p := range f.facts.Plans {
		name := p.Name
		if name == "" {
			name = model.UpperFirst(textf("plan.unknown", p.ID))
		}
		options = append(options, option[string]{p.ID, textf("home.filter.counted", name, p.Packages)})
	}
	return options
}

// most is the greatest count of a line, at least 1.
func (c shareChart) most() int {
	most := 1
	for _, l := range c.lines {
		most = max(most, l.count.Total())
	}
	return most
}

// sum is the count of all lines.
func (c shareChart) sum() model.Headcount {
	var sum model.Headcount
	for _, l := range c.lines {
		sum = sum.Plus(l.count)
	}
	return sum
}

// tile is a figure with what it counts.
type tile struct {
	figure, words string
	warn          bool
}

// tiles are the figures that the screen begins with.
func (f *summaryForm) tiles() []tile {
	s := f.facts
	tiles := []tile{{figure: itoa(s.Nominees.Total()), words: textf("summary.nominees", s.Nominees.Collectives, s.Nominees.Individuals, s.Packages, s.Forwarded.Collectives, s.Forwarded.Individuals)}}
	senders := tile{figure: itoa(s.Senders), words: text("summary.senders")}
	if s.Addressed > 0 {
		senders = tile{figure: fmt.Sprintf("%d/%d", s.Addressed-s.SilentUnits(), s.Addressed), words: text("summary.senders.of")}
	}
	tiles = append(tiles, senders)
	for _, d := range s.Deadlines {
		tiles = append(tiles, f.deadline(d))
	}
	return append(tiles, tile{figure: itoa(len(s.Over)), words: text("summary.over.count"), warn: len(s.Over) > 0})
}

// stageWay says where dossiers of a stage go.
func stageWay(s model.Stage) string {
	if s == model.LeadStage {
		return text("summary.way.lead")
	}
	return text("summary.way.unit")
}

// deadline tells how long there is, and until when.
func (f *summaryForm) deadline(d model.DeadlineState) tile {
	var ways []string
	for _, s := range d.Stages {
		ways = append(ways, stageWay(s))
	}
	t := tile{figure: textf("summary.days", max(0, d.DaysLeft)), warn: d.DaysLeft < 0 || f.facts.Day.After(d.LastWorking)}
	working := d.LastWorking.Weekday() + " " + d.LastWorking.String()
	switch {
	case d.DaysLeft < 0:
		t.figure = text("summary.past")
		t.words = textf("summary.past.since", -d.DaysLeft, d.Last.String(), strings.Join(ways, ", "))
	case f.facts.Day.After(d.LastWorking):
		t.words = textf("summary.left.closed", d.Last.String(), strings.Join(ways, ", "), working)
	default:
		t.words = textf("summary.left", d.Last.String(), strings.Join(ways, ", "), working)
	}
	if d.Late > 0 {
		t.words += textf("summary.late", d.Late)
	}
	return t
}

// taken says of which moment the figures are.
func (f *summaryForm) taken() string {
	return textf("summary.taken", f.facts.Taken.In(f.zone).Format("15:04"), f.facts.Day.String())
}

// passingUnit is a unit that passes its quota.
type passingUnit struct {
	unit, note               string
	collectives, individuals string // what it proposes of what it may
	over                     model.Headcount
	shows                    *PoolFilter // nil where nothing that it made itself came
}

// over are the units that pass their quota.
func (f *summaryForm) over() []passingUnit {
	var units []passingUnit
	for _, q := range f.facts.Over {
		u := passingUnit{
			unit: q.Name, note: q.Note, over: q.Over,
			collectives: ofQuota(q.Proposed.Collectives, q.Allowed.Collectives), individuals: ofQuota(q.Proposed.Individuals, q.Allowed.Individuals),
		}
		if q.Theme != "" {
			u.unit = textf("summary.over.theme", q.Name, q.Theme)
		}
		if q.Packages > 0 {
			filter := f.ofPlan(PoolFilter{Unit: q.Unit})
			u.shows = &filter
		}
		units = append(units, u)
	}
	return units
}

// ofQuota is what is proposed, what is allowed, and by how much it is passed.
func ofQuota(proposed, allowed int) string {
	if proposed > allowed {
		return textf("summary.over.by", proposed, allowed, proposed-allowed)
	}
	return fmt.Sprintf("%d/%d", proposed, allowed)
}

// silentLine are the units of a group that nothing came from.
type silentLine struct {
	title string
	names []string
}

// silent are the groups with such units.
func (f *summaryForm) silent() []silentLine {
	var lines []silentLine
	for _, g := range f.facts.Silent {
		var names []string
		for _, u := range g.Units {
			names = append(names, model.UpperFirst(u.Name))
		}
		if len(names) > 0 {
			lines = append(lines, silentLine{textf("summary.silent.group", model.UpperFirst(g.Name), len(names), g.Addressed), names})
		}
	}
	return lines
}

// leadLine is a theme with what its lead unit has sent.
type leadLine struct {
	theme, lead, came string
	missing           bool
}

func (f *summaryForm) leads() []leadLine {
	var lines []leadLine
	for _, l := range f.facts.Leads {
		line := leadLine{theme: l.Theme + ". " + l.Title, lead: l.Lead, came: textf("summary.lead.came", l.Came.String())}
		if l.Came == "" {
			line.came, line.missing = text("summary.lead.none"), true
		}
		lines = append(lines, line)
	}
	return lines
}
