package paper

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestCompose_goldens(t *testing.T) {
	plan := shippedPlan(t)
	for name, d := range map[string]model.Dossier{"campaign": campaign(t), "ad-hoc": adHoc(t), "lead": lead(t)} {
		t.Run(name, func(t *testing.T) { golden(t, name, Compose(plan, d)) })
	}
}

// Another plan's words come through the same code.
func TestCompose_goldenOfAnotherPlan(t *testing.T) {
	const planFile, unitsFile = "../testdata/plan-communes.json", "../testdata/units-communes.json"
	data, err := os.ReadFile(planFile)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := model.ReadPlan(planFile, data)
	if err != nil {
		t.Fatal(err)
	}
	data, err = os.ReadFile(unitsFile)
	if err != nil {
		t.Fatal(err)
	}
	units, err := model.ReadUnits(unitsFile, data)
	if err != nil {
		t.Fatal(err)
	}
	unit, _ := units.UnitByID("xa-thu-nghiem")
	lead, _ := units.UnitByID("so-duong-thu")
	settings := model.Settings{Unit: unit, Council: council()}
	d := model.NewDossier("hs", plan, "", settings, model.Campaign, model.UnitStage, "1.1", lead, "2026-08-03")
	person := model.NewNominee("n1", plan, model.Campaign, model.Individual)
	person.Name, person.Person.Sex = "Lê Minh Họa", model.Male
	group := model.NewNominee("n2", plan, model.Campaign, model.Collective)
	group.Name = "Thôn Mẫu"
	d.Nominees = []model.Nominee{person, group}
	papers := Compose(plan, d)
	checkPapers(t, papers)
	golden(t, "another-plan", papers)
	if text := dump(papers); strings.Contains(text, "Hà Nội") {
		t.Error("the papers of another city speak of Hà Nội")
	}
}

func TestReceipt_golden(t *testing.T) {
	plan := shippedPlan(t)
	v := Delivery{
		Groups: []string{"0123", "4567", "89ab", "cdef"}, File: "quan-ba-dinh-hanoi-2024-campaign-2024-08-21-0badcafe.zip", Size: 512_001,
		Papers: 8, Index: true, Pages: 20, Date: "2024-08-21", Receiver: "Sở Lao động - Thương binh và Xã hội Hà Nội",
	}
	again := lead(t)
	again.Revision = 2
	golden(t, "receipt", []Paper{Receipt(plan, campaign(t), v), Receipt(plan, adHoc(t), v), Receipt(plan, again, v)})
}

func TestReceipt_isHeadedByTheUnit(t *testing.T) {
	p := Receipt(shippedPlan(t), campaign(t), Delivery{Date: "2024-08-21"})
	want := "[letterhead]\n     | ỦY BAN NHÂN DÂN / QUẬN BA ĐÌNH\n     | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc | Ba Đình, ngày 21 tháng 8 năm 2024\n"
	if diff := cmp.Diff(want, dumpBlock(p.Blocks[0])); diff != "" {
		t.Errorf("letterhead (-want +got):\n%s", diff)
	}
}

func TestCompose_papersFollowThePlan(t *testing.T) {
	plan := shippedPlan(t)
	letter := campaign(t)
	letter.Nominees[3].Outside.Letter = true
	answered := letter
	answered.Attachments = append([]model.Attachment{{ID: "c1", Paper: "report/n4", As: model.ConsentLetter, Title: "Công văn", Pages: 1}}, letter.Attachments...)
	one := adHoc(t)
	one.Nominees = one.Nominees[:1]
	unknown := campaign(t)
	unknown.Kind = "other"
	for _, c := range []struct {
		name string
		d    model.Dossier
		want []string
	}{
		{"campaign", campaign(t), []string{"index", "proposal", "minutes", "list", "report/n1", "report/n2", "report/n3", "report/n4"}},
		{"outside nominee with a letter", letter, []string{"index", "proposal", "minutes", "list", "report/n1", "report/n2", "report/n3", "report/n4", "consent/n4"}},
		{"letter attached", answered, []string{"index", "proposal", "minutes", "list", "report/n1", "report/n2", "report/n3", "report/n4"}},
		{"ad-hoc of several", adHoc(t), []string{"index", "proposal", "list", "report/n1", "report/n3"}},
		{"ad-hoc of one", one, []string{"index", "proposal", "report/n1"}},
		{"lead, secret ballot", lead(t), []string{"index", "proposal", "minutes", "ballot", "ballot-slip", "list", "report/n4", "endorsement/n1"}},
		{"kind that the plan does not know", unknown, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, ids(Compose(plan, c.d))); diff != "" {
				t.Errorf("papers (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCompose_survivesWhatIsMissing(t *testing.T) {
	plan := shippedPlan(t)
	noFacts := func(d model.Dossier) model.Dossier {
		for i := range d.Nominees {
			d.Nominees[i].Person, d.Nominees[i].Group, d.Nominees[i].Report = nil, nil, model.Report{}
		}
		return d
	}
	unknownTheme := campaign(t)
	unknownTheme.Theme = "9.9"
	noCouncil := campaign(t)
	noCouncil.Council = model.Council{}
	twice := campaign(t)
	twice.Nominees = append(twice.Nominees, twice.Nominees...)
	for name, d := range map[string]model.Dossier{
		"zero dossier":       {},
		"zero campaign":      {Kind: model.Campaign, Stage: model.UnitStage},
		"zero lead":          {Kind: model.Campaign, Stage: model.LeadStage, Minutes: model.Minutes{Secret: true}},
		"zero ad-hoc":        {Kind: model.AdHoc},
		"zero nominees":      {Kind: model.Campaign, Nominees: make([]model.Nominee, 3)},
		"zero outsider":      {Kind: model.AdHoc, Nominees: []model.Nominee{{Outside: &model.Outside{Letter: true}, Posthumous: true, Type: model.Individual}}},
		"no facts":           noFacts(campaign(t)),
		"unknown theme":      unknownTheme,
		"no council":         noCouncil,
		"ids given twice":    twice,
		"odd dates":          {Kind: model.AdHoc, ReferenceDate: "hôm qua", Proposal: model.Proposal{Date: "20/8\n2024"}},
		"lead without theme": {Kind: model.Campaign, Stage: model.LeadStage, Nominees: []model.Nominee{{ID: "n1", Origin: &model.Origin{Report: "none"}}}},
	} {
		t.Run(name, func(t *testing.T) {
			checkPapers(t, Compose(plan, d))
			checkPapers(t, Compose(nil, d))
			checkPapers(t, Compose(&model.Plan{Kinds: []model.DossierKind{{Kind: d.Kind, Stage: model.UnitStage, Papers: plan.Kinds[0].Papers}}}, d))
			Composed(plan, d)
			Unprinted(plan, d)
			CheckOverrides(plan, d)
		})
	}
}

func TestCompose_leavesBlanks(t *testing.T) {
	d := model.Dossier{Kind: model.Campaign, Stage: model.UnitStage, ReferenceDate: "2024-08-20", Nominees: []model.Nominee{{ID: "n1", Type: model.Individual}}}
	papers := Compose(shippedPlan(t), d)
	for _, want := range []struct{ paper, block, text string }{
		{"proposal", "letterhead", "Số:         /TTr-……"},
		{"proposal", "letterhead", "……………………, ngày     tháng     năm 2024"},
		{"proposal", "proposal/basis/plan", "Căn cứ Kế hoạch số         /KH-UBND ngày     tháng     năm 2024 của " + city},
		{"minutes", "minutes/start", "Thời gian bắt đầu:      giờ     phút, ngày     tháng     năm 2024."},
		{"minutes", "minutes/end", "Cuộc họp kết thúc vào      giờ     phút, ngày     tháng     năm 2024./."},
		{"report/n1", "nominees/n1/person/birth", "- Sinh ngày     tháng     năm ……"},
		{"report/n1", "nominees/n1/report/sections/results/text", "……"},
		{"list", "list/title", "(Kèm theo Tờ trình số         /TTr-…… ngày     tháng     năm 2024 của ……………………)"},
	} {
		if got := blockText(t, paperByID(t, papers, want.paper), want.block); !strings.Contains(got, want.text) {
			t.Errorf("%s %s: got %q, want it to hold %q", want.paper, want.block, got, want.text)
		}
	}
}

func TestCompose_changesNothingOfItsInput(t *testing.T) {
	d, plan := campaign(t), shippedPlan(t)
	d.Nominees[0].Name = "Trường  Tiểu học\u200b Ví Dụ 😀"
	Compose(plan, d)
	if got := d.Nominees[0].Name; got != "Trường  Tiểu học\u200b Ví Dụ 😀" {
		t.Errorf("name is now %q", got)
	}
	if diff := cmp.Diff(shippedPlan(t), plan); diff != "" {
		t.Errorf("plan changed (-want +got):\n%s", diff)
	}
}

// checkPapers holds what every reader of papers relies on.
func checkPapers(t *testing.T, papers []Paper) {
	t.Helper()
	seen, stems := map[string]bool{}, map[string]bool{}
	for _, p := range papers {
		if p.ID == "" || seen[p.ID] {
			t.Errorf("paper id %q is blank or given twice", p.ID)
		}
		if p.Stem == "" || len(p.Stem) > maxStem || stems[p.Stem] || strings.Trim(p.Stem, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("stem %q of %s is blank, long, strange, or given twice", p.Stem, p.ID)
		}
		seen[p.ID], stems[p.Stem] = true, true
		checkText(t, p.ID+" title", p.Title, false)
		blocks := map[string]bool{}
		for _, b := range p.Blocks {
			id := b.BlockID()
			if id == "" || blocks[id] {
				t.Errorf("%s: block id %q is blank or given twice", p.ID, id)
			}
			blocks[id] = true
			checkBlock(t, p.ID+"#"+id, b)
		}
	}
}

func checkBlock(t *testing.T, key string, b Block) {
	t.Helper()
	var lines []string
	switch b := b.(type) {
	case *Letterhead:
		lines = append(append(append([]string{b.Form, b.Mark, b.Number, b.Subject, b.PlaceDate}, b.Parent...), b.Name...), b.Motto...)
	case *Title:
		lines = append(append([]string{b.Name}, b.Subject...), b.Notes...)
	case *Addressees:
		lines = b.Names
	case *Paragraph:
		if strings.TrimSpace(b.Text()) == "" {
			t.Errorf("%s: a blank paragraph", key)
		}
		lines = []string{b.Text()}
	case *Table:
		for _, r := range b.Rows {
			if !r.Group && len(r.Cells) != len(b.Columns) {
				t.Errorf("%s: row %s has %d cells in %d columns", key, r.ID, len(r.Cells), len(b.Columns))
			}
			for _, c := range r.Cells {
				checkText(t, key, c.Text, true)
			}
		}
	case *Closing:
		lines = append(signatureTexts(b.Left), signatureTexts(&b.Right)...)
		lines = append(lines, b.Recipients...)
	case *Signatures:
		for _, row := range b.Rows {
			lines = append(append(lines, signatureTexts(row[0])...), signatureTexts(row[1])...)
		}
	default:
		t.Errorf("%s: unknown block %T", key, b)
	}
	for _, l := range lines {
		checkText(t, key, l, false)
	}
}

func signatureTexts(s *Signature) []string {
	if s == nil {
		return nil
	}
	return append(append([]string{s.Hint, s.Name}, s.Label...), s.Lines...)
}

func checkText(t *testing.T, key, s string, feeds bool) {
	t.Helper()
	if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return !model.Printable(r) }) || !feeds && strings.Contains(s, "\n") {
		t.Errorf("%s: %q cannot be printed", key, s)
	}
}

func FuzzCompose_oddStrings(f *testing.F) {
	for _, s := range []string{
		"Nguyễn Văn Mẫu", "", "\n\n", "a\nb", "\xff\xfe", "e\u0302\u0301", "😀", "\u200b\ufeff", "ɐ ᵹ ß ŉ", strings.Repeat("dài", 200),
		"15/TTr-UBND", "Số: 5", "2024-13-45", "{award} {theme}", "- ", "a, b, C, phường d", "Ủy ban nhân dân", " của ", "(", "\u037e",
	} {
		f.Add(s, true)
		f.Add(s, false)
	}
	plan := shippedPlan(f)
	fixtures := []model.Dossier{campaign(f), adHoc(f), lead(f)}
	f.Fuzz(func(t *testing.T, s string, everywhere bool) {
		for _, fixture := range fixtures {
			d := cleaned(fixture) // a copy
			i := 0
			model.EachText(&d, func(_, text string) string {
				if i++; everywhere || i%7 == 0 {
					return s
				}
				return text
			})
			d.Proposal.Date, d.Minutes.Date = model.Date(s), model.Date(s)
			for i := range d.Nominees {
				d.Nominees[i].Report.Date = model.Date(s)
				if everywhere {
					d.Nominees[i].ID = s
				}
			}
			d.Overrides = []model.Override{{Block: "proposal#proposal/request", Text: s}, {Block: "index#index/total", Text: s}}
			checkPapers(t, Compose(plan, d))
			Unprinted(plan, d)
			CheckOverrides(plan, d)
		}
	})
}
