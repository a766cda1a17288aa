package model

import (
	"regexp"
	"slices"
	"strings"
)

// AwardsPlace is where a report's earlier awards go, among the sections that the
// plan prompts for: no prompt has an id with a stroke in it.
const AwardsPlace = "report/awards"

// AwardsTitle names that place for the clerk.
const AwardsTitle = "Các hình thức đã được khen thưởng"

// awardsTitles begin the heading of earlier awards in reports, folded.
var awardsTitles = []string{
	"khen thuong", "cac hinh thuc", "hinh thuc khen thuong", "hinh thuc da duoc", "cac danh hieu", "danh hieu thi dua", "danh hieu va hinh thuc",
	"nhung hinh thuc", "thanh tich khen thuong", "thanh tich da duoc khen", "qua trinh khen thuong", "ket qua khen thuong", "da duoc khen thuong",
}

// ofAwards tells the heading of earlier awards; rest is the text that follows it
// on the same line.
func (h possibleHeading) ofAwards() (rest string, ok bool) {
	looks := h.level > 0 || h.bold || h.caps || h.rank < rankNone
	head, rest, _ := strings.Cut(h.text, ":")
	if h.table || !looks || len(strings.Fields(head)) > headingWords {
		return "", false
	}
	rest = strings.TrimSpace(rest)
	if rest == "" && !h.short && h.level == 0 && !h.bold {
		return "", false
	}
	said := strings.Join(titleWords(head), " ")
	begins := slices.ContainsFunc(awardsTitles, func(t string) bool { return strings.HasPrefix(said, t) })
	speaks := strings.Contains(said, "khen thuong") || strings.Contains(said, "danh hieu")
	return rest, begins && speaks && !strings.Contains(said, "de nghi") && awardYear.FindString(head) == ""
}

// headsAwards tells what only divides or heads earlier awards: "1. Danh hiệu thi
// đua", the titles of a table's columns, "Không.".
func headsAwards(p PlacedText) bool {
	if p.Table > 0 {
		cells := strings.Split(Fold(p.Text), "\t")
		return len(cells) > 1 && slices.ContainsFunc(cells, func(c string) bool {
			return c == "nam" || strings.HasPrefix(c, "nam ") && awardYear.FindString(c) == "" || c == "thoi gian"
		})
	}
	_, rest, named := awardsOfOneKind(unlisted(p.Text))
	return named && nothing(rest) || nothing(unlisted(p.Text))
}

// nothing tells the words for no award at all.
func nothing(text string) bool {
	switch strings.Join(titleWords(text), " ") {
	case "", "khong", "khong co", "chua", "chua co":
		return true
	}
	return false
}

// awardsOfOneKind reads "Danh hiệu thi đua: …" and "Hình thức khen thưởng".
func awardsOfOneKind(text string) (emulation bool, rest string, named bool) {
	head, rest, _ := strings.Cut(text, ":")
	switch strings.TrimPrefix(strings.Join(titleWords(head), " "), "cac ") {
	case "danh hieu thi dua", "danh hieu":
		return true, strings.TrimSpace(rest), true
	case "hinh thuc khen thuong", "khen thuong":
		return false, strings.TrimSpace(rest), true
	}
	return false, "", false
}

// PastAwards reads the earlier awards among the lines of a report, those of its
// tables row by row. No word of a line is lost.
func PastAwards(placed []PlacedText) []PastAward {
	var found []PastAward
	var kind *bool // of the lines below a heading
	for _, p := range placed {
		if p.Prompt != AwardsPlace {
			continue
		}
		text := unlisted(p.Text)
		if emulation, rest, named := awardsOfOneKind(text); named {
			kind, text = &emulation, rest
		} else if p.Heading {
			kind = kindHeaded(text)
		}
		if nothing(text) || p.Heading {
			continue
		}
		a := awardOfLine(text)
		if p.Table > 0 {
			a = awardOfRow(strings.Split(text, "\t"))
		}
		if a.Emulation = isEmulation(a.Title); kind != nil {
			a.Emulation = *kind
		}
		found = append(found, a)
	}
	return found
}

// kindHeaded is the kind that a heading or the titles of columns name; nil where
// they name both or none.
func kindHeaded(text string) *bool {
	said := Fold(text)
	emulation, award := strings.Contains(said, "danh hieu thi dua"), strings.Contains(said, "hinh thuc khen thuong")
	if emulation == award {
		return nil
	}
	return &emulation
}

var (
	awardYear   = regexp.MustCompile(`(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?`)
	yearFirst   = regexp.MustCompile(`^(?:[Nn]ăm(?: học)?\s+)?(` + awardYear.String() + `)\s*[:,.;–-]*\s*`)
	yearLast    = regexp.MustCompile(`[,;]?\s*\(?[Nn]ăm(?: học)?\s+(` + awardYear.String() + `)\)?[.;]?$`)
	decisionIn  = regexp.MustCompile(`(?:[,;:–(-]\s*)?(?:(?:theo|tại|kèm theo)\s+)?((?:Quyết định|quyết định|QĐ)(?:\s|:).*)$`)
	onlyYear    = regexp.MustCompile(`^(?:[Nn]ăm(?: học)?\s+)?(` + awardYear.String() + `)\.?$`)
	lineMark    = regexp.MustCompile(`^(?:[-+*•–]|\d{1,2}[.)/]|[a-zđ][.)])\s+`)
	saysDecides = regexp.MustCompile(`(?i)quyết định|QĐ|số\s*:?\s*\d|\d+/`)
)

// unlisted is a line without its list mark.
func unlisted(text string) string { return lineMark.ReplaceAllString(strings.TrimSpace(text), "") }

// awardOfLine reads "Năm 2021: Giấy khen của …, Quyết định số …".
func awardOfLine(line string) (a PastAward) {
	line = oneLine(line)
	if at := decisionIn.FindStringSubmatchIndex(line); at != nil && at[0] > 0 {
		a.Decision = strings.Trim(line[at[2]:], " ,;:.–-()")
		line = strings.TrimRight(line[:at[0]], " ,;:–-(")
	}
	if year := yearFirst.FindStringSubmatch(line); year != nil && len(year[0]) < len(line) {
		a.Year, line = year[1], line[len(year[0]):]
	} else if year := yearLast.FindStringSubmatch(line); year != nil && len(year[0]) < len(line) {
		a.Year, line = year[1], strings.TrimSuffix(line, year[0])
	}
	a.Title = UpperFirst(strings.TrimRight(line, " .;,"))
	return a
}

// awardOfRow reads a row of a table: its year, its decision, and what is left.
// Blank cells are missing, so that a column's place says nothing.
func awardOfRow(cells []string) (a PastAward) {
	var titles []string
	for i, cell := range cells {
		cell = oneLine(cell)
		year := onlyYear.FindStringSubmatch(cell)
		switch {
		case cell == "" || i == 0 && len(cells) > 1 && isOrdinal(strings.Trim(cell, ".)")) && onlyYear.FindString(cell) == "":
		case year != nil && a.Year == "":
			a.Year = year[1]
		case len(titles) > 0 && a.Decision == "" && saysDecides.MatchString(cell):
			a.Decision = cell
		default:
			titles = append(titles, cell)
		}
	}
	a.Title = strings.Join(titles, ", ")
	if a.Year == "" && a.Decision == "" {
		return awardOfLine(a.Title)
	}
	return a
}

// emulationTitles are the titles of emulation (Luật Thi đua, khen thưởng 2022,
// Điều 19 to 32), folded; what else is granted is a form of commendation.
var emulationTitles = []string{
	"chien si thi dua", "lao dong tien tien", "chien si tien tien", "lao dong xuat sac", "don vi quyet thang", "don vi tien tien", "co thi dua",
	"gia dinh van hoa", "xa phuong thi tran tieu bieu", "to dan pho van hoa", "thon van hoa", "danh hieu",
}

func isEmulation(title string) bool {
	said := strings.Join(titleWords(title), " ")
	return slices.ContainsFunc(emulationTitles, func(t string) bool { return strings.Contains(said, t) })
}

// namesAward tells a line that names an award from a heading.
func namesAward(text string) bool {
	said := Fold(text)
	return isEmulation(text) || slices.ContainsFunc([]string{"giay khen", "bang khen", "huan chuong", "huy chuong", "ky niem chuong"}, func(w string) bool { return strings.Contains(said, w) })
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// takeAwards puts earlier awards below those of a report, or in their place, and
// tells whether that has changed. One that is there already is not put there
// twice.
func (r *Report) takeAwards(awards []PastAward, instead bool) bool {
	key := func(a PastAward) string { return Fold(oneLine(a.Year + " " + a.Title + " " + a.Decision)) }
	was, there := r.Awards, map[string]bool{}
	r.Awards = nil
	if !instead {
		r.Awards = slices.Clone(was)
	}
	for _, a := range r.Awards {
		there[key(a)] = true
	}
	for _, a := range awards {
		if k := key(a); !there[k] {
			there[k] = true
			r.Awards = append(r.Awards, a)
		}
	}
	return !slices.Equal(was, r.Awards)
}
