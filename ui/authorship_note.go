package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// newAuthorshipNote says of a package that is whole who signed it, and in a
// sentence what that proves and what it does not.
func newAuthorshipNote(s Signature) fyne.CanvasObject {
	verdict, why, importance := s.explained()
	head := newWords(verdict)
	head.TextStyle.Bold, head.Importance = true, importance
	var icon fyne.Resource = theme.NewSuccessThemedResource(theme.ConfirmIcon())
	switch importance {
	case widget.WarningImportance:
		icon = theme.NewWarningThemedResource(theme.WarningIcon())
	case widget.MediumImportance:
		icon = theme.NewPrimaryThemedResource(theme.InfoIcon())
	}
	words := container.New(tightRows{}, head, newGuide(why))
	return border(nil, nil, container.New(signTop{}, widget.NewIcon(icon)), nil, words)
}

// explained is the verdict on a package that is whole, and what it means.
func (s Signature) explained() (verdict, why string, importance widget.Importance) {
	switch s.By {
	case SignedByUnit:
		return textf("authorship.unit", s.Unit), text("authorship.unit.why"), widget.SuccessImportance
	case SignedByUnknown:
		return text("authorship.unknown"), text("authorship.unknown.why"), widget.MediumImportance
	case SignedByRevoked:
		return textf("authorship.revoked", s.Unit), text("authorship.revoked.why"), widget.WarningImportance
	case SignedByOther:
		return textf("authorship.other", s.Unit), text("authorship.other.why"), widget.WarningImportance
	case SignedByMissing:
		return text("authorship.missing"), text("authorship.missing.why"), widget.WarningImportance
	}
	return text("authorship.nobody"), text("authorship.nobody.why"), widget.MediumImportance
}
