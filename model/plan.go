package model

// Plan is a plan pack: everything that another plan or another law would
// change, as data. ReadPlan reads and checks it.
type Plan struct {
	Format  string `json:"format"` // "hoso-plan/1"
	ID      string `json:"id"`     // "hanoi-2024"
	Version string `json:"version"`
	// Name is the plan in one line for a list; Title is its own title, for
	// the legal bases.
	Name  string `json:"name"`
	Title string `json:"title"`
	// Occasion is what the campaign celebrates, as proposals name it.
	Occasion string `json:"occasion"`
	Issuer   string `json:"issuer"`
	Symbol   string `json:"symbol"`           // "KH-UBND"
	Number   string `json:"number,omitempty"` // blank where the copy at hand bears none
	Date     Date   `json:"date,omitempty"`
	// Year stands for the date in citations while Date is blank.
	Year int `json:"year"`
	// City is the place that authorises the award: "thành phố Hà Nội".
	City string `json:"city"`
	// Board is the id of the unit that may receive any package.
	Board string `json:"board"`
	// UnitLists are the ids of the unit lists that the plan's ids come from.
	UnitLists []string `json:"unitLists"`
	Period    Period   `json:"period"`
	Sets      int      `json:"sets"` // number of original sets to hand in

	LegalBases []LegalBasis    `json:"legalBases"`
	Themes     []Theme         `json:"themes"`
	Groups     []UnitGroup     `json:"groups"`
	Quotas     []Quota         `json:"quotas"`
	Deadlines  []Deadline      `json:"deadlines"`
	Holidays   []Holiday       `json:"holidays"`
	Standards  []Standard      `json:"standards"`
	Voting     Voting          `json:"voting"`
	Awards     []Award         `json:"awards"`
	Kinds      []DossierKind   `json:"kinds"`
	Prompts    []SectionPrompt `json:"prompts"`
}

// Period is a time, as months or days and in the plan's own words.
type Period struct {
	From Date   `json:"from,omitempty"`
	To   Date   `json:"to,omitempty"`
	Text string `json:"text"` // "Từ tháng 02/2024 đến tháng 10/2024"
}

// LegalBasis is one "Căn cứ" with the time in which it may be cited.
type LegalBasis struct {
	ID   string `json:"id"`
	Text string `json:"text"` // from "Căn cứ" on, without the final ";"
	// ValidFrom and ValidTo are the first and last day in force; blank means
	// open.
	ValidFrom Date `json:"validFrom,omitempty"`
	ValidTo   Date `json:"validTo,omitempty"`
	// Kinds limits it to dossiers of these kinds; empty means all.
	Kinds  []Kind `json:"kinds,omitempty"`
	Source string `json:"source"`
}

// Theme is a chuyên đề of the plan.
type Theme struct {
	ID    string `json:"id"` // "2.3"
	Title string `json:"title"`
	// Short names it in running text after "chuyên đề": "“Vì người nghèo - …”".
	Short string `json:"short"`
	Lead  string `json:"lead"` // unit id
	// LeadText is the lead in the plan's own words.
	LeadText string `json:"leadText"`
	// Coordinators are unit ids where the plan names units; CoordinatorText is
	// the plan's own sentence.
	Coordinators    []string `json:"coordinators,omitempty"`
	CoordinatorText string   `json:"coordinatorText"`
	Period          Period   `json:"period"`
	Tasks           string   `json:"tasks,omitempty"` // nhiệm vụ đơn vị chủ trì
	// Nominations tells whether units may nominate under the theme; the others
	// are tasks of the lead unit alone.
	Nominations bool `json:"nominations"`
}

// UnitGroup is a group of units that share a quota.
type UnitGroup struct {
	ID   string `json:"id"`   // "district"
	Name string `json:"name"` // "quận, huyện, thị xã"
}

// QuotaScope says what a quota is counted over.
type QuotaScope string

const (
	PerPlan  QuotaScope = "plan"  // over all campaign dossiers of a unit
	PerTheme QuotaScope = "theme" // over those of one theme
)

// Quota is the greatest number of nominees of a proposing unit.
type Quota struct {
	Groups      []string   `json:"groups"`
	Collectives int        `json:"collectives"`
	Individuals int        `json:"individuals"`
	Scope       QuotaScope `json:"scope"`
	// Text is the plan's own sentence, Source its place in the plan.
	Text   string `json:"text"`
	Source string `json:"source"`
}

// Deadline is a rule "trước ngày X" for dossiers of a stage.
type Deadline struct {
	Stage  Stage  `json:"stage"`
	Before Date   `json:"before"` // the first day that is too late
	Text   string `json:"text"`
	Source string `json:"source"`
}

// Holiday is a time in which offices are closed beside weekends.
type Holiday struct {
	From Date   `json:"from"`
	To   Date   `json:"to"`
	Name string `json:"name"`
}

// Standard is one criterion (tiêu chuẩn) of the plan.
type Standard struct {
	ID string `json:"id"`
	// For is Collective or Individual.
	For  NomineeType `json:"for"`
	Text string      `json:"text"`
	// NeedsIndividual marks the collectives' standard that the unit also
	// nominates an individual in the campaign.
	NeedsIndividual bool   `json:"needsIndividual,omitempty"`
	Source          string `json:"source"`
}

// Voting says what share of the council a nominee needs.
type Voting struct {
	// Base is "members": the total membership, absentees asked in writing.
	Base string `json:"base"`
	// MoreThan is the share in percent that the votes for must exceed.
	MoreThan float64 `json:"moreThan"`
	Source   string  `json:"source"`
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

// Citation is the provision of the law for one type of nominee.
type Citation struct {
	For  NomineeType `json:"for"`
	Text string      `json:"text"` // "điểm a khoản 3 Điều 74 Luật Thi đua, khen thưởng"
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

// UnitList is a list of units as data.
type UnitList struct {
	Format string `json:"format"` // "hoso-units/1"
	ID     string `json:"id"`     // "hanoi-2024"
	Name   string `json:"name"`
	// Version tells a newer list of the same id from an earlier one ("2"); a list
	// without it is the earliest.
	Version string `json:"version,omitempty"`
	Source  string `json:"source"`
	Units   []Unit `json:"units"`
	// Mergers tell which units of an earlier list became which of these.
	Mergers []Merger `json:"mergers,omitempty"`
	// Endings tell which units of other lists are no more.
	Endings []Ending `json:"endings,omitempty"`
}

// UnitByID returns the unit with the given id.
func (l UnitList) UnitByID(id string) (Unit, bool) {
	for _, u := range l.Units {
		if u.ID == id {
			return u, true
		}
	}
	return Unit{}, false
}

// ThemeByID returns the theme with the given id.
func (p *Plan) ThemeByID(id string) (Theme, bool) {
	for _, t := range p.Themes {
		if t.ID == id {
			return t, true
		}
	}
	return Theme{}, false
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

// QuotaOf returns the quota of a unit group.
func (p *Plan) QuotaOf(group string) (Quota, bool) {
	for _, q := range p.Quotas {
		for _, g := range q.Groups {
			if g == group {
				return q, true
			}
		}
	}
	return Quota{}, false
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
