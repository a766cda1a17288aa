package model

import (
	"regexp"
	"slices"
	"strings"
)

// Known tells why a line of a Word file needs no section of the report. Zero is
// a line of which nothing is known.
type Known string

// Kinds of lines that need no section.
const (
	// Composed is what the program writes in every report by itself: letterhead,
	// title, headings of the parts, closing, signatures.
	Composed Known = "composed"
	// Entered is a fact of the nominee that has a field of its own.
	Entered Known = "entered"
)

// Left tells that a line goes nowhere and that nothing else is known of it.
func (p PlacedText) Left() bool { return p.Prompt == "" && p.Known == "" }

// Greatest numbers of words of a line that is furniture: a longer one says more.
const (
	titleWordsMost   = 30
	signWordsMost    = 14
	factWordsMost    = 25
	closingWordsMost = 45
)

// furniture is where in a report a line stands.
type furniture struct {
	letterhead bool // above the title
	opening    bool // above the first part
	facts      bool // above the achievements
	closed     bool // below the closing sentence
}

// markKnown tells of the lines without a section what is known of them. Where a
// line may say more than that, nothing is: the clerk looks at it.
func markKnown(placed []PlacedText) {
	title := slices.IndexFunc(placed, func(p PlacedText) bool { return p.Prompt != "" || titlesReport(p.Text) })
	at := furniture{letterhead: title >= 0 && placed[title].Prompt == "", opening: true, facts: true}
	for i := range placed {
		p := &placed[i]
		if p.Prompt != "" {
			at = furniture{}
			continue
		}
		at.letterhead = at.letterhead && i < title
		at.closed = at.closed || closesReport(p.Text)
		switch {
		case at.composed(p.Text):
			p.Known = Composed
		case at.facts && statesFact(p.Text):
			p.Known = Entered
		}
		h := headingAt(WordParagraph{Text: p.Text})
		said := strings.Join(titleWords(h.text), " ")
		at.opening = at.opening && p.Known != Entered && !slices.Contains(ownHeadings, said)
		heads := h.rank == rankRoman || slices.Contains(ownHeadings, said)
		at.facts = at.facts && !(heads && strings.Contains(said, "thanh tich") && !begins(said, subtitles)) || i <= title
	}
}

// composed tells a line all of whose cells the program writes by itself.
func (at furniture) composed(text string) bool {
	for cell := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\t' || r == '\n' }) {
		if !at.composesCell(cell) {
			return false
		}
	}
	return true
}

func (at furniture) composesCell(cell string) bool {
	h := headingAt(WordParagraph{Text: cell})
	words, said := len(strings.Fields(cell)), strings.Join(titleWords(h.text), " ")
	switch {
	case strings.Join(titleWords(cell), "") == "", slices.Contains(mottoes, said), slices.Contains(ownHeadings, said):
		return true
	case dateline.MatchString(Fold(cell)), paperNumber.MatchString(Fold(cell)):
		return true
	case at.opening && (titlesReport(cell) || words <= titleWordsMost && h.short && begins(said, subtitles)):
		return true
	case at.letterhead && h.short && words <= signWordsMost && (h.caps || begins(said, agencies)):
		return true
	}
	return at.closed && signs(cell)
}

// titlesReport tells the title of a report.
func titlesReport(text string) bool {
	h := headingAt(WordParagraph{Text: text})
	said := strings.Join(titleWords(text), " ")
	if said == "bao cao" {
		return true
	}
	return begins(said, []string{"bao cao thanh tich", "bao cao tom tat"}) && len(strings.Fields(text)) <= titleWordsMost &&
		(h.caps || h.short && !hasDigit(text))
}

// signs tells what closes a report: the closing sentence, who signs and who
// confirms, without anything that they have written there.
func signs(cell string) bool {
	words, said := len(strings.Fields(cell)), strings.Join(titleWords(cell), " ")
	if begins(said, closingSentences) {
		return words <= closingWordsMost && !twoSentences.MatchString(cell)
	}
	_, after, _ := strings.Cut(cell, ":")
	sentence := begins(said, []string{"tren day la"}) || strings.HasSuffix(strings.TrimSpace(cell), ".") && !slices.Contains(signNotes, said)
	if sentence || words > signWordsMost || !blank(after) && !strings.HasPrefix(said, "luu") {
		return false
	}
	return closesReport(cell) || (begins(said, signers) || begins(said, agencies)) && allCapitals(cell) || slices.Contains(signNotes, said) || personName.MatchString(strings.TrimSpace(cell))
}

// statesFact tells a line like "- Quê quán: phường Mẫu".
func statesFact(text string) bool {
	text = unlisted(text)
	if len(strings.Fields(text)) > factWordsMost || twoSentences.MatchString(text) || strings.Count(text, "\t") > 1 {
		return false
	}
	if born.MatchString(Fold(text)) {
		return true
	}
	label, _, named := strings.Cut(strings.Replace(text, "\t", ":", 1), ":")
	return named && len(strings.Fields(label)) <= 10 && begins(strings.Join(titleWords(label), " "), factLabels)
}

// begins tells that a text begins with one of some, by whole words.
func begins(said string, with []string) bool {
	return slices.ContainsFunc(with, func(w string) bool { return strings.HasPrefix(said+" ", w+" ") })
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

var (
	dateline     = regexp.MustCompile(`^\s*(?:[\pL .-]{1,40}, *)?ngay[ .…_\d]*thang[ .…_\d]*nam[ .…_\d]*$`)
	paperNumber  = regexp.MustCompile(`^\s*so *: *[ .…_\d]*/[\pL\d/ –-]*$`)
	born         = regexp.MustCompile(`^(?:sinh ngay|sinh nam|nam sinh|ngay sinh|sinh) *:? *\d[\d ./thangnm-]*\.?;?\s*$`)
	personName   = regexp.MustCompile(`^(?:\p{Lu}[\p{L}\p{M}]*\s+){1,5}\p{Lu}[\p{L}\p{M}]*$`)
	twoSentences = regexp.MustCompile(`\p{Ll}{2,}[.;]\s+\p{Lu}`)
)

// Words of a report's furniture (Nghị định 98/2023, Mẫu 07 and 08), folded.
var (
	mottoes     = []string{"cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", "dang cong san viet nam"}
	ownHeadings = []string{
		"so luoc", "so luoc ly lich", "so luoc ly lich ban than", "so luoc ly lich ca nhan", "so yeu ly lich", "ly lich", "ly lich ban than", "ly lich ca nhan",
		"so luoc dac diem tinh hinh", "so luoc dac diem", "dac diem tinh hinh", "thong tin chung", "thong tin ca nhan",
		"chuc nang nhiem vu", "chuc nang nhiem vu duoc giao",
		"thanh tich", "thanh tich dat duoc", "cac thanh tich dat duoc", "nhung thanh tich dat duoc", "cac thanh tich da dat duoc", "thanh tich da dat duoc", "tom tat thanh tich",
	}
	subtitles = []string{"de nghi tang", "de nghi khen thuong", "de nghi truy tang", "de nghi bieu duong", "de nghi cong nhan", "de nghi xet", "thanh tich de nghi"}
	agencies  = []string{
		"uy ban nhan dan", "ubnd", "uy ban mat tran", "uy ban mttq", "mat tran to quoc", "dang uy", "dang bo", "chi bo", "cong an", "quan", "phuong", "xa", "huyen", "thanh pho",
		"to dan pho", "thon", "khu dan cu", "truong", "trung tam", "phong", "hoi", "doan", "lien doan", "cong doan", "ban chi huy", "tram y te", "ho gia dinh",
	}
	closingSentences = []string{"tren day la bao cao", "tren day la toan bo bao cao", "tren day la thanh tich cua", "kinh de nghi"}
	signers          = []string{"tm", "kt", "tl", "tuq", "chu tich", "pho chu tich", "truong", "pho truong", "to truong", "to pho", "bi thu", "pho bi thu", "giam doc", "pho giam doc", "hieu truong", "pho hieu truong", "truong phong", "truong ban", "truong cong an"}
	signNotes        = []string{"ky", "ky ten", "da ky", "ky ghi ro ho ten", "ky va ghi ro ho ten", "ky ten dong dau", "ky ten va dong dau", "ky dong dau", "ky ghi ro ho ten va dong dau", "ghi ro ho ten", "nhu tren", "luu", "luu vt"}
	// factLabels begin the labels of what the form of a nominee has fields for.
	factLabels = []string{
		"ho va ten", "ho ten", "ngay thang nam sinh", "ngay sinh", "nam sinh", "gioi tinh", "que quan", "tru quan", "noi o", "noi thuong tru", "thuong tru", "dia chi",
		"don vi cong tac", "noi cong tac", "chuc vu", "cap bac", "nghe nghiep", "trinh do chuyen mon", "hoc ham", "dien thoai", "so dien thoai",
		"dia diem tru so", "don vi cap tren", "nguoi dung dau", "chu ho", "so nguoi trong gia dinh", "ten don vi", "ten tap the", "thoi gian bao cao",
	}
)
