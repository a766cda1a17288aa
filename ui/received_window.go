package ui

import "context"

// openReceived shows a dossier that came in a package. The pool stays as it is,
// for the way back.
func (v *Window) openReceived(id string) {
	o := v.options
	form := newReceivedForm(o.Store, o.Today(), o.Zone)
	o.Background.run(func() error { return form.load(context.Background(), id) }, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		pool := v.newPoolForm()
		if v.pool != nil {
			pool = v.pool.form
		}
		v.leave(func() {
			back := func() { v.showPool(pool, form.d.Origin) }
			v.received = newReceivedView(form, v.notices, o.Background, v.key, newSystem(o), receivedWays{pool: back, acknowledge: v.acknowledge})
			v.put(v.received.content)
			v.received.begin()
		})
	})
}
