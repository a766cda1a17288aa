package paper

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"hoso/model"
)

// What is not known yet stays a blank on paper, to be filled in by hand: three
// or more blanks in a row keep their width when drawn, dots stand where
// something must be written out.
const (
	dots     = "……………………"
	fewDots  = "……"
	room     = "     "
	wideRoom = "        "
)

func orDots(s string) string {
	if s == "" {
		return dots
	}
	return s
}

// day writes a date in full, with room for the parts that are not given.
// year stands in for a missing year; 0 leaves it open.
func day(d model.Date, year int) string {
	open := fewDots
	if year > 0 {
		open = fmt.Sprint(year)
	}
	switch {
	case d.Blank():
		return "ngày" + room + "tháng" + room + "năm " + open
	case d.IsDay():
		return d.Official()
	case !d.Valid():
		return line(string(d))
	case len(d) == len("2006"):
		return "ngày" + room + "tháng" + room + d.Official()
	}
	return "ngày" + room + d.Official()
}

// shortDay writes a date for a table's cell, blank when it is not given:
// "09/4/1987", with a zero where Date.Official has one.
func shortDay(d model.Date) string {
	short := line(d.String())
	if !d.Valid() || len(d) == len("2006") {
		return short
	}
	parts := strings.Split(short, "/")
	for i, p := range parts[:len(parts)-1] {
		month := i == len(parts)-2
		if len(p) == 1 && (!month || p <= "2") {
			parts[i] = "0" + p
		}
	}
	return strings.Join(parts, "/")
}

// clock writes a time of day: "14 giờ 00 phút" for what clerks type, "14 giờ",
// "14h30", "14:30"; room for it when it is not given; what is no time as typed.
func clock(typed string) string {
	if typed == "" {
		return room + "giờ" + room + "phút"
	}
	m := timeOfDay.FindStringSubmatch(strings.ToLower(typed))
	if m == nil {
		return typed
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(orElse(m[2], "0"))
	if hour > 24 || minute > 59 {
		return typed
	}
	return figure(hour) + " giờ " + figure(minute) + " phút"
}

var timeOfDay = regexp.MustCompile(`^(\d{1,2}) *(?:giờ|h|g|:|\.) *(\d{1,2})? *(?:phút|ph|p|')?$`)

// docNumber is number and symbol of a document, "15/TTr-UBND", by the rules of
// the body's letterhead. Without a number there is room for it; what was typed
// with its symbol is kept as it is.
func docNumber(style model.LetterheadStyle, given, kind, symbol string) string {
	given = plainNumber(given)
	if strings.ContainsAny(given, "/-") {
		return given
	}
	if symbol == "" {
		symbol = fewDots
	}
	if given == "" {
		given = wideRoom
	}
	parts := []string{kind, symbol}
	if kind == "" {
		parts = []string{symbol}
	}
	switch style {
	case model.PartyStyle, model.YouthStyle:
		return given + "-" + strings.Join(parts, "/")
	}
	return given + "/" + strings.Join(parts, "-")
}

// plainNumber takes off a typed "Số:" and puts a zero before a single digit.
func plainNumber(given string) string {
	given = line(given)
	for _, prefix := range []string{"Số:", "số:", "Số ", "số "} {
		given = strings.TrimSpace(strings.TrimPrefix(given, prefix))
	}
	if len(given) == 1 && given[0] >= '0' && given[0] <= '9' {
		return "0" + given
	}
	return given
}

// numberLine is the line below the issuing body. Party bodies write "Số" with
// no colon (Hướng dẫn 36-HD/VPTW).
func numberLine(style model.LetterheadStyle, number string) string {
	if style == model.PartyStyle {
		return "Số " + number
	}
	return "Số: " + number
}

// yearOf is the year that the papers of a dossier are made in.
func yearOf(plan *model.Plan, d model.Dossier) int {
	if day := d.LegalDate(); day.Valid() {
		return day.Time().Year()
	}
	return plan.Year
}
