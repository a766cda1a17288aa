package paper

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// sentencesOf lists the words of a paper's sentences.
func sentencesOf(list []Sentence, paper string) map[string]Sentence {
	found := map[string]Sentence{}
	for _, s := range list {
		if s.Paper == paper {
			found[s.ID] = s
		}
	}
	return found
}

func TestSentences_inPaperOrder(t *testing.T) {
	var got []string
	for _, s := range Sentences(shippedPlan(t), campaign(t), "proposal") {
		if s.Paper == "proposal" {
			got = append(got, s.ID)
		}
	}
	want := []string{
		"proposal/title", "proposal/basis/luat-2022", "proposal/basis/nghi-dinh-98-2023", "proposal/basis/quyet-dinh-32-2024", "proposal/basis/plan", "proposal/guidance", "proposal/basis/minutes",
		"proposal/reason", "proposal/request", "proposal/group/collectives", "nominees/n1/name", "proposal/group/households", "nominees/n2/name",
		"proposal/group/individuals", "nominees/n3/name", "nominees/n4/name", "proposal/enclosures", "proposal/closing", "proposal/recipients",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSentences_rewordedStaleAndGone(t *testing.T) {
	d := reworded(t, "proposal#proposal/request", "Câu của văn thư.")
	d.Overrides = append(d.Overrides, model.Override{Block: "report/n9#report/closing", Text: "Mất."}, model.Override{Block: "proposal#nominees/n9/name", Text: "Mất."})
	s := sentencesOf(Sentences(shippedPlan(t), d, "proposal"), "proposal")
	request := s["proposal/request"]
	if request.Words() != "Câu của văn thư." || request.Stale() || !strings.Contains(request.Own, "kính đề nghị") {
		t.Errorf("got %+v", request)
	}
	if gone := s["nominees/n9/name"]; !gone.Gone || gone.Title != "Tờ trình" || gone.Stale() {
		t.Errorf("block that is gone: got %+v", gone)
	}
	if gone := sentencesOf(Sentences(shippedPlan(t), d, "report/n9"), "report/n9")["report/closing"]; !gone.Gone || gone.Title != "" {
		t.Errorf("paper that is gone: got %+v", gone)
	}
	d.Nominees = d.Nominees[:2]
	if s := sentencesOf(Sentences(shippedPlan(t), d, "proposal"), "proposal")["proposal/request"]; !s.Stale() {
		t.Error("the facts have changed, and the sentence is not stale")
	}
}

func TestSentences_typedBasisIsNotOverridden(t *testing.T) {
	d := campaign(t)
	d.Proposal.Bases = []model.BasisLine{{Text: "Căn cứ Quy chế mẫu"}}
	d.Overrides = []model.Override{{Block: "proposal#proposal/bases/0/text", Text: "Khác."}}
	s := sentencesOf(Sentences(shippedPlan(t), d, "proposal"), "proposal")["proposal/bases/0/text"]
	if !s.Typed || s.Override != nil || s.Own != "Căn cứ Quy chế mẫu" {
		t.Errorf("got %+v", s)
	}
}

func TestSentences_ofOnePaperAsOfAll(t *testing.T) {
	plan, d := shippedPlan(t), campaign(t)
	all := map[string]string{}
	for _, id := range []string{"proposal", "minutes", "list", "report/n1", "report/n2", "report/n3", "report/n4", "index"} {
		for _, s := range Sentences(plan, d, id) {
			if s.Paper != id {
				t.Errorf("asked for %s, got %s", id, s.Block)
			}
			if !s.Typed {
				all[s.Block] = s.Own
			}
		}
	}
	if diff := cmp.Diff(Composed(plan, d), all); diff != "" {
		t.Errorf("all at once, and one by one: -want +got\n%s", diff)
	}
}

func TestBases_inTheClerksOrder(t *testing.T) {
	bases := func(d model.Dossier) []string {
		var ids []string
		for _, b := range paperByID(t, Compose(shippedPlan(t), d), "proposal").Blocks {
			if p, ok := b.(*Paragraph); ok && p.Style == Basis {
				ids = append(ids, strings.TrimPrefix(p.ID, "proposal/"))
			}
		}
		return ids
	}
	d := campaign(t)
	d.Proposal.Bases = []model.BasisLine{
		{Block: "proposal/basis/plan"}, {Text: "Căn cứ Quy chế mẫu."}, {Block: "proposal/basis/luat-2022"}, {Block: "proposal/basis/gone"}, {Block: "proposal/basis/plan"}, {},
	}
	want := []string{"basis/plan", "guidance", "basis/minutes", "bases/1/text", "basis/luat-2022", "basis/nghi-dinh-98-2023", "basis/quyet-dinh-32-2024"}
	if diff := cmp.Diff(want, bases(d)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	d.Exception = &model.QuotaException{Number: "12/UBND", Date: "2024-08-01"}
	want = []string{"basis/plan", "guidance", "exception/number", "basis/minutes", "bases/1/text", "basis/luat-2022", "basis/nghi-dinh-98-2023", "basis/quyet-dinh-32-2024"}
	if diff := cmp.Diff(want, bases(d)); diff != "" {
		t.Errorf("a fact entered later: -want +got\n%s", diff)
	}
	if text := paperByID(t, Compose(shippedPlan(t), d), "proposal").Text(); !strings.Contains(text, "Căn cứ Quy chế mẫu;\n") {
		t.Error("the clerk's basis does not end as the others do")
	}
}

func TestOverride_letterAddressees(t *testing.T) {
	d := campaign(t)
	d.Nominees[3].Outside.Letter = true
	const key = "consent/n4#consent/addressees"
	said, ok := Composed(shippedPlan(t), d)[key]
	if !ok {
		t.Fatal("the letter's addressees cannot be overridden")
	}
	d.Overrides = []model.Override{{Block: key, Text: "Sở Mẫu\nPhòng Mẫu", Replaced: model.TextHash(said)}}
	got := paperByID(t, Compose(shippedPlan(t), d), "consent/n4").Blocks[1].(*Addressees).Names
	if diff := cmp.Diff([]string{"Sở Mẫu", "Phòng Mẫu"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if _, may := Composed(shippedPlan(t), d)["proposal#recipient/names"]; may {
		t.Error("the proposal's addressees are a field, and can be overridden all the same")
	}
}
