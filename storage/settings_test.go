package storage

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestSettings(t *testing.T) {
	w, _ := newWorkspace(t)
	if _, err := w.Settings(t.Context()); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("before set-up: got %v, want %v", err, model.ErrNotFound)
	}
	want := model.Settings{
		Unit:    model.Unit{ID: "quan-mau", Name: "quận Mẫu", Letterhead: []string{"Ủy ban nhân dân", "quận Mẫu"}},
		Signers: []model.Signer{{Name: "Trần Thị Ví Dụ", Position: "Chủ tịch"}},
		Council: model.DefaultCouncil(), PlanID: "ke-hoach-mau", PlanNumber: "52", PlanDate: "2024-02-19",
	}
	must(t, w.SaveSettings(t.Context(), model.Settings{PlanID: "khác"}))
	must(t, w.SaveSettings(t.Context(), want))
	got, err := w.Settings(t.Context())
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("settings (-want +got):\n%s", diff)
	}
}
