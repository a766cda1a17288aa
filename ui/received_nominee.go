package ui

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

// buildReceived is the part of a nominee that came in a package: what the unit
// wrote, to be read, and what the lead unit says of it in its own list.
func (v *dossierView) buildReceived(n *model.Nominee) {
	p, path := v.page, "nominees/"+n.ID
	title, called := nomineeWords(n.Type)
	p.title(title, textf("received.guide", n.Origin.UnitName, shortCode(n.Origin.Package)))
	p.buttons(
		p.button(text("received.report"), theme.DocumentIcon(), func() { v.viewPapers([]string{partReport + n.ID}, "bao-cao.pdf") }),
		p.button(text("source.leave-out"), theme.DeleteIcon(), func() { v.onRemove(n.ID) }).quiet())
	p.section(text("nominee.who"))
	for _, f := range nomineeFacts(called, n) {
		if strings.TrimSpace(f.words) != "" {
			p.add(p.fact(f.name, f.words))
		}
	}
	p.section(text("received.own"))
	p.guide(text("received.own.guide"))
	p.paragraphs(path+"/summary", text("nominee.summary"), 2, &n.Summary)
	p.line(path+"/note", text("nominee.note"), &n.Note)
	p.section(text("report.title"))
	v.receivedReport(n)
}

// readsReceived tells that the part shown is a received nominee's.
func (v *dossierView) readsReceived() bool {
	id, ok := strings.CutPrefix(v.part, partReport)
	n := v.form.nominee(id)
	return ok && n != nil && received(n)
}

// receivedReport shows what the report says, by the plan's prompts.
func (v *dossierView) receivedReport(n *model.Nominee) {
	p := v.page
	for _, prompt := range v.form.plan.PromptsFor(v.form.d.Kind, n.Type) {
		for _, s := range n.Report.Sections {
			if s.Prompt == prompt.ID && strings.TrimSpace(s.Text) != "" {
				p.add(p.fact(prompt.Title, s.Text))
			}
		}
	}
	for _, a := range n.Report.Awards {
		p.add(p.fact(a.Year, a.Title+"\n"+a.Decision))
	}
}

// nomineeFacts are a nominee's facts in the order of the form, under its labels.
func nomineeFacts(called string, n *model.Nominee) []fact {
	facts := []fact{{called, n.Name}}
	switch p, g := n.Person, n.Group; {
	case n.Type == model.Individual && p != nil:
		facts = append(facts, fact{text("person.sex"), labelOf(sexes(), p.Sex)}, fact{text("person.birth"), p.Birth.String()},
			fact{text("person.hometown"), p.Hometown}, fact{text("person.residence"), p.Residence},
			fact{text("person.workplace"), p.Workplace}, fact{text("person.position"), p.Position},
			fact{text("person.occupation"), p.Occupation}, fact{text("person.education"), p.Education},
			fact{text("person.titles"), p.Titles}, fact{text("person.rank"), p.Rank})
	case n.IsCollective() && g != nil:
		address, head := text("group.address"), text("group.head")
		if n.Type == model.Household {
			address, head = text("group.address.household"), text("group.head.household")
		}
		facts = append(facts, fact{text("group.workplace"), g.Workplace}, fact{address, g.Address}, fact{head, g.Head},
			fact{text("group.founded"), g.Founded}, fact{text("group.structure"), g.Structure}, fact{text("group.functions"), g.Functions})
	}
	if n.Outside != nil {
		facts = append(facts, fact{text("outside.body"), n.Outside.Body})
	}
	return append(facts, fact{text("nominee.discipline"), n.Discipline})
}

func labelOf[T comparable](options []option[T], value T) string {
	for _, o := range options {
		if o.value == value {
			return o.label
		}
	}
	return ""
}
