package model

import (
	"fmt"
	"strconv"
)

var deskRules = []Rule{
	{
		Code: ruleAddress, Grade: Error, Title: "Gói gửi cho nơi khác", needsPlan: true,
		Explanation: "Hồ sơ ghi nơi nhận là đơn vị khác. Cơ quan thường trực (Ban Thi đua - Khen thưởng) nhận được mọi gói; các đơn vị khác chỉ nhận gói gửi cho mình.",
		Source:      "Kế hoạch: quy trình, hồ sơ đề nghị khen thưởng",
		line:        func(x *exam) string { return x.kind.Source },
		check: func(x *exam, report func(path, message string)) {
			to := x.Dossier.Recipient
			if x.atDesk() && to.Unit != "" && to.Unit != x.Desk.Unit && x.Desk.Unit != x.Plan.Board {
				report("recipient/unit", fmt.Sprintf("Gói này gửi cho %s, không phải gửi cho đơn vị đang nhận; hãy chuyển trả bên gửi hoặc chuyển đúng nơi nhận.", firstOf(firstName(to.Names), "đơn vị khác")))
			}
		},
	},
	{
		Code: RuleLate, Grade: Warning, Title: "Gói đến sau hạn gửi hồ sơ", needsPlan: true,
		Explanation: "Tờ trình đề ngày trong hạn nhưng gói đến sau hạn. Nhận hay không là do nơi nhận quyết định; chương trình vẫn nhận và nhắc.",
		Source:      "Kế hoạch: thời gian gửi hồ sơ",
		line:        deadlineLine,
		check: func(x *exam, report func(path, message string)) {
			d, ok := x.Plan.DeadlineOf(x.Dossier.Stage)
			if !x.atDesk() || !ok || x.Dossier.Kind != Campaign || !x.Desk.Came.After(d.LastDay()) || x.Dossier.Proposal.Date.After(d.LastDay()) {
				return
			}
			report("", fmt.Sprintf("Gói đến ngày %s, sau hạn gửi hồ sơ là ngày %s (%s); hãy xem có nhận hay không.", x.Desk.Came, d.LastDay(), d.place()))
		},
	},
	{
		Code: "receive-direct", Grade: Note, Title: "Gói của đơn vị gửi cho đơn vị chủ trì chuyên đề", needsPlan: true,
		Explanation: "Hồ sơ của đơn vị tham gia chuyên đề thường gửi đơn vị chủ trì chuyên đề; đơn vị chủ trì tổng hợp rồi mới trình Thành phố, kèm nguyên báo cáo của đơn vị. Cơ quan thường trực vẫn nhận được để theo dõi.",
		Source:      "Kế hoạch: hồ sơ các đơn vị chủ trì chuyên đề trình Thành phố (5.2a)",
		check: func(x *exam, report func(path, message string)) {
			to := x.Dossier.Recipient
			if !x.atDesk() || x.Desk.Unit != x.Plan.Board || x.Dossier.Kind != Campaign || x.Dossier.Stage != UnitStage || to.Unit == "" || to.Unit == x.Desk.Unit {
				return
			}
			report("recipient/unit", fmt.Sprintf("Gói này gửi cho %s, thường đến đây trong hồ sơ của đơn vị đó; hãy đợi hồ sơ của đơn vị chủ trì hoặc hỏi lại bên gửi.", firstOf(firstName(to.Names), "đơn vị chủ trì chuyên đề")))
		},
	},
	{
		Code: "receive-other-revision", Grade: Warning, Title: "Gói gửi thẳng và bản trong hồ sơ chủ trì khác lần nộp",
		Explanation: "Hồ sơ của một đơn vị có thể đến bằng hai đường: gửi thẳng, và nằm trong hồ sơ của đơn vị chủ trì. Hai bản là hai lần nộp khác nhau thì bản nộp sau là bản đúng.",
		Source:      "Quy cách gói nộp: số lần nộp",
		check:       checkOtherRevision,
	},
	{
		Code: "receive-older", Grade: Warning, Title: "Đã có gói nộp sau của hồ sơ này",
		Explanation: "Mỗi lần đóng gói, hồ sơ có số lần nộp tăng thêm một. Gói nộp sau thay cho gói nộp trước, dù gói trước đến muộn hơn.",
		Source:      "Quy cách gói nộp: số lần nộp",
		check: func(x *exam, report func(path, message string)) {
			if x.Desk == nil || x.Desk.Later == nil {
				return
			}
			l := x.Desk.Later
			report("", fmt.Sprintf("Đây là gói nộp lần %d; ở đây đã có gói nộp lần %d, nhận ngày %s, nên danh sách giữ nguyên theo gói sau.", x.Dossier.Revision, l.Revision, l.Came))
		},
	},
	{
		Code: "nominee-other-origin", Grade: Warning, Title: "Một trường hợp được đề nghị ở hai nơi",
		Explanation: "Cùng một tập thể, cá nhân có trong hồ sơ của hai đơn vị, hoặc ở hai chuyên đề do hai đơn vị chủ trì trình. Chương trình so tên (không kể cách đặt dấu thanh), ngày sinh, nơi công tác, địa chỉ; một trường hợp lấy lại từ chính gói của đơn vị đã đề nghị thì chỉ tính một lần.",
		Source:      "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c: không khen nhiều lần cho một thành tích",
		check:       checkOtherOrigins,
	},
	{
		Code: "origin-quota", Grade: Warning, Title: "Đơn vị đề nghị vượt chỉ tiêu qua các gói", needsPlan: true,
		Explanation: "Chỉ tiêu tính cho đơn vị đề nghị, cộng ở mọi chuyên đề mà đơn vị có tên trong hồ sơ của các đơn vị chủ trì; một trường hợp chỉ đếm một lần. Đơn vị tổng hợp không bị tính chỉ tiêu. Nếu đơn vị đề nghị có văn bản cho phép thì đối chiếu văn bản đó.",
		Source:      "Kế hoạch: số lượng đề nghị khen thưởng",
		check:       checkOriginQuota,
	},
	{
		Code: "source-superseded", Grade: Warning, Title: "Gói đã tổng hợp có gói nộp sau thay thế",
		Explanation: "Hồ sơ của đơn vị chủ trì gắn với từng gói đã nhận bằng mã gói. Khi đơn vị gửi gói mới thay cho gói ấy thì phải lấy lại theo gói mới, nếu không danh sách trình sẽ cũ.",
		Source:      "Kế hoạch: hồ sơ các đơn vị chủ trì chuyên đề trình Thành phố",
		check: func(x *exam, report func(path, message string)) {
			if x.Desk == nil || !x.leads() || x.Role != Preparing {
				return
			}
			for i, s := range x.Dossier.Sources {
				if later, ok := x.Desk.Superseded[s.Package]; ok && later.enters(x.Dossier) {
					report("sources/"+strconv.Itoa(i), fmt.Sprintf("%s đã gửi gói nộp lần %d ngày %s thay cho gói đã tổng hợp; hãy lấy lại theo gói mới.", UpperFirst(firstOf(s.UnitName, s.Unit)), later.Revision, later.Came))
				}
			}
		},
	},
	{
		Code: "source-moved", Grade: Warning, Title: "Đơn vị đã chuyển hồ sơ sang kế hoạch, chuyên đề khác",
		Explanation: "Đơn vị đã gửi lại hồ sơ theo kế hoạch hoặc chuyên đề khác, nên gói mới không lấy vào hồ sơ này được. Hỏi lại đơn vị: nếu đơn vị không còn đề nghị ở đây thì không đề nghị các trường hợp của gói cũ; nếu vẫn đề nghị thì giữ nguyên, đơn vị gửi riêng mỗi kế hoạch, chuyên đề một hồ sơ.",
		Source:      "Kế hoạch: hồ sơ các đơn vị chủ trì chuyên đề trình Thành phố",
		check: func(x *exam, report func(path, message string)) {
			if x.Desk == nil || !x.leads() || x.Role != Preparing {
				return
			}
			for i, s := range x.Dossier.Sources {
				if later, ok := x.Desk.Superseded[s.Package]; ok && !later.enters(x.Dossier) {
					report("sources/"+strconv.Itoa(i), fmt.Sprintf("%s đã gửi lại hồ sơ này (lần %d, ngày %s) theo %s, không lấy vào đây được; hãy hỏi lại đơn vị rồi giữ nguyên hoặc không đề nghị các trường hợp của đơn vị.", UpperFirst(firstOf(s.UnitName, s.Unit)), later.Revision, later.Came, x.insteadOf(later)))
				}
			}
		},
	},
}

// remarkRules come last: what the unit's own check finds too is told once.
var remarkRules = []Rule{
	{
		Code: "receiver-remark", Grade: Note, Title: "Nơi nhận đã nêu khi tiếp nhận",
		Explanation: "Nơi nhận gửi lại phiếu tiếp nhận, trong đó có kết quả kiểm tra của họ đối với gói đã nộp lần cuối. Sửa xong thì đóng gói và nộp lại; các ý này hết khi có gói mới. Ý nào chương trình cũng tự thấy thì chỉ nêu một lần.",
		Source:      "Phiếu tiếp nhận của nơi nhận",
		check: func(x *exam, report func(path, message string)) {
			if x.Desk == nil || x.Role != Preparing {
				return
			}
			for _, r := range x.Desk.Remarks {
				for _, f := range r.Findings {
					if x.said[saying{f.Rule, f.Path}] {
						continue
					}
					report(f.Path, fmt.Sprintf("%s nêu khi tiếp nhận ngày %s: %s", UpperFirst(r.ReceiverName), r.Day(), f.Message))
				}
			}
		},
	},
}

// insteadOf says what a dossier is of that does not enter this one.
func (x *exam) insteadOf(d Delivery) string {
	switch {
	case d.Plan != x.Dossier.Plan.ID:
		return "kế hoạch khác"
	case d.Kind == Campaign && d.Stage == UnitStage:
		return "chuyên đề " + d.Theme
	}
	return "loại hồ sơ khác"
}

// atDesk tells that the dossier came from elsewhere to a desk that is known.
func (x *exam) atDesk() bool { return x.Desk != nil && x.Desk.Unit != "" && x.Role == Receiving }

func firstName(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return names[0]
}

// checkOtherRevision tells where a unit's own package and the one that a lead
// unit's dossier was made from are different ones.
func checkOtherRevision(x *exam, report func(path, message string)) {
	if !x.atDesk() {
		return
	}
	if x.leads() {
		for i, s := range x.Dossier.Sources {
			direct, unit := x.Desk.Direct[SentDossier{s.Unit, s.Dossier}], UpperFirst(firstOf(s.UnitName, s.Unit))
			switch {
			case direct > s.Revision:
				report("sources/"+strconv.Itoa(i), fmt.Sprintf("%s trong hồ sơ này là gói nộp lần %d, còn ở đây đã nhận thẳng gói nộp lần %d mới hơn; hãy báo đơn vị chủ trì lấy bản mới.", unit, s.Revision, direct))
			case direct > 0 && direct < s.Revision:
				report("sources/"+strconv.Itoa(i), fmt.Sprintf("%s trong hồ sơ này là gói nộp lần %d, mới hơn gói nộp lần %d đã nhận thẳng ở đây; hãy theo bản trong hồ sơ này.", unit, s.Revision, direct))
			}
		}
		return
	}
	own := SentDossier{x.Dossier.Proposer.ID, firstOf(x.Desk.SentAs, x.Dossier.ID)}
	for _, in := range x.Desk.Inside {
		switch {
		case in.SentDossier != own || in.Revision == x.Dossier.Revision:
		case in.Revision > x.Dossier.Revision:
			report("", fmt.Sprintf("Đây là gói nộp lần %d; hồ sơ của %s đã có bản nộp lần %d mới hơn, hãy theo bản ấy.", x.Dossier.Revision, in.Lead, in.Revision))
		default:
			report("", fmt.Sprintf("Đây là gói nộp lần %d; hồ sơ của %s còn theo bản nộp lần %d cũ hơn, hãy báo đơn vị chủ trì lấy bản mới.", x.Dossier.Revision, in.Lead, in.Revision))
		}
	}
}

// checkOtherOrigins names each nominee who is proposed a second time. What one
// unit proposes twice is told by its own dossiers, as far as they are here.
func checkOtherOrigins(x *exam, report func(path, message string)) {
	if x.Desk == nil || x.Desk.Pool == nil {
		return
	}
	for i, n := range x.Dossier.Nominees {
		own := candidateOf(x.entrant(n))
		for _, other := range x.Desk.Pool.named[own.name] {
			if other.Plan != own.Plan || other.Dossier == own.Dossier || other.sameSource(own) || !own.same(other) {
				continue
			}
			report(x.nomineePath(i)+"/name", fmt.Sprintf("%s còn được %s đề nghị%s; hãy hỏi lại và chỉ giữ một.",
				UpperFirst(n.Called(i)), x.unitName(other.Entrant), inTheme(other.Kind, other.Theme)))
			break
		}
	}
}

func inTheme(k Kind, theme string) string {
	if k == AdHoc {
		return " khen thưởng đột xuất"
	}
	return " ở chuyên đề " + theme
}

// unitName names the unit that proposed an entrant first.
func (x *exam) unitName(e Entrant) string {
	if e.Origin.Unit == e.Unit {
		return firstOf(e.UnitName, e.Unit)
	}
	for _, n := range x.Dossier.Nominees {
		if n.Origin != nil && n.Origin.Unit == e.Origin.Unit {
			return n.Origin.UnitName
		}
	}
	return "đơn vị khác (trong hồ sơ của " + firstOf(e.UnitName, e.Unit) + ")"
}

// checkOriginQuota counts, in a lead unit's dossier, what each proposing unit
// has proposed in all the dossiers at hand, every origin once. While the lead
// unit still picks, its pick alone counts, not all that it received.
func checkOriginQuota(x *exam, report func(path, message string)) {
	if x.Desk == nil || x.Desk.Pool == nil || !x.leads() {
		return
	}
	counted := map[string]bool{}
	for i, n := range x.Dossier.Nominees {
		o := n.Origin
		if o == nil || o.Unit == "" || counted[o.Unit] {
			continue
		}
		counted[o.Unit] = true
		q, ok := x.Plan.QuotaOf(x.Desk.Groups[o.Unit])
		if !ok {
			continue
		}
		for _, t := range x.originTallies(o.Unit, q.Scope) {
			for _, c := range []struct {
				what        string
				count, most int
			}{{"tập thể", t.collectives.total(), q.Collectives}, {"cá nhân", t.individuals.total(), q.Individuals}} {
				if c.count > c.most {
					report(x.nomineePath(i)+"/origin/unitName", fmt.Sprintf("%s có %02d %s được đề nghị%s, vượt chỉ tiêu %02d %s (%s); hãy bớt %02d hoặc đối chiếu văn bản cho phép.",
						UpperFirst(firstOf(o.UnitName, o.Unit)), c.count, c.what, t.inTheme(), c.most, c.what, q.Source, c.count-c.most))
				}
			}
		}
	}
}

func (t tally) inTheme() string {
	if t.theme == "" {
		return " ở mọi chuyên đề"
	}
	return " ở chuyên đề " + t.theme
}

// originTallies counts a unit's nominees, over all themes or by theme; of the
// themes only those that this dossier has of the unit.
func (x *exam) originTallies(unit string, scope QuotaScope) []tally {
	byTheme, seen := map[string]*tally{}, map[OriginKey]bool{}
	var list []*tally
	add := func(e Entrant, here bool) {
		if seen[e.Origin] || e.Origin.Unit != unit {
			return
		}
		theme := e.Theme
		if scope != PerTheme {
			theme = ""
		}
		t := byTheme[theme]
		if t == nil && !here {
			return
		}
		if t == nil {
			t = &tally{theme: theme}
			byTheme[theme], list = t, append(list, t)
		}
		seen[e.Origin] = true
		c := &t.individuals
		if e.Type != Individual {
			c = &t.collectives
		}
		if here {
			c.here++
		} else {
			c.elsewhere++
		}
	}
	for _, n := range x.Dossier.Nominees {
		add(x.entrant(n), true)
	}
	for _, e := range x.Desk.Pool.proposed[unit] {
		if e.Kind == Campaign && e.Plan == x.Dossier.Plan.ID && e.Dossier != x.Dossier.ID && (e.Stage == LeadStage || x.Role == Receiving) {
			add(e, false)
		}
	}
	found := make([]tally, len(list))
	for i, t := range list {
		found[i] = *t
	}
	return found
}
