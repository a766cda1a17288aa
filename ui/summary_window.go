package ui

import (
	"context"

	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

// openSummary sums up what the pool has of the main plan.
func (v *Window) openSummary() { v.openSummaryOf("", (*summaryView).begin) }

// openSummaryOf sums up what the pool has of a plan, empty for the main one, and
// shows the screen "Tổng hợp"; begin puts the keyboard somewhere on it.
func (v *Window) openSummaryOf(plan string, begin func(*summaryView)) {
	if v.setup != nil {
		return // there is no unit to receive anything
	}
	o := v.options
	form := &summaryForm{store: o.Store, today: o.Today(), zone: o.Zone, plan: plan}
	var facts model.PoolSummary
	w := v.ask()
	v.notices.jobShown(noticeable, o.Background, text("summary.title"), func(ctx context.Context, progress Progress) (err error) {
		facts, err = form.read(ctx, progress)
		return err
	}, func(err error) {
		if err != nil && v.summary != nil {
			v.summary.keepPlan()
		}
		if v.notices.cancelled(err) {
			return
		}
		form.facts = facts
		v.answer(w, err, func() {
			v.showSummary(form)
			begin(v.summary)
		})
	})
}

func (v *Window) showSummary(form *summaryForm) {
	v.summary = newSummaryView(form, v.notices, v.options, v.key, summaryWays{
		pool: v.openPool,
		anew: func() { v.openSummaryOf(form.plan, (*summaryView).begin) },
		plan: func(id string) { v.openSummaryOf(id, (*summaryView).beginAtPlans) },
	})
	v.put(v.summary.content)
}

// summaryButton leads from the pool to what it amounts to: that of the plan that is
// shown, or else of the main one.
func (v *poolView) summaryButton() *button {
	return newButton(nowhere{v.keys}, text("summary.open"), theme.GridIcon(), func() { v.ways.summary(v.form.filter.Plan) })
}
