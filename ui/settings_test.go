package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func openSettings(t *testing.T) (*desk, *memory) {
	t.Helper()
	m := newSample(t)
	d := newDesk(t, m)
	d.onSettings()
	if d.settings == nil {
		t.Fatal("the settings did not open")
	}
	return d, m
}

func TestSettings_areSavedAsTyped(t *testing.T) {
	d, m := openSettings(t)
	d.settings.page.fields["unit/place"].(*lineEntry).SetText("Hà Nội")
	d.clock.tick()
	if got := m.settings.Unit.Place; got != "Hà Nội" {
		t.Errorf("got %q", got)
	}
}

func TestSettings_preferredSignerComesFirst(t *testing.T) {
	d, m := openSettings(t)
	d.settings.form.prefer(1)
	d.clock.tick()
	if got := m.settings.DefaultSigner().Name; got != "Phạm Thị Thí Dụ" {
		t.Errorf("got %q", got)
	}
}

func TestSettings_membersFromTheClipboard(t *testing.T) {
	d, m := openSettings(t)
	fyne.CurrentApp().Clipboard().SetContent("Lê Minh Họa\tTrưởng phòng\tỦy viên")
	pasteMembers(&councilForm{council: &d.settings.form.s.Council, changed: d.settings.form.saver.touch}, d.notices, d.settings.rebuild)
	dialog := d.window.Canvas().Overlays().Top()
	if dialog == nil {
		t.Fatal("nothing was asked")
	}
	if len(m.settings.Council.Members) != 10 {
		t.Error("members were added before the answer")
	}
}
