package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// enrolledColumns are unit, key, date and what can be done.
var enrolledColumns = columns{1, 130, 150, 130}

// buildEnrolled lists the keys of other units.
func (v *settingsView) buildEnrolled() {
	p := v.page
	p.section(text("keys.enrolled"))
	p.guide(text("keys.enrolled.guide"))
	byCode := p.button(text("keys.enrol"), theme.ContentAddIcon(), v.onEnrol)
	p.know("keys/enrol", byCode)
	p.buttons(byCode, p.button(text("keys.enrol.file"), theme.FolderOpenIcon(), v.onEnrolFile))
	if len(v.keyring.enrolled) == 0 {
		p.add(newWords(text("keys.enrolled.none")))
		return
	}
	p.add(enrolledColumns.head(text("keys.column.unit"), text("keys.column.key"), text("keys.column.date"), ""))
	for _, k := range v.keyring.enrolled {
		p.add(v.enrolledRow(k), newCode(k))
	}
}

func (v *settingsView) enrolledRow(k EnrolledKey) fyne.CanvasObject {
	day := func(words string) *widget.Label { return newCell(words, fyne.TextStyle{}) }
	name := newWords(k.Name)
	if !k.Revoked.IsZero() {
		gone := newCell(text("keys.revoked"), fyne.TextStyle{})
		gone.Importance = widget.WarningImportance
		return enrolledColumns.row(name, day(useName(k.Use)), day(k.Revoked.In(v.zone).Format("2/1/2006")), gone)
	}
	revoke := newButton(v.page, text("keys.revoke"), theme.CancelIcon(), func() { v.onRevoke(k) }).quiet()
	return enrolledColumns.row(name, day(useName(k.Use)), day(k.Enrolled.In(v.zone).Format("2/1/2006")), revoke)
}

// newCode is the code of a key below its row, to be compared with paper.
func newCode(k EnrolledKey) fyne.CanvasObject {
	l := newGuide(groupWords(k.Groups))
	l.Selectable = true
	return l
}

// onRevoke asks before a key is struck off: that cannot be undone.
func (v *settingsView) onRevoke(k EnrolledKey) {
	question := textf("keys.revoke.signing", k.Name, groupWords(k.Groups))
	if k.Use == ReceivingKey {
		question = textf("keys.revoke.receiving", k.Name, groupWords(k.Groups))
	}
	f := v.keyring
	v.notices.confirmLoss(titleOf(text("keys.revoke")), question, text("keys.revoke.yes"), func() {
		v.withKeys(func(ctx context.Context) (*keysForm, error) {
			return f.after(ctx, func(ctx context.Context) error { return f.store.RevokeKey(ctx, k.Code) })
		}, "keys/enrol")
	})
}
