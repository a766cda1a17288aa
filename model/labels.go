package model

// Name is the kind of a dossier as the trade calls it.
func (k Kind) Name(s Stage) string {
	switch {
	case k == AdHoc:
		return "Khen thưởng đột xuất"
	case s == LeadStage:
		return "Tổng kết đợt - đơn vị chủ trì trình Thành phố"
	}
	return "Tổng kết đợt - gửi đơn vị chủ trì"
}

var stateNames = map[State]string{
	Draft: "đang soạn", Printed: "đã in", Packed: "đã đóng gói", Submitted: "đã nộp", Received: "đã nhận", "": "đang soạn",
}

// Name is the state in Vietnamese.
func (s State) Name() string { return stateNames[s] }

var typeNames = map[NomineeType]string{Collective: "Tập thể", Household: "Hộ gia đình", Individual: "Cá nhân"}

// Name is the type in Vietnamese.
func (t NomineeType) Name() string { return typeNames[t] }
