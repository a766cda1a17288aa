package paper

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// twoUnits is a lead dossier made from two units' packages, whose nominees the
// lead's clerk has mixed.
func twoUnits(t testing.TB) model.Dossier {
	d := lead(t)
	d.Sources = []model.Source{
		{Package: "ab", Unit: "quan-ba-dinh", UnitName: "Ủy ban nhân dân quận Ba Đình", Symbol: "UBND"},
		{Package: "cd", Unit: "huyen-soc-son", UnitName: "Ủy ban nhân dân huyện Sóc Sơn", Symbol: "UBND"},
	}
	d.Nominees[1].Origin.Package = "cd"
	for _, s := range d.Sources {
		for _, kind := range []model.PaperKind{model.NomineeListPaper, model.ProposalPaper, model.MinutesPaper} {
			d.Attachments = append(d.Attachments, model.Attachment{
				ID: "s" + s.Package + string(kind), Paper: s.PaperID(string(kind)), As: model.SourcePaper, Number: "45/TTr-UBND", Date: "2024-08-20", Pages: 1,
			})
		}
	}
	return d
}

func TestOrder_unitsPapersLieBeforeTheirReports(t *testing.T) {
	d := twoUnits(t)
	var got []string
	for _, i := range Order(d, Compose(shippedPlan(t), d)) {
		if i.Unit != "" {
			got = append(got, strings.TrimPrefix(i.Unit, "Ủy ban nhân dân ")+": "+i.Paper.ID+" "+i.Paper.Stem)
		}
	}
	want := []string{
		"quận Ba Đình: proposal/ab to-trinh-quan-ba-dinh", "quận Ba Đình: minutes/ab bien-ban-quan-ba-dinh", "quận Ba Đình: list/ab danh-sach-quan-ba-dinh",
		"quận Ba Đình: report/n1 bao-cao-truong-tieu-hoc-vi-du", "quận Ba Đình: endorsement/n1 xac-nhan-truong-tieu-hoc-vi-du", "quận Ba Đình: report/n4 bao-cao-dinh-van-gia-dinh",
		"huyện Sóc Sơn: proposal/cd to-trinh-huyen-soc-son", "huyện Sóc Sơn: minutes/cd bien-ban-huyen-soc-son", "huyện Sóc Sơn: list/cd danh-sach-huyen-soc-son",
		"huyện Sóc Sơn: report/n3 bao-cao-tran-thi-vi-du",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what lies unit by unit (-want +got):\n%s", diff)
	}
}

func TestCompose_unitsPapersStandInIndexAndProposal(t *testing.T) {
	papers := Compose(shippedPlan(t), twoUnits(t))
	index := paperByID(t, papers, "index").Text()
	if want := "45/TTr-UBND"; strings.Count(index, want) < 6 {
		t.Errorf("the index does not show the number of each unit's paper:\n%s", index)
	}
	if got, want := paperByID(t, papers, "proposal").Text(), "Danh sách đề nghị khen thưởng của 02 cơ quan, đơn vị"; !strings.Contains(got, want) {
		t.Errorf("the proposal does not name the units' papers:\n%s", got)
	}
}

func TestMinutes_sayWhomTheLeadUnitLeavesOut(t *testing.T) {
	d := twoUnits(t)
	d = d.LeaveOut("n3", "Thành tích chưa tiêu biểu.")
	got := paperByID(t, Compose(shippedPlan(t), d), "minutes").Text()
	for _, want := range []string{
		"không đề nghị khen thưởng các trường hợp sau đây",
		"- Trần Thị Ví Dụ (Ủy ban nhân dân huyện Sóc Sơn đề nghị): Thành tích chưa tiêu biểu.\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the minutes lack %q:\n%s", want, got)
		}
	}
	if missing := Unprinted(shippedPlan(t), d); len(missing) > 0 {
		t.Errorf("not on paper: %v", missing)
	}
}
