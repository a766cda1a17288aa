package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestCouncil_whoIsRemovedLeavesTheMinutes(t *testing.T) {
	d := &model.Dossier{Council: model.Council{Members: []model.CouncilMember{{ID: "m1", Role: model.Chair}, {ID: "m2", Role: model.Member}}}}
	minutes := &minutesForm{d: d, changed: func() {}}
	minutes.allPresent()
	council := &councilForm{council: &d.Council, gone: minutes.forget, changed: func() {}}
	council.remove(0)
	want := []model.Attendance{{Member: "m2", Presence: model.Present}}
	if diff := cmp.Diff(want, d.Minutes.Attendance); diff != "" {
		t.Errorf("attendance: -want +got\n%s", diff)
	}
	if d.Minutes.ChairID != "" {
		t.Errorf("chair: got %s, who is no member", d.Minutes.ChairID)
	}
}
