package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// openHistory shows the history of a dossier that was changed twice.
func openHistory(t *testing.T) (*desk, *memory) {
	t.Helper()
	d, m := openSample(t, partProposal)
	m.keep(campaign, "put")
	d.write(t, "proposal/reason", "Đã giúp 12 hộ thoát nghèo.")
	d.dossier.show("report/n3", "")
	d.dossier.form.removeNominee("n3")
	d.dossier.show(partHistory, "")
	return d, m
}

// history is what the page says.
func (d *desk) history() string { return strings.Join(shown(d.dossier.page.box), "|") }

// versionList is the list of versions that is shown.
func versionList(t *testing.T, d *desk) *chooser {
	t.Helper()
	return d.field(t, "history").(*chooser)
}

func rowWords(c *chooser, i int) []string {
	row := c.CreateItem()
	c.UpdateItem(i, row)
	return shown(row.(*line).content)
}

func TestHistory_listsWhatEachVersionBrought(t *testing.T) {
	d, _ := openHistory(t)
	c := versionList(t, d)
	var got [][]string
	for i := range c.Length() {
		got = append(got, rowWords(c, i))
	}
	want := [][]string{
		{"Hiện nay (03:00 ngày 20/8/2024 – sửa)", "2 thay đổi: Biên bản họp Hội đồng; cá nhân Trần Thị Ví Dụ"},
		{"02:00 ngày 20/8/2024 – sửa", "Sửa lý do đề nghị trong tờ trình"},
		{"01:00 ngày 20/8/2024 – nhập từ tệp", "Phiên bản đầu tiên"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("versions (-want +got):\n%s", diff)
	}
}

func TestHistory_comparesWithTheOneBeforeOrWithNow(t *testing.T) {
	d, _ := openHistory(t)
	versionList(t, d).mark(1)
	if got := d.history(); !strings.Contains(got, "Phiên bản trước|Phiên bản này|Sửa lý do đề nghị trong tờ trình") || strings.Contains(got, "Xóa cá nhân") {
		t.Errorf("beside the one before: got %s", got)
	}
	c, _ := find(d.dossier.page.box, func(*choiceBox) bool { return true })
	c.SetSelectedIndex(0)
	if got := d.history(); !strings.Contains(got, "Phiên bản này|Hiện nay|") || !strings.Contains(got, "Xóa cá nhân Trần Thị Ví Dụ") || strings.Contains(got, "Sửa lý do") {
		t.Errorf("beside the present: got %s", got)
	}
}

func TestHistory_bringsAVersionBack(t *testing.T) {
	d, m := openHistory(t)
	first := m.versions.kept[0]
	versionList(t, d).mark(2)
	pressButton(t, d.dossier.page.box, text("history.restore"))
	if !d.notices.asking() || len(model.Compare(first, m.dossiers[campaign])) == 0 {
		t.Fatal("it was brought back without a question")
	}
	focusButton(t, d, text("history.restore.yes")).Tapped(nil)
	if diff := model.Compare(first, m.dossiers[campaign]); len(diff) > 0 || d.dossier.form.nominee("n3") == nil {
		t.Errorf("brought back: still different in %+v", diff)
	}
	if got := d.edit.undo.Label; !strings.HasPrefix(got, "Hoàn tác: đưa phiên bản lúc 01:00 ngày 20/8/2024") {
		t.Errorf("menu: got %q", got)
	}
	d.onUndo()
	d.clock.tick()
	if _, there := m.dossiers[campaign].NomineeByID("n3"); there {
		t.Error("bringing back could not be undone")
	}
}

func TestHistory_manyChangesAreShownInPortions(t *testing.T) {
	d, m := openSample(t, partProposal)
	m.keep(campaign, "put")
	for i := range d.dossier.form.d.Nominees {
		n := &d.dossier.form.d.Nominees[i]
		n.Name, n.Note, n.Summary, n.Report.Place, n.Report.Period, n.Discipline = "a", "b", "c", "d", "e", "f"
		n.Report.Head.Name, n.Report.Head.Position = "g", "h"
	}
	d.dossier.form.touch()
	d.dossier.show(partHistory, "")
	first := strings.Count(d.history(), "Sửa ")
	if first == 0 || first == 40 {
		t.Errorf("got %d changes at first, want some", first)
	}
	pressButton(t, d.dossier.page.box, textf("history.more", 40-first))
	if got := strings.Count(d.history(), "Sửa "); got != 40 {
		t.Errorf("got %d changes, want all 40", got)
	}
}

func TestSide_leavesOutWhatIsFarFromAChange(t *testing.T) {
	far := strings.Repeat("một hai ba bốn năm ", 40)
	all := model.WordChanges(far+"cũ "+far, far+"mới "+far)
	for kind, word := range map[model.PieceKind]string{model.Gone: "cũ", model.Come: "mới"} {
		var words strings.Builder
		for _, p := range side(all, kind) {
			words.WriteString(p.Text)
		}
		got := words.String()
		if len(got) > 4*nearby || !strings.HasPrefix(got, "… ") || !strings.HasSuffix(got, " …") || !strings.Contains(got, word) {
			t.Errorf("%s: got %q", kind, got)
		}
	}
	long := side(model.WordChanges("", strings.Repeat("Đường ", 3000)), model.Come)
	if n := len(long[0].Text); n > passage+10 || !strings.HasSuffix(long[0].Text, " …") {
		t.Errorf("a whole new text: got %d bytes of it", n)
	}
}

func BenchmarkHistory_showChange(b *testing.B) {
	before := strings.Repeat("Đã giúp mười hai hộ thoát nghèo bền vững trong năm. ", 200)
	all := model.WordChanges(before, strings.ReplaceAll(before, "mười hai", "15"))
	pieces := side(all, model.Come)
	for b.Loop() {
		t := newMarked(pieces, model.Come).(*widget.RichText)
		t.Resize(t.MinSize().AddWidthHeight(280, 0))
	}
}

func TestHistory_hidesVersionsThatBringNothing(t *testing.T) {
	d, m := openHistory(t)
	d.dossier.show(partGeneral, "")
	v := &m.versions // the dossier was only looked at
	v.kept, v.why = append(v.kept, v.kept[len(v.kept)-1].Clone()), append(v.why, fieldLeft)
	d.dossier.show(partHistory, "")
	c := versionList(t, d)
	rowWords(c, 0)
	for i := range c.Length() {
		if words := rowWords(c, i); words[1] == text("history.same") {
			t.Errorf("version %d: got %q", i, words)
		}
	}
	if c.Length() != 3 {
		t.Errorf("got %d versions, want the three that differ", c.Length())
	}
}
