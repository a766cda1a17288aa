package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const (
	enrolWidth  = 760
	enrolHeight = 150 // of the list of units
)

// onEnrol asks for a unit's keys as they stand on its paper.
func (v *settingsView) onEnrol() {
	f := &enrolForm{store: v.keyring.store}
	today := v.today()
	v.form.back.run(func() (err error) {
		f.units, err = f.store.UnitsToChoose(context.Background(), today)
		return err
	}, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.askEnrol(f)
	})
}

func (v *settingsView) askEnrol(f *enrolForm) {
	around := nowhere{v.notices.dialogKey}
	pick := newPicker(around, f.labels(), f.choose)
	signing, receiving := newLineEntry(around), newLineEntry(around)
	signing.composer.off, receiving.composer.off = true, true
	signing.SetPlaceHolder(text("enrol.signing.hint"))
	receiving.SetPlaceHolder(text("enrol.receiving.hint"))
	signingWords, receivingWords := newWords(""), newWords("")
	signing.OnChanged = func(typed string) {
		f.signing = typed
		words, importance := f.signingWords()
		say(signingWords, words, importance)
	}
	receiving.OnChanged = func(typed string) {
		f.receiving = typed
		words, importance := f.receivingWords()
		say(receivingWords, words, importance)
	}
	say(signingWords, text("enrol.signing.guide"), widget.LowImportance)
	say(receivingWords, text("enrol.receiving.guide"), widget.LowImportance)
	box := container.NewVBox(newWords(text("enrol.unit")), container.New(fixedHeight(enrolHeight), pick.box),
		container.New(labelledLayout{}, newWords(text("keys.signing.code")), signing, signingWords),
		container.New(labelledLayout{}, newWords(text("keys.receiving.public")), receiving, receivingWords))
	v.askCompared(f, titleOf(text("keys.enrol")), box, func() { v.notices.focus(pick.entry) })
}

// say shows words in the place of others, in the colour of what they mean.
func say(l *widget.Label, words string, importance widget.Importance) {
	l.Importance = importance
	l.SetText(words)
}

// onEnrolFile takes a unit's keys from a file. They are shown to be compared with
// the unit's paper: a file can come from anybody.
func (v *settingsView) onEnrolFile() {
	store := v.keyring.store
	q := FileQuestion{Title: titleOf(text("keys.enrol.file")), Kinds: text("keys.card.kind"), Patterns: []string{"*.json", "*.JSON"}}
	v.files.open(q, func(files []string) {
		fetch(v.form.back, func() (KeyCard, error) { return store.ReadKeyCard(context.Background(), files[0]) }, func(c KeyCard, err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			v.askCard(enrolFile(store, c))
		})
	})
}

func (v *settingsView) askCard(f *enrolForm) {
	code := func(label string, groups []string) fyne.CanvasObject {
		l := newWords(groupWords(groups))
		l.TextStyle.Bold = true
		return container.New(labelledLayout{}, newWords(label), l, hiddenMessage())
	}
	box := container.NewVBox(newWords(textf("enrol.card", f.name)))
	if f.signing != "" {
		box.Add(code(text("keys.signing.code"), f.card.SigningGroups))
	}
	box.Add(code(text("keys.receiving.code"), f.card.ReceivingGroups))
	v.askCompared(f, titleOf(text("keys.enrol.file")), box, nil)
}

// askCompared shows what is to be enrolled with a box to tick that it was
// compared with the paper.
func (v *settingsView) askCompared(f *enrolForm, title string, box *fyne.Container, begin func()) {
	compared := newTickBox(nowhere{v.notices.dialogKey}, text("enrol.compared"), false, func(on bool) { f.compared = on })
	missing := newMessage()
	box.Add(compared)
	box.Add(missing)
	v.notices.ask(title, text("notice.cancel"), text("enrol.yes"), container.New(fixedWidth(enrolWidth), box), func() bool {
		show(missing, f.missing())
		return !missing.Visible()
	}, func() { v.enrol(f) })
	if begin != nil {
		begin()
	} else {
		v.notices.focus(compared)
	}
}

func (v *settingsView) enrol(f *enrolForm) {
	ring := v.keyring
	v.withKeys(func(ctx context.Context) (*keysForm, error) {
		return ring.after(ctx, func(ctx context.Context) error { return f.store.EnrolKeys(ctx, f.unit, f.signing, f.receiving) })
	}, "keys/enrol")
}
