package paper

import (
	"strings"
	"testing"

	"hoso/model"
)

// byLetter is the campaign dossier whose outside nominee comes with a letter,
// from the body that change makes of the fixture's.
func byLetter(t *testing.T, change func(o *model.Outside)) model.Dossier {
	t.Helper()
	d := campaign(t)
	d.Nominees[3].Outside.Letter = true
	if change != nil {
		change(d.Nominees[3].Outside)
	}
	return d
}

// from makes the letter that of a unit of the shipped list.
func from(u model.Unit) func(o *model.Outside) {
	return func(o *model.Outside) {
		o.Unit, o.Body = u, u.Body
		o.Signer = model.Signer{Name: "Mai Văn Giả Thiết", Position: u.HeadPosition, Collective: u.Collective}
	}
}

func TestConsent_byLetter(t *testing.T) {
	p := paperByID(t, Compose(shippedPlan(t), byLetter(t, nil)), "consent/n4")
	for _, want := range []string{
		"BỘ Y TẾ\nBỆNH VIỆN MINH HỌA\nSố: 07/BVMH-TCCB\nV/v thống nhất đề nghị tặng Bằng khen đối với thượng tá Đinh Văn Giả Định\n",
		"Hà Nội, ngày 12 tháng 8 năm 2024", "Kính gửi:\nỦy ban nhân dân quận Ba Đình",
		"Bệnh viện Minh Họa thống nhất để Ủy ban nhân dân quận Ba Đình đề nghị tặng Bằng khen của Chủ tịch " + city + " cho thượng tá Đinh Văn Giả Định",
		"- Lưu: VT, TCCB.", "GIÁM ĐỐC\nMai Văn Giả Thiết",
	} {
		if !strings.Contains(p.Text(), want) {
			t.Errorf("want the letter to hold %q:\n%s", want, p.Text())
		}
	}
	for _, b := range p.Blocks {
		if _, ok := b.(*Title); ok {
			t.Error("an official letter has a title")
		}
	}
	if p.Number != "07/BVMH-TCCB" || p.Date != "2024-08-12" || p.Stem != "y-kien-thong-nhat-dinh-van-gia-dinh" {
		t.Errorf("got number %q, date %q, stem %q", p.Number, p.Date, p.Stem)
	}
}

func TestConsent_goldenOfEachLetterhead(t *testing.T) {
	var letters []Paper
	for _, id := range []string{"so-xay-dung", "ban-to-chuc-thanh-uy", "uy-ban-mat-tran-to-quoc-viet-nam-thanh-pho", "thanh-doan-ha-noi"} {
		papers := Compose(shippedPlan(t), byLetter(t, from(unitByID(t, id))))
		checkPapers(t, papers)
		letters = append(letters, paperByID(t, papers, "consent/n4"))
	}
	golden(t, "consent", letters)
}

func TestConsent_subjectInTheIndexAndReworded(t *testing.T) {
	plan := shippedPlan(t)
	d := byLetter(t, nil)
	index := func() string { return paperByID(t, Compose(plan, d), "index").Text() }
	if want := "07/BVMH-TCCB\n12/8/2024\nCông văn về việc thống nhất đề nghị tặng Bằng khen đối với thượng tá Đinh Văn Giả Định"; !strings.Contains(index(), want) {
		t.Errorf("want the index to hold %q:\n%s", want, index())
	}
	const key = "consent/n4#letterhead"
	said, ok := Composed(plan, d)[key]
	if !ok || !strings.HasPrefix(said, "V/v ") {
		t.Fatalf("got %q, %v: want the letter's subject to be open to rewording", said, ok)
	}
	d.Overrides = []model.Override{{Block: key, Text: "V/v hiệp y\nkhen thưởng", Replaced: model.TextHash(said)}}
	if got := paperByID(t, Compose(plan, d), "consent/n4").Blocks[0].(*Letterhead).Subject; got != "V/v hiệp y khen thưởng" {
		t.Errorf("got subject %q", got)
	}
	if !strings.Contains(index(), "Công văn về việc hiệp y khen thưởng") {
		t.Errorf("the index does not show the reworded subject:\n%s", index())
	}
	if found := CheckOverrides(plan, d); len(found) > 0 {
		t.Errorf("got findings %v on a fresh override, want none", found)
	}
}
