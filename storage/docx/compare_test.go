package docx

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/docx/libreoffice"
)

// sampleDossiers are the dossiers that the program ships as examples.
func sampleDossiers(t testing.TB) (*model.Plan, map[string]model.Dossier) {
	t.Helper()
	plan, err := model.ReadPlan("hanoi-2024.json", shipped(t, "plans/hanoi-2024.json"))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]model.Dossier{}
	for _, name := range []string{"unit/campaign", "unit/ad-hoc", "unit-2/campaign", "unit-3/campaign", "lead/dossier"} {
		if all[name], err = model.Decode(name, shipped(t, "sample/"+name+".json")); err != nil {
			t.Fatal(err)
		}
	}
	return plan, all
}

func compared(t testing.TB, data []byte, plan *model.Plan, d model.Dossier) Edited {
	t.Helper()
	file, err := Read(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	found, err := Compare(t.Context(), file, plan, d)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// blocksOf counts the blocks that can be compared.
func blocksOf(papers []paper.Paper) (n int) {
	for _, p := range papers {
		if p.Kind != model.IndexPaper {
			n += len(p.Blocks)
		}
	}
	return n
}

func TestCompare_untouched(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	for name, d := range dossiers {
		papers := paper.Compose(plan, d)
		found := compared(t, written(t, papers...), plan, d)
		if len(found.Edits) > 0 || found.Same != blocksOf(papers) {
			t.Errorf("%s: %d of %d blocks as they were, edits %+v", name, found.Same, blocksOf(papers), found.Edits)
		}
	}
}

// LibreOffice reads the files and writes them anew: nothing counts as changed.
func TestCompare_savedByLibreOffice(t *testing.T) {
	program := libreoffice.Open(t)
	plan, dossiers := sampleDossiers(t)
	dir := t.TempDir()
	var files []string
	for name, d := range dossiers {
		file := filepath.Join(dir, strings.ReplaceAll(name, "/", "-")+".docx")
		if err := os.WriteFile(file, writtenFor(t, d, paper.Compose(plan, d)...), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	program.Convert("", libreoffice.Word, filepath.Join(dir, "out"), files...)
	for name, d := range dossiers {
		data, err := os.ReadFile(filepath.Join(dir, "out", strings.ReplaceAll(name, "/", "-")+".docx"))
		if err != nil {
			t.Fatal(err)
		}
		found := compared(t, data, plan, d)
		if !found.Said {
			t.Errorf("%s: the file does not say any more whose it is", name)
		}
		if want := blocksOf(paper.Compose(plan, d)); len(found.Edits) > 0 || found.Same != want {
			t.Errorf("%s: %d of %d blocks as they were, edits %+v", name, found.Same, want, found.Edits)
		}
	}
}

// changedIn writes a dossier's papers and changes the main part.
func changedIn(t testing.TB, plan *model.Plan, d model.Dossier, oldnew ...string) Edited {
	t.Helper()
	parts := partsOf(t, written(t, paper.Compose(plan, d)...))
	was := strings.ReplaceAll(parts["word/document.xml"], "\u00A0", " ")
	parts["word/document.xml"] = was
	for i := 0; i < len(oldnew); i += 2 {
		if strings.Count(parts["word/document.xml"], oldnew[i]) != 1 {
			t.Fatalf("%q stands %d times", oldnew[i], strings.Count(was, oldnew[i]))
		}
		parts["word/document.xml"] = strings.Replace(parts["word/document.xml"], oldnew[i], oldnew[i+1], 1)
	}
	return compared(t, zipped(t, parts), plan, d)
}

// taken are the edits put into a dossier, which is then written anew: what comes
// back has no further edits.
func taken(t testing.TB, plan *model.Plan, d model.Dossier, found Edited) string {
	t.Helper()
	paper.TakeEdits(&d, found.Edits)
	var words bytes.Buffer
	for _, p := range paper.Compose(plan, d) {
		words.WriteString(p.Text() + "\n")
	}
	return words.String()
}

func TestCompare_changes(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	section := d.Nominees[0].Report.Sections[0].Text
	first, _, _ := strings.Cut(section, "\n")
	last := section[strings.LastIndexByte(section, '\n')+1:]
	closing := "Trên đây là"
	papers := paper.Compose(plan, d)
	var report paper.Paper
	for _, p := range papers {
		if p.ID == "report/"+d.Nominees[0].ID {
			report = p
		}
	}
	var end *paper.Paragraph
	for _, b := range report.Blocks {
		if p, ok := b.(*paper.Paragraph); ok && strings.HasPrefix(p.Text(), closing) {
			end = p
		}
	}
	if end == nil || first == section {
		t.Fatal("the sample has changed")
	}
	for name, c := range map[string]struct {
		oldnew []string
		want   paper.Edit
	}{
		"a composed sentence": {[]string{end.Text(), "Kính trình các cấp."}, paper.Edit{Block: paper.Key(report, end), Before: end.Text(), After: "Kính trình các cấp.", Doubt: paper.FactsLost}},
		"one made two":        {[]string{end.Text(), "Một.</w:t></w:r></w:p><w:p><w:r><w:t>Hai."}, paper.Edit{Block: paper.Key(report, end), Before: end.Text(), After: "Một.\nHai.", Doubt: paper.FactsLost}},
		"a section's line":    {[]string{first, "Viết lại."}, paper.Edit{Field: "nominees/" + d.Nominees[0].ID + "/report/sections/" + d.Nominees[0].Report.Sections[0].Prompt + "/text", Before: section, After: "Viết lại." + strings.TrimPrefix(section, first)}},
		"a line added":        {[]string{last, last + "</w:t></w:r></w:p><w:p><w:r><w:t>Thêm."}, paper.Edit{Field: "nominees/" + d.Nominees[0].ID + "/report/sections/" + d.Nominees[0].Report.Sections[0].Prompt + "/text", Before: section, After: section + "\nThêm."}},
	} {
		t.Run(name, func(t *testing.T) {
			found := changedIn(t, plan, d, c.oldnew...)
			if len(found.Edits) != 1 {
				t.Fatalf("got %+v", found.Edits)
			}
			got := found.Edits[0]
			got.Own, got.Paper, got.Title = "", "", ""
			got.Before = strings.ReplaceAll(got.Before, "\r", "")
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			after := taken(t, plan, d, found)
			for _, line := range strings.Split(c.want.After, "\n") {
				if !strings.Contains(after, line) {
					t.Errorf("%q is not in the papers", line)
				}
			}
		})
	}
}

// A paragraph typed anew has lost its mark, one taken out is gone: neither takes
// its neighbours along.
func TestCompare_marksLost(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	data := written(t, paper.Compose(plan, d)...)
	parts := partsOf(t, data)
	lost := strings.NewReplacer("w:bookmarkStart", "w:lost", "w:bookmarkEnd", "w:lost")
	at := strings.Index(parts["word/document.xml"], "Trên đây là")
	start := strings.LastIndex(parts["word/document.xml"][:at], "<w:p>")
	end := at + strings.Index(parts["word/document.xml"][at:], "</w:p>") + len("</w:p>")
	all, one := parts["word/document.xml"], parts["word/document.xml"][start:end]
	for name, c := range map[string]struct {
		with  string
		edits int
		after string
	}{
		"untouched words": {lost.Replace(one), 0, ""},
		"typed anew":      {"<w:p><w:r><w:t>Kính trình.</w:t></w:r></w:p>", 1, "Kính trình."},
		"taken out":       {"", 1, ""},
	} {
		t.Run(name, func(t *testing.T) {
			parts["word/document.xml"] = all[:start] + c.with + all[end:]
			found := compared(t, zipped(t, parts), plan, d)
			if len(found.Edits) != c.edits {
				t.Fatalf("got %+v", found.Edits)
			}
			if c.edits == 1 && (found.Edits[0].After != c.after || found.Edits[0].Block == "") {
				t.Errorf("got %+v", found.Edits[0])
			}
		})
	}
}

func TestCompare_whatCannotBeTaken(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	found := changedIn(t, plan, d, "DANH SÁCH", "BẢNG KÊ")
	if len(found.Edits) != 1 || !found.Edits[0].Fixed() || !strings.Contains(found.Edits[0].After, "BẢNG KÊ") {
		t.Fatalf("got %+v", found.Edits)
	}
	if after := taken(t, plan, d, found); strings.Contains(after, "BẢNG KÊ") {
		t.Error("it was taken")
	}
}

func TestCompare_foreignFile(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	found := compared(t, zipped(t, wordParts(para("", letters("chữ")))), plan, dossiers["unit/campaign"])
	if diff := cmp.Diff(Edited{}, found); diff != "" {
		t.Error(diff)
	}
}

// The file of a longer report, of the first version, brings its words into a shorter one: paragraphs
// that the dossier has not, and a section that is still empty.
func TestCompare_longerText(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	data := unstamped(t, written(t, paper.Compose(plan, d)...))
	for name, left := range map[string]func(all []model.Section) []model.Section{
		"one paragraph left": func(all []model.Section) []model.Section {
			first, _, _ := strings.Cut(all[0].Text, "\n")
			return append([]model.Section{{Prompt: all[0].Prompt, Text: first}}, all[1:]...)
		},
		"a blank section": func(all []model.Section) []model.Section {
			return append([]model.Section{{Prompt: all[0].Prompt}}, all[1:]...)
		},
		"no section": func(all []model.Section) []model.Section { return all[1:] },
	} {
		t.Run(name, func(t *testing.T) {
			shorter := d.Clone()
			want := d.Nominees[0].Report.Sections[0].Text
			shorter.Nominees[0].Report.Sections = left(d.Nominees[0].Report.Sections)
			found := compared(t, data, plan, shorter)
			if len(found.Edits) != 1 || found.Edits[0].Field == "" || found.Edits[0].After != want {
				t.Fatalf("got %+v", found.Edits)
			}
			paper.TakeEdits(&shorter, found.Edits)
			if again := compared(t, data, plan, shorter); len(again.Edits) > 0 {
				t.Errorf("taken: got %+v", again.Edits)
			}
		})
	}
}

// What the dossier has no paper for any more is told, not lost.
func TestCompare_wordsWithoutABlock(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	data := unstamped(t, written(t, paper.Compose(plan, d)...))
	fewer := d.Clone()
	gone := fewer.Nominees[len(fewer.Nominees)-1]
	fewer.Nominees = fewer.Nominees[:len(fewer.Nominees)-1]
	var all strings.Builder
	for _, e := range compared(t, data, plan, fewer).Edits {
		all.WriteString(e.After + "\n")
	}
	for _, line := range strings.Split(gone.Report.Sections[0].Text, "\n") {
		if !strings.Contains(all.String(), line) {
			t.Errorf("%q is nowhere", line)
		}
	}
}

// Somebody changes words of one sentence in LibreOffice and saves the file: that
// sentence comes back, and nothing else.
func TestCompare_editedInLibreOffice(t *testing.T) {
	program := libreoffice.Open(t)
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	for _, c := range []struct{ paper, was, becomes string }{
		{"proposal", "được Nhân dân ghi nhận", "được Nhân dân ghi nhận và noi theo"},
		{"minutes", "Phòng họp tầng", "Hội trường tầng"},
		{"report/n1", "nhiệm vụ trọng tâm", "nhiệm vụ hàng đầu"},
	} {
		t.Run(c.paper, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "x.docx")
			if err := os.WriteFile(file, writtenFor(t, d, paper.ComposeOnly(plan, d, c.paper)...), 0o600); err != nil {
				t.Fatal(err)
			}
			program.Replace(file, c.was, c.becomes)
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			found := compared(t, data, plan, d)
			if len(found.Edits) != 1 || !found.Said {
				t.Fatalf("said %v, edits %+v", found.Said, found.Edits)
			}
			e := found.Edits[0]
			if want := strings.Replace(e.Before, c.was, c.becomes, 1); e.Fixed() || e.Paper != c.paper || e.Before == want || e.After != want {
				t.Errorf("got %+v", e)
			}
		})
	}
}
