package ui

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
)

// sentenceAt is the sentence of a block as the dossier stands now.
func sentenceAt(t *testing.T, f *dossierForm, block string) paper.Sentence {
	t.Helper()
	var found paper.Sentence
	id, _, _ := strings.Cut(block, "#")
	f.sentences(f.partOfPaper(id), func(list []paper.Sentence) {
		for _, s := range list {
			if s.Block == block {
				found = s
			}
		}
	})
	if found.Block == "" {
		t.Fatalf("no sentence %s", block)
	}
	return found
}

const request = "proposal#proposal/request"

func TestRewording_editIsKeptWhileFactsChange(t *testing.T) {
	var c clock
	f, m := sampleForm(t, &c)
	said := sentenceAt(t, f, request)
	f.reword(said, "Câu của văn thư.")
	f.reword(said, "Câu của văn thư, hai.")
	c.tick()
	want := []model.Override{{Block: request, Text: "Câu của văn thư, hai.", Replaced: model.TextHash(said.Own), Was: said.Own}}
	if diff := cmp.Diff(want, m.dossiers[campaign].Overrides); diff != "" {
		t.Fatalf("saved: -want +got\n%s", diff)
	}
	f.d.Award.Name = "Bằng khen khác của Chủ tịch"
	now := sentenceAt(t, f, request)
	if !now.Stale() || now.Words() != "Câu của văn thư, hai." {
		t.Errorf("after the facts have changed: got %+v", now)
	}
	f.stand(now)
	if now := sentenceAt(t, f, request); now.Stale() || now.Override.Was != now.Own {
		t.Error("the words were confirmed and are stale all the same")
	}
	f.useOwn(request)
	if len(f.d.Overrides) != 0 {
		t.Errorf("got %v, want the program's words", f.d.Overrides)
	}
}

func TestRewording_sameWordsLeaveNothing(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	said := sentenceAt(t, f, request)
	f.reword(said, said.Own+" ")
	if len(f.d.Overrides) != 0 || f.revised {
		t.Errorf("got %v, revised %v", f.d.Overrides, f.revised)
	}
	f.reword(said, "Khác.")
	f.reword(said, said.Own)
	if len(f.d.Overrides) != 0 {
		t.Errorf("typed back: got %v", f.d.Overrides)
	}
}

func TestRewording_partAt(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	for _, block := range []string{request, "ballot#ballot/end", "report/n3#report/closing", "consent/n4#consent/agreement", "report/n99#report/closing", "index#index/total"} {
		f.d.Overrides = append(f.d.Overrides, model.Override{Block: block, Text: "x"})
	}
	for path, want := range map[string]string{
		"overrides/0": partProposal, "overrides/1": partMinutes, "overrides/2/text": "report/n3", "overrides/3": "report/n4", "overrides/4": partList,
		"overrides/5": partAttachments, "overrides/6": partCheck, "overrides/x": partCheck, "proposal/number": partProposal,
	} {
		if got := f.partAt(path); got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
	}
}

func basisNames(f *dossierForm) string {
	var names []string
	f.sentences(partProposal, func(list []paper.Sentence) {
		for _, b := range f.bases(list) {
			if b.added >= 0 {
				names = append(names, "+"+f.d.Proposal.Bases[b.added].Text)
			} else {
				names = append(names, b.sentence.ID[strings.LastIndexByte(b.sentence.ID, '/')+1:])
			}
		}
	})
	return strings.Join(names, " ")
}

func basesOf(f *dossierForm) (list []basis) {
	f.sentences(partProposal, func(s []paper.Sentence) { list = f.bases(s) })
	return list
}

func TestBases_movedAddedRemoved(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	f.d.Proposal.Guidance = ""
	const own = "luat-2022 nghi-dinh-98-2023 quyet-dinh-32-2024 plan minutes"
	if got := basisNames(f); got != own {
		t.Fatalf("got %s", got)
	}
	f.moveBasis(basesOf(f), 3, -2)
	f.moveBasis(basesOf(f), 0, -1) // is the first already
	if got, want := basisNames(f), "luat-2022 plan nghi-dinh-98-2023 quyet-dinh-32-2024 minutes"; got != want {
		t.Errorf("moved: got %s, want %s", got, want)
	}
	at := f.addBasis(basesOf(f))
	if got, want := basisNames(f), "luat-2022 plan nghi-dinh-98-2023 quyet-dinh-32-2024 minutes +"; got != want {
		t.Errorf("a blank one at the end: got %s, want %s", got, want)
	}
	f.d.Proposal.Bases[at].Text = "Một\nHai"
	f.moveBasis(basesOf(f), 5, -2)
	if got, want := basisNames(f), "luat-2022 plan nghi-dinh-98-2023 +Một\nHai quyet-dinh-32-2024 minutes"; got != want {
		t.Errorf("filled and moved: got %s, want %s", got, want)
	}
	f.removeBasis(basesOf(f), 3)
	if f.addedBases() != 0 {
		t.Errorf("removed: got %v", f.d.Proposal.Bases)
	}
	f.ownOrder()
	if got := basisNames(f); got != own {
		t.Errorf("the program's order: got %s", got)
	}
}

func TestRecipientLines_thereAndBack(t *testing.T) {
	const words = "- Như trên;\n- Phòng Nội vụ;\n- Lưu: VT, NV."
	lines := recipientLines(words)
	if diff := cmp.Diff([]string{"Như trên", "Phòng Nội vụ", "Lưu: VT, NV"}, lines); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if got := recipientWords(lines); got != words {
		t.Errorf("got %q, want %q", got, words)
	}
}

func TestWordDifference(t *testing.T) {
	mark := func(list []stretch) string {
		var parts []string
		for _, s := range list {
			if s.differs {
				parts = append(parts, "["+s.words+"]")
			} else {
				parts = append(parts, s.words)
			}
		}
		return strings.Join(parts, " ")
	}
	for _, c := range []struct{ was, is, before, after string }{
		{"khen 02 tập thể", "khen 03 tập thể", "khen [02] tập thể", "khen [03] tập thể"},
		{"a b", "a b", "a b", "a b"},
		{"", "mới", "", "[mới]"},
		{"một hai ba", "hai ba bốn", "[một] hai ba", "hai ba [bốn]"},
	} {
		before, after := wordDifference(c.was, c.is)
		if mark(before) != c.before || mark(after) != c.after {
			t.Errorf("%q, %q: got %s and %s", c.was, c.is, mark(before), mark(after))
		}
	}
}
