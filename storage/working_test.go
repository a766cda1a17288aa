package storage

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hoso/model"
)

// The ballot slip is printed beside the papers, and stands neither in the
// joined file nor in the package.
func TestMakePapers_workingPapersStayHome(t *testing.T) {
	w, dossiers := sampleWorkspace(t, "unit-3") // whose council votes by ballot
	d := dossiers[0]
	set, err := w.MakePapers(t.Context(), d.ID, silent)
	must(t, err)
	if len(set.Working) != 1 || set.Working[0].Paper.Kind != model.BallotSlipPaper || set.Working[0].Pages != 1 {
		t.Fatalf("got %d working papers, want a ballot slip of one page", len(set.Working))
	}
	dir := t.TempDir()
	files, err := set.Write(dir)
	must(t, err)
	if want := filepath.Join(dir, "phieu-bieu-quyet.pdf"); files[len(set.Files)] != want || files[len(files)-1] != filepath.Join(dir, JoinedName) {
		t.Errorf("got files %v, want the slip behind the papers and the joined file last", files)
	}
	const title = "PHIẾU BIỂU QUYẾT"
	if text := tool(t, "pdftotext", files[len(set.Files)], "-"); !strings.Contains(text, title) {
		t.Errorf("the slip's file does not hold %s:\n%s", title, text)
	}
	if text := tool(t, "pdftotext", files[len(files)-1], "-"); strings.Contains(text, title) {
		t.Errorf("%s holds the slip", JoinedName)
	}
	packed, err := w.Pack(t.Context(), d.ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	names := 0
	must(t, filepath.WalkDir(unzip(t, packed.File), func(path string, _ os.DirEntry, err error) error {
		names++
		if strings.Contains(path, "bieu-quyet") {
			t.Errorf("the package holds %s", path)
		}
		return err
	}))
	if names < 10 {
		t.Errorf("looked at %d names in the package, want its papers among them", names)
	}
	lead, _ := sampleWorkspace(t, "lead")
	got, err := lead.Receive(t.Context(), packed.File, sampleDay)
	must(t, err)
	if set, err = lead.MakePapers(t.Context(), got.ID, silent); err != nil || len(set.Working) > 0 {
		t.Errorf("of the dossier as received: got %d working papers, %v; want none", len(set.Working), err)
	}
}

func TestMakePapers_openVoteHasNoWorkingPapers(t *testing.T) {
	w, dossiers := sampleWorkspace(t, "unit")
	set, err := w.MakePapers(t.Context(), dossiers[0].ID, silent)
	must(t, err)
	if len(set.Working) > 0 {
		t.Errorf("got %d working papers after a show of hands, want none", len(set.Working))
	}
}
