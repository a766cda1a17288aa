package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

func sampleHome(t *testing.T, today model.Date) *homeForm {
	t.Helper()
	f := &homeForm{store: newSample(t), today: today}
	if err := f.load(context.Background()); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestHomeForm_deadline(t *testing.T) {
	for today, want := range map[model.Date]struct {
		part string
		past bool
	}{
		"2024-08-20": {"còn 11 ngày; ngày làm việc cuối: thứ Sáu, 30/8/2024", false},
		"2024-08-30": {"còn 1 ngày", false},
		"2024-08-31": {"ngày làm việc cuối cùng 30/8/2024 đã qua", true},
		"2024-09-01": {"Hạn gửi: đã hết, ngày làm việc cuối cùng là 30/8/2024", true},
	} {
		got, past := sampleHome(t, today).deadline()
		if !strings.Contains(got, want.part) || past != want.past {
			t.Errorf("%s: got %q %v, want %q %v", today, got, past, want.part, want.past)
		}
	}
}

func TestHomeForm_themes(t *testing.T) {
	f := sampleHome(t, "2024-08-20")
	if got := len(f.themesOf(f.plan, model.UnitStage)); got != 6 {
		t.Errorf("themes that take nominations: got %d, want 6", got)
	}
	if got := f.themesOf(f.plan, model.LeadStage); len(got) != 0 {
		t.Errorf("themes that a district leads: got %v, want none", got)
	}
}

func TestHome_newDossierStaysOpenUntilChosen(t *testing.T) {
	d := newDesk(t, newSample(t))
	d.onNew()
	create := focusButton(t, d, text("new.create"))
	create.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !d.notices.asking() || d.dossier != nil {
		t.Error("the form went although nothing was chosen")
	}
	cancel := focusButton(t, d, text("notice.cancel"))
	cancel.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.notices.asking() {
		t.Error("Enter did not press the button")
	}
}

// focusButton goes to a button by Tab.
func focusButton(t *testing.T, d *desk, words string) *button {
	t.Helper()
	c := d.window.Canvas()
	for range 30 {
		c.FocusNext()
		if b, ok := c.Focused().(*button); ok && b.Text == words {
			if !b.ring.frame.Visible() {
				t.Errorf("%q has the keyboard and does not show it", words)
			}
			return b
		}
	}
	t.Fatalf("Tab does not lead to %q", words)
	return nil
}

func TestHome_clickSelectsVisibly(t *testing.T) {
	d := newDesk(t, newSample(t))
	list := d.home.list
	d.home.find()
	if list.ring.frame.Visible() {
		t.Error("the list shows a keyboard that is elsewhere")
	}
	selected := -1
	list.OnSelected = func(i int) { selected = i }
	row := newLine(newEntryRow())
	list.UpdateItem(1, row)
	row.Tapped(nil)
	if selected != 1 || list.marked != 1 || !list.ring.frame.Visible() {
		t.Errorf("selected %d, marked %d, framed %v; want the second line", selected, list.marked, list.ring.frame.Visible())
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if selected != 0 {
		t.Errorf("arrow up: selected %d, want the first line", selected)
	}
}

func TestHome_leadsToTheCouncilWhileThereIsNone(t *testing.T) {
	m := newSample(t)
	m.settings.Council.Members = nil
	d := newDesk(t, m)
	focusButton(t, d, text("minutes.to-council")).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.settings == nil || d.window.Canvas().Focused() != d.settings.page.fields["council/members"] {
		t.Error("the button did not lead to the council")
	}
}

func TestCutTo(t *testing.T) {
	newDesk(t, newSample(t)) // text is measured in the window's letters
	long := strings.Repeat("phong trào ", 40)
	if got := cutTo(200, long); !strings.HasSuffix(got, "…") || fyne.MeasureText(got, theme.TextSize(), fyne.TextStyle{}).Width > 200 {
		t.Errorf("got %q", got)
	}
	if got := cutTo(200, "ngắn"); got != "ngắn" {
		t.Errorf("got %q", got)
	}
}

func TestHome_opensByEnter(t *testing.T) {
	d := newDesk(t, newSample(t))
	if d.home == nil || d.window.Canvas().Focused() != d.home.list {
		t.Fatal("the list of dossiers has not the keyboard")
	}
	d.home.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.dossier == nil || d.dossier.form.d.ID != campaign {
		t.Fatal("the first dossier did not open")
	}
}

func TestHome_whatCannotBeReadCanBeTriedAgain(t *testing.T) {
	m := newSample(t)
	m.unreadable = errors.New("damaged")
	d := newDesk(t, m)
	if d.home != nil || len(d.logged) != 1 {
		t.Fatalf("home shown %v, logged %v", d.home != nil, d.logged)
	}
	m.unreadable = nil
	d.retries = 1
	d.showTrouble(errors.New("damaged"))
	if got := strings.Join(shown(d.screen), "|"); !strings.Contains(got, textf("problem.tried", 1)) {
		t.Errorf("tried once more: got %s, want it said", got)
	}
	d.showHome(d.ask(), nil)
	if d.home == nil {
		t.Error("the home screen did not come back")
	}
}
