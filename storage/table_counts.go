package storage

import (
	"cmp"
	"slices"

	"hoso/model"
	excel "hoso/storage/sheet"
)

// finish counts what the rows hold.
func (g *tabulation) finish() excel.Tables {
	t := g.tables
	if len(g.order) == 1 {
		t.Plan = g.plans[g.order[0]].Name
	}
	t.Quotas, t.Themes = g.countQuotas(), g.countThemes()
	t.Nominees = make([]excel.Nominee, len(g.rows))
	for i, row := range g.rows {
		t.Nominees[i] = *row
	}
	return t
}

// countQuotas counts what each unit proposes in the campaign, by theme where
// the quota holds for each. Groups stand in the plan's order, units by name.
func (g *tabulation) countQuotas() []excel.Quota {
	type key struct{ plan, unit, theme string }
	type counted struct {
		excel.Quota
		group int // its place in the plan
		key   string
	}
	order := model.NewNameOrder()
	at := map[key]*counted{}
	var all []*counted
	for _, row := range g.rows {
		planID, bound := g.campaign[row]
		if !bound {
			continue
		}
		plan := g.plans[planID]
		quota, ok := plan.QuotaOf(row.Group)
		k := key{plan: planID, unit: row.Unit}
		if quota.Scope == model.PerTheme {
			k.theme = row.Theme
		}
		c := at[k]
		if c == nil {
			name, place := groupOf(plan, row.Group)
			c = &counted{group: place, key: order.Key("", row.UnitName) + k.theme, Quota: excel.Quota{
				Unit: row.Unit, UnitName: row.UnitName, Group: name, Theme: k.theme, Bound: ok,
				Allowed: excel.Count{Collectives: quota.Collectives, Individuals: quota.Individuals}, Note: g.permits[row.Unit],
			}}
			at[k] = c
			all = append(all, c)
		}
		c.Proposed.Add(row.Type)
	}
	slices.SortStableFunc(all, func(a, b *counted) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.key, b.key))
	})
	quotas := make([]excel.Quota, len(all))
	for i, c := range all {
		quotas[i] = c.Quota
	}
	return quotas
}

// groupOf names a unit group; one that the plan does not have comes last.
func groupOf(plan *model.Plan, id string) (name string, place int) {
	for i, group := range plan.Groups {
		if group.ID == id {
			return group.Name, i
		}
	}
	return "", len(plan.Groups)
}

// countThemes counts by theme: those that the plans let units nominate under,
// those that somebody was nominated under all the same, and ad-hoc
// commendation where there is any.
func (g *tabulation) countThemes() []excel.Theme {
	themes := []excel.Theme{}
	at := map[string]int{}
	add := func(t excel.Theme) {
		if _, known := at[t.ID]; !known {
			at[t.ID] = len(themes)
			themes = append(themes, t)
		}
	}
	for _, id := range g.order {
		for _, t := range g.plans[id].Themes {
			if t.Nominations || g.nominatedUnder(t.ID) {
				add(excel.Theme{ID: t.ID, Title: t.Title, Lead: t.LeadText})
			}
		}
	}
	for _, row := range g.rows {
		if row.Theme != "" {
			add(excel.Theme{ID: row.Theme, Title: "không có trong kế hoạch"})
		}
	}
	if g.nominatedUnder("") {
		add(excel.Theme{Title: "Khen thưởng đột xuất"})
	}
	for _, row := range g.rows {
		countIn(&themes[at[row.Theme]], row)
	}
	return themes
}

func (g *tabulation) nominatedUnder(theme string) bool {
	return slices.ContainsFunc(g.rows, func(row *excel.Nominee) bool { return row.Theme == theme })
}

func countIn(t *excel.Theme, row *excel.Nominee) {
	t.Proposed.Add(row.Type)
	switch row.Outcome {
	case model.Approved:
		t.Approved.Add(row.Type)
	case model.Refused:
		t.Refused.Add(row.Type)
	default:
		t.Undecided.Add(row.Type)
	}
	if row.Forwarded {
		t.Forwarded.Add(row.Type)
	}
}
