package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
)

func TestHandover_savesWord(t *testing.T) {
	d, m := openSample(t, partHandover)
	h := d.dossier.handover
	d.answers.files = []string{"/usb/to-trinh"}
	h.form.tickAll(false)
	h.list.tick(1)
	h.onWord()
	if q := d.answers.asked; len(q) != 1 || q[0].Name != "to-trinh.docx" || q[0].Patterns[0] != "*.docx" {
		t.Errorf("asked: got %+v", q)
	}
	if got := d.dialogWords(); !strings.Contains(got, "to-trinh.docx") {
		t.Errorf("told: got %q", got)
	}
	d.dialogButton(t, text("handover.open-file"))
	if n := len(d.opened); n != 1 || filepath.Base(d.opened[0]) != "to-trinh.docx" {
		t.Errorf("opened %v", d.opened)
	}
	d.notices.closeTop()
	h.list.tick(2)
	h.onWord()
	d.dialogButton(t, text("save.go-on"))
	if got := d.dialogWords(); !strings.Contains(got, "Đã lưu 2 tệp Word") {
		t.Errorf("told: got %q", got)
	}
	want := [][]string{{"to-trinh.docx", "proposal"}, {"proposal", "minutes"}}
	if diff := cmp.Diff(want, m.handed.words); diff != "" || len(m.handed.made) > 0 {
		t.Errorf("%s; as PDF: %v", diff, m.handed.made)
	}
}

// TestHandover_savesOverNothingUnasked: the system asked about the name as it was
// typed, and not about the one that the file gets.
func TestHandover_savesOverNothingUnasked(t *testing.T) {
	d, m := openSample(t, partHandover)
	h := d.dossier.handover
	file := filepath.Join(t.TempDir(), "to-trinh")
	if err := os.WriteFile(file+".docx", []byte("của tôi"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.answers.files = []string{file}
	h.form.tickAll(false)
	h.list.tick(1)
	h.onWord()
	if len(m.handed.words) > 0 {
		t.Fatal("the file of that name was replaced unasked")
	}
	d.dialogButton(t, text("file.replace.yes"))
	if len(m.handed.words) != 1 {
		t.Error("not written after the clerk agreed")
	}
}

// What came as a file has no Word file, and one is told so.
func TestHandover_savesNoWordOfFiles(t *testing.T) {
	d, m := openSample(t, partHandover)
	h := d.dossier.handover
	d.answers.files = []string{"/usb/a.docx"}
	h.form.tickAll(false)
	h.list.tick(1)
	h.form.papers[1].Attached = true
	h.onWord()
	if got := d.dialogWords(); !strings.Contains(got, textf("handover.word.without", 1)) || len(m.handed.words) > 0 {
		t.Errorf("told %q, wrote %v", got, m.handed.words)
	}
	d.notices.closeTop()
	h.list.tick(2)
	h.onWord()
	if got := d.dialogWords(); !strings.Contains(got, textf("handover.word.without", 1)) {
		t.Errorf("told %q", got)
	}
	if diff := cmp.Diff([][]string{{"a.docx", "minutes"}}, m.handed.words); diff != "" {
		t.Error(diff)
	}
}

// The paper that one is writing is a click away from its Word file.
func TestDossier_savesItsPaperAsWord(t *testing.T) {
	d, m := openSample(t, partProposal)
	d.answers.files = []string{"/usb/x.DOCX"}
	d.press(t, d.dossier.tools, text("handover.word"))
	if q := d.answers.asked; len(q) != 1 || q[0].Name != "to-trinh.docx" {
		t.Errorf("asked: got %+v", q)
	}
	if diff := cmp.Diff([][]string{{"x.DOCX", "proposal"}}, m.handed.words); diff != "" {
		t.Error(diff)
	}
	d.notices.closeTop()
	d.dossier.onWord("consent/nobody")
	if got := d.dialogWords(); !strings.Contains(got, text("handover.word.none")) {
		t.Errorf("told %q", got)
	}
}

// Whoever lays Word files into packages does so the next time too.
func TestPacking_withWord(t *testing.T) {
	d, m := openSample(t, partHandover)
	tick := wordTick(t, d)
	if tick.Checked {
		t.Fatal("ticked from the beginning")
	}
	test.Tap(tick)
	d.dossier.onPack()
	if n := len(m.keys.wrapped); n != 1 || !m.keys.wrapped[0].Word {
		t.Errorf("packed as %+v", m.keys.wrapped)
	}
	d.notices.closeTop()
	d.open(campaign, "")
	d.dossier.show(partHandover, "")
	if !wordTick(t, d).Checked {
		t.Error("forgotten")
	}
}

func wordTick(t *testing.T, d *desk) *tickBox {
	t.Helper()
	var found *tickBox
	for _, o := range test.LaidOutObjects(d.dossier.handover.pack) {
		if box, ok := o.(*tickBox); ok && box.Text == text("enclose.word") {
			found = box
		}
	}
	if found == nil {
		t.Fatal("nothing to tick")
	}
	return found
}
