package model

import "slices"

// Kind tells the two kinds of commendation apart.
type Kind string

const (
	AdHoc    Kind = "ad-hoc"   // khen thưởng đột xuất (plan III.5.1)
	Campaign Kind = "campaign" // tổng kết đợt (plan III.5.2)
)

// Stage says how far up a dossier goes. An ad-hoc dossier is of stage Unit.
type Stage string

const (
	UnitStage Stage = "unit" // from a proposing unit to the theme's lead unit (5.2a)
	LeadStage Stage = "lead" // from the lead unit to the Chairman, through the Board (5.2b)
)

// State is how far the work on a dossier has come. Whether it has errors is
// not stored: Check tells.
type State string

const (
	Draft     State = "draft"     // đang soạn
	Printed   State = "printed"   // đã in
	Packed    State = "packed"    // đã đóng gói
	Submitted State = "submitted" // đã nộp
	Received  State = "received"  // came in a package
)

// Dossier is everything that one unit hands over at once. Its JSON form is
// "hoso-dossier/1"; see Encode.
type Dossier struct {
	ID    string `json:"id"`
	Kind  Kind   `json:"kind"`
	Stage Stage  `json:"stage"`
	Theme string `json:"theme"` // "2.3"; empty for ad-hoc
	State State  `json:"state"`
	// Origin is the code of the package that the dossier was received in.
	Origin string `json:"origin"`
	// Revision counts the packages made of the dossier, from 1; 0 before the
	// first.
	Revision int `json:"revision,omitempty"`
	// Supersedes is the code of the package that the next one replaces.
	Supersedes string `json:"supersedes,omitempty"`
	// SubmittedOn is the day that the last package was handed over.
	SubmittedOn Date `json:"submittedOn,omitempty"`

	Plan     PlanRef `json:"plan"`
	Proposer Unit    `json:"proposer"` // the unit's own copy; its id is the JSON key "unit" too
	// Recipient is the lead unit, or the Chairman through the Board.
	Recipient Recipient `json:"recipient"`
	Council   Council   `json:"council,omitzero"`
	Award     Award     `json:"award"`
	// ReferenceDate is the day that legal bases are chosen for when the
	// proposal bears no date.
	ReferenceDate Date `json:"referenceDate"`
	// House is the look of the papers; the zero value means DefaultHouse.
	House House `json:"house,omitzero"`

	Proposal    Proposal        `json:"proposal"`
	Minutes     Minutes         `json:"minutes,omitzero"`
	Nominees    []Nominee       `json:"nominees"`
	Attachments []Attachment    `json:"attachments,omitempty"`
	Overrides   []Override      `json:"overrides,omitempty"`
	Exception   *QuotaException `json:"exception,omitempty"`
	Sources     []Source        `json:"sources,omitempty"` // of a lead dossier
	Cleaned     []Cleaning      `json:"cleaned,omitempty"`
	Unread      []Unread        `json:"unread,omitempty"`
}

// PlanRef pins the plan that a dossier was made under.
type PlanRef struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Hash    string `json:"hash,omitempty"` // SHA-256 of the plan file, hex
	// Number and Date of the plan as issued, where the plan file leaves them
	// blank: "52" and the day.
	Number string `json:"number,omitempty"`
	Date   Date   `json:"date,omitempty"`
}

// Recipient is whom the proposal addresses.
type Recipient struct {
	// Unit is the id of the unit that receives the package.
	Unit string `json:"unit"`
	// Names stand after "Kính gửi", one each.
	Names []string `json:"names"`
}

// Award is the wording of what is asked for.
type Award struct {
	ID   string `json:"id"`
	Name string `json:"name"` // "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố Hà Nội"
}

// Proposal is the tờ trình.
type Proposal struct {
	Number string `json:"number,omitempty"` // blank until the records office gives it
	Date   Date   `json:"date,omitempty"`
	// Guidance cites the lead unit's own guidance, where there is one.
	Guidance string `json:"guidance,omitempty"`
	// Bases are the legal bases where the clerk has put them into another order
	// or added some; empty: the program's own.
	Bases []BasisLine `json:"bases,omitempty"`
	// Reason is what the nominees did, in a sentence or two, for the body;
	// empty: the program's own wording.
	Reason string `json:"reason,omitempty"`
	Signer Signer `json:"signer"`
	// Endorser signs the endorsement on the reports; the zero value means
	// Signer.
	Endorser Signer `json:"endorser,omitzero"`
}

// BasisLine is a legal basis in the clerk's own order: one that the program
// words, or a text of the clerk's.
type BasisLine struct {
	// Block is the id of the program's block: "proposal/basis/plan". Bases that
	// no line names keep their place behind the one before them.
	Block string `json:"block,omitempty"`
	// Text is a basis of the clerk's own, where Block is empty.
	Text string `json:"text,omitempty"`
}

// Attachment binds a file, known by its hash, to a paper.
type Attachment struct {
	ID     string       `json:"id"`
	Paper  string       `json:"paper,omitempty"` // paper.Paper.ID, or empty: a document of its own
	As     AttachmentAs `json:"as"`
	Name   string       `json:"name"`   // file name as given, cleaned
	Title  string       `json:"title"`  // for index and bookmark
	Type   string       `json:"type"`   // "application/pdf", "image/jpeg", "image/png"
	SHA256 string       `json:"sha256"` // hex
	Size   int64        `json:"size"`   // bytes
	Pages  int          `json:"pages"`
	// Number and Date are, of a SourcePaper, what the index shows of it.
	Number string `json:"number,omitempty"`
	Date   Date   `json:"date,omitempty"`
}

// AttachmentAs says what an attached file is.
type AttachmentAs string

const (
	SignedScan    AttachmentAs = "signed"  // the paper as signed and stamped
	ConsentLetter AttachmentAs = "consent" // ý kiến thống nhất of the managing body
	OtherDocument AttachmentAs = "other"   // tài liệu liên quan
	SourceReport  AttachmentAs = "report"  // a report as received, in a lead dossier
	SourcePaper   AttachmentAs = "paper"   // another paper of a unit as received; see Source.PaperID
)

// Override replaces the text of one composed block by the clerk's own.
type Override struct {
	Block string `json:"block"` // paper id + "#" + block id
	Text  string `json:"text"`  // paragraphs divided by line feeds
	// Replaced is the TextHash of what the program would have said then.
	Replaced string `json:"replaced"`
	// Was is that text itself, to show what has changed since; empty in dossiers
	// that kept the hash alone.
	Was string `json:"was,omitempty"`
}

// QuotaException is a written leave to exceed the quota. It counts only with
// number, date and scan.
type QuotaException struct {
	Number     string `json:"number"`
	Date       Date   `json:"date"`
	Issuer     string `json:"issuer,omitempty"`
	Attachment string `json:"attachment"` // Attachment.ID
}

// Source is one package that a lead dossier was made from.
type Source struct {
	Package  string `json:"package"` // package code
	Dossier  string `json:"dossier"`
	Revision int    `json:"revision"`
	Unit     string `json:"unit"`
	UnitName string `json:"unitName"` // the unit's body
	// Style, Symbol, Number and Date are those of the unit's proposal, for its
	// citation; number and date may be blank.
	Style  LetterheadStyle `json:"style,omitempty"`
	Symbol string          `json:"symbol"`
	Number string          `json:"number,omitempty"`
	Date   Date            `json:"date,omitempty"`
	// LeftOut are those of the package whom the lead unit does not propose.
	LeftOut []LeftOut `json:"leftOut,omitempty"`
}

// Cleaning records what Clean took out of a field when it came in.
type Cleaning struct {
	Path    string `json:"path"`
	Removed string `json:"removed"` // "U+200B ×3"
}

// Unread keeps what was typed into the field of a number and is none: the
// number is 0 meanwhile.
type Unread struct {
	Path string `json:"path"` // of the number: "nominees/n1/group/members"
	Text string `json:"text"`
}

// SetUnread keeps text as what was typed for the number at path; a blank text
// takes away what was kept.
func (d *Dossier) SetUnread(path, text string) {
	d.Unread = slices.DeleteFunc(d.Unread, func(u Unread) bool { return u.Path == path })
	if text != "" {
		d.Unread = append(d.Unread, Unread{Path: path, Text: text})
	}
}

// UnreadAt returns what is kept for the number at path; "" when it was read.
func (d Dossier) UnreadAt(path string) string {
	for _, u := range d.Unread {
		if u.Path == path {
			return u.Text
		}
	}
	return ""
}

// Collectives is the number of collectives and households nominated.
func (d Dossier) Collectives() int {
	n := 0
	for _, nominee := range d.Nominees {
		if nominee.IsCollective() {
			n++
		}
	}
	return n
}

// Individuals is the number of individuals nominated.
func (d Dossier) Individuals() int { return len(d.Nominees) - d.Collectives() }

// NomineeByID returns the nominee with the given id.
func (d Dossier) NomineeByID(id string) (Nominee, bool) {
	for _, n := range d.Nominees {
		if n.ID == id {
			return n, true
		}
	}
	return Nominee{}, false
}

// LegalDate is the day that legal bases are chosen for: the proposal's, or
// the reference date while that is blank.
func (d Dossier) LegalDate() Date {
	if d.Proposal.Date.IsDay() {
		return d.Proposal.Date
	}
	return d.ReferenceDate
}
