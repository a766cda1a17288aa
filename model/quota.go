package model

import "fmt"

var quotaRules = []Rule{
	{
		Code: "quota-collectives", Grade: Error, Title: "Vượt chỉ tiêu tập thể", needsPlan: true,
		Explanation: "Kế hoạch giới hạn số tập thể, kể cả hộ gia đình, mà mỗi đơn vị được đề nghị. Các hồ sơ tổng kết đợt khác của đơn vị cũng được tính vào. Chỉ tiêu ràng buộc đơn vị đề nghị, không ràng buộc đơn vị chủ trì tổng hợp. Muốn vượt phải có văn bản cho phép.",
		Source:      "Kế hoạch: số lượng đề nghị khen thưởng",
		line:        quotaLine,
		check: func(x *exam, report func(path, message string)) {
			x.overQuota("tập thể", func(q Quota) int { return q.Collectives }, func(t tally) count { return t.collectives }, report)
		},
	},
	{
		Code: "quota-individuals", Grade: Error, Title: "Vượt chỉ tiêu cá nhân", needsPlan: true,
		Explanation: "Kế hoạch giới hạn số cá nhân mà mỗi đơn vị được đề nghị. Các hồ sơ tổng kết đợt khác của đơn vị cũng được tính vào. Chỉ tiêu ràng buộc đơn vị đề nghị, không ràng buộc đơn vị chủ trì tổng hợp. Muốn vượt phải có văn bản cho phép.",
		Source:      "Kế hoạch: số lượng đề nghị khen thưởng",
		line:        quotaLine,
		check: func(x *exam, report func(path, message string)) {
			x.overQuota("cá nhân", func(q Quota) int { return q.Individuals }, func(t tally) count { return t.individuals }, report)
		},
	},
	{
		Code: "quota-group", Grade: Error, Title: "Nhóm đơn vị không có chỉ tiêu", needsPlan: true,
		Explanation: "Chỉ tiêu tính theo nhóm đơn vị. Đơn vị thuộc nhóm mà kế hoạch không nêu chỉ tiêu thì không xác định được số lượng được đề nghị.",
		Source:      "Kế hoạch: số lượng đề nghị khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			if _, ok := x.Plan.QuotaOf(x.Dossier.Proposer.Group); !ok && x.boundByQuota() {
				report("proposer/group", fmt.Sprintf("Kế hoạch không nêu chỉ tiêu cho nhóm của %s; hãy chọn lại nhóm đơn vị.", x.proposerName()))
			}
		},
	},
	{
		Code: "quota-exception", Grade: Note, Title: "Vượt chỉ tiêu theo văn bản cho phép", needsPlan: true,
		Explanation: "Đơn vị đề nghị nhiều hơn chỉ tiêu và đã ghi văn bản cho phép có số, ngày và bản chụp. Nơi nhận sẽ đối chiếu văn bản này.",
		Source:      "Kế hoạch: số lượng đề nghị khen thưởng; văn bản cho phép vượt chỉ tiêu",
		line:        quotaLine,
		check: func(x *exam, report func(path, message string)) {
			e := x.Dossier.Exception
			if q, ok := x.Plan.QuotaOf(x.Dossier.Proposer.Group); ok && x.excepted() && x.anyOver(q) {
				report("exception", fmt.Sprintf("Số đề nghị vượt chỉ tiêu theo văn bản số %s ngày %s; nơi nhận sẽ đối chiếu bản chụp kèm theo.", e.Number, e.Date))
			}
		},
	},
	{
		Code: "quota-exception-incomplete", Grade: Error, Title: "Văn bản cho phép vượt chỉ tiêu chưa đủ",
		Explanation: "Văn bản cho phép vượt chỉ tiêu chỉ có giá trị khi ghi đủ số, ngày và đính kèm bản chụp.",
		Source:      "Kế hoạch: số lượng đề nghị khen thưởng",
		check: func(x *exam, report func(path, message string)) {
			e := x.Dossier.Exception
			if e == nil {
				return
			}
			if blank(e.Number) {
				report("exception/number", "Văn bản cho phép vượt chỉ tiêu chưa ghi số; hãy điền số văn bản.")
			}
			if !e.Date.IsDay() {
				report("exception/date", "Văn bản cho phép vượt chỉ tiêu chưa ghi ngày; hãy điền đủ ngày, tháng, năm.")
			}
			if !x.attached(e.Attachment) {
				report("exception/attachment", "Văn bản cho phép vượt chỉ tiêu chưa có bản chụp; hãy đính kèm bản chụp của văn bản.")
			}
		},
	},
}

// tally counts the nominees that a quota binds, of one theme or of all.
type tally struct {
	theme                    string // empty: all themes
	collectives, individuals count
}

// count tells this dossier's nominees from those of the unit's other dossiers.
type count struct{ here, elsewhere int }

func (c count) total() int { return c.here + c.elsewhere }

// boundByQuota tells that the dossier is one that a quota is meant for: a
// campaign dossier of a proposing unit.
func (x *exam) boundByQuota() bool {
	return x.Dossier.Kind == Campaign && x.Dossier.Stage == UnitStage
}

// excepted tells that a written leave with number, date and scan is recorded.
func (x *exam) excepted() bool {
	e := x.Dossier.Exception
	return e != nil && !blank(e.Number) && e.Date.IsDay() && x.attached(e.Attachment)
}

// campaigns lists the unit's other campaign dossiers under the same plan and
// at the same stage.
func (x *exam) campaigns() []Summary {
	var found []Summary
	d := x.Dossier
	for _, o := range x.Others {
		if o.ID != d.ID && o.Kind == Campaign && o.Stage == d.Stage && o.Unit == d.Proposer.ID && o.PlanID == d.Plan.ID {
			found = append(found, o)
		}
	}
	return found
}

// tallies counts over what the scope says: one tally of all, or one for each
// theme that the dossier nominates under.
func (x *exam) tallies(scope QuotaScope) []tally {
	var list []tally
	at := func(theme string) *tally {
		if scope != PerTheme {
			theme = ""
		}
		for i := range list {
			if list[i].theme == theme {
				return &list[i]
			}
		}
		list = append(list, tally{theme: theme})
		return &list[len(list)-1]
	}
	for _, n := range x.Dossier.Nominees {
		t := at(firstOf(n.Theme, x.Dossier.Theme))
		if n.IsCollective() {
			t.collectives.here++
		} else {
			t.individuals.here++
		}
	}
	own := len(list)
	for _, o := range x.campaigns() {
		for _, n := range o.Nominees {
			t := at(firstOf(n.Theme, o.Theme))
			if n.Type != Individual {
				t.collectives.elsewhere++
			} else {
				t.individuals.elsewhere++
			}
		}
	}
	return list[:own]
}

func (x *exam) overQuota(what string, limit func(Quota) int, counted func(tally) count, report func(path, message string)) {
	q, ok := x.Plan.QuotaOf(x.Dossier.Proposer.Group)
	if !ok || !x.boundByQuota() || x.excepted() {
		return
	}
	for _, t := range x.tallies(q.Scope) {
		n, most := counted(t), limit(q)
		if n.here == 0 || n.total() <= most {
			continue
		}
		elsewhere, theme := "", ""
		if n.elsewhere > 0 {
			elsewhere = fmt.Sprintf(" (trong đó %02d ở hồ sơ khác)", n.elsewhere)
		}
		if t.theme != "" {
			theme = " trong chuyên đề " + t.theme
		}
		report("nominees", fmt.Sprintf("%s đề nghị %02d %s%s%s, vượt chỉ tiêu %02d %s của nhóm %s (%s); hãy bớt %02d %s hoặc ghi văn bản cho phép vượt chỉ tiêu.",
			UpperFirst(x.proposerName()), n.total(), what, elsewhere, theme, most, what, x.groupName(), q.Source, n.total()-most, what))
	}
}

func (x *exam) anyOver(q Quota) bool {
	if !x.boundByQuota() {
		return false
	}
	for _, t := range x.tallies(q.Scope) {
		if t.collectives.total() > q.Collectives || t.individuals.total() > q.Individuals {
			return true
		}
	}
	return false
}

// quotaLine is the plan's own sentence on the proposing unit's quota.
func quotaLine(x *exam) string {
	q, _ := x.Plan.QuotaOf(x.Dossier.Proposer.Group)
	return q.Source + ": " + q.Text
}

func (x *exam) groupName() string {
	for _, g := range x.Plan.Groups {
		if g.ID == x.Dossier.Proposer.Group {
			return g.Name
		}
	}
	return x.Dossier.Proposer.Group
}
