package paper

import (
	"testing"

	"hoso/model"
)

func TestShortDay_zeroOfTheDecree(t *testing.T) {
	for given, want := range map[model.Date]string{
		"": "", "1987-04-09": "09/4/1987", "1981-02-16": "16/02/1981", "2024-01-05": "05/01/2024", "2024-12-31": "31/12/2024",
		"1985-02": "02/1985", "1985-11": "11/1985", "1979": "1979", "khoảng 1980": "khoảng 1980", "1/2": "1/2",
	} {
		if got := shortDay(given); got != want {
			t.Errorf("shortDay(%q): got %q, want %q", given, got, want)
		}
	}
}

func TestClock(t *testing.T) {
	for typed, want := range map[string]string{
		"14 giờ 00": "14 giờ 00 phút", "14 giờ": "14 giờ 00 phút", "8h30": "08 giờ 30 phút", "8:05": "08 giờ 05 phút", "16 giờ 30 phút": "16 giờ 30 phút",
		"9H": "09 giờ 00 phút", "": "     giờ     phút", "đầu giờ chiều": "đầu giờ chiều", "25h00": "25h00", "8h75": "8h75",
	} {
		if got := clock(typed); got != want {
			t.Errorf("clock(%q): got %q, want %q", typed, got, want)
		}
	}
}
