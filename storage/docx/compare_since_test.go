package docx

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/docx/libreoffice"
)

// stampEnds are the ends of marks' names that files of the first version lack.
var stampEnds = regexp.MustCompile(`(_hoso_[0-9a-f]{16})_[0-9a-f]+_[0-9a-z]+"`)

// unstamped is a file as the first version wrote it.
func unstamped(t testing.TB, data []byte) []byte {
	t.Helper()
	parts := partsOf(t, data)
	was := parts["word/document.xml"]
	if parts["word/document.xml"] = stampEnds.ReplaceAllString(was, `$1"`); parts["word/document.xml"] == was {
		t.Fatal("no mark has a stamp")
	}
	return zipped(t, parts)
}

// replacedIn is a file with words in the place of others, which stand once.
func replacedIn(t testing.TB, data []byte, was, becomes string) []byte {
	t.Helper()
	parts := partsOf(t, data)
	all := strings.ReplaceAll(parts["word/document.xml"], "\u00A0", " ")
	if n := strings.Count(all, was); n != 1 {
		t.Fatalf("%q stands %d times", was, n)
	}
	parts["word/document.xml"] = strings.Replace(all, was, becomes, 1)
	return zipped(t, parts)
}

// goneOn is a dossier that was worked on: it has another person, another group
// of whom the proposal tells, and a section's last paragraph is new.
func goneOn(d model.Dossier) model.Dossier {
	d = d.Clone()
	n := d.Nominees[len(d.Nominees)-1]
	n.ID, n.Name = "n99", "Bùi Thị Thêm"
	n.Report = model.Report{}
	d.Nominees = append(d.Nominees, n)
	sections := append([]model.Section{}, d.Nominees[0].Report.Sections...)
	sections[0].Text += "\nMột đoạn viết sau."
	d.Nominees[0].Report.Sections = sections
	return d
}

// What the dossier says otherwise since is no change of the file's.
func TestCompare_dossierWentOn(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	data := writtenFor(t, d, paper.Compose(plan, d)...)
	later := goneOn(d)
	if found := compared(t, data, plan, later); len(found.Edits) > 0 || found.Same == 0 {
		t.Errorf("untouched: got %+v", found.Edits)
	}
	const was, becomes = "được Nhân dân ghi nhận", "được Nhân dân ghi nhận và noi theo"
	found := compared(t, replacedIn(t, data, was, becomes), plan, later)
	if len(found.Edits) != 1 || !found.Edits[0].Plain() || !strings.Contains(found.Edits[0].After, becomes) {
		t.Errorf("one sentence changed: got %+v", found.Edits)
	}
	old := compared(t, unstamped(t, data), plan, later)
	if len(old.Edits) == 0 {
		t.Error("of the first version: got nothing")
	}
	for _, e := range old.Edits {
		if e.Plain() {
			t.Errorf("of the first version: got %+v without a doubt", e)
		}
	}
}

func TestCompare_dossierWentOn_editedInLibreOffice(t *testing.T) {
	program := libreoffice.Open(t)
	plan, dossiers := sampleDossiers(t)
	for name, d := range dossiers {
		if name != "unit/campaign" && name != "unit-2/campaign" {
			continue
		}
		file := filepath.Join(t.TempDir(), "x.docx")
		if err := os.WriteFile(file, writtenFor(t, d, paper.Compose(plan, d)...), 0o600); err != nil {
			t.Fatal(err)
		}
		was, becomes := "được Nhân dân ghi nhận", "được Nhân dân ghi nhận và noi theo"
		want := 1
		if name == "unit-2/campaign" { // saved only
			want = 0
		}
		program.Replace(file, was, becomes)
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		found := compared(t, data, plan, goneOn(d))
		if len(found.Edits) != want || want == 1 && !found.Edits[0].Plain() {
			t.Errorf("%s: got %+v", name, found.Edits)
		}
	}
}

// A block that was changed on both sides is shown, but not taken unseen.
func TestCompare_changedOnBothSides(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	section := d.Nominees[0].Report.Sections[0].Text
	first, _, _ := strings.Cut(section, "\n")
	data := replacedIn(t, written(t, paper.Compose(plan, d)...), first, "Viết lại.")
	for name, c := range map[string]struct {
		d    model.Dossier
		want paper.Doubt
	}{"in Word only": {d, ""}, "in both": {goneOn(d), paper.ChangedSince}} {
		found := compared(t, data, plan, c.d)
		if len(found.Edits) != 1 || found.Edits[0].Doubt != c.want || found.Edits[0].Plain() != (c.want == "") {
			t.Errorf("%s: got %+v", name, found.Edits)
		}
	}
}

// A paragraph that was typed anew says no more what it was: it is taken unseen
// only where the paper is the same.
func TestCompare_typedAnew(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	parts := partsOf(t, written(t, paper.ComposeOnly(plan, d, "report/n1")...))
	all := parts["word/document.xml"]
	at := strings.Index(all, "Trên đây là")
	start, end := strings.LastIndex(all[:at], "<w:p>"), at+strings.Index(all[at:], "</w:p>")
	parts["word/document.xml"] = all[:start] + "<w:p><w:r><w:t>Kính trình.</w:t></w:r>" + all[end:]
	found := compared(t, zipped(t, parts), plan, goneOn(d))
	if len(found.Edits) != 1 || found.Edits[0].After != "Kính trình." || found.Edits[0].Doubt != paper.UnknownSince {
		t.Errorf("got %+v", found.Edits)
	}
}

// Somebody who is gone from the dossier leaves words behind that nobody changed;
// those that somebody did are told.
func TestCompare_nomineeGone(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	data := writtenFor(t, d, paper.Compose(plan, d)...)
	fewer := d.Clone()
	gone := fewer.Nominees[len(fewer.Nominees)-1]
	fewer.Nominees = fewer.Nominees[:len(fewer.Nominees)-1]
	if found := compared(t, data, plan, fewer); len(found.Edits) > 0 {
		t.Errorf("untouched: got %+v", found.Edits)
	}
	first, _, _ := strings.Cut(gone.Report.Sections[0].Text, "\n")
	found := compared(t, replacedIn(t, data, first, "Viết lại."), plan, fewer)
	if len(found.Edits) != 1 || !found.Edits[0].Fixed() || found.Edits[0].After != "Viết lại." {
		t.Errorf("one paragraph changed: got %+v", found.Edits)
	}
}

// A name in a report's title, and a count in a sentence, stand in other papers
// too: they are changed where they are entered.
func TestCompare_factsInWords(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	p := paper.ComposeOnly(plan, d, "report/n3")[0]
	data := written(t, p)
	name := d.Nominees[2].Name
	parts := partsOf(t, data)
	parts["word/document.xml"] = regexp.MustCompile("(?i)"+regexp.QuoteMeta(name)).ReplaceAllString(parts["word/document.xml"], "Bùi Thị Khác")
	found := compared(t, zipped(t, parts), plan, d)
	if len(found.Edits) == 0 {
		t.Fatal("got no change")
	}
	for _, e := range found.Edits {
		if e.Plain() {
			t.Errorf("got %+v without a doubt", e)
		}
	}
}

// Bodies that are broken into other lines are the same bodies.
func TestCompare_letterheadInOtherLines(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	parts := partsOf(t, writtenFor(t, d, paper.ComposeOnly(plan, d, "proposal")...))
	const name = "CỘNG HÒA XÃ HỘI"
	if strings.Count(parts["word/document.xml"], name+" ") != 1 {
		t.Fatal("the letterhead has changed")
	}
	parts["word/document.xml"] = strings.Replace(parts["word/document.xml"], name+" ", name+"</w:t></w:r></w:p><w:p><w:r><w:t>", 1)
	data := zipped(t, parts)
	for name, data := range map[string][]byte{"stamped": data, "of the first version": unstamped(t, data)} {
		if found := compared(t, data, plan, d); len(found.Edits) > 0 {
			t.Errorf("%s: got %+v", name, found.Edits)
		}
	}
}

// The words that a mark stands for are those that the reader finds.
func TestStamp_asRead(t *testing.T) {
	for _, p := range samplePapers(t) {
		file, err := Read(t.Context(), written(t, p))
		if err != nil {
			t.Fatal(err)
		}
		found, _ := inSegments(file)
		for i, m := range found.order {
			if !found.untouched(m) || found.stamps[m].number != i+1 {
				t.Errorf("%s: block %d of %d: stamp %+v, words %q", p.ID, i+1, len(found.order), found.stamps[m], wordsOfLines(found.at[m]))
			}
		}
	}
}
