package storage

import (
	"fmt"
	"slices"
	"strings"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/bag"
)

// Rules lists every rule whose code a finding about a dossier or a package can
// bear: those that a dossier is checked by (model), those of sentences reworded
// by hand (paper), those of the file it travels in (bag), and those of this
// package, which take both, or a workspace's keys.
func Rules() []model.Rule {
	rules := append(model.Rules(), paper.Rules()...)
	for _, r := range bag.Rules() {
		rules = append(rules, ruleOfBag(r))
	}
	for _, r := range ownRules {
		rules = append(rules, r.Rule)
	}
	return rules
}

// RuleByCode returns the rule with a code.
func RuleByCode(code string) (model.Rule, bool) {
	if r, ok := model.RuleByCode(code); ok {
		return r, true
	}
	rules := Rules()
	if i := slices.IndexFunc(rules, func(r model.Rule) bool { return r.Code == code }); i >= 0 {
		return rules[i], true
	}
	return model.Rule{}, false
}

// bagFamilies are the headings that bag's rules stand under, by the first word
// of their codes.
var bagFamilies = map[string]string{
	"file": "Tệp nhận được", "limit": "Giới hạn khi mở tệp", "zip": "Tệp nén", "path": "Tên tệp trong gói",
	"bag": "Bảng kê và mã kiểm trong gói", "package": "Quy cách gói nộp",
}

// unfilled takes the places out of a sentence that a finding fills.
var unfilled = strings.NewReplacer(" (%s)", "", ": %s", "", "Dòng %s", "Một dòng", ".", "")

// ruleOfBag is a rule of the file; its title is the sentence of its findings,
// without what differs from one to the other.
func ruleOfBag(r bag.Rule) model.Rule {
	first, _, _ := strings.Cut(r.Code, "-")
	return model.Rule{
		Code: r.Code, Family: bagFamilies[first], Grade: r.Grade,
		Title: unfilled.Replace(r.Message), Explanation: r.Explanation, Source: r.Source,
	}
}

// ownRule is a rule of this package.
type ownRule struct {
	model.Rule
	message string // of its findings, with verbs for what differs
}

const (
	familySender  = "Ai đóng gói"
	familyContent = "Nội dung gói nộp"
	sourceFormat  = "quy cách gói nộp"
)

// ownRules are about the key of a signature that is sound, which is never an
// error: the package is whole, and most come without a signature; and about what
// only the dossier and the package together tell.
var ownRules = []ownRule{
	{model.Rule{Code: "package-signed", Family: familySender, Grade: model.Note,
		Title:       "Gói do đơn vị đề nghị ký",
		Explanation: "Chữ ký đúng và mã khóa trùng với phiếu đăng ký khóa mà đơn vị đã nộp.",
		Source:      sourceFormat},
		"Gói do %s ký, bằng khóa đã đăng ký ngày %s."},
	{model.Rule{Code: "package-key-unused", Family: familySender, Grade: model.Warning,
		Title:       "Gói không có chữ ký tuy đơn vị đã đăng ký khóa ký",
		Explanation: "Chữ ký có thể đã bị gỡ, hoặc gói làm trên máy khác. Hãy hỏi lại đơn vị và đối chiếu mã gói với phiếu giao nhận.",
		Source:      sourceFormat},
		"Gói không có chữ ký, tuy %s đã đăng ký khóa ký."},
	{model.Rule{Code: "package-key-unknown", Family: familySender, Grade: model.Warning,
		Title:       "Gói được ký bằng khóa chưa ai đăng ký",
		Explanation: "Ai cũng lập được một khóa: khi chưa đối chiếu mã khóa với phiếu đăng ký của đơn vị thì chữ ký không chứng tỏ ai gửi.",
		Source:      sourceFormat},
		"Gói được ký bằng khóa chưa ai đăng ký (mã khóa %s)."},
	{model.Rule{Code: "package-key-revoked", Family: familySender, Grade: model.Warning,
		Title:       "Gói được ký bằng khóa đã thu hồi",
		Explanation: "Khóa thu hồi có thể đang ở trong tay người khác. Hãy đề nghị đơn vị ký lại bằng khóa mới và gửi lại gói.",
		Source:      sourceFormat},
		"Gói được ký bằng khóa của %s, nhưng khóa này đã thu hồi ngày %s."},
	{model.Rule{Code: "package-key-foreign", Family: familySender, Grade: model.Warning,
		Title:       "Gói được ký bằng khóa của đơn vị khác",
		Explanation: "Gói ghi tên một đơn vị nhưng do đơn vị khác ký. Hãy hỏi lại cả hai đơn vị.",
		Source:      sourceFormat},
		"Gói được ký bằng khóa của %s, không phải của đơn vị đề nghị."},
	{model.Rule{Code: "package-counts", Family: familyContent, Grade: model.Error,
		Title:       "Số liệu trong gói khớp nhau",
		Explanation: "Số tập thể, cá nhân ghi ở thông tin gói, trong hồ sơ và số báo cáo thành tích phải bằng nhau; tài liệu nào hồ sơ kê thì gói phải có. Gói không khớp có thể đã bị sửa hoặc do chương trình khác làm: hãy đề nghị bên gửi đóng gói lại.",
		Source:      sourceFormat},
		"Số liệu trong gói không khớp nhau: %s."},
	{model.Rule{Code: "file-encrypted", Family: bagFamilies["file"], Grade: model.Error,
		Title:       "Tệp mã hóa mở được",
		Explanation: "Tệp mã hóa (.age) chỉ mở được bằng khóa nhận của nơi được gửi đến, hoặc bằng mật khẩu mà bên gửi báo riêng.",
		Source:      sourceFormat},
		"%s"},
}

// ownFinding makes the finding of one of ownRules.
func ownFinding(code, path string, args ...any) model.Finding {
	for _, r := range ownRules {
		if r.Code == code {
			return model.Finding{Rule: code, Grade: r.Grade, Path: path, Message: fmt.Sprintf(r.message, args...)}
		}
	}
	panic("storage: no rule " + code)
}
