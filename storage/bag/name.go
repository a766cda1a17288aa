package bag

import (
	"fmt"
	"regexp"
	"time"
)

// Name is the name of a package: of its top folder, and of its zip before the
// extension. It tells a person what lies in it; only the dossier inside counts.
type Name struct {
	// Unit and Plan are ids, Kind is the kind of dossier ("ad-hoc"): lower-case
	// letters, digits and hyphens.
	Unit, Plan, Kind string
	// Date is the day of packing; only its date is used.
	Date time.Time
	// Digits are eight hexadecimal digits that tell packages of one day apart.
	Digits string
}

var nameForm = regexp.MustCompile(
	`^([a-z0-9][a-z0-9-]*)_([a-z0-9][a-z0-9-]*)_([a-z0-9][a-z0-9-]*)_(\d{4}-\d{2}-\d{2})_([0-9a-f]{8})$`)

// String returns the name, as in
// quan-ba-dinh_hanoi-2024_campaign_2024-08-20_1f0c92ab.
func (n Name) String() string {
	return fmt.Sprintf("%s_%s_%s_%s_%s", n.Unit, n.Plan, n.Kind, n.Date.Format(time.DateOnly), n.Digits)
}

// ParseName reads what String writes.
func ParseName(s string) (Name, error) {
	if len(s) > MaxNameLength {
		return Name{}, fmt.Errorf("parse package name: longer than %d characters", MaxNameLength)
	}
	m := nameForm.FindStringSubmatch(s)
	if m == nil {
		return Name{}, fmt.Errorf("parse package name %q: not unit_plan_kind_date_digits", s)
	}
	date, err := time.Parse(time.DateOnly, m[4])
	if err != nil {
		return Name{}, fmt.Errorf("parse package name %q: %w", s, err)
	}
	return Name{Unit: m[1], Plan: m[2], Kind: m[3], Date: date, Digits: m[5]}, nil
}
