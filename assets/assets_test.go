package assets_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"hoso/assets"
	"hoso/model"
)

// sources holds the plan and the lists of units that the shipped files were
// made from, beside the repository.
const sources = "../../shared/sources"

func source(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(sources, name))
	if err != nil {
		t.Skipf("the source %s is not beside the repository: %v", name, err)
	}
	return data
}

func shipped(t *testing.T, name string) []byte {
	t.Helper()
	data, err := assets.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func hanoiPlan(t *testing.T) *model.Plan {
	t.Helper()
	p, err := model.ReadPlan("hanoi-2024.json", shipped(t, "plans/hanoi-2024.json"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func units(t *testing.T, id string) model.UnitList {
	t.Helper()
	l, err := model.ReadUnits(id+".json", shipped(t, "units/"+id+".json"))
	if err != nil {
		t.Fatal(err)
	}
	if l.ID != id {
		t.Errorf("id of units/%s.json: got %q", id, l.ID)
	}
	return l
}

func TestFonts_bringTheirLicence(t *testing.T) {
	if licence := shipped(t, "fonts/LICENSE"); !bytes.Contains(licence, []byte("SIL OPEN FONT LICENSE Version 1.1")) {
		t.Error("fonts/LICENSE is not the SIL Open Font License 1.1")
	}
}

func TestShippedTexts_areComposed(t *testing.T) {
	for _, name := range []string{"plans/hanoi-2024.json", "units/hanoi-2024.json", "units/hanoi-communes-2025.json"} {
		data := shipped(t, name)
		if !norm.NFC.IsNormal(data) {
			t.Errorf("%s is not composed Unicode", name)
		}
		if clean, removed := model.Clean(string(data)); clean != string(data) {
			t.Errorf("%s holds what cleaning takes out: %s", name, removed)
		}
	}
}

func TestUnits_idsAreNamesWithoutMarks(t *testing.T) {
	for _, list := range []string{"hanoi-2024", "hanoi-communes-2025"} {
		for _, u := range units(t, list).Units {
			if want := model.Slug(u.Name); u.ID != want {
				t.Errorf("%s: id of %q: got %q, want %q", list, u.Name, u.ID, want)
			}
		}
	}
}

func TestUnits_standOnOneLineEach(t *testing.T) {
	for _, list := range []string{"hanoi-2024", "hanoi-communes-2025"} {
		lines := 0
		for line := range bytes.Lines(shipped(t, "units/"+list+".json")) {
			if n := bytes.Count(line, []byte(`{"id": `)); n == 1 {
				lines++
			} else if n > 1 {
				t.Errorf("%s: two units on a line: %.60s", list, line)
			}
		}
		if want := len(units(t, list).Units); lines != want {
			t.Errorf("%s: got %d lines that hold a unit, want %d", list, lines, want)
		}
	}
}

// TestUnits_areThoseOfTheSources compares kind and name of every unit of a
// group with the list that it was made from, in its order.
func TestUnits_areThoseOfTheSources(t *testing.T) {
	for _, c := range []struct {
		list, group, csv string
		count            int
	}{
		{"hanoi-2024", "district", "hanoi-district-units-2024.csv", 30},
		{"hanoi-communes-2025", "commune", "hanoi-communes-2025.csv", 126},
	} {
		t.Run(c.group, func(t *testing.T) {
			var got []string
			for _, u := range units(t, c.list).Units {
				if u.Group == c.group {
					got = append(got, u.Name)
				}
			}
			if len(got) != c.count {
				t.Errorf("got %d units, want %d", len(got), c.count)
			}
			rows, err := csv.NewReader(bytes.NewReader(source(t, c.csv))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			var want []string
			for _, row := range rows[1:] {
				want = append(want, row[1]+" "+row[2])
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-%s +%s\n%s", c.csv, c.list, diff)
			}
		})
	}
}

func TestUnits_letterheads(t *testing.T) {
	list := units(t, "hanoi-2024")
	for _, c := range []struct {
		id, body, parent, letterhead, symbol string
		style                                model.LetterheadStyle
	}{
		{"quan-ba-dinh", "Ủy ban nhân dân quận Ba Đình", "", "Ủy ban nhân dân|quận Ba Đình", "UBND", ""},
		{"huyen-soc-son", "Ủy ban nhân dân huyện Sóc Sơn", "", "Ủy ban nhân dân|huyện Sóc Sơn", "UBND", ""},
		{"thi-xa-son-tay", "Ủy ban nhân dân thị xã Sơn Tây", "", "Ủy ban nhân dân|thị xã Sơn Tây", "UBND", ""},
		{"so-xay-dung", "Sở Xây dựng Hà Nội", "Ủy ban nhân dân thành phố Hà Nội", "Sở Xây dựng", "SXD", ""},
		{"cong-an-thanh-pho", "Công an thành phố Hà Nội", "Bộ Công an", "Công an thành phố Hà Nội", "CAHN", ""},
		{"ban-tuyen-giao-thanh-uy", "Ban Tuyên giáo Thành ủy Hà Nội", "Thành ủy Hà Nội", "Ban Tuyên giáo", "BTGTU", model.PartyStyle},
		{"ban-thi-dua-khen-thuong", "Ban Thi đua - Khen thưởng thành phố Hà Nội", "Sở Nội vụ Hà Nội", "Ban Thi đua - Khen thưởng", "BTĐ", ""},
	} {
		u, ok := list.UnitByID(c.id)
		got := []string{u.Body, strings.Join(u.Parent, "|"), strings.Join(u.Letterhead, "|"), u.Symbol, string(u.Style)}
		want := []string{c.body, c.parent, c.letterhead, c.symbol, string(c.style)}
		if diff := cmp.Diff(want, got); !ok || diff != "" {
			t.Errorf("%s: found %v, -want +got\n%s", c.id, ok, diff)
		}
	}
}

func TestPlan_everyUnitNamedExists(t *testing.T) {
	if err := hanoiPlan(t).CheckUnits(units(t, "hanoi-2024")); err != nil {
		t.Error(err)
	}
}

func TestPlan_quotasAndDeadline(t *testing.T) {
	p := hanoiPlan(t)
	for group, want := range map[string][2]int{"district": {2, 3}, "city-body": {1, 2}} {
		q, ok := p.QuotaOf(group)
		if got := [2]int{q.Collectives, q.Individuals}; !ok || got != want || q.Scope != model.PerPlan {
			t.Errorf("quota of %s: got %v %v %s, want %v per plan", group, ok, got, q.Scope, want)
		}
	}
	for _, stage := range []model.Stage{model.UnitStage, model.LeadStage} {
		d, ok := p.DeadlineOf(stage)
		got := []model.Date{d.Before, d.LastDay(), p.LastWorkingDay(d)}
		if diff := cmp.Diff([]model.Date{"2024-09-01", "2024-08-31", "2024-08-30"}, got); !ok || diff != "" {
			t.Errorf("deadline of stage %s (found %v): -want +got\n%s", stage, ok, diff)
		}
	}
}

func TestPlan_themes(t *testing.T) {
	p := hanoiPlan(t)
	var got []string
	for _, theme := range p.Themes {
		got = append(got, fmt.Sprintf("%s %s %v", theme.ID, theme.Lead, theme.Nominations))
	}
	want := []string{
		"2.1 so-xay-dung true",
		"2.2 so-ke-hoach-va-dau-tu true",
		"2.3 so-lao-dong-thuong-binh-va-xa-hoi true",
		"2.4 cong-an-thanh-pho true",
		"2.5 so-noi-vu false",
		"2.6 so-noi-vu false",
		"2.7 so-noi-vu false",
		"2.8 so-noi-vu false",
		"2.9 so-lao-dong-thuong-binh-va-xa-hoi true",
		"2.10 so-thong-tin-va-truyen-thong true",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestPlan_saysWhatItsSourceSays finds the plan's own sentences in the plan.
func TestPlan_saysWhatItsSourceSays(t *testing.T) {
	text := fold(string(source(t, "ke-hoach-thi-dua-2024.txt")))
	p := hanoiPlan(t)
	says := func(what, sentence string) {
		t.Helper()
		if !strings.Contains(text, fold(sentence)) {
			t.Errorf("%s: the plan does not say %q", what, sentence)
		}
	}
	says("title", p.Title)
	says("period", p.Period.Text)
	for _, theme := range p.Themes {
		says("lead of "+theme.ID, "chủ trì: "+theme.LeadText)
		says("period of "+theme.ID, theme.Period.Text)
		says("tasks of "+theme.ID, theme.Tasks)
		says("title of "+theme.ID, theme.ID+". "+misprint(theme.ID, theme.Title))
		says("coordinators of "+theme.ID, misprint(theme.ID, theme.CoordinatorText))
	}
	for _, s := range p.Standards {
		says("standard "+s.ID, s.Text)
	}
	for _, d := range p.Deadlines {
		says("deadline", d.Text)
	}
	for _, q := range p.Quotas {
		for sentence := range strings.SplitSeq(q.Text, ";") {
			says("quota", sentence)
		}
	}
	for _, k := range p.Kinds {
		for sentence := range strings.SplitSeq(k.Procedure, ";") {
			says("procedure of "+k.Source, strings.TrimSuffix(sentence, "."))
		}
	}
}

// misprint undoes what was mended in the plan's words: the slips of the copy
// at hand, by theme.
func misprint(theme, text string) string {
	switch theme {
	case "2.3":
		return strings.Replace(text, "chính trị - xã hội", "chính trị xã hội", 1)
	case "2.9":
		return strings.Replace(text, "đảm bảo an sinh", "đảm an sinh", 1)
	case "2.10":
		return strings.Replace(text, "chính trị - xã hội", "chính - trị xã hội", 1)
	}
	return text
}

// fold leaves letters, digits and the marks between them: no emphasis, item
// marks, line ends or capitals.
func fold(s string) string {
	s = strings.NewReplacer("*", "", "\n- ", " ", ".", " ", ":", " ", ";", " ").Replace(s)
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

func TestPlan_kinds(t *testing.T) {
	p := hanoiPlan(t)
	for _, c := range []struct {
		kind     model.Kind
		stage    model.Stage
		required string
		lead     bool // prints the lead unit's block
		receiver string
	}{
		{model.AdHoc, model.UnitStage, "proposal summary index", false, "ban-thi-dua-khen-thuong"},
		{model.Campaign, model.UnitStage, "proposal minutes list report index", true, "{lead}"},
		{model.Campaign, model.LeadStage, "proposal minutes list report index", true, "ban-thi-dua-khen-thuong"},
	} {
		t.Run(string(c.kind)+" "+string(c.stage), func(t *testing.T) {
			k, ok := p.DossierKind(c.kind, c.stage)
			if !ok {
				t.Fatal("not in the plan")
			}
			var required []string
			for _, rule := range k.Papers {
				if rule.Required {
					required = append(required, string(rule.Paper))
				}
			}
			if got := strings.Join(required, " "); got != c.required {
				t.Errorf("papers required: got %s, want %s", got, c.required)
			}
			blocks := k.EndorsementsFor(model.Nominee{Type: model.Individual})
			if got := blocks[len(blocks)-1].By == model.ByLead; got != c.lead {
				t.Errorf("the lead unit's block comes last: got %v, want %v", got, c.lead)
			}
			if blocks[0].Label != "NGƯỜI BÁO CÁO THÀNH TÍCH" {
				t.Errorf("first block: got %s", blocks[0].Label)
			}
			if k.Receiver != c.receiver {
				t.Errorf("receiver: got %s, want %s", k.Receiver, c.receiver)
			}
			for _, nt := range []model.NomineeType{model.Collective, model.Household, model.Individual} {
				if len(p.PromptsFor(c.kind, nt)) < 4 {
					t.Errorf("a report of a %s has only %d sections", nt, len(p.PromptsFor(c.kind, nt)))
				}
				if len(k.EndorsementsFor(model.Nominee{Type: nt})) < 2 {
					t.Errorf("a report of a %s lacks endorsement blocks", nt)
				}
			}
		})
	}
}

func TestPlan_legalBasesByDay(t *testing.T) {
	p := hanoiPlan(t)
	for day, want := range map[model.Date]string{
		"2024-03-01": "luat-2022 nghi-dinh-98-2023",
		"2024-08-20": "luat-2022 nghi-dinh-98-2023 quyet-dinh-32-2024",
		"2025-07-01": "luat-2022 nghi-dinh-152-2025 quyet-dinh-32-2024",
	} {
		var valid []string
		for _, b := range p.LegalBases {
			if !day.Before(b.ValidFrom) && !day.After(b.ValidTo) {
				valid = append(valid, b.ID)
			}
		}
		if got := strings.Join(valid, " "); got != want {
			t.Errorf("in force on %s: got %s, want %s", day, got, want)
		}
	}
}

// What nothing shows would only make the setup larger.
func TestHelp_showsEachPicture(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := string(readme)
	pages, err := assets.Help.ReadDir("help")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		words, err := assets.Help.ReadFile("help/" + page.Name())
		if err != nil {
			t.Fatal(err)
		}
		shown += string(words)
	}
	pictures, err := assets.Help.ReadDir("shots")
	if err != nil {
		t.Fatal(err)
	}
	if len(pictures) == 0 {
		t.Error("no pictures")
	}
	for _, p := range pictures {
		if !strings.Contains(shown, p.Name()) {
			t.Errorf("%s is shown neither in the help nor in README", p.Name())
		}
	}
}
