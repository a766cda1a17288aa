package ui

import "fyne.io/fyne/v2"

// menuRule says when an item of the menus has something to act on.
type menuRule struct {
	item *fyne.MenuItem
	can  func() bool
}

// when notes when an item can be chosen, and returns it.
func (v *Window) when(can func() bool, item *fyne.MenuItem) *fyne.MenuItem {
	v.rules = append(v.rules, menuRule{item, can})
	return item
}

func (v *Window) inDossier() bool { return v.dossier != nil }

func (v *Window) hasNominees() bool { return v.dossier != nil && len(v.dossier.form.d.Nominees) > 0 }

func (v *Window) hasEntries() bool { return v.home != nil && v.home.form.list.length() > 0 }

func (v *Window) hasUnit() bool { return v.setup == nil }

func (v *Window) savesItself() bool { return v.dossier != nil || v.settings != nil }

// showMenus brings the menus up to date with the screen. They are built anew
// only where something is different.
func (v *Window) showMenus() {
	changed := v.namePlaces()
	for _, r := range v.rules {
		if off := !r.can(); r.item.Disabled != off {
			r.item.Disabled, changed = off, true
		}
	}
	if changed && v.edit.all != nil {
		v.edit.all.Refresh()
	}
}
