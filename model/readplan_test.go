package model

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// testFile reads a file of testdata.
func testFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func communesPlan(t *testing.T) *Plan {
	t.Helper()
	p, err := ReadPlan("plan-communes.json", []byte(testFile(t, "plan-communes.json")))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestReadPlan_otherPlanAnswersFromItsData(t *testing.T) {
	p := communesPlan(t)
	type quota struct {
		collectives, individuals int
		scope                    QuotaScope
	}
	for group, want := range map[string]quota{"commune": {1, 4, PerTheme}, "city-body": {0, 5, PerPlan}} {
		q, ok := p.QuotaOf(group)
		if got := (quota{q.Collectives, q.Individuals, q.Scope}); !ok || got != want {
			t.Errorf("quota of %s: got %v %v, want %v", group, got, ok, want)
		}
	}
	if _, ok := p.QuotaOf("receiver"); ok {
		t.Error("a group without a quota has one")
	}
	for stage, want := range map[Stage][2]Date{UnitStage: {"2026-11-15", "2026-11-12"}, LeadStage: {"2026-12-04", "2026-12-04"}} {
		d, ok := p.DeadlineOf(stage)
		if got := [2]Date{d.LastDay(), p.LastWorkingDay(d)}; !ok || got != want {
			t.Errorf("last day and last working day of %s: got %v %v, want %v", stage, got, ok, want)
		}
	}
	titles := func(k Kind, nt NomineeType) (all []string) {
		for _, s := range p.PromptsFor(k, nt) {
			all = append(all, s.Title)
		}
		return all
	}
	for _, c := range []struct {
		kind Kind
		of   NomineeType
		want []string
	}{
		{Campaign, Household, []string{"Việc đã làm chung", "Con số"}},
		{Campaign, Individual, []string{"Việc đã làm riêng", "Con số"}},
		{AdHoc, Individual, []string{"Câu chuyện"}},
	} {
		if diff := cmp.Diff(c.want, titles(c.kind, c.of)); diff != "" {
			t.Errorf("sections of %s, %s: -want +got\n%s", c.kind, c.of, diff)
		}
	}
	dk, _ := p.DossierKind(Campaign, UnitStage)
	var labels []string
	for _, e := range dk.EndorsementsFor(Nominee{Type: Individual, Outside: &Outside{Body: "Sở Việc Mẫu"}}) {
		labels = append(labels, e.Label)
	}
	want := []string{"CÁ NHÂN TỰ BÁO CÁO", "NƠI QUẢN LÝ ĐỒNG Ý", "NƠI ĐỀ NGHỊ XÁC NHẬN", "NƠI CHỦ TRÌ ĐỒNG Ý"}
	if diff := cmp.Diff(want, labels); diff != "" {
		t.Errorf("endorsement blocks: -want +got\n%s", diff)
	}
}

func TestReadPlan_forgivesHowTheFileWasSaved(t *testing.T) {
	want := communesPlan(t)
	text := testFile(t, "plan-communes.json")
	for name, saved := range map[string]string{
		"byte order mark":   "\ufeff" + text,
		"Windows line ends": strings.ReplaceAll(text, "\n", "\r\n"),
		"decomposed marks":  norm.NFD.String(text),
	} {
		t.Run(name, func(t *testing.T) {
			got, err := ReadPlan("p", []byte(saved))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// TestReadPlan_refuses spoils the invented plan in one place and looks for the
// line of the text at.
func TestReadPlan_refuses(t *testing.T) {
	base := testFile(t, "plan-communes.json")
	for _, c := range []struct{ name, old, new, at, reason string }{
		{"unknown key", `"number": "7"`, `"numero": "7"`, `"numero"`, `không có khóa nào tên là "numero"`},
		{"unknown key of a theme", `"tasks": "In một tờ tin"`, `"task": "In một tờ tin"`, `"task"`, `không có khóa nào tên là "task"`},
		{"missing key", `      "lead": "so-viec-mau",` + "\n", "", "{\n      \"id\": \"1.2\"", `thiếu khóa "lead"`},
		{"key twice", `"number": "7"`, `"number": "7", "number": "8"`, `"number"`, `khóa "number" đã ghi ở dòng 10`},
		{"wrong type", `"sets": 2`, `"sets": "2"`, `"sets"`, `khóa "sets" phải là số nguyên`},
		{"blank text", `"city": "thành phố Ví Dụ"`, `"city": " "`, `"city"`, `khóa "city" để trống`},
		{"null", `"holidays": [{"from": "2026-11-13", "to": "2026-11-13", "name": "Ngày hội Ví Dụ"}]`, `"holidays": null`, `"holidays"`, `khóa "holidays" để trống`},
		{"date that does not exist", `"before": "2026-11-16"`, `"before": "2026-11-31"`, `"2026-11-31"`, `khóa "before" ghi "2026-11-31", không phải ngày có thật`},
		{"month where a day is needed", `"before": "2026-11-16"`, `"before": "2026-11"`, `"before": "2026-11"`, `phải là ngày đầy đủ`},
		{"word outside its enumeration", `"scope": "theme"`, `"scope": "chuyên đề"`, `"scope": "chuyên đề"`, `chỉ dùng một trong các từ: plan, theme`},
		{"validity that ends before it begins", `"validFrom": "2026-07-01"`, `"validFrom": "2026-07-01", "validTo": "2026-06-30"`, `"validFrom"`, `ngày cuối 30/6/2026 đứng trước ngày đầu 1/7/2026`},
		{"period that ends before it begins", `"to": "2026-12-31"`, `"to": "2025-12"`, `"period"`, `ngày cuối 12/2025 đứng trước`},
		{"holiday that ends before it begins", `"to": "2026-11-13"`, `"to": "2026-11-12"`, `"holidays"`, `đứng trước ngày đầu`},
		{"theme id twice", `"id": "1.3"`, `"id": "1.1"`, "\"id\": \"1.1\",\n      \"title\": \"In tờ tin", `khóa "id" ghi "1.1", đã dùng ở dòng 30`},
		{"legal basis id twice", `"id": "quy-che-moi"`, `"id": "quy-che-cu"`, "\"id\": \"quy-che-cu\",\n", `"quy-che-cu", đã dùng ở dòng 19`},
		{"award id twice", `"id": "ky-niem-chuong"`, `"id": "giay-khen"`, `"id": "giay-khen", "name": "Kỷ niệm`, `đã dùng`},
		{"standard id twice", `"id": "individual-1"`, `"id": "collective-1"`, "\"id\": \"collective-1\",\n      \"for\": \"individual\"", `đã dùng`},
		{"group id twice", `"id": "receiver"`, `"id": "commune"`, `"id": "commune", "name": "nơi`, `đã dùng`},
		{"group under two quotas", `"groups": ["city-body"]`, `"groups": ["city-body", "commune"]`, `["city-body", "commune"]`, `mục thứ 2 của khóa "groups" ghi "commune", đã dùng`},
		{"two deadlines of a stage", `"stage": "lead",` + "\n      \"before\"", `"stage": "unit",` + "\n      \"before\"", "\"stage\": \"unit\",\n      \"before\": \"2026-12-05\"", `"unit", đã dùng`},
		{"kind and stage twice", `"stage": "lead",` + "\n      \"name\"", `"stage": "unit",` + "\n      \"name\"", "\"stage\": \"unit\",\n      \"name\": \"Khen cuối đợt, bước hai\"", `"unit", đã dùng`},
		{"paper twice", `"paper": "summary"`, `"paper": "proposal"`, "\"paper\": \"proposal\",\n          \"required\": true,\n          \"named\": true,\n          \"text\": \"Báo cáo tóm tắt\"", `"proposal", đã dùng`},
		{"citation twice", `{"for": "household", "text"`, `{"for": "collective", "text"`, `{"for": "collective", "text": "khoản 3`, `"collective", đã dùng`},
		{"section twice for a type", `"id": "numbers"`, `"id": "work"`, "\"id\": \"work\",\n      \"kind\": \"campaign\",\n      \"title\": \"Con số\"", `"work", đã dùng`},
		{"quota of an unknown group", `"groups": ["commune"]`, `"groups": ["district"]`, `["district"]`, `nhóm đơn vị "district" không có`},
		{"negative quota", `"individuals": 4`, `"individuals": -1`, "{\n      \"groups\": [\"commune\"]", `không được nhỏ hơn 0`},
		{"no set to hand in", `"sets": 2`, `"sets": 0`, `"sets"`, `phải từ 1 trở lên`},
		{"year of two digits", `"year": 2026`, `"year": 26`, `"year"`, `năm 26 không hợp lệ`},
		{"votes on another base", `"base": "members"`, `"base": "present"`, `"present"`, `chỉ dùng từ: members`},
		{"share above the whole", `"moreThan": 66.5`, `"moreThan": 100`, `"moreThan"`, `dưới 100`},
		{"id that is no file name", `"id": "vi-du-2026"`, `"id": "../2026"`, `"../2026"`, `mã kế hoạch "../2026"`},
		{"section id that is no path", `"id": "story"`, `"id": "a/b"`, `"a/b"`, `mã phần báo cáo "a/b"`},
		{"no award", `{"id": "giay-khen", "name": "Giấy khen của Thị trưởng thành phố Ví Dụ"},` + "\n    " + `{"id": "ky-niem-chuong", "name": "Kỷ niệm chương Ví Dụ"}`, "", `"awards"`, `phải có ít nhất một mục`},
		{"ad-hoc kind of stage lead", "\"kind\": \"ad-hoc\",\n      \"stage\": \"unit\"", "\"kind\": \"ad-hoc\",\n      \"stage\": \"lead\"", "\"stage\": \"lead\",\n      \"name\": \"Khen ngay\"", `khen thưởng đột xuất chỉ có bước "unit"`},
		{"subject with a place nobody fills", `việc {subject}"`, `việc {theme}"`, `việc {theme}"`, `chỗ điền "{theme}"`},
		{"subject with an open brace", `việc {subject}"`, `việc {subject"`, `việc {subject"`, `chỗ điền "{subject"`},
		{"addressee with a place nobody fills", `"Thị trưởng thành phố Ví Dụ"]`, `"{lead}"]`, `["{lead}"],` + "\n      \"receiver\": \"phong", `chỗ điền "{lead}"`},
		{"comma missing", `"symbol": "KH-UBND",`, `"symbol": "KH-UBND"`, `"number"`, `viết sai quy cách`},
		{"another kind of file", PlanFormat, UnitsFormat, `"format"`, `phải là "hoso-plan/1"`},
		{"not Unicode", "thử nghiệm phong trào", "th\xff nghiệm", `"title"`, "không phải Unicode"},
	} {
		t.Run(c.name, func(t *testing.T) {
			spoilt := strings.Replace(base, c.old, c.new, 1)
			if spoilt == base {
				t.Fatalf("the plan does not hold %q", c.old)
			}
			offset := strings.Index(spoilt, c.at)
			if offset < 0 {
				t.Fatalf("the spoilt plan does not hold %q", c.at)
			}
			p, err := ReadPlan("kế hoạch.json", []byte(spoilt))
			if p != nil || err == nil {
				t.Fatal("got a plan")
			}
			wantPlace := fmt.Sprintf("kế hoạch.json:%d: ", 1+strings.Count(spoilt[:offset], "\n"))
			if got := err.Error(); !strings.HasPrefix(got, wantPlace) || !strings.Contains(got, c.reason) || strings.Contains(got, "\n") {
				t.Errorf("got  %s\nwant %s…%s", got, wantPlace, c.reason)
			}
			var packErr *PackError
			if !errors.As(err, &packErr) {
				t.Errorf("got %T, want a *PackError", err)
			}
		})
	}
}

func TestReadPlan_newerFormat(t *testing.T) {
	_, err := ReadPlan("p", []byte(`{"format": "hoso-plan/2", "unheard-of": 1}`))
	if !errors.Is(err, ErrNewerVersion) {
		t.Errorf("got %v, want ErrNewerVersion", err)
	}
}

func TestReadPlan_reportsAllFaults(t *testing.T) {
	text := strings.Replace(testFile(t, "plan-communes.json"), `"sets": 2`, `"sets": 0`, 1)
	text = strings.Replace(text, `"year": 2026`, `"year": 1`, 1)
	_, err := ReadPlan("p", []byte(text))
	if err == nil || !strings.HasPrefix(err.Error(), "p:12: ") || !strings.Contains(err.Error(), "\np:17: ") {
		t.Errorf("got %v, want faults of lines 12 and 17", err)
	}
}

func TestPlanHash(t *testing.T) {
	if got, want := PlanHash([]byte("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func FuzzReadPlan(f *testing.F) {
	addFiles(f, "testdata/*-communes.json", "../assets/plans/*.json")
	f.Add([]byte(`{"format": "hoso-plan/1", "themes": [{"id": null}, 3], "": {"a": [}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ReadPlan("p", data)
		if (p == nil) == (err == nil) {
			t.Fatalf("got plan %v and error %v", p, err)
		}
		for _, c := range []Case{sampleCampaign(), sampleAdHoc(), sampleLead()} {
			if c.Plan = p; p != nil {
				Check(c) // the rules take every plan that the reader takes
			}
		}
	})
}
