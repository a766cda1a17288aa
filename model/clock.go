package model

import (
	"regexp"
	"strconv"
	"strings"
)

// clock finds a time of day in what a clerk writes: "14 giờ 00 phút", "14h30",
// "8:05", "khoảng 8 giờ".
var clock = regexp.MustCompile(`(?i)(\d+)\s*(?:giờ|gio|[gh:.])\s*(?:(\d+)|\P{L}|$)`)

// minuteOfDay reads the first time of day in s as minutes from midnight. found
// tells that there is one, and real that a day has it: a day has 24 hours, an
// hour 60 minutes.
func minuteOfDay(s string) (minute int, found, real bool) {
	parts := clock.FindStringSubmatch(s)
	if parts == nil {
		return 0, false, false
	}
	// Where there are too many digits for a number, Atoi gives the greatest one.
	hours, _ := strconv.Atoi(parts[1])
	minutes, _ := strconv.Atoi(parts[2])
	if hours > 24 || minutes > 59 || hours == 24 && minutes > 0 {
		return 0, true, false
	}
	s = strings.ToLower(s)
	if strings.Contains(s, "rưỡi") {
		minutes = 30
	}
	if hours < 12 && (strings.Contains(s, "chiều") || strings.Contains(s, "tối")) {
		hours += 12
	}
	return hours*60 + minutes, true, true
}
