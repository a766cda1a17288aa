package storage

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"hoso/model"
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
