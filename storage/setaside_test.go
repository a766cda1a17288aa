package storage

import (
	"errors"
	"testing"

	"hoso/assets"
	"hoso/model"
)

func TestSetAside(t *testing.T) {
	u, clock := newSendingUnit(t, "unit"), newClock()
	lead := openWith(t, t.TempDir(), clock)
	_, err := lead.SetUp(t.Context(), assets.FS, "so-lao-dong-thuong-binh-va-xa-hoi", nil)
	must(t, err)
	file := u.packAgain(t, nil).File
	got, err := lead.Receive(t.Context(), file, sampleDay)
	must(t, err)
	must(t, lead.SetAside(t.Context(), got.ID, " Gửi  nhầm "))
	rows, err := lead.AsideRows(t.Context())
	must(t, err)
	if len(rows) != 1 || rows[0].ID != got.ID || rows[0].Reason != "Gửi nhầm" || rows[0].Deleted.IsZero() {
		t.Fatalf("got %+v put aside", rows)
	}
	if pool, err := lead.PoolRows(t.Context()); err != nil || len(pool) != 0 {
		t.Errorf("got %d in the pool, %v", len(pool), err)
	}
	if err := lead.SetAside(t.Context(), got.ID, "x"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("twice: got %v", err)
	}
	clock.passDays(2 * BinDays)
	must(t, lead.Tidy(t.Context()))
	if !exists(lead.ReceivedFile(string(got.Code))) {
		t.Error("the package was erased")
	}
	must(t, lead.BringBack(t.Context(), got.ID))
	if pool, err := lead.PoolRows(t.Context()); err != nil || len(pool) != 1 {
		t.Errorf("brought back: got %d in the pool, %v", len(pool), err)
	}

	made, err := lead.Consolidate(t.Context(), load(t, lead, got.ID).Theme, []string{string(got.Code)}, sampleDay, silent)
	must(t, err)
	var bound *BoundError
	if err := lead.SetAside(t.Context(), got.ID, "x"); !errors.As(err, &bound) || bound.Lead == "" {
		t.Errorf("in a lead dossier: got %v, want a *BoundError", err)
	}
	must(t, lead.DeleteDossier(t.Context(), made.ID))
	must(t, lead.SetAside(t.Context(), got.ID, "x"))
	if again, err := lead.Receive(t.Context(), file, sampleDay); err != nil || !again.New {
		t.Errorf("received again: got %+v, %v, want it back in the pool", again, err)
	}
}

// What is addressed to somebody else is in no figure, until who may receive it
// does.
func TestPoolSummary_astray(t *testing.T) {
	u := newSendingUnit(t, "unit")
	file := u.packAgain(t, nil).File
	for unit, want := range map[string]int{"so-y-te": 0, "so-lao-dong-thuong-binh-va-xa-hoi": 1} {
		w := openWith(t, t.TempDir(), newClock())
		_, err := w.SetUp(t.Context(), assets.FS, unit, nil)
		must(t, err)
		_, err = w.Receive(t.Context(), file, sampleDay)
		must(t, err)
		s, err := w.PoolSummary(t.Context(), "", sampleDay, nil)
		must(t, err)
		table, err := w.Table(t.Context(), Filter{}, sampleDay, nil)
		must(t, err)
		if s.Packages != want || (s.Nominees.Total() > 0) != (want > 0) || (len(table.Nominees) > 0) != (want > 0) {
			t.Errorf("%s: got %d packages, %d nominees, %d in the table", unit, s.Packages, s.Nominees.Total(), len(table.Nominees))
		}
	}
}
