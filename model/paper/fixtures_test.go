package paper

import (
	"testing"

	"hoso/model"
)

const city = "Ủy ban nhân dân thành phố Hà Nội"

// campaign is a district's dossier for theme 2.3: a collective, a household,
// an individual of the unit's own and one from outside whose managing body
// endorses the report.
func campaign(t testing.TB) model.Dossier {
	t.Helper()
	d := model.Dossier{
		ID: "hs-mau", Kind: model.Campaign, Stage: model.UnitStage, Theme: "2.3",
		Proposer:      unitByID(t, "quan-ba-dinh"),
		Recipient:     model.Recipient{Unit: "so-lao-dong-thuong-binh-va-xa-hoi", Names: []string{"Sở Lao động - Thương binh và Xã hội Hà Nội"}},
		Council:       council(),
		Award:         model.Award{ID: "bk", Name: "Bằng khen của Chủ tịch " + city},
		ReferenceDate: "2024-08-20",
		Proposal: model.Proposal{
			Guidance: "Hướng dẫn số 12/HD-SLĐTBXH ngày 02 tháng 5 năm 2024 của Sở Lao động - Thương binh và Xã hội Hà Nội;",
			Signer:   model.Signer{Name: "Phạm Thị Thí Dụ", Position: "Phó Chủ tịch", Authority: model.KT, HeadPosition: "Chủ tịch", Collective: "Ủy ban nhân dân"},
		},
		Minutes:  minutes(),
		Nominees: []model.Nominee{collective(), household(), individual(), outsider()},
		Attachments: []model.Attachment{
			{ID: "a1", As: model.OtherDocument, Name: "anh.pdf", Title: "Ảnh tư liệu về lớp học tình thương", Type: "application/pdf", SHA256: "00", Size: 9, Pages: 2},
			{ID: "a2", Paper: "proposal", As: model.SignedScan, Name: "scan.pdf", Title: "Tờ trình đã ký", Type: "application/pdf", SHA256: "01", Size: 9, Pages: 1},
		},
	}
	return d
}

func council() model.Council {
	c := model.DefaultCouncil()
	c.Decision = "Quyết định số 125/QĐ-UBND ngày 15 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân quận Ba Đình"
	c.Members = []model.CouncilMember{
		{ID: "m1", Name: "Nguyễn Văn Mẫu", Post: "Chủ tịch Ủy ban nhân dân quận", Role: model.Chair},
		{ID: "m2", Name: "Phạm Thị Thí Dụ", Post: "Phó Chủ tịch Ủy ban nhân dân quận", Role: model.ViceChair},
		{ID: "m3", Name: "Hoàng Văn Ước Lệ", Post: "Trưởng phòng Nội vụ", Role: model.Member},
		{ID: "m4", Name: "Lý Văn Phác Thảo", Post: "Chuyên viên Phòng Nội vụ", Role: model.Secretary},
	}
	return c
}

func minutes() model.Minutes {
	return model.Minutes{
		Date: "2024-08-15", Start: "14 giờ 00", End: "16 giờ 30", Venue: "Phòng họp tầng 2, trụ sở Ủy ban nhân dân quận",
		Attendance: []model.Attendance{
			{Member: "m1", Presence: model.AbsentWritten, Reason: "đi công tác", Opinion: "đồng ý với danh sách đề nghị"},
			{Member: "m2", Presence: model.Present}, {Member: "m3", Presence: model.Present}, {Member: "m4", Presence: model.Present},
		},
		Guests:  []string{"Bà Hà Thị Dự Thính, chuyên viên Phòng Lao động - Thương binh và Xã hội"},
		ChairID: "m2", SecretaryID: "m4",
		Results: []model.Result{
			{Nominee: "n1", For: 3}, {Nominee: "n2", For: 3}, {Nominee: "n3", For: 3},
			{Nominee: "n4", For: 2, Other: 1, Remark: "Chờ Bệnh viện xác nhận"},
		},
	}
}

func collective() model.Nominee {
	return model.Nominee{
		ID: "n1", Type: model.Collective, Name: "Trường Tiểu học Ví Dụ", Summary: "Giúp đỡ 57/57 học sinh có hoàn cảnh khó khăn",
		Group: &model.GroupFacts{
			Address: "Số 0 phố Minh Họa, quận Ba Đình", Phone: "024 0000 0000", Founded: "Thành lập năm 1960.\nTách trường năm 1995.",
			Structure: "38 lớp, 01 chi bộ", Members: 72, Women: 60, Party: 31, Functions: "Giáo dục tiểu học.",
			Head: "Bà Tạ Thị Minh Dụ, Hiệu trưởng", Workplace: "Ủy ban nhân dân quận Ba Đình",
		},
		Report: model.Report{
			Date: "2024-08-05", Period: "từ tháng 02/2024 đến tháng 8/2024", Sections: sections("collective"),
			Awards: []model.PastAward{
				{Year: "2023", Title: "Tập thể Lao động tiên tiến", Decision: "Quyết định số 45/QĐ-UBND ngày 10/7/2023", Emulation: true},
				{Year: "2022", Title: "Giấy khen", Decision: "Quyết định số 46/QĐ-UBND ngày 11/7/2022"},
			},
			Signer: model.Signer{Name: "Tạ Thị Minh Dụ", Position: "Hiệu trưởng"},
		},
	}
}

func household() model.Nominee {
	return model.Nominee{
		ID: "n2", Type: model.Household, Name: "Hộ gia đình ông Lê Minh Họa", Summary: "Hiến 60 m² đất mở ngõ",
		Group: &model.GroupFacts{
			Address: "Số 00 ngõ 00 phố Ví Dụ", Structure: "Gia đình ba thế hệ", Members: 5, Women: 2,
			Functions: "Kinh doanh tạp hóa", Head: "Lê Minh Họa", Workplace: "Tổ dân phố số 0, phường Ví Dụ, quận Ba Đình",
		},
		Report: model.Report{Date: "2024-08", Sections: sections("household"), Head: model.Signer{Name: "Lưu Văn Phác Họa", Position: "Chủ tịch", Collective: "Ủy ban nhân dân phường Ví Dụ"}},
	}
}

func individual() model.Nominee {
	return model.Nominee{
		ID: "n3", Type: model.Individual, Name: "Trần Thị Ví Dụ", Summary: "Sáng kiến bảng theo dõi an sinh", Note: "Đảng viên",
		Person: &model.Person{
			Sex: model.Female, Birth: "1985-02-07", Hometown: "xã Mẫu, huyện Ví Dụ, tỉnh Nam Định", Residence: "phường Ví Dụ, quận Ba Đình, thành phố Hà Nội",
			Workplace: "Ủy ban nhân dân phường Ví Dụ, quận Ba Đình", Position: "Công chức Văn hóa - xã hội", Education: "Cử nhân Công tác xã hội", Titles: "Chiến sĩ thi đua cơ sở năm 2023", Phone: "0900 000 000",
		},
		Report: model.Report{Date: "2024-08-06", Sections: sections("individual"), Head: model.Signer{Position: "Chủ tịch", Collective: "Ủy ban nhân dân phường Ví Dụ"}},
	}
}

func outsider() model.Nominee {
	return model.Nominee{
		ID: "n4", Type: model.Individual, Name: "Đinh Văn Giả Định",
		Person: &model.Person{Rank: "Thượng tá", Sex: model.Male, Birth: "1979", Workplace: "Bệnh viện Minh Họa", Position: "Bác sĩ"},
		Report: model.Report{Sections: sections("individual")},
		Outside: &model.Outside{
			Body: "Bệnh viện Minh Họa", Signer: model.Signer{Name: "Mai Văn Giả Thiết", Position: "Giám đốc"},
			Unit:   model.Unit{Body: "Bệnh viện Minh Họa", Parent: []string{"Bộ Y tế"}, Letterhead: []string{"Bệnh viện Minh Họa"}, Symbol: "BVMH", Place: "Hà Nội", HeadPosition: "Giám đốc", Drafter: "TCCB"},
			Number: "7", Date: "2024-08-12",
		},
	}
}

func sections(of string) []model.Section {
	return []model.Section{
		{Prompt: "leadership", Text: "Đã triển khai kế hoạch ngay từ tháng 02/2024 (" + of + ").\nPhân công rõ người, rõ việc."},
		{Prompt: "initiatives", Text: "- Sáng kiến thứ nhất.\n+ Sáng kiến thứ hai."},
		{Prompt: "results", Text: "Đạt 126,7% chỉ tiêu."},
		{Prompt: "effects", Text: ""},
		{Prompt: "conduct", Text: "Chấp hành tốt."},
	}
}

// adHoc is the district's dossier on a rescue: a collective and an individual
// who died.
func adHoc(t testing.TB) model.Dossier {
	t.Helper()
	d := campaign(t)
	d.Kind, d.Theme, d.Minutes, d.Attachments = model.AdHoc, "", model.Minutes{}, nil
	d.Proposal.Guidance = ""
	d.Recipient = model.Recipient{Unit: "ban-thi-dua-khen-thuong", Names: []string{"Chủ tịch " + city + " (qua Ban Thi đua - Khen thưởng Thành phố)"}}
	rescue := func(n model.Nominee) model.Nominee {
		n.Report.Subject, n.Report.EventDate, n.Report.EventPlace = "cứu người trong vụ cháy tại phố Minh Họa", "2024-08-12", "số 00 phố Minh Họa, phường Ví Dụ"
		n.Report.Sections = []model.Section{{Prompt: "action", Text: "Phá cửa cứu 05 người."}, {Prompt: "merit", Text: "Cứu sống 05 người."}}
		return n
	}
	dead := rescue(individual())
	dead.Posthumous = true
	d.Nominees = []model.Nominee{rescue(collective()), dead}
	return d
}

// lead is the lead department's dossier: one nominee whose report travels on
// with a page of endorsement, one whose report has the block, one composed.
func lead(t testing.TB) model.Dossier {
	t.Helper()
	d := campaign(t)
	d.Stage, d.Proposer = model.LeadStage, unitByID(t, "so-lao-dong-thuong-binh-va-xa-hoi")
	d.Recipient = model.Recipient{Unit: "ban-thi-dua-khen-thuong", Names: []string{"Chủ tịch " + city + " (qua Ban Thi đua - Khen thưởng Thành phố)"}}
	d.Proposal = model.Proposal{Number: "9", Date: "2024-08-28", Signer: model.Signer{Name: "Hồ Văn Tường Minh", Position: "Giám đốc"}}
	d.Minutes.Secret, d.Minutes.Number = true, "3"
	d.Minutes.Results = append(d.Minutes.Results[:1:1], d.Minutes.Results[2:]...)
	d.Minutes.Ballot = model.BallotRecord{
		Tellers: []model.Teller{{Name: "Hoàng Văn Ước Lệ", Post: "Trưởng phòng"}, {Name: "Lý Văn Phác Thảo", Post: "Chuyên viên"}},
		Issued:  3, Returned: 3, Valid: 3,
	}
	d.Sources = []model.Source{{Unit: "quan-ba-dinh", UnitName: "Ủy ban nhân dân quận Ba Đình", Symbol: "UBND", Number: "45", Date: "2024-08-20"}}
	from := func(n model.Nominee, report string, block bool) model.Nominee {
		n.Origin = &model.Origin{Package: "ab", Dossier: "hs", Nominee: n.ID, Unit: "quan-ba-dinh", UnitName: "Ủy ban nhân dân quận Ba Đình", Report: report, LeadBlock: block}
		return n
	}
	d.Nominees = []model.Nominee{from(collective(), "r1", false), from(individual(), "r3", true), from(outsider(), "", false)}
	d.Attachments = append(d.Attachments,
		model.Attachment{ID: "r1", Paper: "report/n1", As: model.SourceReport, Name: "04.pdf", Title: "Báo cáo thành tích", Type: "application/pdf", Pages: 3},
		model.Attachment{ID: "r3", Paper: "report/n3", As: model.SourceReport, Name: "05.pdf", Title: "Báo cáo thành tích", Type: "application/pdf", Pages: 3},
	)
	return d
}

// paperByID returns the paper with an id, and fails where there is none.
func paperByID(t testing.TB, papers []Paper, id string) Paper {
	t.Helper()
	for _, p := range papers {
		if p.ID == id {
			return p
		}
	}
	t.Fatalf("got papers %v, want one with id %q", ids(papers), id)
	return Paper{}
}

func ids(papers []Paper) []string {
	var found []string
	for _, p := range papers {
		found = append(found, p.ID)
	}
	return found
}

// blockText is the text of a paper's block.
func blockText(t testing.TB, p Paper, id string) string {
	t.Helper()
	for _, b := range p.Blocks {
		if b.BlockID() == id {
			return b.Text()
		}
	}
	t.Fatalf("paper %s has no block %q", p.ID, id)
	return ""
}
