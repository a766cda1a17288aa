package model

// CouncilRole is a member's role in the council.
type CouncilRole string

const (
	Chair           CouncilRole = "chair"            // Chủ tịch Hội đồng
	ViceChair       CouncilRole = "vice-chair"       // Phó Chủ tịch Hội đồng
	Standing        CouncilRole = "standing"         // Ủy viên Thường trực
	Member          CouncilRole = "member"           // Ủy viên
	MemberSecretary CouncilRole = "member-secretary" // Ủy viên, Thư ký Hội đồng
	Secretary       CouncilRole = "secretary"        // Thư ký who is no member and does not vote
)

var roleNames = map[CouncilRole]string{
	Chair:           "Chủ tịch Hội đồng",
	ViceChair:       "Phó Chủ tịch Hội đồng",
	Standing:        "Ủy viên Thường trực",
	Member:          "Ủy viên",
	MemberSecretary: "Ủy viên, Thư ký Hội đồng",
	Secretary:       "Thư ký",
}

// Name returns the role in Vietnamese; the role itself when it is unknown.
func (r CouncilRole) Name() string {
	if n, ok := roleNames[r]; ok {
		return n
	}
	return string(r)
}

// Roles lists the roles in the order in which minutes list members.
func Roles() []CouncilRole {
	return []CouncilRole{Chair, ViceChair, Standing, Member, MemberSecretary, Secretary}
}

// Council is a unit's Hội đồng Thi đua - Khen thưởng.
type Council struct {
	// Name is the council as it heads its papers, usually "Hội đồng Thi đua -
	// Khen thưởng".
	Name string `json:"name"`
	// Symbol is its abbreviation in numbers: "HĐTĐKT".
	Symbol string `json:"symbol"`
	// Decision cites the decision that set the council up: "Quyết định số
	// 125/QĐ-UBND ngày 15/01/2024 của …".
	Decision string `json:"decision,omitempty"`
	// Members are in the order in which minutes list them.
	Members []CouncilMember `json:"members"`
}

// CouncilMember is one person of a council.
type CouncilMember struct {
	ID   string      `json:"id"`
	Name string      `json:"name"`
	Post string      `json:"post"` // post in the administration: "Phó Chủ tịch UBND quận"
	Role CouncilRole `json:"role"`
}

// Votes reports whether the member belongs to the membership that votes are
// counted on. A secretary who is not a member only keeps the record.
func (m CouncilMember) Votes() bool { return m.Role != Secretary }

// Membership is the number of voting members, the base of every percentage
// (Nghị định 98/2023, Điều 30 khoản 7: on the total membership).
func (c Council) Membership() int {
	n := 0
	for _, m := range c.Members {
		if m.Votes() {
			n++
		}
	}
	return n
}

// MemberByID returns the member with the given id.
func (c Council) MemberByID(id string) (CouncilMember, bool) {
	for _, m := range c.Members {
		if m.ID == id {
			return m, true
		}
	}
	return CouncilMember{}, false
}
