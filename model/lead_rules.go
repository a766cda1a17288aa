package model

import "fmt"

var leadRules = []Rule{
	{
		Code: "lead-unit", Grade: Warning, Title: "Đơn vị trình không phải đơn vị chủ trì chuyên đề", needsPlan: true,
		Explanation: "Hồ sơ trình Thành phố của một chuyên đề do đơn vị chủ trì chuyên đề đó lập.",
		Source:      "Kế hoạch: đơn vị chủ trì từng chuyên đề",
		check: func(x *exam, report func(path, message string)) {
			t, ok := x.Plan.ThemeByID(x.Dossier.Theme)
			if ok && x.leads() && t.Lead != x.Dossier.Proposer.ID {
				report("proposer", fmt.Sprintf("Chuyên đề %s do %s chủ trì, không phải %s; hãy xem lại chuyên đề hoặc đơn vị.", t.ID, t.LeadText, x.proposerName()))
			}
		},
	},
	{
		Code: "lead-origin", Grade: Error, Title: "Chưa rõ đơn vị nào đề nghị",
		Explanation: "Trong hồ sơ của đơn vị chủ trì, mỗi tập thể, cá nhân phải ghi đơn vị đã đề nghị, vì chỉ tiêu tính cho đơn vị đề nghị và báo cáo phải có xác nhận của đơn vị đó.",
		Source:      "Kế hoạch: hồ sơ các đơn vị chủ trì chuyên đề trình Thành phố",
		check: func(x *exam, report func(path, message string)) {
			for i, n := range x.Dossier.Nominees {
				if x.leads() && (n.Origin == nil || blank(n.Origin.Unit)) {
					report(x.nomineePath(i)+"/origin", fmt.Sprintf("Chưa rõ đơn vị nào đề nghị %s; hãy lấy từ gói hồ sơ đã nhận hoặc ghi đơn vị đề nghị.", n.Called(i)))
				}
			}
		},
	},
	{
		Code: "lead-source", Grade: Error, Title: "Không rõ gói hồ sơ gốc",
		Explanation: "Tập thể, cá nhân lấy từ gói hồ sơ nào thì gói ấy phải có trong danh sách gói đã tổng hợp.",
		Source:      "Kế hoạch: hồ sơ các đơn vị chủ trì chuyên đề trình Thành phố",
		check: func(x *exam, report func(path, message string)) {
			known := map[string]bool{}
			for _, s := range x.Dossier.Sources {
				known[s.Package] = true
			}
			for i, n := range x.Dossier.Nominees {
				if x.leads() && n.Origin != nil && n.Origin.Package != "" && !known[n.Origin.Package] {
					report(x.nomineePath(i)+"/origin", fmt.Sprintf("Gói hồ sơ gốc của %s không có trong các gói đã tổng hợp; hãy tổng hợp lại từ gói đã nhận.", n.Called(i)))
				}
			}
		},
	},
	{
		Code: "lead-report", Grade: Error, Title: "Thiếu báo cáo đã nhận",
		Explanation: "Hồ sơ của đơn vị chủ trì kèm nguyên bản báo cáo của đơn vị đề nghị. Nếu tệp báo cáo đã nhận không còn thì phải lấy lại từ gói.",
		Source:      "Kế hoạch: hồ sơ các đơn vị chủ trì chuyên đề trình Thành phố",
		check: func(x *exam, report func(path, message string)) {
			for i, n := range x.Dossier.Nominees {
				if n.Origin != nil && n.Origin.Report != "" && !x.attached(n.Origin.Report) {
					report(x.nomineePath(i)+"/origin/report", fmt.Sprintf("Không còn báo cáo đã nhận của %s; hãy tổng hợp lại từ gói đã nhận.", n.Called(i)))
				}
			}
		},
	},
	{
		Code: "lead-left-out", Grade: Warning, Title: "Chưa ghi lý do không đề nghị",
		Explanation: "Biên bản họp của đơn vị chủ trì nêu từng trường hợp đơn vị đề nghị mà Hội đồng không đề nghị khen thưởng, kèm lý do. Không có lý do thì đơn vị không biết vì sao.",
		Source:      "Thông lệ: thông báo kết quả xét phải nêu lý do",
		check: func(x *exam, report func(path, message string)) {
			for i, s := range x.Dossier.Sources {
				for j, l := range s.LeftOut {
					if blank(l.Reason) {
						report(listPath("sources", "", i)+"/"+listPath("leftOut", "", j)+"/reason", fmt.Sprintf("Chưa ghi lý do không đề nghị %s; hãy ghi lý do.", l.Name))
					}
				}
			}
		},
	},
	{
		Code: "lead-unused", Grade: Note, Title: "Gói đã nhận không có ai được chọn",
		Explanation: "Một gói hồ sơ có trong danh sách tổng hợp nhưng không tập thể, cá nhân nào của gói được chọn. Nếu đúng ý thì bỏ qua.",
		Source:      "Kế hoạch: hồ sơ các đơn vị chủ trì chuyên đề trình Thành phố",
		check: func(x *exam, report func(path, message string)) {
			used := map[string]bool{}
			for _, n := range x.Dossier.Nominees {
				if n.Origin != nil {
					used[n.Origin.Package] = true
				}
			}
			for i, s := range x.Dossier.Sources {
				if x.leads() && !used[s.Package] {
					report(listPath("sources", "", i), fmt.Sprintf("Không có tập thể, cá nhân nào trong gói hồ sơ của %s được chọn; hãy xem có sót không.", firstOf(s.UnitName, s.Unit)))
				}
			}
		},
	},
}

// leads tells a lead unit's dossier.
func (x *exam) leads() bool { return x.Dossier.Stage == LeadStage }
