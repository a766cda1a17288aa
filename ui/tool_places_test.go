package ui

import "testing"

func TestDossier_toolsKeepTheirPlaces(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	for _, p := range d.dossier.form.parts() {
		d.dossier.show(p.id, "")
		tools := d.dossier.tools.Objects
		if last := tools[len(tools)-1].(*button); last.Text != text("sheets.hide") || last.Disabled() != (p.id == partHistory) {
			t.Errorf("part %s: last is %q, disabled %v", p.id, last.Text, last.Disabled())
		}
		if seen := d.dossier.panes.Objects[4].Visible(); seen != (p.id != partHistory) {
			t.Errorf("part %s: the sheets stand beside it: %v", p.id, seen)
		}
	}
}
