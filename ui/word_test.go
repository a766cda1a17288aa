package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
)

const wordPath = "/x/bao-cao.docx"

// lines are a Word file with a paragraph each.
func lines(words ...string) WordRead {
	var f model.WordFile
	for _, w := range words {
		f.Paragraphs = append(f.Paragraphs, model.WordParagraph{Text: w})
	}
	return WordRead{File: f}
}

var reportLines = lines("BÁO CÁO", "1. Kết quả thực hiện nhiệm vụ", "Giúp 12 hộ.", "Sửa 3 nhà.", "III. KIẾN NGHỊ", "Cấp thêm kinh phí.")

// openWithWord opens a part of the sample where one Word file is on the disk,
// which the clerk chooses when asked.
func openWithWord(t *testing.T, part string, read WordRead) (*desk, *memory) {
	t.Helper()
	d, m := openSample(t, part)
	m.words = wordFiles{wordPath: read}
	d.answers.files = []string{wordPath}
	return d, m
}

func (d *desk) dropWord(files ...string) {
	var uris []fyne.URI
	for _, f := range files {
		uris = append(uris, storage.NewFileURI(f))
	}
	d.onDropped(fyne.Position{}, uris)
}

// writtenIn is the text of a section of the sample's third nominee.
func writtenIn(m *memory, prompt string) string {
	return model.TextOf(m.dossiers[campaign], "nominees/n3/report/sections/"+prompt+"/text")
}

func TestWord_intoAReport(t *testing.T) {
	d, m := openWithWord(t, "report/n3", reportLines)
	before := writtenIn(m, "results")
	d.press(t, d.dossier.page.box, text("word.import"))
	words := d.dialogWords()
	for _, want := range []string{textf("word.title", "bao-cao.docx"), textf("word.count", 2) + textf("word.count.left", 2) + textf("word.count.composed", 1), text("word.heading")} {
		if !strings.Contains(words, want) {
			t.Errorf("the dialog does not say %q: %s", want, words)
		}
	}
	if writtenIn(m, "results") != before {
		t.Error("something was taken before the answer")
	}
	d.dialogButton(t, text("word.take"))
	d.clock.tick()
	if got, want := writtenIn(m, "results"), before+"\nGiúp 12 hộ.\nSửa 3 nhà."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if d.window.Canvas().Focused() != d.field(t, resultsPath) {
		t.Error("the cursor is not in the section")
	}
	d.dossier.undo()
	d.clock.tick()
	if got := writtenIn(m, "results"); got != before {
		t.Errorf("taken back: got %q", got)
	}
}

func TestWord_placesByKeyboard(t *testing.T) {
	d, m := openWithWord(t, "report/n3", reportLines)
	d.dropWord(wordPath)
	list, ok := d.window.Canvas().Focused().(*chooser)
	if !ok {
		t.Fatalf("the keyboard is on a %T", d.window.Canvas().Focused())
	}
	if list.marked != 4 {
		t.Errorf("line %d is marked, want the first without a place, 4", list.marked)
	}
	for _, key := range "29x0" { // "III. KIẾN NGHỊ" to section 2; no such places; "Cấp thêm kinh phí." nowhere
		list.TypedRune(key)
	}
	list.mark(2)
	list.TypedRune('2')
	d.dialogButton(t, text("word.take"))
	d.clock.tick()
	if got := writtenIn(m, "initiatives"); !strings.HasSuffix(got, "\nGiúp 12 hộ.\nIII. KIẾN NGHỊ") {
		t.Errorf("got %q", got)
	}
	if got := writtenIn(m, "results"); strings.Contains(got, "Giúp 12 hộ.") || !strings.HasSuffix(got, "\nSửa 3 nhà.") {
		t.Errorf("got %q", got)
	}
}

// What the program writes itself is seen, and can be sent to a section and back.
func TestWord_furniture(t *testing.T) {
	f := newWordForm(lines("BÁO CÁO THÀNH TÍCH", "I. SƠ LƯỢC LÝ LỊCH", "- Quê quán: phường Mẫu", "II. THÀNH TÍCH ĐẠT ĐƯỢC", "1. Kết quả thực hiện nhiệm vụ", "Giúp 12 hộ."), []model.SectionPrompt{{ID: "results", Title: "Kết quả thực hiện nhiệm vụ"}})
	told := textf("word.count", 1) + textf("word.count.composed", 3) + textf("word.count.entered", 1)
	if f.summary() != told || f.place(0) != text("word.composed") || f.place(2) != text("word.entered") {
		t.Errorf("got %q, %q, %q", f.summary(), f.place(0), f.place(2))
	}
	f.sendByKey(0, '1')
	if taken, left := f.count(); taken != 2 || left != 0 || f.place(0) != f.places()[1].label {
		t.Errorf("sent: %d taken, %d left, %q", taken, left, f.place(0))
	}
	if f.sendByKey(0, '0'); f.summary() != told {
		t.Errorf("sent back: %q", f.summary())
	}
}

func TestWord_insteadAndAsWritten(t *testing.T) {
	read := reportLines
	read.File.Encodings = []string{model.TCVN3}
	read.File.Paragraphs = append([]model.WordParagraph{}, read.File.Paragraphs...)
	read.File.Paragraphs[2] = model.WordParagraph{Text: "Giúp 12 hộ.", Written: "Gióp 12 hé."}
	d, m := openWithWord(t, "report/n3", read)
	d.dropWord(wordPath)
	for _, box := range []string{text("word.convert"), text("word.instead")} {
		found := tabTo[*tickBox](t, d)
		if found.Text != box {
			t.Fatalf("got the box %q, want %q", found.Text, box)
		}
		found.SetChecked(!found.Checked)
	}
	d.dialogButton(t, text("word.take"))
	d.clock.tick()
	if got, want := writtenIn(m, "results"), "Gióp 12 hé.\nSửa 3 nhà."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWord_editedCopy(t *testing.T) {
	read := WordRead{Own: true, Same: 20, Edits: []paper.Edit{
		{Paper: "report/n3", Title: "Báo cáo", Field: "nominees/n3/report/sections/results/text", Before: "x", After: "Viết lại."},
		{Paper: "report/n3", Title: "Báo cáo", Block: "report/n3#report/closing", Own: "Trên đây.", Before: "Trên đây.", After: ""},
		{Paper: "list", Title: "Danh sách", Before: "a", After: "b"},
	}}
	d, m := openWithWord(t, partGeneral, read)
	d.dropWord(wordPath)
	if words := d.dialogWords(); !strings.Contains(words, textf("word.edits.count", 20, 3, 1)) {
		t.Errorf("got %s", words)
	}
	list := d.window.Canvas().Focused().(*chooser)
	list.mark(2) // cannot be taken
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	list.mark(1)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	d.dialogButton(t, text("word.edits.take"))
	d.clock.tick()
	if got := writtenIn(m, "results"); got != "Viết lại." {
		t.Errorf("the field: got %q", got)
	}
	want := []model.Override{{Block: "report/n3#report/closing", Replaced: model.TextHash("Trên đây."), Was: "Trên đây."}}
	if diff := cmp.Diff(want, m.dossiers[campaign].Overrides); diff != "" {
		t.Error(diff)
	}
	d.dossier.undo()
	d.clock.tick()
	if got := m.dossiers[campaign]; writtenIn(m, "results") == "Viết lại." || len(got.Overrides) > 0 {
		t.Error("not taken back as one act")
	}
}

// What may be the dossier's own change, or a fact that stands in a field, is not
// taken unless the clerk chooses it, and the dialog says why.
func TestWord_editsInDoubt(t *testing.T) {
	edit := paper.Edit{Paper: "report/n3", Title: "Báo cáo", Field: "nominees/n3/report/sections/results/text", Before: "x", After: "Viết lại."}
	for doubt, why := range map[paper.Doubt]string{
		paper.ChangedSince: text("word.edits.doubt.since.why"),
		paper.UnknownSince: text("word.edits.doubt.unknown.why"),
		paper.FactsLost:    text("word.edits.doubt.facts.why"),
	} {
		edit.Doubt = doubt
		d, m := openWithWord(t, partGeneral, WordRead{Own: true, Same: 20, Edits: []paper.Edit{edit}})
		d.dropWord(wordPath)
		if words := d.dialogWords(); !strings.Contains(words, textf("word.edits.count", 20, 1, 0)) || !strings.Contains(words, why) {
			t.Errorf("%s: got %s", doubt, words)
		}
		d.window.Canvas().Focused().(*chooser).TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		d.dialogButton(t, text("word.edits.take"))
		d.clock.tick()
		if got := writtenIn(m, "results"); got != "Viết lại." {
			t.Errorf("%s: chosen, the field says %q", doubt, got)
		}
	}
}

func TestWord_whatElseComes(t *testing.T) {
	roster := lines("Danh sách")
	for i, row := range [][]string{{"TT", "Họ và tên", "Năm sinh"}, {"1", "Bùi Văn Thử", "1980"}} {
		for j, cell := range row {
			roster.File.Paragraphs = append(roster.File.Paragraphs, model.WordParagraph{Text: cell, Table: 1, Row: i, Column: j})
		}
	}
	for name, c := range map[string]struct {
		part string
		read WordRead
		file string
		want string
	}{
		"a roster":                {partList, roster, wordPath, textf("roster.rows", 1, 1)},
		"a roster on a report":    {"report/n3", roster, wordPath, text("word.which")},
		"nothing for the page":    {partList, reportLines, wordPath, text("word.no-report")},
		"our own, unchanged":      {"report/n3", WordRead{Own: true, Same: 7}, wordPath, textf("word.edits.none", 7)},
		"one that cannot be read": {"report/n3", reportLines, "/x/cu.doc", "Có lỗi."},
	} {
		t.Run(name, func(t *testing.T) {
			d, m := openWithWord(t, c.part, c.read)
			before := m.dossiers[campaign].Clone()
			d.dropWord(c.file)
			if words := d.dialogWords(); !strings.Contains(words, c.want) {
				t.Errorf("got %s", words)
			}
			d.clock.tick()
			if diff := cmp.Diff(before, m.dossiers[campaign]); diff != "" {
				t.Errorf("changed: %s", diff)
			}
		})
	}
	d, _ := openWithWord(t, partList, reportLines)
	d.dropWord(wordPath, "/x/b.docx")
	if words := d.dialogWords(); !strings.Contains(words, text("word.one")) {
		t.Errorf("two files: got %s", words)
	}
}
