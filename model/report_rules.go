package model

import (
	"fmt"
	"strings"
	"unicode"
)

var reportRules = []Rule{
	{
		Code: "section-empty", Grade: Error, Title: "Phần bắt buộc của báo cáo còn trống", needsPlan: true,
		Explanation: "Kế hoạch nêu báo cáo thành tích phải có những phần nào. Phần bắt buộc để trống thì hồ sơ bị trả lại.",
		Source:      "Kế hoạch: lưu ý về báo cáo thành tích",
		check: func(x *exam, report func(path, message string)) {
			x.sections(func(path, who string, p SectionPrompt, text string) {
				if p.Required && blank(text) {
					report(path, fmt.Sprintf("Báo cáo của %s chưa viết phần “%s” (%s); hãy viết phần này.", who, p.Title, p.Source))
				}
			})
		},
	},
	{
		Code: "section-unknown", Grade: Warning, Title: "Báo cáo có phần không có trong kế hoạch", needsPlan: true,
		Explanation: "Báo cáo gồm các phần mà kế hoạch nêu. Phần thừa, thường do đổi kế hoạch hoặc đổi loại hồ sơ, có thể không in ra giấy.",
		Source:      "Kế hoạch: lưu ý về báo cáo thành tích",
		check: func(x *exam, report func(path, message string)) {
			for i, n := range x.Dossier.Nominees {
				prompts := map[string]bool{}
				for _, p := range x.Plan.PromptsFor(x.Dossier.Kind, n.Type) {
					prompts[p.ID] = true
				}
				for j, s := range n.Report.Sections {
					if !prompts[s.Prompt] && !blank(s.Text) {
						report(listPath(x.nomineePath(i)+"/report/sections", s.Prompt, j)+"/text",
							fmt.Sprintf("Báo cáo của %s có một phần không thuộc kế hoạch; hãy chuyển nội dung sang phần khác.", n.Called(i)))
					}
				}
			}
		},
	},
	{
		Code: "section-figures", Grade: Note, Title: "Phần kết quả không có số liệu", needsPlan: true,
		Explanation: "Phần nêu chỉ tiêu, kết quả cần có số liệu so sánh được: bao nhiêu, đạt bao nhiêu phần trăm, so với trước.",
		Source:      "Kế hoạch: lưu ý về báo cáo thành tích",
		check: func(x *exam, report func(path, message string)) {
			x.sections(func(path, who string, p SectionPrompt, text string) {
				if p.Figures && !blank(text) && strings.IndexFunc(text, unicode.IsDigit) < 0 {
					report(path, fmt.Sprintf("Phần “%s” trong báo cáo của %s không có số liệu nào; hãy bổ sung số liệu nếu có.", p.Title, who))
				}
			})
		},
	},
	{
		Code: "report-copied", Grade: Warning, Title: "Báo cáo giống báo cáo khác",
		Explanation: fmt.Sprintf("Báo cáo phải nêu thành tích riêng của từng tập thể, cá nhân. Chương trình so câu chữ với các báo cáo khác trong hồ sơ và ở hồ sơ khác của đơn vị, và nhắc khi từ %s trở lên trùng nhau.", percent(SimilarShare*100)),
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 và Điều 15; thông lệ: báo cáo không sao chép lẫn nhau",
		check:       checkCopies,
	},
	{
		Code: ParagraphCopied, Grade: Note, Title: "Đoạn báo cáo giống đoạn ở báo cáo khác",
		Explanation: fmt.Sprintf("Chép lại một đoạn của người khác hoặc của năm trước thì dễ còn sót số liệu, tên gọi cũ. Chương trình so từng đoạn từ %d từ trở lên với các báo cáo khác trong hồ sơ và ở hồ sơ khác của đơn vị, kể cả báo cáo cũ của chính tập thể, cá nhân đó theo kế hoạch khác, và nhắc khi từ %s trở lên trùng nhau. Đoạn nào đúng là như vậy thì giữ nguyên.", MinParagraphWords, percent(SimilarParagraphShare*100)),
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2; thông lệ: báo cáo không sao chép lẫn nhau",
		check: func(x *exam, report func(path, message string)) {
			for _, p := range x.similarParagraphs() {
				report(p.Path, fmt.Sprintf("Đoạn “%s” trong báo cáo của %s giống khoảng %.0f%% một đoạn trong báo cáo của %s; hãy xem lại số liệu, tên gọi.", firstWords(p.Text), p.Who, p.Share*100, p.Whose))
			}
		},
	},
}

// sections calls visit for each section that the plan asks a nominee's report
// for, with its text or "".
func (x *exam) sections(visit func(path, who string, p SectionPrompt, text string)) {
	prompts := map[NomineeType][]SectionPrompt{}
	for _, t := range []NomineeType{Collective, Household, Individual} {
		prompts[t] = x.Plan.PromptsFor(x.Dossier.Kind, t)
	}
	for i, n := range x.Dossier.Nominees {
		texts := map[string]string{}
		for _, s := range n.Report.Sections {
			texts[s.Prompt] += s.Text
		}
		for _, p := range prompts[n.Type] {
			visit(x.nomineePath(i)+"/report/sections/"+p.ID+"/text", n.Called(i), p, texts[p.ID])
		}
	}
}

// checkCopies names, for each report, the one that it resembles most: among
// those before it in the dossier and those of the unit's other dossiers. The
// report of the same nominee elsewhere is left to the rules on people.
func checkCopies(x *exam, report func(path, message string)) {
	c := x.comparedReports()
	for i := c.first; i < len(c.texts); i++ {
		if most, nearest := c.nearest(i); most >= SimilarShare {
			report(x.nomineePath(i-c.first)+"/report", fmt.Sprintf("Khoảng %.0f%% câu chữ trong báo cáo của %s trùng với báo cáo của %s; hãy viết lại theo thành tích riêng.", most*100, c.names[i], c.names[nearest]))
		}
	}
}
