package ui

import (
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// passphraseForm is a passphrase that is being thought of, typed twice.
type passphraseForm struct{ first, second string }

// strength says how well the passphrase would stand up to guessing.
func (f *passphraseForm) strength() (words string, importance widget.Importance) {
	n := len([]rune(f.first))
	switch model.JudgePassphrase(f.first) {
	case model.PassphraseShort:
		if n == 0 {
			return textf("passphrase.advice", model.MinPassphrase), widget.LowImportance
		}
		return textf("passphrase.short", model.MinPassphrase, n), widget.DangerImportance
	case model.PassphraseWeak:
		return text("passphrase.weak"), widget.WarningImportance
	case model.PassphraseFair:
		return text("passphrase.fair"), widget.MediumImportance
	}
	return text("passphrase.strong"), widget.SuccessImportance
}

// missing is why the passphrase cannot be used yet; empty when it can.
func (f *passphraseForm) missing() string {
	switch {
	case model.JudgePassphrase(f.first) == model.PassphraseShort:
		return textf("passphrase.short", model.MinPassphrase, len([]rune(f.first)))
	case f.second == "":
		return text("passphrase.again.missing")
	case f.first != f.second:
		return text("passphrase.differ")
	}
	return ""
}
