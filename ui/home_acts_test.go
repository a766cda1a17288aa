package ui

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

func pressed(b *button) { b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func TestHome_deletedDossierCanBeTakenBack(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	d.home.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if _, there := m.dossiers[campaign]; !there || !d.notices.asking() {
		t.Fatal("nothing was asked")
	}
	pressed(focusButton(t, d, text("home.delete")))
	if _, there := m.dossiers[campaign]; there || d.home.form.list.length() != 1 {
		t.Fatalf("got %d dossiers, want the other one", d.home.form.list.length())
	}
	pressed(focusButton(t, d, text("list.undo")))
	if _, there := m.dossiers[campaign]; !there || d.home.form.list.length() != 2 {
		t.Errorf("got %d dossiers, want both", d.home.form.list.length())
	}
}

func TestHome_whatFailsIsSaid(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	m.failing = errors.New("full disk")
	e, _ := d.home.marked()
	d.home.archive(e)
	if !d.notices.asking() || len(d.logged) != 1 {
		t.Errorf("asking %v, logged %v", d.notices.asking(), d.logged)
	}
}

func TestHome_archiveAndBack(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	pressed(focusButton(t, d, text("home.archive")))
	if !m.archived[campaign] || d.home.form.list.length() != 1 {
		t.Fatalf("archived %v, %d listed", m.archived, d.home.form.list.length())
	}
	d.home.filters.query.Archived = true
	d.home.filters.changed()
	pressed(focusButton(t, d, text("home.unarchive")))
	if m.archived[campaign] || !d.home.form.list.query.Archived || d.home.form.list.length() != 0 {
		t.Errorf("archived %v, query %+v", m.archived, d.home.form.list.query)
	}
}

func TestHome_submitOnADay(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	pressed(focusButton(t, d, text("home.submit")))
	entry, ok := d.window.Canvas().Focused().(*lineEntry)
	if !ok || entry.Text != "20/8/2024" {
		t.Fatal("the day does not have the cursor, or is not today")
	}
	for typed, why := range map[string]string{"": "home.submit.no-day", "31/2/2024": "home.submit.no-day", "21/8/2024": "home.submit.future"} {
		if got := d.home.form.submitMessage(model.ParseDate(typed)); got != text(why) {
			t.Errorf("%q: got %q", typed, got)
		}
	}
	entry.SetText("21/8/2024")
	pressed(focusButton(t, d, text("home.submit.yes")))
	if !d.notices.asking() || m.dossiers[campaign].State == model.Submitted {
		t.Fatal("a day to come was taken")
	}
	entry.SetText("19/8/2024")
	pressed(focusButton(t, d, text("home.submit.yes")))
	if got := m.dossiers[campaign]; got.State != model.Submitted || got.SubmittedOn != "2024-08-19" {
		t.Fatalf("got %s on %s", got.State, got.SubmittedOn)
	}
	pressed(focusButton(t, d, text("home.withdraw")))
	if got := m.dossiers[campaign].State; got != model.Packed {
		t.Errorf("taken back: got %s", got)
	}
}

func TestHome_copyOpensTheNewOne(t *testing.T) {
	for words, want := range map[string]int{"home.copy.frame": 0, "home.copy.nominees": 5} {
		m := newSample(t)
		d := newDesk(t, m)
		d.onCopy()
		if words == "home.copy.nominees" {
			d.window.Canvas().FocusNext() // Tab goes round
			d.window.Canvas().Focused().(*radio).step(1)
		}
		press(d.window.Canvas(), fyne.KeyReturn) // on the choice as on the way on
		if d.dossier == nil || d.dossier.form.d.ID != campaign+"-2" || len(d.dossier.form.d.Nominees) != want {
			t.Errorf("%s: got %d dossiers, want the copy open with %d nominees", words, len(m.dossiers), want)
		}
	}
}

func TestHome_menuOfALine(t *testing.T) {
	d := newDesk(t, newSample(t))
	row := newLine(newEntryRow())
	d.home.list.UpdateItem(1, row)
	row.TappedSecondary(&fyne.PointEvent{})
	if d.home.list.marked != 1 || d.window.Canvas().Overlays().Top() == nil {
		t.Error("the menu of the second line is not there")
	}
}

func TestRecents(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	if len(d.home.form.recent) != 0 {
		t.Fatal("something was opened before")
	}
	d.home.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.onHome()
	if got := d.home.form.recent; len(got) != 1 || got[0].ID != campaign {
		t.Errorf("got %v", got)
	}
	r := d.recents()
	for i := range 12 {
		r.note("x" + itoa(i))
	}
	r.note("x7")
	if got := r.ids(); len(got) != maxRecent || got[0] != "x7" || got[1] != "x11" {
		t.Errorf("got %v", got)
	}
	if got := newRecents(d.options.Preferences, "another").ids(); len(got) != 0 {
		t.Errorf("another workspace: got %v", got)
	}
}
