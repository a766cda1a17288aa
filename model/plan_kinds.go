package model

// DossierKind describes the dossiers of one kind and stage.
type DossierKind struct {
	Kind   Kind   `json:"kind"`
	Stage  Stage  `json:"stage"`
	Name   string `json:"name"`
	Source string `json:"source"` // "Kế hoạch, III.5.2a"
	// Procedure is the plan's own description.
	Procedure    string        `json:"procedure"`
	Papers       []PaperRule   `json:"papers"`
	Endorsements []Endorsement `json:"endorsements"`
	// Addressees stand after "Kính gửi"; "{lead}" means the theme's lead unit.
	Addressees []string `json:"addressees"`
	// Receiver is the unit id that gets the package; "{lead}" as above.
	Receiver string `json:"receiver"`
	// Recipients are the lines of "Nơi nhận" before "Lưu".
	Recipients []string `json:"recipients"`
	// Citations name the provision that the award rests on, by nominee type.
	Citations []Citation `json:"citations"`
	// SimpleProcedure is the provision on the simplified procedure (thủ tục đơn
	// giản) that ad-hoc proposals cite: "khoản 1 Điều 85 Luật Thi đua, khen
	// thưởng"; may be empty.
	SimpleProcedure string `json:"simpleProcedure,omitempty"`
	// Subject is the proposal's trích yếu, with {award}, {theme}, {occasion}
	// and {subject} (what an ad-hoc achievement is in) to be filled in.
	Subject string `json:"subject"`
}

// DossierKind returns the description of dossiers of a kind and stage.
func (p *Plan) DossierKind(k Kind, s Stage) (DossierKind, bool) {
	for _, dk := range p.Kinds {
		if dk.Kind == k && dk.Stage == s {
			return dk, true
		}
	}
	return DossierKind{}, false
}

// PaperKind names the kinds of paper of a dossier.
type PaperKind string

const (
	ProposalPaper    PaperKind = "proposal"
	MinutesPaper     PaperKind = "minutes"
	BallotPaper      PaperKind = "ballot"      // the ballot record
	BallotSlipPaper  PaperKind = "ballot-slip" // what the members mark at a secret ballot
	NomineeListPaper PaperKind = "list"
	ReportPaper      PaperKind = "report"
	SummaryPaper     PaperKind = "summary"
	ConsentPaper     PaperKind = "consent"
	EndorsementPaper PaperKind = "endorsement"
	IndexPaper       PaperKind = "index"
	ReceiptPaper     PaperKind = "receipt"
)

// Working reports whether papers of the kind are made for the unit's own use
// and not handed over. The ballot slip is: the blank one is copied for the
// meeting, the marked ones stay with the council, and what they said goes on in
// the ballot record and the minutes.
func (k PaperKind) Working() bool { return k == BallotSlipPaper }

// PaperRule says that dossiers of a kind hold a paper.
type PaperRule struct {
	Paper    PaperKind `json:"paper"`
	Required bool      `json:"required"`
	// Named tells that the plan itself names the paper; else practice does.
	Named bool `json:"named"`
	// Form is the number of the form that the law prescribes for it: "Mẫu số
	// 08". It prints where the dossier's house has form numbers on.
	Form   string `json:"form,omitempty"`
	Text   string `json:"text"`
	Source string `json:"source"`
}

// SectionPrompt is one part that a report must have.
type SectionPrompt struct {
	ID    string        `json:"id"`            // "leadership"
	Kind  Kind          `json:"kind"`          // reports of campaign, or summaries of ad-hoc
	For   []NomineeType `json:"for,omitempty"` // empty means all
	Title string        `json:"title"`         // as the report heads it
	Guide string        `json:"guide"`         // what to write, for the clerk
	// Required sections may not be empty.
	Required bool `json:"required"`
	// Figures tells that the section is expected to name numbers.
	Figures bool   `json:"figures,omitempty"`
	Source  string `json:"source"`
}

// Endorser says who fills an endorsement block.
type Endorser string

const (
	ByNominee  Endorser = "nominee"  // the one who reports
	ByHead     Endorser = "head"     // the nominee's immediate head
	ByManager  Endorser = "manager"  // the managing body of an outside nominee
	ByProposer Endorser = "proposer" // the proposing unit
	ByLead     Endorser = "lead"     // the theme's lead unit
)

// Endorsement is a block at the end of a report.
type Endorsement struct {
	By    Endorser `json:"by"`
	Label string   `json:"label"` // "XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG"
	Hint  string   `json:"hint"`  // "(Ký, đóng dấu)"
	// For limits the block to nominees of these types; empty means all.
	For []NomineeType `json:"for,omitempty"`
}

// EndorsementsFor lists the endorsement blocks of a nominee's report, in the
// order of signing. The managing body's block is left out for nominees of the
// unit's own, and the immediate head's where nobody is entered.
func (dk DossierKind) EndorsementsFor(n Nominee) []Endorsement {
	var found []Endorsement
	for _, e := range dk.Endorsements {
		switch {
		case !forType(e.For, n.Type):
		case e.By == ByManager && (n.Outside == nil || n.Outside.Letter):
		case e.By == ByHead && n.Report.Head.Position == "":
		default:
			found = append(found, e)
		}
	}
	return found
}

// PromptsFor lists the sections of a report, in order.
func (p *Plan) PromptsFor(k Kind, t NomineeType) []SectionPrompt {
	var found []SectionPrompt
	for _, s := range p.Prompts {
		if s.Kind == k && forType(s.For, t) {
			found = append(found, s)
		}
	}
	return found
}

func forType(types []NomineeType, t NomineeType) bool {
	if len(types) == 0 {
		return true
	}
	for _, want := range types {
		if want == t {
			return true
		}
	}
	return false
}
