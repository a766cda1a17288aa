package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// binDesk is a window on the bin, with the campaign dossier in it.
func binDesk(t *testing.T) (*desk, *memory) {
	t.Helper()
	m := newSample(t)
	if err := m.DeleteDossier(t.Context(), campaign); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, m)
	pressed(focusButton(t, d, textf("home.bin", 1)))
	if d.bin == nil || d.home != nil || d.window.Canvas().Focused() != d.bin.list {
		t.Fatal("the bin is not open")
	}
	return d, m
}

func TestBinForm_daysLeft(t *testing.T) {
	f := &binForm{today: "2024-08-20", zone: time.UTC}
	for _, test := range []struct {
		deleted string
		want    int
	}{{"2024-08-20", 30}, {"2024-08-10", 20}, {"2024-07-21", 0}, {"2023-01-01", 0}, {"2026-01-01", 30}} {
		at, err := time.Parse(time.DateOnly, test.deleted)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.daysLeft(Entry{Deleted: at}); got != test.want {
			t.Errorf("deleted on %s: got %d days, want %d", test.deleted, got, test.want)
		}
	}
}

func TestBin_restores(t *testing.T) {
	d, m := binDesk(t)
	d.bin.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, there := m.dossiers[campaign]; !there || len(d.bin.form.entries) != 0 || !d.bin.restore.Disabled() {
		t.Error("the dossier is not back, or still listed")
	}
}

func TestBin_erasesWhenTheBoxIsTicked(t *testing.T) {
	d, m := binDesk(t)
	d.bin.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	box := tabTo[*tickBox](t, d)
	pressed(focusButton(t, d, text("bin.erase.yes")))
	if len(m.erased) != 0 || !d.notices.asking() {
		t.Fatal("erased without being sure")
	}
	d.window.Canvas().Focus(box)
	box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	pressed(focusButton(t, d, text("bin.erase.yes")))
	if len(m.erased) != 1 || d.notices.asking() {
		t.Errorf("got %v erased", m.erased)
	}
}

func TestBin_escapeLeadsHome(t *testing.T) {
	d, _ := binDesk(t)
	d.bin.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.home == nil || d.bin != nil {
		t.Error("the home screen is not back")
	}
}
