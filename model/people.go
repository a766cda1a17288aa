package model

import "fmt"

var peopleRules = []Rule{
	{
		Code: "nominee-twice", Grade: Error, Title: "Một trường hợp được đề nghị hai lần trong hồ sơ",
		Explanation: "Một tập thể, cá nhân chỉ có một dòng trong danh sách. Chương trình so tên, ngày sinh và nơi công tác.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c: không khen nhiều lần cho một thành tích",
		check: func(x *exam, report func(path, message string)) {
			first := map[string][]identity{}
			for i, n := range x.Dossier.Nominees {
				id := identityOf(n)
				for _, other := range first[id.name] {
					if id.same(other) {
						report(x.nomineePath(i)+"/name", fmt.Sprintf("%s có hai lần trong hồ sơ; hãy bỏ một lần, hoặc ghi rõ ngày sinh và nơi công tác nếu là hai trường hợp khác nhau.", UpperFirst(n.Called(i))))
						break
					}
				}
				first[id.name] = append(first[id.name], id)
			}
		},
	},
	{
		Code: "nominee-elsewhere", Grade: Error, Title: "Đã đề nghị ở hồ sơ tổng kết đợt khác",
		Explanation: "Trong một đợt thi đua, mỗi tập thể, cá nhân chỉ được đề nghị ở một hồ sơ, dù đơn vị gửi hồ sơ theo nhiều chuyên đề.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c: không khen nhiều lần cho một thành tích",
		check: func(x *exam, report func(path, message string)) {
			if x.Dossier.Kind != Campaign {
				return
			}
			x.elsewhere(x.campaigns(), func(path, who string, o Summary) {
				report(path, fmt.Sprintf("%s đã được đề nghị ở hồ sơ chuyên đề %s của đơn vị; hãy bỏ ở một trong hai hồ sơ.", UpperFirst(who), o.Theme))
			})
		},
	},
	{
		Code: "nominee-adhoc", Grade: Warning, Title: "Đã đề nghị khen thưởng ở loại hồ sơ khác",
		Explanation: "Cùng một tập thể, cá nhân có trong hồ sơ đột xuất và hồ sơ khác của cùng kế hoạch. Không khen nhiều lần, nhiều hình thức cho một thành tích; nếu là thành tích khác nhau thì bỏ qua.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c",
		check: func(x *exam, report func(path, message string)) {
			var others []Summary
			for _, o := range x.Others {
				if o.ID != x.Dossier.ID && o.PlanID == x.Dossier.Plan.ID && (o.Kind == AdHoc || x.Dossier.Kind == AdHoc) {
					others = append(others, o)
				}
			}
			x.elsewhere(others, func(path, who string, o Summary) {
				what := "khen thưởng đột xuất"
				if o.Kind == Campaign {
					what = "tổng kết đợt, chuyên đề " + o.Theme
				}
				report(path, fmt.Sprintf("%s còn có trong hồ sơ %s; hãy bảo đảm đó không phải cùng một thành tích.", UpperFirst(who), what))
			})
		},
	},
	{
		Code: "discipline", Grade: Error, Title: "Đang bị xem xét kỷ luật, thanh tra, điều tra",
		Explanation: "Chưa khen thưởng khi tập thể, cá nhân đang bị xem xét kỷ luật, điều tra, thanh tra, có đơn thư hoặc báo chí nêu đang được xác minh. Xong việc và có kết luận thì xóa nội dung đã ghi ở ô này.",
		Source:      "Nghị định 98/2023/NĐ-CP, Điều 4 khoản 4 (từ ngày 01/7/2025: Nghị định 152/2025/NĐ-CP, Điều 4)",
		check: func(x *exam, report func(path, message string)) {
			for i, n := range x.Dossier.Nominees {
				if !blank(n.Discipline) {
					report(x.nomineePath(i)+"/discipline", fmt.Sprintf("%s đang bị xem xét (%s) nên chưa được đề nghị khen thưởng; hãy bỏ khỏi danh sách cho đến khi có kết luận.", UpperFirst(n.Called(i)), n.Discipline))
				}
			}
		},
	},
	{
		Code: "collective-alone", Grade: Warning, Title: "Có tập thể mà không có cá nhân", needsPlan: true,
		Explanation: "Kế hoạch yêu cầu tập thể được khen phải có cá nhân tiêu biểu được đề nghị Thành phố khen trong đợt. Chương trình đếm cá nhân ở mọi hồ sơ tổng kết đợt của đơn vị.",
		Source:      "Kế hoạch: tiêu chuẩn khen thưởng đối với tập thể",
		line: func(x *exam) string {
			s, _ := x.needsIndividual()
			return s.Source + ": " + s.Text
		},
		check: func(x *exam, report func(path, message string)) {
			s, ok := x.needsIndividual()
			if !ok || !x.boundByQuota() || x.Dossier.Collectives() == 0 || x.Dossier.Individuals() > 0 {
				return
			}
			for _, o := range x.campaigns() {
				for _, n := range o.Nominees {
					if n.Type == Individual {
						return
					}
				}
			}
			report("nominees", fmt.Sprintf("Đơn vị đề nghị %02d tập thể nhưng không có cá nhân nào, trong khi tiêu chuẩn yêu cầu có cá nhân tiêu biểu được đề nghị (%s); hãy xem có thiếu cá nhân không.", x.Dossier.Collectives(), s.Source))
		},
	},
}

// elsewhere calls visit for each nominee who is also in one of others, once.
func (x *exam) elsewhere(others []Summary, visit func(path, who string, o Summary)) {
	type entry struct {
		identity
		in Summary
	}
	known := map[string][]entry{}
	for _, o := range others {
		for _, n := range o.Nominees {
			id := identityOfSummary(n)
			known[id.name] = append(known[id.name], entry{id, o})
		}
	}
	if len(known) == 0 {
		return
	}
	for i, n := range x.Dossier.Nominees {
		id := identityOf(n)
		for _, e := range known[id.name] {
			if id.same(e.identity) {
				visit(x.nomineePath(i)+"/name", n.Called(i), e.in)
				break
			}
		}
	}
}

// needsIndividual returns the plan's standard that a collective needs an
// individual nominated beside it, where the plan has one.
func (x *exam) needsIndividual() (Standard, bool) {
	for _, s := range x.Plan.Standards {
		if s.NeedsIndividual {
			return s, true
		}
	}
	return Standard{}, false
}
