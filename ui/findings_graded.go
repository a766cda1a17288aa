package ui

import "hoso/model"

// gradedFindings arranges findings of no particular paper by their grade, each
// to be unfolded.
type gradedFindings struct {
	findings []model.Finding
	opened   map[findingKey]bool
	rule     func(code string) (explanation, source string, ok bool)
}

func newGradedFindings(rule func(code string) (explanation, source string, ok bool)) *gradedFindings {
	return &gradedFindings{opened: map[findingKey]bool{}, rule: rule}
}

// lines are what a list shows.
func (g *gradedFindings) lines() []checkLine {
	var lines []checkLine
	for _, grade := range grades {
		found := ofGrade(g.findings, grade)
		if len(found) > 0 {
			lines = append(lines, checkLine{head: filterWords(grade, len(found))})
		}
		for _, f := range found {
			lines = append(lines, checkLine{finding: f, why: g.why(f)})
		}
	}
	return lines
}

func (g *gradedFindings) unfold(f model.Finding) { g.opened[keyOf(f)] = !g.opened[keyOf(f)] }

func (g *gradedFindings) why(f model.Finding) string {
	if !g.opened[keyOf(f)] {
		return ""
	}
	explanation, source, ok := g.rule(f.Rule)
	if !ok {
		return text("check.no-rule")
	}
	return textf("check.rule", explanation, source)
}

// newGradedList is the list that shows them; it leads nowhere.
func newGradedList(g *gradedFindings, around nowhere) *findingsList {
	l := newFindingsList(g.lines, around.key)
	l.unfold = func(f model.Finding) {
		g.unfold(f)
		l.refresh()
	}
	return l
}
