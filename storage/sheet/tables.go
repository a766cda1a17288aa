package sheet

import "hoso/model"

// Tables is what a workbook shows: everybody in the pool, and what can be
// counted of them.
type Tables struct {
	// Unit is the body whose tables they are, as running text names it.
	Unit string `json:"unit"`
	// Plan is the plan's name; empty where the pool holds several.
	Plan string `json:"plan"`
	// Plans are those that somebody is nominated under, in the order in which the
	// tables have them; one where nobody is.
	Plans []Plan `json:"plans"`
	// Day is the day of the figures.
	Day      model.Date `json:"day"`
	Nominees []Nominee  `json:"nominees"`
	Quotas   []Quota    `json:"quotas"`
	Themes   []Theme    `json:"themes"`
}

// Plan is a plan of the pool.
type Plan struct {
	ID   string `json:"id"`
	Name string `json:"name"` // empty where the plan is not at hand
}

// Nominee is one person, household or collective of the pool, once.
type Nominee struct {
	Type model.NomineeType `json:"type"`
	// Name has no "Ông" or "Bà" before it; Rank does stand before the name.
	Name  string     `json:"name"`
	Rank  string     `json:"rank,omitempty"`
	Sex   model.Sex  `json:"sex,omitempty"`
	Birth model.Date `json:"birth,omitempty"`
	// Placed is post and body, or the address.
	Placed string `json:"placed"`
	// Unit is the id of the proposing unit, UnitName its body, Group the id of
	// its group where it is known.
	Unit     string `json:"unit"`
	UnitName string `json:"unitName"`
	Group    string `json:"group,omitempty"`
	// Number and Date are those of the proposal that it came with.
	Number string     `json:"number,omitempty"`
	Date   model.Date `json:"date,omitempty"`
	// Plan is the id of the plan that it is nominated under.
	Plan string `json:"plan"`
	// Theme is the theme's id, ThemeName what lists call it; both empty for
	// ad-hoc commendation.
	Theme     string `json:"theme"`
	ThemeName string `json:"themeName,omitempty"`
	Award     string `json:"award"`
	Summary   string `json:"summary,omitempty"`
	Note      string `json:"note,omitempty"`
	// Outcome is the last council's that voted; For of Members voted for it.
	Outcome model.Outcome `json:"outcome,omitempty"`
	For     int           `json:"for,omitempty"`
	Members int           `json:"members,omitempty"`
	// Forwarded tells that the nominee is proposed to the Chairman: by a lead
	// unit, or in an ad-hoc dossier.
	Forwarded bool `json:"forwarded"`
	// LeftOut tells that a lead unit does not propose the nominee on.
	LeftOut bool `json:"leftOut,omitempty"`
	// Errors and Warnings are those of the dossier it came in.
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	// Package is the code of the package it came in.
	Package string `json:"package"`
}

// Count is a number of collectives, with households, and of individuals.
type Count = model.Headcount

// Quota is what a proposing unit has used of its quota.
type Quota struct {
	Plan     string `json:"plan"` // id
	Unit     string `json:"unit"` // id
	UnitName string `json:"unitName"`
	// Group is the name of the unit's group; empty where it is not known.
	Group string `json:"group"`
	// Theme is set where the quota holds for each theme.
	Theme string `json:"theme,omitempty"`
	// Bound tells that the plan has a quota for the group; else Allowed says
	// nothing.
	Bound    bool   `json:"bound"`
	Allowed  Count  `json:"allowed"`
	Proposed Count  `json:"proposed"`
	Note     string `json:"note,omitempty"`
}

// Theme is what came in under a theme. Approved, Refused and Undecided are
// together Proposed.
type Theme struct {
	Plan  string `json:"plan"` // id
	ID    string `json:"id"`   // empty: ad-hoc commendation
	Title string `json:"title"`
	Lead  string `json:"lead,omitempty"`

	Proposed  Count `json:"proposed"`  // đề xuất
	Approved  Count `json:"approved"`  // đạt
	Refused   Count `json:"refused"`   // không đạt
	Undecided Count `json:"undecided"` // no vote yet
	Forwarded Count `json:"forwarded"` // đề nghị khen
}
