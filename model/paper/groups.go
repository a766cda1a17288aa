package paper

import (
	"slices"
	"strings"

	"hoso/model"
)

// group is the nominees of one type, as every list divides them. Households
// are collectives for the quota, but the law awards them by a provision of
// their own (Luật Thi đua, khen thưởng, Điều 74 khoản 5): papers count them
// apart.
type group struct {
	of       model.NomineeType
	nominees []nominee
}

// named is the type in running text: "hộ gia đình".
func (g group) named() string { return model.LowerFirst(g.of.Name()) }

// id names the group in the ids of blocks: "collectives".
func (g group) id() string { return string(g.of) + "s" }

// byType divides nominees into collectives, households and individuals; types
// of nobody are left out.
func byType(nominees []nominee) []group {
	var groups []group
	for _, of := range []model.NomineeType{model.Collective, model.Household, model.Individual} {
		g := group{of: of}
		for _, n := range nominees {
			if n.Type == of || of == model.Collective && n.IsCollective() && n.Type != model.Household {
				g.nominees = append(g.nominees, n)
			}
		}
		if len(g.nominees) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// grouped divides the dossier's nominees.
func (c *composer) grouped() []group { return byType(c.nominees) }

// counts is a number of nominees in figures and words: "02 (hai) tập thể, 01
// (một) hộ gia đình, 03 (ba) cá nhân".
func counts(nominees []nominee) string { return countsWith(nominees, counted) }

func countsWith(nominees []nominee, count func(int) string) string {
	var parts []string
	for _, g := range byType(nominees) {
		parts = append(parts, count(len(g.nominees))+" "+g.named())
	}
	if len(parts) == 0 {
		return fewDots + " tập thể, " + fewDots + " cá nhân"
	}
	return strings.Join(parts, ", ")
}

// groupRows adds a row for each nominee below the title of its group, "I. TẬP
// THỂ", numbered from 1 in each group. In a lead dossier a row names the unit
// that proposes those who follow.
func (c *composer) groupRows(t *Table, row func(number string, n nominee) Row) {
	for i, g := range c.grouped() {
		id, unit := t.ID+"/"+g.id(), ""
		t.Rows = append(t.Rows, Row{ID: id, Group: true, Cells: []Cell{{Text: roman[i] + ". " + capitals(g.named()), Bold: true}}})
		for j, n := range g.nominees {
			if n.Origin != nil && n.Origin.UnitName != unit {
				unit = n.Origin.UnitName
				t.Rows = append(t.Rows, Row{ID: n.path + "/origin/unitName", Group: true, Cells: []Cell{{Text: "Đơn vị đề nghị: " + unit}}})
			}
			t.Rows = append(t.Rows, row(digitsOf(j+1), n))
		}
	}
}

// awardsDiffer reports whether tables must say for each nominee what is asked
// for; else a sentence above them does.
func (c *composer) awardsDiffer() bool {
	dead := c.posthumous()
	return dead > 0 && dead < len(c.nominees)
}

// awardTitle heads the column of awards.
const awardTitle = "Hình thức đề nghị"

// withoutSameAwards takes the column of awards out of a table in which it would
// say the same in every row.
func (c *composer) withoutSameAwards(t *Table) *Table {
	if !c.awardsDiffer() {
		t.dropColumn(awardTitle)
	}
	return t
}

// dropColumn takes the column with a title out of a table, if it is there.
func (b *Table) dropColumn(title string) {
	at := slices.IndexFunc(b.Columns, func(col Column) bool { return col.Title == title })
	if at < 0 {
		return
	}
	b.Columns = slices.Delete(b.Columns, at, at+1)
	for i, r := range b.Rows {
		if !r.Group {
			b.Rows[i].Cells = slices.Delete(r.Cells, at, at+1)
		}
	}
}

var roman = [...]string{"I", "II", "III"}
