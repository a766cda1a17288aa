package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

var endedDistrict = model.UnitFate{Fate: model.Ended, List: model.UnitList{ID: "xa-phuong", Version: "2"}, From: "2025-07-01"}

// shippedPlan is a newer plan that the program brought.
func shippedPlan() Update {
	u := newerPlan()
	u.Hash = "moi"
	return u
}

func TestInvites_declinedUntilSomethingNewer(t *testing.T) {
	m := newSample(t)
	m.invites.fate, m.invites.news = &endedDistrict, []Update{shippedPlan(), {Units: true, Name: "Danh sách khác", Hash: "khac"}}
	d := newDesk(t, m)
	said := func() string { return words(d.home.content) }
	for _, want := range []string{"Quận Ba Đình không còn hoạt động từ ngày 1/7/2025", "“Kế hoạch Mẫu” bản 2, mới hơn bản 1"} {
		if !strings.Contains(said(), want) {
			t.Errorf("not offered: %q\n%s", want, said())
		}
	}
	for range 2 {
		d.press(t, d.home.content, text("invite.decline"))
	}
	if strings.Contains(said(), "không còn hoạt động") || strings.Contains(said(), "Kế hoạch Mẫu") || !strings.Contains(said(), "Danh sách khác") {
		t.Errorf("after both were declined:\n%s", said())
	}
	newer := endedDistrict
	newer.List.Version = "3"
	m.invites.fate = &newer
	d.reloadHome(nil)
	if !strings.Contains(said(), "không còn hoạt động") {
		t.Errorf("a newer list is not told of:\n%s", said())
	}
}

// TestInvites_unread: what cannot be offered keeps nobody from work.
func TestInvites_unread(t *testing.T) {
	m := newSample(t)
	m.invites.fail = model.ErrConflict
	d := newDesk(t, m)
	if d.home == nil || len(d.logged) != 1 {
		t.Errorf("home %v, logged %v", d.home != nil, d.logged)
	}
}

func TestInvites_shippedPlanIsPreviewedThenTaken(t *testing.T) {
	m := newSample(t)
	taken := 0
	u := shippedPlan()
	u.Take = func(context.Context, bool) error {
		taken++
		m.invites.news = nil
		return nil
	}
	m.invites.news = []Update{u}
	d := newDesk(t, m)
	d.press(t, d.home.content, text("invite.look"))
	if taken > 0 || !strings.Contains(words(d.overlay(t)), "trước ngày 15/9/2024") {
		t.Fatalf("taken %d times; it shows\n%s", taken, words(d.overlay(t)))
	}
	d.press(t, d.overlay(t), text("update.yes"))
	if taken != 1 || strings.Contains(words(d.home.content), text("invite.look")) {
		t.Errorf("taken %d times; home shows\n%s", taken, words(d.home.content))
	}
}

func TestInvites_settingsShowWhatWasDeclined(t *testing.T) {
	m := newSample(t)
	m.invites.news = []Update{shippedPlan()}
	d := newDesk(t, m)
	d.press(t, d.home.content, text("invite.decline"))
	d.openSettings(sectionPlan)
	d.press(t, d.settings.page.box, text("invite.look"))
	if !strings.Contains(words(d.overlay(t)), "Kế hoạch Mẫu: bản 2") {
		t.Errorf("got %s", words(d.overlay(t)))
	}
}

func TestRechoose_ofAnotherPlanIsNotToldAgain(t *testing.T) {
	m := newSample(t)
	m.invites.fate = &model.UnitFate{Fate: model.Unlisted}
	d := newDesk(t, m)
	if !strings.Contains(words(d.home.content), "không có trong danh sách đơn vị của kế hoạch chính") {
		t.Fatal("it is not told at all")
	}
	d.press(t, d.home.content, text("rechoose.do"))
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.press(t, d.overlay(t), text("rechoose.yes"))
	if strings.Contains(words(d.home.content), "không có trong danh sách đơn vị của kế hoạch chính") {
		t.Error("it is told once more")
	}
}

func TestRechoose_fromHomeAndBack(t *testing.T) {
	m := newSample(t)
	m.invites.fate = &model.UnitFate{Fate: model.Merged, Into: m.units[3]}
	old := m.settings.Unit
	kept := len(m.dossiers)
	d := newDesk(t, m)
	d.press(t, d.home.content, text("rechoose.do"))
	said := words(d.overlay(t))
	for _, want := range []string{"Quận Ba Đình đã sáp nhập thành " + m.units[3].Name, "Ủy ban nhân dân " + m.units[3].Name, text("rechoose.keeps")} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	m.invites.fate = nil
	d.press(t, d.overlay(t), text("rechoose.yes"))
	if m.settings.Unit.ID != m.units[3].ID || m.settings.Unit.Contact != old.Contact || len(m.settings.Signers) == 0 || m.settings.Signers[0].Name == "" {
		t.Errorf("got %+v", m.settings.Unit)
	}
	for id, dossier := range m.dossiers {
		if dossier.Proposer.ID != old.ID {
			t.Errorf("dossier %s is of %s now", id, dossier.Proposer.Name)
		}
	}
	d.press(t, d.notices.foot.offered, text("list.undo"))
	if m.settings.Unit.ID != old.ID || len(m.dossiers) != kept {
		t.Errorf("after going back: %+v", m.settings.Unit)
	}
}

func TestRechoose_fromSettingsByTyping(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	d.openSettings(sectionUnit)
	d.press(t, d.settings.page.box, text("rechoose.do"))
	entry, ok := d.window.Canvas().Focused().(*pickerEntry)
	if !ok {
		t.Fatal("the cursor is not where one types")
	}
	d.press(t, d.overlay(t), text("rechoose.yes"))
	if !d.notices.asking() || !strings.Contains(words(d.overlay(t)), text("setup.no-unit")) {
		t.Error("it went on with no unit chosen")
	}
	entry.SetText("so xay dung")
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if m.settings.Unit.ID != "so-xay-dung" || m.settings.Signers[0].Position == "Chủ tịch" {
		t.Errorf("got %+v, signed by %+v", m.settings.Unit, m.settings.Signers[0])
	}
	if d.settings == nil || d.settings.form.s.Unit.ID != "so-xay-dung" {
		t.Error("the settings show the unit of before")
	}
}

func TestRechooseForm_warnings(t *testing.T) {
	m := newSample(t)
	lead, err := m.Unit(t.Context(), m.plan.Themes[0].Lead)
	if err != nil {
		t.Fatal(err)
	}
	m.settings.Unit = lead
	f, err := openRechoose(t.Context(), m, "2024-08-20")
	if err != nil {
		t.Fatal(err)
	}
	f.units = []model.Unit{lead, {ID: "xa-moi", Name: "xã Mới", Group: "commune"}}
	f.choose(0)
	if got := f.warnings(); len(got) != 0 || f.changes() != nil {
		t.Errorf("the same unit: warned %q, changes %v", got, f.changes())
	}
	f.choose(1)
	if got := f.warnings(); len(got) != 2 || !strings.Contains(got[0], "chưa có chỉ tiêu") || !strings.Contains(got[1], "chủ trì chuyên đề "+m.plan.Themes[0].ID) {
		t.Errorf("got %q", got)
	}
}

// TestRechooseForm_undo goes back after a signer was added: the unit and the posts
// are those of before, and nobody is lost.
func TestRechooseForm_undo(t *testing.T) {
	m := newSample(t)
	was := m.settings.Clone()
	f, err := openRechoose(t.Context(), m, "2024-08-20")
	if err != nil {
		t.Fatal(err)
	}
	f.choose(slices.IndexFunc(f.units, func(u model.Unit) bool { return u.ID == "so-xay-dung" }))
	if err := f.take()(); err != nil {
		t.Fatal(err)
	}
	m.settings.Signers = append(slices.Clone(m.settings.Signers), model.Signer{Name: "Nguyễn Văn Mẫu", Position: "Phó Giám đốc"})
	if err := f.undo()(); err != nil {
		t.Fatal(err)
	}
	want := append(was.Signers, model.Signer{Name: "Nguyễn Văn Mẫu", Position: "Phó Giám đốc", Collective: was.Unit.Collective})
	if diff := cmp.Diff(want, m.settings.Signers); diff != "" || m.settings.Unit.ID != was.Unit.ID {
		t.Errorf("unit %s, signers (-want +got):\n%s", m.settings.Unit.ID, diff)
	}
}
