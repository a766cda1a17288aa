package ui

import (
	"strings"
	"testing"

	"hoso/model"
	"hoso/model/paper"
)

// heads lists the heads among lines.
func heads(lines []checkLine) string {
	var words []string
	for _, l := range lines {
		if l.head != "" {
			words = append(words, l.head)
		}
	}
	return strings.Join(words, "|")
}

// brokenForm is the sample dossier with faults in several papers.
func brokenForm(t *testing.T) *dossierForm {
	t.Helper()
	var c clock
	f, _ := sampleForm(t, &c)
	f.nominee("n4").Person.Workplace = ""
	f.nominee("n3").Person.Hometown = ""
	f.d.Proposal.Signer.Name = ""
	f.touch()
	f.check(func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	return f
}

func TestCheckForm_groupsFollowThePrintOrder(t *testing.T) {
	f := newCheckForm(brokenForm(t))
	got := heads(f.lines())
	at := -1
	for _, name := range []string{"Tờ trình", f.dossier.nominee("n3").Name, f.dossier.nominee("n4").Name} {
		i := strings.Index(got, name)
		if i <= at {
			t.Fatalf("%q is not behind what is printed before it: %s", name, got)
		}
		at = i
	}
}

func TestCheckForm_papersWithErrorsComeFirst(t *testing.T) {
	f := newCheckForm(brokenForm(t))
	f.dossier.find([]model.Finding{
		{Rule: "a", Grade: model.Note, Path: "plan/number", Message: "lưu ý"},
		{Rule: "b", Grade: model.Note, Path: "nominees/n3/name", Message: "lưu ý khác"},
		{Rule: "c", Grade: model.Error, Path: "nominees/n3/name", Message: "lỗi"},
		{Rule: "d", Grade: model.Warning, Path: "proposal/number", Message: "cảnh báo"},
	})
	var got []string
	for _, l := range f.lines() {
		if l.head == "" {
			got = append(got, l.finding.Rule)
		}
	}
	if want := "c b d a"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestCheckForm_gradeIsShownAlone(t *testing.T) {
	f := newCheckForm(brokenForm(t))
	all := f.count("")
	f.grade = model.Error
	n := 0
	for _, l := range f.lines() {
		if l.head == "" {
			n++
			if l.finding.Grade != model.Error {
				t.Errorf("shown: %s %q", l.finding.Grade, l.finding.Message)
			}
		}
	}
	if n == 0 || n != f.count(model.Error) || n == all {
		t.Errorf("got %d of %d errors, %d findings", n, f.count(model.Error), all)
	}
}

func TestCheckForm_whyUnfoldsInPlace(t *testing.T) {
	f := newCheckForm(brokenForm(t))
	g := f.lines()[1].finding
	if f.lines()[1].why != "" {
		t.Error("unfolded from the start")
	}
	if !f.unfold(g) {
		t.Error("not open after the first press")
	}
	f.sources[g.Rule] = "Kế hoạch, mục Mẫu"
	rule, _ := model.RuleByCode(g.Rule)
	if why := f.lines()[1].why; !strings.Contains(why, rule.Explanation) || !strings.Contains(why, "mục Mẫu") {
		t.Errorf("got %q", why)
	}
	if f.unfold(g) || f.lines()[1].why != "" {
		t.Error("the second press did not close it")
	}
}

func TestCheckForm_whyOfARewordedSentence(t *testing.T) {
	f := newCheckForm(brokenForm(t))
	for _, r := range paper.Rules() {
		g := model.Finding{Rule: r.Code, Path: "overrides/0"}
		f.unfold(g)
		if why := f.why(g); !strings.Contains(why, r.Explanation) {
			t.Errorf("%s: got %q", r.Code, why)
		}
	}
}

func TestDossierForm_laterCheckWins(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	var answers []func()
	back := f.back
	f.back.Do = func(then func()) { answers = append(answers, then) }
	name := f.d.Proposal.Signer.Name
	f.d.Proposal.Signer.Name = ""
	f.touch()
	f.check(func(error) {})
	f.d.Proposal.Signer.Name = name
	f.touch()
	f.check(func(error) {})
	f.back = back
	answers[1]()
	answers[0]() // the older answer comes in last
	for _, g := range f.findings {
		if g.Path == "proposal/signer/name" {
			t.Errorf("an older answer took the place of the newer: %s", g.Message)
		}
	}
}
