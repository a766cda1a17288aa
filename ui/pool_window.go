package ui

import "context"

// onPool shows what was received.
func (v *Window) onPool() { v.openPool(PoolFilter{}) }

// openPool shows those of the received dossiers that a filter takes.
func (v *Window) openPool(filter PoolFilter) {
	if v.setup != nil {
		return // there is no unit to receive anything
	}
	if v.pool != nil {
		v.pool.filterBy(filter)
		return
	}
	form := v.newPoolForm()
	form.filter = filter
	v.showPool(form, "")
}

// openPoolAt shows all of it, with the mark on a package.
func (v *Window) openPoolAt(code string) { v.showPool(v.newPoolForm(), code) }

func (v *Window) newPoolForm() *poolForm {
	return newPoolForm(v.options.Store, v.options.Today(), v.options.Zone)
}

// showPool shows the pool as a form has it, with the mark on a package where
// one is given.
func (v *Window) showPool(form *poolForm, code string) {
	o := v.options
	arrive(v, v.ask(), func() (poolLoad, error) { return form.load(context.Background()) }, func(load poolLoad) {
		form.take(load)
		v.pool = newPoolView(form, v.notices, o.Background, v.key, newTableDoor(o, v.notices), poolWays{
			home: v.onHome, open: v.openReceived, edit: func(id string) { v.open(id, "") },
			receive: v.receive, acknowledge: v.acknowledge, summary: func(plan string) { v.openSummaryOf(plan, (*summaryView).begin) },
		})
		v.put(v.pool.content)
		if i := form.place(code); code != "" && i >= 0 {
			v.pool.list.marked = i
		}
		v.pool.begin()
		v.pool.judge()
	})
}
