package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
)

// asideFake is what the fake workspace's clerk took out of the pool.
type asideFake struct {
	entries []PoolEntry
	reasons []string
}

func (m *memory) SetAside(_ context.Context, id, reason string) error {
	i := slices.IndexFunc(m.pooled.entries, func(e PoolEntry) bool { return e.ID == id })
	if i < 0 {
		return errors.New("not in the pool")
	}
	m.aside.entries, m.aside.reasons = append(m.aside.entries, m.pooled.entries[i]), append(m.aside.reasons, reason)
	m.pooled.entries = slices.Delete(slices.Clone(m.pooled.entries), i, i+1)
	return nil
}

func (m *memory) BringBack(_ context.Context, id string) error {
	for i, e := range m.aside.entries {
		if e.ID == id {
			m.pooled.entries = append(slices.Clone(m.pooled.entries), e)
			m.aside.entries, m.aside.reasons = slices.Delete(m.aside.entries, i, i+1), slices.Delete(m.aside.reasons, i, i+1)
			return nil
		}
	}
	return errors.New("not set aside")
}

func (m *memory) PoolNews(context.Context) (PoolNews, error) {
	return PoolNews{All: len(m.pooled.entries), Fresh: len(m.pooled.entries)}, nil
}

func (m *memory) Aside(context.Context) ([]AsideEntry, error) {
	var list []AsideEntry
	for i, e := range m.aside.entries {
		list = append(list, AsideEntry{Entry: e.Entry, Reason: m.aside.reasons[i]})
	}
	return list, nil
}

func TestPool_setsAsideWithAReasonAndBack(t *testing.T) {
	m := newPooled(t)
	d := openPooled(t, m)
	e := d.pool.form.shown[0].entry
	d.pool.onRemove()
	d.dialogButton(t, text("aside.yes"))
	if len(m.aside.entries) > 0 || !strings.Contains(d.dialogWords(), text("aside.reason.missing")) {
		t.Fatalf("without a reason: %d put aside, %s", len(m.aside.entries), d.dialogWords())
	}
	d.notices.closeTop()
	d.pool.remove(e, "Gửi nhầm")
	if len(m.aside.entries) != 1 || m.aside.reasons[0] != "Gửi nhầm" || d.pool.form.place(e.Code) >= 0 {
		t.Fatalf("got %v put aside", m.aside.reasons)
	}
	d.pool.onAside()
	if words := d.dialogWords(); !strings.Contains(words, text("aside.list.guide")) {
		t.Errorf("got %s", words)
	}
	d.dialogButton(t, text("aside.back"))
	if len(m.aside.entries) != 0 || d.pool.form.place(e.Code) < 0 {
		t.Error("it did not come back")
	}
}

func TestHome_leadsToWhatCame(t *testing.T) {
	for name, tt := range map[string]struct {
		m    *memory
		want int
	}{"nothing came": {newSample(t), 0}, "packages came": {newPooled(t), 1}} {
		d := newDesk(t, tt.m)
		if got := len(d.home.poolButtons()); got != tt.want {
			t.Errorf("%s: got %d buttons, want %d", name, got, tt.want)
		}
	}
}

func TestReceive_namesWhatWasSkipped(t *testing.T) {
	f := newReceiveForm([]Arrival{{File: "/x", Outcome: Skipped, Skipped: []string{"a.docx", "b.pdf"}}, {File: "/x/c.zip", Outcome: Arrived}}, nil)
	if got := f.summary(); got != "Nhận mới 1 gói; bỏ qua 2 tệp không phải gói." {
		t.Errorf("got %q", got)
	}
	if _, got := f.lines(f.arrivals[1]); got != "Bỏ qua 2 tệp không phải gói: a.docx, b.pdf" {
		t.Errorf("got %q", got)
	}
}

func TestPool_keepsWhatIsConsolidated(t *testing.T) {
	m := newPooled(t)
	for i := range m.pooled.entries {
		m.pooled.entries[i].Consolidation = Consolidated
	}
	d := openPooled(t, m)
	d.pool.onRemove()
	if words := d.dialogWords(); !strings.Contains(words, "đã được tổng hợp") {
		t.Errorf("got %s", words)
	}
}

func TestPool_tellsWhatWentAstray(t *testing.T) {
	m := newPooled(t)
	code := m.pooled.entries[0].Code
	m.pooled.verdicts = map[string]PoolVerdict{code: {Verdict: Verdict{Errors: 1, Missing: "Gói này gửi cho nơi khác."}, Astray: true}}
	d := openPooled(t, m)
	if words := d.pool.form.astrayWords(); !strings.Contains(words, "gửi nhầm") {
		t.Errorf("got %q, want that one is not counted", words)
	}
	i := d.pool.form.place(code)
	if c := d.pool.form.shown[i].entry.verdictCell(); c.line != text("pool.astray") {
		t.Errorf("got %+v", c)
	}
	if got := d.pool.form.shown[i].entry.asideReason(); got == "" {
		t.Error("no reason is offered")
	}
}

func TestReceive_namesTheLeadDossierThatIsOutOfDate(t *testing.T) {
	f := newReceiveForm([]Arrival{{Outcome: Replaced, Leads: []string{"Chuyên đề 2.3"}}}, nil)
	if got := f.sentence(f.arrivals[0]); !strings.Contains(got, "“Chuyên đề 2.3” còn theo gói cũ") {
		t.Errorf("got %q", got)
	}
}
