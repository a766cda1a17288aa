package paper

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"hoso/model"
)

func TestComposeOnly_likeCompose(t *testing.T) {
	plan := shippedPlan(t)
	reworded := campaign(t)
	reworded.Overrides = []model.Override{{Block: "proposal#proposal/request", Text: "Đề nghị xem xét."}}
	twins := campaign(t)
	twins.Nominees = append(twins.Nominees, twins.Nominees[0])
	for name, d := range map[string]model.Dossier{
		"campaign": campaign(t), "ad-hoc": adHoc(t), "lead": lead(t), "reworded": reworded, "two nominees with one id": twins,
	} {
		t.Run(name, func(t *testing.T) {
			all := Compose(plan, d)
			for i, want := range all {
				got := ComposeOnly(plan, d, want.ID)
				if diff := cmp.Diff(all[i:i+1], got, cmpopts.IgnoreFields(Paper{}, "Stem")); diff != "" {
					t.Errorf("%s alone (-want +got):\n%s", want.ID, diff)
				}
			}
			if got := ComposeOnly(plan, d, ids(all)...); len(got) != len(all) {
				t.Errorf("got papers %v, want %v", ids(got), ids(all))
			}
		})
	}
}

func TestComposeOnly_noSuchPaper(t *testing.T) {
	if got := ComposeOnly(shippedPlan(t), campaign(t), "ballot", "report/n99"); len(got) > 0 {
		t.Errorf("got papers %v, want none", ids(got))
	}
}
