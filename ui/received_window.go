package ui

import "context"

// openReceived shows a dossier that came in a package, at one of its nominees
// where one is given.
func (v *Window) openReceived(id, nominee string) { v.showReceived(v.ask(), id, nominee, tabFacts) }

// showReceived shows a dossier that came in a package. The pool stays as it is,
// for the way back.
func (v *Window) showReceived(w wish, id, nominee string, tab receivedTab) {
	o := v.options
	form := newReceivedForm(o.Store, o.Today(), o.Zone)
	form.sought = nominee
	o.Background.run(func() error { return form.load(context.Background(), id) }, func(err error) {
		pool := v.newPoolForm()
		if v.pool != nil {
			pool = v.pool.form
		}
		v.answer(w, err, func() {
			back := func() { v.showPool(pool, form.d.Origin) }
			v.received = newReceivedView(form, v.notices, o.Background, v.key, newSystem(o), receivedWays{pool: back, acknowledge: v.acknowledge})
			v.received.show(tab)
			v.put(v.received.content)
			v.received.begin()
		})
	})
}
