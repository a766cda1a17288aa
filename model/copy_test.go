package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// handedOver is a dossier with everything in it that happens to a dossier only
// once.
func handedOver() Dossier {
	return Dossier{
		ID: "hs-1", Kind: Campaign, Stage: UnitStage, Theme: "2.3", State: Packed, Origin: "abc", Revision: 2, Supersedes: "def", SubmittedOn: "2024-08-21", ReferenceDate: "2024-08-20",
		Recipient: Recipient{Unit: "so-mau", Names: []string{"Sở Mẫu"}},
		Proposal:  Proposal{Number: "45", Date: "2024-08-20", Reason: "Đã có thành tích.", Signer: Signer{Name: "Trần Thị Ví Dụ"}},
		Minutes: Minutes{Number: "3", Date: "2024-08-19", Venue: "Phòng họp số 2", ChairID: "m1", Attendance: []Attendance{{Member: "m1", Presence: Present}},
			Results: []Result{{Nominee: "n1", For: 9}}, Conclusion: "Nhất trí.", Ballot: BallotRecord{Tellers: []Teller{{Name: "Lê Văn Thử"}}, Issued: 9}},
		Nominees: []Nominee{{ID: "n1", Type: Individual, Name: "Nguyễn Văn Mẫu", Report: Report{Date: "2024-08-18"},
			Outside: &Outside{Body: "Mặt trận", Number: "7", Date: "2024-08-01"}}},
		Attachments: []Attachment{{ID: "a1", As: SignedScan}, {ID: "a2", As: ConsentLetter}, {ID: "a3", As: OtherDocument}, {ID: "a4", As: SourceReport}},
		Overrides:   []Override{{Block: "proposal#proposal/reason"}, {Block: "minutes#minutes/end"}, {Block: "report/n1#results"}},
		Exception:   &QuotaException{Number: "9"},
		Sources:     []Source{{Package: "p"}},
		Unread:      []Unread{{Path: "minutes/results/n1/for", Text: "chín"}},
	}
}

func TestDossier_Copy(t *testing.T) {
	frame := Dossier{
		ID: "hs-2", Kind: Campaign, Stage: UnitStage, Theme: "2.3", State: Draft, ReferenceDate: "2025-01-02",
		Recipient: Recipient{Unit: "so-mau", Names: []string{"Sở Mẫu"}},
		Proposal:  Proposal{Reason: "Đã có thành tích.", Signer: Signer{Name: "Trần Thị Ví Dụ"}},
		Minutes:   Minutes{Venue: "Phòng họp số 2", ChairID: "m1", Ballot: BallotRecord{Tellers: []Teller{{Name: "Lê Văn Thử"}}}},
		Overrides: []Override{{Block: "proposal#proposal/reason"}},
	}
	if diff := cmp.Diff(frame, handedOver().Copy("hs-2", FrameOnly, "2025-01-02")); diff != "" {
		t.Errorf("frame (-want +got):\n%s", diff)
	}
	people := frame
	people.Nominees = []Nominee{{ID: "n1", Type: Individual, Name: "Nguyễn Văn Mẫu", Outside: &Outside{Body: "Mặt trận"}}}
	people.Attachments = []Attachment{{ID: "a3", As: OtherDocument}, {ID: "a4", As: SourceReport}}
	people.Overrides = append(people.Overrides, Override{Block: "report/n1#results"})
	people.Sources = []Source{{Package: "p"}}
	if diff := cmp.Diff(people, handedOver().Copy("hs-2", WithNominees, "2025-01-02")); diff != "" {
		t.Errorf("with nominees (-want +got):\n%s", diff)
	}
}

// The copy is worked on while the original stays.
func TestDossier_Copy_sharesNothing(t *testing.T) {
	d := handedOver()
	c := d.Copy("hs-2", WithNominees, "2025-01-02")
	c.Nominees[0].Outside.Body, c.Overrides[0].Block, c.Minutes.Ballot.Tellers[0].Name = "x", "x", "x"
	if diff := cmp.Diff(handedOver(), d); diff != "" {
		t.Errorf("the original has changed:\n%s", diff)
	}
}
