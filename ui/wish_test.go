package ui

import "testing"

// newHeldDesk is newDesk for work that takes its time: held begins something,
// and what it returns lets it come to its end.
func newHeldDesk(t *testing.T) (d *desk, held func(begin func()) (end func())) {
	t.Helper()
	var begun *[]func() // nil: at once
	m := newPooled(t)
	deliverSample(m)
	d = newDeskWith(t, m, func(o *Options) {
		o.Background.Go = func(work func()) {
			if begun == nil {
				work()
				return
			}
			*begun = append(*begun, work)
		}
	})
	return d, func(begin func()) (end func()) {
		var works []func()
		begun = &works
		begin()
		begun = nil
		if len(works) != 1 {
			t.Fatalf("%d pieces of work were begun, want one", len(works))
		}
		return works[0]
	}
}

// TestWindow_slowAnswer asks for one screen and then for another, and has the
// first answer come last: the second screen stays.
func TestWindow_slowAnswer(t *testing.T) {
	screens := map[string]func(d *desk){
		"dossier":  func(d *desk) { d.open(campaign, "") },
		"pool":     func(d *desk) { d.onPool() },
		"settings": func(d *desk) { d.onSettings() },
		"summary":  func(d *desk) { d.openSummary() },
		"bin":      func(d *desk) { d.openBin() },
		"received": func(d *desk) { d.openReceived("d1", "") },
		"home":     func(d *desk) { d.onHome() },
		"reload":   func(d *desk) { d.reloadHome(nil) },
	}
	for slow, ask := range screens {
		for _, quick := range []string{"settings", "home"} {
			if slow == quick {
				continue
			}
			t.Run(slow+" then "+quick, func(t *testing.T) {
				d, held := newHeldDesk(t)
				older := held(func() { ask(d) })
				newer := held(func() { screens[quick](d) })
				newer()
				want := d.screen.Objects[0]
				if quick == "home" && d.home == nil || quick == "settings" && d.settings == nil {
					t.Fatalf("%s is not shown", quick)
				}
				older()
				if d.screen.Objects[0] != want || len(d.logged) > 0 {
					t.Errorf("%s came late and took the place of %s (%v)", slow, quick, d.logged)
				}
			})
		}
	}
}

// TestWindow_answersInTurn has the answers come in the order of the wishes: the
// last wish is fulfilled.
func TestWindow_answersInTurn(t *testing.T) {
	d, held := newHeldDesk(t)
	older, newer := held(d.onPool), held(d.onSettings)
	older()
	if d.pool == nil {
		t.Error("the pool is not shown")
	}
	newer()
	if d.settings == nil || d.pool != nil {
		t.Error("the settings are not shown")
	}
}

// TestWindow_homeLast asks for a screen and then for the home screen, and has the
// answers come in that order: only the home screen is left.
func TestWindow_homeLast(t *testing.T) {
	for name, ask := range map[string]func(d *desk){
		"dossier":  func(d *desk) { d.open(campaign, "") },
		"settings": func(d *desk) { d.onSettings() },
		"pool":     func(d *desk) { d.onPool() },
	} {
		t.Run(name, func(t *testing.T) {
			d, held := newHeldDesk(t)
			older, newer := held(func() { ask(d) }), held(d.onHome)
			older()
			newer()
			if d.home == nil || d.dossier != nil || d.settings != nil || d.pool != nil {
				t.Errorf("home %v, dossier %v, settings %v, pool %v", d.home != nil, d.dossier != nil, d.settings != nil, d.pool != nil)
			}
		})
	}
}
