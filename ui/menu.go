package ui

import (
	"fyne.io/fyne/v2"
)

// menu holds the commands with their keys: a menu's keys work wherever the
// cursor is.
func (v *Window) menu() *fyne.MainMenu {
	v.rules = nil
	item := func(words string, key fyne.KeyName, do func()) *fyne.MenuItem {
		unasked := func() {
			if !v.notices.asking() {
				do()
			}
		}
		if key == "" {
			return fyne.NewMenuItem(words, unasked)
		}
		return keyed(words, fyne.KeyModifierControl, key, unasked)
	}
	quit := keyed(text("menu.quit"), fyne.KeyModifierControl, fyne.KeyQ, v.onClose)
	quit.IsQuit = true
	return fyne.NewMainMenu(
		fyne.NewMenu(text("menu.dossier"),
			v.when(v.hasUnit, item(text("menu.home"), fyne.KeyH, v.onHome)),
			v.when(v.hasUnit, item(text("menu.new"), fyne.KeyN, v.onNew)),
			item(text("files.open"), fyne.KeyO, v.onChooseFiles),
			v.when(v.hasUnit, item(text("menu.find"), fyne.KeyF, v.onFind)),
			v.when(v.hasUnit, item(text("menu.pool"), fyne.KeyT, v.onPool)),
			v.when(v.hasUnit, item(text("summary.open"), "", v.openSummary)),
			v.when(v.savesItself, item(text("menu.save"), fyne.KeyS, v.onSave)),
			v.when(v.hasEntries, item(text("menu.copy"), fyne.KeyD, v.onCopy)),
			v.when(v.hasEntries, item(text("menu.delete"), "", v.onDelete)),
			fyne.NewMenuItemSeparator(),
			v.placesMenu(),
			v.when(v.inDossier, item(text("menu.parts"), fyne.KeyL, v.onParts)),
			v.when(v.inDossier, item(text("menu.check"), fyne.KeyK, v.onCheck)),
			v.when(v.inDossier, item(text("menu.print"), fyne.KeyP, v.onPrint)),
			v.when(v.inDossier, item(text("menu.history"), "", v.onHistory)),
			fyne.NewMenuItemSeparator(),
			v.when(v.hasUnit, item(text("menu.settings"), fyne.KeyComma, v.onSettings)),
			item(text("menu.typing"), fyne.KeyG, func() { v.typing.onNext() }),
			item(text("menu.sample"), "", v.onSample),
			fyne.NewMenuItemSeparator(), quit),
		v.editMenu(),
		v.sheetsMenu(),
		fyne.NewMenu(text("menu.help"), item(text("menu.help.open"), "", v.onHelp),
			v.when(v.hasUnit, item(text("menu.about"), "", v.onAbout))),
	)
}
