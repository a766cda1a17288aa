package paper

import (
	"strings"

	"hoso/model"
)

// form is what tells the achievement report of a campaign from the summary
// report of an ad-hoc dossier.
type form struct {
	kind  model.PaperKind
	title string // of the paper, in capitals
	named string // in the index, before the nominee
	stem  string
}

var (
	achievement = form{model.ReportPaper, "BÁO CÁO THÀNH TÍCH", "Báo cáo thành tích", "bao-cao"}
	summary     = form{model.SummaryPaper, "BÁO CÁO TÓM TẮT THÀNH TÍCH", "Báo cáo tóm tắt thành tích", "bao-cao-tom-tat"}
)

// paperOf begins a nominee's report: what index and file name say of it.
func (f form) paperOf(n nominee) Paper {
	return Paper{
		ID: "report/" + n.key, Kind: f.kind, Nominee: n.ID, Title: f.named + " của " + n.addressed(),
		Stem: stem(f.stem, n.Name), Date: n.Report.Date, Author: n.called(),
	}
}

// report composes a nominee's report (Nghị định 98/2023, Mẫu 07 for ad-hoc
// achievements, Mẫu 08 for a campaign's): who or what is nominated, what was
// achieved under the plan's prompts, earlier awards where there are any, and the
// endorsement blocks.
func (c *composer) report(n nominee, f form) Paper {
	p := f.paperOf(n)
	title := &Title{
		ID: "report/title", Name: f.title, Rule: true,
		Subject: []string{"ĐỀ NGHỊ " + capitals(n.verb()) + " " + capitals(orDots(c.d.Award.Name))},
	}
	if merit := c.merit(n.Theme, n.Report.Subject); merit != "" {
		title.Notes = []string{bracketed(model.UpperFirst(merit))}
	}
	p.add(c.reportHead(n), title)
	p.say(n.path+"/name", Centred, n.introduced())
	if n.Report.Period != "" {
		p.say(n.path+"/report/period", Remark, "(Thời gian báo cáo: "+n.Report.Period+")")
	}
	c.particulars(&p, n)
	p.say("report/achievements", Heading, "II. THÀNH TÍCH ĐẠT ĐƯỢC")
	c.sections(&p, n, func() {
		if f.kind == model.SummaryPaper {
			c.occasion(&p, n)
		}
	})
	c.pastAwards(&p, n)
	p.say("report/closing", Body, "Trên đây là "+model.LowerFirst(f.named)+" của "+n.speaking()+", kính đề nghị các cấp xem xét, khen thưởng./.")
	p.add(c.endorsements(n))
	return p
}

// speaking is the nominee as its own report speaks of it: a living person
// reports as "tôi".
func (n nominee) speaking() string {
	if n.Type == model.Individual && !n.Posthumous {
		return "tôi"
	}
	return n.addressed()
}

// bracketed puts a note in brackets, as the forms do, unless it has some.
func bracketed(note string) string {
	if strings.ContainsAny(note, "()") {
		return note
	}
	return "(" + note + ")"
}

// occasion adds when and where an ad-hoc achievement was made.
func (c *composer) occasion(p *Paper, n nominee) {
	if d := n.Report.EventDate; !d.Blank() {
		p.say(n.path+"/report/eventDate", Body, "- Thời gian lập thành tích: "+day(d, 0)+".")
	}
	p.tell(n.path+"/report/eventPlace", "- Địa điểm: ", n.Report.EventPlace)
}

// sections adds the parts that the plan prompts for, in the plan's order, and
// after them what was written under a prompt that the plan does not have. A
// required part left empty is printed with room to write in. first adds what
// begins the first part.
func (c *composer) sections(p *Paper, n nominee, first func()) {
	left := n.Report.Sections
	take := func(prompt string) []model.Section {
		var taken, rest []model.Section
		for _, s := range left {
			if s.Prompt == prompt {
				taken = append(taken, s)
			} else {
				rest = append(rest, s)
			}
		}
		left = rest
		return taken
	}
	number := 0
	head := func(id, title string) {
		number++
		p.say(id, Subhead, digitsOf(number)+". "+title)
		if number == 1 {
			first()
		}
	}
	for _, prompt := range c.plan.PromptsFor(c.d.Kind, n.Type) {
		id := n.path + "/report/sections/" + prompt.ID
		written := false
		for _, s := range take(prompt.ID) {
			if s.Text == "" {
				continue
			}
			if !written {
				head(id, line(prompt.Title))
			}
			written = true
			p.show(id+"/text", Body, s.Text)
		}
		if !written && prompt.Required {
			head(id, line(prompt.Title))
			p.say(id+"/text", Body, dots+dots+dots)
		}
	}
	for i, s := range left {
		if s.Text == "" {
			continue
		}
		id := elementPath(n.path+"/report/sections", s.Prompt, i)
		head(id, "Nội dung khác")
		p.show(id+"/text", Body, s.Text)
	}
	if number == 0 {
		first()
	}
}
