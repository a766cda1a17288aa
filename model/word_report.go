package model

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// PlacedText is a paragraph of a Word file, or a row of one of its tables, with
// the section of a report that it goes to.
type PlacedText struct {
	Text string
	// Prompt is the id of the section, or AwardsPlace; empty for what matches
	// none.
	Prompt string
	// Heading tells that the text is the section's own heading, or divides its
	// awards, which the paper prints by itself.
	Heading bool
	// Known tells why the line needs no section, where it has none.
	Known Known
	// Table is the number of the table that the row is of, from 1; 0 outside
	// tables.
	Table int
}

// PlaceInReport finds for each paragraph of a file the section of a report that
// it belongs to. A heading is matched to the plan's prompts, or to AwardsPlace,
// without regard to accents, case and numbering; what follows it goes to its
// section, up to a heading of the same or a higher rank. Every word of the file
// is in the answer, in its order.
func PlaceInReport(file WordFile, prompts []SectionPrompt) []PlacedText {
	var placed []PlacedText
	now := opened{}
	for _, p := range linesOf(file) {
		h := headingAt(p)
		prompt, rest, matched := h.matching(prompts)
		if now.prompt == "" || h.rank <= now.rank { // awards of a section's own stay in it
			if more, ok := h.ofAwards(); ok {
				prompt, rest, matched = AwardsPlace, more, true
			}
		}
		switch {
		case matched:
			now = opened{prompt, h.rank}
			placed = append(placed, PlacedText{Text: strings.TrimSpace(strings.TrimSuffix(p.Text, rest)), Prompt: prompt, Heading: true})
			if rest != "" {
				placed = append(placed, PlacedText{Text: rest, Prompt: prompt})
			}
			continue
		case closesReport(p.Text):
			now = opened{}
		case now.prompt == AwardsPlace && namesAward(h.text): // no heading, though numbered as one
		case h.heads() && h.rank <= now.rank:
			now = opened{}
		}
		line := PlacedText{Text: p.Text, Prompt: now.prompt, Table: p.Table}
		line.Heading = now.prompt == AwardsPlace && headsAwards(line)
		placed = append(placed, line)
	}
	markKnown(placed)
	return placed
}

// opened is the section that text goes to.
type opened struct {
	prompt string
	rank   int
}

// linesOf are the paragraphs that say something; a row of a table is one, with
// tabs between its cells.
func linesOf(file WordFile) []WordParagraph {
	var lines []WordParagraph
	for _, p := range file.Paragraphs {
		if blank(p.Text) {
			continue
		}
		last := len(lines) - 1
		if p.Table == 0 || last < 0 || lines[last].Table != p.Table || lines[last].Row != p.Row {
			lines = append(lines, p)
			continue
		}
		between := "\n"
		if lines[last].Column != p.Column {
			between = "\t"
		}
		lines[last].Text += between + p.Text
		lines[last].Column = p.Column
		lines[last].Bold = lines[last].Bold && p.Bold
	}
	return lines
}

// ReportText is what goes to a section: its lines in order, fit for the field.
func ReportText(placed []PlacedText, prompt string) string {
	var lines []string
	for _, p := range placed {
		if p.Prompt == prompt && !p.Heading {
			lines = append(lines, p.Text)
		}
	}
	return strings.TrimSpace(CleanPasted(strings.Join(lines, "\n") + "\n").Text)
}

// Ranks of headings, by their numbering.
const (
	rankRoman   = 1 // "II.", "A."
	rankDecimal = 2 // "1."
	rankNested  = 3 // "1.1."
	rankLetter  = 4 // "a)"
	rankNone    = 9
)

// headingWords is the greatest number of words of a heading.
const headingWords = 30

// possibleHeading is a paragraph looked at as a heading.
type possibleHeading struct {
	text  string // without its numbering
	rank  int
	level int
	bold  bool
	caps  bool
	short bool // and does not end as a sentence does
	table bool
}

var numberings = []struct {
	form *regexp.Regexp
	rank int
}{
	{regexp.MustCompile(`^\s*(?:phần|Phần|PHẦN)\s+(?:[IVX]+|\d{1,2}|thứ \p{L}+)[.:)\-–]?\s+`), rankRoman},
	{regexp.MustCompile(`^\s*(?:[IVX]+|[A-EG-HK-UY])\s*[.)\-–/:]\s*`), rankRoman},
	{regexp.MustCompile(`^\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\s*[.)\-–/:]?\s+`), rankNested},
	{regexp.MustCompile(`^\s*\d{1,2}\s*[.)\-–/:]\s*`), rankDecimal},
	{regexp.MustCompile(`^\s*[a-zđ]\s*[.)]\s*`), rankLetter},
}

func headingAt(p WordParagraph) possibleHeading {
	h := possibleHeading{text: p.Text, rank: rankNone, level: p.Level, bold: p.Bold, caps: allCapitals(p.Text), table: p.Table > 0}
	for _, n := range numberings {
		if at := n.form.FindStringIndex(p.Text); at != nil && at[1] < len(p.Text) {
			h.text, h.rank = p.Text[at[1]:], n.rank
			break
		}
	}
	if h.rank == rankNone {
		switch {
		case h.level > 0:
			h.rank = h.level
		case h.caps:
			h.rank = rankRoman
		}
	}
	last := strings.TrimRightFunc(p.Text, unicode.IsSpace)
	h.short = len(strings.Fields(p.Text)) <= 18 && !strings.HasSuffix(last, ".") && !strings.HasSuffix(last, ";") && !strings.HasSuffix(last, ",")
	return h
}

// heads tells a heading that matched no prompt from running text.
func (h possibleHeading) heads() bool {
	switch {
	case h.table:
		return false
	case h.level > 0, h.caps && h.short:
		return true
	}
	return h.rank < rankNone && (h.bold || h.short) && h.short
}

// Shares of words, from 0 to 1, from which on a heading is a prompt's: of one
// that looks like a heading, of one that text follows on the same line, and of
// one that looks like any other paragraph. They let "Công tác lãnh đạo, chỉ đạo"
// pass for "Công tác lãnh đạo, chỉ đạo, triển khai, tổ chức thực hiện".
const (
	likeHeading = 0.5
	likeLead    = 0.75
	likeText    = 0.95
)

// matching is the prompt that a heading is of; rest is the text that follows it
// on the same line.
func (h possibleHeading) matching(prompts []SectionPrompt) (id, rest string, matched bool) {
	if h.table {
		return "", "", false
	}
	looks := h.level > 0 || h.bold || h.caps || h.rank < rankNone
	need := likeText
	if looks {
		need = likeHeading
	}
	if len(strings.Fields(h.text)) <= headingWords && (h.short || h.level > 0 || h.bold) {
		if id, like := nearestPrompt(h.text, prompts); like >= need {
			return id, "", true
		}
	}
	if h.rank == rankNone {
		return "", "", false
	}
	for at, r := range h.text {
		end := at + len(string(r))
		if r != ':' && (r != '.' || end < len(h.text) && h.text[end] != ' ') || end == len(h.text) {
			continue
		}
		if id, like := nearestPrompt(h.text[:at], prompts); like >= likeLead {
			return id, strings.TrimSpace(h.text[end:]), true
		}
		break
	}
	return "", "", false
}

// nearestPrompt is the prompt whose title is most like some words, and how much.
func nearestPrompt(words string, prompts []SectionPrompt) (id string, most float64) {
	said := titleWords(words)
	for _, p := range prompts {
		if like := alike(said, titleWords(p.Title)); like > most {
			id, most = p.ID, like
		}
	}
	return id, most
}

func titleWords(s string) []string {
	return strings.FieldsFunc(Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// alike is the share of two titles' words that both have. One that begins the
// other counts as nearly the same.
func alike(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	shorter, longer := a, b
	if len(a) > len(b) {
		shorter, longer = b, a
	}
	inBoth := func(in, of []string) (n int) {
		for _, w := range in {
			if slices.Contains(of, w) {
				n++
			}
		}
		return n
	}
	share := float64(inBoth(a, b)+inBoth(b, a)) / float64(len(a)+len(b))
	if len(shorter) > 1 && slices.Equal(shorter, longer[:len(shorter)]) {
		share = max(share, 0.8)
	}
	return share
}

// closings begin what ends a report, folded.
var closings = []string{"tren day la", "noi nhan", "xac nhan", "nguoi bao cao", "nguoi viet bao cao", "thu truong don vi", "y kien cua", "cap trinh khen thuong"}

// closesReport tells that the text of a report is over.
func closesReport(text string) bool {
	for cell := range strings.FieldsFuncSeq(Fold(text), func(r rune) bool { return r == '\t' || r == '\n' }) {
		if slices.ContainsFunc(closings, func(c string) bool { return strings.HasPrefix(strings.TrimSpace(cell), c) }) {
			return true
		}
	}
	return false
}

// CouncilTables are the numbers, from 1, of the tables that look like the members
// of a council: those that name roles, or where none does, those with titles that
// are known.
func (f WordFile) CouncilTables() []int {
	var withRoles, headed []int
	for i, table := range f.Tables() {
		roster := ReadCouncil(table, nil)
		has := func(fits func(CouncilRow) bool) bool { return slices.ContainsFunc(roster.Rows, fits) }
		switch {
		case has(func(r CouncilRow) bool { return r.Member.Name != "" && r.Member.Role != Member }):
			withRoles = append(withRoles, i+1)
		case roster.Head >= 0 && has(func(r CouncilRow) bool { return r.Member.Name != "" }):
			headed = append(headed, i+1)
		}
	}
	if len(withRoles) > 0 {
		return withRoles
	}
	return headed
}

// RosterTables are the numbers, from 1, of the tables that look like a list of
// nominees: with titles that are known, and somebody with a name.
func (f WordFile) RosterTables(d Dossier) []int {
	var found []int
	for i, table := range f.Tables() {
		roster := ReadRoster(table, d)
		named := slices.ContainsFunc(roster.Rows, func(r RosterRow) bool { return r.Verdict != RosterNameless })
		if roster.Headed && named {
			found = append(found, i+1)
		}
	}
	return found
}
