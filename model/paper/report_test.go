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
				row[i] = strings.Join(append(append([]string{}, s.Lines...), s.Hint, s.Name), "|")
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func TestReport_endorsements(t *testing.T) {
	proposer := "XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG|TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH||Phạm Thị Thí Dụ"
	leads := "XÁC NHẬN CỦA CƠ QUAN CHỦ TRÌ CHUYÊN ĐỀ|SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI|(Ký, đóng dấu)|"
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
			{"XÁC NHẬN CỦA CƠ QUAN QUẢN LÝ|GIÁM ĐỐC||Mai Văn Giả Thiết", "NGƯỜI BÁO CÁO THÀNH TÍCH||Thượng tá Đinh Văn Giả Định"}, {leads, proposer},
		}},
		{"outside nominee by letter", "report/n4", letter, [][2]string{{proposer, "NGƯỜI BÁO CÁO THÀNH TÍCH||Thượng tá Đinh Văn Giả Định"}, {leads, ""}}},
		{"dead individual", "report/n3", adHoc(t), [][2]string{{proposer, "THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN, ĐỀ NGHỊ|TM. ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ|CHỦ TỊCH|(Ký, đóng dấu)|"}}},
		{"dead individual without a head", "report/n3", headless, [][2]string{{proposer, "NGƯỜI LẬP BÁO CÁO|(Ký, ghi rõ họ và tên)|"}}},
		{"composed by the lead unit", "report/n4", lead(t), [][2]string{
			{"XÁC NHẬN CỦA CƠ QUAN QUẢN LÝ|GIÁM ĐỐC||Mai Văn Giả Thiết", "NGƯỜI BÁO CÁO THÀNH TÍCH||Thượng tá Đinh Văn Giả Định"},
			{"XÁC NHẬN CỦA CƠ QUAN CHỦ TRÌ CHUYÊN ĐỀ|GIÁM ĐỐC||Hồ Văn Tường Minh", "XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG|ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH|(Ký, đóng dấu)|"},
		}},
		{"Party body", "report/n1", party, [][2]string{
			{"XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG|T/M ỦY BAN NHÂN DÂN|K/T CHỦ TỊCH|PHÓ CHỦ TỊCH||Phạm Thị Thí Dụ", "HIỆU TRƯỞNG||Tạ Thị Minh Dụ"}, {leads, ""},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, signedRows(t, c.d, c.paper)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReport_posthumous(t *testing.T) {
	papers := Compose(shippedPlan(t), adHoc(t))
	for _, want := range []struct{ paper, block, text string }{
		{"report/n3", "report/title", "ĐỀ NGHỊ TRUY TẶNG BẰNG KHEN"},
		{"report/n1", "report/title", "ĐỀ NGHỊ TẶNG BẰNG KHEN"},
		{"proposal", "proposal/title", "Về việc đề nghị tặng, truy tặng Bằng khen"},
		{"list", "list/nominees", "Truy tặng Bằng khen của Chủ tịch"},
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
