package bag

import (
	"fmt"
	"slices"

	"hoso/model"
)

// Rule is one rule that a package, or the zip or folder it comes in, must
// keep. Its code is stable; its texts are for the clerk.
type Rule struct {
	// Code is the rule's name in findings. Its first word is the family:
	// "file" and "limit" for what cannot be read or is too large, "zip" for
	// the container, "path" for the names in it, "bag" for BagIt, "package"
	// for what is special to ours.
	Code string
	// Grade says what breaking it does. An error of family "package" makes a
	// bag not ours; every other error makes it not a bag.
	Grade model.Grade
	// Message is the finding's sentence; it may hold one %s, for the part that
	// the path does not tell.
	Message string
	// Explanation says why the rule is there, or what to do.
	Explanation string
	// Source is where the rule comes from.
	Source string
}

// Rules returns all rules, by family.
func Rules() []Rule {
	return slices.Concat(fileRules, zipRules, pathRules, bagRules, packageRules)
}

var ruleByCode = indexRules(Rules())

func indexRules(rules []Rule) map[string]Rule {
	index := make(map[string]Rule, len(rules))
	for _, r := range rules {
		index[r.Code] = r
	}
	return index
}

// finding makes the finding of a rule; args fill the rule's message. The code
// must stand in the table, or a clerk would read an empty sentence.
func finding(code, path string, args ...any) model.Finding {
	r, ok := ruleByCode[code]
	if !ok {
		panic("bag: no rule " + code)
	}
	message := r.Message
	if len(args) > 0 {
		message = fmt.Sprintf(message, args...)
	}
	return model.Finding{Rule: r.Code, Grade: r.Grade, Path: printable(path), Message: message}
}

const (
	sourceRFC     = "RFC 8493"
	sourceOwn     = "quy cách gói nộp"
	sourceZip     = "PKWARE APPNOTE 6.3"
	sourceWindows = "quy tắc đặt tên tệp của Windows"
	sourceSafety  = "an toàn khi nhận tệp từ bên ngoài"
)

// fileRules are about the thing given, before anybody knows what it is.
var fileRules = []Rule{
	{"file-unreadable", model.Error,
		"Không đọc được tệp này.",
		"Ổ đĩa hoặc thẻ nhớ có thể đã bị rút ra, tệp đã bị xóa, hoặc đang bị chương trình khác giữ. Hãy chép tệp vào máy rồi thử lại.",
		sourceSafety},
	{"file-cancelled", model.Error,
		"Việc kiểm tra đã dừng giữa chừng, chưa có kết luận.",
		"Người dùng đã bấm dừng hoặc chương trình đang đóng. Hãy kiểm tra lại từ đầu.",
		sourceSafety},
	{"file-changed", model.Error,
		"Tệp bị thay đổi trong lúc đang kiểm tra.",
		"Có chương trình khác đang ghi vào tệp. Hãy đợi chép xong rồi kiểm tra lại.",
		sourceSafety},
	{"file-kind", model.Error,
		"Đây không phải là tệp hay thư mục thông thường.",
		"Gói nộp là một tệp zip, hoặc thư mục đã giải nén từ tệp đó.",
		sourceSafety},
	{"file-empty", model.Error,
		"Tệp rỗng, không có nội dung.",
		"Việc gửi hoặc tải tệp có thể đã bị đứt. Hãy đề nghị bên gửi gửi lại.",
		sourceSafety},

	{"limit-entries", model.Error,
		"Gói chứa quá nhiều tệp và thư mục.",
		fmt.Sprintf("Một gói có tối đa %d tệp và thư mục.", MaxEntries),
		sourceSafety},
	{"limit-file", model.Error,
		"Tệp trong gói quá lớn.",
		fmt.Sprintf("Mỗi tệp trong gói không quá %d MB. Hãy quét lại với độ phân giải thấp hơn hoặc tách thành nhiều tệp.", MaxFileBytes>>20),
		sourceSafety},
	{"limit-total", model.Error,
		"Tổng dung lượng các tệp trong gói quá lớn.",
		fmt.Sprintf("Các tệp trong một gói cộng lại không quá %d MB.", MaxTotalBytes>>20),
		sourceSafety},
	{"limit-ratio", model.Error,
		"Tệp nén phình to bất thường khi mở, có thể nhằm làm treo máy; không mở tệp này.",
		fmt.Sprintf("Tệp lớn hơn %d MB mà nén được hơn %d lần là dấu hiệu của tệp phá hoại.", RatioFloor>>20, MaxRatio),
		sourceSafety},
	{"limit-path", model.Error,
		"Tên tệp kèm đường dẫn quá dài.",
		fmt.Sprintf("Đường dẫn trong gói không quá %d byte.", MaxPathBytes),
		sourceSafety},
	{"limit-depth", model.Error,
		"Thư mục lồng nhau quá sâu.",
		fmt.Sprintf("Thư mục trong gói lồng nhau không quá %d cấp.", MaxDepth),
		sourceSafety},
	{"limit-tag-files", model.Error,
		"Các tệp mô tả của gói quá lớn.",
		fmt.Sprintf("Bản khai báo, thông tin gói và các bảng kê cộng lại không quá %d MB; thông tin gói không quá %d dòng.", MaxTagFileBytes>>20, MaxInfoLines),
		sourceSafety},
	{"limit-directory", model.Error,
		"Mục lục của tệp nén quá lớn.",
		fmt.Sprintf("Mục lục của tệp nén không quá %d MB.", MaxDirectoryBytes>>20),
		sourceSafety},
	{"limit-findings", model.Note,
		"Còn nhiều vấn đề khác không liệt kê hết.",
		fmt.Sprintf("Mỗi mức độ chỉ liệt kê %d vấn đề đầu tiên.", MaxFindings),
		sourceSafety},
}
