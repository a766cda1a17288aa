package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// withBelongings is a dossier whose third nominee has something of everything.
func withBelongings() Dossier {
	d := sampleCampaign().Dossier
	d.Attachments = []Attachment{
		{ID: "a1", Paper: "proposal", As: SignedScan}, {ID: "a2", Paper: "report/n3", As: SignedScan}, {ID: "a3", Paper: "consent/n3", As: ConsentLetter},
		{ID: "a4", As: SourceReport},
	}
	d.Overrides = []Override{{Block: "report/n3#title", Text: "a"}, {Block: "proposal#title", Text: "b"}}
	d.Nominees[2].Origin = &Origin{Package: "p", Report: "a4"}
	d.SetUnread("nominees/n3/group/members", "ba")
	d.SetUnread("minutes/results/n3/for", "bốn")
	return d
}

func idsOf(d Dossier) []string {
	var ids []string
	for _, n := range d.Nominees {
		ids = append(ids, n.ID)
	}
	return ids
}

func TestDossier_WithoutNominee(t *testing.T) {
	before := withBelongings()
	kept := before.Clone()
	d := before.WithoutNominee("n3")
	if _, voted := d.Minutes.ResultOf("n3"); voted || len(d.Nominees) != len(before.Nominees)-1 {
		t.Errorf("got %v, votes kept: %v", idsOf(d), voted)
	}
	if len(d.Attachments) != 2 || len(d.Overrides) != 1 || len(d.Unread) != 0 {
		t.Errorf("left behind: %+v, %+v, %+v", d.Attachments, d.Overrides, d.Unread)
	}
	if diff := cmp.Diff(kept, before); diff != "" {
		t.Errorf("the dossier it was made from has changed:\n%s", diff)
	}
}

func TestDossier_DuplicateNominee(t *testing.T) {
	before := withBelongings()
	before.Nominees[2].Outside = &Outside{Body: "Trường Mẫu", Number: "5", Date: "2024-08-01"}
	d, id := before.DuplicateNominee("n3")
	n, _ := d.NomineeByID(id)
	if id != "n6" || d.Nominees[3].ID != id || n.Name != before.Nominees[2].Name || n.Report.Words() != before.Nominees[2].Report.Words() {
		t.Fatalf("got %s in %v", id, idsOf(d))
	}
	if _, voted := d.Minutes.ResultOf(id); voted || n.Origin != nil || n.Outside.Number != "" || n.Outside.Date != "" || n.Outside.Body != "Trường Mẫu" {
		t.Errorf("got %+v, %+v, voted %v", n.Origin, n.Outside, voted)
	}
	n.Person.Hometown = "nơi khác"
	if before.Nominees[2].Person.Hometown == "nơi khác" || len(before.Nominees) == len(d.Nominees) {
		t.Error("the copy shares with what it was made from")
	}
	if d.UnreadAt("nominees/n6/group/members") != "ba" {
		t.Error("what was typed for a number is not copied")
	}
	if _, none := before.DuplicateNominee("n99"); none != "" {
		t.Errorf("a copy of nobody: got %s", none)
	}
}

func TestDossier_MoveNominee(t *testing.T) {
	d := sampleCampaign().Dossier
	for name, c := range map[string]struct {
		id   string
		n    int
		want []string
	}{
		"down":           {"n1", 1, []string{"n2", "n1", "n3", "n4", "n5"}},
		"down by two":    {"n1", 2, []string{"n2", "n3", "n1", "n4", "n5"}},
		"up":             {"n5", -1, []string{"n1", "n2", "n3", "n5", "n4"}},
		"above the top":  {"n1", -1, []string{"n1", "n2", "n3", "n4", "n5"}},
		"below the foot": {"n5", 1, []string{"n1", "n2", "n3", "n4", "n5"}},
		"nobody":         {"n9", 1, []string{"n1", "n2", "n3", "n4", "n5"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, idsOf(d.MoveNominee(c.id, c.n))); diff != "" {
				t.Errorf("order (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDossier_TakeNominee(t *testing.T) {
	from := withBelongings()
	to := Dossier{
		Nominees:    []Nominee{{ID: "n3", Type: Individual, Name: "Người khác"}, {ID: "n1", Type: Individual}},
		Attachments: []Attachment{{ID: "a1", Paper: "proposal"}},
	}
	d, id := to.TakeNominee(from, "n3")
	n, _ := d.NomineeByID(id)
	if id != "n4" || n.Name != from.Nominees[2].Name {
		t.Fatalf("got %s, %s", id, n.Name)
	}
	want := []Attachment{
		{ID: "a1", Paper: "proposal"}, {ID: "a2", Paper: "report/n4", As: SignedScan}, {ID: "a3", Paper: "consent/n4", As: ConsentLetter},
		{ID: "a4", As: SourceReport},
	}
	if diff := cmp.Diff(want, d.Attachments); diff != "" {
		t.Errorf("attachments (-want +got):\n%s", diff)
	}
	if n.Origin.Report != "a4" || from.Nominees[2].Origin == n.Origin {
		t.Errorf("origin: got %+v", n.Origin)
	}
	if diff := cmp.Diff([]Override{{Block: "report/n4#title", Text: "a"}}, d.Overrides); diff != "" {
		t.Errorf("reworded (-want +got):\n%s", diff)
	}
	if len(d.Minutes.Results) != 0 || d.UnreadAt("nominees/n4/group/members") != "ba" || len(to.Nominees) != 2 {
		t.Errorf("votes %+v, unread %+v", d.Minutes.Results, d.Unread)
	}
	collective, _ := to.TakeNominee(from, "n1")
	if collective.Nominees[0].ID != "n4" {
		t.Errorf("a collective: got %v, want it first", idsOf(collective))
	}
}
