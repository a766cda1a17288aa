package model

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCheck_sameCaseSameFindings(t *testing.T) {
	c := crowd(40, 60)
	if diff := cmp.Diff(Check(c), Check(c)); diff != "" {
		t.Errorf("second check differs (-first +second):\n%s", diff)
	}
}

func TestCheck_changesNothing(t *testing.T) {
	c := sampleCampaign()
	c.Dossier.Minutes.Discussion = "Hội  đồng xét Nguyễn Thị Mậu …"
	before, _ := Encode(c.Dossier)
	Check(c)
	after, _ := Encode(c.Dossier)
	if diff := cmp.Diff(string(before), string(after)); diff != "" {
		t.Errorf("the dossier changed (-before +after):\n%s", diff)
	}
}

// The sample dossiers are prose as clerks write it: what is found wrong with
// them is either a fault of the sample or a false alarm.
func TestCheck_realisticDossiers(t *testing.T) {
	plan := readTestPlan(t, "../assets/plans/hanoi-2024.json")
	files, err := filepath.Glob("../assets/sample/unit*/*.json")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, file := range files {
		if filepath.Base(file) == "settings.json" {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Decode(file, data)
		if err != nil {
			t.Fatal(err)
		}
		checked++
		for _, f := range Check(Case{Plan: plan, Dossier: d, Today: sampleToday, Role: Preparing}) {
			if f.Grade != Note {
				t.Errorf("%s: %s at %s: %s", file, f.Rule, f.Path, f.Message)
			}
		}
	}
	if checked == 0 {
		t.Fatal("no sample dossier found")
	}
}

func TestCheck_neverPanics(t *testing.T) {
	plan := samplePlan()
	for name, c := range map[string]Case{
		"zero case":             {},
		"zero dossier":          {Plan: plan},
		"zero dossier with day": {Plan: plan, Today: sampleToday, Role: Receiving},
		"zero plan":             {Plan: &Plan{}, Dossier: sampleCampaign().Dossier},
		"zero nominees":         {Plan: plan, Dossier: Dossier{Kind: Campaign, Stage: UnitStage, Nominees: make([]Nominee, 3)}},
		"persons without facts": {Plan: plan, Dossier: Dossier{Kind: AdHoc, Stage: UnitStage, Nominees: []Nominee{{Type: Individual}, {Type: Household}, {Type: Collective}}}},
		"facts of another type": {Plan: plan, Dossier: Dossier{Nominees: []Nominee{{ID: "n1", Type: Individual, Group: &GroupFacts{}}, {ID: "n2", Type: Collective, Person: &Person{}}}}},
		"empty lists' elements": {Plan: plan, Dossier: Dossier{Kind: Campaign, Council: Council{Members: make([]CouncilMember, 2)},
			Minutes:     Minutes{Attendance: make([]Attendance, 2), Results: make([]Result, 2), Ballot: BallotRecord{Tellers: make([]Teller, 1)}},
			Attachments: make([]Attachment, 2), Overrides: make([]Override, 2), Sources: make([]Source, 2), Cleaned: make([]Cleaning, 2)}},
		"empty summaries": {Plan: plan, Others: []Summary{{}, {Nominees: make([]NomineeSummary, 2)}}},
	} {
		t.Run(name, func(t *testing.T) {
			if len(Check(c)) == 0 {
				t.Error("got no finding, want some")
			}
		})
	}
}

// TestCheck_oddValues puts odd values into every field of a sound dossier, by
// chance but always the same.
func TestCheck_oddValues(t *testing.T) {
	odd := []string{"", " ", "\n\n", "x", "…", "<", "[", "%s %d %!", "\xff\xfe", "a\u0301\u0323", "😀", "2024-13-99", "9999", "0000", "-", "ĐĐĐ", "®", "·",
		strings.Repeat("ệ", 10000), strings.Repeat("một hai ba bốn năm ", 200), "\u0301", "Nguyễn Thị Mậu", "99999999999999999999 cá nhân"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		c := []func() Case{sampleCampaign, sampleAdHoc, sampleLead}[random.IntN(3)]()
		scramble(reflect.ValueOf(&c.Dossier).Elem(), random, odd)
		for _, f := range Check(c) {
			if f.Message == "" || f.Rule == "" || f.Grade == "" {
				t.Fatalf("incomplete finding %+v", f)
			}
		}
	}
}

// scramble replaces one value in ten.
func scramble(v reflect.Value, random *rand.Rand, odd []string) {
	change := random.IntN(10) == 0
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		if change {
			v.SetZero()
			return
		}
		scramble(v.Elem(), random, odd)
	case reflect.Struct:
		for i := range v.NumField() {
			scramble(v.Field(i), random, odd)
		}
	case reflect.Slice:
		for i := range v.Len() {
			scramble(v.Index(i), random, odd)
		}
	case reflect.String:
		if change {
			v.SetString(odd[random.IntN(len(odd))])
		}
	case reflect.Int, reflect.Int64:
		if change {
			v.SetInt(random.Int64N(2000) - 1000)
		}
	case reflect.Bool:
		v.SetBool(v.Bool() != change)
	}
}

var syllables = strings.Fields("ủy ban nhân dân phường kế hoạch giảm nghèo vận động hỗ trợ gia đình khó khăn xây dựng sửa chữa nhà cửa học sinh vay vốn sản xuất kinh doanh thi đua yêu nước thực hiện nhiệm vụ tổ chức hội viên tham gia đóng góp kết quả đạt tăng giảm so cùng kỳ năm trước triển khai hiệu quả đời sống khu dân cư cán bộ")

// prose makes up a text of so many words, of its own for each seed.
func prose(words int, seed uint64) string {
	random := rand.New(rand.NewPCG(seed, 7))
	var b strings.Builder
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(syllables[random.IntN(len(syllables))])
		if i%15 == 14 {
			b.WriteString(fmt.Sprintf(" %d.", random.IntN(500)))
		}
	}
	return b.String()
}

// crowd is a dossier of so many individuals, each with a report of so many
// words.
func crowd(nominees, words int) Case {
	c := sampleCampaign()
	c.Dossier.Nominees = nil
	given := []string{"An", "Bình", "Chi", "Dung", "Đức", "Giang", "Hạnh", "Khánh", "Lan", "Mai", "Nam", "Oanh", "Phúc", "Quân", "Sơn", "Thảo", "Uyên", "Vinh", "Xuân", "Yến"}
	for i := range nominees {
		name := fmt.Sprintf("Nguyễn %s %s %s", given[i%20], given[i/20%20], given[i/400%20])
		c.Dossier.Nominees = append(c.Dossier.Nominees,
			sampleIndividual(fmt.Sprintf("n%d", i), name, "1980-05-04", prose(words/2, uint64(2*i)), prose(words/2, uint64(2*i+1))))
	}
	return c
}

// 500 nominees with reports of 3,000 words are to be checked within a second
// or so.
func BenchmarkCheck_500Nominees(b *testing.B) {
	c := crowd(500, 3000)
	for b.Loop() {
		Check(c)
	}
}

func BenchmarkCheck_campaign(b *testing.B) {
	c := sampleCampaign()
	for b.Loop() {
		Check(c)
	}
}

func BenchmarkCheckCopies(b *testing.B) {
	for _, bm := range []struct {
		name string
		seed func(i int) uint64
	}{
		{"different", func(i int) uint64 { return uint64(i) }},
		{"alike", func(int) uint64 { return 1 }},
	} {
		b.Run(bm.name, func(b *testing.B) {
			texts := make([]string, 500)
			for i := range texts {
				texts[i] = prose(3000, bm.seed(i))
			}
			for b.Loop() {
				compareTexts(texts, 0)
			}
		})
	}
}
