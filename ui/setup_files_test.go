package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// setUp goes through the set-up with the first unit that fits what is typed.
func setUp(t *testing.T, d *desk, typed string) {
	t.Helper()
	d.setup.picker.entry.SetText(typed)
	d.setup.picker.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for range 2 {
		d.press(t, d.setup.content, text("setup.next"))
	}
	d.press(t, d.setup.content, text("setup.home"))
}

func TestSetup_filesWaitAndAreOffered(t *testing.T) {
	for name, how := range map[string]func(d *desk){
		"dropped": func(d *desk) { dropOn(d, "/x/goi.hoso") },
		"opened":  func(d *desk) { d.Open([]string{"/x/goi.hoso"}) },
	} {
		t.Run(name, func(t *testing.T) {
			m := newMemory(t)
			d := newDesk(t, m)
			how(d)
			if said := words(d.overlay(t)); !strings.Contains(said, "Đã giữ “goi.hoso”") {
				t.Errorf("got %s", said)
			}
			d.press(t, d.overlay(t), text("notice.ok"))
			setUp(t, d, "ba dinh")
			if said := words(d.overlay(t)); !strings.Contains(said, "Lúc thiết lập bạn đã mở “goi.hoso”") {
				t.Errorf("got %s", said)
			}
		})
	}
}

func TestSetup_startedWithAPackage(t *testing.T) {
	d := newDeskWith(t, newMemory(t), func(o *Options) { o.Given = []string{"/x/goi.zip"} })
	if said := words(d.overlay(t)); !strings.Contains(said, "Đã giữ “goi.zip”") {
		t.Errorf("got %s", said)
	}
}

func TestSetup_goesOnWithAUnitList(t *testing.T) {
	m := newMemory(t)
	m.updates.file = Update{Units: true, ID: "moi", Name: "Danh sách Mới", Changes: []model.PartChanges{{Part: model.UnitsAddedPart, Changes: []model.Change{{Name: "đơn vị mới", Is: "xã moi"}}}}}
	d := newDesk(t, m)
	dropOn(d, "/x/don-vi.json")
	d.press(t, d.overlay(t), text("update.yes"))
	if len(m.updates.taken) != 1 || d.home != nil {
		t.Fatalf("taken %v, home %v", m.updates.taken, d.home != nil)
	}
	setUp(t, d, "xa moi")
	if m.settings.Unit.ID != "xa-moi" {
		t.Errorf("got %+v", m.settings.Unit)
	}
}

func TestSetup_goesOnWithAPlan(t *testing.T) {
	m := newMemory(t)
	m.updates.file = newerPlan()
	m.updates.file.ID, m.updates.file.Main = "ke-hoach-moi", false
	d := newDesk(t, m)
	d.Open([]string{"/x/ke-hoach.json"})
	d.press(t, d.overlay(t), text("update.yes"))
	if len(m.updates.taken) != 1 || !m.updates.taken[0] {
		t.Fatalf("taken as main: %v", m.updates.taken)
	}
	setUp(t, d, "xa ke-hoach-moi")
	if m.settings.PlanID != "ke-hoach-moi" || m.settings.Unit.ID != "xa-ke-hoach-moi" {
		t.Errorf("plan %q, unit %+v", m.settings.PlanID, m.settings.Unit)
	}
}

func TestSetup_refusesABrokenPlan(t *testing.T) {
	m := newMemory(t)
	m.updates.refused = context.Canceled
	d := newDesk(t, m)
	dropOn(d, "/x/ke-hoach.json")
	if said := words(d.overlay(t)); !strings.Contains(said, "Có lỗi.") || d.setup == nil || len(d.setup.form.lists) > 0 {
		t.Errorf("got %s", said)
	}
}

// A list that was taken before the program was closed at its set-up is offered
// again.
func TestSetup_recallsAUnitList(t *testing.T) {
	m := newMemory(t)
	m.updates.brought = []Kept{{Units: true, ID: "moi", Name: "Danh sách Mới", InForce: true}}
	d := newDesk(t, m)
	if said := d.notices.foot.Text; !strings.Contains(said, "Danh sách Mới") {
		t.Errorf("at the foot: %q", said)
	}
	setUp(t, d, "xa moi")
	if m.settings == nil || m.settings.Unit.ID != "xa-moi" {
		t.Errorf("got %+v", m.settings)
	}
}

func TestSetup_keepsWhatIsTypedWhileUnitsAreRead(t *testing.T) {
	m := newMemory(t)
	d := newDesk(t, m)
	d.setup.picker.entry.SetText("xa moi")
	d.setup.form.bring(Update{Units: true, ID: "moi"}, false)
	d.setup.offer("")
	if got := d.setup.picker.entry.Text; got != "xa moi" || d.window.Canvas().Focused() != fyne.Focusable(d.setup.picker.entry) {
		t.Errorf("got %q", got)
	}
}
