package ui

import (
	"context"

	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

// openSummary sums the pool up and shows the screen "Tổng hợp".
func (v *Window) openSummary() {
	if v.setup != nil {
		return // there is no unit to receive anything
	}
	o := v.options
	form := &summaryForm{store: o.Store, today: o.Today(), zone: o.Zone}
	var facts model.PoolSummary
	w := v.ask()
	v.notices.jobShown(noticeable, o.Background, text("summary.title"), func(ctx context.Context, progress Progress) (err error) {
		facts, err = form.read(ctx, progress)
		return err
	}, func(err error) {
		if v.notices.cancelled(err) {
			return
		}
		form.facts = facts
		v.answer(w, err, func() { v.showSummary(form) })
	})
}

func (v *Window) showSummary(form *summaryForm) {
	v.summary = newSummaryView(form, v.notices, v.options, v.key, summaryWays{pool: v.openPool, anew: v.openSummary})
	v.put(v.summary.content)
	v.summary.begin()
}

// summaryButton leads from the pool to what it amounts to.
func (v *poolView) summaryButton() *button {
	return newButton(nowhere{v.keys}, text("summary.open"), theme.GridIcon(), v.ways.summary)
}
