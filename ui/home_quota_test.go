package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestHomeForm_quotaCountsOwnCampaignDossiers(t *testing.T) {
	q := sampleHome(t, "2024-08-20").quota
	if !q.ok || q.perTheme || q.collectives != (share{0, 2, 2}) || q.individuals != (share{0, 3, 3}) {
		t.Errorf("got %+v, want 2 of 2 and 3 of 3 drafted", q)
	}
}

func TestQuota_ofATheme(t *testing.T) {
	q := quota{ok: true, perTheme: true, collectives: share{most: 2}, individuals: share{most: 3}, themes: []ThemeUse{
		{"2.1", Used{1, 1}, Used{0, 1}}, {"2.3", Used{0, 1}, Used{2, 1}},
	}}
	got := q.of("2.3")
	if got.collectives != (share{0, 1, 2}) || got.individuals != (share{2, 1, 3}) {
		t.Errorf("got %+v", got)
	}
	if got := q.of("2.5"); got.collectives.used() != 0 || got.collectives.most != 2 {
		t.Errorf("a theme without dossiers: got %+v", got)
	}
	q.perTheme = false
	q.collectives.settled = 2
	if got := q.of("2.5"); got.collectives.settled != 2 {
		t.Errorf("a quota of the whole plan: got %+v", got)
	}
}

func TestQuota_remaining(t *testing.T) {
	none, some := share{2, 1, 3}, share{1, 1, 3}
	for name, test := range map[string]struct {
		quota quota
		want  string
		used  bool
	}{
		"no quota":       {quota{}, "", false},
		"all used":       {quota{ok: true, collectives: none, individuals: none}, textf("new.quota.all", 3, 3, 3, 3), true},
		"no collectives": {quota{ok: true, collectives: none, individuals: some}, textf("new.quota.collectives", 3, 3, 1), true},
		"no individuals": {quota{ok: true, collectives: some, individuals: none}, textf("new.quota.individuals", 3, 3, 1), true},
		"some left":      {quota{ok: true, collectives: some, individuals: some}, textf("new.quota.left", 1, 3, 1, 3), false},
	} {
		if got, used := test.quota.remaining(); got != test.want || used != test.used {
			t.Errorf("%s: got %q %v, want %q %v", name, got, used, test.want, test.used)
		}
	}
}

func TestShare_words(t *testing.T) {
	for s, want := range map[share]string{
		{1, 0, 2}: "1/2, còn 1", {1, 1, 3}: "2/3, còn 1 (đang làm: 1)", {2, 2, 3}: "4/3, vượt 1", {}: "0/0, còn 0",
	} {
		if got := s.words(); got != want {
			t.Errorf("%v: got %q, want %q", s, got, want)
		}
	}
}

func TestHome_leadsToWhatPassesTheQuota(t *testing.T) {
	m := newSample(t)
	e := m.entry(m.dossiers[campaign])
	m.quotas = QuotaUse{Themes: []ThemeUse{{"", Used{2, 0}, Used{0, 4}}}, Over: []OverQuota{{Entry: e, OverIndividuals: 1}, {Entry: e, OverCollectives: 1}, {Entry: e, OverCollectives: 1, OverIndividuals: 2}, {Entry: e, OverIndividuals: 1}}}
	d := newDesk(t, m)
	label := d.home.overLine().(*fyne.Container).Layout.(*overLine).words(m.quotas.Over[0], 1e4)
	if !strings.Contains(label, e.Names) {
		t.Errorf("with all the room: got %q", label)
	}
	line := d.home.overLine().(*fyne.Container)
	line.Resize(fyne.NewSize(600, 40))
	named := 0
	for _, b := range line.Layout.(*overLine).ways {
		if b.Visible() {
			named++
		}
	}
	last := line.Objects[len(line.Objects)-1]
	if more := textf("home.over.more", 3); named != 1 || last.(*widget.Label).Text != more || last.Position().X+last.MinSize().Width > 600 {
		t.Errorf("in a narrow line: %d named, %q, up to %v", named, last.(*widget.Label).Text, last.Position().X+last.MinSize().Width)
	}
	c := d.window.Canvas()
	for range 30 {
		c.FocusNext()
		if b, ok := c.Focused().(*button); ok && strings.HasPrefix(b.Text, label[:20]) {
			b.OnTapped()
			break
		}
	}
	if d.dossier == nil || d.dossier.part != partList {
		t.Error("the list of nominees did not open")
	}
}

// The bars of a meter add up to its width, whatever is used.
func TestMeter(t *testing.T) {
	test.NewApp()
	for name, c := range map[string]struct {
		share                  share
		settled, drafted, over float32
		end                    bool
	}{
		"nothing":         {share{0, 0, 4}, 0, 0, 0, false},
		"no quota":        {share{0, 0, 0}, 0, 0, 0, false},
		"half settled":    {share{2, 0, 4}, 200, 0, 0, false},
		"some drafted":    {share{1, 2, 4}, 100, 200, 0, false},
		"drafts too many": {share{2, 3, 4}, 160, 160, 80, true},
		"settled too":     {share{5, 0, 4}, 320, 0, 80, true},
	} {
		m := newMeter(c.share)
		r := test.WidgetRenderer(m).(*meterRenderer)
		r.Layout(fyne.NewSize(400, meterHeight))
		got := [3]float32{r.settled.Size().Width, r.drafted.Size().Width, r.over.Size().Width}
		if got != [3]float32{c.settled, c.drafted, c.over} || r.end.Visible() != c.end {
			t.Errorf("%s: got %v, end shown %v, want %v %v %v %v", name, got, r.end.Visible(), c.settled, c.drafted, c.over, c.end)
		}
	}
}
