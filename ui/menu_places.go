package ui

import (
	"fyne.io/fyne/v2"
)

// placesMenu leads by Ctrl+1 to Ctrl+9 to the parts of a dossier, nominees
// aside, or on the home screen to the dossiers in the order of the list.
func (v *Window) placesMenu() *fyne.MenuItem {
	v.places = nil
	for i := range 9 {
		item := keyed("", fyne.KeyModifierControl, fyne.KeyName(itoa(i+1)), func() { v.onPlace(i) })
		v.places = append(v.places, item)
	}
	menu := fyne.NewMenuItem(text("menu.places"), nil)
	menu.ChildMenu = fyne.NewMenu("", v.places...)
	v.namePlaces()
	return menu
}

// namePlaces names the places of the present screen, and tells whether one is
// called otherwise than before.
func (v *Window) namePlaces() (changed bool) {
	var names []string
	if v.dossier != nil {
		for _, p := range v.dossier.form.parts() {
			if !p.inner {
				names = append(names, p.title)
			}
		}
	} else if v.home != nil {
		for i := range min(len(v.places), v.home.form.list.length()) {
			names = append(names, textf("menu.place", i+1))
		}
	}
	for i, item := range v.places {
		words, there := textf("menu.place", i+1), i < len(names)
		if there {
			words = names[i]
		}
		words = withKey(words, "Ctrl+"+itoa(i+1))
		changed = changed || item.Label != words || item.Disabled == there
		item.Label, item.Disabled = words, !there
	}
	return changed
}

// onPlace goes to a place, counted from 0.
func (v *Window) onPlace(i int) {
	switch {
	case v.notices.asking():
	case v.dossier != nil:
		v.dossier.showPlace(i)
	case v.home != nil && !v.home.search.asking() && i < v.home.form.list.length():
		v.home.onOpen(i)
	}
}

// showPlace shows a part, with the keyboard on its first field.
func (v *dossierView) showPlace(i int) {
	for _, p := range v.form.parts() {
		if p.inner {
			continue
		}
		if i--; i < 0 {
			v.show(p.id, "")
			v.notices.focus(v.parts)
			focusNext(v.parts)
			if v.notices.window.Canvas().Focused() == fyne.Focusable(v.bar.next) {
				focusNext(v.parts) // the bar stands above the page
			}
			return
		}
	}
}

// back is Escape: from a field to the list of parts, from there to the home
// screen; on the home screen from a search to the list.
func (v *Window) back() bool {
	switch focused := v.window.Canvas().Focused(); {
	case v.dossier != nil && focused != fyne.Focusable(v.dossier.parts):
		v.notices.focus(v.dossier.parts)
	case v.received != nil:
		v.received.ways.pool()
	case v.summary != nil:
		v.onPool()
	case v.dossier != nil, v.settings != nil, v.bin != nil, v.pool != nil:
		v.onHome()
	case v.home != nil && v.home.search.asking():
		v.home.search.end()
		v.home.begin()
	default:
		return false
	}
	return true
}
