package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// buildKeys is the section "Chữ ký và bảo mật": the unit's own keys, and those of
// other units.
func (v *settingsView) buildKeys() {
	p := v.page
	p.title(text("settings.keys"), text("keys.guide"))
	if v.keyring == nil {
		p.add(newGuide(text("keys.loading")))
		v.withKeys((&keysForm{store: v.form.store}).read, "")
		return
	}
	v.buildSigning()
	v.buildReceiving()
	p.section(text("keys.hand-in"))
	p.guide(text("keys.hand-in.guide"))
	slip := p.button(text("keys.slip"), theme.DocumentPrintIcon(), v.onSlip)
	p.know("keys/slip", slip)
	p.buttons(slip, p.button(text("keys.card"), theme.DocumentSaveIcon(), v.onCard))
	v.buildEnrolled()
	p.section(text("keys.care"))
	warning := newWords(text("keys.care.text"))
	p.add(border(nil, nil, widget.NewIcon(theme.NewWarningThemedResource(theme.WarningIcon())), nil, warning))
	p.guide(text("keys.care.move"))
}

// withKeys does something with keys aside and shows the section anew, with the
// cursor on the field of a path.
func (v *settingsView) withKeys(do func(context.Context) (*keysForm, error), path string) {
	fetch(v.form.back, func() (*keysForm, error) { return do(context.Background()) }, func(f *keysForm, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.keyring = f
		if v.section == sectionKeys {
			v.rebuild(path)
		}
	})
}

// buildSigning shows the key that packages are signed with.
func (v *settingsView) buildSigning() {
	p, key := v.page, v.keyring.own.Signing
	p.section(text("keys.signing"))
	p.guide(text("keys.signing.guide"))
	if key == nil {
		p.add(newWords(text("keys.signing.none")))
		make := p.button(text("keys.signing.make"), theme.ContentAddIcon(), func() { v.onMakeKey(SigningKey) }).main()
		p.know("keys/signing", make)
		p.buttons(make)
		return
	}
	p.add(p.code(text("keys.signing.code"), key.Groups), p.fact(text("keys.made"), v.when(key.Made)))
	renew := p.button(text("keys.renew"), theme.ViewRefreshIcon(), func() { v.onRenewKey(SigningKey) }).quiet()
	p.know("keys/signing", renew)
	p.buttons(renew)
}

// buildReceiving shows the key that others encrypt for.
func (v *settingsView) buildReceiving() {
	p, key := v.page, v.keyring.own.Receiving
	p.section(text("keys.receiving"))
	p.guide(text("keys.receiving.guide"))
	if key == nil {
		p.add(newWords(text("keys.receiving.none")))
		make := p.button(text("keys.receiving.make"), theme.ContentAddIcon(), func() { v.onMakeKey(ReceivingKey) })
		p.know("keys/receiving", make)
		p.buttons(make)
		return
	}
	p.add(p.fact(text("keys.receiving.public"), key.Public), p.code(text("keys.receiving.code"), key.Groups), p.fact(text("keys.made"), v.when(key.Made)))
	renew := p.button(text("keys.renew"), theme.ViewRefreshIcon(), func() { v.onRenewKey(ReceivingKey) }).quiet()
	p.know("keys/receiving", renew)
	p.buttons(p.button(text("keys.receiving.copy"), theme.ContentCopyIcon(), func() {
		fyne.CurrentApp().Clipboard().SetContent(key.Public)
		v.notices.say(text("keys.receiving.copied"), widget.SuccessImportance)
	}), renew)
}

// code is fact for a code that is compared with paper.
func (p *page) code(label string, groups []string) fyne.CanvasObject {
	l := newWords(groupWords(groups))
	l.Selectable, l.TextStyle.Bold = true, true
	return container.New(labelledLayout{p}, newWords(label), l, hiddenMessage())
}

func (v *settingsView) onMakeKey(use KeyUse) {
	f := v.keyring
	v.withKeys(func(ctx context.Context) (*keysForm, error) {
		return f.after(ctx, func(ctx context.Context) error { return f.store.MakeKey(ctx, use, false) })
	}, "keys/slip") // what is done next
}

// onRenewKey asks first: whoever has enrolled the key must be told.
func (v *settingsView) onRenewKey(use KeyUse) {
	question := text("keys.renew.signing")
	if use == ReceivingKey {
		question = text("keys.renew.receiving")
	}
	f := v.keyring
	v.notices.confirmLoss(titleOf(text("keys.renew")), question, text("keys.renew.yes"), func() {
		v.withKeys(func(ctx context.Context) (*keysForm, error) {
			return f.after(ctx, func(ctx context.Context) error { return f.store.MakeKey(ctx, use, true) })
		}, "keys/"+string(use))
	})
}

// onSlip writes the page that is signed, stamped and handed in, and opens it.
func (v *settingsView) onSlip() {
	q := FileQuestion{Title: titleOf(text("keys.slip")), Name: "phieu-dang-ky-khoa.pdf", Kinds: "PDF", Patterns: []string{"*.pdf"}}
	f, today := v.keyring, v.today()
	v.writeKeys(q, ".pdf", func(ctx context.Context, file string) error {
		if err := f.store.WriteKeySlip(ctx, file, today); err != nil {
			return err
		}
		return v.open(file)
	})
}

// onCard writes the keys as a file for who receives.
func (v *settingsView) onCard() {
	q := FileQuestion{Title: titleOf(text("keys.card")), Name: "khoa-" + v.form.s.Unit.ID + keyCardEnding, Kinds: text("keys.card.kind"), Patterns: []string{"*.json"}}
	v.writeKeys(q, keyCardEnding, v.keyring.store.WriteKeyCard)
}

// keyCardEnding ends the name of a file with keys.
const keyCardEnding = ".hoso-keys.json"

// writeKeys asks for a place and writes there. The receiving key may come into
// being by it, so all keys are read again.
func (v *settingsView) writeKeys(q FileQuestion, ending string, write func(ctx context.Context, file string) error) {
	f := v.keyring
	v.files.saveAs(q, ending, func(file string) {
		fetch(v.form.back, func() (*keysForm, error) {
			return f.after(context.Background(), func(ctx context.Context) error { return write(ctx, file) })
		}, func(read *keysForm, err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			v.keyring = read
			if v.section == sectionKeys {
				v.rebuild("keys/slip")
			}
			v.notices.inform(q.Title, textf("keys.written", filepath.Base(file), filepath.Dir(file)))
		})
	})
}
