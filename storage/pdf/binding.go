package pdf

import (
	"regexp"
	"strings"
)

// Words of official text that a line's end does not part from the number or
// letter behind them: "Điều 74", "điểm a", "ngày 20", "Phần II".
var countedNouns = map[string]bool{
	"điều": true, "khoản": true, "điểm": true, "mục": true, "phần": true, "chương": true, "tiết": true,
	"số": true, "lục": true, "mẫu": true, "quyển": true, "tập": true, "trang": true, "tờ": true, "bảng": true,
	"ngày": true, "tháng": true, "năm": true, "quý": true, "lúc": true, "khóa": true, "kỳ": true, "đợt": true,
	"thứ": true, "hạng": true, "tổ": true, "quận": true, "phường": true, "khu": true, "thôn": true,
	"ngõ": true, "ngách": true, "hẻm": true, "lô": true, "tầng": true, "phòng": true,
}

// What official text counts, by its first word: "02 tập thể", "10 cá nhân",
// "0 vắng", "09 phiếu", "02 (hai) tập thể".
var countedThings = map[string]bool{
	"tập": true, "cá": true, "hộ": true, "người": true, "vắng": true, "phiếu": true, "thành": true, "giờ": true, "phút": true, "hồ": true,
	"đơn": true, "trường": true, "lượt": true, "triệu": true, "tỷ": true, "suất": true, "bộ": true, "bản": true, "trang": true, "lần": true,
}

// Words of two syllables that stay whole where a number stands before them.
var wholeWords = map[string]string{"tập": "thể", "cá": "nhân", "triệu": "đồng", "tỷ": "đồng"}

// Abbreviations before a name or a post: "TM. ỦY BAN", "TS. Nguyễn".
var openingAbbreviations = map[string]bool{
	"TM.": true, "KT.": true, "TL.": true, "TUQ.": true, "Q.": true,
	"TP.": true, "Tp.": true, "GS.": true, "PGS.": true, "TS.": true, "ThS.": true, "BS.": true, "KS.": true, "CN.": true,
}

var (
	// ordinal: "74", "06/2022/QH15", "II", "2.3.", "01,".
	ordinal = regexp.MustCompile(`^(\d\S*|[IVXLC]+[.,;:)]*)$`)
	// point: the letter of a điểm, "a", "đ)", "b,".
	point = regexp.MustCompile(`^[a-zđ][.,;:)]*$`)
	// initial: "A." of a shortened name.
	initial = regexp.MustCompile(`^\p{Lu}\.$`)
	// listMarker opens a paragraph: "-", "+", "1.", "2.1.", "a)", "IV.".
	listMarker = regexp.MustCompile(`^([-–+•*]|\d+([.]\d+)*[.)]?|[a-zđ][.)]|[IVXLC]+\.)$`)
	number     = regexp.MustCompile(`^[\d.,]+$`)
	// spelt ends a number in words: "(hai)", "hai)".
	spelt = regexp.MustCompile(`^\(?\p{Ll}+\)$`)
)

// binds reports whether no line may end between two words.
func binds(this, next string) bool {
	if isDash(next) { // "kinh tế - xã hội": the dash stays with the word before it
		return true
	}
	switch next {
	case "%", "‰", "đồng", "đồng.", "đồng,", "đồng;":
		return number.MatchString(this)
	}
	bare := strings.TrimRight(next, ".,;:/)")
	if wholeWords[this] != "" && wholeWords[this] == bare {
		return true
	}
	if count := number.MatchString(this) && !endsInMark(this); count && strings.HasPrefix(next, "(") ||
		countedThings[bare] && (count || spelt.MatchString(this)) {
		return true
	}
	if strings.HasSuffix(this, ".") && (openingAbbreviations[this] || initial.MatchString(this)) {
		return true
	}
	noun := strings.ToLower(strings.TrimLeft(this, `("“‘[`))
	if !countedNouns[noun] {
		return false
	}
	return ordinal.MatchString(next) || (noun == "điểm" || noun == "khoản" || noun == "tổ") && point.MatchString(next)
}

func isDash(text string) bool { return text == "-" || text == "–" || text == "—" }

// marker reports whether the first word of a paragraph is the mark of an item,
// which keeps its distance from the text.
func marker(word string) bool { return listMarker.MatchString(word) }
