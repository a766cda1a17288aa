package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// seam tells how well a line may end between two words, from the best.
type seam uint8

const (
	// seamSense: behind a mark, or before a name or an opening quotation mark.
	seamSense seam = iota
	// seamPlain: between two words like any other.
	seamPlain
	// seamWeak: behind the dash of a phrase ("Thi đua - / Khen thưởng") or a
	// word that leads on ("của / cơ quan").
	seamWeak
	// seamCompound: between the syllables of one word ("nhân / dân"), or inside
	// a date ("ngày 12 / tháng 4").
	seamCompound
	// seamName: inside the name of a person or a place.
	seamName
)

// compounds are words of two syllables that fill the titles and tables of this
// trade. Vietnamese writes every syllable apart, so that only a list can tell
// what belongs together; a line's end inside such a word is allowed but less
// welcome.
var compounds = compoundSet(`
	ủy ban, nhân dân, hội đồng, mặt trận, tổ quốc, việt nam, hà nội, thủ đô, thành phố, chủ tịch, giám đốc,
	thi đua, khen thưởng, bằng khen, giấy khen, huân chương, tập thể, cá nhân, gia đình, thành tích, xuất sắc,
	đột xuất, chuyên đề, phong trào, đề nghị, quyết định, nghị định, kế hoạch, biên bản, tờ trình, danh sách,
	báo cáo, tóm tắt, xác nhận, cơ quan, đơn vị, chủ trì, lao động, thương binh, xã hội, kinh tế, văn hóa,
	thể thao, giáo dục, đào tạo, nội vụ, công an, công thương, xây dựng, giải phóng, kỷ niệm, thường trực,
	đồng ý, đồng chí, thành viên, tổng số, hình thức, chức vụ, chức danh, công tác, kết luận, kết quả, tỷ lệ,
	nhiệm vụ, giải pháp, sáng kiến, hoàn thành, thực hiện, tổ chức, chỉ đạo, lãnh đạo, triển khai, quy định,
	tiêu chuẩn, văn phòng, bộ phận, phó phòng, trưởng phòng, thủ trưởng, người dân, ghi chú, tài liệu, hồ sơ,
	trí thức, phụ nữ, thanh niên, nông dân, cựu chiến, chiến binh, liên đoàn, công đoàn, đoàn thể, chi bộ, đảng bộ,
	an ninh, trật tự, an toàn, bảo vệ, dân phố, chữa cháy, bệnh viện, đa khoa, trường học, tiểu học, trung tâm,
	bí thư, thường vụ, chấp hành, hiệu trưởng, bác sĩ, giáo viên, chuyên viên, công chức,
	quản lý, dự án, đầu tư, công trình, giao thông, môi trường, khoa học, cán bộ, tài chính, tổng hợp`)

// leading are words that belong to what follows.
var leading = map[string]bool{
	"của": true, "và": true, "cho": true, "trong": true, "về": true, "tại": true, "theo": true, "các": true, "những": true,
	"có": true, "được": true, "đã": true, "là": true, "với": true, "do": true, "ở": true, "bởi": true, "cấp": true,
}

func compoundSet(list string) map[[2]string]bool {
	set := map[[2]string]bool{}
	for c := range strings.SplitSeq(list, ",") {
		if pair := strings.Fields(c); len(pair) == 2 {
			set[[2]string{pair[0], pair[1]}] = true
		}
	}
	return set
}

// seamBetween judges the place between two words of a text.
func seamBetween(this, next string) seam {
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(this)
	switch {
	case this == "-" || this == "–":
		return seamWeak
	case unicode.IsPunct(last) || strings.ContainsRune(`“"‘(`, first):
		return seamSense
	}
	syllable := strings.ToLower(strings.TrimRightFunc(next, unicode.IsPunct))
	this = strings.ToLower(strings.TrimLeftFunc(this, unicode.IsPunct))
	switch {
	case compounds[[2]string{this, syllable}],
		(syllable == "tháng" || syllable == "năm" || syllable == "giờ" || syllable == "phút") && number.MatchString(this):
		return seamCompound
	case leading[this]:
		return seamWeak
	case leading[syllable], unicode.IsUpper(first):
		return seamSense
	}
	return seamPlain
}
