package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

func TestDossier_undoneBackToThePackageIsPackedAgain(t *testing.T) {
	d, m := openWith(t, partList, "/x/danh-sach.xlsx", book())
	f := d.dossier.form
	f.d.State, f.d.Revision = model.Packed, 1
	d.press(t, d.dossier.page.box, text("table.import"))
	d.dialogButton(t, text("roster.take"))
	if f.d.State != model.Draft {
		t.Fatalf("with more nominees: got %q", f.d.State)
	}
	d.dossier.undo()
	d.clock.tick()
	if got := m.dossiers[campaign].State; got != model.Packed {
		t.Errorf("taken back: got %q, want the state of before", got)
	}
	d.dossier.redo()
	d.clock.tick()
	if got := m.dossiers[campaign].State; got != model.Draft {
		t.Errorf("done again: got %q", got)
	}
}

func TestImport_enterTakesTheRowsThatAreTicked(t *testing.T) {
	d, m := openWith(t, partList, "/x/danh-sach.xlsx", book())
	before := len(m.dossiers[campaign].Nominees)
	d.press(t, d.dossier.page.box, text("table.import"))
	list := tabTo[*chooser](t, d)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.clock.tick()
	if d.dossier.notices.asking() || len(m.dossiers[campaign].Nominees) == before {
		t.Error("Enter on the list does not take the rows")
	}
}
