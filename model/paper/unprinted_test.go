package paper

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// fill gives every typed field of d that is blank a text of its own, so that
// none can be found by what another says.
func fill(d *model.Dossier) {
	n := 0
	fillValue(reflect.ValueOf(d).Elem(), &n)
}

// notFilled are strings that are no texts: ids, hashes, and choices of a list.
var notFilled = map[string]bool{
	"id": true, "sha256": true, "theme": true, "origin": true, "supersedes": true, "version": true, "hash": true, "package": true,
	"dossier": true, "nominee": true, "member": true, "chair": true, "secretary": true, "block": true, "replaced": true,
	"attachment": true, "prompt": true, "unit": true, "paper": true, "path": true, "removed": true, "report": true,
}

func fillValue(v reflect.Value, n *int) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			fillValue(v.Elem(), n)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fillValue(v.Index(i), n)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if f := v.Field(i); f.Kind() != reflect.String || !notFilled[key] {
				fillValue(f, n)
			}
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.String() == "" {
			*n++
			v.SetString(fmt.Sprintf("Chữ riêng %03d mẫu", *n))
		}
	}
}

// full is a dossier with every field filled: lists that the fixtures leave
// empty have an element too.
func full(d model.Dossier) model.Dossier {
	d.Exception = &model.QuotaException{}
	d.Proposer.Parent, d.Recipient.Names = []string{""}, append(d.Recipient.Names, "")
	d.Minutes.Ballot.Tellers = []model.Teller{{}, {}, {}}
	for i := range d.Nominees {
		n := &d.Nominees[i]
		n.Report.Letterhead = []string{"", ""}
		n.Report.Awards = append(n.Report.Awards, model.PastAward{}, model.PastAward{Emulation: true})
		n.Report.Head.Authority, n.Report.Signer.Authority = model.KT, model.TL
	}
	fill(&d)
	return d
}

func TestUnprinted_nothingOfAFullDossier(t *testing.T) {
	secret := campaign(t)
	secret.Minutes.Secret = true
	letter := campaign(t)
	letter.Nominees[3].Outside.Letter = true
	party := campaign(t)
	party.Proposer.Style = model.PartyStyle
	for name, d := range map[string]model.Dossier{
		"campaign": campaign(t), "secret ballot": secret, "consent by letter": letter, "Party body": party, "ad-hoc": adHoc(t), "lead": lead(t),
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff([]string(nil), Unprinted(shippedPlan(t), full(d))); diff != "" {
				t.Errorf("fields that stand on no paper (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUnprinted_findsWhatIsMissing(t *testing.T) {
	d := campaign(t)
	d.Minutes.Results = append(d.Minutes.Results, model.Result{Nominee: "gone", Remark: "Không còn trong danh sách"})
	d.Overrides = []model.Override{{Block: "proposal#gone", Text: "Câu không còn chỗ"}}
	want := []string{"minutes/results/gone/remark", "overrides/0/text"}
	if diff := cmp.Diff(want, Unprinted(shippedPlan(t), d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every field that is not meant for paper is listed here by nominee type, so
// that somebody decides about a new field of the model.
func TestUnprinted_namesWhatIsNotMeantForPaper(t *testing.T) {
	d := full(campaign(t))
	c := newComposer(shippedPlan(t), d)
	var got []string
	model.EachText(&c.d, func(path, text string) string {
		if !c.meantForPaper(path) {
			got = append(got, path)
		}
		return text
	})
	want := []string{
		"proposer/name", "proposer/group", "proposer/headPosition", "proposer/collective", "proposer/cluster", "proposer/contact",
		"proposal/endorser/headPosition",
		// the vote was open
		"minutes/ballot/tellers/0/name", "minutes/ballot/tellers/0/post", "minutes/ballot/tellers/1/name", "minutes/ballot/tellers/1/post",
		"minutes/ballot/tellers/2/name", "minutes/ballot/tellers/2/post",
		// a collective
		"nominees/n1/report/eventPlace", "nominees/n1/report/subject", "nominees/n1/discipline",
		// a household
		"nominees/n2/report/eventPlace", "nominees/n2/report/subject",
		"nominees/n2/report/signer/position", "nominees/n2/report/signer/headPosition", "nominees/n2/report/signer/collective", "nominees/n2/discipline",
	}
	// individuals
	for _, n := range []string{"nominees/n3", "nominees/n4"} {
		for _, field := range []string{
			"eventPlace", "subject", "signer/name", "signer/rank", "signer/position", "signer/headPosition", "signer/collective",
		} {
			want = append(want, n+"/report/"+field)
		}
		if n == "nominees/n4" { // consent by the report's own block
			for _, field := range []string{
				"name", "group", "body", "parent/0", "letterhead/0", "symbol", "place", "headPosition", "collective", "drafter", "cluster", "contact",
			} {
				want = append(want, n+"/outside/unit/"+field)
			}
			want = append(want, n+"/outside/number", n+"/outside/signer/headPosition")
		}
		want = append(want, n+"/discipline")
	}
	// file facts; the title of a signed scan
	for _, a := range []string{"attachments/a1/", "attachments/a2/"} {
		want = append(want, a+"name", a+"type", a+"number")
	}
	want = append(want, "attachments/a2/title")
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fields not meant for paper (-want +got):\n%s", diff)
	}
}
