package model

import "fmt"

var meetingRules = []Rule{
	{
		Code: "council-empty", Grade: Error, Title: "Chưa có thành viên Hội đồng",
		Explanation: "Hồ sơ phải kèm biên bản họp Hội đồng Thi đua - Khen thưởng, trong đó ghi thành viên dự họp và vắng mặt.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 84 khoản 2 điểm c; kế hoạch: hồ sơ đề nghị khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			if x.holdsMeeting() && len(x.Dossier.Council.Members) == 0 {
				report("council/members", "Hội đồng Thi đua - Khen thưởng chưa có thành viên nào; hãy nhập danh sách thành viên.")
			}
		},
	},
	{
		Code: "council-chair", Grade: Error, Title: "Hội đồng phải có một Chủ tịch",
		Explanation: "Hội đồng Thi đua - Khen thưởng có một Chủ tịch. Thiếu hoặc có hai Chủ tịch là danh sách Hội đồng ghi sai.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 90",
		check: func(x *exam, report func(path, message string)) {
			chairs := 0
			for _, m := range x.council() {
				if m.Role == Chair {
					chairs++
				}
			}
			switch {
			case len(x.council()) == 0 || chairs == 1:
			case chairs == 0:
				report("council/members", "Danh sách Hội đồng chưa có Chủ tịch; hãy ghi ai là Chủ tịch Hội đồng.")
			default:
				report("council/members", fmt.Sprintf("Danh sách Hội đồng có %02d Chủ tịch; hãy ghi đúng một Chủ tịch Hội đồng.", chairs))
			}
		},
	},
	{
		Code: "council-member", Grade: Error, Title: "Thành viên Hội đồng chưa có tên hoặc ghi hai lần",
		Explanation: "Biên bản ghi họ tên từng thành viên. Một người ghi hai lần làm sai tổng số thành viên, do đó sai tỷ lệ phiếu.",
		Source:      "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7: tỷ lệ tính trên tổng số thành viên",
		check: func(x *exam, report func(path, message string)) {
			seen := map[string]bool{}
			for i, m := range x.council() {
				path := listPath("council/members", m.ID, i) + "/name"
				key := NameKey(m.Name) + "/" + NameKey(m.Post)
				switch {
				case blank(m.Name):
					report(path, fmt.Sprintf("Thành viên Hội đồng ở dòng thứ %d chưa có họ tên; hãy điền hoặc bỏ dòng này.", i+1))
				case seen[key]:
					report(path, fmt.Sprintf("Thành viên Hội đồng %s được ghi hai lần; hãy bỏ một dòng.", m.Name))
				}
				seen[key] = true
			}
		},
	},
	{
		Code: "meeting-date", Grade: Error, Title: "Chưa có ngày họp Hội đồng",
		Explanation: "Tờ trình viện dẫn biên bản họp Hội đồng bằng ngày họp, biên bản mở đầu bằng thời gian họp.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản; kế hoạch: hồ sơ đề nghị khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			if x.holdsMeeting() && x.Dossier.Minutes.Date.Blank() {
				report("minutes/date", "Biên bản chưa ghi ngày họp Hội đồng; hãy điền ngày họp.")
			}
		},
	},
	{
		Code: "meeting-facts", Grade: Warning, Title: "Biên bản thiếu giờ hoặc địa điểm họp",
		Explanation: "Biên bản ghi giờ bắt đầu, giờ kết thúc và địa điểm họp. Bỏ trống thì trên giấy là chỗ trống để điền tay.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản",
		check: func(x *exam, report func(path, message string)) {
			if !x.holdsMeeting() {
				return
			}
			m := x.Dossier.Minutes
			for _, f := range []struct{ key, value string }{{"start", m.Start}, {"end", m.End}, {"venue", m.Venue}} {
				if path := "minutes/" + f.key; blank(f.value) {
					report(path, fmt.Sprintf("Biên bản chưa ghi %s; hãy điền vào biên bản.", FieldName(x.Dossier, path)))
				}
			}
		},
	},
	{
		Code: "meeting-time", Grade: Error, Title: "Giờ kết thúc trước giờ bắt đầu",
		Explanation: "Giờ kết thúc cuộc họp phải sau giờ bắt đầu.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản",
		check: func(x *exam, report func(path, message string)) {
			m := x.Dossier.Minutes
			start, _, ok := minuteOfDay(m.Start)
			end, _, okEnd := minuteOfDay(m.End)
			if ok && okEnd && end <= start {
				report("minutes/end", fmt.Sprintf("Cuộc họp bắt đầu lúc %s mà kết thúc lúc %s; hãy sửa lại giờ.", m.Start, m.End))
			}
		},
	},
	{
		Code: "meeting-clock", Grade: Error, Title: "Giờ họp không có thật",
		Explanation: "Giờ bắt đầu và giờ kết thúc in nguyên như đã ghi. Một ngày có 24 giờ, một giờ có 60 phút.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản",
		check: func(x *exam, report func(path, message string)) {
			x.meetingTimes(func(path, typed string) {
				if _, found, real := minuteOfDay(typed); found && !real {
					report(path, fmt.Sprintf("Ở %s ghi “%s”, không có giờ này; hãy ghi lại, ví dụ 14 giờ 30.", FieldName(x.Dossier, path), excerpt(typed)))
				}
			})
		},
	},
	{
		Code: "meeting-clock-unread", Grade: Warning, Title: "Chưa rõ mấy giờ họp",
		Explanation: "Biên bản ghi giờ và phút bắt đầu, kết thúc cuộc họp. Ghi “14 giờ 00”, “14h30” hay “14:30” đều được.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản",
		check: func(x *exam, report func(path, message string)) {
			x.meetingTimes(func(path, typed string) {
				if _, found, _ := minuteOfDay(typed); !found {
					report(path, fmt.Sprintf("Ở %s ghi “%s”, chưa rõ là mấy giờ; hãy ghi giờ và phút, ví dụ 14 giờ 30.", FieldName(x.Dossier, path), excerpt(typed)))
				}
			})
		},
	},
	{
		Code: "meeting-chair", Grade: Error, Title: "Chưa rõ người chủ trì cuộc họp",
		Explanation: "Người chủ trì là thành viên Hội đồng có mặt tại cuộc họp và ký biên bản.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản",
		check: func(x *exam, report func(path, message string)) {
			x.attends("chair", "chủ trì", x.Dossier.Minutes.ChairID, report)
		},
	},
	{
		Code: "meeting-secretary", Grade: Error, Title: "Chưa rõ thư ký cuộc họp",
		Explanation: "Thư ký thuộc danh sách Hội đồng, có mặt tại cuộc họp, không đồng thời là người chủ trì, và ký biên bản.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản",
		check: func(x *exam, report func(path, message string)) {
			m := x.Dossier.Minutes
			if m.SecretaryID != "" && m.SecretaryID == m.ChairID {
				report("minutes/secretary", "Thư ký và người chủ trì cuộc họp là một người; hãy chọn người khác làm thư ký.")
				return
			}
			x.attends("secretary", "làm thư ký", m.SecretaryID, report)
		},
	},
	{
		Code: "attendance-missing", Grade: Error, Title: "Chưa đánh dấu có mặt hay vắng mặt",
		Explanation: "Biên bản ghi rõ từng thành viên Hội đồng có mặt hay vắng mặt. Còn người chưa đánh dấu thì số có mặt và số vắng không khớp tổng số thành viên.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản",
		check: func(x *exam, report func(path, message string)) {
			for _, m := range x.council() {
				if x.Dossier.Minutes.PresenceOf(m.ID) == "" {
					report(listPath("minutes/attendance", m.ID, 0), fmt.Sprintf("Chưa đánh dấu thành viên Hội đồng %s có mặt hay vắng mặt; hãy đánh dấu.", m.Name))
				}
			}
		},
	},
	{
		Code: "attendance-unknown", Grade: Warning, Title: "Người điểm danh không thuộc Hội đồng",
		Explanation: "Phần điểm danh chỉ gồm thành viên Hội đồng, mỗi người một lần. Người khác dự họp thì ghi ở khách mời.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản",
		check: func(x *exam, report func(path, message string)) {
			seen := map[string]bool{}
			for i, a := range x.Dossier.Minutes.Attendance {
				path := listPath("minutes/attendance", a.Member, i)
				if m, ok := x.Dossier.Council.MemberByID(a.Member); !ok {
					report(path, "Phần điểm danh có một dòng không ứng với thành viên nào của Hội đồng; hãy bỏ dòng này hoặc ghi người ấy vào khách mời.")
				} else if seen[a.Member] {
					report(path, fmt.Sprintf("Thành viên Hội đồng %s được điểm danh hai lần; hãy bỏ một dòng.", m.Name))
				}
				seen[a.Member] = true
			}
		},
	},
	{
		Code: "absent-silent", Grade: Note, Title: "Thành viên vắng mặt chưa có ý kiến",
		Explanation: "Tỷ lệ phiếu tính trên tổng số thành viên, nên thành viên vắng mặt thường được lấy ý kiến bằng văn bản và biên bản ghi rõ điều đó. Đối với bằng khen, việc này là thông lệ.",
		Source:      "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7; thông lệ đối với bằng khen",
		check: func(x *exam, report func(path, message string)) {
			if x.few() || x.overcounted() { // graver findings, from the same absences
				return
			}
			for _, m := range x.council() {
				if m.Votes() && x.Dossier.Minutes.PresenceOf(m.ID) == Absent {
					report(listPath("minutes/attendance", m.ID, 0), fmt.Sprintf("Thành viên Hội đồng %s vắng mặt và chưa có ý kiến; nếu đã lấy ý kiến bằng văn bản thì hãy ghi vào biên bản.", m.Name))
				}
			}
		},
	},
	{
		Code: "absent-opinion", Grade: Warning, Title: "Chưa ghi ý kiến bằng văn bản",
		Explanation: "Thành viên vắng mặt đã gửi ý kiến bằng văn bản thì biên bản ghi tóm tắt ý kiến ấy.",
		Source:      "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7; thông lệ đối với bằng khen",
		check: func(x *exam, report func(path, message string)) {
			for i, a := range x.Dossier.Minutes.Attendance {
				if m, ok := x.Dossier.Council.MemberByID(a.Member); ok && a.Presence == AbsentWritten && blank(a.Opinion) {
					report(listPath("minutes/attendance", a.Member, i)+"/opinion", fmt.Sprintf("Thành viên Hội đồng %s vắng mặt, có ý kiến bằng văn bản nhưng chưa ghi ý kiến gì; hãy ghi tóm tắt.", m.Name))
				}
			}
		},
	},
	{
		Code: "meeting-few", Grade: Warning, Title: "Ít thành viên tham gia",
		Explanation: "Pháp luật không định số thành viên tối thiểu cho cuộc họp Hội đồng ở cấp này. Theo thông lệ, ít nhất một nửa số thành viên có mặt hoặc gửi ý kiến bằng văn bản.",
		Source:      "Thông lệ; pháp luật không quy định",
		check: func(x *exam, report func(path, message string)) {
			if x.few() {
				report("minutes/attendance", fmt.Sprintf("Chỉ có %02d trên %02d thành viên Hội đồng có mặt hoặc gửi ý kiến bằng văn bản; hãy xem lại điểm danh hoặc lấy thêm ý kiến.",
					x.tookPart(), x.Dossier.Council.Membership()))
			}
		},
	},
	{
		Code: "council-nominee", Grade: Note, Title: "Thành viên Hội đồng được đề nghị khen",
		Explanation: "Một thành viên Hội đồng trùng tên một cá nhân được đề nghị. Nếu là cùng một người thì người đó thường không biểu quyết về trường hợp của mình.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm a; thông lệ",
		check: func(x *exam, report func(path, message string)) {
			members := map[string]bool{}
			for _, m := range x.council() {
				members[NameKey(m.Name)] = true
			}
			x.individuals(func(path string, n Nominee, _ Person) {
				if !blank(n.Name) && members[NameKey(n.Name)] {
					report(path+"/name", fmt.Sprintf("Cá nhân %s trùng tên một thành viên Hội đồng; nếu là một người thì biên bản nên ghi rõ người ấy không biểu quyết về mình.", n.Name))
				}
			})
		},
	},
}

// council lists the members where a meeting is held; none otherwise.
func (x *exam) council() []CouncilMember {
	if !x.holdsMeeting() {
		return nil
	}
	return x.Dossier.Council.Members
}

// meetingTimes calls visit for the times of the meeting that are typed. A text
// that is no sound one is left to the rules on texts.
func (x *exam) meetingTimes(visit func(path, typed string)) {
	m := x.Dossier.Minutes
	for _, f := range []struct{ path, typed string }{{"minutes/start", m.Start}, {"minutes/end", m.End}} {
		if !blank(f.typed) && !spoilt(f.typed) {
			visit(f.path, f.typed)
		}
	}
}

// attends reports where whoever has a part in the meeting is not named, not of
// the council, or absent.
func (x *exam) attends(key, part, id string, report func(path, message string)) {
	if len(x.council()) == 0 {
		return
	}
	path := "minutes/" + key
	m, ok := x.Dossier.Council.MemberByID(id)
	switch presence := x.Dossier.Minutes.PresenceOf(id); {
	case id == "":
		report(path, fmt.Sprintf("Biên bản chưa ghi ai %s cuộc họp; hãy chọn một thành viên Hội đồng.", part))
	case !ok:
		report(path, fmt.Sprintf("Người %s cuộc họp không còn trong danh sách Hội đồng; hãy chọn lại.", part))
	case presence == Absent, presence == AbsentWritten:
		report(path, fmt.Sprintf("%s %s cuộc họp nhưng được đánh dấu vắng mặt; hãy sửa điểm danh hoặc chọn người khác.", m.Name, part))
	}
}

// tookPart counts the voting members who were present or wrote.
func (x *exam) tookPart() int {
	n := 0
	for _, m := range x.council() {
		if p := x.Dossier.Minutes.PresenceOf(m.ID); m.Votes() && (p == Present || p == AbsentWritten) {
			n++
		}
	}
	return n
}

// few tells that less than half of the voting members took part.
func (x *exam) few() bool {
	return x.ticked() && x.tookPart()*2 < x.Dossier.Council.Membership()
}

// ticked tells that every member's presence is known.
func (x *exam) ticked() bool {
	for _, m := range x.council() {
		if x.Dossier.Minutes.PresenceOf(m.ID) == "" {
			return false
		}
	}
	return len(x.council()) > 0
}
