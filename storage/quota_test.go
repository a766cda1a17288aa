package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// campaignOfTheme is a campaign dossier with so many nominees.
func campaignOfTheme(id, theme string, state model.State, collectives, individuals int) model.Dossier {
	d := sampleDossier(id)
	group, person := d.Nominees[0], d.Nominees[1]
	d.Theme, d.State, d.Nominees = theme, state, nil
	for i := range collectives + individuals {
		n := group
		if i >= collectives {
			n = person
		}
		n.ID = "n" + string(rune('a'+i))
		d.Nominees = append(d.Nominees, n)
	}
	return d
}

func TestQuotaUsed(t *testing.T) {
	w, _ := newWorkspace(t)
	adHoc, other := sampleDossier("hs-7"), sampleDossier("hs-8")
	adHoc.Kind, adHoc.Theme = model.AdHoc, ""
	other.Proposer.ID = "quan-khac"
	save(t, w, campaignOfTheme("hs-1", "2.1", model.Draft, 1, 2), campaignOfTheme("hs-2", "2.1", model.Packed, 1, 1),
		campaignOfTheme("hs-3", "2.3", model.Submitted, 0, 1), campaignOfTheme("hs-4", "2.3", model.Draft, 1, 0), adHoc, other)
	must(t, w.DeleteDossier(t.Context(), "hs-4"))
	must(t, w.ArchiveDossier(t.Context(), "hs-3"))
	for scope, want := range map[model.QuotaScope][]QuotaUse{
		model.PerPlan:  {{"", Nominated{1, 2}, Nominated{1, 2}}},
		model.PerTheme: {{"2.1", Nominated{1, 1}, Nominated{1, 2}}, {"2.3", Nominated{0, 1}, Nominated{0, 0}}},
	} {
		got, err := w.QuotaUsed(t.Context(), "quan-mau", "ke-hoach-mau", scope)
		must(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", scope, diff)
		}
	}
}

func TestOverQuota(t *testing.T) {
	w, _ := newWorkspace(t)
	save(t, w, campaignOfTheme("hs-1", "2.1", model.Draft, 1, 2), campaignOfTheme("hs-2", "2.1", model.Packed, 2, 2), campaignOfTheme("hs-3", "2.3", model.Draft, 0, 1))
	for name, test := range map[string]struct {
		quota model.Quota
		want  map[string]Nominated
	}{
		"all fit":       {model.Quota{Collectives: 3, Individuals: 5}, map[string]Nominated{}},
		"drafts last":   {model.Quota{Collectives: 2, Individuals: 3}, map[string]Nominated{"hs-1": {1, 1}, "hs-3": {0, 1}}},
		"settled too":   {model.Quota{Collectives: 1, Individuals: 9}, map[string]Nominated{"hs-1": {1, 0}, "hs-2": {1, 0}}},
		"of each theme": {model.Quota{Collectives: 9, Individuals: 3, Scope: model.PerTheme}, map[string]Nominated{"hs-1": {0, 1}}},
	} {
		t.Run(name, func(t *testing.T) {
			over, err := w.OverQuota(t.Context(), "quan-mau", "ke-hoach-mau", test.quota)
			must(t, err)
			got := map[string]Nominated{}
			for _, o := range over {
				got[o.ID] = o.Over
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("over (-want +got):\n%s", diff)
			}
		})
	}
}
