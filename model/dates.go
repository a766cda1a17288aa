package model

import (
	"fmt"
	"reflect"
	"strings"
)

var dateRules = []Rule{
	{
		Code: "date-impossible", Grade: Error, Title: "Ngày không có thật",
		Explanation: "Ngày ghi phải có trong lịch và đủ ngày, tháng, năm; riêng ngày sinh có thể chỉ ghi tháng, năm hoặc năm.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.4",
		check: func(x *exam, report func(path, message string)) {
			eachDate(x.Dossier, func(path string, d Date) {
				if d.Blank() || d.IsDay() {
					return // before the name is looked up, which takes a walk over the nominees
				}
				name := UpperFirst(FieldName(x.Dossier, path))
				switch {
				case !d.Valid():
					report(path, fmt.Sprintf("%s ghi “%s” không phải là một ngày có thật; hãy ghi lại, ví dụ 20/8/2024.", name, string(d)))
				case !strings.HasSuffix(path, "/birth"):
					report(path, fmt.Sprintf("%s mới ghi “%s”; hãy ghi đủ ngày, tháng, năm.", name, d))
				}
			})
		},
	},
	{
		Code: "reference-date", Grade: Error, Title: "Chưa có ngày lập hồ sơ",
		Explanation: "Khi tờ trình chưa có ngày, các căn cứ pháp lý được chọn theo ngày lập hồ sơ.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.6a",
		check: func(x *exam, report func(path, message string)) {
			if d := x.Dossier; d.ReferenceDate.Blank() && d.Proposal.Date.Blank() {
				report("referenceDate", "Hồ sơ chưa có ngày lập nên không chọn được căn cứ pháp lý; hãy ghi ngày lập hồ sơ.")
			}
		},
	},
	{
		Code: "reference-date-late", Grade: Warning, Title: "Ngày lập hồ sơ khác thường",
		Explanation: "Khi tờ trình chưa có ngày, căn cứ pháp lý được chọn theo ngày lập hồ sơ. Ngày lập ở sau ngày hôm nay, hoặc sau hạn gửi hồ sơ nửa năm trở lên, thường là do gõ nhầm năm.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.6a; kế hoạch: thời gian gửi hồ sơ",
		check: func(x *exam, report func(path, message string)) {
			day := x.Dossier.ReferenceDate
			if !day.IsDay() {
				return
			}
			d, ok := x.Plan.DeadlineOf(x.Dossier.Stage)
			switch {
			case x.Today.IsDay() && day.After(x.Today):
				report("referenceDate", fmt.Sprintf("Ngày lập hồ sơ %s ở sau ngày hôm nay %s; hãy xem lại, nhất là năm.", day, x.Today))
			case ok && x.Dossier.Kind == Campaign && d.Before.IsDay() && day.After(d.LastDay().AddDays(slipDays)):
				report("referenceDate", fmt.Sprintf("Ngày lập hồ sơ %s ở sau hạn gửi hồ sơ là ngày %s quá lâu; hãy xem lại, nhất là năm.", day, d.LastDay()))
			}
		},
	},
	{
		Code: "meeting-after-proposal", Grade: Error, Title: "Họp Hội đồng sau ngày tờ trình",
		Explanation: "Tờ trình căn cứ vào biên bản họp Hội đồng, nên cuộc họp không thể sau ngày tờ trình.",
		Source:      "Kế hoạch: họp Hội đồng rồi mới lập hồ sơ",
		check: func(x *exam, report func(path, message string)) {
			if m, p := x.Dossier.Minutes.Date, x.Dossier.Proposal.Date; m.After(p) {
				report("minutes/date", fmt.Sprintf("Hội đồng họp ngày %s, sau ngày tờ trình %s; hãy sửa lại ngày.", m, p))
			}
		},
	},
	{
		Code: "meeting-future", Grade: Warning, Title: "Cuộc họp chưa diễn ra",
		Explanation: "Ngày họp ghi trong biên bản ở sau ngày hôm nay. Biên bản soạn trước thì phải xem lại sau cuộc họp.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản",
		check: func(x *exam, report func(path, message string)) {
			m := x.Dossier.Minutes.Date
			if _, late := x.meetsLate(); m.After(x.Today) && !m.After(x.Dossier.Proposal.Date) && !late {
				report("minutes/date", fmt.Sprintf("Ngày họp Hội đồng %s chưa đến; họp xong hãy xem lại biên bản.", m))
			}
		},
	},
	{
		Code: "meeting-late", Grade: Warning, Title: "Họp Hội đồng sau hạn gửi hồ sơ", needsPlan: true,
		Explanation: "Hội đồng họp xét rồi mới gửi hồ sơ, nên cuộc họp phải trước hạn gửi hồ sơ của kế hoạch. Ngày họp sau hạn thường là do gõ nhầm; nếu đúng thì hỏi nơi nhận trước khi gửi.",
		Source:      "Kế hoạch: thời gian gửi hồ sơ",
		line:        deadlineLine,
		check: func(x *exam, report func(path, message string)) {
			if d, late := x.meetsLate(); late {
				report("minutes/date", fmt.Sprintf("Hội đồng họp ngày %s, sau hạn gửi hồ sơ là ngày %s (%s); hãy xem lại ngày họp.", x.Dossier.Minutes.Date, d.LastDay(), d.place()))
			}
		},
	},
	{
		Code: "report-after-proposal", Grade: Warning, Title: "Báo cáo đề ngày sau tờ trình",
		Explanation: "Báo cáo thành tích kèm theo tờ trình, nên ngày báo cáo không sau ngày tờ trình.",
		Source:      "Kế hoạch: báo cáo thành tích kèm theo tờ trình",
		check: func(x *exam, report func(path, message string)) {
			for i, n := range x.Dossier.Nominees {
				if r, p := n.Report.Date, x.Dossier.Proposal.Date; r.After(p) {
					report(x.nomineePath(i)+"/report/date", fmt.Sprintf("Báo cáo của %s đề ngày %s, sau ngày tờ trình %s; hãy sửa lại ngày.", n.Called(i), r, p))
				}
			}
		},
	},
	{
		Code: "report-after-meeting", Grade: Note, Title: "Báo cáo đề ngày sau cuộc họp",
		Explanation: "Hội đồng thường xét trên báo cáo đã có. Báo cáo hoàn chỉnh sau cuộc họp thì ngày sau là bình thường.",
		Source:      "Thông lệ",
		check: func(x *exam, report func(path, message string)) {
			for i, n := range x.Dossier.Nominees {
				if r, m := n.Report.Date, x.Dossier.Minutes.Date; r.After(m) && !r.After(x.Dossier.Proposal.Date) {
					report(x.nomineePath(i)+"/report/date", fmt.Sprintf("Báo cáo của %s đề ngày %s, sau cuộc họp Hội đồng ngày %s; nếu không phải báo cáo hoàn chỉnh lại thì hãy xem lại ngày.", n.Called(i), r, m))
				}
			}
		},
	},
	{
		Code: "event-missing", Grade: Error, Title: "Chưa ghi ngày lập thành tích",
		Explanation: "Báo cáo khen thưởng đột xuất phải nêu rõ việc xảy ra khi nào.",
		Source:      "Kế hoạch: đề nghị khen đột xuất; Luật Thi đua, khen thưởng 2022, Điều 85",
		check: func(x *exam, report func(path, message string)) {
			x.events(func(path, who string, event Date) {
				if event.Blank() {
					report(path, fmt.Sprintf("Báo cáo của %s chưa ghi ngày lập thành tích; hãy điền ngày xảy ra.", who))
				}
			})
		},
	},
	{
		Code: "event-future", Grade: Error, Title: "Ngày lập thành tích ở sau ngày lập hồ sơ",
		Explanation: "Thành tích phải có trước khi lập hồ sơ.",
		Source:      "Kế hoạch: đề nghị khen đột xuất",
		check: func(x *exam, report func(path, message string)) {
			x.events(func(path, who string, event Date) {
				if x.yetToCome(event) {
					report(path, fmt.Sprintf("Ngày lập thành tích %s của %s ở sau ngày lập hồ sơ; hãy sửa lại ngày.", event, who))
				}
			})
		},
	},
	{
		Code: "event-period", Grade: Warning, Title: "Thành tích ngoài thời gian đợt thi đua", needsPlan: true,
		Explanation: "Khen thưởng đột xuất theo kế hoạch dành cho thành tích trong đợt thi đua. Thành tích ngoài thời gian đó thì đề nghị theo quy định chung.",
		Source:      "Kế hoạch: thời gian thi đua; tiêu chuẩn khen thưởng đột xuất",
		line:        func(x *exam) string { return x.Plan.Period.Text },
		check: func(x *exam, report func(path, message string)) {
			x.events(func(path, who string, event Date) {
				if p := x.Plan.Period; !x.yetToCome(event) && (event.Before(p.From) || event.After(p.To)) {
					report(path, fmt.Sprintf("Ngày lập thành tích %s của %s ngoài thời gian thi đua (%s); hãy xem lại ngày hoặc căn cứ đề nghị.", event, who, p.Text))
				}
			})
		},
	},
	{
		Code: "deadline-passed", Grade: Warning, Title: "Quá hạn gửi hồ sơ", needsPlan: true,
		Explanation: "Kế hoạch định ngày cuối cùng nhận hồ sơ. Gửi muộn thì nên hỏi nơi nhận trước; gói hồ sơ vẫn làm được.",
		Source:      "Kế hoạch: thời gian gửi hồ sơ",
		line:        deadlineLine,
		check: func(x *exam, report func(path, message string)) {
			d, day, ok := x.deadline()
			if ok && !day.Before(d.Before) {
				report("", fmt.Sprintf("Đã quá hạn gửi hồ sơ: hạn cuối là %s, ngày %s (%s); hãy hỏi nơi nhận trước khi gửi.", d.LastDay().Weekday(), d.LastDay(), d.place()))
			}
		},
	},
	{
		Code: "deadline-office", Grade: Note, Title: "Còn hạn nhưng cơ quan nghỉ", needsPlan: true,
		Explanation: "Những ngày cuối của hạn nộp rơi vào ngày nghỉ, nơi nhận không làm việc.",
		Source:      "Kế hoạch: thời gian gửi hồ sơ; lịch nghỉ lễ",
		line:        deadlineLine,
		check: func(x *exam, report func(path, message string)) {
			d, day, ok := x.deadline()
			if last := x.Plan.LastWorkingDay(d); ok && day.Before(d.Before) && day.After(last) {
				report("", fmt.Sprintf("Hạn gửi hồ sơ là ngày %s, nhưng ngày làm việc cuối cùng đã qua từ %s, ngày %s; hãy liên hệ nơi nhận.", d.LastDay(), last.Weekday(), last))
			}
		},
	},
}

// slipDays is how long after its deadline a dossier may still be made, half a
// year: what is later is rather a year mistyped.
const slipDays = 183

// deadline returns the deadline of a campaign dossier and the day to measure
// by it: today while the dossier is still in the unit's hands, later the day
// of its proposal. ok is false when there is nothing to measure.
func (x *exam) deadline() (d Deadline, day Date, ok bool) {
	d, ok = x.Plan.DeadlineOf(x.Dossier.Stage)
	day = x.Today
	if x.Role == Receiving || x.Dossier.State == Submitted || x.Dossier.State == Received {
		day = x.Dossier.Proposal.Date
	}
	return d, day, ok && x.Dossier.Kind == Campaign && day.IsDay() && d.Before.IsDay()
}

// meetsLate tells that the council of a campaign dossier meets after the
// deadline of its stage, and that the proposal does not show the day to be
// wrong in itself.
func (x *exam) meetsLate() (Deadline, bool) {
	m := x.Dossier.Minutes.Date
	d, ok := x.Plan.DeadlineOf(x.Dossier.Stage)
	return d, ok && x.Dossier.Kind == Campaign && m.After(d.LastDay()) && !m.After(x.Dossier.Proposal.Date)
}

func deadlineLine(x *exam) string {
	d, _ := x.Plan.DeadlineOf(x.Dossier.Stage)
	return d.Source + ": " + d.Text
}

// events calls visit for the day of each achievement of an ad-hoc dossier.
func (x *exam) events(visit func(path, who string, event Date)) {
	if x.Dossier.Kind != AdHoc {
		return
	}
	for i, n := range x.Dossier.Nominees {
		visit(x.nomineePath(i)+"/report/eventDate", n.Called(i), n.Report.EventDate)
	}
}

// yetToCome tells that an event lies after today or after the dossier's day.
func (x *exam) yetToCome(event Date) bool {
	return event.After(x.Today) || event.After(x.day())
}

// eachDate calls visit with the path and the value of every date in d, paths
// as EachText writes them.
func eachDate(d Dossier, visit func(path string, date Date)) {
	walkDates(reflect.ValueOf(d), "", visit)
}

func walkDates(v reflect.Value, path string, visit func(path string, date Date)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walkDates(v.Elem(), path, visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			walkDates(v.Field(i), joinPath(path, key), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walkDates(v.Index(i), joinPath(path, elementName(v.Index(i), i)), visit)
		}
	case reflect.String:
		if date, ok := v.Interface().(Date); ok {
			visit(path, date)
		}
	}
}
