package paper

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// reworded is the campaign dossier with one override that was made on what
// the program says now.
func reworded(t *testing.T, block, text string) model.Dossier {
	t.Helper()
	d := campaign(t)
	said, ok := Composed(shippedPlan(t), d)[block]
	if !ok {
		t.Fatalf("no block %q can be overridden", block)
	}
	d.Overrides = []model.Override{{Block: block, Text: text, Replaced: model.TextHash(said)}}
	return d
}

func TestOverride_replacesTheText(t *testing.T) {
	for _, c := range []struct {
		name, block, text string
		want              []string // the blocks that begin with the id
	}{
		{"paragraph", "proposal#proposal/reason", "Câu của văn thư.", []string{"[proposal/reason] body: Câu của văn thư. (sửa)\n"}},
		{"several paragraphs", "proposal#proposal/reason", "Một.\n\n- Hai.", []string{"[proposal/reason] body: Một. (sửa)\n", "[proposal/reason/1] body: - Hai. (sửa)\n"}},
		{"blank", "proposal#proposal/reason", " \n", nil},
		{"legal basis", "proposal#proposal/basis/luat-2022", "Căn cứ Luật Thi đua, khen thưởng", []string{"[proposal/basis/luat-2022] basis: Căn cứ Luật Thi đua, khen thưởng; (sửa)\n"}},
		{"last legal basis", "proposal#proposal/basis/minutes", "Xét Biên bản họp Hội đồng;", []string{"[proposal/basis/minutes] basis: Xét Biên bản họp Hội đồng. (sửa)\n"}},
		{"last legal basis taken out", "proposal#proposal/basis/minutes", "", nil},
		{"subject", "proposal#proposal/title", "Về việc\nđề nghị khen thưởng", []string{"[proposal/title]\n    TỜ TRÌNH\n    Về việc\n    đề nghị khen thưởng\n"}},
		{"recipients", "proposal#proposal/recipients", "- Như trên;\n- Phòng Nội vụ;\n- Lưu: VT.", []string{"[proposal/recipients]\n    - Như trên; / - Phòng Nội vụ; / - Lưu: VT.\n    phải: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH  Phạm Thị Thí Dụ\n"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := reworded(t, c.block, c.text)
			p := paperByID(t, Compose(shippedPlan(t), d), "proposal")
			_, id, _ := strings.Cut(c.block, "#")
			var got []string
			lastBasis := ""
			for _, b := range p.Blocks {
				if b.BlockID() == id || strings.HasPrefix(b.BlockID(), id+"/") {
					got = append(got, dumpBlock(b))
				}
				if b, ok := b.(*Paragraph); ok && b.Style == Basis {
					lastBasis = b.Text()
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
			if !strings.HasSuffix(lastBasis, ".") {
				t.Errorf("the last basis ends %q, want a full stop", lastBasis)
			}
			if found := CheckOverrides(shippedPlan(t), d); len(found) > 0 {
				t.Errorf("got findings %v on a fresh override, want none", found)
			}
		})
	}
}

func TestOverride_indexShowsTheNewSubject(t *testing.T) {
	d := reworded(t, "proposal#proposal/title", "Về việc khen thưởng")
	got := paperByID(t, Compose(shippedPlan(t), d), "index").Text()
	if !strings.Contains(got, "Tờ trình về việc khen thưởng") {
		t.Errorf("the index does not show the reworded subject:\n%s", got)
	}
}

func TestComposed_leavesOutWhatTheClerkTyped(t *testing.T) {
	d := campaign(t)
	d.Proposal.Reason = "Lý do của văn thư."
	texts := Composed(shippedPlan(t), d)
	for _, key := range []string{"proposal#proposal/reason", "report/n1#nominees/n1/report/sections/leadership/text", "report/n1#nominees/n1/report/sections/leadership/text/1", "proposal#letterhead"} {
		if text, ok := texts[key]; ok {
			t.Errorf("%s can be overridden (%q), want the field itself to be changed", key, text)
		}
	}
	for _, key := range []string{"proposal#proposal/request", "minutes#minutes/opening", "report/n1#report/closing", "report/n1#nominees/n1/group/address", "index#index/total", "minutes#minutes/recipients"} {
		if _, ok := texts[key]; !ok {
			t.Errorf("%s cannot be overridden", key)
		}
	}
	d.Overrides = []model.Override{{Block: "proposal#proposal/reason", Text: "Khác."}}
	if got := blockText(t, paperByID(t, Compose(shippedPlan(t), d), "proposal"), "proposal/reason"); got != "Lý do của văn thư." {
		t.Errorf("got %q, want the typed field", got)
	}
}

func TestCheckOverrides(t *testing.T) {
	const request = "proposal#proposal/request"
	stale := reworded(t, request, "Kính đề nghị khen thưởng 02 (hai) tập thể, 01 (một) cá nhân.")
	stale.Nominees = stale.Nominees[:3]
	for _, c := range []struct {
		name string
		d    model.Dossier
		want []string
	}{
		{"fits", reworded(t, request, "Kính đề nghị khen thưởng 02 (hai) tập thể và 2 cá nhân."), nil},
		{"facts changed since", stale, []string{RuleOverrideStale}},
		{"another number of collectives", reworded(t, request, "Khen thưởng 03 (ba) tập thể, 02 cá nhân"), []string{RuleOverrideContradicts}},
		{"households apart", reworded(t, request, "Khen thưởng 1 tập thể, 01 (một) hộ gia đình"), nil},
		{"another number of households", reworded(t, request, "Khen thưởng 01 tập thể, 02 hộ gia đình"), []string{RuleOverrideContradicts}},
		{"no collectives", reworded(t, request, "Khen thưởng 0 tập thể"), []string{RuleOverrideContradicts}},
		{"another number of individuals", reworded(t, "list#list/total", "Tổng số: 02 tập thể, 3 cá nhân"), []string{RuleOverrideContradicts}},
		{"words that are not the figure", reworded(t, request, "Khen thưởng 02 (ba) tập thể"), []string{RuleOverrideContradicts}},
		{"counts in a report are its own", reworded(t, "report/n1#report/closing", "Đã giúp 15 tập thể, 40 cá nhân."), nil},
		{"no such block", func() model.Dossier {
			d := campaign(t)
			d.Overrides = []model.Override{{Block: "proposal#gone", Text: "9 tập thể"}}
			return d
		}(), []string{RuleOverrideUnknown}},
		{"no such paper", func() model.Dossier {
			d := campaign(t)
			d.Overrides = []model.Override{{Block: "ballot#ballot/end", Text: "x"}}
			return d
		}(), []string{RuleOverrideUnknown}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range CheckOverrides(shippedPlan(t), c.d) {
				got = append(got, f.Rule)
				if f.Path != "overrides/0" || f.Grade != model.Warning || f.Message == "" {
					t.Errorf("got %+v", f)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("rules (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCheckOverrides_everyComposedBlockIsFreshAtFirst(t *testing.T) {
	for name, d := range map[string]model.Dossier{"campaign": campaign(t), "ad-hoc": adHoc(t), "lead": lead(t)} {
		plan := shippedPlan(t)
		before := dump(Compose(plan, d))
		for block, text := range Composed(plan, d) {
			d.Overrides = append(d.Overrides, model.Override{Block: block, Text: text, Replaced: model.TextHash(text)})
		}
		if found := CheckOverrides(plan, d); len(found) > 0 {
			t.Errorf("%s: got %v, want no finding on a text taken over as it is", name, found)
		}
		if diff := cmp.Diff(before, strings.ReplaceAll(dump(Compose(plan, d)), " (sửa)\n", "\n")); diff != "" {
			t.Errorf("%s: taking over what the program says changes the papers (-want +got):\n%s", name, diff)
		}
	}
}
