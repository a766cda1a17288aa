package model

import "strings"

// samplePlan is a small plan with everything that rules look at.
func samplePlan() *Plan {
	papers := []PaperRule{{Paper: ProposalPaper, Required: true}, {Paper: MinutesPaper, Required: true}, {Paper: NomineeListPaper, Required: true}, {Paper: ReportPaper, Required: true}}
	manager := []Endorsement{{By: ByManager, Label: "XÁC NHẬN CỦA CƠ QUAN QUẢN LÝ"}, {By: ByProposer, Label: "XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG"}}
	return &Plan{
		ID: "ke-hoach-mau", Version: "1", Board: "ban-mau",
		Period: Period{From: "2024-02", To: "2024-10", Text: "Từ tháng 02/2024 đến tháng 10/2024"},
		Groups: []UnitGroup{{ID: "district", Name: "quận, huyện, thị xã"}, {ID: "board", Name: "cơ quan thường trực"}},
		Quotas: []Quota{{Groups: []string{"district"}, Collectives: 2, Individuals: 3, Scope: PerPlan, Text: "tối đa 02 tập thể, 03 cá nhân", Source: "Kế hoạch mẫu, mục 4.2"}},
		Themes: []Theme{
			{ID: "2.3", Title: "Vì người nghèo", Lead: "so-mau", LeadText: "Sở Mẫu", Nominations: true},
			{ID: "2.4", Title: "An ninh trật tự", Lead: "so-khac", LeadText: "Sở Khác", Nominations: true},
			{ID: "2.6", Title: "Làm sách", Lead: "so-mau", LeadText: "Sở Mẫu"},
		},
		Deadlines: []Deadline{
			{Stage: UnitStage, Before: "2024-09-01", Text: "Trước ngày 01/9/2024", Source: "Kế hoạch mẫu, mục 4.2"},
			{Stage: LeadStage, Before: "2024-09-15", Text: "Trước ngày 15/9/2024", Source: "Kế hoạch mẫu, mục 4.3"},
		},
		Holidays:  []Holiday{{From: "2024-08-31", To: "2024-09-03", Name: "Quốc khánh"}},
		Standards: []Standard{{ID: "collective-2", For: Collective, Text: "Có cá nhân tiêu biểu được đề nghị", NeedsIndividual: true, Source: "Kế hoạch mẫu, mục 3.2a"}},
		Voting:    Voting{Base: "members", MoreThan: 50, Source: "Thông lệ của kế hoạch mẫu"},
		Awards:    []Award{{ID: "bang-khen", Name: "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố Mẫu"}},
		Kinds: []DossierKind{
			{Kind: AdHoc, Stage: UnitStage, Receiver: "ban-mau", Papers: []PaperRule{{Paper: ProposalPaper, Required: true}, {Paper: SummaryPaper, Required: true}}, Endorsements: manager},
			{Kind: Campaign, Stage: UnitStage, Receiver: "{lead}", Source: "Kế hoạch mẫu, mục 5.2a", Papers: papers, Endorsements: manager},
			{Kind: Campaign, Stage: LeadStage, Receiver: "ban-mau", Papers: papers, Endorsements: manager},
		},
		Prompts: []SectionPrompt{
			{ID: "work", Kind: Campaign, Title: "Công việc đã làm", Required: true, Source: "Kế hoạch mẫu, lưu ý"},
			{ID: "results", Kind: Campaign, Title: "Kết quả", Required: true, Figures: true, Source: "Kế hoạch mẫu, lưu ý"},
			{ID: "action", Kind: AdHoc, Title: "Hành động", Required: true, Source: "Kế hoạch mẫu, mục 5.1"},
		},
	}
}

const sampleToday Date = "2024-08-20"

func sampleUnit() Unit {
	return Unit{
		ID: "quan-vi-du", Name: "quận Ví Dụ", Group: "district", Body: "Ủy ban nhân dân quận Ví Dụ",
		Letterhead: []string{"Ủy ban nhân dân", "quận Ví Dụ"}, Symbol: "UBND", Place: "Ví Dụ", HeadPosition: "Chủ tịch", Collective: "Ủy ban nhân dân",
	}
}

func sampleCouncil() Council {
	return Council{Name: "Hội đồng Thi đua - Khen thưởng", Symbol: "HĐTĐKT", Members: []CouncilMember{
		{ID: "m1", Name: "Phạm Quang Thử", Post: "Chủ tịch UBND quận", Role: Chair},
		{ID: "m2", Name: "Đỗ Thị Nháp", Post: "Phó Chủ tịch UBND quận", Role: ViceChair},
		{ID: "m3", Name: "Vũ Văn Giả", Post: "Trưởng phòng Nội vụ", Role: Standing},
		{ID: "m4", Name: "Bùi Thị Định", Post: "Chủ tịch Liên đoàn Lao động quận", Role: Member},
		{ID: "m5", Name: "Hoàng Văn Tượng", Post: "Chuyên viên Phòng Nội vụ", Role: MemberSecretary},
	}}
}

func sampleMinutes(nominees ...string) Minutes {
	m := Minutes{
		Date: "2024-08-15", Start: "14 giờ 00", End: "16 giờ 30", Venue: "Phòng họp số 2",
		ChairID: "m1", SecretaryID: "m5", Secret: true,
		Discussion: "Hội đồng đã nghe báo cáo tóm tắt thành tích và thảo luận từng trường hợp.",
		Ballot:     BallotRecord{Tellers: []Teller{{Name: "Vũ Văn Giả", Post: "Trưởng phòng Nội vụ"}}, Issued: 4, Returned: 4, Valid: 4},
		Attendance: []Attendance{
			{Member: "m1", Presence: Present}, {Member: "m2", Presence: Present}, {Member: "m3", Presence: Present},
			{Member: "m4", Presence: AbsentWritten, Reason: "đi công tác", Opinion: "nhất trí với tất cả các trường hợp"},
			{Member: "m5", Presence: Present},
		},
	}
	for _, id := range nominees {
		m.Results = append(m.Results, Result{Nominee: id, For: 5})
	}
	return m
}

func sampleCollective(id, name, work, results string) Nominee {
	return Nominee{
		ID: id, Type: Collective, Name: name, Summary: "Dẫn đầu quận về giảm hộ nghèo.",
		Group: &GroupFacts{Address: "Số 1 phố Thí Nghiệm, quận Ví Dụ", Members: 12, Women: 7, Party: 9, Functions: "Tham mưu công tác an sinh xã hội trên địa bàn."},
		Report: Report{
			Date: "2024-08-12", Signer: Signer{Name: "Ngô Thị Thí", Position: "Trưởng phòng"},
			Sections: []Section{{Prompt: "work", Text: work}, {Prompt: "results", Text: results}},
		},
	}
}

func sampleIndividual(id, name string, birth Date, work, results string) Nominee {
	return Nominee{
		ID: id, Type: Individual, Name: name, Summary: "Vận động nguồn lực giúp hộ nghèo.",
		Person: &Person{
			Sex: Female, Birth: birth, Hometown: "xã Thử Nghiệm, huyện Ví Dụ", Residence: "phường Mẫu, quận Ví Dụ",
			Workplace: "Ủy ban nhân dân phường Mẫu", Position: "Công chức Văn hóa - xã hội",
		},
		Report: Report{Date: "2024-08-12", Sections: []Section{{Prompt: "work", Text: work}, {Prompt: "results", Text: results}}},
	}
}

// sampleCampaign is a sound campaign dossier of a district: two collectives
// and three individuals, one of them from outside.
func sampleCampaign() Case {
	d := Dossier{
		ID: "ho-so-mau", Kind: Campaign, Stage: UnitStage, Theme: "2.3", State: Draft,
		Plan:          PlanRef{ID: "ke-hoach-mau", Version: "1", Hash: "ab12", Number: "52", Date: "2024-02-20"},
		Proposer:      sampleUnit(),
		Recipient:     Recipient{Unit: "so-mau", Names: []string{"Sở Mẫu"}},
		Council:       sampleCouncil(),
		Award:         samplePlan().Awards[0],
		ReferenceDate: sampleToday,
		Proposal: Proposal{
			Date:   "2024-08-19",
			Signer: Signer{Name: "Đỗ Thị Nháp", Position: "Phó Chủ tịch", Authority: KT, HeadPosition: "Chủ tịch", Collective: "Ủy ban nhân dân"},
		},
		Minutes: sampleMinutes("n1", "n2", "n3", "n4", "n5"),
		Nominees: []Nominee{
			sampleCollective("n1", "Phòng Lao động - Thương binh và Xã hội quận Ví Dụ",
				"Phòng đã tham mưu Ủy ban nhân dân quận ban hành kế hoạch giảm nghèo, phân công từng cán bộ phụ trách từng phường, hằng tuần kiểm tra tiến độ sửa nhà và cho vay vốn.",
				"Đến hết tháng 7 năm 2024, quận giảm 31 hộ nghèo, đạt 124% kế hoạch, sửa xong 18 căn nhà dột nát với số tiền 1,2 tỷ đồng."),
			sampleCollective("n2", "Hội Liên hiệp Phụ nữ phường Mẫu",
				"Hội lập tổ tiết kiệm ở mỗi khu dân cư, mở lớp dạy nghề may, nấu ăn cho chị em khó khăn và đứng ra bảo lãnh để chị em vay vốn buôn bán nhỏ.",
				"Có 46 chị được học nghề, trong đó 39 chị đã có việc làm ổn định; quỹ tiết kiệm đạt 310 triệu đồng."),
			sampleIndividual("n3", "Nguyễn Thị Mẫu", "1980-05-04",
				"Chị đến từng nhà tìm hiểu hoàn cảnh, lập sổ theo dõi riêng cho mỗi hộ, đề xuất cách hỗ trợ hợp với sức lao động của từng nhà.",
				"Giúp 12 hộ thoát nghèo, vận động được 150 triệu đồng và 60 suất học bổng."),
			sampleIndividual("n4", "Lê Minh Họa", "1975",
				"Anh tổ chức đội thợ tình nguyện gồm những người về hưu, ngày nghỉ đi sửa điện, sửa mái, lát nền giúp các cụ già sống một mình.",
				"Đội đã sửa 27 căn nhà, tiết kiệm cho các gia đình khoảng 400 triệu đồng tiền công."),
			sampleIndividual("n5", "Trần Thị Ví Dụ", "1969-11",
				"Bà mở bếp ăn không thu tiền cho bệnh nhân nghèo, tự bỏ vốn ban đầu rồi kêu gọi các tiểu thương trong chợ cùng góp gạo, rau.",
				"Mỗi tuần bếp nấu 3 buổi, mỗi buổi 120 suất ăn, liên tục trong 6 tháng."),
		},
	}
	d.Nominees[4].Outside = &Outside{Body: "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Thí Dụ"}
	return Case{Plan: samplePlan(), PlanHash: "ab12", Dossier: d, Today: sampleToday, Role: Preparing}
}

// sampleAdHoc is a sound dossier on a rescue.
func sampleAdHoc() Case {
	c := sampleCampaign()
	rescuer := sampleIndividual("n1", "Phan Văn Cứu", "1990", "", "")
	rescuer.Person.Hometown, rescuer.Person.Workplace, rescuer.Person.Position = "", "", ""
	rescuer.Person.Occupation, rescuer.Person.Sex = "Lao động tự do", Male
	rescuer.Report = Report{
		Date: "2024-08-12", EventDate: "2024-08-03", EventPlace: "ngõ 5 phố Thí Nghiệm", Subject: "cứu người trong vụ cháy nhà",
		Sections: []Section{{Prompt: "action", Text: "Khoảng 2 giờ sáng, anh phá cửa sổ tầng hai, đưa hai cháu nhỏ ra ngoài an toàn rồi quay lại dìu bà cụ xuống."}},
	}
	d := &c.Dossier
	d.ID, d.Kind, d.Theme = "ho-so-dot-xuat", AdHoc, ""
	d.Recipient = Recipient{Unit: "ban-mau", Names: []string{"Chủ tịch Ủy ban nhân dân thành phố Mẫu"}}
	d.Council, d.Minutes = Council{}, Minutes{}
	d.Nominees = []Nominee{rescuer}
	return c
}

// sampleLead is a sound dossier of a lead unit with more nominees than any
// proposing unit may have.
func sampleLead() Case {
	c := sampleCampaign()
	d := &c.Dossier
	d.ID, d.Stage = "ho-so-chu-tri", LeadStage
	d.Proposer.ID, d.Proposer.Name, d.Proposer.Group = "so-mau", "Sở Mẫu", "city-body"
	d.Proposer.Body, d.Proposer.Letterhead, d.Proposer.Symbol = "Sở Mẫu", []string{"Sở Mẫu"}, "SM"
	d.Recipient = Recipient{Unit: "ban-mau", Names: []string{"Chủ tịch Ủy ban nhân dân thành phố Mẫu"}}
	d.Sources = []Source{{Package: strings.Repeat("a", 64), Unit: "quan-vi-du", UnitName: "quận Ví Dụ"}}
	for i := range d.Nominees {
		n := &d.Nominees[i]
		n.Origin = &Origin{Package: strings.Repeat("a", 64), Dossier: "ho-so-mau", Nominee: n.ID, Unit: "quan-vi-du", UnitName: "quận Ví Dụ", Report: "report-" + n.ID}
		d.Attachments = append(d.Attachments, Attachment{ID: "report-" + n.ID, Paper: "report/" + n.ID, As: SourceReport, Name: "bao-cao.pdf", SHA256: strings.Repeat(n.ID, 32), Size: 1000})
	}
	return c
}
