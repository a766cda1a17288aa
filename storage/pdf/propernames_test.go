package pdf

import (
	"strings"
	"testing"
)

// wholeNames shows a text with "_" where a line with room for it does not end.
func wholeNames(text string, room float64) string {
	return boundBy(text, 13, func(words []word) { keepPeopleAndPlaces(words, room) })
}

func TestKeepPeopleAndPlaces(t *testing.T) {
	for _, want := range []string{
		"Báo cáo thành tích của bà_Trần_Thị_Ví_Dụ",
		"Bà_Trần_Thị_Ví_Dụ, Phó Chủ tịch Ủy ban nhân dân phường_Ví_Dụ, quận_Hoàng_Mai",
		"huyện_Thanh_Trì, thị_xã_Sơn_Tây, quận_Ba_Đình và thành_phố_Hà_Nội.",
		"tặng ông_Lê_A và hộ gia đình ông_Ngô_Văn_Giả_Thiết được",
		"Sở Lao động - Thương binh và Xã hội Hà_Nội",
		"Trường Tiểu học Ví_Dụ, xã_Hoa",
		"ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH",
		"Mặt trận Tổ quốc Việt_Nam",
		"Tại Hà_Nội",
		"Quận_Hai_Bà_Trưng.",
	} {
		if got := wholeNames(strings.ReplaceAll(want, "_", " "), 60); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Where a line does not hold a name with what it is called, it holds the name;
// where it does not hold that, the name is parted.
func TestKeepPeopleAndPlaces_narrow(t *testing.T) {
	for room, want := range map[float64]string{36: "bà_Trần_Thị_Ví_Dụ", 30: "bà Trần_Thị_Ví_Dụ", 20: "bà Trần Thị Ví Dụ"} {
		if got := wholeNames("bà Trần Thị Ví Dụ", room); got != want {
			t.Errorf("%g mm: got %q, want %q", room, got, want)
		}
	}
}
