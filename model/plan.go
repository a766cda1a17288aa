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

// Citation is the provision of the law for one type of nominee.
type Citation struct {
	For  NomineeType `json:"for"`
	Text string      `json:"text"` // "điểm a khoản 3 Điều 74 Luật Thi đua, khen thưởng"
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
