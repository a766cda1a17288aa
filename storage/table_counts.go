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
	g.order = g.nominatedPlans()
	for _, id := range g.order {
		t.Plans = append(t.Plans, excel.Plan{ID: id, Name: g.plans[id].Name})
	}
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

// nominatedPlans are those that somebody in the table is nominated under, as they
// came; the one that the workspace goes by where nobody is.
func (g *tabulation) nominatedPlans() []string {
	plans := slices.DeleteFunc(slices.Clone(g.order), func(id string) bool {
		return !slices.ContainsFunc(g.rows, func(row *excel.Nominee) bool { return row.Plan == id })
	})
	if len(plans) == 0 {
		return g.order[:min(1, len(g.order))]
	}
	return plans
}

// countQuotas counts what each unit proposes in the campaign, by theme where
// the quota holds for each. Plans stand as they came, groups in the plan's order,
// units by name.
func (g *tabulation) countQuotas() []excel.Quota {
	type key struct{ plan, unit, theme string }
	type counted struct {
		excel.Quota
		plan, group int // their places: among the plans, in the plan
		key         string
	}
	order := model.NewNameOrder()
	at := map[key]*counted{}
	var all []*counted
	for _, row := range g.rows {
		if !g.campaign[row] {
			continue
		}
		plan := g.plans[row.Plan]
		quota, ok := plan.QuotaOf(row.Group)
		k := key{plan: row.Plan, unit: row.Unit}
		if quota.Scope == model.PerTheme {
			k.theme = row.Theme
		}
		c := at[k]
		if c == nil {
			name, place := groupOf(plan, row.Group)
			c = &counted{plan: slices.Index(g.order, row.Plan), group: place, key: order.Key("", row.UnitName) + k.theme, Quota: excel.Quota{
				Plan: row.Plan, Unit: row.Unit, UnitName: row.UnitName, Group: name, Theme: k.theme, Bound: ok,
				Allowed: excel.Count{Collectives: quota.Collectives, Individuals: quota.Individuals}, Note: g.permits[[2]string{row.Plan, row.Unit}],
			}}
			at[k] = c
			all = append(all, c)
		}
		c.Proposed.Add(row.Type)
	}
	slices.SortStableFunc(all, func(a, b *counted) int {
		return cmp.Or(a.plan-b.plan, a.group-b.group, cmp.Compare(a.key, b.key))
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

// countThemes counts by plan and theme: the themes that the plans let units
// nominate under, those that somebody was nominated under all the same, and ad-hoc
// commendation where there is any.
func (g *tabulation) countThemes() []excel.Theme {
	themes := []excel.Theme{}
	type key struct{ plan, theme string }
	at := map[key]int{}
	add := func(t excel.Theme) {
		k := key{t.Plan, t.ID}
		if _, known := at[k]; !known {
			at[k] = len(themes)
			themes = append(themes, t)
		}
	}
	for _, plan := range g.order {
		for _, t := range g.plans[plan].Themes {
			if t.Nominations || g.nominatedUnder(plan, t.ID) {
				add(excel.Theme{Plan: plan, ID: t.ID, Title: t.Title, Lead: t.LeadText})
			}
		}
		for _, row := range g.rows {
			if row.Plan == plan && row.Theme != "" {
				add(excel.Theme{Plan: plan, ID: row.Theme, Title: "không có trong kế hoạch"})
			}
		}
		if g.nominatedUnder(plan, "") {
			add(excel.Theme{Plan: plan, Title: "Khen thưởng đột xuất"})
		}
	}
	for _, row := range g.rows {
		countIn(&themes[at[key{row.Plan, row.Theme}]], row)
	}
	return themes
}

func (g *tabulation) nominatedUnder(plan, theme string) bool {
	return slices.ContainsFunc(g.rows, func(row *excel.Nominee) bool { return row.Plan == plan && row.Theme == theme })
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
