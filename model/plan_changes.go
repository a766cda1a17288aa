package model

import (
	"fmt"
	"slices"
	"strings"
)

// PlanChanges lists what a plan says differently from another one, part by
// part; parts that agree are left out. With no plan before it, everything that
// the plan asks for is new.
func PlanChanges(was, is *Plan) []PartChanges {
	if was == nil {
		was = &Plan{}
	}
	return told(
		PartChanges{DeadlinesPart, append(deadlineChanges(was, is), holidayChanges(was, is)...)},
		PartChanges{QuotasPart, quotaChanges(was, is)},
		PartChanges{ThemesPart, themeChanges(was, is)},
		PartChanges{KindsPart, kindChanges(was, is)},
		PartChanges{StandardsPart, standardChanges(was, is)},
		PartChanges{PromptsPart, promptChanges(was, is)},
		PartChanges{BasesPart, basisChanges(was, is)},
		PartChanges{PlanHeadPart, planHeadChanges(was, is)},
	)
}

func deadlineChanges(was, is *Plan) []Change {
	return keyed[Deadline]{
		func(d Deadline) string { return string(d.Stage) },
		func(d Deadline) string { return "thời hạn của " + stageNames[d.Stage] },
		func(d Deadline) []fact {
			return []fact{{"", "trước ngày " + d.Before.String()}, {"lời của kế hoạch", d.Text}}
		},
	}.changes(was.Deadlines, is.Deadlines)
}

// stageNames say who sends at a stage.
var stageNames = map[Stage]string{UnitStage: "đơn vị đề nghị", LeadStage: "đơn vị chủ trì chuyên đề"}

func holidayChanges(was, is *Plan) []Change {
	return keyed[Holiday]{
		func(h Holiday) string { return string(h.From) + h.Name },
		func(Holiday) string { return "ngày nghỉ" },
		func(h Holiday) []fact { return []fact{{"", h.Name + ": " + daysWords(h.From, h.To)}} },
	}.changes(was.Holidays, is.Holidays)
}

// daysWords names a time as "8/2/2024 - 14/2/2024"; either side may be open.
func daysWords(from, to Date) string {
	switch {
	case from == to:
		return from.String()
	case to.Blank():
		return "từ " + from.String()
	case from.Blank():
		return "đến " + to.String()
	}
	return from.String() + " - " + to.String()
}

func quotaChanges(was, is *Plan) []Change {
	return keyed[groupQuota]{
		func(q groupQuota) string { return q.group.ID },
		func(q groupQuota) string { return q.group.Name },
		func(q groupQuota) []fact { return []fact{{"", q.words()}} },
	}.changes(was.groupQuotas(), is.groupQuotas())
}

// groupQuota is the quota of one unit group.
type groupQuota struct {
	group UnitGroup
	quota Quota
}

func (p *Plan) groupQuotas() []groupQuota {
	var list []groupQuota
	for _, g := range p.Groups {
		if q, ok := p.QuotaOf(g.ID); ok {
			list = append(list, groupQuota{g, q})
		}
	}
	return list
}

func (q groupQuota) words() string {
	scope := "cả đợt"
	if q.quota.Scope == PerTheme {
		scope = "mỗi chuyên đề"
	}
	return fmt.Sprintf("%s: %d tập thể, %d cá nhân", scope, q.quota.Collectives, q.quota.Individuals)
}

func themeChanges(was, is *Plan) []Change {
	nominates := map[bool]string{true: "có", false: "không"}
	return keyed[Theme]{
		func(t Theme) string { return t.ID },
		func(t Theme) string { return "chuyên đề " + t.ID },
		func(t Theme) []fact {
			return []fact{
				{"", t.Title}, {"đơn vị chủ trì", t.LeadText}, {"đơn vị phối hợp", t.CoordinatorText}, {"thời gian", t.Period.Text},
				{"tên trong câu", t.Short}, {"nhiệm vụ", t.Tasks}, {"nhận đề nghị khen thưởng", nominates[t.Nominations]},
			}
		},
	}.changes(was.Themes, is.Themes)
}

func kindChanges(was, is *Plan) []Change {
	return keyed[DossierKind]{
		func(k DossierKind) string { return string(k.Kind) + string(k.Stage) },
		func(k DossierKind) string { return "hồ sơ " + LowerFirst(k.Kind.Name(k.Stage)) },
		func(k DossierKind) []fact {
			return []fact{
				{"", k.Name}, {"quy trình", k.Procedure}, {"giấy tờ", listed(k.Papers, PaperRule.words)},
				{"phần xác nhận", listed(k.Endorsements, func(e Endorsement) string { return e.Label })},
				{"kính gửi", strings.Join(k.Addressees, "; ")}, {"nơi nhận văn bản", strings.Join(k.Recipients, "; ")},
				{"điều khoản viện dẫn", listed(k.Citations, func(c Citation) string { return c.For.Name() + ": " + c.Text })},
				{"thủ tục đơn giản", k.SimpleProcedure}, {"trích yếu", k.Subject},
			}
		},
	}.changes(was.Kinds, is.Kinds)
}

func (r PaperRule) words() string {
	if r.Required {
		return r.Text + " (bắt buộc)"
	}
	return r.Text
}

func listed[T any](list []T, words func(T) string) string {
	all := make([]string, len(list))
	for i, x := range list {
		all[i] = words(x)
	}
	return strings.Join(all, "; ")
}

func standardChanges(was, is *Plan) []Change {
	list := keyed[Standard]{
		func(s Standard) string { return s.ID },
		func(s Standard) string { return "tiêu chuẩn của " + LowerFirst(s.For.Name()) },
		func(s Standard) []fact { return []fact{{"", s.Text}} },
	}.changes(was.Standards, is.Standards)
	list = append(list, changed(Change{"tỷ lệ phiếu đồng ý", was.Voting.words(), is.Voting.words()})...)
	return append(list, keyed[Award]{
		func(a Award) string { return a.ID },
		func(Award) string { return "hình thức khen thưởng" },
		func(a Award) []fact { return []fact{{"", a.Name}} },
	}.changes(was.Awards, is.Awards)...)
}

func (v Voting) words() string {
	if v == (Voting{}) {
		return ""
	}
	return "quá " + decimal(v.MoreThan) + "% tổng số thành viên Hội đồng"
}

func promptChanges(was, is *Plan) []Change {
	need := map[bool]string{true: "bắt buộc", false: "không bắt buộc"}
	figures := map[bool]string{true: "cần có số liệu", false: "không đòi số liệu"}
	return keyed[SectionPrompt]{
		func(s SectionPrompt) string { return string(s.Kind) + s.ID + fmt.Sprint(s.For) },
		func(s SectionPrompt) string { return "báo cáo " + s.whose() },
		func(s SectionPrompt) []fact {
			return []fact{{"", s.Title}, {"hướng dẫn phần “" + s.Title + "”", s.Guide},
				{"phần “" + s.Title + "”", need[s.Required] + ", " + figures[s.Figures]}}
		},
	}.changes(was.Prompts, is.Prompts)
}

// whose says whose reports have a section.
func (s SectionPrompt) whose() string {
	types := listed(typesOf(s.For), func(t NomineeType) string { return LowerFirst(t.Name()) })
	if s.Kind == AdHoc {
		return "tóm tắt đột xuất của " + types
	}
	return "thành tích của " + types
}

func basisChanges(was, is *Plan) []Change {
	return keyed[LegalBasis]{
		func(b LegalBasis) string { return b.ID },
		func(LegalBasis) string { return "căn cứ" },
		func(b LegalBasis) []fact {
			return []fact{{"", b.Text}, {"hiệu lực", daysWords(b.ValidFrom, b.ValidTo)}}
		},
	}.changes(was.LegalBases, is.LegalBases)
}

func planHeadChanges(was, is *Plan) []Change {
	year := func(p *Plan) string {
		if p.Year == 0 {
			return ""
		}
		return fmt.Sprint(p.Year)
	}
	sets := func(p *Plan) string {
		if p.Sets == 0 {
			return ""
		}
		return fmt.Sprint(p.Sets)
	}
	return slices.Concat(
		changed(Change{"tên", was.Name, is.Name}, Change{"trích yếu", was.Title, is.Title}, Change{"dịp thi đua", was.Occasion, is.Occasion},
			Change{"cơ quan ban hành", was.Issuer, is.Issuer}, Change{"số", was.Number, is.Number}, Change{"ký hiệu", was.Symbol, is.Symbol},
			Change{"ngày ban hành", was.Date.String(), is.Date.String()}, Change{"năm", year(was), year(is)},
			Change{"thời gian thi đua", was.Period.Text, is.Period.Text}, Change{"số bộ hồ sơ nộp", sets(was), sets(is)}),
		keyed[UnitGroup]{
			func(g UnitGroup) string { return g.ID },
			func(UnitGroup) string { return "nhóm đơn vị" },
			func(g UnitGroup) []fact { return []fact{{"", g.Name}} },
		}.changes(was.Groups, is.Groups),
		changed(Change{"phiên bản", was.Version, is.Version}))
}
