package paper

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// basisIDs lists the plan's legal bases that a dossier's proposal cites.
func basisIDs(t *testing.T, d model.Dossier) []string {
	t.Helper()
	var found []string
	for _, b := range paperByID(t, Compose(shippedPlan(t), d), "proposal").Blocks {
		if id, ok := strings.CutPrefix(b.BlockID(), "proposal/basis/"); ok {
			found = append(found, id)
		}
	}
	return found
}

func TestProposal_basesByLegalDate(t *testing.T) {
	for _, c := range []struct {
		name            string
		date, reference model.Date
		want            []string
	}{
		{"the proposal's own date", "2025-08-01", "2024-08-20", []string{"luat-2022", "nghi-dinh-152-2025", "quyet-dinh-32-2024", "plan", "minutes"}},
		{"the reference date", "", "2024-08-20", []string{"luat-2022", "nghi-dinh-98-2023", "quyet-dinh-32-2024", "plan", "minutes"}},
		{"before the city's decision", "", "2024-05-31", []string{"luat-2022", "nghi-dinh-98-2023", "plan", "minutes"}},
		{"the last day of a decree", "", "2025-06-30", []string{"luat-2022", "nghi-dinh-98-2023", "quyet-dinh-32-2024", "plan", "minutes"}},
		{"no date: the plan's year", "", "", []string{"luat-2022", "nghi-dinh-98-2023", "quyet-dinh-32-2024", "plan", "minutes"}},
		{"no day: the plan's year", "hôm nay", "tháng tám", []string{"luat-2022", "nghi-dinh-98-2023", "quyet-dinh-32-2024", "plan", "minutes"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := campaign(t)
			d.Proposal.Date, d.ReferenceDate = c.date, c.reference
			if diff := cmp.Diff(c.want, basisIDs(t, d)); diff != "" {
				t.Errorf("bases (-want +got):\n%s", diff)
			}
		})
	}
}

func TestProposal_basesEndAsTheDecreeHasIt(t *testing.T) {
	var texts []string
	for _, b := range paperByID(t, Compose(shippedPlan(t), campaign(t)), "proposal").Blocks {
		if p, ok := b.(*Paragraph); ok && p.Style == Basis {
			texts = append(texts, p.Text())
		}
	}
	for i, s := range texts {
		want := ";"
		if i == len(texts)-1 {
			want = "."
		}
		if !strings.HasSuffix(s, want) || strings.HasSuffix(s, ";"+want) {
			t.Errorf("basis %d ends %q, want %q", i, s[len(s)-2:], want)
		}
	}
}

func TestProposal_planNumberOfTheDossier(t *testing.T) {
	d := campaign(t)
	d.Plan = model.PlanRef{Number: "52", Date: "2024-02-19"}
	got := blockText(t, paperByID(t, Compose(shippedPlan(t), d), "proposal"), "proposal/basis/plan")
	if want := "Căn cứ Kế hoạch số 52/KH-UBND ngày 19 tháng 02 năm 2024 của " + city + " về tổ chức"; !strings.HasPrefix(got, want) {
		t.Errorf("got %q, want it to begin %q", got, want)
	}
}

func TestProposal_exceptionIsCited(t *testing.T) {
	d := campaign(t)
	d.Exception = &model.QuotaException{Number: "77/UBND-NC", Date: "2024-08-02", Issuer: city}
	got := blockText(t, paperByID(t, Compose(shippedPlan(t), d), "proposal"), "exception/number")
	if want := "Căn cứ Văn bản số 77/UBND-NC ngày 02 tháng 8 năm 2024 của " + city + " về việc đề nghị khen thưởng vượt số lượng quy định;"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestProposal_request(t *testing.T) {
	several := campaign(t)
	for i := range 4 {
		n := individual()
		n.ID = fmt.Sprint("x", i)
		several.Nominees = append(several.Nominees, n)
	}
	person := campaign(t)
	person.Nominees = person.Nominees[2:3]
	dead := adHoc(t)
	dead.Nominees = dead.Nominees[1:]
	for _, c := range []struct {
		name  string
		d     model.Dossier
		holds []string
	}{
		{"to the lead unit", campaign(t), []string{
			"kính đề nghị Sở Lao động - Thương binh và Xã hội Hà Nội xem xét, tổng hợp, trình Chủ tịch " + city + " quyết định tặng Bằng khen cho",
			"01 (một) tập thể, 01 (một) hộ gia đình, 02 (hai) cá nhân", "chuyên đề “Vì người nghèo - Không để ai bị bỏ lại phía sau”",
			"điểm a khoản 3 Điều 74 (đối với tập thể), khoản 5 Điều 74 (đối với hộ gia đình) và điểm a khoản 1 Điều 74 (đối với cá nhân) Luật Thi đua, khen thưởng, gồm:",
		}},
		{"one type of nominee", person, []string{"cho 01 (một) cá nhân đã", "theo quy định tại điểm a khoản 1 Điều 74 Luật Thi đua, khen thưởng, gồm:"}},
		{"more than five", several, []string{"06 (sáu) cá nhân", "(có danh sách kèm theo)."}},
		{"to the Chairman", lead(t), []string{"kính đề nghị Chủ tịch " + city + " xem xét, quyết định tặng Bằng khen cho 01 (một) tập thể, 02 (hai) cá nhân"}},
		{"ad-hoc, one dead", adHoc(t), []string{"(trong đó truy tặng 01 trường hợp) đã có thành tích xuất sắc đột xuất trong cứu người trong vụ cháy tại phố Minh Họa", "điểm b khoản 3 Điều 74", "theo thủ tục đơn giản"}},
		{"ad-hoc, all dead", dead, []string{"quyết định truy tặng Bằng khen cho 01 (một) cá nhân đã"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := paperByID(t, Compose(shippedPlan(t), c.d), "proposal")
			got := blockText(t, p, "proposal/request")
			for _, want := range c.holds {
				if !strings.Contains(got, want) {
					t.Errorf("got %q, want it to hold %q", got, want)
				}
			}
			if named := strings.Contains(p.Text(), "- Bà Trần Thị Ví Dụ"); c.name == "more than five" && named {
				t.Error("six nominees are named in the proposal, want them left to the list")
			}
			if !strings.Contains(p.Text(), "./.") {
				t.Error("the proposal does not end in ./.")
			}
		})
	}
}

// The provision of Điều 74 that each kind of dossier cites for each type of
// nominee, and the counts in figures and words beside it.
func TestProposal_citationAndCounts(t *testing.T) {
	const law = " Luật Thi đua, khen thưởng"
	for _, c := range []struct {
		kind         string
		of           func(testing.TB) model.Dossier
		point, along string // the point of khoản 1 and 3, and what follows the law
	}{
		{"campaign to the lead unit", campaign, "điểm a", ", gồm:"},
		{"campaign to the Chairman", lead, "điểm a", ", gồm:"},
		{"ad-hoc to the Chairman", adHoc, "điểm b", ", theo thủ tục đơn giản quy định tại khoản 1 Điều 85 Luật Thi đua, khen thưởng, gồm:"},
	} {
		for _, n := range []struct {
			who, counts, cited string
			nominees           []model.Nominee
		}{
			{"a collective", "01 (một) tập thể", c.point + " khoản 3 Điều 74" + law, []model.Nominee{collective()}},
			{"a household", "01 (một) hộ gia đình", "khoản 5 Điều 74" + law, []model.Nominee{household()}},
			{"an individual", "01 (một) cá nhân", c.point + " khoản 1 Điều 74" + law, []model.Nominee{individual()}},
			{"collective, household and individuals", "01 (một) tập thể, 01 (một) hộ gia đình, 02 (hai) cá nhân",
				c.point + " khoản 3 Điều 74 (đối với tập thể), khoản 5 Điều 74 (đối với hộ gia đình) và " + c.point + " khoản 1 Điều 74 (đối với cá nhân)" + law,
				[]model.Nominee{collective(), household(), individual(), outsider()}},
		} {
			t.Run(c.kind+", "+n.who, func(t *testing.T) {
				d := c.of(t)
				d.Nominees = n.nominees
				got := blockText(t, paperByID(t, Compose(shippedPlan(t), d), "proposal"), "proposal/request")
				if want := " cho " + n.counts + " đã có thành tích"; !strings.Contains(got, want) {
					t.Errorf("got %q, want it to hold %q", got, want)
				}
				if want := ", theo quy định tại " + n.cited + c.along; !strings.HasSuffix(got, want) {
					t.Errorf("got %q, want it to end %q", got, want)
				}
			})
		}
	}
}

func TestProposal_manySourcesStandInOneBasis(t *testing.T) {
	d := lead(t)
	for i := range 5 {
		d.Sources = append(d.Sources, model.Source{UnitName: fmt.Sprint("Đơn vị ", i)})
	}
	got := blockText(t, paperByID(t, Compose(shippedPlan(t), d), "proposal"), "proposal/basis/sources")
	for _, want := range []string{"Xét đề nghị của 06 cơ quan, đơn vị tại Tờ trình số 45/TTr-UBND", "năm 2024 của Đơn vị 4"} {
		if !strings.Contains(got, want) {
			t.Errorf("got %q, want it to hold %q", got, want)
		}
	}
}

func TestIntroduced(t *testing.T) {
	group := func(name, workplace string) model.Nominee {
		return model.Nominee{Type: model.Collective, Name: name, Group: &model.GroupFacts{Workplace: workplace}}
	}
	for _, c := range []struct {
		n    model.Nominee
		want string
	}{
		{individual(), "Bà Trần Thị Ví Dụ, Công chức Văn hóa - xã hội, Ủy ban nhân dân phường Ví Dụ, quận Ba Đình"},
		{outsider(), "Thượng tá Đinh Văn Giả Định, Bác sĩ, Bệnh viện Minh Họa"},
		{household(), "Hộ gia đình ông Lê Minh Họa, Tổ dân phố số 0, phường Ví Dụ, quận Ba Đình"},
		{group("Ủy ban nhân dân phường Ví Dụ", "Ủy ban nhân dân quận Ba Đình"), "Ủy ban nhân dân phường Ví Dụ, quận Ba Đình"},
		{group("Ban Giảm nghèo xã Ví Dụ", "Ủy ban nhân dân xã Ví Dụ, huyện Mẫu"), "Ban Giảm nghèo xã Ví Dụ, huyện Mẫu"},
		{group("Ban Quản lý dự án Thành phố", "Ủy ban nhân dân thành phố Hà Nội"), "Ban Quản lý dự án Thành phố"},
		{group("Trung tâm Di sản Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"), "Trung tâm Di sản Hà Nội"},
		{group("Trung tâm Ví Dụ", "Sở Y tế Hà Nội, thành phố Hà Nội"), "Trung tâm Ví Dụ, Sở Y tế Hà Nội"},
		{group("Trường Tiểu học Mẫu", "Ủy ban nhân dân thành phố Hà Nội"), "Trường Tiểu học Mẫu, thành phố Hà Nội"},
		{model.Nominee{Type: model.Individual, Name: "Lê Minh Họa", Person: &model.Person{Sex: model.Male, Occupation: "Thợ cơ khí", Residence: "số 0 phố Mẫu"}}, "Ông Lê Minh Họa, Thợ cơ khí, trú tại số 0 phố Mẫu"},
		{model.Nominee{Type: model.Individual, Name: "Lê Minh Họa", Person: &model.Person{Position: "Hiệu trưởng Trường Ví Dụ", Workplace: "Trường Ví Dụ"}}, "Ông (bà) Lê Minh Họa, Hiệu trưởng Trường Ví Dụ"},
		{model.Nominee{Type: model.Individual}, "Ông (bà) ……………………"},
	} {
		if got := (nominee{Nominee: c.n}).introduced(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
