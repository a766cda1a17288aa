package ui

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// signers adds the editor of a unit's signers: a button for each at the left,
// and the fields of the one chosen beside it. rebuild shows the page anew, with
// the cursor in the field of a path.
func (p *page) signers(f *signersForm, chosen *int, n *notices, rebuild func(path string)) {
	*chosen = max(0, min(*chosen, len(*f.signers)-1))
	outer := p.box
	list := container.NewVBox()
	p.box = list
	shown := p.signerList(f, chosen, rebuild)
	fields := container.NewVBox()
	p.box = fields
	if shown != nil {
		p.signerForm(f, chosen, shown, n, rebuild)
	} else {
		p.guide(text("signers.none"))
	}
	p.box = outer
	p.add(columns{0.32, 0.68}.row(container.New(atLeast{0, signersHeight}, container.NewVScroll(list)), fields))
}

// signersHeight is that of the list of signers, which shows eight of them.
const signersHeight = 300

// signerList adds a button for each signer and returns the chosen one's; nil
// where there is none.
func (p *page) signerList(f *signersForm, chosen *int, rebuild func(path string)) (shown *button) {
	for i := range *f.signers {
		b := p.signerLine(f, i, i == *chosen, func() {
			*chosen = i
			rebuild("signers/" + itoa(i) + "/name")
		})
		p.add(container.New(asWords{}, b))
		if i == *chosen {
			shown = b
		}
	}
	p.buttons(p.button(text("settings.signer.add"), theme.ContentAddIcon(), func() {
		*chosen = f.add()
		rebuild("signers/" + itoa(*chosen) + "/name")
	}))
	return shown
}

// signerForm adds the fields of the chosen signer, whose button shows the name
// as it is typed.
func (p *page) signerForm(f *signersForm, chosen *int, shown *button, n *notices, rebuild func(path string)) {
	i := *chosen
	changed := p.changed
	p.changed = func() {
		shown.SetText(f.label(i))
		changed()
	}
	p.signer("signers/"+itoa(i), &(*f.signers)[i])
	p.changed = changed
	remove := p.button(text("settings.signer.remove"), theme.DeleteIcon(), func() { removeSigner(f, i, n, rebuild) }).quiet()
	if i == 0 {
		p.buttons(newGuideLine(text("settings.signer.first")), remove)
		return
	}
	p.buttons(p.button(text("settings.signer.prefer"), theme.MoveUpIcon(), func() {
		f.prefer(i)
		*chosen = 0
		rebuild("signers/0/name")
	}).quiet(), remove)
}

// removeSigner asks first where there is a name to lose.
func removeSigner(f *signersForm, i int, n *notices, rebuild func(path string)) {
	remove := func() {
		f.remove(i)
		rebuild("")
	}
	if name := (*f.signers)[i].FullName(); name != "" {
		n.confirmLoss(text("settings.signer.remove"), textf("settings.signer.remove.ask", name), text("settings.signer.remove"), remove)
		return
	}
	remove()
}

// signerLine is the button that shows a signer's fields.
func (p *page) signerLine(f *signersForm, i int, chosen bool, pressed func()) *button {
	icon := theme.AccountIcon()
	if chosen {
		icon = theme.NavigateNextIcon()
	}
	b := p.button(f.label(i), icon, pressed)
	b.Alignment = widget.ButtonAlignLeading
	if !chosen {
		b.quiet()
	}
	return b
}
