package model

// Headway is how far a dossier has come, as lists show it: its state, and for
// a draft also whether it was packed before and what the rules said of it.
type Headway string

const (
	Drafting   Headway = "draft"     // nobody nominated yet, or not checked yet
	Faulty     Headway = "faulty"    // a draft with errors
	Ready      Headway = "ready"     // a draft without
	PrintedOut Headway = "printed"   // papers printed
	PackedUp   Headway = "packed"    // package made
	Revised    Headway = "revised"   // worked on again since a package was made
	HandedIn   Headway = "submitted" // handed in
	CameIn     Headway = "received"  // came in a package
)

// Headways lists them in the order in which a dossier goes through them, but
// for CameIn, which is none of the unit's own.
func Headways() []Headway {
	return []Headway{Drafting, Faulty, Ready, PrintedOut, PackedUp, Revised, HandedIn}
}

var headwayNames = map[Headway]string{
	Drafting: "đang soạn", Faulty: "còn lỗi", Ready: "sẵn sàng", PrintedOut: "đã in", PackedUp: "đã đóng gói",
	Revised: "đã sửa sau khi đóng gói", HandedIn: "đã nộp", CameIn: "đã nhận",
}

// Name is the headway in Vietnamese.
func (s Headway) Name() string { return headwayNames[s] }
