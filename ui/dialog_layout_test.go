package ui

import (
	"strings"
	"testing"
)

// TestDialog_longName: the name of a file keeps its beginning and its end, and the
// dialog stays in the window.
func TestDialog_longName(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	name := "Báo cáo thành tích " + strings.Repeat("đã xin ý kiến đồng chí Phó Chủ tịch ", 8) + "lần 3.docx"
	d.notices.inform(textf("word.title", name), "x")
	popUp := popUpOf(d.window.Canvas().Overlays().Top())
	if got, most := popUp.MinSize().Width, d.window.Canvas().Size().Width; got > most {
		t.Errorf("%g wide in a window of %g", got, most)
	}
	words := d.dialogWords()
	if !strings.Contains(words, "Nhập từ tệp Báo cáo thành tích") || !strings.Contains(words, "lần 3.docx") || !strings.Contains(words, "…") {
		t.Errorf("got %q", words)
	}
	d.notices.closeTop()
	d.notices.inform("Ngắn", "x")
	if words := d.dialogWords(); !strings.Contains(words, "Ngắn") || strings.Contains(words, "…") {
		t.Errorf("got %q", words)
	}
}
