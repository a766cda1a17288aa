package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// newThemePool is the workspace of the lead unit of theme 2.3 with packages of
// five units.
func newThemePool(t testing.TB) *memory {
	m := newPooled(t)
	m.settings.Unit = model.Unit{ID: "so-lao-dong-thuong-binh-va-xa-hoi", Name: "Sở Lao động - Thương binh và Xã hội"}
	entry := func(code, unit, group string, rank int, collectives, individuals int, taken Consolidation) PoolEntry {
		return PoolEntry{
			Entry: Entry{ID: "d" + code, Kind: model.Campaign, Stage: model.UnitStage, Theme: "2.3", Unit: unit, UnitName: unit, Collectives: collectives, Individuals: individuals},
			Code:  code, Group: group, Rank: rank, Came: time.Date(2024, 8, 19, 9, 0, 0, 0, time.UTC), Consolidation: taken,
		}
	}
	m.pooled.entries = []PoolEntry{
		entry("sound", "so-y-te", "department", 9, 1, 2, NotConsolidated),
		entry("warned", "quan-ba-dinh", "district", 1, 2, 3, NotConsolidated),
		entry("faulty", "quan-dong-da", "district", 3, 2, 1, NotConsolidated),
		entry("taken", "huyen-gia-lam", "district", 5, 1, 1, Consolidated),
		m.pooled.entries[0], // of another theme
	}
	m.pooled.verdicts = map[string]PoolVerdict{
		"sound": {}, "warned": {Verdict: Verdict{Warnings: 1}}, "faulty": {Verdict: Verdict{Errors: 2}}, "taken": {},
	}
	return m
}

// outs tells of each package of the theme why it is left out.
func (f *consolidateForm) outs() []string {
	var words []string
	for _, l := range f.choices() {
		words = append(words, l.entry.Code+": "+f.out(l.entry))
	}
	return words
}

func TestConsolidateForm_takesWhatItIsAskedFor(t *testing.T) {
	m := newThemePool(t)
	begin := func() *consolidateForm { return beginConsolidation(pooledForm(t, m), m.settings.Unit.ID) }
	if got := begin().theme; got != "2.3" {
		t.Fatalf("got theme %q, want the one that packages came for", got)
	}
	for _, c := range []struct {
		name    string
		choose  func(*consolidateForm)
		codes   []string
		summary string
	}{
		{"without errors, not taken before, by the unit lists", func(*consolidateForm) {}, []string{"warned", "sound"}, textf("consolidate.some", 2, 3, 5, 2)},
		{"flawless", func(f *consolidateForm) { f.demand = flawless }, []string{"sound"}, textf("consolidate.some", 1, 1, 2, 3)},
		{"any verdict", func(f *consolidateForm) { f.demand = anyVerdict }, []string{"warned", "faulty", "sound"}, textf("consolidate.some", 3, 5, 6, 1)},
		{"of a group", func(f *consolidateForm) { f.group = "department" }, []string{"sound"}, textf("consolidate.some", 1, 1, 2, 3)},
		{"of a unit", func(f *consolidateForm) { f.unit = "quan-ba-dinh" }, []string{"warned"}, textf("consolidate.some", 1, 2, 3, 3)},
		{"the clerk's own word", func(f *consolidateForm) {
			for _, l := range f.choices() {
				f.toggle(l.entry)
			}
		}, []string{"faulty", "taken"}, textf("consolidate.some", 2, 3, 2, 2)},
		{"a theme that nothing came for", func(f *consolidateForm) { f.theme = "2.9" }, nil, text("consolidate.empty")},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := begin()
			c.choose(f)
			if diff := cmp.Diff(c.codes, f.codes()); diff != "" {
				t.Errorf("codes (-want +got):\n%s", diff)
			}
			if got := f.summary(); got != c.summary {
				t.Errorf("got %q, want %q", got, c.summary)
			}
		})
	}
	want := []string{"warned: ", "faulty: Còn 2 lỗi", "taken: Đã có trong một hồ sơ tổng hợp", "sound: "}
	if diff := cmp.Diff(want, begin().outs()); diff != "" {
		t.Errorf("why packages are left out (-want +got):\n%s", diff)
	}
}

func TestConsolidate_opensTheDossierMade(t *testing.T) {
	m := newThemePool(t)
	d := openPooled(t, m)
	d.pool.onConsolidate()
	if words := d.dialogWords(); !strings.Contains(words, textf("consolidate.some", 2, 3, 5, 2)) {
		t.Fatalf("got %q, want what is taken", words)
	}
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}) // leaves out the first one
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if diff := cmp.Diff([]string{"sound"}, m.gathered.codes); diff != "" || m.gathered.theme != "2.3" {
		t.Errorf("theme %q, codes (-want +got):\n%s", m.gathered.theme, diff)
	}
	if d.dossier == nil || d.dossier.form.d.ID != campaign {
		t.Error("the dossier made is not shown")
	}
}

func TestConsolidate_needsAPackage(t *testing.T) {
	m := newThemePool(t)
	d := openPooled(t, m)
	d.pool.onConsolidate()
	form := d.pool.consolidating.form
	for _, l := range form.choices() {
		form.picked[l.entry.Code] = false
	}
	d.dialogButton(t, text("consolidate.yes"))
	if m.gathered.codes != nil || !strings.Contains(d.dialogWords(), text("consolidate.none")) {
		t.Errorf("made from %v, want a word that nothing is chosen", m.gathered.codes)
	}
}

func TestConsolidate_whoLeadsNoTheme(t *testing.T) {
	d := openPooled(t, newPooled(t)) // quận Ba Đình
	d.pool.onConsolidate()
	if words := d.dialogWords(); !strings.Contains(words, "không chủ trì chuyên đề nào") {
		t.Errorf("got %q, want the reason", words)
	}
}

func TestConsolidate_tellsWhatFailed(t *testing.T) {
	m := newThemePool(t)
	d := openPooled(t, m)
	m.failing = model.ErrConflict
	d.pool.onConsolidate()
	d.dialogButton(t, text("consolidate.yes"))
	if d.dossier != nil || !d.notices.asking() {
		t.Error("an error opens a dossier, or is not told")
	}
}
