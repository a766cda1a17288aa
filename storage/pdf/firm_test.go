package pdf

import (
	"strings"
	"testing"

	"hoso/model"
)

func TestFirm(t *testing.T) {
	m, err := NewMeasures(model.DefaultHouse, false)
	if err != nil {
		t.Fatal(err)
	}
	for want, got := range map[string]string{
		" - có 02_(hai)_tập_thể, 0_vắng; kinh tế_- xã hội ": m.FirmText(" - có 02 (hai) tập thể, 0 vắng; kinh tế - xã hội ", Regular, 14),
		"bà Trần Thị Ví Dụ, ngày      tháng":                m.FirmText("bà Trần Thị Ví Dụ, ngày      tháng", Regular, 14),
		"bà_Trần_Thị_Ví_Dụ":                                 m.FirmCell("bà Trần Thị Ví Dụ", Regular, 40),
		"bà Trần_Thị_Ví_Dụ":                                 m.FirmCell("bà Trần Thị Ví Dụ", Regular, 30),
		"":                                                  m.FirmCell("", Regular, 30),
	} {
		if got = strings.ReplaceAll(got, "\u00A0", "_"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
