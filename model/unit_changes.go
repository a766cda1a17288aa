package model

import (
	"slices"
	"strings"
)

// Merger says that units of an earlier list have become one of this list.
type Merger struct {
	From []string `json:"from"` // names as the trade calls them: "quận Ba Đình"
	Into string   `json:"into"` // unit id
}

// UnitChanges lists what a unit list says differently from an earlier one. A
// unit with another id and the same name is the same unit. was may be empty: then
// every unit is new.
func UnitChanges(was, is UnitList) []PartChanges {
	c := unitComparison{was: was, is: is, gone: map[string]bool{}, come: map[string]bool{}}
	merged := c.merged()
	renamed, edited := c.stayed()
	return told(
		PartChanges{UnitsMergedPart, merged},
		PartChanges{UnitsRenamedPart, renamed},
		PartChanges{UnitsEditedPart, edited},
		PartChanges{UnitsAddedPart, c.added()},
		PartChanges{UnitsRemovedPart, append(c.removed(), endingChanges(was, is)...)},
		PartChanges{ListPart, changed(Change{"tên danh sách", was.Name, is.Name}, Change{"nguồn", was.Source, is.Source}, Change{"bản", was.Version, is.Version})},
	)
}

// unitComparison notes the units that were told of already: those of the
// earlier list by id in gone, those of the later in come.
type unitComparison struct {
	was, is    UnitList
	gone, come map[string]bool
}

func (c *unitComparison) merged() []Change {
	var list []Change
	for _, m := range c.is.Mergers {
		into, _ := c.is.UnitByID(m.Into)
		_, stays := c.was.UnitByID(m.Into)
		known := false
		for _, name := range m.From {
			for _, u := range c.was.Units {
				if SameName(u.Name, name) {
					known = known || u.ID != m.Into
					if u.ID != m.Into {
						c.gone[u.ID] = true
					}
				}
			}
		}
		if !known && stays {
			continue // it was so in the earlier list already
		}
		if !stays {
			c.come[m.Into] = true
		}
		list = append(list, Change{"sáp nhập thành", strings.Join(m.From, ", "), into.Name})
	}
	return list
}

// stayed compares the units that are in both lists.
func (c *unitComparison) stayed() (renamed, edited []Change) {
	for _, u := range c.is.Units {
		old, known := c.earlier(u)
		if !known {
			continue
		}
		c.gone[old.ID], c.come[u.ID] = true, true
		renamed = append(renamed, changed(Change{"tên đơn vị", old.Name, u.Name})...)
		for _, change := range unitChanges(Dossier{Proposer: old}, Dossier{Proposer: u}) {
			if change.Was != old.Name || change.Is != u.Name {
				change.Name = u.Name + " – " + change.Name
				edited = append(edited, change)
			}
		}
		if old.Group != u.Group {
			edited = append(edited, Change{u.Name + " – nhóm đơn vị", old.Group, u.Group})
		}
	}
	return renamed, edited
}

// earlier is a unit as the earlier list has it.
func (c *unitComparison) earlier(u Unit) (Unit, bool) {
	if old, known := c.was.UnitByID(u.ID); known {
		return old, true
	}
	i := slices.IndexFunc(c.was.Units, func(old Unit) bool {
		_, stays := c.is.UnitByID(old.ID)
		return !stays && !c.gone[old.ID] && SameName(old.Name, u.Name)
	})
	if i < 0 || c.come[u.ID] {
		return Unit{}, false
	}
	return c.was.Units[i], true
}

// added tells of all new units at once: a list of a hundred is read as one.
func (c *unitComparison) added() []Change {
	names := unitNames(c.is.Units, c.come)
	return changed(Change{"đơn vị mới", "", strings.Join(names, ", ")})
}

func (c *unitComparison) removed() []Change {
	names := unitNames(c.was.Units, c.gone)
	return changed(Change{"đơn vị không còn", strings.Join(names, ", "), ""})
}

func unitNames(units []Unit, toldOf map[string]bool) []string {
	var names []string
	for _, u := range units {
		if !toldOf[u.ID] {
			names = append(names, u.Name)
		}
	}
	return names
}
