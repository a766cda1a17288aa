package model

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a calendar day without a time zone, as "2024-08-20", or part of
// one: a month "2024-08" or a year "1975", which is all that some people know
// of a birth date. The zero value is a date left blank. Anything else is kept
// as the clerk typed it, is not Valid, and is a finding.
type Date string

// NewDate returns the day of t in t's own zone.
func NewDate(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// ParseDate reads what a clerk types: d/m/yyyy, ddmmyyyy, ddmmyy, m/yyyy,
// yyyy or ISO, with "/", "." or "-" between. Two digits of a year mean
// 19xx from 30 on and 20xx below. What cannot be read is returned as typed.
func ParseDate(typed string) Date {
	s := strings.TrimSpace(typed)
	if Date(s).Valid() {
		return Date(s)
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' || r == '-' || r == ' ' })
	if len(fields) == 1 && allDigits(s) {
		switch len(s) {
		case 6, 8:
			fields = []string{s[:2], s[2:4], s[4:]}
		}
	}
	for _, f := range fields {
		if !allDigits(f) || len(f) > 4 {
			return Date(s)
		}
	}
	var d Date
	switch len(fields) {
	case 3:
		d = Date(fullYear(fields[2]) + "-" + pad2(fields[1]) + "-" + pad2(fields[0]))
	case 2:
		d = Date(fullYear(fields[1]) + "-" + pad2(fields[0]))
	}
	if d.Valid() {
		return d
	}
	return Date(s)
}

func allDigits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

func pad2(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

func fullYear(s string) string {
	if len(s) != 2 {
		return s
	}
	if n, _ := strconv.Atoi(s); n >= 30 {
		return "19" + s
	}
	return "20" + s
}

// Blank reports whether nothing was entered.
func (d Date) Blank() bool { return d == "" }

// Valid reports whether d is a day, a month or a year that exists. A blank
// date is not valid.
func (d Date) Valid() bool {
	_, err := time.Parse(d.layout(), string(d))
	return err == nil
}

func (d Date) layout() string {
	switch len(d) {
	case 4:
		return "2006"
	case 7:
		return "2006-01"
	}
	return time.DateOnly
}

// IsDay reports whether d is a whole, existing day.
func (d Date) IsDay() bool { return len(d) == len(time.DateOnly) && d.Valid() }

// Time returns the first instant of d in UTC; the zero time when d is not
// Valid.
func (d Date) Time() time.Time {
	t, err := time.Parse(d.layout(), string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// Before reports whether d ends before e begins. It is false when either is
// not Valid.
func (d Date) Before(e Date) bool {
	if !d.Valid() || !e.Valid() {
		return false
	}
	return d.last().Before(e.Time())
}

// After reports whether d begins after e ends; false when either is not Valid.
func (d Date) After(e Date) bool { return e.Before(d) }

func (d Date) last() time.Time {
	t := d.Time()
	switch len(d) {
	case 4:
		return t.AddDate(1, 0, -1)
	case 7:
		return t.AddDate(0, 1, -1)
	}
	return t
}

// AddDays returns the day n days later; d itself when d is not a day.
func (d Date) AddDays(n int) Date {
	if !d.IsDay() {
		return d
	}
	return NewDate(d.Time().AddDate(0, 0, n))
}

// DaysUntil returns the number of days from d to e, negative when e is past.
// Both must be days.
func (d Date) DaysUntil(e Date) int {
	return int(e.Time().Sub(d.Time()).Hours() / 24)
}

// String writes d as clerks do: 20/8/2024, 8/2024 or 1975; an invalid date as
// typed.
func (d Date) String() string {
	if !d.Valid() {
		return string(d)
	}
	t := d.Time()
	switch len(d) {
	case 4:
		return string(d)
	case 7:
		return fmt.Sprintf("%d/%d", t.Month(), t.Year())
	}
	return fmt.Sprintf("%d/%d/%d", t.Day(), t.Month(), t.Year())
}

// Official writes d as Nghị định 30/2020 asks in running text: "ngày 05 tháng
// 8 năm 2024", with a leading zero for days below 10 and for months 1 and 2
// (Phụ lục I, phần II.4); "tháng 8 năm 2024" and "năm 1975" for parts of a
// date; an invalid date as typed.
func (d Date) Official() string {
	if !d.Valid() {
		return string(d)
	}
	t := d.Time()
	month := strconv.Itoa(int(t.Month()))
	if t.Month() <= 2 {
		month = "0" + month
	}
	switch len(d) {
	case 4:
		return "năm " + string(d)
	case 7:
		return fmt.Sprintf("tháng %s năm %d", month, t.Year())
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", t.Day(), month, t.Year())
}

var weekdays = [...]string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}

// Weekday returns the Vietnamese name of d's weekday, empty when d is no day.
func (d Date) Weekday() string {
	if !d.IsDay() {
		return ""
	}
	return weekdays[d.Time().Weekday()]
}
