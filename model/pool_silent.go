package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// silent lists the units with a quota that are not among the senders, and
// counts all that have one.
func (f PoolFacts) silent(senders map[string]bool) (groups []SilentGroup, addressed int) {
	groups = []SilentGroup{}
	for _, g := range f.Plan.Groups {
		if _, bound := f.Plan.QuotaOf(g.ID); !bound {
			continue
		}
		group := SilentGroup{ID: g.ID, Name: g.Name, Units: []PoolUnit{}}
		for _, u := range f.Units {
			if u.Group != g.ID || u.ID == f.Desk.ID {
				continue
			}
			group.Addressed++
			if !senders[u.ID] {
				group.Units = append(group.Units, PoolUnit{ID: u.ID, Name: cmp.Or(u.Name, u.Body)})
			}
		}
		if addressed += group.Addressed; group.Addressed > 0 {
			groups = append(groups, group)
		}
	}
	return groups, addressed
}

// SilentUnits counts the units that nothing came from.
func (s PoolSummary) SilentUnits() int {
	n := 0
	for _, g := range s.Silent {
		n += len(g.Units)
	}
	return n
}

// atBoard tells that the pool is the Board's.
func (f PoolFacts) atBoard() bool {
	return f.Plan != nil && f.Desk.ID != "" && f.Desk.ID == f.Plan.Board
}

// leads tells, at the Board's desk, what the lead units of the themes have
// sent.
func (f PoolFacts) leads() []LeadState {
	states := []LeadState{}
	if !f.atBoard() {
		return states
	}
	for _, t := range f.Plan.Themes {
		if !t.Nominations {
			continue
		}
		l := LeadState{Theme: t.ID, Title: UpperFirst(cmp.Or(t.Short, t.Title)), Lead: t.LeadText}
		for _, d := range f.Dossiers {
			if d.Kind == Campaign && d.Stage == LeadStage && d.Theme == t.ID && (l.Came == "" || d.Came.After(l.Came)) {
				l.Came = d.Came
			}
		}
		if i := slices.IndexFunc(f.Themes, func(s PoolShare) bool { return s.ID == t.ID }); i >= 0 {
			l.Nominees = f.Themes[i].Count
		}
		states = append(states, l)
	}
	return states
}

// deadlines tells how the plan's deadlines stand; those of one day are one.
func (f PoolFacts) deadlines() []DeadlineState {
	states := []DeadlineState{}
	for _, d := range f.Plan.Deadlines {
		late := 0
		for _, o := range f.Dossiers {
			if o.Kind == Campaign && o.Stage == d.Stage && o.Came.IsDay() && o.Came.After(d.LastDay()) {
				late++
			}
		}
		if i := slices.IndexFunc(states, func(s DeadlineState) bool { return s.Last == d.LastDay() }); i >= 0 {
			states[i].Stages = append(states[i].Stages, d.Stage)
			states[i].Late += late
			continue
		}
		states = append(states, DeadlineState{
			Stages: []Stage{d.Stage}, Last: d.LastDay(), LastWorking: f.Plan.LastWorkingDay(d), DaysLeft: f.Day.DaysUntil(d.LastDay()), Late: late,
		})
	}
	return states
}

// namedUnits is the greatest number of units that a doubt names.
const namedUnits = 3

// doubts says what the figures cannot tell.
func (f PoolFacts) doubts(s PoolSummary, senders map[string]bool) []string {
	said := []string{}
	say := func(format string, args ...any) { said = append(said, fmt.Sprintf(format, args...)) }
	if f.Astray > 0 {
		say("Có %02d hồ sơ gửi nhầm nơi nhận, không tính vào các số liệu này; hãy chuyển trả bên gửi.", f.Astray)
	}
	if n := f.otherPlans(); n > 0 {
		say("Có %02d hồ sơ theo kế hoạch khác, không tính vào các số liệu này: mỗi kế hoạch có bảng tổng hợp riêng.", n)
	}
	if f.Planless > 0 {
		say("Có %02d hồ sơ không ghi kế hoạch nên không tính vào các số liệu này.", f.Planless)
	}
	switch {
	case f.Plan == nil && f.PlanID != "":
		say("Máy này chưa có kế hoạch ấy (%s) nên không biết chỉ tiêu, thời hạn và những đơn vị phải gửi hồ sơ; hãy mở tệp kế hoạch đó.", f.PlanID)
		return said
	case f.Plan == nil:
		say("Chưa chọn kế hoạch nên không biết chỉ tiêu, thời hạn và những đơn vị phải gửi hồ sơ.")
		return said
	}
	if len(f.Units) == 0 {
		say("Không có danh sách đơn vị của kế hoạch nên không biết đơn vị nào chưa gửi hồ sơ.")
	}
	if len(s.Deadlines) == 0 {
		say("Kế hoạch không ghi thời hạn gửi hồ sơ.")
	}
	if s.SilentUnits() > 0 {
		say("“Chưa có hồ sơ” chỉ có nghĩa là hồ sơ của đơn vị chưa đến đây: kế hoạch không buộc đơn vị nào cũng phải đề nghị khen thưởng.")
		if !f.atBoard() {
			say("Đơn vị chưa gửi đến đây có thể đã gửi cho đơn vị chủ trì chuyên đề khác.")
		}
	}
	if s.Addressed > 0 {
		say("Đơn vị không có trong danh sách của chương trình thì không biết là thiếu.")
	}
	f.doubtSenders(senders, say)
	if n := len(s.Unbound); n > 0 {
		say("Kế hoạch không nêu chỉ tiêu cho nhóm của %02d đơn vị nên không biết có vượt hay không: %s.", n, someOf(s.Unbound))
	}
	if slices.ContainsFunc(f.Dossiers, func(d PooledDossier) bool { return d.Stage == LeadStage }) {
		say("Hồ sơ do đơn vị chủ trì trình chỉ có những người, tập thể được chọn; ai không được chọn thì chỉ được đếm khi gói của chính đơn vị cũng có ở đây.")
	}
	return said
}

// doubtSenders names units that sent something and are in no list.
func (f PoolFacts) doubtSenders(senders map[string]bool, say func(string, ...any)) {
	if len(f.Units) == 0 {
		return
	}
	unlisted := []string{}
	for id := range senders {
		if !slices.ContainsFunc(f.Units, func(u Unit) bool { return u.ID == id }) {
			unlisted = append(unlisted, id)
		}
	}
	if n := len(unlisted); n > 0 {
		say("Có %02d đơn vị đã gửi hồ sơ mà không có trong danh sách đơn vị của kế hoạch.", n)
	}
}

// otherPlans counts the dossiers of the pool that are of other plans.
func (f PoolFacts) otherPlans() int {
	n := 0
	for _, p := range f.Plans {
		if p.ID != f.PlanID {
			n += p.Packages
		}
	}
	return n
}

func someOf(names []string) string {
	if len(names) > namedUnits {
		return strings.Join(names[:namedUnits], "; ") + "; …"
	}
	return strings.Join(names, "; ")
}
