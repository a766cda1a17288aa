package model

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCompare(t *testing.T) {
	sample := sampleCampaign().Dossier
	for name, c := range map[string]struct {
		change func(d *Dossier)
		want   []Difference
	}{
		"nothing":       {func(d *Dossier) {}, nil},
		"how far it is": {func(d *Dossier) { d.State, d.Revision, d.Supersedes = Packed, 4, "abc" }, nil},
		"a text": {
			func(d *Dossier) { d.Nominees[2].Person.Hometown = "xã Thử" },
			[]Difference{{"nominees/n3/person/hometown", Edited, sample.Nominees[2].Person.Hometown, "xã Thử"}},
		},
		"a date": {
			func(d *Dossier) { d.Proposal.Date = "2024-08-25" },
			[]Difference{{"proposal/date", Edited, sample.Proposal.Date.String(), "25/8/2024"}},
		},
		"a tick": {
			func(d *Dossier) { d.Nominees[2].Posthumous = true },
			[]Difference{{"nominees/n3/posthumous", Edited, "không", "có"}},
		},
		"a count that is no number": {
			func(d *Dossier) {
				d.Nominees[0].Group.Members = 0
				d.SetUnread("nominees/n1/group/members", "ba mươi")
			},
			[]Difference{{"nominees/n1/group/members", Edited, itoaOrBlank(sample.Nominees[0].Group.Members), "ba mươi"}},
		},
		"who led": {
			func(d *Dossier) { d.Minutes.ChairID = "m2" },
			[]Difference{{"minutes/chair", Edited, sample.Council.Members[0].Name, sample.Council.Members[1].Name}},
		},
		"a nominee removed": {
			func(d *Dossier) { d.Nominees = slices.Delete(d.Nominees, 2, 3) },
			[]Difference{{"nominees/n3", Removed, "cá nhân Nguyễn Thị Mẫu", ""}},
		},
		"a nominee added in the middle": {
			func(d *Dossier) {
				d.Nominees = slices.Insert(d.Nominees, 1, Nominee{ID: "n9", Type: Household, Name: "Gia đình ông Mẫu"})
			},
			[]Difference{{"nominees/n9", Added, "", "Gia đình ông Mẫu"}},
		},
		"an id given to another type": {
			func(d *Dossier) { d.Nominees[2] = Nominee{ID: "n3", Type: Household, Name: "Gia đình ông Mẫu"} },
			[]Difference{{"nominees/n3", Removed, "cá nhân Nguyễn Thị Mẫu", ""}, {"nominees/n3", Added, "", "Gia đình ông Mẫu"}},
		},
		"nominees in another order": {
			func(d *Dossier) { d.Nominees[0], d.Nominees[1] = d.Nominees[1], d.Nominees[0] },
			[]Difference{{"nominees", Moved, inOrder(sample.Nominees, 0, 1, 2, 3, 4), inOrder(sample.Nominees, 1, 0, 2, 3, 4)}},
		},
		"a row without an id removed": {
			func(d *Dossier) { d.Minutes.Guests = append(d.Minutes.Guests, "Ông Ví Dụ") },
			[]Difference{{"minutes/guests", Edited, strings.Join(sample.Minutes.Guests, "\n"), strings.Join(append(slices.Clone(sample.Minutes.Guests), "Ông Ví Dụ"), "\n")}},
		},
		"an optional part": {
			func(d *Dossier) { d.Exception = &QuotaException{Number: "12/UBND"} },
			[]Difference{{"exception", Added, "", "12/UBND"}},
		},
		"rows and facts that say nothing": {
			func(d *Dossier) {
				d.Minutes.Results = append(d.Minutes.Results, Result{Nominee: "n77"})
				d.Nominees[0].Report.Sections = append(d.Nominees[0].Report.Sections, Section{Prompt: "none"})
				d.Nominees[0].Person, d.Proposer.Style = &Person{}, StateStyle
				d.Attachments = slices.Grow([]Attachment{}, 1)
			},
			nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			before, after := sample.Clone(), sample.Clone()
			before.Attachments, after.Attachments = nil, nil
			c.change(&after)
			if diff := cmp.Diff(c.want, Compare(before, after)); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
		})
	}
}

// inOrder names nominees as a list does.
func inOrder(list []Nominee, places ...int) string {
	var lines []string
	for i, at := range places {
		lines = append(lines, fmt.Sprintf("%d. %s", i+1, list[at].Called(i)))
	}
	return strings.Join(lines, "\n")
}

func itoaOrBlank(n int) string { return valueWords(Dossier{}, "", reflect.ValueOf(n)) }

func TestCompare_rows(t *testing.T) {
	award := func(year string) PastAward { return PastAward{Year: year, Title: "Giấy khen"} }
	with := func(awards ...PastAward) Dossier {
		return Dossier{Nominees: []Nominee{{ID: "n1", Type: Individual, Report: Report{Awards: awards}}}}
	}
	for name, c := range map[string]struct {
		before, after Dossier
		want          []Difference
	}{
		"one goes from the middle": {
			with(award("2021"), award("2022"), award("2023")), with(award("2021"), award("2023")),
			[]Difference{{"nominees/n1/report/awards/1", Removed, "2022, Giấy khen", ""}},
		},
		"one comes first": {
			with(award("2022")), with(award("2021"), award("2022")),
			[]Difference{{"nominees/n1/report/awards/0", Added, "", "2021, Giấy khen"}},
		},
		"one is mended": {
			with(award("2021"), award("2022")), with(award("2020"), award("2022")),
			[]Difference{{"nominees/n1/report/awards/0/year", Edited, "2021", "2020"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Compare(c.before, c.after)); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
		})
	}
}

// Every difference between a dossier with everything in it and an empty one
// must have a name.
func TestCompare_everyDifferenceHasAName(t *testing.T) {
	var full Dossier
	fill(reflect.ValueOf(&full).Elem())
	full.Unread = nil
	bare := full.Clone()
	blankLeaves(reflect.ValueOf(&bare).Elem())
	bare.Nominees[0].Outside.Date, full.Minutes.Results[0].For = "2024", 3
	changes := append(Compare(full, bare), Compare(full, Dossier{})...)
	if len(changes) < 120 {
		t.Fatalf("got %d changes, want all fields", len(changes))
	}
	for _, c := range changes {
		if words := c.Describe(full, bare); len(words) < 8 || strings.HasSuffix(words, " ") || strings.Contains(words, "sửa  ") {
			t.Errorf("%s %s: described as %q", c.Kind, c.Path, words)
		}
	}
}

// blankLeaves empties all fields but those that elements are matched by.
func blankLeaves(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		blankLeaves(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			switch v.Type().Field(i).Name {
			case "ID", "Type", "Nominee", "Member", "Prompt", "Block", "Package":
			default:
				blankLeaves(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			blankLeaves(v.Index(i))
		}
	default:
		v.SetZero()
	}
}

func TestDifference_Describe(t *testing.T) {
	before := sampleCampaign().Dossier
	after := before.Clone()
	after.Nominees = slices.Delete(after.Nominees, 2, 3)
	after.Nominees[0], after.Nominees[1] = after.Nominees[1], after.Nominees[0]
	after.Council.Members = after.Council.Members[1:]
	after.Proposal.Number = "99"
	var got []string
	for _, c := range Compare(before, after) {
		got = append(got, c.Describe(before, after))
	}
	want := []string{
		"xóa thành viên Hội đồng " + before.Council.Members[0].Name, "sửa số tờ trình",
		"xóa cá nhân Nguyễn Thị Mẫu", "đổi thứ tự danh sách đề nghị",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

func BenchmarkCompare_keystroke(b *testing.B) {
	d := sampleCampaign().Dossier
	for len(d.Nominees) < 100 {
		n := d.Nominees[2].Clone()
		n.ID = "x" + n.ID + strings.Repeat("x", len(d.Nominees))
		d.Nominees = append(d.Nominees, n)
	}
	after := d.Clone()
	after.Nominees[50].Person.Hometown += "a"
	b.ReportAllocs()
	for b.Loop() {
		Compare(d, after)
	}
}
