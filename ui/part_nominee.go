package ui

import (
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

func sexes() []option[model.Sex] {
	return []option[model.Sex]{{model.Female, text("person.female")}, {model.Male, text("person.male")}}
}

// nomineeWords are the title of the part and the name of the name's field.
func nomineeWords(t model.NomineeType) (title, name string) {
	switch t {
	case model.Collective:
		return text("nominee.title.collective"), text("nominee.name.collective")
	case model.Household:
		return text("nominee.title.household"), text("nominee.name.household")
	}
	return text("nominee.title.individual"), text("nominee.name.individual")
}

// buildNominee is the part of one nominee: the facts, then the report.
func (v *dossierView) buildNominee(id string) {
	n := v.form.nominee(id)
	if n == nil {
		v.part = partList
		v.buildList()
		return
	}
	if received(n) {
		v.buildReceived(n)
		return
	}
	p := v.page
	path := "nominees/" + id
	length := v.followLength(n)
	title, called := nomineeWords(n.Type)
	p.title(title, text("nominee.guide"))
	p.section(text("nominee.who"))
	name := p.line(path+"/name", called, &n.Name)
	name.table = v.onNameTable
	left := name.left
	name.left = func() {
		v.parts.update(v.part)
		left()
	}
	if n.Person != nil && n.Type == model.Individual {
		v.personFields(path, n)
	} else if n.Group != nil {
		v.groupFields(path, n)
	}
	v.standingFields(path, n)
	v.outsideFields(path, n)
	v.reportHeadFields(path, n)
	v.reportFields(path, n, length)
	v.reportSigners(path, n)
	v.addWords()
	p.section(text("nominee.remove"))
	p.buttons(p.button(text("list.duplicate"), theme.ContentCopyIcon(), func() { v.onDuplicate(id) }).quiet(),
		p.button(text("transfer.title"), theme.MailForwardIcon(), func() { v.onTransfer(id) }).quiet(),
		p.button(text("list.remove"), theme.DeleteIcon(), func() { v.onRemove(id) }).quiet())
}

func (v *dossierView) personFields(path string, n *model.Nominee) {
	p, person := v.page, n.Person
	choice(p, path+"/person/sex", text("person.sex"), sexes(), &person.Sex, nil)
	p.judgedDate(path+"/person/birth", text("person.birth"), &person.Birth, v.form.birthMessage)
	p.line(path+"/person/hometown", text("person.hometown"), &person.Hometown)
	p.line(path+"/person/residence", text("person.residence"), &person.Residence)
	p.line(path+"/person/workplace", text("person.workplace"), &person.Workplace)
	p.line(path+"/person/position", text("person.position"), &person.Position)
	p.line(path+"/person/occupation", text("person.occupation"), &person.Occupation)
	p.line(path+"/person/education", text("person.education"), &person.Education)
	p.line(path+"/person/titles", text("person.titles"), &person.Titles)
	p.line(path+"/person/rank", text("person.rank"), &person.Rank)
	p.line(path+"/person/phone", text("person.phone"), &person.Phone)
	p.tick(path+"/leader", text("person.leader"), &n.Leader, nil)
	p.tick(path+"/posthumous", text("person.posthumous"), &n.Posthumous, nil)
}

func (v *dossierView) groupFields(path string, n *model.Nominee) {
	p, g := v.page, n.Group
	if n.Type == model.Household {
		p.line(path+"/group/head", text("group.head.household"), &g.Head)
		p.line(path+"/group/address", text("group.address.household"), &g.Address)
		p.line(path+"/group/phone", text("person.phone"), &g.Phone)
		p.line(path+"/group/workplace", text("group.workplace.household"), &g.Workplace)
		p.number(path+"/group/members", text("group.members.household"), &g.Members)
		p.number(path+"/group/women", text("group.women"), &g.Women)
		p.number(path+"/group/party", text("group.party"), &g.Party)
		p.paragraphs(path+"/group/functions", text("group.functions.household"), 1, &g.Functions)
		p.paragraphs(path+"/group/structure", text("group.structure.household"), 2, &g.Structure)
		p.paragraphs(path+"/group/founded", text("group.founded.household"), 2, &g.Founded)
		return
	}
	p.line(path+"/group/workplace", text("group.workplace"), &g.Workplace)
	p.line(path+"/group/address", text("group.address"), &g.Address)
	p.line(path+"/group/phone", text("person.phone"), &g.Phone)
	p.line(path+"/group/head", text("group.head"), &g.Head)
	p.number(path+"/group/members", text("group.members"), &g.Members)
	p.number(path+"/group/women", text("group.women"), &g.Women)
	p.number(path+"/group/party", text("group.party"), &g.Party)
	p.paragraphs(path+"/group/founded", text("group.founded"), 3, &g.Founded)
	p.paragraphs(path+"/group/structure", text("group.structure"), 3, &g.Structure)
	p.paragraphs(path+"/group/functions", text("group.functions"), 3, &g.Functions)
}

// standingFields are what the list and the check ask of every nominee.
func (v *dossierView) standingFields(path string, n *model.Nominee) {
	p := v.page
	p.section(text("nominee.list"))
	p.paragraphs(path+"/summary", text("nominee.summary"), 2, &n.Summary)
	p.line(path+"/note", text("nominee.note"), &n.Note)
	v.themeField(path, n)
	p.paragraphs(path+"/discipline", text("nominee.discipline"), 1, &n.Discipline)
	p.guide(text("nominee.discipline.guide"))
}

// outsideFields name the body that manages a nominee from elsewhere.
func (v *dossierView) outsideFields(path string, n *model.Nominee) {
	p := v.page
	p.section(text("outside.title"))
	outside := n.Outside != nil
	box := p.tick(path+"/outside", text("outside.tick"), &outside, func() {
		if outside {
			n.Outside = &model.Outside{}
		} else {
			n.Outside = nil
		}
		v.rebuild(path + "/outside")
	})
	p.know(path+"/outside", box)
	if n.Outside == nil {
		return
	}
	o := n.Outside
	p.line(path+"/outside/body", text("outside.body"), &o.Body)
	p.tick(path+"/outside/letter", text("outside.letter"), &o.Letter, func() { v.rebuild(path + "/outside/letter") })
	p.guide(text("outside.guide"))
	if o.Letter {
		v.letterFields(path+"/outside", o)
	}
	v.managerFields(path+"/outside/unit", &o.Unit)
	p.signer(path+"/outside/signer", &o.Signer)
}
