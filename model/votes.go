package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

var voteRules = []Rule{
	{
		Code: "result-missing", Grade: Error, Title: "Chưa có kết quả biểu quyết",
		Explanation: "Biên bản họp Hội đồng ghi kết quả của từng tập thể, cá nhân có trong danh sách đề nghị.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 84 khoản 2 điểm c; kế hoạch: hồ sơ đề nghị khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			if !x.holdsMeeting() {
				return
			}
			for i, n := range x.Dossier.Nominees {
				path := listPath("minutes/results", n.ID, i)
				if _, ok := x.Dossier.Minutes.ResultOf(n.ID); !ok && !x.unread(path, "for", "against", "other") {
					report(path, fmt.Sprintf("Biên bản chưa có kết quả biểu quyết đối với %s; hãy nhập số phiếu.", n.Called(i)))
				}
			}
		},
	},
	{
		Code: "result-unknown", Grade: Error, Title: "Kết quả của người không có trong danh sách",
		Explanation: "Mỗi kết quả biểu quyết ứng với một tập thể, cá nhân trong danh sách đề nghị, mỗi trường hợp một lần.",
		Source:      "Kế hoạch: biên bản họp Hội đồng kèm danh sách đề nghị khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			seen := map[string]bool{}
			for i, r := range x.Dossier.Minutes.Results {
				path := listPath("minutes/results", r.Nominee, i)
				if n, ok := x.Dossier.NomineeByID(r.Nominee); !ok {
					report(path, fmt.Sprintf("Kết quả biểu quyết ở dòng thứ %d không ứng với ai trong danh sách đề nghị; hãy bỏ dòng này.", i+1))
				} else if seen[r.Nominee] {
					report(path, fmt.Sprintf("Biên bản ghi hai kết quả biểu quyết đối với %s; hãy bỏ một dòng.", n.Name))
				}
				seen[r.Nominee] = true
			}
		},
	},
	{
		Code: "votes-exceed", Grade: Error, Title: "Số phiếu vượt số thành viên",
		Explanation: "Tổng số phiếu đồng ý, không đồng ý và ý kiến khác không thể lớn hơn tổng số thành viên Hội đồng, và không thể là số âm.",
		Source:      "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7: tỷ lệ tính trên tổng số thành viên",
		check: func(x *exam, report func(path, message string)) {
			members := x.Dossier.Council.Membership()
			x.results(func(path, who string, r Result) {
				if r.negative() {
					report(path, fmt.Sprintf("Số phiếu đối với %s có số âm; hãy nhập lại số phiếu.", who))
				} else if members > 0 && r.cast() > members {
					report(path, fmt.Sprintf("Tổng số phiếu đối với %s là %02d, nhiều hơn %02d thành viên Hội đồng; hãy nhập lại số phiếu.", who, r.cast(), members))
				}
			})
		},
	},
	{
		Code: "votes-participants", Grade: Error, Title: "Số phiếu vượt số người tham gia",
		Explanation: "Chỉ thành viên có mặt hoặc gửi ý kiến bằng văn bản mới được tính phiếu. Tổng số phiếu lớn hơn số người tham gia là biên bản ghi sai.",
		Source:      "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7; thông lệ đối với bằng khen",
		check: func(x *exam, report func(path, message string)) {
			x.results(func(path, who string, r Result) {
				if x.overcounts(r) {
					report(path, fmt.Sprintf("Tổng số phiếu đối với %s là %02d, mà chỉ có %02d thành viên có mặt hoặc gửi ý kiến bằng văn bản; hãy sửa số phiếu hoặc điểm danh.", who, r.cast(), x.tookPart()))
				}
			})
		},
	},
	{
		Code: "votes-short", Grade: Error, Title: "Không đủ số phiếu đồng ý", needsPlan: true,
		Explanation: "Trường hợp không đạt tỷ lệ phiếu đồng ý, tính trên tổng số thành viên Hội đồng, thì không được đề nghị. Tỷ lệ này ghi trong kế hoạch trên máy; đối với bằng khen, pháp luật không định tỷ lệ.",
		Source:      "Kế hoạch: tỷ lệ phiếu",
		line:        func(x *exam) string { return x.Plan.Voting.Source },
		check: func(x *exam, report func(path, message string)) {
			members, v := x.Dossier.Council.Membership(), x.Plan.Voting
			x.results(func(path, who string, r Result) {
				if r.Rejected || !v.short(r.For, members) || x.miscounted(path, r) {
					return
				}
				report(path, fmt.Sprintf("%s được %02d/%02d phiếu đồng ý (%s), chưa quá %s tổng số thành viên Hội đồng; hãy sửa số phiếu hoặc ghi là không đề nghị.",
					UpperFirst(who), r.For, members, percent(float64(r.For)*100/float64(members)), percent(v.MoreThan)))
			})
		},
	},
	{
		Code: "rejected-listed", Grade: Error, Title: "Không được Hội đồng đề nghị mà vẫn trong danh sách",
		Explanation: "Tập thể, cá nhân mà Hội đồng không đề nghị thì không có trong tờ trình, danh sách và báo cáo.",
		Source:      "Kế hoạch: biên bản họp Hội đồng kèm danh sách đề nghị khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			x.results(func(path, who string, r Result) {
				if r.Rejected {
					report(path, fmt.Sprintf("Hội đồng không đề nghị %s nhưng trường hợp này vẫn có trong danh sách; hãy bỏ khỏi danh sách.", who))
				}
			})
		},
	},
	{
		Code: "ballot-empty", Grade: Warning, Title: "Bỏ phiếu kín mà chưa có kết quả kiểm phiếu",
		Explanation: "Bỏ phiếu kín thì có tổ kiểm phiếu và biên bản kiểm phiếu ghi số phiếu phát ra, thu về, hợp lệ, không hợp lệ.",
		Source:      "Thông lệ; không có mẫu chung",
		check: func(x *exam, report func(path, message string)) {
			m := x.Dossier.Minutes
			if !m.Secret {
				return
			}
			if len(m.Ballot.Tellers) == 0 {
				report("minutes/ballot/tellers", "Hội đồng bỏ phiếu kín nhưng chưa ghi tổ kiểm phiếu; hãy điền người kiểm phiếu.")
			}
			if m.Ballot.Issued == 0 && m.Ballot.Returned == 0 && !x.unread("minutes/ballot", "issued", "returned") {
				report("minutes/ballot/issued", "Hội đồng bỏ phiếu kín nhưng chưa ghi số phiếu phát ra, thu về; hãy điền kết quả kiểm phiếu.")
			}
		},
	},
	{
		Code: "ballot-required", Grade: Error, Title: "Kế hoạch yêu cầu bỏ phiếu kín", needsPlan: true,
		Explanation: "Kế hoạch nêu biên bản kiểm phiếu là giấy tờ bắt buộc của loại hồ sơ này, nên Hội đồng phải bỏ phiếu kín.",
		Source:      "Kế hoạch: hồ sơ đề nghị khen thưởng",
		line:        func(x *exam) string { return x.kind.Source },
		check: func(x *exam, report func(path, message string)) {
			if x.requires(BallotPaper) && !x.Dossier.Minutes.Secret {
				report("minutes/secret", "Kế hoạch yêu cầu có biên bản kiểm phiếu nhưng biên bản ghi là giơ tay biểu quyết; hãy ghi kết quả bỏ phiếu kín.")
			}
		},
	},
	{
		Code: "ballot-issued", Grade: Error, Title: "Số phiếu phát ra, thu về không khớp",
		Explanation: "Số phiếu phát ra không lớn hơn số thành viên Hội đồng, số phiếu thu về không lớn hơn số phiếu phát ra, và không có số âm.",
		Source:      "Thông lệ; không có mẫu chung",
		check: func(x *exam, report func(path, message string)) {
			b, members := x.ballot(), x.Dossier.Council.Membership()
			switch {
			case x.unread("minutes/ballot", "issued", "returned"):
			case b.Issued < 0 || b.Returned < 0 || b.Valid < 0 || b.Invalid < 0:
				report("minutes/ballot/issued", "Kết quả kiểm phiếu có số âm; hãy nhập lại số phiếu.")
			case b.Returned > b.Issued:
				report("minutes/ballot/returned", fmt.Sprintf("Thu về %02d phiếu, nhiều hơn %02d phiếu phát ra; hãy nhập lại số phiếu.", b.Returned, b.Issued))
			case members > 0 && b.Issued > members:
				report("minutes/ballot/issued", fmt.Sprintf("Phát ra %02d phiếu, nhiều hơn %02d thành viên Hội đồng; hãy nhập lại số phiếu.", b.Issued, members))
			}
		},
	},
	{
		Code: "ballot-valid", Grade: Error, Title: "Phiếu hợp lệ và không hợp lệ không khớp phiếu thu về",
		Explanation: "Số phiếu hợp lệ cộng số phiếu không hợp lệ bằng số phiếu thu về.",
		Source:      "Thông lệ; không có mẫu chung",
		check: func(x *exam, report func(path, message string)) {
			if b := x.ballot(); b.Valid+b.Invalid != b.Returned && !x.unread("minutes/ballot", "valid", "invalid", "returned") {
				report("minutes/ballot/valid", fmt.Sprintf("%02d phiếu hợp lệ và %02d phiếu không hợp lệ không bằng %02d phiếu thu về; hãy nhập lại số phiếu.", b.Valid, b.Invalid, b.Returned))
			}
		},
	},
	{
		Code: "ballot-results", Grade: Error, Title: "Kết quả biểu quyết không khớp kết quả kiểm phiếu",
		Explanation: "Khi bỏ phiếu kín, tổng số phiếu của mỗi trường hợp bằng số phiếu hợp lệ, có thể cộng thêm ý kiến bằng văn bản của thành viên vắng mặt.",
		Source:      "Thông lệ; không có mẫu chung",
		check: func(x *exam, report func(path, message string)) {
			written := x.wrote()
			x.results(func(path, who string, r Result) {
				if x.offBallot(path, r) {
					report(path, fmt.Sprintf("Tổng số phiếu đối với %s là %02d, không khớp %02d phiếu hợp lệ%s; hãy nhập lại số phiếu.", who, r.cast(), x.ballot().Valid, writtenHint(written)))
				}
			})
		},
	},
}

// cast is the number of all votes on a nominee.
func (r Result) cast() int { return r.For + r.Against + r.Other }

func (r Result) negative() bool { return r.For < 0 || r.Against < 0 || r.Other < 0 }

// results calls visit for each result of a nominee, with how to name them.
func (x *exam) results(visit func(path, who string, r Result)) {
	names := map[string]string{}
	for i, n := range x.Dossier.Nominees {
		names[n.ID] = n.Called(i)
	}
	for i, r := range x.Dossier.Minutes.Results {
		if who, ok := names[r.Nominee]; ok {
			visit(listPath("minutes/results", r.Nominee, i), who, r)
		}
	}
}

// overcounts tells that a result has more votes than members took part,
// though not more than there are.
func (x *exam) overcounts(r Result) bool {
	return x.ticked() && r.cast() > x.tookPart() && r.cast() <= x.Dossier.Council.Membership()
}

func (x *exam) overcounted() bool {
	return slices.ContainsFunc(x.Dossier.Minutes.Results, x.overcounts)
}

// offBallot tells that a result's votes are not those of the valid ballots,
// with or without the opinions in writing, and no other rule says so already.
func (x *exam) offBallot(path string, r Result) bool {
	b := x.ballot()
	if b.Valid <= 0 || b.Valid+b.Invalid != b.Returned || x.unread("minutes/ballot", "valid", "invalid", "returned") || x.impossible(path, r) {
		return false
	}
	return r.cast() < b.Valid || r.cast() > b.Valid+x.wrote()
}

// impossible tells that the votes on a nominee cannot be what was cast,
// whatever the tellers counted.
func (x *exam) impossible(path string, r Result) bool {
	members := x.Dossier.Council.Membership()
	return r.negative() || members > 0 && r.cast() > members || x.overcounts(r) || x.unread(path, "for", "against", "other")
}

// miscounted tells that the number of votes is in doubt, so that their share
// says nothing yet.
func (x *exam) miscounted(path string, r Result) bool {
	return x.impossible(path, r) || x.offBallot(path, r)
}

// ballot is the tellers' record of a secret ballot; zero for a show of hands.
func (x *exam) ballot() BallotRecord {
	if !x.Dossier.Minutes.Secret {
		return BallotRecord{}
	}
	return x.Dossier.Minutes.Ballot
}

// wrote counts the voting members whose opinion came in writing.
func (x *exam) wrote() int {
	n := 0
	for _, m := range x.council() {
		if m.Votes() && x.Dossier.Minutes.PresenceOf(m.ID) == AbsentWritten {
			n++
		}
	}
	return n
}

func writtenHint(written int) string {
	if written == 0 {
		return ""
	}
	return fmt.Sprintf(" và %02d ý kiến bằng văn bản", written)
}

// percent writes a share with a decimal comma and at most one decimal:
// "44,4%", "50%".
func percent(share float64) string {
	s := strconv.FormatFloat(share, 'f', 1, 64)
	return strings.ReplaceAll(strings.TrimSuffix(s, ".0"), ".", ",") + "%"
}
