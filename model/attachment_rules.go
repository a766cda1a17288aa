package model

import (
	"fmt"
	"strings"
)

var attachmentRules = []Rule{
	{
		Code: "outside-body", Grade: Error, Title: "Chưa ghi cơ quan quản lý",
		Explanation: "Tập thể, cá nhân không thuộc phạm vi quản lý của đơn vị đề nghị thì phải có ý kiến thống nhất của cơ quan quản lý; hồ sơ phải ghi đó là cơ quan nào.",
		Source:      "Kế hoạch: lưu ý về trường hợp không thuộc phạm vi quản lý; Luật Thi đua, khen thưởng 2022, Điều 83",
		check: func(x *exam, report func(path, message string)) {
			x.outsiders(func(path string, n Nominee) {
				if blank(n.Outside.Body) {
					report(path+"/outside/body", fmt.Sprintf("%s không thuộc đơn vị quản lý nhưng chưa ghi cơ quan quản lý; hãy điền tên cơ quan đó.", UpperFirst(x.called(path))))
				}
			})
		},
	},
	{
		Code: "outside-letter", Grade: Error, Title: "Thiếu văn bản ý kiến thống nhất",
		Explanation: "Khi ý kiến thống nhất của cơ quan quản lý là một văn bản riêng thì bản chụp đã ký, đóng dấu phải kèm theo hồ sơ. Cách khác là để cơ quan quản lý xác nhận ngay trên báo cáo.",
		Source:      "Kế hoạch: lưu ý về trường hợp không thuộc phạm vi quản lý",
		check: func(x *exam, report func(path, message string)) {
			x.outsiders(func(path string, n Nominee) {
				if n.Outside.Letter && !x.consented(n.ID) {
					report(path+"/outside", fmt.Sprintf("Chưa kèm văn bản ý kiến thống nhất đối với %s; hãy đính kèm bản chụp, hoặc chọn để cơ quan quản lý xác nhận trên báo cáo.", x.called(path)))
				}
			})
		},
	},
	{
		Code: "outside-block", Grade: Error, Title: "Báo cáo không có chỗ cho cơ quan quản lý xác nhận", needsPlan: true,
		Explanation: "Loại hồ sơ này theo kế hoạch không in sẵn chỗ xác nhận của cơ quan quản lý trên báo cáo, nên ý kiến thống nhất phải là văn bản riêng.",
		Source:      "Kế hoạch: lưu ý về trường hợp không thuộc phạm vi quản lý",
		check: func(x *exam, report func(path, message string)) {
			x.outsiders(func(path string, n Nominee) {
				if n.Outside.Letter || x.kind.Kind == "" {
					return
				}
				for _, e := range x.kind.EndorsementsFor(n) {
					if e.By == ByManager {
						return
					}
				}
				report(path+"/outside", fmt.Sprintf("Báo cáo của %s không có chỗ cho cơ quan quản lý xác nhận; hãy chọn văn bản thống nhất riêng và đính kèm.", x.called(path)))
			})
		},
	},
	{
		Code: "attachment-empty", Grade: Error, Title: "Tệp đính kèm rỗng",
		Explanation: "Tệp đính kèm không có nội dung, thường do chép hỏng.",
		Source:      "Kế hoạch: các tài liệu liên quan",
		check: func(x *exam, report func(path, message string)) {
			for i, a := range x.Dossier.Attachments {
				if a.Size <= 0 {
					report(listPath("attachments", a.ID, i), fmt.Sprintf("Tệp đính kèm “%s” rỗng; hãy bỏ đi và đính kèm lại.", firstOf(a.Title, a.Name, "chưa có tên")))
				}
			}
		},
	},
	{
		Code: "attachment-twice", Grade: Warning, Title: "Một tệp đính kèm hai lần",
		Explanation: "Hai tệp cùng nội dung được đính kèm vào cùng một giấy tờ; một tệp là thừa.",
		Source:      "Kế hoạch: các tài liệu liên quan",
		check: func(x *exam, report func(path, message string)) {
			type place struct{ hash, paper string }
			seen := map[place]bool{}
			for i, a := range x.Dossier.Attachments {
				p := place{strings.ToLower(a.SHA256), a.Paper}
				if seen[p] && a.SHA256 != "" {
					report(listPath("attachments", a.ID, i), fmt.Sprintf("Tệp đính kèm “%s” trùng nội dung với một tệp khác; hãy bỏ một tệp.", firstOf(a.Title, a.Name, "chưa có tên")))
				}
				seen[p] = true
			}
		},
	},
	{
		Code: "attachment-title", Grade: Warning, Title: "Tài liệu kèm theo chưa có tên",
		Explanation: "Mục lục hồ sơ ghi tên từng tài liệu kèm theo.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục V: mục lục văn bản, tài liệu",
		check: func(x *exam, report func(path, message string)) {
			for i, a := range x.Dossier.Attachments {
				if a.As == OtherDocument && blank(a.Title) {
					report(listPath("attachments", a.ID, i)+"/title", fmt.Sprintf("Tài liệu kèm theo “%s” chưa có tên để ghi vào mục lục; hãy đặt tên.", a.Name))
				}
			}
		},
	},
}

// outsiders calls visit for each nominee whom the proposing unit does not
// manage.
func (x *exam) outsiders(visit func(path string, n Nominee)) {
	for i, n := range x.Dossier.Nominees {
		if n.Outside != nil {
			visit(x.nomineePath(i), n)
		}
	}
}

// consented tells that the managing body's letter on a nominee is attached:
// to any paper about the nominee as consent, or as the signed scan of the
// letter that the program composed.
func (x *exam) consented(nominee string) bool {
	for _, a := range x.Dossier.Attachments {
		kind, about, _ := strings.Cut(a.Paper, "/")
		if about == nominee && (a.As == ConsentLetter || a.As == SignedScan && kind == string(ConsentPaper)) {
			return true
		}
	}
	return false
}
