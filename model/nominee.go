package model

// NomineeType tells the three kinds of nominee apart.
type NomineeType string

const (
	Collective NomineeType = "collective"
	Household  NomineeType = "household" // a collective (Luật 2022, Điều 74 khoản 5)
	Individual NomineeType = "individual"
)

// Sex as the forms ask for it.
type Sex string

const (
	Male   Sex = "male"
	Female Sex = "female"
)

// Honorific returns "Ông" or "Bà"; "Ông (bà)" while the sex is not entered.
func (s Sex) Honorific() string {
	switch s {
	case Male:
		return "Ông"
	case Female:
		return "Bà"
	}
	return "Ông (bà)"
}

// Nominee is a collective, household or individual proposed for an award.
// Fields that do not belong to its type stay empty.
type Nominee struct {
	// ID is unique in the dossier and stable: "n1".
	ID   string      `json:"id"`
	Type NomineeType `json:"type"`
	// Name is written in full, in lower case with capitals, without
	// abbreviations: "Nguyễn Văn Mẫu", "Ủy ban nhân dân phường Ví Dụ".
	Name string `json:"name"`
	// Theme is the theme of a campaign dossier's nominee where it differs from
	// the dossier's; usually empty.
	Theme string `json:"theme,omitempty"`
	// Posthumous asks for truy tặng.
	Posthumous bool `json:"posthumous,omitempty"`

	Person     *Person     `json:"person,omitempty"`     // individuals
	Group      *GroupFacts `json:"group,omitempty"`      // collectives and households
	Report     Report      `json:"report"`               // báo cáo thành tích
	Summary    string      `json:"summary,omitempty"`    // one or two lines for the nominee list
	Outside    *Outside    `json:"outside,omitempty"`    // nil when the proposing unit manages the nominee
	Discipline string      `json:"discipline,omitempty"` // a discipline, investigation or complaint under way, in words; empty when none
	Leader     bool        `json:"leader,omitempty"`     // holds a leading post; the plan prefers who works directly
	Origin     *Origin     `json:"origin,omitempty"`     // set on nominees received from a package
	Note       string      `json:"note,omitempty"`       // the list's last column
}

// IsCollective reports whether the nominee counts against the collectives'
// quota.
func (n Nominee) IsCollective() bool { return n.Type != Individual }

// Person holds what the individual's report asks for, and no more: no
// citizen-ID number.
type Person struct {
	Rank       string `json:"rank,omitempty"` // before the name on list and certificate: "Thượng tá"
	Sex        Sex    `json:"sex,omitempty"`
	Birth      Date   `json:"birth"`
	Hometown   string `json:"hometown"`             // quê quán
	Residence  string `json:"residence"`            // trú quán
	Workplace  string `json:"workplace"`            // đơn vị công tác
	Position   string `json:"position"`             // chức vụ (Đảng, chính quyền, đoàn thể)
	Occupation string `json:"occupation,omitempty"` // nghề nghiệp, for those who hold no post
	Education  string `json:"education,omitempty"`  // trình độ chuyên môn, nghiệp vụ
	Titles     string `json:"titles,omitempty"`     // học hàm, học vị, danh hiệu, giải thưởng
	Phone      string `json:"phone,omitempty"`
}

// GroupFacts holds what the collective's report asks for.
type GroupFacts struct {
	Address   string `json:"address"` // trụ sở chính, or the household's home
	Phone     string `json:"phone,omitempty"`
	Founded   string `json:"founded,omitempty"`   // quá trình thành lập và phát triển
	Structure string `json:"structure,omitempty"` // đặc điểm chính, cơ cấu tổ chức, đảng, đoàn thể
	Members   int    `json:"members,omitempty"`   // persons
	Women     int    `json:"women,omitempty"`     // of them women
	Party     int    `json:"party,omitempty"`     // of them Party members
	Functions string `json:"functions,omitempty"` // chức năng, nhiệm vụ được giao
	Head      string `json:"head,omitempty"`      // head of the household, or who leads the collective
	Workplace string `json:"workplace,omitempty"` // the body it belongs to, for the list
}

// Report is an achievement report, or the summary report of an ad-hoc
// dossier.
type Report struct {
	Date     Date        `json:"date,omitempty"`
	Place    string      `json:"place,omitempty"`  // place name before the date; empty: the unit's
	Period   string      `json:"period,omitempty"` // what time it covers: "từ tháng 02/2024 đến tháng 8/2024"
	Sections []Section   `json:"sections"`
	Awards   []PastAward `json:"awards,omitempty"` // các hình thức đã được khen thưởng
	// EventDate and EventPlace are of an ad-hoc achievement.
	EventDate  Date   `json:"eventDate,omitempty"`
	EventPlace string `json:"eventPlace,omitempty"`
	// Subject says what the achievement is in, for the titles of ad-hoc
	// papers: "cứu người bị nạn trong vụ cháy tại …".
	Subject string `json:"subject,omitempty"`
	// Letterhead heads the nominee's own report; empty, of a collective: its name
	// under the proposing unit's.
	Letterhead []string `json:"letterhead,omitempty"`
	// Signer signs for a collective; for an individual the nominee signs.
	Signer Signer `json:"signer"`
	// Head confirms the report as the nominee's immediate head where that is
	// not the proposing unit (thủ trưởng đơn vị xác nhận, đề nghị).
	Head Signer `json:"head,omitzero"`
}

// Section is one part of a report that the plan prompts for.
type Section struct {
	// Prompt is the id of the plan's SectionPrompt.
	Prompt string `json:"prompt"`
	// Text holds paragraphs divided by line feeds. A line that begins with
	// "- " or "+ " is an item.
	Text string `json:"text"`
}

// PastAward is a row of "Các hình thức đã được khen thưởng".
type PastAward struct {
	Year     string `json:"year"`
	Title    string `json:"title"`    // danh hiệu thi đua or hình thức khen thưởng
	Decision string `json:"decision"` // số, ngày, tháng, năm; cơ quan ban hành
	// Emulation marks a danh hiệu thi đua; else it is a hình thức khen thưởng.
	Emulation bool `json:"emulation,omitempty"`
}

// Outside names the body that manages a nominee whom the proposing unit does
// not (plan III.5.2: ý kiến thống nhất).
type Outside struct {
	// Body is the managing body: "Ủy ban Mặt trận Tổ quốc Việt Nam quận …".
	Body string `json:"body"`
	// Letter tells that consent comes as a letter of its own; else the managing
	// body endorses the report itself.
	Letter bool `json:"letter,omitempty"`
	// Unit heads the letter that the program composes for the managing body
	// to sign.
	Unit   Unit   `json:"unit,omitzero"`
	Number string `json:"number,omitempty"`
	Date   Date   `json:"date,omitempty"`
	Signer Signer `json:"signer,omitzero"`
}

// Origin says where a received nominee comes from. The same origin is one
// nominee.
type Origin struct {
	Package  string `json:"package"`  // package code, 64 hex digits
	Dossier  string `json:"dossier"`  // id of the dossier in that package
	Nominee  string `json:"nominee"`  // id of the nominee in that dossier
	Unit     string `json:"unit"`     // id of the unit that proposed it
	UnitName string `json:"unitName"` // its name
	// Report is the attachment that holds the report as received.
	Report string `json:"report,omitempty"`
	// LeadBlock tells that the received report prints the lead unit's
	// endorsement block, so that no separate endorsement page is needed.
	LeadBlock bool `json:"leadBlock,omitempty"`
}
