package paper

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"hoso/model"
)

// The codes of the findings of CheckOverrides, all of grade warning.
const (
	RuleOverrideStale       = "override-stale"
	RuleOverrideUnknown     = "override-unknown"
	RuleOverrideContradicts = "override-contradicts"
)

// Rules are the rules of CheckOverrides, for Kiểm tra to explain beside those
// of package model.
func Rules() []model.Rule {
	const family, source = "Câu đã sửa lại", "Thông lệ: số liệu trong mọi văn bản của hồ sơ phải khớp nhau"
	return []model.Rule{
		{Code: RuleOverrideStale, Family: family, Grade: model.Warning, Title: "Dữ liệu đã đổi sau khi sửa câu", Source: source,
			Explanation: "Câu do chương trình soạn đã được sửa lại bằng tay. Sau đó dữ liệu thay đổi nên câu chương trình soạn nay đã khác; câu sửa tay có thể không còn đúng."},
		{Code: RuleOverrideUnknown, Family: family, Grade: model.Warning, Title: "Câu đã sửa không còn chỗ in", Source: source,
			Explanation: "Câu đã sửa lại thuộc về một chỗ không còn trong văn bản, ví dụ của người đã bỏ khỏi danh sách. Câu này không được in."},
		{Code: RuleOverrideContradicts, Family: family, Grade: model.Warning, Title: "Câu đã sửa nêu số lượng khác hồ sơ", Source: source,
			Explanation: "Câu sửa tay nêu số tập thể, số hộ gia đình hoặc số cá nhân khác với danh sách của hồ sơ."},
	}
}

// CheckOverrides finds the overrides that no longer fit the dossier: whose
// block says something else by now than when it was reworded, whose block is
// gone, or which name another number of collectives, households or individuals than
// there are. A finding's path is the override's: "overrides/0".
func CheckOverrides(plan *model.Plan, d model.Dossier) []model.Finding {
	if len(d.Overrides) == 0 {
		return nil
	}
	composed := Composed(plan, d)
	titles := map[string]string{}
	for _, p := range Compose(plan, d) {
		titles[p.ID] = p.Title
	}
	var findings []model.Finding
	for i, o := range d.Overrides {
		report := func(rule, message string) {
			findings = append(findings, model.Finding{Rule: rule, Grade: model.Warning, Path: fmt.Sprintf("overrides/%d", i), Message: message})
		}
		paper, _, _ := strings.Cut(o.Block, "#")
		where := titles[paper]
		if where == "" {
			where = "một giấy tờ không còn trong hồ sơ"
		}
		text, known := composed[o.Block]
		switch {
		case !known:
			report(RuleOverrideUnknown, fmt.Sprintf("Câu đã sửa lại ở %s không còn chỗ trong giấy tờ nên không được in; hãy xem lại rồi bỏ câu này: “%s”.", where, excerpt(o.Text)))
		case model.TextHash(text) != o.Replaced:
			report(RuleOverrideStale, fmt.Sprintf("Câu đã sửa lại ở %s được viết khi dữ liệu còn khác; nay chương trình soạn là “%s”. Hãy đối chiếu, rồi giữ câu đã sửa hoặc dùng câu mới.", where, excerpt(text)))
		}
		if message := contradiction(d, paper, o.Text); known && message != "" {
			report(RuleOverrideContradicts, fmt.Sprintf("Câu đã sửa lại ở %s %s; hãy sửa cho khớp.", where, message))
		}
	}
	return findings
}

// excerptLength is how much of a text a finding quotes, in letters.
const excerptLength = 80

func excerpt(text string) string {
	letters := []rune(line(text))
	if len(letters) <= excerptLength {
		return string(letters)
	}
	return strings.TrimSpace(string(letters[:excerptLength])) + "…"
}

// stated finds a count of nominees in figures, with its words in brackets:
// "02 (hai) tập thể".
var stated = regexp.MustCompile(`(?i)(\d{1,4})\s*(?:\(([^()]*)\)\s*)?(tập thể|hộ gia đình|cá nhân)`)

// typed is the number of nominees of a type.
func typed(d model.Dossier, of model.NomineeType) int {
	count := 0
	for _, n := range d.Nominees {
		if n.Type == of {
			count++
		}
	}
	return count
}

// contradiction says which count in an override's text is not the dossier's.
// Only papers that speak of the dossier as a whole are looked at; a report may
// tell of collectives and individuals of its own.
func contradiction(d model.Dossier, paper, text string) string {
	switch model.PaperKind(paper) {
	case model.ProposalPaper, model.MinutesPaper, model.BallotPaper, model.BallotSlipPaper, model.NomineeListPaper, model.IndexPaper:
	default:
		return ""
	}
	for _, m := range stated.FindAllStringSubmatch(line(text), -1) {
		n, _ := strconv.Atoi(m[1])
		what := strings.ToLower(m[3])
		want := typed(d, model.Collective)
		switch {
		case what == "cá nhân":
			want = d.Individuals()
		case what == "hộ gia đình":
			want = typed(d, model.Household)
		case n == d.Collectives():
			want = n // households among the collectives, as the quota counts them
		}
		switch words := strings.TrimSpace(m[2]); {
		case n != want:
			return fmt.Sprintf("ghi %s %s, còn hồ sơ có %s %s", figure(n), what, figure(want), what)
		case words != "" && !strings.EqualFold(words, inWords(n)):
			return fmt.Sprintf("ghi số %s nhưng viết bằng chữ là “%s”", figure(n), words)
		}
	}
	return ""
}
