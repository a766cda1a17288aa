package pdf

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"hoso/model"
)

// randomiser makes up dossiers: every kind, stage, flag, style of letterhead and
// type of nominee, with texts from none to absurd.
type randomiser struct {
	*rand.Rand
	plan *model.Plan
	// absurd is how many texts of a hundred are absurd, empty how many are empty.
	absurd, empty int
}

func newRandomiser(t testing.TB, seed uint64) *randomiser {
	g := &randomiser{Rand: rand.New(rand.NewPCG(seed, 70)), plan: samplePlan(t)}
	switch g.IntN(4) {
	case 0: // as a clerk fills it in
		g.empty = 3
	case 1: // just begun
		g.empty = 80
	case 2:
		g.empty, g.absurd = 15, 3
	case 3:
		g.empty, g.absurd = 30, 8
	}
	return g
}

func (g *randomiser) chance(percent int) bool { return g.IntN(100) < percent }

func pick[T any](g *randomiser, from ...T) T { return from[g.IntN(len(from))] }

var syllables = strings.Fields(`Ủy ban nhân dân quận Hoàn Kiếm đề nghị tặng Bằng khen cho tập thể cá nhân có thành tích xuất sắc, tiêu biểu
	trong phong trào thi đua; Điều 74 khoản 1 điểm a số 98/2023/NĐ-CP ngày 05 tháng 8 năm 2024: nghiêng thưởng đường Nguyễn kinh tế - xã hội,
	117% 2.340.000 đồng TM. KT. PGS. “Vì người nghèo” (có danh sách) ở và là một hai.`)

// words is a text of n syllables.
func (g *randomiser) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = pick(g, syllables...)
	}
	return strings.Join(words, " ")
}

func (g *randomiser) text() string {
	switch {
	case g.chance(g.empty):
		return ""
	case g.chance(g.absurd):
		return g.absurdText()
	}
	switch g.IntN(10) {
	case 0:
		return pick(g, "a", "Đ", "5", "-", "…", "Ý")
	case 1, 2, 3:
		return g.words(1 + g.IntN(4))
	case 4, 5, 6:
		return g.words(5 + g.IntN(25))
	case 7:
		return g.words(30 + g.IntN(60))
	}
	lines := make([]string, 1+g.IntN(4))
	for i := range lines {
		lines[i] = pick(g, "", "- ", "+ ", "1. ", "a) ") + g.words(3+g.IntN(30)) + pick(g, "", ":", ".", ";", "./.")
	}
	return strings.Join(lines, "\n")
}

func (g *randomiser) absurdText() string {
	switch g.IntN(9) {
	case 0:
		return g.words(pick(g, 300, 300, 300, 1500))
	case 1:
		return strings.Repeat(pick(g, "W", "Ưởng", "i"), 40+g.IntN(200))
	case 2:
		return strings.Repeat(g.words(2)+"\n", 60)
	case 3:
		return strings.ToUpper(g.words(80))
	case 4:
		return "https://thi-dua.vi-du.vn/khen-thuong?chuyen-de=2.3&nam=2024&" + strings.Repeat("ma=0123456789", 8)
	case 5:
		return "ngày" + strings.Repeat(" ", 3+g.IntN(80)) + "tháng      năm"
	case 6:
		return "🏆 khen\u200b thưởng\ufeff Nguye\u0302\u0303n\u00a0Văn \x07Mẫu ☑ \U0010FFFF\u2011 \u202e!"
	case 7:
		return strings.Repeat("- ", 40)
	}
	return strings.Repeat("\u00a0", 30) + g.words(3) + strings.Repeat("\n", 20)
}

func (g *randomiser) date() model.Date {
	return pick(g, "", "2024-08-05", "2024-12-20", "2024-02-29", "1958-10", "1975", "31/02/2024", "hôm qua", model.Date(g.text()))
}

// identities are the fields that hold no text: ids, references, hashes.
var identities = map[string]bool{
	"id": true, "theme": true, "origin": true, "supersedes": true, "version": true, "hash": true, "package": true, "dossier": true,
	"nominee": true, "member": true, "chair": true, "secretary": true, "block": true, "replaced": true, "attachment": true,
	"prompt": true, "unit": true, "paper": true, "sha256": true, "report": true,
}

// fill gives every text and date, at any depth, a value of its own.
func (g *randomiser) fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			g.fill(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			g.fill(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			field := v.Field(i)
			switch {
			case field.Type() == reflect.TypeFor[model.Date]():
				field.SetString(string(g.date()))
			case field.Kind() != reflect.String:
				g.fill(field)
			case field.Type() == reflect.TypeFor[string]() && !identities[key]:
				field.SetString(g.text())
			}
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			v.SetString(g.text())
		}
	}
}

func (g *randomiser) unit() model.Unit {
	return model.Unit{ID: "don-vi", Style: pick(g, "", model.StateStyle, model.PartyStyle, model.FrontStyle, model.YouthStyle),
		Parent: make([]string, g.IntN(3)), Letterhead: make([]string, g.IntN(4))}
}

func (g *randomiser) signer() model.Signer {
	return model.Signer{Authority: pick(g, model.AsHead, model.KT, model.TL, model.Q, model.TUQ)}
}

func (g *randomiser) dossier() model.Dossier {
	kind := pick(g, g.plan.Kinds...)
	d := model.Dossier{
		ID: "ho-so", Kind: kind.Kind, Stage: kind.Stage, Theme: pick(g, "", "2.1", "2.3", "2.9"), Proposer: g.unit(),
		Recipient: model.Recipient{Unit: "ban", Names: make([]string, g.IntN(4))}, House: g.house(),
		Proposal: model.Proposal{Signer: g.signer(), Endorser: g.signer()},
	}
	people := pick(g, 0, 1, 2, 3, 4, 5, 6, 8)
	if g.chance(4) {
		people = 40
	}
	for i := range people {
		d.Nominees = append(d.Nominees, g.nominee(d, i))
	}
	for i := range pick(g, 0, 1, 5, 9, 9, 11, 30) {
		d.Council.Members = append(d.Council.Members, model.CouncilMember{ID: fmt.Sprintf("m%d", i), Role: pick(g, model.Roles()...)})
	}
	for i := range g.IntN(4) {
		d.Attachments = append(d.Attachments, model.Attachment{ID: fmt.Sprintf("a%d", i), As: pick(g, model.OtherDocument, model.ConsentLetter, model.SourceReport),
			Paper: pick(g, "", "report/n0", "consent/n1", "proposal"), Pages: 1 + g.IntN(9)})
	}
	if d.Stage == model.LeadStage {
		for i := range g.IntN(5) {
			d.Sources = append(d.Sources, model.Source{Package: fmt.Sprint(i), Style: pick(g, "", model.PartyStyle)})
		}
	}
	g.meeting(&d)
	g.fill(reflect.ValueOf(&d))
	for _, n := range d.Nominees {
		for i := range n.Report.Awards { // a row without a word is not seen on a page
			n.Report.Awards[i].Year = cmp.Or(n.Report.Awards[i].Year, "2023")
		}
	}
	for _, key := range []string{"proposal#proposal/reason", "minutes#minutes/closing", "report/n0#report/closing", "proposal#proposal/closing"} {
		if g.chance(10) {
			d.Overrides = append(d.Overrides, model.Override{Block: key, Text: g.text()})
		}
	}
	return d
}

func (g *randomiser) nominee(d model.Dossier, i int) model.Nominee {
	n := model.NewNominee(fmt.Sprintf("n%d", i), g.plan, d.Kind, pick(g, model.Collective, model.Household, model.Individual))
	n.Theme, n.Posthumous, n.Leader = pick(g, "", "", "2.4"), g.chance(10), g.chance(30)
	if n.Person != nil {
		n.Person.Sex = pick(g, "", model.Male, model.Female)
	} else {
		n.Group.Members, n.Group.Women, n.Group.Party = g.IntN(3000), g.IntN(50), g.IntN(50)
	}
	n.Report.Signer, n.Report.Letterhead = g.signer(), make([]string, g.IntN(3))
	for range pick(g, 0, 0, 1, 3, 12) {
		n.Report.Awards = append(n.Report.Awards, model.PastAward{Emulation: g.chance(50)})
	}
	if g.chance(25) {
		n.Outside = &model.Outside{Letter: g.chance(50), Unit: g.unit(), Signer: g.signer()}
	}
	if d.Stage == model.LeadStage && g.chance(40) {
		n.Origin = &model.Origin{Package: "0", Nominee: n.ID, Report: pick(g, "", "a0", "a1"), LeadBlock: g.chance(50)}
	}
	return n
}

func (g *randomiser) meeting(d *model.Dossier) {
	m := &d.Minutes
	m.Secret, m.Guests = g.chance(30), make([]string, g.IntN(4))
	for _, member := range d.Council.Members {
		m.Attendance = append(m.Attendance, model.Attendance{Member: member.ID, Presence: pick(g, "", model.Present, model.Present, model.AbsentWritten, model.Absent)})
		if g.chance(20) {
			m.ChairID = member.ID
		} else if g.chance(20) {
			m.SecretaryID = member.ID
		}
	}
	for _, n := range d.Nominees {
		m.Results = append(m.Results, model.Result{Nominee: n.ID, For: g.IntN(40), Against: g.IntN(4), Other: g.IntN(2), Rejected: g.chance(10)})
	}
	m.Ballot = model.BallotRecord{Tellers: make([]model.Teller, g.IntN(4)), Issued: g.IntN(40), Returned: g.IntN(40), Valid: g.IntN(40), Invalid: g.IntN(4)}
}

// house varies what the decree lets vary.
func (g *randomiser) house() model.House {
	if g.chance(50) {
		return model.House{}
	}
	between := func(low, high float64) float64 { return low + (high-low)*float64(g.IntN(11))/10 }
	return model.House{Top: between(20, 25), Bottom: between(20, 25), Left: between(30, 35), Right: between(15, 20),
		Body: pick(g, 13.0, 14), Spacing: between(1, 1.5), Indent: pick(g, 10, 12.7), FormNumbers: g.chance(50)}
}
