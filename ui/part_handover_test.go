package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// dialogButton presses the button of the topmost dialog that bears the words.
func (d *desk) dialogButton(t *testing.T, words string) {
	t.Helper()
	top := d.window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no dialog is open")
	}
	d.press(t, top, words)
}

// dialogWords are the words of the topmost dialog.
func (d *desk) dialogWords() string {
	var words []string
	if top := d.window.Canvas().Overlays().Top(); top != nil {
		for _, o := range test.LaidOutObjects(top) {
			if l, ok := o.(*widget.Label); ok {
				words = append(words, l.Text)
			}
		}
	}
	return strings.Join(words, "|")
}

func TestHandover_printsWhatIsTicked(t *testing.T) {
	d, m := openSample(t, partHandover)
	d.printer.names = []string{"Phòng họp", "Văn thư"}
	d.dossier.handover.form.tickAll(false)
	d.dossier.handover.list.tick(1)
	d.dossier.handover.onPrint()
	d.dialogButton(t, text("print.do"))
	if !slices.Equal(d.printer.files, []string{"/view/proposal.pdf"}) || d.printer.chosen != "Phòng họp" || d.printer.copies != 1 {
		t.Errorf("printed: got %v on %q, %d copies", d.printer.files, d.printer.chosen, d.printer.copies)
	}
	if m.handed.marks["proposal"].Printed == nil || m.handed.marks["minutes"].Printed != nil {
		t.Errorf("marked: got %v", m.handed.marks)
	}
	if len(m.revisions) == 0 {
		t.Error("printing closed no revision")
	}
	if words, _ := d.dossier.handover.form.state(d.dossier.handover.form.papers[1]); words != "đã in 20/8/2024 14:05" {
		t.Errorf("in the table: got %q", words)
	}
}

func TestHandover_noPrinterOffersTheOtherWay(t *testing.T) {
	d, m := openSample(t, partHandover)
	d.printer.missing = errNoPrinter
	d.dossier.handover.onPrint()
	d.dialogButton(t, text("print.by-viewer"))
	if len(d.opened) != 1 || !strings.HasPrefix(d.opened[0], "/view/") {
		t.Errorf("opened: got %v", d.opened)
	}
	if len(m.handed.marks) > 0 {
		t.Error("marked as printed")
	}
}

func TestPrintForm_copies(t *testing.T) {
	for typed, good := range map[string]bool{"1": true, "20": true, "0": false, "21": false, "hai": false, "": false} {
		f := newPrintForm(nil)
		f.copies = typed
		if _, ok := f.count(); ok != good {
			t.Errorf("%q: got %v", typed, ok)
		}
	}
}

func TestHandover_saves(t *testing.T) {
	d, m := openSample(t, partHandover)
	d.answers.files = []string{"/usb/ra"}
	d.dossier.handover.form.tickAll(false)
	d.dossier.handover.list.tick(1)
	d.dossier.handover.onSave()
	if q := d.answers.asked; len(q) != 1 || q[0].Name != "to-trinh.pdf" {
		t.Errorf("asked: got %+v", q)
	}
	d.notices.closeTop()
	d.dossier.handover.list.tick(2)
	d.dossier.handover.onSave()
	d.dialogButton(t, text("save.go-on"))
	if want := []string{"proposal", "minutes"}; len(m.handed.made) != 2 || !slices.Equal(m.handed.made[1], want) {
		t.Errorf("made: got %v", m.handed.made)
	}
}

func TestHandover_nothingTicked(t *testing.T) {
	d, m := openSample(t, partHandover)
	h := d.dossier.handover
	h.form.tickAll(false)
	for _, do := range []func(){h.onPrint, h.onView, h.onSave, func() { h.onMark(MarkSigned) }} {
		do()
		if got := d.dialogWords(); !strings.Contains(got, text("handover.none")) {
			t.Errorf("got %q", got)
		}
		d.notices.closeTop()
	}
	if len(m.handed.made) > 0 || len(m.handed.marks) > 0 {
		t.Error("something was done")
	}
}

func TestHandover_droppedScanIsAskedFor(t *testing.T) {
	d, m := openSample(t, partHandover)
	d.onDropped(fyne.Position{}, []fyne.URI{storage.NewFileURI("/x/to-trinh-ky.pdf"), storage.NewFileURI("/x/la.txt")})
	if len(m.attached) > 0 {
		t.Fatal("attached without a word")
	}
	d.dialogButton(t, text("attach.open"))
	if len(m.attached) != 1 || m.dossiers[campaign].Attachments[0].As != model.SignedScan {
		t.Errorf("attached: got %v, %+v", m.attached, m.dossiers[campaign].Attachments)
	}
	if got := d.dialogWords(); !strings.Contains(got, "la.txt|Có lỗi.") {
		t.Errorf("what was refused: got %q", got)
	}
	if d.dossier.part != partHandover {
		t.Errorf("shown: part %s", d.dossier.part)
	}
}

func TestHandover_packTellsStalePapersFirst(t *testing.T) {
	d, m := openSample(t, partHandover)
	d.dossier.handover.form.papers[1].Printed = &PaperMark{}
	d.dossier.onPack()
	if got := d.dialogWords(); len(m.packed) != 0 || !strings.Contains(got, "Tờ trình") {
		t.Errorf("packed %v, said %q", m.packed, got)
	}
	d.dialogButton(t, text("handover.stale.yes"))
	if len(m.packed) != 1 {
		t.Errorf("agreed: packed %v", m.packed)
	}
}

func TestHandover_stick(t *testing.T) {
	d, m := openSample(t, partHandover)
	d.dossier.onPack()
	d.notices.closeTop()
	d.drives = []Drive{{Path: "/media/usb", Name: "USB Mẫu", Free: 5 << 20}}
	d.dossier.handover.onStick()
	d.dialogButton(t, textf("usb.free", "USB Mẫu", 5))
	if got := d.dialogWords(); !slices.Equal(m.handed.copied, []string{"/media/usb"}) || !strings.Contains(got, text("usb.done")) {
		t.Errorf("copied to %v, said %q", m.handed.copied, got)
	}
	d.notices.closeTop()
	m.handed.copyErr = errors.New("pulled")
	d.dossier.handover.copyTo("/media/usb")
	if got := d.dialogWords(); strings.Contains(got, text("usb.done")) || !strings.Contains(got, "Có lỗi.") {
		t.Errorf("the copy failed: said %q", got)
	}
}

func TestHandover_stickByFolder(t *testing.T) {
	d, m := openSample(t, partHandover)
	d.dossier.onPack()
	d.notices.closeTop()
	d.answers.files = []string{"/mnt/e"}
	d.dossier.handover.onStick()
	if got := d.dialogWords(); !strings.Contains(got, text("usb.none")) {
		t.Errorf("no stick: said %q", got)
	}
	d.dialogButton(t, text("usb.folder"))
	if !slices.Equal(m.handed.copied, []string{"/mnt/e"}) {
		t.Errorf("copied to %v", m.handed.copied)
	}
}

func TestHandover_submitted(t *testing.T) {
	d, m := openSample(t, partHandover)
	d.dossier.onPack()
	d.notices.closeTop()
	d.dossier.handover.onSubmit()
	d.dialogButton(t, text("submit.yes"))
	d.clock.tick()
	if got := m.dossiers[campaign]; got.State != model.Submitted || got.SubmittedOn != "2024-08-20" {
		t.Errorf("saved: got %s on %q", got.State, got.SubmittedOn)
	}
	if words := strings.Join(shown(d.dossier.handover.pack), "|"); !strings.Contains(words, "Đã nộp ngày 20/8/2024") {
		t.Errorf("got %q", words)
	}
}

func TestHandover_heldBackFindingsLeadToTheirFields(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	d.write(t, "nominees/n3/name", "")
	d.window.Canvas().Unfocus()
	d.dossier.show(partHandover, "")
	n := d.dossier.handover.form.held()
	if n == 0 || !strings.Contains(strings.Join(shown(d.dossier.handover.pack), "|"), textf("handover.held.short", n)) {
		t.Fatalf("got %d findings", n)
	}
	d.press(t, d.dossier.handover.pack, text("handover.held.show"))
	list := d.dossier.findings.list
	for i, c := range list.present {
		if c.finding.Path == "nominees/n3/name" {
			list.mark(i, 1)
		}
	}
	d.typeKey(fyne.KeyReturn)
	if d.window.Canvas().Focused() != d.field(t, "nominees/n3/name") {
		t.Errorf("led to part %s", d.dossier.part)
	}
}

func TestJob_cancelReallyCancels(t *testing.T) {
	d, _ := openSample(t, partHandover)
	var work func()
	d.dossier.back.Go = func(f func()) { work = f }
	done := false
	d.dossier.job("Việc", func(ctx context.Context, _ Progress) error { return ctx.Err() }, func(error) { done = true })
	d.dialogButton(t, text("notice.cancel"))
	if !d.notices.asking() {
		t.Error("the dialog went before the work had ended")
	}
	work()
	if done || d.notices.asking() {
		t.Errorf("cancelled: done called %v, dialog still there %v", done, d.notices.asking())
	}
	if got := d.notices.foot.Text; got != text("handover.cancelled") {
		t.Errorf("at the foot: got %q", got)
	}
}

func TestFileAsker_oneQuestionAtATime(t *testing.T) {
	d, _ := openSample(t, partAttachments)
	var waiting []func()
	d.dossier.files.back.Go = func(f func()) { waiting = append(waiting, f) }
	d.answers.files = []string{"/x/a.pdf"}
	got := 0
	for range 2 {
		d.dossier.files.open(FileQuestion{}, func([]string) { got++ })
	}
	for _, f := range waiting {
		f()
	}
	if got != 1 {
		t.Errorf("answered %d times, want once", got)
	}
	d.answers.files, d.answers.gone = nil, true
	waiting = nil
	d.dossier.files.open(FileQuestion{}, func([]string) { t.Error("no answer was taken for one") })
	waiting[0]()
}

func TestException_scanIsAttachedByDialog(t *testing.T) {
	d, m := openSample(t, partList)
	d.dossier.onException()
	d.write(t, "exception/number", "12/UBND")
	d.answers.files = []string{"/x/cho-phep.pdf"}
	d.dossier.onExceptionScan()
	d.clock.tick()
	e := m.dossiers[campaign].Exception
	if e == nil || e.Attachment == "" || e.Attachment != m.dossiers[campaign].Attachments[0].ID {
		t.Fatalf("saved: got %+v", e)
	}
	if got := m.dossiers[campaign].Attachments[0].Title; got != "Văn bản số 12/UBND cho phép vượt chỉ tiêu" {
		t.Errorf("its title: got %q", got)
	}
	if d.dossier.part != partList {
		t.Errorf("shown: part %s", d.dossier.part)
	}
}

func TestHandover_doesNotMakeTheWindowGrow(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	for _, part := range []string{partHandover, partCheck} {
		d.dossier.show(part, "")
		if h := d.dossier.page.content().MinSize().Height; h > 300 {
			t.Errorf("part %s asks for a height of %v", part, h)
		}
	}
}

func TestPapersList_titlesAreShownWhole(t *testing.T) {
	d, _ := openSample(t, partHandover)
	h := d.dossier.handover
	h.form.papers[4].Title = "Báo cáo thành tích của " + longWords
	h.list.Resize(fyne.NewSize(430, 500))
	row := h.list.CreateItem().(*line)
	h.list.showPaper(4, row)
	row.Resize(fyne.NewSize(430, h.list.height(4)))
	rendered := test.WidgetRenderer(row)
	rendered.Layout(row.Size())
	two := row.content.(*fyne.Container).Objects[titleColumn].(*fyne.Container).Objects
	state := two[1]
	if title := two[0].(*widget.Label); title.Size().Height < title.MinSize().Height || title.Size().Height < 40 {
		t.Errorf("the title has a height of %v and needs %v", title.Size().Height, title.MinSize().Height)
	}
	if bottom := state.Position().Y + state.Size().Height; bottom > row.Size().Height+1 {
		t.Errorf("the row ends at %v, what was done with the paper at %v", row.Size().Height, bottom)
	}
	if short := h.list.height(0); short >= h.list.height(4) {
		t.Errorf("a short title takes %v, a long one %v", short, h.list.height(4))
	}
}
