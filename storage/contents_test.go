package storage

import (
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestBackupContents_areThoseOfThatTime(t *testing.T) {
	w, clock := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	file, err := w.KeepBackup(t.Context(), Asked)
	must(t, err)
	clock.pass(time.Hour)
	save(t, w, withNumber(sampleDossier("hs-1"), "9"), sampleDossier("hs-2"))
	then, err := BackupContents(t.Context(), file, clock.at.Location())
	must(t, err)
	now, err := w.Contents(t.Context())
	must(t, err)
	ids := func(list []Content) (ids []string) {
		for _, c := range list {
			ids = append(ids, c.ID)
		}
		return ids
	}
	if diff := cmp.Diff([]string{"hs-1"}, ids(then)); diff != "" {
		t.Errorf("then: -want +got\n%s", diff)
	}
	if len(now) != 2 {
		t.Errorf("now: got %d, want 2", len(now))
	}
	if !then[0].Edited.Equal(clock.at.Add(-time.Hour)) || then[0].UnitName == "" || then[0].Title == "" {
		t.Errorf("got %+v", then[0])
	}
}

func TestBackUpEdited_onlyAfterAnEdit(t *testing.T) {
	w, clock := newWorkspace(t)
	back := func(want bool, when string) {
		t.Helper()
		clock.pass(time.Minute)
		made, err := w.BackUpEdited(t.Context(), OnClosing)
		must(t, err)
		if made != want {
			t.Errorf("%s: made %v, want %v", when, made, want)
		}
	}
	back(false, "an empty workspace")
	save(t, w, sampleDossier("hs-1"))
	back(true, "an edit")
	back(false, "no edit since")
	must(t, w.SaveSettings(t.Context(), model.Settings{Unit: model.Unit{ID: "so-mau"}}))
	back(true, "other settings")
	clock.pass(time.Minute)
	must(t, w.DeleteDossier(t.Context(), "hs-1"))
	back(true, "one put into the bin")
	back(false, "nothing since")
	for n := range KeptBackups {
		clock.pass(time.Minute)
		save(t, w, withNumber(sampleDossier("hs-2"), strconv.Itoa(n+1)))
		back(true, "an edit")
	}
	if got := len(namesIn(t, w.backupsDir())); got != KeptBackups {
		t.Errorf("got %d copies, want %d", got, KeptBackups)
	}
}
