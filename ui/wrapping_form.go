package ui

import (
	"slices"
	"strings"

	"hoso/model"
)

// Wrapping is how a package is made ready to travel.
type Wrapping struct {
	// Unsigned leaves the unit's signature off although there is a key.
	Unsigned bool
	// Receiver is the public key that the package is encrypted for, Passphrase
	// what it is closed with; at most one is set.
	Receiver, Passphrase string
	// Clickable names the file .hoso, which opens with the program by a double
	// click, and not .zip.
	Clickable bool
	// Word lays the papers into the package as Word files too.
	Word bool
}

// wrappingForm is what the clerk has chosen for the next package.
type wrappingForm struct {
	canSign bool // there is a key
	sign    bool
	// to is "", the public key of a receiver, byPassphrase or byClick.
	to        string
	receivers []EnrolledKey
	word      bool
}

// What stands in the place of a receiver's key.
const (
	byPassphrase = "passphrase"
	byClick      = "click" // open to everybody, in a file for a double click
)

func newWrappingForm(word bool) *wrappingForm { return &wrappingForm{sign: true, word: word} }

// take takes over the keys that there are now. The unit that the dossier is for
// comes first; a choice that is gone is no choice.
func (f *wrappingForm) take(own OwnKeys, enrolled []EnrolledKey, recipient string) {
	f.canSign = own.Signing != nil
	f.receivers = receivers(enrolled)
	slices.SortStableFunc(f.receivers, func(a, b EnrolledKey) int {
		switch {
		case (a.Unit == recipient) == (b.Unit == recipient):
			return strings.Compare(model.Fold(a.Name), model.Fold(b.Name))
		case a.Unit == recipient:
			return -1
		}
		return 1
	})
	if f.to != byPassphrase && f.to != byClick && !slices.ContainsFunc(f.receivers, func(k EnrolledKey) bool { return k.Public == f.to }) {
		f.to = ""
	}
}

// ways are the ways in which a package can be closed.
func (f *wrappingForm) ways() []option[string] {
	options := []option[string]{{"", text("enclose.open")}, {byClick, text("enclose.click")}}
	for _, k := range f.receivers {
		options = append(options, option[string]{k.Public, textf("enclose.receiver", k.Name)})
	}
	return append(options, option[string]{byPassphrase, text("enclose.passphrase")})
}

// wrapping is the choice, with the passphrase where one was asked for.
func (f *wrappingForm) wrapping(passphrase string) Wrapping {
	w := Wrapping{Unsigned: !f.sign, Word: f.word}
	switch f.to {
	case byPassphrase:
		w.Passphrase = passphrase
	case byClick:
		w.Clickable = true
	default:
		w.Receiver = f.to
	}
	return w
}
