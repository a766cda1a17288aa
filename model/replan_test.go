package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// planned is a dossier as the invented plan asks for it.
func planned(t *testing.T) (Dossier, *Plan, Settings) {
	t.Helper()
	p := communesPlan(t)
	s := Settings{PlanID: p.ID}
	lead := Unit{ID: p.Themes[0].Lead, Body: "Sở Đầu"}
	d := NewDossier("hs", p, "cũ", s, Campaign, UnitStage, p.Themes[0].ID, lead, "2026-05-01")
	n := NewNominee("n1", p, Campaign, Individual)
	n.Name, n.Report.Sections[0].Text = "Nguyễn Văn Mẫu", "Lời đã viết"
	d.Nominees = []Nominee{n}
	return d, p, s
}

func TestReplanned_takesWhatThePlanSays(t *testing.T) {
	d, was, s := planned(t)
	is := edit(t)
	is.Version, is.Number = "2", "99"
	is.Awards[0].Name = "Bằng khen mới"
	is.Themes[0].Lead = "so-duong-thu"
	got := Replanned(d, was, PlanVersion{is, "mới"}, Unit{ID: "so-duong-thu", Body: "Sở Sau"}, s)
	if got.Plan.Version != "2" || got.Plan.Hash != "mới" || got.Plan.Number != "99" || got.Award.Name != "Bằng khen mới" || got.Recipient.Unit != "so-duong-thu" {
		t.Errorf("got plan %+v, award %s, recipient %s", got.Plan, got.Award.Name, got.Recipient.Unit)
	}
	if got.Nominees[0].Report.Sections[0].Text != "Lời đã viết" || d.Plan.Hash != "cũ" || d.Award.Name == "Bằng khen mới" {
		t.Error("the report or the old dossier changed")
	}
	if changes := ReplanChanges(d, got, was, is); len(changes) != 1 || changes[0].Part != DossierPart || len(changes[0].Changes) < 3 {
		t.Errorf("got changes %+v", changes)
	}
}

func TestReplanned_keepsTheClerksOwn(t *testing.T) {
	d, was, s := planned(t)
	d.Award.Name, d.Recipient.Unit = "Hình thức khác", "noi-khac"
	is := edit(t)
	is.Awards[0].Name, is.Number = "Bằng khen mới", ""
	d.Plan.Number = "52"
	got := Replanned(d, was, PlanVersion{is, "mới"}, Unit{}, s)
	if got.Award.Name != "Hình thức khác" || got.Recipient.Unit != "noi-khac" || got.Plan.Number != "52" {
		t.Errorf("got award %s, recipient %s, number %s", got.Award.Name, got.Recipient.Unit, got.Plan.Number)
	}
}

func TestReplanChanges_tellsWhatIsLeft(t *testing.T) {
	d, was, s := planned(t)
	is := edit(t)
	is.Themes = is.Themes[1:]
	is.Prompts = nil
	got := ReplanChanges(d, Replanned(d, was, PlanVersion{is, "mới"}, Unit{}, s), was, is)
	want := []Change{
		{"chuyên đề", d.Theme, ""},
		{"báo cáo của Nguyễn Văn Mẫu – phần kế hoạch không còn yêu cầu", "Lời đã viết", ""},
	}
	if len(got) == 0 || got[len(got)-1].Part != DossierLeftPart {
		t.Fatalf("got %+v", got)
	}
	if diff := cmp.Diff(want, got[len(got)-1].Changes); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSettings_UsePlanKeepsNumbers(t *testing.T) {
	s := Settings{PlanID: "a", PlanNumber: "52", PlanDate: "2024-02-19"}
	s.UsePlan("b")
	if s.PlanID != "b" || s.PlanNumber != "" {
		t.Fatalf("got %+v", s)
	}
	if n, date := s.PlanIssued(&Plan{ID: "a"}); n != "52" || date != "2024-02-19" {
		t.Errorf("number of the plan before: got %s of %s", n, date)
	}
	s.PlanNumber = "7"
	s.UsePlan("a")
	want := Settings{PlanID: "a", PlanNumber: "52", PlanDate: "2024-02-19", OtherPlans: []IssuedPlan{{ID: "b", Number: "7"}}}
	if diff := cmp.Diff(want, s); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
