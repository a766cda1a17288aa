package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

func roles() []option[model.CouncilRole] {
	var list []option[model.CouncilRole]
	for _, r := range model.Roles() {
		list = append(list, option[model.CouncilRole]{r, r.Name()})
	}
	return list
}

// councilFields adds the editor of a council to a page. rebuild shows the page
// anew, with the cursor in the field of a path.
func (p *page) councilFields(f *councilForm, door *tableDoor, rebuild func(path string)) {
	c := f.council
	p.line("council/name", text("council.name"), &c.Name)
	p.line("council/symbol", text("council.symbol"), &c.Symbol)
	p.line("council/decision", text("council.decision"), &c.Decision)
	p.members(f, door, rebuild)
}

// members adds the table of a council's members.
func (p *page) members(f *councilForm, door *tableDoor, rebuild func(path string)) {
	c := f.council
	p.section(textf("council.members", c.Membership()))
	p.markHere("council/members")
	if words := withoutVote(c.Members); words != "" {
		p.guide(words)
	}
	if len(c.Members) == 0 {
		p.guide(text("council.empty"))
	} else {
		p.add(container.New(memberHead{memberLayout{p}}, memberColumns.head(text("council.member"), text("council.role"), text("council.post"), "", "", "").Objects...))
	}
	for i := range c.Members {
		p.memberRow(f, i, door.notices, rebuild)
	}
	add := p.button(text("council.add"), theme.ContentAddIcon(), func() {
		rebuild("council/members/" + f.add(model.CouncilMember{}) + "/name")
	})
	if len(c.Members) == 0 {
		p.know("council/members", add)
	}
	tables := councilTables{f, door, rebuild}
	p.table, p.tableFile, p.wordFile = tables.onPaste, tables.onFile, tables.onWord
	p.buttons(add,
		p.button(text("council.paste"), theme.ContentPasteIcon(), p.table),
		p.button(text("table.import"), theme.FolderOpenIcon(), tables.onImport),
		p.button(text("table.template"), theme.DownloadIcon(), tables.onTemplate).quiet(),
	)
	p.guide(text("council.paste.guide"))
}

func (p *page) memberRow(f *councilForm, i int, n *notices, rebuild func(string)) {
	m := &f.council.Members[i]
	path := "council/members/" + m.ID
	name := p.entry(path+"/name", &m.Name)
	name.SetPlaceHolder(text("council.member"))
	role := newChoice(p, roles(), &m.Role, p.changed)
	p.know(path+"/role", role)
	post := p.entry(path+"/post", &m.Post)
	post.SetPlaceHolder(text("council.post"))
	p.row(path, container.New(asWords{}, container.New(memberLayout{p}, name, role, post,
		p.iconButton(theme.MoveUpIcon(), func() { f.move(i, -1); rebuild(path + "/name") }),
		p.iconButton(theme.MoveDownIcon(), func() { f.move(i, 1); rebuild(path + "/name") }),
		p.iconButton(theme.DeleteIcon(), func() { removeMember(f, i, n, rebuild) }))))
}

// iconButton is a small button in a row of a table.
func (p *page) iconButton(icon fyne.Resource, pressed func()) *button {
	return newButton(p, "", icon, pressed).quiet()
}

func removeMember(f *councilForm, i int, n *notices, rebuild func(string)) {
	name := f.council.Members[i].Name
	if name == "" {
		f.remove(i)
		rebuild("")
		return
	}
	n.confirmLoss(text("council.remove"), textf("council.remove.ask", name), text("council.remove"), func() {
		f.remove(i)
		rebuild("")
	})
}

// buildCouncil is the part "Hội đồng": the dossier's own copy.
func (v *dossierView) buildCouncil() {
	p := v.page
	p.title(text("part.council"), text("council.guide"))
	p.buttons(p.button(text("council.refresh"), theme.ViewRefreshIcon(), func() { v.onRenew(model.CouncilFacts) }).quiet())
	p.councilFields(v.councilForm(), v.tables, v.rebuild)
}

func (v *dossierView) councilForm() *councilForm {
	m := &minutesForm{d: v.form.d, changed: v.form.touch}
	return &councilForm{council: &v.form.d.Council, gone: m.forget, changed: v.form.touch}
}
