package model

import "fmt"

// MinAge is the age in years below which a birth date is doubted. No law sets
// it: most who are nominated work, and a slip of the year is likelier.
const MinAge = 16

// MaxAge is the age in years above which a birth date is doubted.
const MaxAge = 110

var nomineeRules = []Rule{
	{
		Code: "nominee-none", Grade: Error, Title: "Chưa có ai được đề nghị",
		Explanation: "Hồ sơ phải đề nghị ít nhất một tập thể, hộ gia đình hoặc cá nhân.",
		Source:      "Kế hoạch: hồ sơ đề nghị khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			if len(x.Dossier.Nominees) == 0 {
				report("nominees", "Hồ sơ chưa có tập thể, cá nhân nào được đề nghị; hãy thêm ít nhất một trường hợp.")
			}
		},
	},
	{
		Code: "nominee-type", Grade: Error, Title: "Chưa rõ là tập thể hay cá nhân",
		Explanation: "Mỗi trường hợp là tập thể, hộ gia đình hoặc cá nhân; từ đó mà tính chỉ tiêu và chọn mẫu báo cáo.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 74",
		check: func(x *exam, report func(path, message string)) {
			for i, n := range x.Dossier.Nominees {
				if n.Type.Name() == "" {
					report(x.nomineePath(i)+"/type", fmt.Sprintf("Chưa rõ %s là tập thể, hộ gia đình hay cá nhân; hãy chọn một loại.", n.Called(i)))
				}
			}
		},
	},
	{
		Code: "name-missing", Grade: Error, Title: "Chưa có tên",
		Explanation: "Tên của tập thể, cá nhân in trên mọi giấy tờ và trên bằng khen.",
		Source:      "Mẫu báo cáo thành tích: ghi đầy đủ, không viết tắt",
		check: func(x *exam, report func(path, message string)) {
			for i, n := range x.Dossier.Nominees {
				if blank(n.Name) {
					report(x.nomineePath(i)+"/name", fmt.Sprintf("Chưa có tên của %s; hãy điền tên đầy đủ.", n.Called(i)))
				}
			}
		},
	},
	personRule("sex-missing", Warning, "Chưa ghi giới tính",
		"Danh sách và bằng khen ghi Ông hoặc Bà trước tên. Chưa ghi giới tính thì in “Ông (bà)”.",
		"person/sex", "giới tính", func(x *exam, p Person) bool { return p.Sex == Male || p.Sex == Female }),
	personRule("birth-missing", Error, "Chưa có ngày sinh",
		"Báo cáo thành tích của cá nhân ghi ngày, tháng, năm sinh; không rõ ngày thì ghi năm sinh.",
		"person/birth", "ngày sinh", func(x *exam, p Person) bool { return !p.Birth.Blank() }),
	personRule("hometown-missing", Error, "Chưa có quê quán",
		"Báo cáo thành tích của cá nhân ghi quê quán. Hồ sơ khen thưởng đột xuất không bắt buộc mục này.",
		"person/hometown", "quê quán", func(x *exam, p Person) bool { return x.Dossier.Kind == AdHoc || !blank(p.Hometown) }),
	personRule("residence-missing", Error, "Chưa có trú quán",
		"Báo cáo thành tích của cá nhân ghi nơi ở hiện nay.",
		"person/residence", "trú quán", func(x *exam, p Person) bool { return !blank(p.Residence) }),
	personRule("workplace-missing", Error, "Chưa có đơn vị công tác",
		"Báo cáo và danh sách ghi đơn vị công tác; người không thuộc đơn vị nào thì ghi nghề nghiệp.",
		"person/workplace", "đơn vị công tác", func(x *exam, p Person) bool { return !blank(p.Workplace, p.Occupation) }),
	personRule("position-missing", Error, "Chưa có chức vụ hoặc nghề nghiệp",
		"Báo cáo, danh sách và bằng khen ghi chức vụ; người không có chức vụ thì ghi nghề nghiệp.",
		"person/position", "chức vụ hoặc nghề nghiệp", func(x *exam, p Person) bool { return !blank(p.Position, p.Occupation) }),
	{
		Code: "address-missing", Grade: Error, Title: "Chưa có địa chỉ",
		Explanation: "Báo cáo thành tích của tập thể ghi trụ sở chính, của hộ gia đình ghi nơi ở.",
		Source:      "Mẫu báo cáo thành tích kèm theo Nghị định 98/2023/NĐ-CP, phần sơ lược đặc điểm, tình hình",
		check: func(x *exam, report func(path, message string)) {
			x.groups(func(path string, _ Nominee, g GroupFacts) {
				if blank(g.Address) {
					report(path+"/group/address", fmt.Sprintf("Chưa có địa chỉ của %s; hãy điền vào phần thông tin chung.", x.called(path)))
				}
			})
		},
	},
	{
		Code: "functions-missing", Grade: Error, Title: "Chưa có chức năng, nhiệm vụ",
		Explanation: "Báo cáo thành tích tổng kết đợt của tập thể nêu chức năng, nhiệm vụ được giao. Hộ gia đình và hồ sơ đột xuất không bắt buộc mục này.",
		Source:      "Mẫu báo cáo thành tích kèm theo Nghị định 98/2023/NĐ-CP, phần sơ lược đặc điểm, tình hình",
		check: func(x *exam, report func(path, message string)) {
			x.groups(func(path string, n Nominee, g GroupFacts) {
				if x.Dossier.Kind == Campaign && n.Type == Collective && blank(g.Functions) {
					report(path+"/group/functions", fmt.Sprintf("Chưa có chức năng, nhiệm vụ của %s; hãy điền vào phần thông tin chung.", x.called(path)))
				}
			})
		},
	},
	{
		Code: "group-count", Grade: Error, Title: "Số người không khớp",
		Explanation: "Số nữ và số đảng viên không thể lớn hơn tổng số người của tập thể, và không thể là số âm.",
		Source:      "Mẫu báo cáo thành tích kèm theo Nghị định 98/2023/NĐ-CP, phần cơ cấu tổ chức",
		check: func(x *exam, report func(path, message string)) {
			x.groups(func(path string, _ Nominee, g GroupFacts) {
				switch who := x.called(path); {
				case g.Members < 0 || g.Women < 0 || g.Party < 0:
					report(path+"/group/members", fmt.Sprintf("Số người của %s có số âm; hãy nhập lại.", who))
				case g.Members == 0: // another rule asks for it
				case g.Women > g.Members:
					report(path+"/group/women", fmt.Sprintf("%s có %02d người mà ghi %02d nữ; hãy nhập lại.", UpperFirst(who), g.Members, g.Women))
				case g.Party > g.Members:
					report(path+"/group/party", fmt.Sprintf("%s có %02d người mà ghi %02d đảng viên; hãy nhập lại.", UpperFirst(who), g.Members, g.Party))
				}
			})
		},
	},
	{
		Code: "group-total", Grade: Warning, Title: "Chưa có tổng số người",
		Explanation: "Báo cáo thành tích tổng kết đợt của tập thể ghi tổng số người; để trống thì trên giấy là chỗ trống. Đã ghi số nữ hoặc số đảng viên thì cũng phải có tổng số để đối chiếu.",
		Source:      "Mẫu báo cáo thành tích kèm theo Nghị định 98/2023/NĐ-CP, phần cơ cấu tổ chức",
		check: func(x *exam, report func(path, message string)) {
			x.groups(func(path string, n Nominee, g GroupFacts) {
				if g.Members != 0 || g.Women < 0 || g.Party < 0 || x.unread(path+"/group", "members") {
					return
				}
				switch who := x.called(path); {
				case g.Women > 0 || g.Party > 0:
					report(path+"/group/members", fmt.Sprintf("Đã ghi số nữ hoặc số đảng viên mà chưa có tổng số người của %s; hãy điền tổng số.", who))
				case x.Dossier.Kind == Campaign && n.Type == Collective && !n.reported():
					report(path+"/group/members", fmt.Sprintf("Chưa có tổng số người của %s nên báo cáo in chỗ trống; hãy điền tổng số.", who))
				}
			})
		},
	},
	{
		Code: "summary-missing", Grade: Warning, Title: "Chưa có tóm tắt thành tích",
		Explanation: "Danh sách đề nghị khen thưởng có cột tóm tắt thành tích, mỗi trường hợp một, hai dòng.",
		Source:      "Thông lệ; kế hoạch: danh sách đề nghị khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			for i, n := range x.Dossier.Nominees {
				if x.requires(NomineeListPaper) && blank(n.Summary) {
					report(x.nomineePath(i)+"/summary", fmt.Sprintf("Chưa có tóm tắt thành tích của %s cho danh sách; hãy ghi một, hai dòng.", n.Called(i)))
				}
			}
		},
	},
	{
		Code: "birth-future", Grade: Error, Title: "Ngày sinh ở tương lai",
		Explanation: "Ngày sinh không thể sau ngày hôm nay.",
		Source:      "Mẫu báo cáo thành tích kèm theo Nghị định 98/2023/NĐ-CP, phần sơ lược lý lịch",
		check: func(x *exam, report func(path, message string)) {
			x.individuals(func(path string, _ Nominee, p Person) {
				if x.unborn(p) {
					report(path+"/person/birth", fmt.Sprintf("%s của %s ở tương lai; hãy sửa lại.", UpperFirst(p.born()), x.called(path)))
				}
			})
		},
	},
	{
		Code: "birth-age", Grade: Warning, Title: "Tuổi khác thường",
		Explanation: fmt.Sprintf("Cá nhân dưới %d tuổi hoặc trên %d tuổi vào ngày lập hồ sơ thường là do gõ nhầm năm sinh. Nếu đúng thì bỏ qua.", MinAge, MaxAge),
		Source:      "Thông lệ; pháp luật không định tuổi",
		check: func(x *exam, report func(path, message string)) {
			day := x.day()
			x.individuals(func(path string, _ Nominee, p Person) {
				if !p.Birth.Valid() || !day.IsDay() || x.unborn(p) {
					return
				}
				doubt := func(compared string, age int) {
					report(path+"/person/birth", fmt.Sprintf("Theo %s, %s %s %d tuổi; hãy xem lại năm sinh.", p.born(), x.called(path), compared, age))
				}
				switch { // of a bare year, only what holds for all its days
				case p.Birth.Time().AddDate(MinAge, 0, 0).After(day.Time()):
					doubt("dưới", MinAge)
				case p.Birth.last().AddDate(MaxAge+1, 0, 0).Before(day.Time()):
					doubt("trên", MaxAge)
				}
			})
		},
	},
}

// personRule asks for one fact of every individual.
func personRule(code string, grade Grade, title, explanation, key, what string, given func(*exam, Person) bool) Rule {
	return Rule{
		Code: code, Grade: grade, Title: title, Explanation: explanation,
		Source: "Mẫu báo cáo thành tích kèm theo Nghị định 98/2023/NĐ-CP, phần sơ lược lý lịch",
		check: func(x *exam, report func(path, message string)) {
			x.individuals(func(path string, _ Nominee, p Person) {
				if !given(x, p) {
					report(path+"/"+key, fmt.Sprintf("Chưa có %s của %s; hãy điền vào phần lý lịch.", what, x.called(path)))
				}
			})
		},
	}
}

// reported tells that the nominee's report came in a package and is handed on
// as it is.
func (n Nominee) reported() bool { return n.Origin != nil && n.Origin.Report != "" }

// born names the birth date in a sentence, by as much of it as is known: "ngày
// sinh 4/5/1980", "năm sinh 1975".
func (p Person) born() string {
	switch {
	case p.Birth.IsDay():
		return "ngày sinh " + p.Birth.String()
	case len(p.Birth) == len("1975"):
		return "năm sinh " + p.Birth.String()
	}
	return "tháng sinh " + p.Birth.String()
}

// unborn tells that somebody's birth date lies after the day of the check, or
// after that of the dossier where no day of the check is known.
func (x *exam) unborn(p Person) bool {
	today := x.Today
	if !today.IsDay() {
		today = x.day()
	}
	return p.Birth.After(today)
}
