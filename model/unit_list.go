package model

// UnitList is a list of units as data.
type UnitList struct {
	Format string `json:"format"` // "hoso-units/1"
	ID     string `json:"id"`     // "hanoi-2024"
	Name   string `json:"name"`
	// Version tells a newer list of the same id from an earlier one ("2"); a list
	// without it is the earliest.
	Version string `json:"version,omitempty"`
	Source  string `json:"source"`
	Units   []Unit `json:"units"`
	// Mergers tell which units of an earlier list became which of these.
	Mergers []Merger `json:"mergers,omitempty"`
	// Endings tell which units of other lists are no more.
	Endings []Ending `json:"endings,omitempty"`
}

// UnitByID returns the unit with the given id.
func (l UnitList) UnitByID(id string) (Unit, bool) {
	for _, u := range l.Units {
		if u.ID == id {
			return u, true
		}
	}
	return Unit{}, false
}
