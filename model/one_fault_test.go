package model

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// One fault is told in one sentence, by the rule that helps most, although
// other rules could find it too.
func TestCheck_oneSentenceForAFault(t *testing.T) {
	named := func(name string) func(c *Case) {
		return func(c *Case) { c.Dossier.Nominees[2].Name = name }
	}
	for name, tt := range map[string]struct {
		edit func(c *Case)
		want []string
	}{
		"name in small letters and shouted":   {named("nguyễn ĐÌNH đường"), []string{"name-capitals"}},
		"name in an old encoding":             {named("NguyÔn V¨n MÉu"), []string{"text-encoding"}},
		"name not filled in":                  {named("Nguyễn xxx"), []string{"text-leftover"}},
		"name with a broken letter":           {named("Nguyễn Th\uFFFD Mẫu"), []string{"text-broken"}},
		"name after an abbreviated address":   {named("Đ/c Nguyễn Thị Mẫu"), []string{"name-title"}},
		"title, and small letters after it":   {named("ThS. Nguyễn thị Mẫu"), []string{"name-lower", "name-title"}},
		"text that was read as another code":  {func(c *Case) { c.Dossier.Nominees[2].Note = "Nguyá»…n VÄƒn Máº«u" }, []string{"text-encoding"}},
		"meeting time not filled in":          {func(c *Case) { c.Dossier.Minutes.Start = "… giờ …" }, []string{"text-leftover"}},
		"meeting to come, after the deadline": {func(c *Case) { c.Dossier.Minutes.Date, c.Dossier.Proposal.Date = "2024-09-20", "" }, []string{"meeting-late"}},
		"meeting late and after the proposal": {func(c *Case) { c.Dossier.Minutes.Date = "2024-09-20" }, []string{"meeting-after-proposal"}},
		"meeting on the last day in time": {func(c *Case) {
			c.Dossier.Minutes.Date, c.Dossier.Proposal.Date = "2024-08-31", "2024-08-31"
		}, []string{"meeting-future"}},
		"meeting late, checked later": {func(c *Case) {
			c.Today, c.Dossier.Minutes.Date, c.Dossier.Proposal.Date = "2024-10-01", "2024-09-20", ""
		}, []string{"meeting-late", "deadline-passed"}},
		"Party members of nobody": {func(c *Case) {
			g := c.Dossier.Nominees[0].Group
			g.Members, g.Women, g.Party = 0, 0, 99
		}, []string{"group-total"}},
		"report received in a package": {func(c *Case) {
			*c = sampleLead()
			g := c.Dossier.Nominees[0].Group
			g.Members, g.Women, g.Party = 0, 0, 0
		}, nil},
		"birth in the future": {func(c *Case) { c.Dossier.Nominees[2].Person.Birth = "2030-01-01" }, []string{"birth-future"}},
	} {
		t.Run(name, func(t *testing.T) {
			c := sampleCampaign()
			tt.edit(&c)
			var got []string
			for _, f := range Check(c) {
				got = append(got, f.Rule)
			}
			slices.Sort(got)
			slices.Sort(tt.want)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("rules differ (-want +got):\n%s", diff)
			}
		})
	}
}
