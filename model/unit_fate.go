package model

import (
	"fmt"
	"slices"
)

// Ending says that units of another list are no more.
type Ending struct {
	List  string `json:"list"`            // id of the other list
	Group string `json:"group,omitempty"` // of the units; empty: all of the list
	From  Date   `json:"from"`            // the first day without them
	Text  string `json:"text"`            // who they are: "30 quận, huyện, thị xã"
}

// Fate is what became of a unit.
type Fate string

const (
	Renamed Fate = "renamed"
	Merged  Fate = "merged"
	Ended   Fate = "ended"
	// Unlisted: it is still there, but the plan that the settings go by is made
	// for other units.
	Unlisted Fate = "unlisted"
)

// UnitFate is what the unit lists in force say of a unit that they do not have
// as it is.
type UnitFate struct {
	Fate Fate
	List UnitList // that says so; of an unlisted unit none
	From Date     // of an ending; may be blank
	Into Unit     // what it was renamed to or merged into
}

// Words tell it of a unit, as a clause without a full stop: "Quận Ba Đình không
// còn hoạt động từ ngày 1/7/2025".
func (f UnitFate) Words(own Unit) string {
	name := UpperFirst(own.Name)
	switch {
	case f.Fate == Renamed:
		return fmt.Sprintf("%s nay là %s", name, f.Into.Name)
	case f.Fate == Merged:
		return fmt.Sprintf("%s đã sáp nhập thành %s", name, f.Into.Name)
	case f.Fate == Unlisted:
		return fmt.Sprintf("%s không có trong danh sách đơn vị của kế hoạch chính", name)
	case f.From.Blank():
		return fmt.Sprintf("%s không còn trong danh sách đơn vị", name)
	}
	return fmt.Sprintf("%s không còn hoạt động từ ngày %s", name, f.From)
}

// UnitLists are the lists that a workspace keeps.
type UnitLists struct {
	InForce []UnitList
	Earlier []UnitList // versions that those in force took the place of
}

// FateOf tells what became of a unit by a day: false where the lists have it as
// it is, or have never known it. plan is the one that the settings go by; it may
// be nil.
func (l UnitLists) FateOf(own Unit, plan *Plan, day Date) (UnitFate, bool) {
	if f, ok := l.mergedOf(own); ok {
		return f, true
	}
	if f, ok := l.endedOf(own, day); ok {
		return f, true
	}
	i := slices.IndexFunc(l.InForce, func(list UnitList) bool { return list.has(own.ID) })
	if i < 0 {
		for _, list := range l.Earlier {
			if list.has(own.ID) {
				return UnitFate{Fate: Ended, List: l.newest(list)}, true
			}
		}
		return UnitFate{}, false
	}
	now, _ := l.InForce[i].UnitByID(own.ID)
	if now.Name != own.Name && l.wasCalled(own) {
		return UnitFate{Fate: Renamed, List: l.InForce[i], Into: now}, true
	}
	listed := func(list UnitList) bool { return slices.Contains(plan.UnitLists, list.ID) && list.has(own.ID) }
	if plan != nil && len(plan.UnitLists) > 0 && !slices.ContainsFunc(l.InForce, listed) {
		return UnitFate{Fate: Unlisted}, true
	}
	return UnitFate{}, false
}

func (l UnitList) has(id string) bool {
	_, ok := l.UnitByID(id)
	return ok
}

// mergedOf looks for a merger among lists that do not have the unit any more.
func (l UnitLists) mergedOf(own Unit) (UnitFate, bool) {
	for _, list := range l.InForce {
		if list.has(own.ID) {
			continue
		}
		for _, m := range list.Mergers {
			if slices.ContainsFunc(m.From, func(name string) bool { return SameName(name, own.Name) }) {
				into, _ := list.UnitByID(m.Into)
				return UnitFate{Fate: Merged, List: list, Into: into}, true
			}
		}
	}
	return UnitFate{}, false
}

func (l UnitLists) endedOf(own Unit, day Date) (UnitFate, bool) {
	for _, list := range l.InForce {
		for _, e := range list.Endings {
			of := func(other UnitList) bool { return other.ID == e.List && other.has(own.ID) }
			known := slices.ContainsFunc(l.InForce, of) || slices.ContainsFunc(l.Earlier, of)
			if known && (e.Group == "" || e.Group == own.Group) && !e.From.After(day) {
				return UnitFate{Fate: Ended, List: list, From: e.From}, true
			}
		}
	}
	return UnitFate{}, false
}

// newest is the list in force in the place of an earlier version.
func (l UnitLists) newest(earlier UnitList) UnitList {
	for _, list := range l.InForce {
		if list.ID == earlier.ID {
			return list
		}
	}
	return earlier
}

// wasCalled tells that the unit's name is an earlier list's: not one that the
// clerk has typed.
func (l UnitLists) wasCalled(own Unit) bool {
	return slices.ContainsFunc(l.Earlier, func(list UnitList) bool {
		u, ok := list.UnitByID(own.ID)
		return ok && u.Name == own.Name
	})
}

// ToChoose are the units that a workspace may be set up for by a day: those in
// force that were neither merged nor ended, those that the plan is made for
// first. plan may be nil.
func (l UnitLists) ToChoose(plan *Plan, day Date) []Unit {
	var first, others []Unit
	seen := map[string]bool{}
	for _, list := range l.InForce {
		for _, u := range list.Units {
			if f, gone := l.FateOf(u, nil, day); seen[u.ID] || gone && f.Fate != Renamed {
				continue
			}
			seen[u.ID] = true
			if plan != nil && slices.Contains(plan.UnitLists, list.ID) {
				first = append(first, u)
			} else {
				others = append(others, u)
			}
		}
	}
	return append(first, others...)
}

// endingChanges tells of the endings that are not in the earlier list.
func endingChanges(was, is UnitList) []Change {
	var list []Change
	for _, e := range is.Endings {
		if !slices.Contains(was.Endings, e) {
			list = append(list, Change{"kết thúc hoạt động từ " + e.From.String(), e.Text, ""})
		}
	}
	return list
}
