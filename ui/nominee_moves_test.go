package ui

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

const adHoc = "ba-dinh-cuu-nguoi"

// press does what a line of the menu "Sửa" does.
func (d *desk) choose(t *testing.T, words string) *fyne.MenuItem {
	t.Helper()
	for _, menu := range d.window.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Label == words || strings.HasPrefix(item.Label, words+" (") {
				item.Action()
				return item
			}
		}
	}
	t.Fatalf("the menu has no %q", words)
	return nil
}

func TestNominees_duplicateGoesToTheCopy(t *testing.T) {
	d, m := openSample(t, "report/n3")
	d.choose(t, text("list.duplicate"))
	if d.dossier.part != "report/n6" || d.window.Canvas().Focused() != d.field(t, "nominees/n6/name") {
		t.Errorf("at part %s", d.dossier.part)
	}
	d.clock.tick()
	saved := m.dossiers[campaign]
	if _, voted := saved.Minutes.ResultOf("n6"); voted || nomineeIDs(&saved) != "n1 n2 n3 n6 n4 n5" {
		t.Errorf("got %s, voted %v", nomineeIDs(&saved), voted)
	}
	if got := d.edit.undo.Label; got != "Hoàn tác: nhân bản cá nhân Trần Thị Ví Dụ (Ctrl+Z)" {
		t.Errorf("menu: got %q", got)
	}
	d.onUndo()
	if d.dossier.form.nominee("n6") != nil || d.dossier.part != "report/n3" {
		t.Errorf("undone: at part %s", d.dossier.part)
	}
}

func TestNominees_reorderByKeysKeepsTheKeyboardInTheRow(t *testing.T) {
	d, _ := openSample(t, partList)
	c := d.window.Canvas()
	c.Focus(d.field(t, "nominees/n3/summary"))
	if item := d.choose(t, text("list.down")); item.Shortcut.ShortcutName() != "CustomDesktop:Alt+Down" {
		t.Errorf("key: got %s", item.Shortcut.ShortcutName())
	}
	d.choose(t, text("list.down"))
	if got := nomineeIDs(d.dossier.form.d); got != "n1 n2 n4 n5 n3" {
		t.Errorf("got %s", got)
	}
	if c.Focused() != d.field(t, "nominees/n3/summary") {
		t.Errorf("the keyboard went to %T", c.Focused())
	}
	d.onUndo()
	d.onUndo()
	if got := nomineeIDs(d.dossier.form.d); got != "n1 n2 n3 n4 n5" {
		t.Errorf("undone: got %s", got)
	}
}

func TestNominees_menuNeedsOne(t *testing.T) {
	d, _ := openSample(t, partProposal)
	d.choose(t, text("list.remove"))
	if len(d.dossier.form.d.Nominees) != 5 || d.notices.foot.Text != text("list.concerned") {
		t.Errorf("got %d nominees, foot %q", len(d.dossier.form.d.Nominees), d.notices.foot.Text)
	}
	d.onHome()
	d.choose(t, text("list.remove")) // must not fail
}

func TestNominees_rowMenuByKeyboard(t *testing.T) {
	d, _ := openSample(t, partList)
	d.field(t, "nominees/n3/row/more").(*button).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	menu, ok := d.window.Canvas().Focused().(*widget.PopUpMenu)
	if !ok {
		t.Fatalf("the keyboard is in %T, want in the menu", d.window.Canvas().Focused())
	}
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := nomineeIDs(d.dossier.form.d); got != "n1 n2 n3 n6 n4 n5" {
		t.Errorf("got %s, want the second line to duplicate", got)
	}
}

// transferTo answers the question where a nominee is to go.
func transferTo(t *testing.T, d *desk, copied bool) {
	t.Helper()
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the first dossier that fits
	if copied {
		c := d.window.Canvas()
		for range 10 {
			if box, ok := c.Focused().(*tickBox); ok {
				box.SetChecked(true)
				break
			}
			c.FocusNext()
		}
	}
	focusButton(t, d, text("transfer.yes")).Tapped(nil)
}

func TestTransfer_movesAndCanBeUndone(t *testing.T) {
	d, m := openSample(t, "report/n3")
	before := len(m.dossiers[adHoc].Nominees)
	d.write(t, "nominees/n3/note", "vừa gõ")
	d.dossier.onTransfer("n3")
	transferTo(t, d, false)
	there := m.dossiers[adHoc].Nominees
	if len(there) != before+1 || there[len(there)-1].Note != "vừa gõ" || d.dossier.form.nominee("n3") != nil || d.dossier.part != partList {
		t.Fatalf("there %d, here %s, at %s", len(there), nomineeIDs(d.dossier.form.d), d.dossier.part)
	}
	if got := d.edit.undo.Label; !strings.HasPrefix(got, "Hoàn tác: chuyển cá nhân Trần Thị Ví Dụ sang") {
		t.Errorf("menu: got %q", got)
	}
	d.onUndo()
	d.clock.tick()
	n, _ := m.dossiers[campaign].NomineeByID("n3")
	if _, voted := m.dossiers[campaign].Minutes.ResultOf("n3"); n.Note != "vừa gõ" || !voted || len(m.dossiers[adHoc].Nominees) != before {
		t.Errorf("undone: here %q, voted %v, there %d", n.Note, voted, len(m.dossiers[adHoc].Nominees))
	}
	d.onRedo()
	if len(m.dossiers[adHoc].Nominees) != before || d.dossier.form.nominee("n3") == nil {
		t.Error("redo made half of the move again")
	}
}

func TestTransfer_copyLeavesThisDossierAlone(t *testing.T) {
	d, m := openSample(t, "report/n3")
	before := len(m.dossiers[adHoc].Nominees)
	d.dossier.onTransfer("n3")
	transferTo(t, d, true)
	if len(m.dossiers[adHoc].Nominees) != before+1 || d.dossier.form.nominee("n3") == nil {
		t.Fatalf("there %d, here %s", len(m.dossiers[adHoc].Nominees), nomineeIDs(d.dossier.form.d))
	}
	d.notices.foot.offered.Objects[1].(*button).Tapped(nil)
	if len(m.dossiers[adHoc].Nominees) != before {
		t.Error("the copy was not taken back")
	}
}

func TestTransfer_failureChangesNothing(t *testing.T) {
	d, m := openSample(t, "report/n3")
	m.failing = errors.New("disk full")
	d.dossier.onTransfer("n3")
	transferTo(t, d, false)
	if d.dossier.form.nominee("n3") == nil || !d.notices.asking() {
		t.Error("the nominee left although the other dossier did not take it, or nothing was said")
	}
}

func TestTransfer_withoutAnotherDossier(t *testing.T) {
	d, m := openSample(t, "report/n3")
	delete(m.dossiers, adHoc)
	d.dossier.onTransfer("n3")
	if !d.notices.asking() {
		t.Error("nothing is said")
	}
}
