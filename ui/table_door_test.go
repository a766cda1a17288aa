package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

const memberTable = "Họ và tên\tChức vụ\tVai trò\nLê Minh Họa\tTrưởng phòng\tThư ký\nBùi Văn Thử\tChuyên viên\tỦy viên\n"

// book is a workbook with a roster, and a sheet with another.
func book() fakeBook {
	return fakeBook{[]string{"Đề nghị", "Dự phòng"}, map[string]string{"Đề nghị": pastedRoster, "Dự phòng": "Họ và tên\tNgày sinh\nLê Minh Thử\t1970\n"}}
}

// openWith opens a part of the sample where one file is on the disk, which the
// clerk chooses when asked.
func openWith(t *testing.T, part, file string, b fakeBook) (*desk, *memory) {
	t.Helper()
	d, m := openSample(t, part)
	m.tables.books = map[string]fakeBook{file: b}
	d.answers.files = []string{file}
	return d, m
}

func TestImport_sheetIsChosenAndNothingTakenBeforehand(t *testing.T) {
	d, m := openWith(t, partList, "/x/danh-sach.xlsx", book())
	before := len(m.dossiers[campaign].Nominees)
	d.press(t, d.dossier.page.box, text("table.import"))
	words := d.dialogWords()
	for _, want := range []string{textf("table.import.title", "danh-sach.xlsx"), "Nhận xét về trang Đề nghị.", textf("roster.ignored", "Mã số")} {
		if !strings.Contains(words, want) {
			t.Errorf("the dialog does not say %q: %s", want, words)
		}
	}
	tabTo[*choiceBox](t, d).SetSelectedIndex(1)
	if words := d.dialogWords(); !strings.Contains(words, "Nhận xét về trang Dự phòng.") || !strings.Contains(words, textf("roster.rows", 1, 1)) {
		t.Errorf("the other sheet is not shown: %s", words)
	}
	if len(d.dossier.form.d.Nominees) != before {
		t.Error("somebody was taken before the answer")
	}
	d.dialogButton(t, text("roster.take"))
	d.clock.tick()
	if got := m.dossiers[campaign].Nominees; len(got) != before+1 || got[before].Name != "Lê Minh Thử" {
		t.Errorf("got %d nominees", len(got))
	}
	d.dossier.undo()
	d.clock.tick()
	if got := m.dossiers[campaign].Nominees; len(got) != before {
		t.Errorf("taken back: got %d nominees, want %d", len(got), before)
	}
}

func TestImport_droppedOnTheWindow(t *testing.T) {
	uri := func(path string) fyne.URI { return storage.NewFileURI(path) }
	d, m := openWith(t, partGeneral, "/x/danh-sach.XLSX", book())
	before := len(m.dossiers[campaign].Nominees)
	d.onDropped(fyne.Position{}, []fyne.URI{uri("/x/danh-sach.XLSX"), uri("/x/b.csv")})
	if !strings.Contains(d.dialogWords(), text("table.import.one")) {
		t.Errorf("two files: got %s", d.dialogWords())
	}
	d.dialogButton(t, text("notice.ok"))
	d.onDropped(fyne.Position{}, []fyne.URI{uri("/x/danh-sach.XLSX")})
	d.dialogButton(t, text("roster.take"))
	d.clock.tick()
	if got := m.dossiers[campaign].Nominees; len(got) != before+2 {
		t.Errorf("got %d nominees, want %d", len(got), before+2)
	}
}

func TestImport_refusedFile(t *testing.T) {
	d, m := openWith(t, partList, "/x/cu.xls", book())
	m.tables.refused = errors.New("old format")
	d.press(t, d.dossier.page.box, text("table.import"))
	if words := d.dialogWords(); !strings.Contains(words, textf("table.import.title", "cu.xls")) || !strings.Contains(words, "Có lỗi.") {
		t.Errorf("got %s", words)
	}
	if len(d.logged) != 1 {
		t.Errorf("logged %v", d.logged)
	}
}

func TestImport_fileWithNobody(t *testing.T) {
	d, _ := openWith(t, partList, "/x/trong.xlsx", fakeBook{[]string{"A"}, map[string]string{"A": "Họ và tên\tNgày sinh"}})
	d.press(t, d.dossier.page.box, text("table.import"))
	if words := d.dialogWords(); !strings.Contains(words, text("table.import.none")) {
		t.Errorf("got %s", words)
	}
}

func TestImport_councilInTheDossier(t *testing.T) {
	d, m := openWith(t, partCouncil, "/x/hoi-dong.xlsx", fakeBook{[]string{"A"}, map[string]string{"A": memberTable}})
	before := len(m.dossiers[campaign].Council.Members)
	d.onDropped(fyne.Position{}, []fyne.URI{storage.NewFileURI("/x/hoi-dong.xlsx")})
	if words := d.dialogWords(); !strings.Contains(words, textf("roster.rows.council", 2, 2)) {
		t.Errorf("got %s", words)
	}
	d.dialogButton(t, text("roster.take"))
	d.clock.tick()
	got := m.dossiers[campaign].Council.Members
	if len(got) != before+2 || got[before].Role != model.Secretary || got[before].ID == got[before+1].ID {
		t.Fatalf("got %+v", got[before:])
	}
	pressButton(t, d.notices.foot.offered, text("list.undo"))
	d.clock.tick()
	if got := m.dossiers[campaign].Council.Members; len(got) != before {
		t.Errorf("taken back: got %d members, want %d", len(got), before)
	}
}

func TestTemplate_isSavedWithAWayToIt(t *testing.T) {
	d, m := openSample(t, partCouncil)
	d.answers.files = []string{"/x/mau"} // typed without its extension
	d.press(t, d.dossier.page.box, text("table.template"))
	if diff := cmp.Diff([]string{"council /x/mau.xlsx"}, m.tables.written); diff != "" {
		t.Error(diff)
	}
	if got := d.answers.asked[0].Name; got != "mau-danh-sach-hoi-dong.xlsx" {
		t.Errorf("suggested: got %q", got)
	}
	d.dialogButton(t, text("table.open"))
	if diff := cmp.Diff([]string{"/x/mau.xlsx"}, d.opened); diff != "" {
		t.Error(diff)
	}
}

func TestExport_list(t *testing.T) {
	d, m := openSample(t, partList)
	dir := t.TempDir()
	there := filepath.Join(dir, "danh-sach.xlsx")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.answers.files = []string{filepath.Join(dir, "danh-sach")}
	d.press(t, d.dossier.page.box, text("table.export"))
	if len(m.tables.written) != 0 {
		t.Error("the file of that name was replaced unasked")
	}
	d.dialogButton(t, text("file.replace.yes"))
	if diff := cmp.Diff([]string{campaign + " " + filepath.ToSlash(there)}, m.tables.written); diff != "" {
		t.Error(diff)
	}
	if words := d.dialogWords(); !strings.Contains(words, textf("table.saved", "danh-sach.xlsx", dir)) {
		t.Errorf("got %s", words)
	}
}

func TestExport_fails(t *testing.T) {
	d, m := openSample(t, partList)
	m.tables.refused = errors.New("file in use")
	d.answers.files = []string{"/x/danh-sach.xlsx"}
	d.press(t, d.dossier.page.box, text("table.export"))
	if words := d.dialogWords(); !strings.Contains(words, "Có lỗi.") || strings.Contains(words, text("table.open")) {
		t.Errorf("got %s", words)
	}
}

// Work that is over in no time shows no progress; work that goes on does, and
// ends when it is cancelled.
func TestJob_shownOnlyWhenItTakesTime(t *testing.T) {
	d, _ := openSample(t, partList)
	var late []func()
	back := d.clock.background()
	back.Go = func(work func()) { late = append(late, work) }
	ended := error(nil)
	work := func(ctx context.Context, _ Progress) error { return ctx.Err() }
	d.notices.jobShown(noticeable, back, "?", work, func(err error) { ended = err })
	if d.notices.asking() {
		t.Fatal("shown at once")
	}
	d.clock.tick()
	if !d.notices.asking() {
		t.Fatal("not shown after a while")
	}
	d.dialogButton(t, text("notice.cancel"))
	late[0]()
	if d.notices.asking() || !d.notices.cancelled(ended) || d.notices.cancelled(fmt.Errorf("other")) {
		t.Errorf("still shown %v, ended with %v", d.notices.asking(), ended)
	}
	late = nil
	d.notices.jobShown(noticeable, back, "?", work, func(error) {})
	late[0]()
	d.clock.tick()
	if d.notices.asking() {
		t.Error("shown when it was over")
	}
}

func TestMemberList_rolesThatSayMore(t *testing.T) {
	f := newRosterForm(pastedTable("Lê Minh Họa\tTrưởng phòng\tPhó Chủ tịch Thường trực\nLê Minh Họa\tTrưởng phòng\tỦy viên"), memberList{[]model.CouncilMember{{Name: "Bùi Văn Thử"}}})
	if !strings.Contains(f.verdict(0), "“Phó Chủ tịch Thường trực”") || f.count() != 1 {
		t.Errorf("got %q, %d taken", f.verdict(0), f.count())
	}
}
