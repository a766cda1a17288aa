package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hoso/model"
)

func authorities() []option[model.Authority] {
	return []option[model.Authority]{
		{model.AsHead, text("signer.as-head")}, {model.KT, text("signer.kt")}, {model.TL, text("signer.tl")},
		{model.TUQ, text("signer.tuq")}, {model.Q, text("signer.q")},
	}
}

// signer adds the fields of somebody who signs for a body, with the lines that
// will stand above the signature.
func (p *page) signer(path string, s *model.Signer) {
	lines := newGuide("")
	changed := p.changed
	p.changed = func() {
		lines.SetText(signatureLines(*s))
		changed()
	}
	tell := p.changed
	p.line(path+"/name", text("signer.name"), &s.Name)
	p.line(path+"/rank", text("signer.rank"), &s.Rank)
	head := newFactEntry(p)
	collective := newFactEntry(p)
	var headRow fyne.CanvasObject
	box := p.box
	enable := func() { // nobody is signed for by who heads the body
		if s.Authority == model.AsHead || s.Authority == model.Q {
			headRow.Hide()
		} else {
			headRow.Show()
		}
		box.Refresh()
	}
	choice(p, path+"/authority", text("signer.authority"), authorities(), &s.Authority, enable)
	p.line(path+"/position", text("signer.position"), &s.Position)
	p.bound(path+"/headPosition", text("signer.head"), head, &s.HeadPosition, tell)
	headRow = box.Objects[len(box.Objects)-1]
	p.bound(path+"/collective", text("signer.collective"), collective, &s.Collective, tell)
	p.guide(text("signer.collective.guide"))
	enable()
	lines.SetText(signatureLines(*s))
	p.add(container.New(labelledLayout{p}, newWords(text("signer.lines")), lines, newMessage()))
	p.changed = changed
}

// bound adds an entry that was made before.
func (p *page) bound(path, label string, e *paragraphsEntry, value *string, changed func()) {
	e.bind(value, changed, p.left)
	p.labelled(path, label, e)
}

// signatureLines shows how a signature will be headed.
func signatureLines(s model.Signer) string {
	lines := append(s.Lines(), s.FullName())
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// signerPicker adds a choice among the unit's signers, where there are any.
func (p *page) signerPicker(signers []model.Signer, take func(model.Signer)) {
	var options []option[int]
	for i, s := range signers {
		if s.Name != "" {
			options = append(options, option[int]{i, s.Name + ", " + s.Position})
		}
	}
	if len(options) == 0 {
		return
	}
	chosen := -1
	s := newChoice(p, options, &chosen, func() { take(signers[chosen]) })
	s.PlaceHolder = text("signer.choose")
	p.labelled("", text("signer.from-settings"), s)
}
