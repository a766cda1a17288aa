package model

// Presence is how a council member took part in a meeting.
type Presence string

const (
	Present       Presence = "present"
	AbsentWritten Presence = "absent-written" // absent, opinion given in writing
	Absent        Presence = "absent"         // absent, no opinion
)

// Minutes are the record of the council's meeting (biên bản họp Hội đồng).
type Minutes struct {
	Number string `json:"number,omitempty"` // blank until the records office gives it
	Date   Date   `json:"date,omitempty"`   // the day of the meeting
	Start  string `json:"start,omitempty"`  // "14 giờ 00"
	End    string `json:"end,omitempty"`
	Venue  string `json:"venue,omitempty"`
	// Attendance holds an entry for each member; a member without one has not
	// been ticked yet.
	Attendance []Attendance `json:"attendance"`
	// Guests were invited and do not vote, one line each.
	Guests []string `json:"guests,omitempty"`
	// ChairID and SecretaryID are council members; they sign.
	ChairID     string `json:"chair,omitempty"`
	SecretaryID string `json:"secretary,omitempty"`
	// Opening is what the chair reported (quán triệt tiêu chuẩn); paragraphs
	// divided by line feeds; empty: the program's own wording.
	Opening    string `json:"opening,omitempty"`
	Discussion string `json:"discussion,omitempty"`
	// Secret tells a secret ballot from a show of hands.
	Secret     bool         `json:"secret,omitempty"`
	Results    []Result     `json:"results"`
	Ballot     BallotRecord `json:"ballot,omitzero"`
	Conclusion string       `json:"conclusion,omitempty"`
}

// Attendance is one member's presence.
type Attendance struct {
	Member   string   `json:"member"` // CouncilMember.ID
	Presence Presence `json:"presence"`
	Reason   string   `json:"reason,omitempty"`  // why absent
	Opinion  string   `json:"opinion,omitempty"` // the written opinion, in short
}

// Result is the council's vote on one nominee. Votes are persons.
type Result struct {
	Nominee  string `json:"nominee"` // Nominee.ID
	For      int    `json:"for"`     // đồng ý, written opinions included
	Against  int    `json:"against,omitempty"`
	Other    int    `json:"other,omitempty"`    // ý kiến khác
	Rejected bool   `json:"rejected,omitempty"` // the council does not propose the nominee
	Remark   string `json:"remark,omitempty"`
}

// BallotRecord is the tellers' record of a secret ballot (biên bản kiểm phiếu).
// All counts are ballot papers.
type BallotRecord struct {
	Tellers  []Teller `json:"tellers,omitempty"`
	Issued   int      `json:"issued,omitempty"`   // phát ra
	Returned int      `json:"returned,omitempty"` // thu về
	Valid    int      `json:"valid,omitempty"`
	Invalid  int      `json:"invalid,omitempty"`
}

// Teller is a member of the tellers' group; the first one leads it.
type Teller struct {
	Name string `json:"name"`
	Post string `json:"post"`
}

// PresenceOf returns how the member took part; empty when not ticked.
func (m Minutes) PresenceOf(member string) Presence {
	for _, a := range m.Attendance {
		if a.Member == member {
			return a.Presence
		}
	}
	return ""
}

// Attended counts how the council's voting members took part: present, absent
// with an opinion in writing, absent without one, and not ticked yet.
func (m Minutes) Attended(c Council) (present, written, absent, open int) {
	for _, member := range c.Members {
		if !member.Votes() {
			continue
		}
		switch m.PresenceOf(member.ID) {
		case Present:
			present++
		case AbsentWritten:
			written++
		case Absent:
			absent++
		default:
			open++
		}
	}
	return present, written, absent, open
}

// ResultOf returns the vote on the nominee.
func (m Minutes) ResultOf(nominee string) (Result, bool) {
	for _, r := range m.Results {
		if r.Nominee == nominee {
			return r, true
		}
	}
	return Result{}, false
}
