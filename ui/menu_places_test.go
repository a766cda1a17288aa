package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestPlaces_ofADossierAndOfTheHomeScreen(t *testing.T) {
	d, _ := openSample(t, partCheck)
	for i, want := range []string{partGeneral, partProposal, partCouncil, partMinutes, partList, partAttachments, partCheck, partHandover} {
		d.onPlace(i)
		if d.dossier.part != want {
			t.Errorf("place %d: got %s, want %s", i+1, d.dossier.part, want)
		}
		if f := d.window.Canvas().Focused(); f == nil || f == fyne.Focusable(d.dossier.parts) {
			t.Errorf("place %d: the keyboard is on %T", i+1, f)
		}
	}
	d.onPlace(8) // nothing is there, or one more part
	d.onHome()
	d.onPlace(1)
	if d.dossier == nil || d.dossier.form.d.ID != "ba-dinh-cuu-nguoi" {
		t.Error("the second dossier of the list did not open")
	}
	d.onHome()
	d.onPlace(8)
	if d.dossier != nil {
		t.Error("a dossier opened where the list has none")
	}
}

func TestMenu_namesPlacesAndKeysAndOffersWhatCanBeDone(t *testing.T) {
	d, _ := openSample(t, partCheck)
	item := func(words string) *fyne.MenuItem {
		t.Helper()
		for _, m := range d.window.MainMenu().Items {
			for _, i := range m.Items {
				if strings.HasPrefix(i.Label, words) {
					return i
				}
			}
		}
		t.Fatalf("no item %q", words)
		return nil
	}
	if got := d.places[1].Label; got != text("part.proposal")+" (Ctrl+2)" {
		t.Errorf("in a dossier: got %q", got)
	}
	if item(text("menu.check")).Disabled || !item(text("menu.copy")).Disabled {
		t.Error("in a dossier: it cannot be checked, or the one that is marked nowhere can be copied")
	}
	if got := item(text("list.up")).Label; got != text("list.up")+" (Alt+mũi tên lên)" {
		t.Errorf("got %q", got)
	}
	d.onHome()
	if !item(text("menu.check")).Disabled || item(text("menu.copy")).Disabled || !d.places[2].Disabled || d.places[1].Label != "Hồ sơ thứ 2 (Ctrl+2)" {
		t.Errorf("at home: place 3 %v, place 2 %q", d.places[2].Disabled, d.places[1].Label)
	}
}

func TestEscape_goesBackOneLevel(t *testing.T) {
	d, _ := openSample(t, partProposal)
	c := d.window.Canvas()
	c.Focus(d.field(t, "proposal/number"))
	press(c, fyne.KeyEscape)
	if c.Focused() != fyne.Focusable(d.dossier.parts) {
		t.Fatalf("from a field: the keyboard is on %T", c.Focused())
	}
	press(c, fyne.KeyEscape)
	if d.home == nil {
		t.Fatal("from the list of parts: not home")
	}
	c.Focus(d.home.search.entry)
	typeKeys(c, "abc")
	press(c, fyne.KeyEscape)
	if d.home.search.entry.Text != "" || c.Focused() != fyne.Focusable(d.home.list) {
		t.Errorf("from a search: %q is still looked for, the keyboard is on %T", d.home.search.entry.Text, c.Focused())
	}
	d.onSettings()
	press(c, fyne.KeyEscape)
	if d.home == nil {
		t.Error("from the settings: not home")
	}
}

func TestTickBox_isTickedByEnterAndSpace(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	secret := d.field(t, "minutes/secret").(*tickBox)
	c := d.window.Canvas()
	before := d.dossier.form.d.Minutes.Secret
	c.Focus(secret)
	press(c, fyne.KeyReturn)
	if d.dossier.form.d.Minutes.Secret == before {
		t.Fatal("Enter does not tick")
	}
	c.Focus(d.field(t, "minutes/secret"))
	press(c, fyne.KeySpace)
	typeKeys(c, " ")
	if d.dossier.form.d.Minutes.Secret != before {
		t.Error("the space bar does not tick")
	}
	press(c, fyne.KeyF1)
	if d.help.shown != partMinutes {
		t.Error("F1 does nothing in a box to tick")
	}
}
