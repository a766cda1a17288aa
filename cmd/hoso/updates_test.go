package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/assets"
)

// amendedPlan writes the plan that comes with the program as an amended one: a
// later deadline, a greater quota, another lead unit's name.
func amendedPlan(t *testing.T) string {
	t.Helper()
	data, err := assets.FS.ReadFile(shippedPlan)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, pair := range [][2]string{
		{`"version": "1"`, `"version": "2"`}, {`"before": "2024-09-01"`, `"before": "2024-09-16"`}, {"Trước ngày 01/9/2024", "Trước ngày 16/9/2024"},
		{`"collectives": 2`, `"collectives": 3`}, {`"leadText": "Sở Xây dựng"`, `"leadText": "Sở Quy hoạch và Xây dựng"`},
	} {
		changed := strings.Replace(text, pair[0], pair[1], 1)
		if changed == text {
			t.Fatalf("the plan does not hold %s", pair[0])
		}
		text = changed
	}
	file := filepath.Join(t.TempDir(), "ke-hoach-sua-doi.json")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestUpdates_planFromAFile has a clerk open an amended plan, take it in, find
// the new deadline on the home screen, and go back to the plan before.
func TestUpdates_planFromAFile(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	c := newClerkAt(t, arguments{sample: true, today: "2024-08-20", files: []string{amendedPlan(t)}}, t.TempDir(), fyne.NewSize(1366, 768))
	c.wait()
	c.sees("Thời hạn của đơn vị đề nghị")
	c.sees("Chuyên đề 2.1 – đơn vị chủ trì")
	c.press("Đưa vào dùng")
	c.wait()
	c.sees("Ủy ban nhân dân quận Ba Đình. Hạn gửi: hết ngày 15/9/2024")
	c.program.shown.Open([]string{filepath.Join(t.TempDir(), "khong-co.json")})
	c.wait()
	c.key(fyne.KeyEscape)
	c.press("Cài đặt")
	c.wait()
	c.press("Kế hoạch")
	c.wait()
	c.press("Dùng lại bản này")
	c.wait()
	c.press("Dùng lại bản này")
	c.wait()
	c.press("Tổng quan")
	c.wait()
	c.sees("Ủy ban nhân dân quận Ba Đình. Hạn gửi: hết ngày 31/8/2024")
}
