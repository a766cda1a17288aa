package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// arriving is what the fake workspace says became of files.
type arriving struct {
	asked    [][]string
	arrivals []Arrival
	err      error
}

func (m *memory) Receive(_ context.Context, files []string, _ model.Date, progress Progress) ([]Arrival, error) {
	m.arriving.asked = append(m.arriving.asked, files)
	progress("Kiểm tra và nhận gói", 1, 2)
	return m.arriving.arrivals, m.arriving.err
}

func (m *memory) Rule(code string) (explanation, source string, ok bool) {
	return "Vì " + code, "quy cách", code != "unknown"
}

func mixedArrivals() []Arrival {
	return []Arrival{
		{File: "/x/ba-dinh.zip", Outcome: Arrived, Code: "c1", UnitName: "quận Ba Đình", Title: "Chuyên đề 2.6", Collectives: 1, Individuals: 1},
		{File: "/x/cu.zip", Outcome: Known, Code: "c9", UnitName: "quận Đống Đa", Title: "Chuyên đề 2.6"},
		{
			File: "/x/sua.zip", Outcome: Replaced, Code: "c2", UnitName: "Sở Xây dựng", Title: "Chuyên đề 2.3",
			Findings: []model.Finding{{Rule: "r1", Grade: model.Warning, Message: "Gói đến muộn."}, {Rule: "r2", Grade: model.Error, Message: "Thiếu tờ trình."}},
		},
		{File: "/x/anh.png", Outcome: Refused, Findings: []model.Finding{{Rule: "file-no-zip", Grade: model.Error, Message: "Tệp không phải tệp nén zip."}}},
		{File: "/x/tui.zip", Outcome: Foreign},
		{File: "/x/khoa.zip", Outcome: Failed, Err: errors.New("locked")},
	}
}

func TestReceiveForm_urgentFirst(t *testing.T) {
	f := newReceiveForm(mixedArrivals(), func(error) string { return "Tệp đang mở." })
	var files []string
	for _, a := range f.arrivals {
		files = append(files, strings.TrimPrefix(a.File, "/x/"))
	}
	if want := []string{"anh.png", "tui.zip", "khoa.zip", "sua.zip", "ba-dinh.zip", "cu.zip"}; !slices.Equal(files, want) {
		t.Errorf("got %v, want %v", files, want)
	}
	if got := f.newCodes(); !slices.Equal(got, []string{"c2", "c1"}) {
		t.Errorf("new: got %v, want c2 and c1", got)
	}
	if got, want := f.summary(), "Nhận mới 1 gói; thay 1 gói nộp trước; đã nhận từ trước 1 gói; không nhận 3 tệp."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReceiveForm_sentences(t *testing.T) {
	f := newReceiveForm(nil, func(error) string { return "Tệp đang mở." })
	for i, want := range []string{"Kiểm tra: Đạt.", "không có gì thay đổi", "1 lỗi, 1 cảnh báo", "Tệp không phải tệp nén zip.", "BagIt", "Tệp đang mở."} {
		a := mixedArrivals()[i]
		title, sentence := f.lines(a)
		if !strings.Contains(sentence, want) {
			t.Errorf("%s: got %q, want %q in it", a.File, sentence, want)
		}
		if a.UnitName == "" && !strings.HasPrefix(a.File, "/x/"+title) {
			t.Errorf("%s: got the title %q", a.File, title)
		}
	}
}

func TestReceiveForm_unchecked(t *testing.T) {
	f := newReceiveForm(nil, func(error) string { return "" })
	a := Arrival{File: "/x/ba-dinh.zip", Outcome: Arrived, Code: "c1", Unchecked: true}
	if _, sentence := f.lines(a); strings.Contains(sentence, text("pool.sound")) || a.importance() != widget.WarningImportance {
		t.Errorf("got %q, want nothing that says it is sound", sentence)
	}
}

func dropOn(d *desk, files ...string) {
	var list []fyne.URI
	for _, f := range files {
		list = append(list, storage.NewFileURI(f))
	}
	d.onDropped(fyne.Position{}, list)
}

func TestReceive_dropped(t *testing.T) {
	m := newPooled(t)
	m.arriving.arrivals = mixedArrivals()
	d := newDesk(t, m)
	dropOn(d, "/x/ba-dinh.zip", "/x/sua.zip")
	if len(m.arriving.asked) != 1 || len(m.arriving.asked[0]) != 2 || !d.notices.asking() {
		t.Fatalf("asked for %v, dialog %v", m.arriving.asked, d.notices.asking())
	}
	list, ok := d.window.Canvas().Focused().(*chooser)
	if !ok || list.Length() != 6 {
		t.Fatalf("the keyboard is on %T, want the list of six files", d.window.Canvas().Focused())
	}
	for range 3 {
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	found, ok := d.window.Canvas().Focused().(*findingsList)
	if !ok || len(found.present) != 4 || found.present[1].finding.Rule != "r2" {
		t.Fatalf("Enter did not lead to the findings of the file, the error first: %T", d.window.Canvas().Focused())
	}
	found.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if why := found.present[1].why; !strings.Contains(why, "Vì r2") {
		t.Errorf("Enter unfolds %q, want the rule", why)
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.pool == nil || d.notices.asking() {
		t.Fatal("the pool is not shown afterwards")
	}
	if l, ok := d.pool.marked(); !ok || l.entry.Code != "c2" {
		t.Errorf("marked is %+v, want the first new package", l)
	}
}

func TestReceive_nothingTaken(t *testing.T) {
	m := newPooled(t)
	d := openPooled(t, m)
	m.arriving.err = context.Canceled
	dropOn(d, "/x/a.zip")
	if d.notices.asking() || d.notices.foot.Text != text("receive.cancelled") {
		t.Errorf("cancelled: %q", d.notices.foot.Text)
	}
	m.arriving.err = errors.New("full")
	dropOn(d, "/x/a.zip")
	if !d.notices.asking() || len(d.logged) == 0 {
		t.Error("an error is not told")
	}
	d.notices.closeTop()
	m.arriving.err = nil
	dropOn(d, "/x/empty")
	if !d.notices.asking() {
		t.Error("a folder with nothing in it is not told")
	}
}

func TestReceive_buttons(t *testing.T) {
	m := newPooled(t)
	m.arriving.arrivals = mixedArrivals()[:1]
	d := openPooled(t, m)
	d.answers.files = []string{"/x/a.zip", "/x/b.zip"}
	d.pool.onReceive()
	d.notices.closeTop()
	d.answers.files = []string{"/x"}
	d.pool.onReceiveFolder()
	d.notices.closeTop()
	if len(m.arriving.asked) != 2 || len(m.arriving.asked[0]) != 2 || m.arriving.asked[1][0] != "/x" {
		t.Errorf("asked for %v", m.arriving.asked)
	}
}

func TestReceive_onADossier(t *testing.T) {
	m := newPooled(t)
	m.arriving.arrivals = []Arrival{{File: "/x/p.hoso-receipt.json", Outcome: ReceiptTaken, Received: "Sở Nội vụ"}}
	d := newDesk(t, m)
	d.open(campaign, "")
	dropOn(d, "/x/p.hoso-receipt (1).json")
	if len(m.arriving.asked) != 1 {
		t.Fatal("a receipt dropped on a dossier is not read")
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.dossier == nil || len(m.attached) > 0 {
		t.Error("the dossier was left, or the receipt attached")
	}
	dropOn(d, "/x/scan.pdf")
	if len(m.arriving.asked) != 1 {
		t.Error("a scan dropped on a dossier is received")
	}
}

func TestReceive_receiptAtHome(t *testing.T) {
	m := newPooled(t)
	m.arriving.arrivals = []Arrival{{File: "/x/p.hoso-receipt.json", Outcome: ReceiptTaken, Received: "Sở Nội vụ"}}
	d := newDesk(t, m)
	before := d.home
	dropOn(d, "/x/p.hoso-receipt.json")
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.home == nil || d.home == before {
		t.Error("the home screen does not show what the receipt changed")
	}
}

func TestArrival_namesFilesInside(t *testing.T) {
	a := Arrival{Outcome: Arrived, Findings: []model.Finding{
		{Rule: "package-stray", Grade: model.Warning, Path: "data/ghi-chu.txt", Message: "Gói có tệp không thuộc hồ sơ."},
		{Rule: "late", Grade: model.Warning, Path: "proposal/date", Message: "Nộp quá hạn."},
	}}
	found := a.found()
	if got := found[0].Message; !strings.Contains(got, "data/ghi-chu.txt") {
		t.Errorf("a file inside: got %q, want it named", got)
	}
	if got := found[1].Message; got != "Nộp quá hạn." {
		t.Errorf("a field: got %q", got)
	}
}
