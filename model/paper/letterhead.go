package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hoso/model"
)

// mottoOf is the right column of a letterhead. State bodies, the Fatherland
// Front and the other organisations bear the state's name and motto (Nghị định
// 30/2020, Phụ lục I, II.1); Party bodies the Party's name (Hướng dẫn
// 36-HD/VPTW, 2018); the Youth Union its own (Hướng dẫn 29-HD/TWĐTN-VP, 2013).
func mottoOf(style model.LetterheadStyle) []string {
	switch style {
	case model.PartyStyle:
		return []string{"ĐẢNG CỘNG SẢN VIỆT NAM"}
	case model.YouthStyle:
		return []string{"ĐOÀN TNCS HỒ CHÍ MINH"}
	}
	return []string{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"}
}

// markOf stands below the issuing body where the letterhead has no rule there:
// Party bodies put one star before the number, the Youth Union three. From
// custom and memory, not checked against the text of the two guidances.
func markOf(style model.LetterheadStyle) string {
	switch style {
	case model.PartyStyle:
		return "*"
	case model.YouthStyle:
		return "***"
	}
	return ""
}

// head is the left column of a letterhead, in capitals.
type head struct {
	parent, name []string
	// full is the body as the parent of another, where its own letterhead says
	// less: "SỞ Y TẾ HÀ NỘI" of a "SỞ Y TẾ" below the city.
	full []string
}

// headOf is the letterhead of a unit; a unit without one is headed by its name,
// one without that by dots.
func headOf(u model.Unit) head {
	name := allCapitals(u.Letterhead)
	for _, s := range []string{u.Body, u.Name, dots} {
		if len(name) == 0 && s != "" {
			name = []string{capitals(s)}
		}
	}
	h := head{parent: shortened(allCapitals(u.Parent)), name: name}
	if u.Body != "" {
		h.full = shortened([]string{capitals(u.Body)})
	}
	return h
}

// under is the letterhead of a body below another one.
func (h head) under(name string) head {
	parent := h.full
	if len(parent) == 0 {
		parent = shortened(h.name)
	}
	return head{parent: parent, name: []string{capitals(name)}}
}

// headOfLines reads a letterhead typed as lines, the lowest body last. A line
// that begins with a small letter goes on with the one before: "Ủy ban nhân
// dân", "phường Ví Dụ" is one body.
func headOfLines(lines []string) head {
	first := len(lines) - 1
	for first > 0 {
		r, _ := utf8.DecodeRuneInString(lines[first])
		if !unicode.IsLower(r) {
			break
		}
		first--
	}
	return head{parent: shortened(allCapitals(lines[:first])), name: allCapitals(lines[first:])}
}

func allCapitals(lines []string) []string {
	var upper []string
	for _, l := range lines {
		if l = capitals(l); l != "" {
			upper = append(upper, l)
		}
	}
	return upper
}

// shortened is a body as the parent of another. The decree has its common
// phrases abbreviated (Phụ lục I, II.2a): "UBND QUẬN BA ĐÌNH".
func shortened(lines []string) []string {
	short := make([]string, 0, len(lines))
	for _, l := range lines {
		short = append(short, shortCommittee.Replace(l))
	}
	if len(short) > 1 && short[0] == "UBND" {
		short = append([]string{"UBND " + short[1]}, short[2:]...)
	}
	return short
}

var shortCommittee = strings.NewReplacer(
	"ỦY BAN NHÂN DÂN", "UBND", "UỶ BAN NHÂN DÂN", "UBND", "Ủy ban nhân dân", "UBND", "Uỷ ban nhân dân", "UBND",
)

// placeDate is the line below the motto.
func placeDate(place string, d model.Date, year int) string {
	return orDots(line(place)) + ", " + day(d, year)
}

// letterhead heads a paper of the dossier's unit. number is the number with
// its symbol; empty where the paper bears none.
func letterhead(d model.Dossier, number string, date model.Date) *Letterhead {
	b := unitHead(d.Proposer)
	b.PlaceDate = placeDate(d.Proposer.Place, date, yearOf(&model.Plan{}, d))
	if number != "" {
		b.Number = numberLine(d.Proposer.Style, number)
	}
	return b
}

// unitHead is a unit's letterhead without number, place and date.
func unitHead(u model.Unit) *Letterhead { return headed(headOf(u), u.Style) }

func headed(h head, style model.LetterheadStyle) *Letterhead {
	return &Letterhead{ID: "letterhead", Parent: h.parent, Name: h.name, Mark: markOf(style), Motto: mottoOf(style)}
}
