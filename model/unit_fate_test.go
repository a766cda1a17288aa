package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func listOf(id string, units ...Unit) UnitList {
	return UnitList{ID: id, Name: "Danh sách " + id, Units: units}
}

var (
	oldDistrict = Unit{ID: "quan-cu", Name: "quận Cũ", Group: "district", HeadPosition: "Chủ tịch"}
	oldOffice   = Unit{ID: "so-cu", Name: "Sở Cũ", Group: "city-body", HeadPosition: "Giám đốc"}
	newOffice   = Unit{ID: "so-moi", Name: "Sở Mới", Group: "city-body", HeadPosition: "Giám đốc"}
	newCommune  = Unit{ID: "xa-moi", Name: "xã Mới", Group: "commune", HeadPosition: "Chủ tịch"}
)

// afterEnding are the lists of a city whose districts ended on 1/7/2025.
func afterEnding() UnitLists {
	communes := listOf("b", newCommune)
	communes.Endings = []Ending{{List: "a", Group: "district", From: "2025-07-01", Text: "các quận"}}
	return UnitLists{InForce: []UnitList{listOf("a", oldDistrict, oldOffice), communes}}
}

func TestFateOf(t *testing.T) {
	merged := listOf("a", newOffice)
	merged.Mergers = []Merger{{From: []string{"Sở Cũ", "Sở Khác"}, Into: "so-moi"}}
	renamed := oldOffice
	renamed.Name = "Sở Đổi Tên"
	typed := oldOffice
	typed.Name = "Sở Cũ của tôi"
	before := []UnitList{listOf("a", oldOffice)}
	for name, c := range map[string]struct {
		lists UnitLists
		own   Unit
		plan  *Plan
		day   Date
		want  Fate
		into  string
	}{
		"as it is":             {UnitLists{InForce: before}, oldOffice, &Plan{UnitLists: []string{"a"}}, "2026-01-01", "", ""},
		"never known":          {UnitLists{InForce: before}, newCommune, &Plan{UnitLists: []string{"a"}}, "2026-01-01", "", ""},
		"before the ending":    {afterEnding(), oldDistrict, nil, "2025-06-30", "", ""},
		"on the day":           {afterEnding(), oldDistrict, nil, "2025-07-01", Ended, ""},
		"of another group":     {afterEnding(), oldOffice, nil, "2025-07-01", "", ""},
		"merged":               {UnitLists{[]UnitList{merged}, before}, oldOffice, nil, "2025-07-01", Merged, "so-moi"},
		"gone":                 {UnitLists{[]UnitList{listOf("a", newOffice)}, before}, oldOffice, nil, "2025-07-01", Ended, ""},
		"renamed":              {UnitLists{[]UnitList{listOf("a", renamed)}, before}, oldOffice, nil, "2025-07-01", Renamed, "so-cu"},
		"renamed by the clerk": {UnitLists{[]UnitList{listOf("a", renamed)}, before}, typed, nil, "2025-07-01", "", ""},
		"of another plan":      {UnitLists{InForce: []UnitList{listOf("a", oldOffice), listOf("b", newCommune)}}, oldOffice, &Plan{UnitLists: []string{"b"}}, "2025-07-01", Unlisted, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, found := c.lists.FateOf(c.own, c.plan, c.day)
			if got.Fate != c.want || found != (c.want != "") || got.Into.ID != c.into {
				t.Errorf("got %q into %q, %v; want %q into %q", got.Fate, got.Into.ID, found, c.want, c.into)
			}
		})
	}
}

func TestToChoose_leavesOutWhatIsNoMore(t *testing.T) {
	l := afterEnding()
	ids := func(units []Unit) (list []string) {
		for _, u := range units {
			list = append(list, u.ID)
		}
		return list
	}
	if diff := cmp.Diff([]string{"xa-moi", "so-cu"}, ids(l.ToChoose(&Plan{UnitLists: []string{"b"}}, "2025-07-01"))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if diff := cmp.Diff([]string{"quan-cu", "so-cu", "xa-moi"}, ids(l.ToChoose(nil, "2024-08-20"))); diff != "" {
		t.Errorf("before the ending: -want +got\n%s", diff)
	}
}

func TestTakeUnit_keepsPeopleAndWhatTheClerkKnows(t *testing.T) {
	was := Settings{
		Unit:    Unit{ID: "quan-cu", Name: "quận Cũ", HeadPosition: "Chủ tịch", Collective: "Ủy ban nhân dân", Contact: "Bà Mẫu", Drafter: "NV"},
		Signers: []Signer{{Name: "Nguyễn Văn Mẫu", Position: "Phó Chủ tịch", Authority: KT, HeadPosition: "Chủ tịch", Collective: "Ủy ban nhân dân"}},
	}
	is := was.Clone()
	is.TakeUnit(newOffice)
	want := Signer{Name: "Nguyễn Văn Mẫu", Position: "Phó Chủ tịch", Authority: KT, HeadPosition: "Giám đốc"}
	if diff := cmp.Diff([]Signer{want}, is.Signers); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if is.Unit.Contact != "Bà Mẫu" || is.Unit.Drafter != "NV" || is.Unit.ID != "so-moi" {
		t.Errorf("got %+v", is.Unit)
	}
	changes := UnitTaken(was, is)
	if len(changes) == 0 || changes[len(changes)-1].Is != "KT. GIÁM ĐỐC; PHÓ CHỦ TỊCH" {
		t.Errorf("told: %+v", changes)
	}
}

func TestUnitChanges_tellsOfEndings(t *testing.T) {
	l := afterEnding()
	parts := UnitChanges(UnitList{Units: []Unit{newCommune}, ID: "b", Name: l.InForce[1].Name}, l.InForce[1])
	want := []PartChanges{{UnitsRemovedPart, []Change{{"kết thúc hoạt động từ 1/7/2025", "các quận", ""}}}}
	if diff := cmp.Diff(want, parts); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
