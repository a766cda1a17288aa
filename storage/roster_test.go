package storage

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	excel "hoso/storage/sheet"
)

const rosterTable = "Họ và tên;Loại;Ngày sinh\nTổ dân phố Mẫu;Tập thể;\nBùi Văn Thử;Cá nhân;1980\n;Cá nhân;1990\n"

func rosterFile(t *testing.T, table string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "danh-sach.csv")
	must(t, os.WriteFile(file, []byte(table), 0o600))
	return file
}

func nomineeNames(t *testing.T, w *Workspace, id string) []string {
	t.Helper()
	d, err := w.Dossier(t.Context(), id)
	must(t, err)
	var names []string
	for _, n := range d.Nominees {
		names = append(names, n.Name)
	}
	return names
}

func TestTakeRoster(t *testing.T) {
	w, _ := newWorkspace(t)
	_, err := w.SetUp(t.Context(), os.DirFS("../assets"), "quan-ba-dinh", nil)
	must(t, err)
	d := sampleDossier("hs")
	d.Plan, d.State = model.PlanRef{ID: "hanoi-2024"}, model.Packed
	must(t, w.SaveDossier(t.Context(), d))
	before := nomineeNames(t, w, "hs")

	trial, err := w.TakeRoster(t.Context(), "hs", rosterFile(t, rosterTable), true)
	must(t, err)
	if len(trial.Rows) != 3 || len(trial.Taken) != 0 || cmp.Diff(before, nomineeNames(t, w, "hs")) != "" {
		t.Errorf("a trial: %d rows, %d taken", len(trial.Rows), len(trial.Taken))
	}
	taken, err := w.TakeRoster(t.Context(), "hs", rosterFile(t, rosterTable), false)
	must(t, err)
	if len(taken.Taken) != 2 || taken.Taken[2] != "" {
		t.Errorf("taken: got %v", taken.Taken)
	}
	want := append([]string{before[0], "Tổ dân phố Mẫu"}, append(before[1:], "Bùi Văn Thử")...)
	if diff := cmp.Diff(want, nomineeNames(t, w, "hs")); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if d, _ := w.Dossier(t.Context(), "hs"); d.State != model.Draft {
		t.Errorf("state: got %s; a package made before no longer fits", d.State)
	}
	revisions, err := w.Revisions(t.Context(), "hs")
	must(t, err)
	if len(revisions) != 2 || revisions[0].Why != AfterRoster && revisions[1].Why != AfterRoster {
		t.Errorf("versions: got %+v, want one of before and one of after", revisions)
	}
}

func TestTakeRoster_receivedStaysAsItCame(t *testing.T) {
	w := tablePool(t, "quan-ba-dinh")
	entries, err := w.Dossiers(t.Context(), Filter{Received: true})
	must(t, err)
	if _, err := w.TakeRoster(t.Context(), entries[0].ID, rosterFile(t, rosterTable), false); !errors.Is(err, ErrNotOwnDraft) {
		t.Errorf("got %v, want ErrNotOwnDraft", err)
	}
}

func TestWriteList_readsBack(t *testing.T) {
	w := tablePool(t)
	d := sampleDossier("hs")
	d.Plan = model.PlanRef{ID: "hanoi-2024"}
	must(t, w.SaveDossier(t.Context(), d))
	file := filepath.Join(t.TempDir(), "danh-sach.xlsx")
	must(t, w.WriteList(t.Context(), "hs", file))
	book, err := ReadWorkbook(t.Context(), file)
	must(t, err)
	var names []string
	for _, row := range book.Roster(model.Dossier{}).Rows {
		names = append(names, row.Nominee.Name)
	}
	if diff := cmp.Diff(nomineeNames(t, w, "hs"), names); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestWriteTemplate(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mau.xlsx")
	must(t, WriteTemplate(file, true))
	book, err := ReadWorkbook(t.Context(), file)
	must(t, err)
	if got := book.Council(nil); got.Head < 0 {
		t.Error("the council's template is none")
	}
	var wrong *ExtensionError
	if err := WriteTemplate(file+".ods", false); !errors.As(err, &wrong) {
		t.Errorf("another extension: got %v", err)
	}
}

func TestReadWorkbook_refusals(t *testing.T) {
	if _, err := ReadWorkbook(t.Context(), filepath.Join(t.TempDir(), "none.xlsx")); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("no file: got %v", err)
	}
	var refused *excel.Error
	if _, err := ReadWorkbook(t.Context(), rosterFile(t, "")); !errors.As(err, &refused) || Hint(err) == "" {
		t.Errorf("nothing in it: got %v", err)
	}
}
