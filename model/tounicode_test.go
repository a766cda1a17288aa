package model

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// tcvn3Codes are the codes of TCVN 5712:1993, VN3, as the standard's table
// lists them.
var tcvn3Codes = map[rune]rune{
	'Ă': 0xA1, 'Â': 0xA2, 'Ê': 0xA3, 'Ô': 0xA4, 'Ơ': 0xA5, 'Ư': 0xA6, 'Đ': 0xA7,
	'ă': 0xA8, 'â': 0xA9, 'ê': 0xAA, 'ô': 0xAB, 'ơ': 0xAC, 'ư': 0xAD, 'đ': 0xAE,
	'à': 0xB5, 'ả': 0xB6, 'ã': 0xB7, 'á': 0xB8, 'ạ': 0xB9, 'ằ': 0xBB, 'ẳ': 0xBC, 'ẵ': 0xBD, 'ắ': 0xBE,
	'ặ': 0xC6, 'ầ': 0xC7, 'ẩ': 0xC8, 'ẫ': 0xC9, 'ấ': 0xCA, 'ậ': 0xCB, 'è': 0xCC, 'ẻ': 0xCE, 'ẽ': 0xCF,
	'é': 0xD0, 'ẹ': 0xD1, 'ề': 0xD2, 'ể': 0xD3, 'ễ': 0xD4, 'ế': 0xD5, 'ệ': 0xD6, 'ì': 0xD7, 'ỉ': 0xD8, 'ĩ': 0xDC, 'í': 0xDD, 'ị': 0xDE, 'ò': 0xDF,
	'ỏ': 0xE1, 'õ': 0xE2, 'ó': 0xE3, 'ọ': 0xE4, 'ồ': 0xE5, 'ổ': 0xE6, 'ỗ': 0xE7, 'ố': 0xE8, 'ộ': 0xE9, 'ờ': 0xEA, 'ở': 0xEB, 'ỡ': 0xEC, 'ớ': 0xED, 'ợ': 0xEE, 'ù': 0xEF,
	'ủ': 0xF1, 'ũ': 0xF2, 'ú': 0xF3, 'ụ': 0xF4, 'ừ': 0xF5, 'ử': 0xF6, 'ữ': 0xF7, 'ứ': 0xF8, 'ự': 0xF9, 'ỳ': 0xFA, 'ỷ': 0xFB, 'ỹ': 0xFC, 'ý': 0xFD, 'ỵ': 0xFE,
}

// vniCodes are the small letters of VNI for Windows.
var vniCodes = map[rune]string{
	'á': "aù", 'à': "aø", 'ả': "aû", 'ã': "aõ", 'ạ': "aï", 'ă': "aê", 'ắ': "aé", 'ằ': "aè", 'ẳ': "aú", 'ẵ': "aü", 'ặ': "aë",
	'â': "aâ", 'ấ': "aá", 'ầ': "aà", 'ẩ': "aå", 'ẫ': "aã", 'ậ': "aä",
	'é': "eù", 'è': "eø", 'ẻ': "eû", 'ẽ': "eõ", 'ẹ': "eï", 'ê': "eâ", 'ế': "eá", 'ề': "eà", 'ể': "eå", 'ễ': "eã", 'ệ': "eä",
	'í': "í", 'ì': "ì", 'ỉ': "æ", 'ĩ': "ó", 'ị': "ò",
	'ó': "où", 'ò': "oø", 'ỏ': "oû", 'õ': "oõ", 'ọ': "oï", 'ô': "oâ", 'ố': "oá", 'ồ': "oà", 'ổ': "oå", 'ỗ': "oã", 'ộ': "oä",
	'ơ': "ô", 'ớ': "ôù", 'ờ': "ôø", 'ở': "ôû", 'ỡ': "ôõ", 'ợ': "ôï",
	'ú': "uù", 'ù': "uø", 'ủ': "uû", 'ũ': "uõ", 'ụ': "uï", 'ư': "ö", 'ứ': "öù", 'ừ': "öø", 'ử': "öû", 'ữ': "öõ", 'ự': "öï",
	'ý': "yù", 'ỳ': "yø", 'ỷ': "yû", 'ỹ': "yõ", 'ỵ': "î", 'đ': "ñ",
}

const accented = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"

func asTCVN3(s string) string {
	return strings.Map(func(r rune) rune {
		if code, ok := tcvn3Codes[r]; ok {
			return code
		}
		if code, ok := tcvn3Codes[unicode.ToLower(r)]; ok { // shown by a font of capitals
			return code
		}
		return r
	}, s)
}

func asVNI(s string) string {
	var b strings.Builder
	for _, r := range s {
		code, ok := vniCodes[unicode.ToLower(r)]
		switch {
		case !ok:
			b.WriteRune(r)
		case unicode.IsUpper(r):
			b.WriteString(strings.ToUpper(code))
		default:
			b.WriteString(code)
		}
	}
	return b.String()
}

func TestToUnicode_everyLetter(t *testing.T) {
	letters := []rune(accented + strings.ToUpper(accented))
	if len(letters) != 134 {
		t.Fatalf("got %d letters, want 134", len(letters))
	}
	for _, r := range letters {
		around := "x%cx"
		if unicode.IsUpper(r) {
			around = "X%cX"
		}
		want := fmt.Sprintf(around, r)
		if got := ToUnicode(asTCVN3(want), TCVN3); got != want {
			t.Errorf("TCVN3 %q: got %q, want %q", asTCVN3(want), got, want)
		}
		if got := ToUnicode(asVNI(want), VNI); got != want {
			t.Errorf("VNI %q: got %q, want %q", asVNI(want), got, want)
		}
		for name, page := range map[string]*charmap.Charmap{"1252": charmap.Windows1252, "1258": charmap.Windows1258} {
			var misread strings.Builder
			for _, b := range []byte(want) {
				read := page.DecodeByte(b)
				if read == 0xfffd { // an empty place: Windows reads a control character
					read = rune(b)
				}
				misread.WriteRune(read)
			}
			if got := ToUnicode(misread.String(), MisreadUnicode); got != want {
				t.Errorf("UTF-8 read as %s %q: got %q, want %q", name, misread.String(), got, want)
			}
		}
	}
}

func TestToUnicode_prose(t *testing.T) {
	const prose = "Ủy ban nhân dân phường Ví Dụ đã tổ chức 12 buổi họp tổ dân phố, vận động được 3.450.000 đồng (đạt 102,5%), giúp đỡ 07 hộ cận nghèo sửa nhà; ô tô, xe máy để đúng chỗ."
	// TCVN3 keeps a single capital with an accent only in a font of capitals.
	small := strings.Replace(prose, "Ủy", "ủy", 1)
	if got := ToUnicode(asTCVN3(small), TCVN3); got != small {
		t.Errorf("TCVN3: got %q", got)
	}
	if got := LegacyEncoding(asTCVN3(small)); got != TCVN3 {
		t.Errorf("TCVN3 is taken for %q", got)
	}
	if got := ToUnicode(asVNI(prose), VNI); got != prose {
		t.Errorf("VNI: got %q", got)
	}
	if got := LegacyEncoding(asVNI(prose)); got != VNI {
		t.Errorf("VNI is taken for %q", got)
	}
}

func TestToUnicode_as(t *testing.T) {
	for name, c := range map[string]struct{ text, encoding, want string }{
		"capitals of a font":         {"CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", TCVN3, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		"capital word among small":   {"Gi¸m ®èc NGUYÔN V¡N MÉU ®· ký", TCVN3, "Giám đốc NGUYỄN VĂN MẪU đã ký"},
		"capital line, short words":  {"Uû BAN NH¢N D¢N", TCVN3, "UỶ BAN NHÂN DÂN"},
		"one capital among small":    {"Uû ban nh©n d©n", TCVN3, "Uỷ ban nhân dân"},
		"soft hyphen is ư":           {"t\u00adëng th\u00adëng", TCVN3, "tưởng thưởng"},
		"money":                      {"Hç trî 500.000® mçi hé", TCVN3, "Hỗ trợ 500.000đ mỗi hộ"},
		"signs by themselves":        {"Tr¹m 5 × 3 m², réng 2½ mÉu", TCVN3, "Trạm 5 × 3 m², rộng 2½ mẫu"},
		"quotes and dashes":          {"“NguyÔn V¨n MÉu” – ®ång chÝ", TCVN3, "“Nguyễn Văn Mẫu” – đồng chí"},
		"VNI mark in the other case": {"Aâu Cô", VNI, "Âu Cơ"},
		"VNI tone on either vowel":   {"hoøa bình, hoaø giaûi", VNI, "hòa bình, hoà giải"},
		"VNI capitals":               {"COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", VNI, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		"misread":                    {"Nguyá»…n VÄƒn Máº«u, 2024", MisreadUnicode, "Nguyễn Văn Mẫu, 2024"},
		"misread beside sound":       {"Họ tên: Nguyá»…n VÄƒn Máº«u", MisreadUnicode, "Họ tên: Nguyễn Văn Mẫu"},
		"misread cut short":          {"Má", MisreadUnicode, "Má"},
		"unknown encoding":           {"NguyÔn", "VISCII", "NguyÔn"},
		"sound paragraph beside old": {"Đã họp ở Hà Nội.\nChñ tÞch Uû ban nh©n d©n quËn ®· ký.", TCVN3, "Đã họp ở Hà Nội.\nChủ tịch Uỷ ban nhân dân quận đã ký."},
		"sound words beside old":     {"Chủ tịch NguyÔn V¨n Mẫu, Trà Lý", TCVN3, "Chủ tịch Nguyễn Văn Mẫu, Trà Lý"},
		"decomposed":                 {norm.NFD.String("Coäng hoøa"), VNI, "Cộng hòa"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ToUnicode(c.text, c.encoding); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestToUnicode_leavesASCIIAlone(t *testing.T) {
	const text = "Room 101: 25 km/h, a+b=c <x@y.vn> (50%)\tTab\n\n"
	for _, encoding := range []string{TCVN3, VNI, MisreadUnicode} {
		if got := ToUnicode(text, encoding); got != text {
			t.Errorf("%s: got %q", encoding, got)
		}
	}
}
