package paper

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func itemIDs(d model.Dossier, papers []Paper) []string {
	var found []string
	for _, i := range Order(d, papers) {
		found = append(found, i.Paper.ID+" "+i.ID())
	}
	return found
}

func TestOrder_attachmentsTakeTheirPlaces(t *testing.T) {
	letter := campaign(t)
	letter.Nominees[3].Outside.Letter = true
	letter.Attachments = append(letter.Attachments, model.Attachment{ID: "c1", Paper: "consent/n4", As: model.ConsentLetter, Title: "Công văn", Pages: 1})
	for _, c := range []struct {
		name string
		d    model.Dossier
		want []string
	}{
		{"other document last, signed scan nowhere", campaign(t), []string{
			"index index", "proposal proposal", "minutes minutes", "list list", "report/n1 report/n1", "report/n2 report/n2", "report/n3 report/n3", "report/n4 report/n4", "attachment/a1 attachment/a1",
		}},
		{"letter of consent after the reports", letter, []string{
			"index index", "proposal proposal", "minutes minutes", "list list", "report/n1 report/n1", "report/n2 report/n2", "report/n3 report/n3", "report/n4 report/n4", "consent/n4 attachment/c1", "attachment/a1 attachment/a1",
		}},
		{"received reports in the place of reports", lead(t), []string{
			"index index", "proposal proposal", "minutes minutes", "ballot ballot", "list list", "report/n1 attachment/r1", "endorsement/n1 endorsement/n1", "report/n3 attachment/r3", "report/n4 report/n4", "attachment/a1 attachment/a1",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, itemIDs(c.d, Compose(shippedPlan(t), c.d))); diff != "" {
				t.Errorf("order (-want +got):\n%s", diff)
			}
		})
	}
}

func TestOrder_saysWhatAReceivedReportIs(t *testing.T) {
	d := lead(t)
	for _, i := range Order(d, Compose(shippedPlan(t), d)) {
		if i.ID() != "attachment/r3" {
			continue
		}
		got := []string{string(i.Paper.Kind), i.Paper.Nominee, i.Paper.Title, i.Paper.Stem, string(i.Paper.Date)}
		want := []string{"report", "n3", "Báo cáo thành tích của bà Trần Thị Ví Dụ", "bao-cao-tran-thi-vi-du", "2024-08-06"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		return
	}
	t.Fatal("the received report r3 has no place")
}

func TestWithPages(t *testing.T) {
	d := lead(t)
	papers := Compose(shippedPlan(t), d)
	index := papers[0]
	before := dump(papers[:1])
	filled := WithPages(index, map[string]int{"proposal": 3, "attachment/r1": 12, "attachment/a1": 30})
	pages := map[string]string{}
	for _, b := range filled.Blocks {
		if table, ok := b.(*Table); ok {
			for _, r := range table.Rows {
				pages[r.ID] = r.Cells[pageColumn].Text
			}
		}
	}
	want := map[string]string{"proposal": "3", "minutes": "", "ballot": "", "list": "", "attachment/r1": "12", "attachment/r3": "", "report/n4": "", "endorsement/n1": "", "attachment/a1": "30"}
	if diff := cmp.Diff(want, pages); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(before, dump(papers[:1])); diff != "" {
		t.Errorf("WithPages changed the index that it was given:\n%s", diff)
	}
}

func TestStem(t *testing.T) {
	for _, c := range []struct{ about, want string }{
		{"Nguyễn Đình Đường", "bao-cao-nguyen-dinh-duong"},
		{"", "bao-cao"},
		{"😀", "bao-cao"},
		{"Trung tâm Bảo tồn Di sản Thăng Long và Quản lý các công trình công cộng", "bao-cao-trung-tam-bao-ton-di-san-thang-long-va-quan-ly-cac"},
	} {
		if got := stem("bao-cao", c.about); got != c.want {
			t.Errorf("stem of %q: got %q, want %q", c.about, got, c.want)
		}
	}
	taken := map[string]bool{}
	for _, want := range []string{"bao-cao-a", "bao-cao-a-2", "bao-cao-a-3"} {
		if got := distinct(taken, "bao-cao-a"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
