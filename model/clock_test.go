package model

import "testing"

func TestMinuteOfDay(t *testing.T) {
	for typed, want := range map[string]int{
		"14 giờ 00":                      14 * 60,
		"14 giờ 00 phút":                 14 * 60,
		"14 giờ":                         14 * 60,
		"14h30":                          14*60 + 30,
		"14h":                            14 * 60,
		"14H30'":                         14*60 + 30,
		"14:30":                          14*60 + 30,
		"14.30":                          14*60 + 30,
		"14g30":                          14*60 + 30,
		" 08 giờ 05 phút ":               8*60 + 5,
		"khoảng 8 giờ 30 sáng":           8*60 + 30,
		"8 giờ rưỡi":                     8*60 + 30,
		"2 giờ 15 chiều":                 14*60 + 15,
		"7h tối":                         19 * 60,
		"14 giờ 00 phút, ngày 15/8/2024": 14 * 60,
		"00 giờ 00":                      0,
		"24 giờ 00":                      24 * 60,
		"23 giờ 59":                      23*60 + 59,
		"Lúc 14 giờ, tại trụ sở, 2 chương": 14 * 60,
	} {
		if got, found, real := minuteOfDay(typed); got != want || !found || !real {
			t.Errorf("minuteOfDay(%q): got %d, %v, %v, want %d", typed, got, found, real, want)
		}
	}
}

func TestMinuteOfDay_impossible(t *testing.T) {
	for _, typed := range []string{"25 giờ", "14 giờ 75", "14h60", "24 giờ 01", "140:30", "99999999999999999999 giờ", "8 giờ 300"} {
		if _, found, real := minuteOfDay(typed); !found || real {
			t.Errorf("minuteOfDay(%q): got %v, %v, want a time that no day has", typed, found, real)
		}
	}
}

func TestMinuteOfDay_unreadable(t *testing.T) {
	for _, typed := range []string{"", "14", "buổi chiều", "1400", "15/8/2024", "14 hôm ấy", "giờ hành chính"} {
		if _, found, real := minuteOfDay(typed); found || real {
			t.Errorf("minuteOfDay(%q): got %v, %v, want no time", typed, found, real)
		}
	}
}
