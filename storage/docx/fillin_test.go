package docx

import (
	"strings"
	"testing"
)

// Room for a day and a month may end a line, lest the whole date leave the line
// before it torn; the room for a number stays with its symbol.
func TestFillIn(t *testing.T) {
	for given, want := range map[string]string{
		"ngày     tháng     năm": "ngày~~~~ tháng~~~~ năm",
		"số         /TTr-UBND":   "số~~~~~~~~~/TTr-UBND",
		"Số     -TTr/QU":         "Số~~~~~-TTr/QU",
		"hai  dấu cách":          "hai  dấu cách",
		"ở cuối   ":              "ở cuối~~~",
	} {
		if got := strings.ReplaceAll(fillIn(given), "\u00A0", "~"); got != want {
			t.Errorf("%q: got %q, want %q", given, got, want)
		}
	}
}
