package storage

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"hoso/model"
	"hoso/storage/bag"
)

func TestReceivedFiles(t *testing.T) {
	u := newSendingUnit(t, "unit")
	u.attachScan(t, "proposal")
	packed := u.packAgain(t, nil)
	lead := leadWorkspace(t)
	receiveAll(t, lead, packed.File)
	files, err := lead.ReceivedFiles(t.Context(), string(packed.Code))
	must(t, err)
	if files[0].Path != JoinedName || files[0].Title != "Cả bộ hồ sơ" {
		t.Errorf("first is %+v, want the joined file", files[0])
	}
	for path, title := range map[string]string{"papers/02-to-trinh.pdf": "Tờ trình"} {
		i := slices.IndexFunc(files, func(f ReceivedFile) bool { return f.Path == path })
		if i < 0 || files[i].Title != title || files[i].Size < 1000 {
			t.Errorf("got %+v, want %s as %q", files, path, title)
		}
	}
	if !slices.ContainsFunc(files, func(f ReceivedFile) bool { return filepath.Dir(f.Path) == "signed" && f.Title != filepath.Base(f.Path) }) {
		t.Errorf("got %+v, want the signed scan with its title", files)
	}
	for _, f := range files {
		if f.Title == filepath.Base(f.Path) {
			t.Errorf("%s has no title", f.Path)
		}
	}
	out, err := lead.ExtractReceived(t.Context(), string(packed.Code), "papers/02-to-trinh.pdf", filepath.Join(t.TempDir(), "new"))
	must(t, err)
	if data, err := os.ReadFile(out); err != nil || string(data[:5]) != "%PDF-" {
		t.Errorf("got %.5q, %v; want a PDF", data, err)
	}
	if _, err := lead.ExtractReceived(t.Context(), string(packed.Code), "papers/99.pdf", t.TempDir()); err == nil {
		t.Error("took out a file that is not there")
	}
}

func TestExtractReceived_strangeFile(t *testing.T) {
	_, dossiers := sampleWorkspace(t, "unit")
	d := dossiers[slices.IndexFunc(dossiers, func(d model.Dossier) bool { return d.Kind == model.Campaign })]
	strange := []string{"attachments/to-trinh.pdf.exe", "attachments/anh.lnk", "papers/02-to-trinh.hta", "signed/a1"}
	var beside []bag.Source
	for _, path := range strange {
		beside = append(beside, bytesSource(path, []byte("MZ")))
	}
	lead := leadWorkspace(t)
	got := receiveAll(t, lead, writePackage(t, t.TempDir(), d, 0, rand.New(rand.NewPCG(1, 1)), beside...))
	must(t, got[0].Err)
	for _, path := range strange {
		dir := t.TempDir()
		_, err := lead.ExtractReceived(t.Context(), string(got[0].Code), path, dir)
		if !errors.Is(err, ErrStrangeFile) || len(namesIn(t, dir)) > 0 {
			t.Errorf("%s: got %v and files %v, want it left in the package", path, err, namesIn(t, dir))
		}
	}
}

func TestDeliveriesAndPoolRows(t *testing.T) {
	u := newSendingUnit(t, "unit")
	first := u.packAgain(t, nil)
	second := u.packAgain(t, func(d *model.Dossier) { d.Nominees[0].Note = "Đã bổ sung" })
	lead := leadWorkspace(t)
	receiveAll(t, lead, first.File)
	_, err := lead.Consolidate(t.Context(), u.d.Theme, []string{string(first.Code)}, "2024-08-20", silent)
	must(t, err)
	rows, err := lead.PoolRows(t.Context())
	must(t, err)
	if len(rows) != 1 || rows[0].Consolidation != Consolidated || rows[0].Group == "" || rows[0].Award == "" || rows[0].Came.IsZero() {
		t.Fatalf("got %+v, want one consolidated row with all its facts", rows)
	}
	receiveAll(t, lead, second.File)
	rows, err = lead.PoolRows(t.Context())
	must(t, err)
	if len(rows) != 1 || rows[0].Consolidation != ConsolidatedOlder || rows[0].Revision != 2 || len(rows[0].Nominees) != len(u.d.Nominees) || rows[0].Nominees[0].Name != u.d.Nominees[0].Name {
		t.Errorf("got %+v, want the second package, of which the first was consolidated", rows)
	}
	list, err := lead.Deliveries(t.Context(), rows[0].ID)
	must(t, err)
	if len(list) != 2 || list[0].Code != string(second.Code) || !list[0].Current || list[1].Current || list[1].Revision != 1 {
		t.Errorf("got %+v, want both packages, the second current", list)
	}
	authors := lead.PoolAuthors(t.Context(), []string{string(second.Code), string(first.Code), "none"})
	if len(authors) != 2 || authors[string(second.Code)].Author != Unsigned {
		t.Errorf("got %+v, want two packages that are not signed", authors)
	}
}
