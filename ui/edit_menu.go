package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// editMenu is the menu "Sửa": it says what would be undone and done again.
type editMenu struct {
	undo, redo *fyne.MenuItem
	all        *fyne.MainMenu // that it is part of
}

// menuWords is the longest name of a step that the menu shows, in letters.
const menuWords = 70

func (v *Window) editMenu() *fyne.Menu {
	v.edit = &editMenu{
		undo: fyne.NewMenuItem(withKey(text("menu.undo"), undoKey), v.onUndo),
		redo: fyne.NewMenuItem(withKey(text("menu.redo"), redoKey), v.onRedo),
	}
	v.edit.undo.Disabled, v.edit.redo.Disabled = true, true
	v.edit.undo.Shortcut, v.edit.redo.Shortcut = menuKey((&fyne.ShortcutUndo{}).ShortcutName()), menuKey((&fyne.ShortcutRedo{}).ShortcutName())
	convert := keyed(text("menu.convert"), fyne.KeyModifierControl, fyne.KeyU, v.onConvert)
	return fyne.NewMenu(text("menu.edit"), v.edit.undo, v.edit.redo, convert, fyne.NewMenuItem(text("paste.back"), v.onPasteBack), fyne.NewMenuItemSeparator(),
		v.nomineeItem(text("list.up"), fyne.KeyUp, func(d *dossierView, id string) { d.onMove(id, -1) }),
		v.nomineeItem(text("list.down"), fyne.KeyDown, func(d *dossierView, id string) { d.onMove(id, 1) }),
		v.nomineeItem(text("list.duplicate"), "", (*dossierView).onDuplicate),
		v.nomineeItem(text("transfer.title"), "", (*dossierView).onTransfer),
		v.nomineeItem(text("list.remove"), "", (*dossierView).onRemove),
	)
}

const undoKey, redoKey = "Ctrl+Z", "Ctrl+Y"

// nomineeItem is what can be done with the nominee where the keyboard is; key,
// where there is one, goes with Alt.
func (v *Window) nomineeItem(words string, key fyne.KeyName, do func(d *dossierView, id string)) *fyne.MenuItem {
	act := func() {
		switch {
		case v.notices.asking():
		case v.dossier == nil || v.dossier.concerned() == "":
			v.notices.say(text("list.concerned"), widget.MediumImportance)
		default:
			do(v.dossier, v.dossier.concerned())
		}
	}
	if key != "" {
		return v.when(v.hasNominees, keyed(words, fyne.KeyModifierAlt, key, act))
	}
	return v.when(v.hasNominees, fyne.NewMenuItem(words, act))
}

// say shows the names of the steps; empty where there is none.
func (m *editMenu) say(undo, redo string) {
	undoWords, redoWords := text("menu.undo"), text("menu.redo")
	if undo != "" {
		undoWords = textf("menu.undo.step", shortened(undo, menuWords))
	}
	if redo != "" {
		redoWords = textf("menu.redo.step", shortened(redo, menuWords))
	}
	undoWords, redoWords = withKey(undoWords, undoKey), withKey(redoWords, redoKey)
	if m.undo.Label == undoWords && m.redo.Label == redoWords {
		return // the menu is built anew each time
	}
	m.undo.Label, m.redo.Label = undoWords, redoWords
	m.undo.Disabled, m.redo.Disabled = undo == "", redo == ""
	if m.all != nil {
		m.all.Refresh()
	}
}

// shortened ends a text in "…" where it has more than n letters.
func shortened(s string, n int) string {
	if letters := []rune(s); len(letters) > n {
		return string(letters[:n-1]) + "…"
	}
	return s
}

// showSteps brings menu and foot up to date after a step.
func (v *Window) showSteps() {
	if v.dossier == nil {
		v.edit.say("", "")
		return
	}
	v.edit.say(v.dossier.form.steps.names())
	v.showMenus()
	v.notices.withdraw()
}

// onUndo is Ctrl+Z. An entry hears of it itself: in a dialog it undoes what was
// typed there.
func (v *Window) onUndo() { v.pass(&fyne.ShortcutUndo{}, (*dossierView).undo) }

func (v *Window) onRedo() { v.pass(&fyne.ShortcutRedo{}, (*dossierView).redo) }

func (v *Window) pass(s fyne.Shortcut, do func(*dossierView)) {
	switch focused := v.window.Canvas().Focused().(type) {
	case fyne.Shortcutable:
		focused.TypedShortcut(s)
	default:
		if v.dossier != nil && !v.notices.asking() {
			do(v.dossier)
		}
	}
}

// takeRedoKey lets Ctrl+Shift+Z do again too, where no entry has the cursor.
func (v *Window) takeRedoKey() {
	v.window.Canvas().AddShortcut(redoToo, func(fyne.Shortcut) { v.onRedo() })
}
