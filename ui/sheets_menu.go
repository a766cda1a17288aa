package ui

import (
	"fyne.io/fyne/v2"
)

// sheetsMenu holds the commands on the sheets of a dossier. Their keys work
// wherever the cursor is.
func (v *Window) sheetsMenu() *fyne.Menu {
	item := func(words string, key fyne.KeyName, modifier fyne.KeyModifier, do func(*sheetsView)) *fyne.MenuItem {
		return v.when(v.inDossier, keyed(words, modifier, key, func() {
			if v.dossier != nil && v.dossier.sheets.form.open && !v.notices.asking() {
				do(v.dossier.sheets)
			}
		}))
	}
	const ctrl, alt = fyne.KeyModifierControl, fyne.KeyModifierAlt
	toggle := v.when(v.inDossier, fyne.NewMenuItem(text("menu.sheets.toggle"), func() {
		if v.dossier != nil && !v.notices.asking() {
			v.dossier.toggleSheets()
		}
	}))
	return fyne.NewMenu(text("menu.sheets"), toggle, fyne.NewMenuItemSeparator(),
		item(text("sheets.next"), fyne.KeyPageDown, alt, func(s *sheetsView) { s.turn(1) }),
		item(text("sheets.previous"), fyne.KeyPageUp, alt, func(s *sheetsView) { s.turn(-1) }),
		fyne.NewMenuItemSeparator(),
		item(text("sheets.larger"), fyne.KeyEqual, ctrl, (*sheetsView).larger),
		item(text("sheets.smaller"), fyne.KeyMinus, ctrl, (*sheetsView).smaller),
		item(text("sheets.fit-width"), fyne.Key0, ctrl, func(s *sheetsView) { s.setZoom(fitWidth) }))
}
