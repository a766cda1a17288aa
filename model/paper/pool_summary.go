package paper

import (
	"fmt"
	"strings"

	"hoso/model"
)

// PoolSummary composes the báo cáo tổng hợp: what a unit's pool of received
// dossiers amounts to, for its own use. It bears neither number nor seal.
func PoolSummary(u model.Unit, s model.PoolSummary) Paper {
	p := Paper{ID: "summary", Title: "Báo cáo tổng hợp", Stem: "bao-cao-tong-hop", Author: u.Body, Date: s.Day}
	p.Blocks = []Block{
		letterhead(model.Dossier{Proposer: u}, "", s.Day),
		&Title{
			ID: "summary/title", Name: "BÁO CÁO TỔNG HỢP", Subject: []string{"Tình hình đề nghị khen thưởng"},
			Notes: []string{takenAt(s)}, Rule: true,
		},
	}
	w := summaryWriter{paper: &p}
	w.heading("Tình hình chung")
	w.items("state", generalState(s))
	w.heading("Số người, tập thể được đề nghị")
	w.plain("legend", "Thanh đậm là tập thể, kể cả hộ gia đình; thanh nhạt là cá nhân.")
	w.shares("themes", "Chuyên đề", s.Themes)
	w.shares("groups", "Nhóm đơn vị", s.Groups)
	w.shares("clusters", "Cụm thi đua", s.Clusters)
	w.shares("awards", "Hình thức khen thưởng", s.Awards)
	if len(s.Leads) > 0 {
		w.heading("Hồ sơ của đơn vị chủ trì")
		w.leads(s.Leads)
	}
	w.heading("Đơn vị vượt chỉ tiêu")
	w.over(s)
	w.heading("Đơn vị chưa gửi hồ sơ")
	w.silent(s)
	if len(s.Doubts) > 0 {
		w.heading("Những điều số liệu chưa cho biết")
		w.items("doubt", s.Doubts)
	}
	p.Blocks = append(p.Blocks, &Signatures{ID: "summary/signatures", Rows: [][2]*Signature{{
		nil, {ID: "summary/maker", Lines: []string{"NGƯỜI TỔNG HỢP"}, Hint: "(Ký, ghi rõ họ và tên)"},
	}}})
	finish(&p)
	return p
}

// takenAt says of which moment the figures are.
func takenAt(s model.PoolSummary) string {
	return fmt.Sprintf("(Số liệu tính đến %d giờ %02d phút, %s)", s.Taken.Hour(), s.Taken.Minute(), day(s.Day, 0))
}

// generalState says what there is in a few sentences.
func generalState(s model.PoolSummary) []string {
	said := []string{}
	switch {
	case s.Plan != "":
		said = append(said, "Kế hoạch: "+line(s.Plan)+".")
	case s.PlanID != "":
		said = append(said, "Kế hoạch: mã "+line(s.PlanID)+", chưa có trên máy này.")
	}
	if s.Packages == 0 {
		said = append(said, "Chưa nhận hồ sơ nào.")
	} else {
		said = append(said, fmt.Sprintf("Đã nhận %s hồ sơ: các đơn vị đề xuất %s tập thể, %s cá nhân; đề nghị khen %s tập thể, %s cá nhân.",
			figure(s.Packages), figure(s.Nominees.Collectives), figure(s.Nominees.Individuals), figure(s.Forwarded.Collectives), figure(s.Forwarded.Individuals)))
	}
	if s.Addressed > 0 {
		said = append(said, sendersState(s))
	}
	for _, d := range s.Deadlines {
		said = append(said, deadlineState(d, s.Day))
	}
	return said
}

// sendersState says how many of the units with a quota have sent something. They
// may be more than the dossiers that came: a lead unit's is that of several.
func sendersState(s model.PoolSummary) string {
	silent, through := s.SilentUnits(), ""
	sent := s.Addressed - silent
	if sent > s.Packages {
		through = " (qua hồ sơ của đơn vị chủ trì)"
	}
	return fmt.Sprintf("Trong %s đơn vị mà kế hoạch nêu chỉ tiêu: %s đơn vị đã có hồ sơ%s, %s đơn vị chưa có.", figure(s.Addressed), figure(sent), through, figure(silent))
}

// stageWays are the ways of dossiers of a stage.
var stageWays = map[model.Stage]string{model.UnitStage: "gửi đơn vị chủ trì", model.LeadStage: "trình Thành phố"}

func deadlineState(d model.DeadlineState, today model.Date) string {
	var ways []string
	for _, stage := range d.Stages {
		ways = append(ways, stageWays[stage])
	}
	left := fmt.Sprintf("còn %d ngày", d.DaysLeft)
	switch {
	case d.DaysLeft < 0:
		left = fmt.Sprintf("đã quá hạn %d ngày", -d.DaysLeft)
	case d.DaysLeft == 0:
		left = "hết hạn trong hôm nay"
	}
	sentence := fmt.Sprintf("Thời hạn hồ sơ %s: hết ngày %s, %s", strings.Join(ways, ", "), d.Last, left)
	switch {
	case d.DaysLeft >= 0 && today.After(d.LastWorking):
		sentence += fmt.Sprintf("; ngày làm việc cuối cùng %s đã qua", d.LastWorking)
	case d.LastWorking != d.Last:
		sentence += fmt.Sprintf("; ngày làm việc cuối cùng là %s, %s", d.LastWorking.Weekday(), d.LastWorking)
	}
	if d.Late > 0 {
		sentence += fmt.Sprintf("; %s hồ sơ đến sau hạn", figure(d.Late))
	}
	return sentence + "."
}
