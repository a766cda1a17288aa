package ui

import (
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// signers adds the editor of a unit's signers: a button for each, and the
// fields of the one chosen. rebuild shows the page anew, with the cursor in the
// field of a path.
func (p *page) signers(f *signersForm, chosen *int, rebuild func(path string)) {
	list := *f.signers
	*chosen = max(0, min(*chosen, len(list)-1))
	for i := range list {
		p.add(p.signerLine(f, i, i == *chosen, func() {
			*chosen = i
			rebuild("signers/" + itoa(i) + "/name")
		}))
	}
	p.buttons(p.button(text("settings.signer.add"), theme.ContentAddIcon(), func() {
		*chosen = f.add()
		rebuild("signers/" + itoa(*chosen) + "/name")
	}))
	if len(list) == 0 {
		return
	}
	i := *chosen
	p.section(textf("settings.signer", i+1))
	p.signer("signers/"+itoa(i), &list[i])
	remove := p.button(text("settings.signer.remove"), theme.DeleteIcon(), func() {
		f.remove(i)
		rebuild("")
	}).quiet()
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
