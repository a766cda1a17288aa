package model

import "time"

// PoolSummary is the state of what a pool of received dossiers holds of one plan,
// on a day: who is nominated for what, who has sent nothing, who passes the quota,
// and how long there is. Each nominee counts once, for the unit that proposed it first, in
// however many packages it came; of a dossier that was sent again the last
// package counts. SumUp makes it.
type PoolSummary struct {
	// Unit is the body at whose desk the pool lies; empty before set-up.
	Unit string `json:"unit"`
	// Plan is the plan's name; empty where it is not at hand. PlanID is empty where
	// the workspace has none to go by: then everything in the pool counts.
	Plan   string `json:"plan"`
	PlanID string `json:"planId"`
	// Plans are those that there may be a summary of: the one that the workspace
	// goes by, and the others that dossiers of the pool were made under.
	Plans []PooledPlan `json:"plans"`
	// Day is the day of the figures, Taken the moment that they were read at.
	Day   Date      `json:"day"`
	Taken time.Time `json:"taken"`
	// Packages counts the dossiers of the plan in the pool, Senders the units that those of
	// the campaign come from, through a lead unit or not.
	Packages int       `json:"packages"`
	Senders  int       `json:"senders"`
	Nominees Headcount `json:"nominees"`
	// Forwarded are those of the nominees that are proposed to the Chairman: by a
	// lead unit, or in an ad-hoc dossier.
	Forwarded Headcount `json:"forwarded"`

	// Themes, Groups, Clusters and Awards each divide the nominees up. Themes and
	// groups stand in the plan's order, those of the plan also where nobody is
	// nominated; clusters and awards with most nominees first. Clusters is empty
	// where no unit has told its own.
	Themes   []PoolShare `json:"themes"`
	Groups   []PoolShare `json:"groups"`
	Clusters []PoolShare `json:"clusters"`
	Awards   []PoolShare `json:"awards"`

	// Addressed is the number of units that the plan gives a quota, without the
	// one at whose desk the pool lies; 0 where that is not known. Silent are
	// those of them that nothing of the campaign came from, by group.
	Addressed int           `json:"addressed"`
	Silent    []SilentGroup `json:"silent"`
	// Leads are, at the Board's desk, the themes with their lead units.
	Leads []LeadState `json:"leads"`
	// Over are the units that propose more than they may, Unbound those whose
	// group the plan gives no quota.
	Over      []QuotaState    `json:"over"`
	Unbound   []string        `json:"unbound"`
	Deadlines []DeadlineState `json:"deadlines"`
	// Doubts are sentences on what the figures cannot tell.
	Doubts []string `json:"doubts"`
}

// PooledPlan is a plan that dossiers of a pool were made under.
type PooledPlan struct {
	ID   string `json:"id"`
	Name string `json:"name"` // empty where the plan is not at hand
	// Packages counts its dossiers as PoolSummary.Packages does.
	Packages int `json:"packages"`
}

// PoolShare is a part of a pool.
type PoolShare struct {
	ID    string    `json:"id"` // what dossiers have: a theme's or group's id, an award's or a cluster's name; empty where they have none
	Title string    `json:"title"`
	Count Headcount `json:"count"`
	// Packages are, of a theme and of a group, the dossiers of the pool that were
	// made for it or in it. Nominees that came through a lead unit are in others.
	Packages int `json:"packages"`
}

// SilentGroup are the units of a group that nothing came from.
type SilentGroup struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Addressed int        `json:"addressed"` // all units of the group that the plan gives a quota
	Units     []PoolUnit `json:"units"`     // in the order of the unit list
}

// PoolUnit names a unit.
type PoolUnit struct {
	ID   string `json:"id"`
	Name string `json:"name"` // as the trade calls it: "quận Ba Đình"
}

// LeadState tells whether a theme's lead unit has sent its dossier.
type LeadState struct {
	Theme string `json:"theme"`
	Title string `json:"title"`
	Lead  string `json:"lead"` // the lead unit, in the plan's own words
	// Came is the day of the last package; blank where none came.
	Came Date `json:"came,omitempty"`
	// Nominees are those under the theme, whoever sent them.
	Nominees Headcount `json:"nominees"`
}

// QuotaState is what a unit proposes against its quota.
type QuotaState struct {
	Unit  string `json:"unit"` // id
	Name  string `json:"name"` // its body
	Theme string `json:"theme,omitempty"`
	// Bound tells that the plan has a quota for the unit's group; else Allowed
	// says nothing.
	Bound    bool      `json:"bound"`
	Allowed  Headcount `json:"allowed"`
	Proposed Headcount `json:"proposed"`
	Over     Headcount `json:"over"`
	Note     string    `json:"note,omitempty"` // of its written leave
	// Packages are the dossiers of the pool that the unit made itself.
	Packages int `json:"packages"`
}

// DeadlineState is a deadline as it stands on the day of a summary.
type DeadlineState struct {
	Stages []Stage `json:"stages"` // that it is for
	// Last is the last day in time, LastWorking the last one on which offices
	// are open.
	Last        Date `json:"last"`
	LastWorking Date `json:"lastWorking"`
	// DaysLeft counts from the day of the summary to Last; negative when it is
	// past.
	DaysLeft int `json:"daysLeft"`
	// Late are the dossiers that came after Last.
	Late int `json:"late"`
}
