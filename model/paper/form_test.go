package paper

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// formsOn maps the papers of a dossier that bear a form's number to it.
func formsOn(t *testing.T, d model.Dossier) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, p := range Compose(shippedPlan(t), d) {
		if h := p.Blocks[0].(*Letterhead); h.Form != "" {
			found[p.ID] = h.Form
			if !strings.HasPrefix(h.Text(), h.Form+"\n") {
				t.Errorf("%s: the form's number does not come first: %q", p.ID, h.Text())
			}
		}
	}
	return found
}

func TestForm_onlyWhereTheHouseHasIt(t *testing.T) {
	for _, c := range []struct {
		name string
		d    model.Dossier
		want map[string]string
	}{
		{"campaign", campaign(t), map[string]string{
			"proposal": "Mẫu số 01", "report/n1": "Mẫu số 08", "report/n2": "Mẫu số 08", "report/n3": "Mẫu số 08", "report/n4": "Mẫu số 08",
		}},
		{"ad-hoc", adHoc(t), map[string]string{"proposal": "Mẫu số 01", "report/n1": "Mẫu số 07", "report/n3": "Mẫu số 07"}},
		{"lead", lead(t), map[string]string{"proposal": "Mẫu số 01", "report/n4": "Mẫu số 08"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := formsOn(t, c.d); len(got) > 0 {
				t.Errorf("got form numbers %v in the default house, want none", got)
			}
			c.d.House.FormNumbers = true
			if diff := cmp.Diff(c.want, formsOn(t, c.d)); diff != "" {
				t.Errorf("form numbers (-want +got):\n%s", diff)
			}
		})
	}
}
