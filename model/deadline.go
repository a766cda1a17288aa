package model

import (
	"strings"
	"time"
)

// DeadlineOf returns the deadline of a stage.
func (p *Plan) DeadlineOf(s Stage) (Deadline, bool) {
	for _, d := range p.Deadlines {
		if d.Stage == s {
			return d, true
		}
	}
	return Deadline{}, false
}

// LastDay is the last day that is in time: "trước ngày X" means before X.
func (d Deadline) LastDay() Date { return d.Before.AddDays(-1) }

// place is where the plan sets the deadline, without what the plan pack adds
// to explain it.
func (d Deadline) place() string {
	place, _, _ := strings.Cut(d.Source, ";")
	return place
}

// LastWorkingDay is the last day up to LastDay on which offices are open.
func (p *Plan) LastWorkingDay(d Deadline) Date {
	day := d.LastDay()
	for day.IsDay() && !p.WorkingDay(day) {
		day = day.AddDays(-1)
	}
	return day
}

// WorkingDay reports whether offices are open on d: neither a Saturday or
// Sunday nor one of the plan's holidays.
func (p *Plan) WorkingDay(d Date) bool {
	switch d.Time().Weekday() {
	case time.Saturday, time.Sunday:
		return false
	}
	for _, h := range p.Holidays {
		if !d.Before(h.From) && !d.After(h.To) {
			return false
		}
	}
	return true
}
