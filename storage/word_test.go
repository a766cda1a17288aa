package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/storage/bag"
)

// Each paper that is composed here has a Word file beside its PDF, under the
// same name and the same bytes each time.
func TestMakeWord_besidePDF(t *testing.T) {
	u := newSendingUnit(t, "unit-3") // its council voted by ballot
	set, err := u.w.MakePapers(t.Context(), u.d.ID, silent)
	must(t, err)
	var want []string
	for _, f := range set.Single() {
		want = append(want, strings.TrimSuffix(f.Name, ".pdf")+".docx")
	}
	made, err := u.w.MakeWord(t.Context(), u.d.ID, nil, silent)
	must(t, err)
	again, err := u.w.MakeWord(t.Context(), u.d.ID, nil, silent)
	must(t, err)
	var got []string
	for i, f := range made {
		got = append(got, f.Name)
		if !bytes.Equal(f.Data, again[i].Data) {
			t.Errorf("%s: got other bytes the second time", f.Name)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	dir := filepath.Join(t.TempDir(), "new")
	written, err := WriteWord(dir, made)
	must(t, err)
	if diff := cmp.Diff(got, namesIn(t, dir)); diff != "" || len(written) != len(got) {
		t.Errorf("wrote %v: %s", written, diff)
	}
}

// What was received as a PDF has no words of ours.
func TestMakeWord_leavesOutReceived(t *testing.T) {
	u := newSendingUnit(t, "unit")
	lead, _, d := consolidatedFrom(t, u)
	states, err := lead.PaperStates(t.Context(), d.ID)
	must(t, err)
	var want, got, attached []string
	for _, s := range states {
		if s.Attached {
			attached = append(attached, s.ID)
		} else {
			want = append(want, s.ID)
		}
	}
	made, err := lead.MakeWord(t.Context(), d.ID, nil, silent)
	must(t, err)
	for _, f := range made {
		got = append(got, f.Paper.ID)
	}
	if diff := cmp.Diff(want, got); diff != "" || len(attached) == 0 {
		t.Errorf("%d attached; %s", len(attached), diff)
	}
	err = lead.SaveWord(t.Context(), d.ID, filepath.Join(t.TempDir(), "a.docx"), attached, silent)
	if !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v, want ErrNotFound", err)
	}
}

func TestSaveWord_oneFile(t *testing.T) {
	u := newSendingUnit(t, "unit")
	file := filepath.Join(t.TempDir(), "new", "hai.docx")
	must(t, u.w.SaveWord(t.Context(), u.d.ID, file, []string{"proposal", "list"}, silent))
	data, err := os.ReadFile(file)
	must(t, err)
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		t.Errorf("got %.8q, want a zip", data)
	}
	if names := namesIn(t, filepath.Dir(file)); len(names) != 1 {
		t.Errorf("got %v, want one file", names)
	}
}

func TestPackAs_word(t *testing.T) {
	u := newSendingUnit(t, "unit")
	packed, err := u.w.PackAs(t.Context(), u.d.ID, t.TempDir(), Wrapping{Word: true}, sampleDay, silent)
	must(t, err)
	report := VerifyPackage(t.Context(), packed.File)
	if !report.Ours || model.HasErrors(report.Findings) {
		t.Fatalf("got %+v, want a sound package", report.Findings)
	}
	lead := leadWorkspace(t)
	receiveAll(t, lead, packed.File)
	files, err := lead.ReceivedFiles(t.Context(), string(packed.Code))
	must(t, err)
	words := 0
	for _, f := range files {
		if filepath.Dir(f.Path) != "word" {
			continue
		}
		words++
		if f.Title == filepath.Base(f.Path) {
			t.Errorf("%s has no title", f.Path)
		}
	}
	made, err := u.w.MakeWord(t.Context(), u.d.ID, nil, silent)
	must(t, err)
	if words != len(made) {
		t.Errorf("got %d Word files in the package, want %d", words, len(made))
	}
	i := slices.IndexFunc(files, func(f ReceivedFile) bool { return f.Path == "word/02-to-trinh.docx" })
	if i < 0 || files[i].Title != "Tờ trình (bản Word)" {
		t.Errorf("got %+v, want the proposal's Word file by its name", files)
	}
}

// A Word file that goes with no paper may be anything, and so may a scan that the
// dossier does not list.
func TestVerifyPackage_stray(t *testing.T) {
	u := newSendingUnit(t, "unit")
	packed := u.packAgain(t, nil)
	r, err := bag.Open(packed.File)
	must(t, err)
	defer r.Close()
	for _, c := range []struct {
		file, rule string
		received   bool
	}{
		{"word/77-khac.docx", "package-counts", false},
		{"signed/a99.pdf", "package-stray", true},
		{"attachments/a99.png", "package-stray", true},
		{"attachments/khac/a99.png", "package-stray", true},
	} {
		payload := []bag.Source{bytesSource(c.file, []byte("PK"))}
		for _, f := range r.Files() {
			data, err := readPackaged(r, f)
			must(t, err)
			payload = append(payload, bytesSource(f, data))
		}
		p := packing{dossier: u.d, today: sampleDay}
		p.name = strings.TrimSuffix(filepath.Base(packed.File), ".zip")
		file := filepath.Join(t.TempDir(), p.name+".zip")
		_, err = writeBag(t.Context(), file, p.name, p.tags(), noon(p.today), payload, nil, nil)
		must(t, err)
		report := VerifyPackage(t.Context(), file)
		told := slices.ContainsFunc(report.Findings, func(f model.Finding) bool {
			return f.Rule == c.rule && f.Path == "data/"+c.file && f.Message != "" && (f.Grade == model.Error) != c.received
		})
		if report.Ours != c.received || !told {
			t.Errorf("%s: got ours %v, %v, want %s", c.file, report.Ours, report.Findings, c.rule)
		}
		if c.received && len(report.Findings) != 1 {
			t.Errorf("%s: told %d times, want once", c.file, len(report.Findings))
		}
		if !c.received {
			continue
		}
		got, err := leadWorkspace(t).Receive(t.Context(), file, sampleDay)
		if err != nil || !hasFinding(got.Findings, c.rule) {
			t.Errorf("%s: received: got %v, %v, want %s", c.file, got.Findings, err, c.rule)
		}
	}
}
