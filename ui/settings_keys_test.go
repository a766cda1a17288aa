package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

func TestKeys_makesTheSigningKeyAndShowsItsCode(t *testing.T) {
	d, m := openSettings(t, sectionKeys)
	if got := words(d.settings.page.box); !strings.Contains(got, text("keys.signing.none")) {
		t.Fatalf("without a key: got %q", got)
	}
	d.press(t, d.settings.page.box, text("keys.signing.make"))
	if m.keys.own.Signing == nil || m.keys.own.Receiving != nil {
		t.Fatalf("made: got %+v", m.keys.own)
	}
	if got := words(d.settings.page.box); !strings.Contains(got, "KAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF-GGGGG") {
		t.Errorf("the code is not shown: %q", got)
	}
	d.press(t, d.settings.page.box, text("keys.renew"))
	if len(m.keys.renewed) > 0 {
		t.Error("renewed without a question")
	}
	d.dialogButton(t, text("keys.renew.yes"))
	if !slices.Equal(m.keys.renewed, []KeyUse{SigningKey}) {
		t.Errorf("renewed: got %v", m.keys.renewed)
	}
}

func TestKeys_slipIsWrittenAndOpened(t *testing.T) {
	d, m := openSettings(t, sectionKeys)
	d.answers.files = []string{"/out/phieu"}
	d.press(t, d.settings.page.box, text("keys.slip"))
	if !slices.Equal(m.keys.written, []string{"/out/phieu.pdf"}) || !slices.Equal(d.opened, m.keys.written) {
		t.Errorf("wrote %v, opened %v", m.keys.written, d.opened)
	}
	d.notices.closeTop()
	if got := words(d.settings.page.box); !strings.Contains(got, "age1ownkey") {
		t.Error("the receiving key that came into being is not shown")
	}
	d.press(t, d.settings.page.box, text("keys.card"))
	if q := d.answers.asked[1]; q.Name != "khoa-quan-ba-dinh.hoso-keys.json" {
		t.Errorf("suggested %q", q.Name)
	}
}

func TestKeys_enrolledByPaper(t *testing.T) {
	d, m := openSettings(t, sectionKeys)
	d.press(t, d.settings.page.box, text("keys.enrol"))
	var entries []*lineEntry
	var picked *pickerEntry
	var compared *tickBox
	for _, o := range test.LaidOutObjects(d.window.Canvas().Overlays().Top()) {
		switch e := o.(type) {
		case *pickerEntry:
			picked = e
		case *lineEntry:
			entries = append(entries, e)
		case *tickBox:
			compared = e
		}
	}
	if picked == nil || len(entries) != 2 || compared == nil {
		t.Fatalf("got %v, %d fields, %v", picked, len(entries), compared)
	}
	picked.SetText("tay ho")
	picked.OnSubmitted("")
	entries[0].SetText("KAAAA BXBBB")
	if got := d.dialogWords(); !strings.Contains(got, textf("enrol.group.wrong", 2, "BXBBB")) {
		t.Errorf("a group is wrong: said %q", got)
	}
	d.dialogButton(t, text("enrol.yes"))
	entries[0].SetText("KAAAA BBBBB CCCCC DDDDD EEEEE FFFFF GGGGG")
	entries[1].SetText(leadKey)
	d.dialogButton(t, text("enrol.yes"))
	if got := d.dialogWords(); len(m.keys.enrolled) > 0 || !strings.Contains(got, text("enrol.compare.missing")) || !strings.Contains(got, "NLEAD-LEAD2") {
		t.Fatalf("before it was compared: enrolled %v, said %q", m.keys.enrolled, got)
	}
	compared.SetChecked(true)
	d.dialogButton(t, text("enrol.yes"))
	if len(m.keys.enrolled) != 2 || m.keys.enrolled[0].Unit != "quan-tay-ho" {
		t.Fatalf("enrolled: got %+v", m.keys.enrolled)
	}
	if got := words(d.settings.page.box); !strings.Contains(got, "Đơn vị quan-tay-ho") || !strings.Contains(got, leadKey) {
		t.Errorf("the list: got %q", got)
	}
}

func TestKeys_enrolledByFile(t *testing.T) {
	d, m := openSettings(t, sectionKeys)
	d.answers.files = []string{"/x/khoa.json"}
	m.keys.cardErr = errors.New("not a card")
	d.press(t, d.settings.page.box, text("keys.enrol.file"))
	if got := d.dialogWords(); !strings.Contains(got, "Có lỗi.") {
		t.Errorf("no card: said %q", got)
	}
	d.notices.closeTop()
	m.keys.cardErr = nil
	m.keys.card = KeyCard{Unit: "so-xay-dung", Name: "Sở Xây dựng", Receiving: leadKey, ReceivingGroups: []string{"NLEAD"}}
	d.press(t, d.settings.page.box, text("keys.enrol.file"))
	if got := d.dialogWords(); !strings.Contains(got, "Sở Xây dựng") || !strings.Contains(got, "NLEAD") {
		t.Errorf("a card: said %q", got)
	}
	d.dialogButton(t, text("enrol.yes"))
	if len(m.keys.enrolled) > 0 {
		t.Error("taken without a comparison with the paper")
	}
}

func TestKeys_revokeAsksFirst(t *testing.T) {
	m := newSample(t)
	m.keys.enrolled = []EnrolledKey{{Code: "K1", Groups: []string{"K1"}, Use: SigningKey, Unit: "x", Name: "Sở Mẫu", Enrolled: time.Now()}}
	d := newDesk(t, m)
	d.openSettings(sectionKeys)
	d.press(t, d.settings.page.box, text("keys.revoke"))
	if got := d.dialogWords(); !m.keys.enrolled[0].Revoked.IsZero() || !strings.Contains(got, "Sở Mẫu") {
		t.Fatalf("revoked %v, said %q", m.keys.enrolled[0].Revoked, got)
	}
	d.dialogButton(t, text("keys.revoke.yes"))
	if m.keys.enrolled[0].Revoked.IsZero() || !strings.Contains(words(d.settings.page.box), text("keys.revoked")) {
		t.Error("not revoked, or not shown")
	}
}

func TestEnrolForm_missing(t *testing.T) {
	m := newSample(t)
	whole := "KAAAA BBBBB CCCCC DDDDD EEEEE FFFFF GGGGG"
	for name, c := range map[string]struct {
		form enrolForm
		want string
	}{
		"nothing":          {enrolForm{}, "enrol.no-unit"},
		"no key":           {enrolForm{unit: "u", compared: true}, "enrol.no-key"},
		"code half typed":  {enrolForm{unit: "u", signing: "KAAAA", compared: true}, "enrol.signing.missing"},
		"receiving code":   {enrolForm{unit: "u", signing: "N" + whole[1:], compared: true}, "enrol.signing.missing"},
		"too long":         {enrolForm{unit: "u", signing: whole + " HHHHH", compared: true}, "enrol.signing.missing"},
		"no receiving key": {enrolForm{unit: "u", receiving: "age2", compared: true}, "enrol.receiving.wrong"},
		"not compared":     {enrolForm{unit: "u", signing: whole}, "enrol.compare.missing"},
		"signing alone":    {enrolForm{unit: "u", signing: whole, compared: true}, ""},
		"receiving alone":  {enrolForm{unit: "u", receiving: leadKey, compared: true}, ""},
	} {
		c.form.store = m
		want := ""
		if c.want != "" {
			want = text(c.want)
		}
		if got := c.form.missing(); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
