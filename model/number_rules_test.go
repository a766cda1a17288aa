package model

import (
	"strings"
	"testing"
)

func TestCheck_unreadNumbers(t *testing.T) {
	const members = "nominees/n1/group/members"
	for name, tt := range map[string]struct {
		edit func(d *Dossier)
		want string // what the one message says; "" for no finding
	}{
		"words": {func(d *Dossier) { d.SetUnread(members, "muoi hai") },
			"Ở tổng số người của tập thể Phòng Lao động - Thương binh và Xã hội quận Ví Dụ ghi “muoi hai”, không phải số; hãy ghi bằng chữ số, ví dụ 12."},
		"words with more Party members than nobody": {func(d *Dossier) {
			d.Nominees[0].Group.Members, d.Nominees[0].Group.Party = 0, 99
			d.SetUnread(members, "muoi hai")
		}, "“muoi hai”, không phải số"},
		"figures among words": {func(d *Dossier) { d.SetUnread(members, "12 người") }, "ghi “12 người”, không đọc được thành số; hãy chỉ ghi chữ số"},
		"a long text":         {func(d *Dossier) { d.SetUnread(members, strings.Repeat("dài ", 100)) }, "dài dài…”"},
		"a vote": {func(d *Dossier) { d.SetUnread("minutes/results/n3/against", "không") },
			"Ở số phiếu không đồng ý đối với cá nhân Nguyễn Thị Mẫu ghi “không”"},
		"the ballots":              {func(d *Dossier) { d.SetUnread("minutes/ballot/invalid", "ko") }, "Ở số phiếu không hợp lệ ghi “ko”"},
		"mended":                   {func(d *Dossier) { d.SetUnread(members, "mười"); d.SetUnread(members, "") }, ""},
		"blanks":                   {func(d *Dossier) { d.SetUnread(members, "  ") }, ""},
		"of a nominee who is gone": {func(d *Dossier) { d.SetUnread("nominees/n9/group/members", "mười") }, ""},
		"of another type's facts":  {func(d *Dossier) { d.SetUnread("nominees/n3/group/members", "mười") }, ""},
		"of ballots no longer secret": {func(d *Dossier) {
			d.Minutes.Secret = false
			d.SetUnread("minutes/ballot/issued", "mười")
		}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			c := sampleCampaign()
			tt.edit(&c.Dossier)
			got := ""
			for _, f := range Check(c) {
				got += f.Message
			}
			if tt.want == "" && got != "" || !strings.Contains(got, tt.want) || strings.Count(got, ".") > 1 {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFieldName_everyNumber(t *testing.T) {
	x := examine(sampleCampaign())
	paths := x.numbers()
	if len(paths) < 20 {
		t.Fatalf("got %d numbers, want all of the votes, ballots and groups", len(paths))
	}
	for _, path := range paths {
		if name := FieldName(x.Dossier, path); !strings.HasPrefix(name, "số ") && !strings.HasPrefix(name, "tổng số ") {
			t.Errorf("%s is called %q", path, name)
		}
	}
}

func TestUnread_isNoTextOfTheDossier(t *testing.T) {
	var d Dossier
	d.SetUnread("minutes/ballot/issued", "a\u0301\u200B")
	EachText(&d, func(path, text string) string {
		t.Errorf("EachText visits %s", path)
		return text
	})
	CleanDossier(&d)
	if got := d.UnreadAt("minutes/ballot/issued"); got != "á" {
		t.Errorf("got %q, want it cleaned", got)
	}
}
