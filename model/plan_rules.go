package model

import (
	"fmt"
	"strings"
)

var planRules = []Rule{
	{
		Code: "plan-missing", Grade: Error, Title: "Chưa có kế hoạch",
		Explanation: "Chỉ tiêu, thời hạn, chuyên đề và các phần của báo cáo đều lấy từ kế hoạch thi đua. Không có kế hoạch thì không kiểm tra được hồ sơ.",
		Source:      "Kế hoạch thi đua mà hồ sơ dựa vào",
		check: func(x *exam, report func(path, message string)) {
			if x.noPlan {
				report("plan", fmt.Sprintf("Máy này chưa có %s mà hồ sơ dựa vào; hãy mở tệp kế hoạch đó rồi kiểm tra lại.", x.Dossier.Plan.called()))
			}
		},
	},
	{
		Code: "plan-mismatch", Grade: Error, Title: "Hồ sơ lập theo kế hoạch khác", needsPlan: true,
		Explanation: "Hồ sơ ghi lại kế hoạch và bản kế hoạch đã dùng khi lập. Nếu kiểm tra theo kế hoạch khác hoặc bản khác thì chỉ tiêu, thời hạn và căn cứ có thể sai.",
		Source:      "Kế hoạch thi đua mà hồ sơ dựa vào",
		check:       checkPlanRef,
	},
	{
		Code: "plan-number", Grade: Note, Title: "Kế hoạch chưa có số, ngày", needsPlan: true,
		Explanation: "Phần căn cứ của tờ trình viện dẫn kế hoạch bằng số và ngày ban hành. Chưa điền thì chỗ này để trống trên giấy.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.6a",
		check: func(x *exam, report func(path, message string)) {
			if p := x.Dossier.Plan; x.Role != Receiving && (p.Number == "" || p.Date.Blank()) { // the receiver can do nothing about it
				report("plan/number", "Kế hoạch chưa ghi đủ số và ngày ban hành nên căn cứ trong tờ trình sẽ để trống chỗ ấy; hãy điền khi biết.")
			}
		},
	},
	{
		Code: "kind-unknown", Grade: Error, Title: "Kế hoạch không có loại hồ sơ này", needsPlan: true,
		Explanation: "Mỗi kế hoạch nêu rõ có những loại hồ sơ nào, gồm những giấy tờ gì. Hồ sơ phải thuộc một trong các loại đó.",
		Source:      "Kế hoạch: quy trình, hồ sơ đề nghị khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			if x.kind.Kind == "" {
				report("kind", "Kế hoạch không có loại hồ sơ và bước trình mà hồ sơ này ghi; hãy lập lại hồ sơ theo một loại có trong kế hoạch.")
			}
		},
	},
	{
		Code: "theme-unknown", Grade: Error, Title: "Chuyên đề không có trong kế hoạch", needsPlan: true,
		Explanation: "Hồ sơ tổng kết đợt phải thuộc một chuyên đề của kế hoạch; chuyên đề quyết định đơn vị chủ trì nhận hồ sơ.",
		Source:      "Kế hoạch: nội dung thi đua theo chuyên đề",
		check: func(x *exam, report func(path, message string)) {
			x.themes(func(path, id string) {
				if _, ok := x.Plan.ThemeByID(id); ok {
					return
				}
				if id == "" {
					report(path, "Hồ sơ chưa chọn chuyên đề; hãy chọn một chuyên đề của kế hoạch.")
					return
				}
				report(path, fmt.Sprintf("Kế hoạch không có chuyên đề %s; hãy chọn lại chuyên đề.", id))
			})
		},
	},
	{
		Code: "theme-closed", Grade: Error, Title: "Chuyên đề không nhận đề nghị khen thưởng", needsPlan: true,
		Explanation: "Một số chuyên đề của kế hoạch là nhiệm vụ riêng của đơn vị chủ trì, các đơn vị khác không đề nghị khen thưởng theo chuyên đề đó.",
		Source:      "Kế hoạch: nội dung thi đua theo chuyên đề",
		check: func(x *exam, report func(path, message string)) {
			x.themes(func(path, id string) {
				if t, ok := x.Plan.ThemeByID(id); ok && !t.Nominations {
					report(path, fmt.Sprintf("Chuyên đề %s là nhiệm vụ riêng của %s, không nhận đề nghị khen thưởng; hãy chọn chuyên đề khác.", id, t.LeadText))
				}
			})
		},
	},
	{
		Code: "recipient-missing", Grade: Error, Title: "Chưa có nơi kính gửi",
		Explanation: "Tờ trình phải ghi kính gửi ai: đơn vị chủ trì chuyên đề, hoặc người có thẩm quyền qua cơ quan thường trực.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.9",
		check: func(x *exam, report func(path, message string)) {
			if blank(x.Dossier.Recipient.Names...) {
				report("recipient/names", "Tờ trình chưa ghi kính gửi ai; hãy điền nơi nhận tờ trình.")
			}
		},
	},
	{
		Code: "recipient-mismatch", Grade: Warning, Title: "Nơi nhận không đúng kế hoạch", needsPlan: true,
		Explanation: "Kế hoạch định rõ hồ sơ loại nào gửi về đâu. Đổi chuyên đề mà không đổi nơi nhận thì hồ sơ sẽ gửi nhầm.",
		Source:      "Kế hoạch: quy trình, hồ sơ đề nghị khen thưởng",
		line:        func(x *exam) string { return x.kind.Source },
		check: func(x *exam, report func(path, message string)) {
			theme, known := x.Plan.ThemeByID(x.Dossier.Theme)
			want := x.kind.Receiver
			if strings.Contains(want, "{lead}") && !known {
				return
			}
			want = strings.ReplaceAll(want, "{lead}", theme.Lead)
			if want != "" && x.Dossier.Recipient.Unit != want {
				report("recipient/unit", fmt.Sprintf("Nơi nhận gói hồ sơ không phải là nơi kế hoạch quy định%s; hãy chọn lại nơi nhận.", leadHint(x.kind, theme)))
			}
		},
	},
	{
		Code: "award-missing", Grade: Error, Title: "Chưa có hình thức khen thưởng",
		Explanation: "Tờ trình, danh sách và báo cáo đều phải ghi cùng một hình thức khen thưởng được đề nghị.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 9; kế hoạch: phần khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			if blank(x.Dossier.Award.Name) {
				report("award/name", "Hồ sơ chưa ghi hình thức khen thưởng được đề nghị; hãy chọn hình thức.")
			}
		},
	},
	{
		Code: "award-differs", Grade: Warning, Title: "Hình thức khen thưởng khác kế hoạch", needsPlan: true,
		Explanation: "Kế hoạch định rõ hình thức khen thưởng của đợt thi đua. Ghi hình thức khác thì hồ sơ có thể bị trả lại.",
		Source:      "Kế hoạch: phần khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			var names []string
			for _, a := range x.Plan.Awards {
				if SameName(a.Name, x.Dossier.Award.Name) {
					return
				}
				names = append(names, a.Name)
			}
			if !blank(x.Dossier.Award.Name) && len(names) > 0 {
				report("award/name", fmt.Sprintf("Hồ sơ đề nghị “%s”, còn kế hoạch nêu “%s”; hãy ghi đúng hình thức của kế hoạch.",
					x.Dossier.Award.Name, strings.Join(names, "”, “")))
			}
		},
	},
}

func checkPlanRef(x *exam, report func(path, message string)) {
	ref, p := x.Dossier.Plan, x.Plan
	switch {
	case ref.ID != p.ID:
		report("plan/id", fmt.Sprintf("Hồ sơ lập theo %s, không phải kế hoạch đang chọn (“%s”); hãy chọn đúng kế hoạch.", ref.called(), firstOf(p.Name, p.ID)))
	case ref.Version != p.Version:
		report("plan/version", fmt.Sprintf("Hồ sơ lập theo bản %s của kế hoạch, máy này có bản %s; hãy cập nhật kế hoạch của hồ sơ rồi xem lại các giấy tờ.", ref.Version, p.Version))
	case ref.Hash != "" && x.PlanHash != "" && ref.Hash != x.PlanHash:
		report("plan/hash", fmt.Sprintf("Tệp kế hoạch bản %s trên máy này khác tệp đã dùng khi lập hồ sơ; hãy xem lại tệp kế hoạch rồi cập nhật hồ sơ.", p.Version))
	}
}

// called is how a sentence names a plan that may not be at hand: by its number
// where that is known, else by the name of its file.
func (p PlanRef) called() string {
	switch {
	case p.Number != "" && p.Date.IsDay():
		return fmt.Sprintf("kế hoạch số %s ngày %s", p.Number, p.Date)
	case p.ID != "":
		return fmt.Sprintf("kế hoạch “%s”", p.ID)
	}
	return "kế hoạch"
}

// themes calls visit for the theme of a campaign dossier and for those of its
// nominees that have their own.
func (x *exam) themes(visit func(path, id string)) {
	if x.Dossier.Kind != Campaign {
		return
	}
	visit("theme", x.Dossier.Theme)
	for i, n := range x.Dossier.Nominees {
		if n.Theme != "" {
			visit(x.nomineePath(i)+"/theme", n.Theme)
		}
	}
}

// leadHint names the lead unit where it is the one that receives.
func leadHint(k DossierKind, t Theme) string {
	if !strings.Contains(k.Receiver, "{lead}") || t.LeadText == "" {
		return ""
	}
	return " (" + t.LeadText + ", đơn vị chủ trì chuyên đề " + t.ID + ")"
}
