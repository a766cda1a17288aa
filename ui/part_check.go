package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

var findingColumns = columns{24, 1, 110, 120}

// byGrade groups findings: what holds back the package first.
func byGrade(findings []model.Finding) (groups [3][]model.Finding) {
	grades := []model.Grade{model.Error, model.Warning, model.Note}
	for _, f := range findings {
		groups[slices.Index(grades, f.Grade)] = append(groups[slices.Index(grades, f.Grade)], f)
	}
	return groups
}

// buildCheck is the part "Kiểm tra". It checks what is there now, and shows it
// again when the answer is in.
func (v *dossierView) buildCheck() {
	v.showFindings()
	page := v.page
	v.form.check(func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.parts.update(v.part)
		if v.page == page {
			v.refreshFindings()
		}
	})
}

// refreshFindings replaces the findings shown. The keyboard stays on the first
// button if it was there.
func (v *dossierView) refreshFindings() {
	p := v.page
	first := p.first
	p.box.Objects, p.first = nil, nil
	v.showFindings()
	p.box.Refresh()
	if first != nil && p.first != nil && v.notices.window.Canvas().Focused() == first {
		v.notices.focus(p.first)
	}
}

func (v *dossierView) showFindings() {
	p := v.page
	p.title(text("part.check"), text("check.guide"))
	if len(pending(v.form.findings)) > 0 {
		p.guide(text("check.next.guide"))
	}
	if len(v.form.findings) == 0 {
		p.guide(text("check.clean.long"))
	}
	groups := byGrade(v.form.findings)
	titles := []string{textf("check.errors", len(groups[0])), textf("check.warnings", len(groups[1])), textf("check.notes", len(groups[2]))}
	for i, group := range groups {
		if len(group) == 0 {
			continue
		}
		p.section(titles[i])
		for _, f := range group {
			v.findingRow(f)
		}
	}
}

func (v *dossierView) findingRow(f model.Finding) {
	p := v.page
	icon := theme.NewErrorThemedResource(theme.ErrorIcon())
	var sign fyne.Resource = icon
	switch f.Grade {
	case model.Warning:
		sign = theme.NewWarningThemedResource(theme.WarningIcon())
	case model.Note:
		sign = theme.InfoIcon()
	}
	p.add(findingColumns.row(widget.NewIcon(sign), newWords(f.Message),
		container.NewVBox(p.button(text("check.why"), nil, func() { v.onExplain(f.Rule) }).quiet()),
		container.NewVBox(p.button(text("check.go"), theme.NavigateNextIcon(), func() { v.jumpTo(f) }))))
}

// onExplain tells what a rule asks for and what it rests on.
func (v *dossierView) onExplain(code string) {
	rule, ok := model.RuleByCode(code)
	if !ok {
		v.notices.inform(text("check.why"), text("check.no-rule"))
		return
	}
	id := v.form.d.ID
	fetch(v.back, func() (string, error) { return v.form.store.CheckSource(context.Background(), id, code) }, func(source string, err error) {
		if err != nil {
			v.notices.log(err)
			source = rule.Source
		}
		v.notices.inform(rule.Title, textf("check.rule", rule.Explanation, source))
	})
}
