package paper

import (
	"strconv"

	"hoso/model"
)

func digitsOf(n int) string { return strconv.Itoa(n) }

// particulars adds section I of a report. Facts that the form requires are
// printed with dots while they are missing; others only when they are there.
func (c *composer) particulars(p *Paper, n nominee) {
	switch n.Type {
	case model.Individual:
		p.say("report/particulars", Heading, "I. SƠ LƯỢC LÝ LỊCH")
		c.person(p, n)
	case model.Household:
		p.say("report/particulars", Heading, "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH")
		c.household(p, n)
	default:
		p.say("report/particulars", Heading, "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH")
		c.collective(p, n)
	}
}

// person adds the particulars of an individual. The name stands
// in small letters, in full.
func (c *composer) person(p *Paper, n nominee) {
	f := model.Person{}
	if n.Person != nil {
		f = *n.Person
	}
	at := n.path + "/person/"
	p.say(n.path+"/name/1", Body, "- Họ và tên: "+orDots(n.Name))
	p.tell(at+"rank", "- Cấp bậc, hàm: ", f.Rank)
	born := "- Sinh ngày" + room + "tháng" + room + "năm " + fewDots
	if f.Birth.Valid() {
		born = "- Sinh " + f.Birth.Official()
	} else if !f.Birth.Blank() {
		born = "- Ngày, tháng, năm sinh: " + day(f.Birth, 0)
	}
	p.say(at+"birth", Body, born)
	p.tell(at+"sex", "- Giới tính: ", orDots(sexName(f.Sex)))
	p.tell(at+"hometown", "- Quê quán: ", orDots(f.Hometown))
	p.tell(at+"residence", "- Trú quán: ", orDots(f.Residence))
	p.tell(at+"workplace", "- Đơn vị công tác: ", orDots(f.Workplace))
	if f.Position != "" || f.Occupation == "" {
		p.tell(at+"position", "- Chức vụ (Đảng, chính quyền, đoàn thể): ", orDots(f.Position))
	}
	p.tell(at+"occupation", "- Nghề nghiệp: ", f.Occupation)
	p.tell(at+"education", "- Trình độ chuyên môn, nghiệp vụ: ", orDots(f.Education))
	p.tell(at+"titles", "- Học hàm, học vị, danh hiệu, giải thưởng: ", f.Titles)
	p.tell(at+"phone", "- Điện thoại liên hệ: ", f.Phone)
}

// collective adds the particulars of a collective.
func (c *composer) collective(p *Paper, n nominee) {
	f := groupOf(n)
	at := n.path + "/group/"
	p.say("report/particulars/1", Subhead, "1. Đặc điểm, tình hình")
	p.tell(at+"address", "- Địa điểm trụ sở chính: ", orDots(f.Address))
	p.tell(at+"workplace", "- Đơn vị cấp trên trực tiếp: ", f.Workplace)
	p.tell(at+"phone", "- Điện thoại: ", f.Phone)
	p.tell(at+"founded", "- Quá trình thành lập và phát triển: ", f.Founded)
	p.tell(at+"structure", "- Đặc điểm chính, cơ cấu tổ chức: ", orDots(f.Structure))
	p.tell(at+"head", "- Người đứng đầu: ", f.Head)
	p.say(at+"members", Body, headcount(f, "- Tổng số: "))
	p.say("report/particulars/2", Subhead, "2. Chức năng, nhiệm vụ được giao")
	p.show(at+"functions", Body, orElse(f.Functions, dots+dots+dots))
}

// household adds the particulars of a household.
func (c *composer) household(p *Paper, n nominee) {
	f := groupOf(n)
	at := n.path + "/group/"
	p.tell(at+"head", "- Chủ hộ: ", orDots(f.Head))
	p.tell(at+"address", "- Nơi ở: ", orDots(home(f)))
	p.tell(at+"phone", "- Điện thoại: ", f.Phone)
	p.say(at+"members", Body, headcount(f, "- Số người trong gia đình: "))
	p.tell(at+"functions", "- Nghề nghiệp, việc làm: ", f.Functions)
	p.tell(at+"structure", "- Đặc điểm, hoàn cảnh gia đình: ", f.Structure)
	p.tell(at+"founded", "- Quá trình sinh sống tại địa phương: ", f.Founded)
}

// home is where a household lives: the address, with the neighbourhood that it
// does not name.
func home(f model.GroupFacts) string {
	switch {
	case f.Address == "" || mentions(f.Workplace, f.Address):
		return f.Workplace
	case f.Workplace == "" || mentions(f.Address, f.Workplace):
		return f.Address
	}
	return f.Address + ", " + model.LowerFirst(f.Workplace)
}

func groupOf(n nominee) model.GroupFacts {
	if n.Group == nil {
		return model.GroupFacts{}
	}
	return *n.Group
}

// headcount says how many persons there are, with the share of women, which
// decides between equals (Nghị định 98/2023, Điều 4: from 70 %).
func headcount(f model.GroupFacts, label string) string {
	if f.Members <= 0 {
		return label + fewDots + " người"
	}
	s := label + figure(f.Members) + " người"
	if f.Women > 0 {
		s += ", trong đó nữ " + figure(f.Women) + " người (" + percent(f.Women, f.Members) + "%)"
	}
	if f.Party > 0 {
		s += ", đảng viên " + figure(f.Party) + " người"
	}
	return s
}
