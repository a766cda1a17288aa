package model

import (
	"slices"
	"strings"
)

// Rule is one thing that a dossier is checked for. All its texts are
// Vietnamese and meant for the clerk.
type Rule struct {
	// Code is stable: "quota-collectives". Findings bear it.
	Code string `json:"code"`
	// Family is the heading that the rule stands under.
	Family string `json:"family"`
	Grade  Grade  `json:"grade"`
	Title  string `json:"title"`
	// Explanation says what is asked for and why.
	Explanation string `json:"explanation"`
	// Source is the article, the part of the plan, or the custom that the rule
	// rests on. SourceIn is more exact where that is the plan.
	Source string `json:"source"`

	// check reports the path and the sentence of each finding.
	check func(x *exam, report func(path, message string))
	// line is the plan's own words for a dossier; nil where no plan has any.
	line func(x *exam) string
	// needsPlan leaves the rule out while there is no plan to check against.
	needsPlan bool
}

// rules holds every rule in the order in which Check runs them: that of the
// papers on the desk, then what concerns them all.
var rules = slices.Concat(
	family("Kế hoạch và nơi gửi", planRules),
	family("Chỉ tiêu số lượng", quotaRules),
	family("Đơn vị và người ký", signerRules),
	family("Thể thức trình bày", houseRules),
	family("Họp Hội đồng", meetingRules),
	family("Biểu quyết và kiểm phiếu", voteRules),
	family("Thông tin về tập thể, cá nhân", nomineeRules),
	family("Cách viết tên", nameRules),
	family("Người được đề nghị", peopleRules),
	family("Báo cáo thành tích", reportRules),
	family("Ý kiến thống nhất và tài liệu kèm theo", attachmentRules),
	family("Hồ sơ của đơn vị chủ trì", leadRules),
	family("Tiếp nhận và tổng hợp", deskRules),
	family("Thời hạn, ngày tháng", dateRules),
	family("Thống nhất giữa các giấy tờ", agreementRules),
	family("Các con số", numberRules),
	family("Chữ và ký tự", textRules),
	family("Ý kiến của nơi nhận", remarkRules),
)

func family(name string, list []Rule) []Rule {
	for i := range list {
		list[i].Family = name
	}
	return list
}

// Rules lists every rule, in the order of Check's findings.
func Rules() []Rule { return slices.Clone(rules) }

// RuleByCode returns the rule with the given code.
func RuleByCode(code string) (Rule, bool) {
	for _, r := range rules {
		if r.Code == code {
			return r, true
		}
	}
	return Rule{}, false
}

// SourceIn is what the rule rests on in a case: the line of the case's plan
// where the rule applies one, else Source.
func (r Rule) SourceIn(c Case) string {
	if r.line != nil && c.Plan != nil {
		if line := strings.Trim(r.line(examine(c)), ": "); line != "" {
			return line
		}
	}
	return r.Source
}
