package model

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// breakage makes a sound case break one rule, once.
type breakage struct {
	code string
	path string
	base func() Case
	edit func(c *Case)
}

// campaign, adHoc and lead are breakages of the three sound dossiers.
func campaign(code, path string, edit func(d *Dossier)) breakage {
	return breakage{code, path, sampleCampaign, func(c *Case) { edit(&c.Dossier) }}
}

func adHoc(code, path string, edit func(d *Dossier)) breakage {
	return breakage{code, path, sampleAdHoc, func(c *Case) { edit(&c.Dossier) }}
}

func lead(code, path string, edit func(d *Dossier)) breakage {
	return breakage{code, path, sampleLead, func(c *Case) { edit(&c.Dossier) }}
}

func inCase(code, path string, edit func(c *Case)) breakage {
	return breakage{code, path, sampleCampaign, edit}
}

var breakages = slices.Concat(
	planBreakages, unitBreakages, meetingBreakages, voteBreakages, nomineeBreakages, reportBreakages, paragraphBreakages,
	fileBreakages, dateBreakages, textBreakages, deskBreakages,
)

var planBreakages = []breakage{
	inCase("plan-missing", "plan", func(c *Case) { c.Plan = nil }),
	inCase("plan-mismatch", "plan/id", func(c *Case) { c.Plan.ID = "ke-hoach-khac" }),
	inCase("plan-mismatch", "plan/version", func(c *Case) { c.Plan.Version = "2" }),
	inCase("plan-mismatch", "plan/hash", func(c *Case) { c.PlanHash = "cd34" }),
	campaign("plan-number", "plan/number", func(d *Dossier) { d.Plan.Number = "" }),
	inCase("kind-unknown", "kind", func(c *Case) { c.Plan.Kinds = nil }),
	campaign("theme-unknown", "theme", func(d *Dossier) { d.Theme = "" }),
	campaign("theme-unknown", "nominees/n2/theme", func(d *Dossier) { d.Nominees[1].Theme = "9.9" }),
	campaign("theme-closed", "theme", func(d *Dossier) { d.Theme = "2.6" }),
	campaign("recipient-missing", "recipient/names", func(d *Dossier) { d.Recipient.Names = []string{" "} }),
	campaign("recipient-mismatch", "recipient/unit", func(d *Dossier) { d.Recipient.Unit = "so-khac" }),
	campaign("award-missing", "award/name", func(d *Dossier) { d.Award.Name = "" }),
	campaign("award-differs", "award/name", func(d *Dossier) { d.Award.Name = "Giấy khen của Chủ tịch Ủy ban nhân dân quận" }),

	inCase("quota-collectives", "nominees", func(c *Case) { c.Plan.Quotas[0].Collectives = 1 }),
	inCase("quota-individuals", "nominees", func(c *Case) { c.Plan.Quotas[0].Individuals = 2 }),
	campaign("quota-group", "proposer/group", func(d *Dossier) { d.Proposer.Group = "board" }),
	inCase("quota-exception", "exception", func(c *Case) {
		c.Plan.Quotas[0].Individuals = 2
		c.Dossier.Exception = &QuotaException{Number: "15/BTĐ", Date: "2024-08-10", Attachment: "a1"}
		c.Dossier.Attachments = []Attachment{{ID: "a1", As: OtherDocument, Title: "Văn bản cho phép", Name: "a.pdf", Size: 10}}
	}),
	campaign("quota-exception-incomplete", "exception/attachment", func(d *Dossier) {
		d.Exception = &QuotaException{Number: "15/BTĐ", Date: "2024-08-10", Attachment: "a9"}
	}),
	campaign("collective-alone", "nominees", func(d *Dossier) {
		d.Nominees = d.Nominees[:2]
		d.Minutes.Results = d.Minutes.Results[:2]
	}),
}

var unitBreakages = []breakage{
	campaign("unit-letterhead", "proposer/symbol", func(d *Dossier) { d.Proposer.Symbol = "" }),
	campaign("unit-letterhead", "proposer/letterhead", func(d *Dossier) { d.Proposer.Letterhead = nil }),
	campaign("house-range", "house/left", func(d *Dossier) { d.House = DefaultHouse; d.House.Left = 25 }),
	campaign("house-range", "house/top", func(d *Dossier) { d.House = DefaultHouse; d.House.Top = 0 }),
	adHoc("house-range", "house/body", func(d *Dossier) { d.House = DefaultHouse; d.House.Body = 12 }),
	adHoc("house-range", "house/indent", func(d *Dossier) { d.House = DefaultHouse; d.House.Indent = 11 }),
	campaign("signer-missing", "proposal/signer/name", func(d *Dossier) { d.Proposal.Signer.Name = "" }),
	campaign("signer-missing", "proposal/signer/position", func(d *Dossier) { d.Proposal.Signer.Position = "" }),
	campaign("signer-head", "proposal/signer/headPosition", func(d *Dossier) { d.Proposal.Signer.HeadPosition = "" }),
	campaign("signer-title", "nominees/n2/report/signer/name", func(d *Dossier) { d.Nominees[1].Report.Signer.Name = "ThS. Ngô Thị Thí" }),
	campaign("report-signer", "nominees/n1/report/signer/name", func(d *Dossier) { d.Nominees[0].Report.Signer = Signer{} }),
	campaign("signer-nominee", "proposal/endorser/name", func(d *Dossier) { d.Proposal.Endorser = Signer{Name: "Lê Minh Hoạ", Position: "Phó Chủ tịch"} }),
}

var meetingBreakages = []breakage{
	campaign("council-empty", "council/members", func(d *Dossier) { d.Council.Members, d.Minutes.Attendance, d.Minutes.Secret = nil, nil, false }),
	campaign("council-chair", "council/members", func(d *Dossier) { d.Council.Members[0].Role = Member }),
	campaign("council-member", "council/members/m3/name", func(d *Dossier) { d.Council.Members[2].Name = "" }),
	campaign("meeting-date", "minutes/date", func(d *Dossier) { d.Minutes.Date = "" }),
	campaign("meeting-facts", "minutes/venue", func(d *Dossier) { d.Minutes.Venue = "" }),
	campaign("meeting-time", "minutes/end", func(d *Dossier) { d.Minutes.End = "8h15" }),
	campaign("meeting-clock", "minutes/start", func(d *Dossier) { d.Minutes.Start = "25 giờ" }),
	campaign("meeting-clock", "minutes/end", func(d *Dossier) { d.Minutes.End = "14 giờ 75" }),
	campaign("meeting-clock-unread", "minutes/start", func(d *Dossier) { d.Minutes.Start = "buổi chiều" }),
	campaign("meeting-chair", "minutes/chair", func(d *Dossier) { d.Minutes.ChairID = "" }),
	campaign("meeting-chair", "minutes/chair", func(d *Dossier) { d.Minutes.ChairID = "m9" }),
	campaign("meeting-chair", "minutes/chair", func(d *Dossier) { d.Minutes.ChairID = "m4" }),
	campaign("meeting-secretary", "minutes/secretary", func(d *Dossier) { d.Minutes.SecretaryID = "m1" }),
	campaign("meeting-secretary", "minutes/secretary", func(d *Dossier) { d.Minutes.SecretaryID = "" }),
	campaign("attendance-missing", "minutes/attendance/m3", func(d *Dossier) { d.Minutes.Attendance = slices.Delete(d.Minutes.Attendance, 2, 3) }),
	campaign("attendance-unknown", "minutes/attendance/m9", func(d *Dossier) {
		d.Minutes.Attendance = append(d.Minutes.Attendance, Attendance{Member: "m9", Presence: Present})
	}),
	campaign("absent-silent", "minutes/attendance/m3", func(d *Dossier) {
		d.Minutes.Attendance[2] = Attendance{Member: "m3", Presence: Absent}
		d.Minutes.Secret = false
		setVotes(d, 4)
	}),
	campaign("absent-opinion", "minutes/attendance/m4/opinion", func(d *Dossier) { d.Minutes.Attendance[3].Opinion = "" }),
	inCase("meeting-few", "minutes/attendance", func(c *Case) {
		c.Plan.Voting.MoreThan = 10 // or no nominee would have enough votes
		c.Dossier.Minutes.Secret = false
		setVotes(&c.Dossier, 2)
		for _, i := range []int{1, 2, 3} {
			c.Dossier.Minutes.Attendance[i].Presence = Absent
		}
	}),
	campaign("council-nominee", "nominees/n3/name", func(d *Dossier) { d.Nominees[2].Name = "Bùi Thị Định" }),
}

func setVotes(d *Dossier, votes int) {
	for i := range d.Minutes.Results {
		d.Minutes.Results[i].For = votes
	}
}

var voteBreakages = []breakage{
	campaign("result-missing", "minutes/results/n4", func(d *Dossier) { d.Minutes.Results = slices.Delete(d.Minutes.Results, 3, 4) }),
	campaign("result-unknown", "minutes/results/n9", func(d *Dossier) { d.Minutes.Results = append(d.Minutes.Results, Result{Nominee: "n9", For: 5}) }),
	campaign("result-unknown", "minutes/results/n2", func(d *Dossier) { d.Minutes.Results = append(d.Minutes.Results, Result{Nominee: "n2", For: 5}) }),
	campaign("votes-exceed", "minutes/results/n1", func(d *Dossier) { d.Minutes.Results[0].Against = 1 }),
	campaign("votes-exceed", "minutes/results/n1", func(d *Dossier) { d.Minutes.Results[0].For = -1 }),
	campaign("votes-participants", "minutes/results/n2", func(d *Dossier) {
		d.Minutes.Attendance[2].Presence = Absent
		d.Minutes.Secret = false
		setVotes(d, 4)
		d.Minutes.Results[1].Against = 1
	}),
	campaign("votes-short", "minutes/results/n5", func(d *Dossier) { d.Minutes.Results[4] = Result{Nominee: "n5", For: 2, Against: 2, Other: 1} }),
	campaign("rejected-listed", "minutes/results/n5", func(d *Dossier) { d.Minutes.Results[4] = Result{Nominee: "n5", For: 1, Against: 4, Rejected: true} }),
	campaign("ballot-empty", "minutes/ballot/tellers", func(d *Dossier) { d.Minutes.Ballot.Tellers = nil }),
	inCase("ballot-required", "minutes/secret", func(c *Case) {
		c.Plan.Kinds[1].Papers[1].Paper = BallotPaper
		c.Dossier.Minutes.Secret = false
	}),
	campaign("ballot-issued", "minutes/ballot/returned", func(d *Dossier) { d.Minutes.Ballot.Issued = 3 }),
	campaign("ballot-issued", "minutes/ballot/issued", func(d *Dossier) { d.Minutes.Ballot.Issued = 6 }),
	campaign("ballot-valid", "minutes/ballot/valid", func(d *Dossier) { d.Minutes.Ballot.Invalid = 1 }),
	campaign("ballot-results", "minutes/results/n3", func(d *Dossier) { d.Minutes.Results[2].For = 3 }),
	campaign("ballot-results", "minutes/results/n3", func(d *Dossier) { d.Minutes.Results[2].For = 2 }), // no half of the council either
}

var nomineeBreakages = []breakage{
	adHoc("nominee-none", "nominees", func(d *Dossier) { d.Nominees = nil }),
	adHoc("nominee-type", "nominees/n1/type", func(d *Dossier) { d.Nominees[0].Type = "team" }),
	adHoc("name-missing", "nominees/n1/name", func(d *Dossier) { d.Nominees[0].Name = " " }),
	adHoc("sex-missing", "nominees/n1/person/sex", func(d *Dossier) { d.Nominees[0].Person.Sex = "" }),
	adHoc("birth-missing", "nominees/n1/person/birth", func(d *Dossier) { d.Nominees[0].Person.Birth = "" }),
	campaign("hometown-missing", "nominees/n4/person/hometown", func(d *Dossier) { d.Nominees[3].Person.Hometown = "" }),
	adHoc("residence-missing", "nominees/n1/person/residence", func(d *Dossier) { d.Nominees[0].Person.Residence = "" }),
	campaign("workplace-missing", "nominees/n4/person/workplace", func(d *Dossier) { d.Nominees[3].Person.Workplace = "" }),
	campaign("position-missing", "nominees/n4/person/position", func(d *Dossier) { d.Nominees[3].Person.Position = "" }),
	campaign("address-missing", "nominees/n1/group/address", func(d *Dossier) { d.Nominees[0].Group.Address = "" }),
	campaign("functions-missing", "nominees/n1/group/functions", func(d *Dossier) { d.Nominees[0].Group.Functions = "" }),
	campaign("group-count", "nominees/n1/group/women", func(d *Dossier) { d.Nominees[0].Group.Women = 13 }),
	campaign("group-count", "nominees/n1/group/party", func(d *Dossier) { d.Nominees[0].Group.Party = 13 }),
	campaign("group-total", "nominees/n1/group/members", func(d *Dossier) { d.Nominees[0].Group.Members = 0 }),
	campaign("group-total", "nominees/n2/group/members", func(d *Dossier) {
		g := d.Nominees[1].Group
		g.Members, g.Women, g.Party = 0, 0, 0
	}),
	campaign("summary-missing", "nominees/n3/summary", func(d *Dossier) { d.Nominees[2].Summary = "" }),
	adHoc("birth-future", "nominees/n1/person/birth", func(d *Dossier) { d.Nominees[0].Person.Birth = "2025-01-01" }),
	adHoc("birth-age", "nominees/n1/person/birth", func(d *Dossier) { d.Nominees[0].Person.Birth = "2008-08-21" }),
	adHoc("birth-age", "nominees/n1/person/birth", func(d *Dossier) { d.Nominees[0].Person.Birth = "1890" }),

	campaign("name-abbreviation", "nominees/n2/name", func(d *Dossier) { d.Nominees[1].Name = "Hội LHPN phường Mẫu" }),
	adHoc("name-capitals", "nominees/n1/name", func(d *Dossier) { d.Nominees[0].Name = "PHAN VĂN CỨU" }),
	adHoc("name-capitals", "nominees/n1/name", func(d *Dossier) { d.Nominees[0].Name = "phan VĂN cứu" }),
	campaign("name-capitals", "nominees/n2/name", func(d *Dossier) { d.Nominees[1].Name = "Hội Liên hiệp PHỤ NỮ phường Mẫu" }),
	adHoc("name-lower", "nominees/n1/name", func(d *Dossier) { d.Nominees[0].Name = "Phan văn Cứu" }),
	campaign("name-letterless", "nominees/n1/name", func(d *Dossier) { d.Nominees[0].Name = "7" }),
	campaign("name-letterless", "nominees/n3/name", func(d *Dossier) { d.Nominees[2].Name = "7" }),
	adHoc("name-odd", "nominees/n1/name", func(d *Dossier) { d.Nominees[0].Name = "Phan Văn Cứu 2" }),
	adHoc("name-title", "nominees/n1/name", func(d *Dossier) { d.Nominees[0].Name = "Ông Phan Văn Cứu" }),
	adHoc("name-title", "nominees/n1/name", func(d *Dossier) { d.Nominees[0].Name = "đ/c Phan Văn Cứu" }),
	adHoc("name-blanks", "nominees/n1/name", func(d *Dossier) { d.Nominees[0].Name = "Phan  Văn Cứu" }),

	campaign("nominee-twice", "nominees/n4/name", func(d *Dossier) { d.Nominees[3].Name, d.Nominees[3].Person.Birth = "Nguyễn Thị Mẫu", "1980" }),
	inCase("nominee-elsewhere", "nominees/n3/name", func(c *Case) {
		c.Dossier.Nominees = c.Dossier.Nominees[:4]
		c.Dossier.Minutes.Results = c.Dossier.Minutes.Results[:4]
		c.Others = []Summary{{ID: "khac", Kind: Campaign, Stage: UnitStage, Theme: "2.4", Unit: "quan-vi-du", PlanID: "ke-hoach-mau",
			Nominees: []NomineeSummary{{Type: Individual, Name: "NGUYỄN THỊ MẪU", Birth: "1980-05-04"}}}}
	}),
	inCase("nominee-adhoc", "nominees/n3/name", func(c *Case) {
		c.Others = []Summary{{ID: "khac", Kind: AdHoc, Stage: UnitStage, Unit: "quan-vi-du", PlanID: "ke-hoach-mau",
			Nominees: []NomineeSummary{{Type: Individual, Name: "Nguyễn Thị Mẫu", Birth: "1980"}}}}
	}),
	adHoc("discipline", "nominees/n1/discipline", func(d *Dossier) { d.Nominees[0].Discipline = "có đơn thư đang xác minh" }),
}

var reportBreakages = []breakage{
	campaign("section-empty", "nominees/n1/report/sections/work/text", func(d *Dossier) { d.Nominees[0].Report.Sections[0].Text = "\n" }),
	adHoc("section-empty", "nominees/n1/report/sections/action/text", func(d *Dossier) { d.Nominees[0].Report.Sections = nil }),
	adHoc("section-unknown", "nominees/n1/report/sections/history/text", func(d *Dossier) {
		d.Nominees[0].Report.Sections = append(d.Nominees[0].Report.Sections, Section{Prompt: "history", Text: "Phần này từ kế hoạch cũ."})
	}),
	campaign("section-figures", "nominees/n3/report/sections/results/text", func(d *Dossier) { d.Nominees[2].Report.Sections[1].Text = "Kết quả rất tốt." }),
	campaign("report-copied", "nominees/n4/report", func(d *Dossier) {
		for i := range 2 {
			d.Nominees[3].Report.Sections[i].Text = strings.ReplaceAll(d.Nominees[2].Report.Sections[i].Text, "Chị", "Anh")
		}
	}),
}

var paragraphBreakages = []breakage{
	campaign("paragraph-copied", "nominees/n4/report/sections/results/text", func(d *Dossier) {
		text := prose(60, 5)
		d.Nominees[2].Report.Sections[0].Text += "\n" + text
		d.Nominees[3].Report.Sections[1].Text += "\n" + text
	}),
}

var fileBreakages = []breakage{
	campaign("outside-body", "nominees/n5/outside/body", func(d *Dossier) { d.Nominees[4].Outside.Body = "" }),
	campaign("outside-letter", "nominees/n5/outside", func(d *Dossier) { d.Nominees[4].Outside.Letter = true }),
	inCase("outside-block", "nominees/n5/outside", func(c *Case) { c.Plan.Kinds[1].Endorsements = nil }),
	adHoc("attachment-empty", "attachments/a1", func(d *Dossier) {
		d.Attachments = []Attachment{{ID: "a1", As: OtherDocument, Title: "Ảnh hiện trường", Name: "anh.jpg"}}
	}),
	adHoc("attachment-twice", "attachments/a2", func(d *Dossier) {
		a := Attachment{ID: "a1", As: OtherDocument, Title: "Ảnh hiện trường", Name: "anh.jpg", Size: 5, SHA256: "ab"}
		b := a
		b.ID = "a2"
		d.Attachments = []Attachment{a, b}
	}),
	adHoc("attachment-title", "attachments/a1/title", func(d *Dossier) {
		d.Attachments = []Attachment{{ID: "a1", As: OtherDocument, Name: "anh.jpg", Size: 5}}
	}),
	lead("lead-unit", "proposer", func(d *Dossier) { d.Theme = "2.4" }),
	lead("lead-origin", "nominees/n2/origin", func(d *Dossier) { d.Nominees[1].Origin = nil }),
	lead("lead-source", "nominees/n2/origin", func(d *Dossier) { d.Nominees[1].Origin.Package = "bb" }),
	lead("lead-report", "nominees/n2/origin/report", func(d *Dossier) { d.Nominees[1].Origin.Report = "report-n9" }),
	lead("lead-left-out", "sources/0/leftOut/0/reason", func(d *Dossier) {
		d.Sources[0].LeftOut = []LeftOut{{Nominee: "n9", Type: Collective, Name: "Tổ Mẫu"}}
	}),
	lead("lead-unused", "sources/1", func(d *Dossier) {
		d.Sources = append(d.Sources, Source{Package: "cc", Unit: "huyen-thi-du", UnitName: "huyện Thí Dụ"})
	}),
}

var dateBreakages = []breakage{
	campaign("date-impossible", "nominees/n3/person/birth", func(d *Dossier) { d.Nominees[2].Person.Birth = "1980-02-30" }),
	campaign("date-impossible", "proposal/date", func(d *Dossier) { d.Proposal.Date = "2024-08" }),
	campaign("reference-date", "referenceDate", func(d *Dossier) { d.ReferenceDate, d.Proposal.Date = "", "" }),
	campaign("meeting-after-proposal", "minutes/date", func(d *Dossier) { d.Minutes.Date = "2024-08-20" }),
	campaign("reference-date-late", "referenceDate", func(d *Dossier) { d.ReferenceDate = "2025-08-20" }),
	inCase("reference-date-late", "referenceDate", func(c *Case) { c.Today, c.Dossier.ReferenceDate = "", "2025-08-20" }),
	campaign("number-date", "minutes/number", func(d *Dossier) { d.Minutes.Number = "18/8/2024" }),
	campaign("number-date", "proposal/number", func(d *Dossier) { d.Proposal.Number = "18-08-24" }),
	campaign("meeting-future", "minutes/date", func(d *Dossier) { d.Minutes.Date, d.Proposal.Date = "2024-08-22", "" }),
	campaign("meeting-late", "minutes/date", func(d *Dossier) { d.Minutes.Date, d.Proposal.Date = "2024-09-01", "" }),
	campaign("report-after-proposal", "nominees/n1/report/date", func(d *Dossier) { d.Nominees[0].Report.Date = "2024-08-20" }),
	campaign("report-after-meeting", "nominees/n1/report/date", func(d *Dossier) { d.Nominees[0].Report.Date = "2024-08-17" }),
	adHoc("event-missing", "nominees/n1/report/eventDate", func(d *Dossier) { d.Nominees[0].Report.EventDate = "" }),
	adHoc("event-future", "nominees/n1/report/eventDate", func(d *Dossier) { d.Nominees[0].Report.EventDate = "2024-08-21" }),
	adHoc("event-period", "nominees/n1/report/eventDate", func(d *Dossier) { d.Nominees[0].Report.EventDate = "2023-08-03" }),
	inCase("deadline-passed", "", func(c *Case) { c.Today = "2024-09-01" }),
	inCase("deadline-office", "", func(c *Case) { c.Today = "2024-08-31" }),
}

var textBreakages = []breakage{
	campaign("name-spelling", "minutes/discussion", func(d *Dossier) {
		d.Minutes.Discussion = "Hội đồng xét trường hợp bà Nguyễn Thị Mậu."
	}),
	campaign("workplace-spelling", "nominees/n4/person/workplace", func(d *Dossier) { d.Nominees[3].Person.Workplace = "Uỷ ban nhân dân phường Mẫu" }),
	campaign("number-unread", "nominees/n1/group/members", func(d *Dossier) {
		d.Nominees[0].Group.Members = 0
		d.SetUnread("nominees/n1/group/members", "muoi hai")
	}),
	campaign("number-unread", "minutes/results/n3/for", func(d *Dossier) {
		d.Minutes.Results[2].For = 0
		d.SetUnread("minutes/results/n3/for", "5 phiếu")
	}),
	campaign("number-unread", "minutes/results/n4/for", func(d *Dossier) {
		d.Minutes.Results = slices.Delete(d.Minutes.Results, 3, 4)
		d.SetUnread("minutes/results/n4/for", "năm")
	}),
	campaign("number-unread", "minutes/ballot/issued", func(d *Dossier) {
		d.Minutes.Ballot.Issued = 0
		d.SetUnread("minutes/ballot/issued", "bốn")
	}),
	campaign("number-unread", "minutes/ballot/returned", func(d *Dossier) {
		d.Minutes.Ballot.Returned = 0
		d.SetUnread("minutes/ballot/returned", "bốn")
	}),
	campaign("number-unread", "minutes/ballot/valid", func(d *Dossier) {
		d.Minutes.Ballot.Valid = 0
		d.SetUnread("minutes/ballot/valid", "bốn")
	}),
	campaign("count-differs", "minutes/conclusion", func(d *Dossier) {
		d.Minutes.Conclusion = "Nhất trí đề nghị khen thưởng 02 tập thể, 04 cá nhân."
	}),
	adHoc("text-unprintable", "nominees/n1/note", func(d *Dossier) { d.Nominees[0].Note = "Rất dũng cảm 😀" }),
	adHoc("text-broken", "nominees/n1/note", func(d *Dossier) { d.Nominees[0].Note = "Rất d\uFFFDng cảm" }),
	adHoc("text-cleaned", "nominees/n1/name", func(d *Dossier) { d.Cleaned = []Cleaning{{Path: "nominees/n1/name", Removed: "U+200B ×1"}} }),
	adHoc("text-encoding", "nominees/n1/note", func(d *Dossier) { d.Nominees[0].Note = "Céng hßa x· héi chñ nghÜa ViÖt Nam" }),
	adHoc("text-leftover", "nominees/n1/report/subject", func(d *Dossier) { d.Nominees[0].Report.Subject = "cứu người tại …" }),
	adHoc("text-long-word", "nominees/n1/note", func(d *Dossier) { d.Nominees[0].Note = strings.Repeat("cứu", 20) }),
}

func TestCheck_soundDossiers(t *testing.T) {
	for name, base := range map[string]func() Case{"campaign": sampleCampaign, "ad-hoc": sampleAdHoc, "lead": sampleLead} {
		t.Run(name, func(t *testing.T) {
			if got := Check(base()); len(got) > 0 {
				t.Errorf("got %v, want no finding", got)
			}
		})
	}
}

func TestCheck_oneRuleBroken(t *testing.T) {
	for _, b := range breakages {
		t.Run(b.code+" at "+b.path, func(t *testing.T) {
			c := b.base()
			b.edit(&c)
			found := Check(c)
			if len(found) != 1 {
				t.Fatalf("got %d findings, want one:\n%v", len(found), found)
			}
			f := found[0]
			rule, _ := RuleByCode(b.code)
			want := Finding{Rule: b.code, Grade: rule.Grade, Path: b.path, Message: f.Message}
			if diff := cmp.Diff(want, f); diff != "" {
				t.Errorf("finding differs (-want +got):\n%s", diff)
			}
			if !strings.HasSuffix(f.Message, ".") || strings.Contains(f.Message, "%!") || strings.Contains(f.Message, "  ") || !utf8.ValidString(f.Message) {
				t.Errorf("message is no plain sentence: %q", f.Message)
			}
			t.Log(f.Message)
		})
	}
}

func TestRules_eachHasABreakage(t *testing.T) {
	tested := map[string]bool{}
	for _, b := range breakages {
		tested[b.code] = true
	}
	seen := map[string]bool{}
	for _, r := range Rules() {
		if !tested[r.Code] {
			t.Errorf("rule %s has no breakage in the tests", r.Code)
		}
		if seen[r.Code] {
			t.Errorf("two rules have the code %s", r.Code)
		}
		seen[r.Code] = true
		if blank(r.Family) || blank(r.Title) || blank(r.Explanation) || blank(r.Source) {
			t.Errorf("rule %s lacks a text: %+v", r.Code, r)
		}
		if !slices.Contains([]Grade{Error, Warning, Note}, r.Grade) {
			t.Errorf("rule %s has the grade %q", r.Code, r.Grade)
		}
	}
	for code := range tested {
		if !seen[code] {
			t.Errorf("the tests break rule %s, which does not exist", code)
		}
	}
}
