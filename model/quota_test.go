package model

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// readTestPlan reads a plan pack beside the package.
func readTestPlan(t *testing.T, file string) *Plan {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p, err := ReadPlan(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// quotaCodes lists the rules of the findings about quotas.
func quotaCodes(c Case) []string {
	var codes []string
	for _, f := range Check(c) {
		if strings.HasPrefix(f.Rule, "quota") {
			codes = append(codes, f.Rule)
		}
	}
	return codes
}

// bare is a campaign dossier with so many nominees and nothing else.
func bare(plan *Plan, group, theme string, collectives, individuals int) Case {
	d := Dossier{
		ID: "d1", Kind: Campaign, Stage: UnitStage, Theme: theme,
		Plan: PlanRef{ID: plan.ID, Version: plan.Version}, Proposer: Unit{ID: "u1", Name: "đơn vị Ví Dụ", Group: group},
	}
	for i := range collectives + individuals {
		n := Nominee{ID: fmt.Sprintf("n%d", i), Type: Collective}
		if i >= collectives {
			n.Type = Individual
		}
		d.Nominees = append(d.Nominees, n)
	}
	return Case{Plan: plan, Dossier: d}
}

// other is the summary of another dossier of the same unit.
func other(plan *Plan, theme string, collectives, individuals int) Summary {
	d := bare(plan, "", theme, collectives, individuals).Dossier
	d.ID = "d2"
	return Summarise(d)
}

func TestCheck_quota(t *testing.T) {
	capital := readTestPlan(t, "../assets/plans/hanoi-2024.json")
	communes := readTestPlan(t, "testdata/plan-communes.json")
	over := func(kinds ...string) []string { return kinds }
	for name, tt := range map[string]struct {
		c    Case
		edit func(*Case)
		want []string
	}{
		"district at its quota":         {bare(capital, "district", "2.3", 2, 3), nil, nil},
		"district with one individual":  {bare(capital, "district", "2.3", 0, 1), nil, nil},
		"district above both":           {bare(capital, "district", "2.3", 3, 4), nil, over("quota-collectives", "quota-individuals")},
		"department at its quota":       {bare(capital, "city-body", "2.3", 1, 2), nil, nil},
		"department as if a district":   {bare(capital, "city-body", "2.3", 2, 3), nil, over("quota-collectives", "quota-individuals")},
		"a household is a collective":   {bare(capital, "district", "2.3", 3, 0), func(c *Case) { c.Dossier.Nominees[0].Type = Household }, over("quota-collectives")},
		"the Board has no quota":        {bare(capital, "board", "2.3", 1, 0), nil, over("quota-group")},
		"other theme of one plan":       {bare(capital, "district", "2.3", 1, 0), func(c *Case) { c.Others = []Summary{other(capital, "2.1", 2, 0)} }, over("quota-collectives")},
		"nothing of the kind here":      {bare(capital, "district", "2.3", 0, 1), func(c *Case) { c.Others = []Summary{other(capital, "2.1", 3, 0)} }, nil},
		"ad-hoc has no quota":           {bare(capital, "district", "", 9, 9), func(c *Case) { c.Dossier.Kind = AdHoc }, nil},
		"a lead unit has no quota":      {bare(capital, "city-body", "2.3", 9, 9), func(c *Case) { c.Dossier.Stage = LeadStage }, nil},
		"other kinds do not count":      {bare(capital, "district", "2.3", 2, 0), func(c *Case) { o := other(capital, "", 2, 0); o.Kind = AdHoc; c.Others = []Summary{o} }, nil},
		"other stages do not count":     {bare(capital, "district", "2.3", 2, 0), func(c *Case) { o := other(capital, "", 2, 0); o.Stage = LeadStage; c.Others = []Summary{o} }, nil},
		"other units do not count":      {bare(capital, "district", "2.3", 2, 0), func(c *Case) { o := other(capital, "2.3", 2, 0); o.Unit = "u2"; c.Others = []Summary{o} }, nil},
		"other plans do not count":      {bare(capital, "district", "2.3", 2, 0), func(c *Case) { o := other(communes, "1.1", 2, 0); c.Others = []Summary{o} }, nil},
		"the dossier itself as another": {bare(capital, "district", "2.3", 2, 0), func(c *Case) { o := other(capital, "2.3", 2, 0); o.ID = "d1"; c.Others = []Summary{o} }, nil},

		"commune at its quota for a theme": {bare(communes, "commune", "1.1", 1, 4), nil, nil},
		"commune above it":                 {bare(communes, "commune", "1.1", 2, 5), nil, over("quota-collectives", "quota-individuals")},
		"commune with another theme":       {bare(communes, "commune", "1.1", 1, 4), func(c *Case) { c.Others = []Summary{other(communes, "1.2", 1, 4)} }, nil},
		"commune with the theme twice":     {bare(communes, "commune", "1.1", 1, 1), func(c *Case) { c.Others = []Summary{other(communes, "1.1", 1, 0)} }, over("quota-collectives")},
		"nominees of two themes":           {bare(communes, "commune", "1.1", 2, 0), func(c *Case) { c.Dossier.Nominees[1].Theme = "1.2" }, nil},
		"no collectives allowed":           {bare(communes, "city-body", "1.1", 1, 5), nil, over("quota-collectives")},
	} {
		t.Run(name, func(t *testing.T) {
			if tt.edit != nil {
				tt.edit(&tt.c)
			}
			if got := quotaCodes(tt.c); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestCheck_quotaMessage(t *testing.T) {
	plan := readTestPlan(t, "../assets/plans/hanoi-2024.json")
	c := bare(plan, "district", "2.3", 2, 0)
	c.Others = []Summary{other(plan, "2.1", 1, 0)}
	var got string
	for _, f := range Check(c) {
		if f.Rule == "quota-collectives" {
			got = f.Message
		}
	}
	want := "Đơn vị Ví Dụ đề nghị 03 tập thể (trong đó 01 ở hồ sơ khác), vượt chỉ tiêu 02 tập thể của nhóm quận, huyện, thị xã (Kế hoạch, III.4.2); hãy bớt 01 tập thể hoặc ghi văn bản cho phép vượt chỉ tiêu."
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestCheck_quotaException(t *testing.T) {
	plan := readTestPlan(t, "../assets/plans/hanoi-2024.json")
	complete := QuotaException{Number: "12/UBND-NV", Date: "2024-08-01", Attachment: "a1"}
	for name, tt := range map[string]struct {
		collectives int
		edit        func(*QuotaException)
		want        []string
	}{
		"complete":       {3, func(*QuotaException) {}, []string{"quota-exception"}},
		"not needed":     {2, func(*QuotaException) {}, nil},
		"without number": {3, func(e *QuotaException) { e.Number = "" }, []string{"quota-collectives", "quota-exception-incomplete"}},
		"without day":    {3, func(e *QuotaException) { e.Date = "2024" }, []string{"quota-collectives", "quota-exception-incomplete"}},
		"without scan":   {3, func(e *QuotaException) { e.Attachment = "a2" }, []string{"quota-collectives", "quota-exception-incomplete"}},
	} {
		t.Run(name, func(t *testing.T) {
			c := bare(plan, "district", "2.3", tt.collectives, 0)
			e := complete
			tt.edit(&e)
			c.Dossier.Exception = &e
			c.Dossier.Attachments = []Attachment{{ID: "a1", Size: 1}}
			if got := quotaCodes(c); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestRule_SourceIn(t *testing.T) {
	plan := readTestPlan(t, "../assets/plans/hanoi-2024.json")
	rule, _ := RuleByCode("quota-collectives")
	quota, _ := plan.QuotaOf("district")
	if got, want := rule.SourceIn(bare(plan, "district", "2.3", 1, 1)), quota.Source+": "+quota.Text; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := rule.SourceIn(bare(plan, "nowhere", "2.3", 1, 1)); got != rule.Source {
		t.Errorf("got %q for a unit without quota, want the rule's own source", got)
	}
	rule, _ = RuleByCode("collective-alone")
	if got := rule.SourceIn(bare(plan, "district", "2.3", 1, 0)); !strings.Contains(got, "Có cá nhân tiêu biểu") {
		t.Errorf("got %q, want the plan's second standard", got)
	}
}

func TestCheck_collectiveAlone(t *testing.T) {
	alone := func(c Case) bool {
		return slices.ContainsFunc(Check(c), func(f Finding) bool { return f.Rule == "collective-alone" })
	}
	plan := readTestPlan(t, "../assets/plans/hanoi-2024.json")
	c := bare(plan, "district", "2.3", 1, 0)
	if !alone(c) {
		t.Error("a collective without an individual is not noticed")
	}
	c.Others = []Summary{other(plan, "2.1", 0, 1)}
	if alone(c) {
		t.Error("the individual of the unit's other dossier is not counted")
	}
	if communes := readTestPlan(t, "testdata/plan-communes.json"); alone(bare(communes, "commune", "1.1", 1, 0)) {
		t.Error("asked for by a plan without that standard")
	}
}
