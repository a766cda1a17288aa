package paper

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// signedRows writes the endorsement blocks of a report, left and right.
func signedRows(t *testing.T, d model.Dossier, paper string) [][2]string {
	t.Helper()
	p := paperByID(t, Compose(shippedPlan(t), d), paper)
	var rows [][2]string
	for _, r := range p.Blocks[len(p.Blocks)-1].(*Signatures).Rows {
		var row [2]string
		for i, s := range r {
			if s != nil {
				row[i] = strings.Join(append(append(append([]string{}, s.Label...), s.Lines...), s.Hint, s.Name), "|")
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func TestReport_endorsements(t *testing.T) {
	proposer := "XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG|TM. ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH||Phạm Thị Thí Dụ"
	leads := "XÁC NHẬN CỦA CƠ QUAN CHỦ TRÌ CHUYÊN ĐỀ|SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI HÀ NỘI|(Ký, đóng dấu)|"
	letter := campaign(t)
	letter.Nominees[3].Outside.Letter = true
	headless := adHoc(t)
	headless.Nominees[1].Report.Head = model.Signer{}
	party := campaign(t)
	party.Proposer.Style = model.PartyStyle
	for _, c := range []struct {
		name, paper string
		d           model.Dossier
		want        [][2]string
	}{
		{"collective", "report/n1", campaign(t), [][2]string{{proposer, "HIỆU TRƯỞNG||Tạ Thị Minh Dụ"}, {leads, ""}}},
		{"household with a head", "report/n2", campaign(t), [][2]string{
			{"THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN, ĐỀ NGHỊ|TM. ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ|CHỦ TỊCH||Lưu Văn Phác Họa", "ĐẠI DIỆN HỘ GIA ĐÌNH||Lê Minh Họa"}, {leads, proposer},
		}},
		{"individual whose head has no name yet", "report/n3", campaign(t), [][2]string{
			{"THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN, ĐỀ NGHỊ|TM. ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ|CHỦ TỊCH|(Ký, đóng dấu)|", "NGƯỜI BÁO CÁO THÀNH TÍCH||Trần Thị Ví Dụ"}, {leads, proposer},
		}},
		{"outside nominee by block", "report/n4", campaign(t), [][2]string{
			{"XÁC NHẬN CỦA CƠ QUAN QUẢN LÝ|BỆNH VIỆN MINH HỌA|GIÁM ĐỐC||Mai Văn Giả Thiết", "NGƯỜI BÁO CÁO THÀNH TÍCH||Thượng tá Đinh Văn Giả Định"}, {leads, proposer},
		}},
		{"outside nominee by letter", "report/n4", letter, [][2]string{{proposer, "NGƯỜI BÁO CÁO THÀNH TÍCH||Thượng tá Đinh Văn Giả Định"}, {leads, ""}}},
		{"dead individual", "report/n3", adHoc(t), [][2]string{{proposer, "THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN, ĐỀ NGHỊ|TM. ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ|CHỦ TỊCH|(Ký, đóng dấu)|"}}},
		{"dead individual without a head", "report/n3", headless, [][2]string{{proposer, "NGƯỜI LẬP BÁO CÁO|(Ký, ghi rõ họ và tên)|"}}},
		{"composed by the lead unit", "report/n4", lead(t), [][2]string{
			{"XÁC NHẬN CỦA CƠ QUAN QUẢN LÝ|BỆNH VIỆN MINH HỌA|GIÁM ĐỐC||Mai Văn Giả Thiết", "NGƯỜI BÁO CÁO THÀNH TÍCH||Thượng tá Đinh Văn Giả Định"},
			{"XÁC NHẬN CỦA CƠ QUAN CHỦ TRÌ CHUYÊN ĐỀ|SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI HÀ NỘI|GIÁM ĐỐC||Hồ Văn Tường Minh", "XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG|ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH|(Ký, đóng dấu)|"},
		}},
		{"Party body", "report/n1", party, [][2]string{
			{"XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG|T/M ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH|K/T CHỦ TỊCH|PHÓ CHỦ TỊCH||Phạm Thị Thí Dụ", "HIỆU TRƯỞNG||Tạ Thị Minh Dụ"}, {leads, ""},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, signedRows(t, c.d, c.paper)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

// A label stands apart from the authority below it; what replaces it does not.
func TestReport_endorsementLabels(t *testing.T) {
	d := campaign(t)
	d.Nominees[0].Report.Head = model.Signer{Position: "Trưởng phòng"}
	d.Nominees[0].Group.Workplace = "Phòng Giáo dục và Đào tạo, quận Ba Đình"
	p := paperByID(t, Compose(shippedPlan(t), d), "report/n1")
	row := p.Blocks[len(p.Blocks)-1].(*Signatures).Rows[0]
	want := [2]*Signature{
		{
			ID: "endorsement/head", Label: []string{"THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN TRỰC TIẾP NHẬN XÉT, XÁC NHẬN"}, Remark: true,
			Lines: []string{"PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỞNG PHÒNG"}, Hint: "(Ký, đóng dấu)",
		},
		{ID: "endorsement/nominee", Lines: []string{"HIỆU TRƯỞNG"}, Name: "Tạ Thị Minh Dụ"},
	}
	if diff := cmp.Diff(want, row); diff != "" {
		t.Errorf("first row (-want +got):\n%s", diff)
	}
}

func TestHeadBody(t *testing.T) {
	chairman := model.Signer{Position: "Phó Chủ tịch", Authority: model.KT, HeadPosition: "Chủ tịch"}
	for _, c := range []struct {
		name, workplace string
		head            model.Signer
		want            string
	}{
		{"body", "Khoa Nội, Bệnh viện Ví Dụ", model.Signer{Position: "Trưởng khoa"}, "Khoa Nội"},
		{"chairman over a neighbourhood", "Thôn Mẫu, xã Ví Dụ, huyện Giả", chairman, "Ủy ban nhân dân xã Ví Dụ"},
		{"committee over a neighbourhood", "Tổ dân phố số 0, phường Ví Dụ", model.Signer{Position: "Ủy viên", Collective: "Ủy ban nhân dân"}, "Ủy ban nhân dân phường Ví Dụ"},
		{"leader of a neighbourhood", "Tổ dân phố số 0, phường Ví Dụ", model.Signer{Position: "Tổ trưởng Tổ dân phố"}, ""},
		{"nobody entered", "Bệnh viện Ví Dụ", model.Signer{}, ""},
		{"no workplace", "", chairman, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := nominee{Nominee: model.Nominee{Type: model.Individual, Person: &model.Person{Workplace: c.workplace}, Report: model.Report{Head: c.head}}}
			if got := n.headBody(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAuthorityOf(t *testing.T) {
	const ward = "Ủy ban nhân dân phường Ví Dụ"
	for _, c := range []struct {
		name string
		by   model.Signer
		body string
		want []string
	}{
		{"collective named in short", model.Signer{Position: "Chủ tịch", Collective: "Ủy ban nhân dân"}, ward, []string{"TM. ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ", "CHỦ TỊCH"}},
		{"collective named in full", model.Signer{Position: "Chủ tịch", Collective: ward}, ward, []string{"TM. ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ", "CHỦ TỊCH"}},
		{"collective that is part of the body", model.Signer{Position: "Chủ tịch", Collective: "Ban Thường trực"}, "Ủy ban Mặt trận Tổ quốc xã Ví Dụ", []string{"ỦY BAN MẶT TRẬN TỔ QUỐC XÃ VÍ DỤ", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"}},
		{"deputy of a head who decides alone", model.Signer{Position: "Phó Giám đốc", Authority: model.KT, HeadPosition: "Giám đốc"}, "Sở Ví Dụ Hà Nội", []string{"SỞ VÍ DỤ HÀ NỘI", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}},
		{"post that names the body", model.Signer{Position: "Hiệu trưởng Trường Ví Dụ"}, "Trường Ví Dụ", []string{"HIỆU TRƯỞNG TRƯỜNG VÍ DỤ"}},
		{"nobody entered", model.Signer{}, ward, []string{"ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ"}},
		{"body unknown", model.Signer{Position: "Giám đốc"}, "", []string{"GIÁM ĐỐC"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, authorityOf("", c.by, c.body)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A living person reports as "tôi"; of a dead one somebody else speaks.
func TestReport_closingSpeaksAsTheReporter(t *testing.T) {
	for want, p := range map[string]Paper{
		"Trên đây là báo cáo thành tích của tôi, kính":                               paperByID(t, Compose(shippedPlan(t), campaign(t)), "report/n3"),
		"Trên đây là báo cáo thành tích của Trường Tiểu học Ví Dụ, kính":             paperByID(t, Compose(shippedPlan(t), campaign(t)), "report/n1"),
		"Trên đây là báo cáo tóm tắt thành tích của bà Trần Thị Ví Dụ, kính đề nghị": paperByID(t, Compose(shippedPlan(t), adHoc(t)), "report/n3"),
	} {
		if got := blockText(t, p, "report/closing"); !strings.HasPrefix(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestReport_posthumous(t *testing.T) {
	papers := Compose(shippedPlan(t), adHoc(t))
	for _, want := range []struct{ paper, block, text string }{
		{"report/n3", "report/title", "ĐỀ NGHỊ TRUY TẶNG BẰNG KHEN"},
		{"report/n1", "report/title", "ĐỀ NGHỊ TẶNG BẰNG KHEN"},
		{"proposal", "proposal/title", "Về việc đề nghị tặng, truy tặng Bằng khen"},
		{"list", "list/nominees", "Truy tặng Bằng khen"},
	} {
		if got := blockText(t, paperByID(t, papers, want.paper), want.block); !strings.Contains(got, want.text) {
			t.Errorf("%s: got %q, want it to hold %q", want.paper, got, want.text)
		}
	}
}

func TestReport_posthumousInThePapersOfTheLead(t *testing.T) {
	d := lead(t)
	for i := range d.Nominees {
		d.Nominees[i].Posthumous = d.Nominees[i].Type == model.Individual
	}
	d.Nominees[1].Origin.LeadBlock = false
	papers := Compose(shippedPlan(t), d)
	for _, want := range []struct{ paper, block, text string }{
		{"endorsement/n3", "endorsement/title", "đề nghị truy tặng Bằng khen của Chủ tịch"},
		{"endorsement/n1", "endorsement/title", "đề nghị tặng Bằng khen của Chủ tịch"},
		{"minutes", "minutes/results", "Truy tặng Bằng khen"},
		{"ballot", "ballot/results", "Truy tặng Bằng khen"},
		{"ballot-slip", "ballot-slip/nominees", "Bệnh viện Minh Họa (truy tặng)"},
		{"proposal", "nominees/n3/name", "quận Ba Đình (truy tặng);"},
	} {
		if got := blockText(t, paperByID(t, papers, want.paper), want.block); !strings.Contains(got, want.text) {
			t.Errorf("%s: got %q, want it to hold %q", want.paper, got, want.text)
		}
	}
}

func TestInPairs(t *testing.T) {
	for n, want := range []string{"", "-1", "21", "213-", "2143", "21435-"} {
		var blocks []*Signature
		for i := range n {
			blocks = append(blocks, &Signature{Name: digitsOf(i + 1)})
		}
		got := ""
		for _, row := range inPairs(blocks) {
			for _, s := range row {
				if s == nil {
					got += "-"
				} else {
					got += s.Name
				}
			}
		}
		if got != want {
			t.Errorf("%d blocks: got %q, want %q", n, got, want)
		}
	}
}

func TestReport_sectionsOfThePlanAndOthers(t *testing.T) {
	d := campaign(t)
	d.Nominees = d.Nominees[2:3]
	d.Nominees[0].Report.Sections = []model.Section{
		{Prompt: "gone", Text: "Viết theo kế hoạch khác."},
		{Prompt: "results", Text: "Một.\n\n- Hai.\n+ Ba."},
		{Prompt: "results", Text: "Bốn."},
	}
	p := paperByID(t, Compose(shippedPlan(t), d), "report/n3")
	var got []string
	for _, b := range p.Blocks {
		if strings.Contains(b.BlockID(), "/sections/") {
			got = append(got, b.BlockID()+": "+b.Text())
		}
	}
	at := "nominees/n3/report/sections/"
	blank := dots + dots + dots
	want := []string{
		at + "leadership: 1. Nhiệm vụ được giao và việc tham mưu, tổ chức thực hiện", at + "leadership/text: " + blank,
		at + "initiatives: 2. Sáng kiến, giải pháp đã đề xuất, thực hiện", at + "initiatives/text: " + blank,
		at + "results: 3. Kết quả thực hiện nhiệm vụ, chỉ tiêu được giao", at + "results/text: Một.", at + "results/text/1: - Hai.", at + "results/text/2: + Ba.", at + "results/text~2: Bốn.",
		at + "effects: 4. Hiệu quả, đóng góp đối với đơn vị, địa phương và Thành phố", at + "effects/text: " + blank,
		at + "conduct: 5. Phẩm chất đạo đức; đoàn kết, chấp hành chủ trương của Đảng, pháp luật của Nhà nước", at + "conduct/text: " + blank,
		at + "gone: 6. Nội dung khác", at + "gone/text: Viết theo kế hoạch khác.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
}

func TestReport_pastAwardsOnlyWhereThereAreAny(t *testing.T) {
	papers := Compose(shippedPlan(t), campaign(t))
	if got := paperByID(t, papers, "report/n2").Text(); strings.Contains(got, "III.") {
		t.Errorf("a report without earlier awards has a section III:\n%s", got)
	}
	if got := paperByID(t, papers, "report/n1").Text(); !strings.Contains(got, "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG\n1. Danh hiệu thi đua") {
		t.Errorf("a report with earlier awards has no section III:\n%s", got)
	}
}
