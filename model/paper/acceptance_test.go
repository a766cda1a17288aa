package paper

import (
	"strings"
	"testing"
	"time"

	"hoso/model"
)

func TestAcceptance(t *testing.T) {
	d := campaign(t)
	r := model.Receipt{Package: strings.Repeat("ab12", 16), Findings: []model.Finding{
		{Grade: model.Note, Message: "Ý thứ ba."}, {Grade: model.Error, Message: "Ý thứ nhất."}, {Grade: model.Warning, Message: "Ý thứ hai."},
	}}
	came := time.Date(2024, 8, 21, 9, 5, 0, 0, time.FixedZone("ICT", 7*3600))
	lead := unitByID(t, "so-lao-dong-thuong-binh-va-xa-hoi")
	text := Acceptance(shippedPlan(t), d, lead, r, came, []string{"ab12", "ab12"}, 2).Text()
	for _, want := range []string{
		"PHIẾU TIẾP NHẬN", lead.Body, d.Proposer.Body, "ab12 ab12", "9 giờ 05 phút, ngày 21 tháng 8 năm 2024",
		"có 01 lỗi, 01 cảnh báo, 01 lưu ý.", "1. Lỗi: Ý thứ nhất.", "2. Cảnh báo: Ý thứ hai.", "Còn 01 ý khác",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("want the page to say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Ý thứ ba") {
		t.Errorf("want two findings on the page:\n%s", text)
	}
	for _, want := range []string{"PHIẾU TIẾP NHẬN", "(đã nhận, có 01 lỗi cần sửa)"} {
		if !strings.Contains(text, want) {
			t.Errorf("want the title to say %q:\n%s", want, text)
		}
	}
	r.Findings = []model.Finding{{Rule: "receive-address", Grade: model.Error, Message: "Gửi nơi khác."}}
	if text := Acceptance(shippedPlan(t), d, lead, r, came, nil, 2).Text(); !strings.Contains(text, "PHIẾU TRẢ LẠI: KHÔNG ĐÚNG NƠI NHẬN") || strings.Contains(text, "PHIẾU TIẾP NHẬN") {
		t.Errorf("sent to the wrong place:\n%s", text)
	}
	r.Findings = nil
	if text := Acceptance(shippedPlan(t), d, lead, r, came, nil, 2).Text(); !strings.Contains(text, "không có ý kiến") || strings.Contains(text, "Còn") {
		t.Errorf("without findings:\n%s", text)
	}
}
