package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// passphraseStore opens files that were closed with a passphrase.
type passphraseStore interface {
	// SetAskPassphrase sets who is asked for the passphrase of a file that is
	// received, off the event thread, from several goroutines. wrong tells that
	// the last one given for it was not right; an error leaves the file closed.
	// ctx is that of the work.
	SetAskPassphrase(ask func(ctx context.Context, file string, wrong bool) (string, error))
}

// newPassphrase asks for a passphrase to close a package with.
func (n *notices) newPassphrase(title, yes string, do func(passphrase string)) {
	f := &passphraseForm{}
	around := nowhere{n.dialogKey}
	strength, missing := newWords(""), newMessage()
	first := newPassphraseEntry(around, func(typed string) {
		f.first = typed
		words, importance := f.strength()
		say(strength, words, importance)
	})
	second := newPassphraseEntry(around, func(typed string) { f.second = typed })
	words, importance := f.strength()
	say(strength, words, importance)
	box := container.NewVBox(newWords(text("passphrase.new")),
		container.New(labelledLayout{}, newWords(text("passphrase.word")), first, strength),
		container.New(labelledLayout{}, newWords(text("passphrase.again")), second, missing),
		newReveal(around, first, second), newGuide(text("passphrase.tell")))
	n.askPast(second, passphraseDialog{title: title, no: text("notice.cancel"), yes: yes, content: box, ready: func() bool {
		show(missing, f.missing())
		return !missing.Visible()
	}, do: func() { do(f.first) }, closed: func() {}})
	n.focus(first)
}

// passphraseDialog asks with fields, the last of which leads on by Enter.
type passphraseDialog struct {
	title, no, yes string
	content        fyne.CanvasObject
	ready          func() bool
	do             func() // when ready says so
	closed         func() // in any case, after do
}

// askPast asks; put takes the question back.
func (n *notices) askPast(last *lineEntry, q passphraseDialog) (put func()) {
	d := dialog.NewCustomWithoutButtons(q.title, container.New(fixedWidth(passphraseWidth), q.content), n.window)
	agreed, over := false, false
	done := func() {
		if q.ready() {
			agreed = true
			d.Hide()
		}
	}
	last.OnSubmitted = func(string) { done() }
	on := n.button(q.yes, done)
	on.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{n.button(q.no, d.Hide), on})
	n.show(d, done)
	d.SetOnClosed(func() {
		if over {
			return // put away once more: its answer was on the way
		}
		over = true
		n.forget(d)
		if agreed {
			q.do()
		}
		q.closed()
	})
	return d.Hide
}

const passphraseWidth = 640

// PassphraseError leaves a file closed: nobody gave its passphrase.
type PassphraseError struct{ File string }

func (e *PassphraseError) Error() string { return e.File + ": no passphrase was given" }

// Hint says what to do.
func (e *PassphraseError) Hint() string { return textf("passphrase.none", filepath.Base(e.File)) }

// passphraseAsker returns what asks for the passphrases of files that are
// received: one dialog at a time, whoever asks. What is returned waits for the
// answer, but no longer than for the end of the work or of the screens, and must
// not be called on the event thread.
func (n *notices) passphraseAsker(back Background) func(ctx context.Context, file string, wrong bool) (string, error) {
	turn := make(chan struct{}, 1)
	return func(ctx context.Context, file string, wrong bool) (string, error) {
		select {
		case turn <- struct{}{}:
			defer func() { <-turn }()
		case <-ctx.Done():
			return "", ctx.Err()
		case <-back.Over:
			return "", &PassphraseError{File: file}
		}
		answer := make(chan string, 1) // closed without one where the clerk gives none
		var put func()                 // the dialog away; on the event thread alone
		back.Do(func() { put = n.askPassphrase(file, wrong, answer) })
		select {
		case words, ok := <-answer:
			if !ok {
				return "", &PassphraseError{File: file}
			}
			return words, nil
		case <-ctx.Done():
			back.Do(func() { put() })
			return "", ctx.Err()
		case <-back.Over:
			return "", &PassphraseError{File: file}
		}
	}
}

// askPassphrase asks for the passphrase of one file; put takes the question back.
func (n *notices) askPassphrase(file string, wrong bool, answer chan<- string) (put func()) {
	around := nowhere{n.dialogKey}
	given := ""
	entry := newPassphraseEntry(around, func(typed string) { given = typed })
	trouble := newMessage()
	if wrong {
		show(trouble, text("passphrase.wrong"))
	}
	box := container.NewVBox(newWords(textf("passphrase.of", filepath.Base(file))),
		container.New(labelledLayout{}, newWords(text("passphrase.word")), entry, trouble),
		newReveal(around, entry), newGuide(text("passphrase.of.guide")))
	put = n.askPast(entry, passphraseDialog{title: text("passphrase.title"), no: text("passphrase.skip"), yes: text("passphrase.open"), content: box, ready: func() bool {
		if given == "" {
			show(trouble, text("passphrase.blank"))
		}
		return given != ""
	}, do: func() { answer <- given }, closed: func() { close(answer) }})
	n.focus(entry)
	return put
}
