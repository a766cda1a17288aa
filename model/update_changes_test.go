package model

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// edit reads the invented plan with words in it replaced.
func edit(t *testing.T, pairs ...string) *Plan {
	t.Helper()
	text := testFile(t, "plan-communes.json")
	for i := 0; i < len(pairs); i += 2 {
		changed := strings.ReplaceAll(text, pairs[i], pairs[i+1])
		if changed == text {
			t.Fatalf("the plan does not hold %q", pairs[i])
		}
		text = changed
	}
	p, err := ReadPlan("plan", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPlanChanges_nothingBetweenTheSame(t *testing.T) {
	p := communesPlan(t)
	if got := PlanChanges(p, p); len(got) != 0 {
		t.Errorf("got %+v", got)
	}
}

func TestPlanChanges_eachPart(t *testing.T) {
	was := communesPlan(t)
	for part, change := range map[UpdatePart]func(p *Plan){
		DeadlinesPart: func(p *Plan) { p.Deadlines[0].Before = "2031-01-02" },
		QuotasPart:    func(p *Plan) { p.Quotas[0].Individuals = 77 },
		ThemesPart:    func(p *Plan) { p.Themes[0].LeadText = "Sở Khác" },
		KindsPart:     func(p *Plan) { p.Kinds[0].Papers = p.Kinds[0].Papers[1:] },
		StandardsPart: func(p *Plan) { p.Voting.MoreThan = 12 },
		PromptsPart:   func(p *Plan) { p.Prompts = p.Prompts[1:] },
		BasesPart:     func(p *Plan) { p.LegalBases[0].Text = "Căn cứ khác" },
		PlanHeadPart:  func(p *Plan) { p.Sets = 9 },
	} {
		is := edit(t)
		change(is)
		got := PlanChanges(was, is)
		if len(got) != 1 || got[0].Part != part || part.Name() == "" {
			t.Errorf("%s: got %+v", part, got)
		}
	}
}

func TestPlanChanges_oldAndNewSideBySide(t *testing.T) {
	was, is := communesPlan(t), edit(t)
	is.Themes = slices.Concat(is.Themes[1:], []Theme{{ID: "9.9", Title: "Chuyên đề mới"}})
	is.Themes[0].Title = "Tên khác"
	want := []PartChanges{{ThemesPart, []Change{
		{"chuyên đề " + was.Themes[1].ID, was.Themes[1].Title, "Tên khác"},
		{"chuyên đề 9.9", "", "Chuyên đề mới"},
		{"chuyên đề " + was.Themes[0].ID, was.Themes[0].Title, ""},
	}}}
	if diff := cmp.Diff(want, PlanChanges(was, is)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if first := PlanChanges(nil, is); len(first) < 6 {
		t.Errorf("with no plan before: got %d parts", len(first))
	}
}

func unitsNamed(names ...string) UnitList {
	var l UnitList
	for _, n := range names {
		l.Units = append(l.Units, Unit{ID: strings.ReplaceAll(Fold(n), " ", "-"), Name: n, Letterhead: []string{n}})
	}
	return l
}

func TestUnitChanges(t *testing.T) {
	was := unitsNamed("xã Một", "xã Hai", "xã Ba", "xã Bốn", "xã Năm")
	is := unitsNamed("xã Một", "xã Mới", "xã Bốn", "xã Sáu")
	is.Mergers = []Merger{{From: []string{"xã Hai", "xã Ba"}, Into: "xa-moi"}}
	is.Units[0].Name = "phường Một"
	is.Units[2].ID, is.Units[2].Symbol = "xa-bon-2", "XB"
	want := []PartChanges{
		{UnitsMergedPart, []Change{{"sáp nhập thành", "xã Hai, xã Ba", "xã Mới"}}},
		{UnitsRenamedPart, []Change{{"tên đơn vị", "xã Một", "phường Một"}}},
		{UnitsEditedPart, []Change{{"xã Bốn – ký hiệu trong số văn bản", "", "XB"}}},
		{UnitsAddedPart, []Change{{"đơn vị mới", "", "xã Sáu"}}},
		{UnitsRemovedPart, []Change{{"đơn vị không còn", "xã Năm", ""}}},
	}
	got := UnitChanges(was, is)
	for i := range got {
		if got[i].Part == UnitsEditedPart {
			got[i].Changes[0].Name, want[i].Changes[0].Name = "", "" // as fields are called
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if again := UnitChanges(is, is); len(again) != 0 {
		t.Errorf("a list beside itself: got %+v", again)
	}
}

func TestReadUnits_mergerIntoNothing(t *testing.T) {
	text := strings.Replace(testFile(t, "units-communes.json"), `"units": [`, `"mergers": [{"from": ["xã Cũ"], "into": "xa-khong-co"}], "units": [`, 1)
	if _, err := ReadUnits("u", []byte(text)); err == nil || !strings.Contains(err.Error(), "xa-khong-co") {
		t.Errorf("got %v", err)
	}
}
