package model

import "testing"

func TestAttended_countsVotingMembers(t *testing.T) {
	c := Council{Members: []CouncilMember{
		{ID: "a", Role: Chair}, {ID: "b", Role: Member}, {ID: "c", Role: Member}, {ID: "d", Role: Member},
		{ID: "e", Role: MemberSecretary}, {ID: "f", Role: Member}, {ID: "g", Role: Secretary},
	}}
	m := Minutes{Attendance: []Attendance{
		{Member: "a", Presence: Present}, {Member: "b", Presence: AbsentWritten}, {Member: "c", Presence: AbsentWritten},
		{Member: "d", Presence: Absent}, {Member: "e", Presence: Present}, {Member: "g", Presence: Present},
		{Member: "gone", Presence: Present},
	}}
	present, written, absent, open := m.Attended(c)
	if present != 2 || written != 2 || absent != 1 || open != 1 {
		t.Errorf("got %d present, %d in writing, %d absent, %d open, want 2, 2, 1, 1", present, written, absent, open)
	}
}
