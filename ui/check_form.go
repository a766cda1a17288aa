package ui

import (
	"slices"
	"strings"

	"hoso/model"
	"hoso/model/paper"
)

// checkForm arranges the findings of a dossier: by paper, those with errors
// first and else in the order in which the papers lie on the desk; findings of
// one grade or of all.
type checkForm struct {
	dossier *dossierForm
	grade   model.Grade // shown alone; empty: all
	opened  map[findingKey]bool
	sources map[string]string // what a rule rests on here, by its code
}

// findingKey tells a finding from others, whatever its sentence.
type findingKey struct{ rule, path string }

func keyOf(f model.Finding) findingKey { return findingKey{f.Rule, f.Path} }

func newCheckForm(d *dossierForm) *checkForm {
	return &checkForm{dossier: d, opened: map[findingKey]bool{}, sources: map[string]string{}}
}

// checkLine is a line of the list: the head of a paper, or a finding.
type checkLine struct {
	head    string // empty for a finding
	finding model.Finding
	// why is the rule's explanation and source, while they are unfolded.
	why string
}

// lines are what the list shows: first the papers with errors, then those with
// warnings, so that what has to be mended is seen at once.
func (f *checkForm) lines() []checkLine {
	byGrade := map[model.Grade][]checkLine{}
	for _, p := range f.dossier.parts() {
		found := f.shown(f.dossier.findingsOf(p.id))
		if len(found) == 0 {
			continue
		}
		group := []checkLine{{head: textf("check.group", f.called(p), countFindings(found).all())}}
		for _, g := range grades {
			for _, finding := range ofGrade(found, g) {
				group = append(group, checkLine{finding: finding, why: f.why(finding)})
			}
		}
		g := gravest(found)
		byGrade[g] = append(byGrade[g], group...)
	}
	var lines []checkLine
	for _, g := range grades {
		lines = append(lines, byGrade[g]...)
	}
	return lines
}

// called is the name of a paper at the head of its findings.
func (f *checkForm) called(p part) string {
	switch {
	case p.id == partCheck:
		return text("check.group.other")
	case p.inner:
		return textf("check.group.report", p.title, p.detail)
	}
	return p.title
}

func (f *checkForm) shown(findings []model.Finding) []model.Finding {
	if f.grade == "" {
		return findings
	}
	return ofGrade(findings, f.grade)
}

func ofGrade(findings []model.Finding, g model.Grade) []model.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f model.Finding) bool { return f.Grade != g })
}

// count is the number of findings of a grade; of all where it is empty.
func (f *checkForm) count(g model.Grade) int {
	if g == "" {
		return len(f.dossier.findings)
	}
	return len(ofGrade(f.dossier.findings, g))
}

// unfold opens or closes a finding's explanation and reports whether it is open.
func (f *checkForm) unfold(finding model.Finding) bool {
	key := keyOf(finding)
	f.opened[key] = !f.opened[key]
	return f.opened[key]
}

// rules are those that a dossier is checked by: of its facts, and of sentences
// reworded by hand.
func rules() []model.Rule { return append(model.Rules(), paper.Rules()...) }

func (f *checkForm) why(finding model.Finding) string {
	if !f.opened[keyOf(finding)] {
		return ""
	}
	all := rules()
	i := slices.IndexFunc(all, func(r model.Rule) bool { return r.Code == finding.Rule })
	if i < 0 {
		return text("check.no-rule")
	}
	rule := all[i]
	source, known := f.sources[finding.Rule]
	if !known {
		source = rule.Source
	}
	return textf("check.rule", rule.Explanation, source)
}

// exceptional tells that a written leave would answer a finding.
func exceptional(f model.Finding) bool {
	return f.Rule == "quota-collectives" || f.Rule == "quota-individuals"
}

// all tells the findings of every grade in a few words.
func (c findingCount) all() string {
	var words []string
	if c.errors > 0 {
		words = append(words, textf("count.errors", c.errors))
	}
	if c.warnings > 0 {
		words = append(words, textf("count.warnings", c.warnings))
	}
	if c.notes > 0 {
		words = append(words, textf("count.notes", c.notes))
	}
	return strings.Join(words, ", ")
}
