package model

import (
	"fmt"
	"regexp"
)

var signerRules = []Rule{
	{
		Code: "unit-letterhead", Grade: Error, Title: "Đơn vị chưa đủ thông tin đầu văn bản",
		Explanation: "Đầu mỗi văn bản ghi tên cơ quan ban hành, số và ký hiệu, địa danh. Thiếu một trong các mục đó thì văn bản sai thể thức.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.2, II.3 và II.4",
		check: func(x *exam, report func(path, message string)) {
			u := x.Dossier.Proposer
			for _, f := range []struct {
				key    string
				values []string
			}{
				{"name", []string{u.Name}}, {"body", []string{u.Body}}, {"letterhead", u.Letterhead},
				{"symbol", []string{u.Symbol}}, {"place", []string{u.Place}},
			} {
				if blank(f.values...) {
					path := "proposer/" + f.key
					report(path, fmt.Sprintf("Đơn vị đề nghị chưa có %s; hãy điền ở phần thông tin đơn vị.", FieldName(x.Dossier, path)))
				}
			}
		},
	},
	{
		Code: "signer-missing", Grade: Error, Title: "Chưa đủ thông tin người ký tờ trình",
		Explanation: "Tờ trình phải ghi chức vụ và họ tên của người ký.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.7",
		check: func(x *exam, report func(path, message string)) {
			if s := x.Dossier.Proposal.Signer; blank(s.Name) {
				report("proposal/signer/name", "Tờ trình chưa có họ tên người ký; hãy điền người ký.")
			} else if blank(s.Position) {
				report("proposal/signer/position", fmt.Sprintf("Tờ trình chưa ghi chức vụ của người ký %s; hãy điền chức vụ.", s.Name))
			}
		},
	},
	{
		Code: "signer-head", Grade: Error, Title: "Ký thay nhưng chưa ghi thay ai",
		Explanation: "Người ký thay (KT.), ký thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.) phải ghi trước chữ ký chức vụ của người đứng đầu mà mình ký thay.",
		Source:      "Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần II.7",
		check: func(x *exam, report func(path, message string)) {
			x.signers(func(path string, s Signer) {
				if s.Authority != AsHead && s.Authority != Q && blank(s.HeadPosition) {
					report(path+"/headPosition", fmt.Sprintf("Người ký %s ký %s. nhưng chưa ghi thay cho chức vụ nào; hãy điền chức vụ của người đứng đầu.", s.Name, s.Authority))
				}
			})
		},
	},
	{
		Code: "signer-title", Grade: Warning, Title: "Ghi học hàm, học vị trước tên người ký",
		Explanation: "Trước họ tên người ký không ghi học hàm, học vị và danh hiệu khác; chỉ lực lượng vũ trang, giáo dục, y tế, khoa học có quy định riêng.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.7",
		check: func(x *exam, report func(path, message string)) {
			x.signers(func(path string, s Signer) {
				if academicTitle.MatchString(s.FullName()) {
					report(path+"/name", fmt.Sprintf("Trước tên người ký “%s” có học hàm, học vị; hãy bỏ đi nếu ngành không có quy định riêng.", s.FullName()))
				}
			})
		},
	},
	{
		Code: "report-signer", Grade: Warning, Title: "Báo cáo của tập thể chưa có người ký",
		Explanation: "Báo cáo thành tích của tập thể do thủ trưởng tập thể ký; báo cáo của hộ gia đình do đại diện hộ ký.",
		Source:      "Thông lệ theo mẫu báo cáo thành tích",
		check: func(x *exam, report func(path, message string)) {
			x.groups(func(path string, n Nominee, g GroupFacts) {
				if blank(n.Report.Signer.Name) && (n.Type == Collective || blank(g.Head)) {
					report(path+"/report/signer/name", fmt.Sprintf("Báo cáo của %s chưa có người ký; hãy điền họ tên, chức vụ người ký báo cáo.", x.called(path)))
				}
			})
		},
	},
	{
		Code: "signer-nominee", Grade: Note, Title: "Người ký tờ trình cũng được đề nghị khen",
		Explanation: "Người ký tờ trình hoặc ký xác nhận trùng tên một cá nhân được đề nghị. Nếu là cùng một người thì nên để cấp phó ký để bảo đảm khách quan.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm a; thông lệ",
		check: func(x *exam, report func(path, message string)) {
			x.individuals(func(path string, n Nominee, _ Person) {
				for _, s := range []struct {
					path string
					Signer
				}{{"proposal/signer", x.Dossier.Proposal.Signer}, {"proposal/endorser", x.Dossier.Proposal.Endorser}} {
					if !blank(n.Name) && SameName(n.Name, s.Name) {
						report(s.path+"/name", fmt.Sprintf("Người ký %s trùng tên cá nhân được đề nghị khen; nếu là một người thì nên để người khác ký.", s.Name))
					}
				}
			})
		},
	},
}

// academicTitle finds học hàm, học vị and danh hiệu before a name.
var academicTitle = regexp.MustCompile(`^(?i:(PGS|GS|TSKH|TS|ThS|CN|KS|BS|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND)\.|(tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|giáo sư|phó giáo sư|cử nhân|kỹ sư)\s)`)

// signers calls visit for everybody who signs a paper of the unit's own.
func (x *exam) signers(visit func(path string, s Signer)) {
	visit("proposal/signer", x.Dossier.Proposal.Signer)
	visit("proposal/endorser", x.Dossier.Proposal.Endorser)
	for i, n := range x.Dossier.Nominees {
		visit(x.nomineePath(i)+"/report/signer", n.Report.Signer)
		visit(x.nomineePath(i)+"/report/head", n.Report.Head)
		if n.Outside != nil {
			visit(x.nomineePath(i)+"/outside/signer", n.Outside.Signer)
		}
	}
}
