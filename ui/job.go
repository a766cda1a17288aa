package ui

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// job saves, and runs work with a progress bar and a button that cancels it.
// done is not called for work that was cancelled.
func (v *dossierView) job(title string, work func(ctx context.Context, progress Progress) error, done func(error)) {
	var how Progress
	saved := v.form.saveThen(func(ctx context.Context) error { return work(ctx, how) })
	v.notices.job(v.back, title, func(ctx context.Context, progress Progress) error {
		how = progress
		return saved(ctx)
	}, func(err error) {
		v.form.saver.after(nil)
		if !v.notices.cancelled(err) {
			done(err)
		}
	})
}

// job runs work with a progress bar and a button that cancels it. done is told
// how it ended: by context.Canceled where the clerk has cancelled it.
func (n *notices) job(back Background, title string, work func(ctx context.Context, progress Progress) error, done func(error)) {
	n.jobShown(0, back, title, work, done)
}

// noticeable is how long work may take before the clerk is shown that it goes on.
const noticeable = 400 * time.Millisecond

// jobShown is job for work that is mostly over in no time: its bar is shown only
// when it has taken longer.
func (n *notices) jobShown(after time.Duration, back Background, title string, work func(ctx context.Context, progress Progress) error, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	bar := widget.NewProgressBar()
	step := newCell(text("handover.begin"), fyne.TextStyle{})
	box := container.New(fixedWidth(480), container.NewVBox(step, bar))
	d := dialog.NewCustomWithoutButtons(title, box, n.window)
	var stop *button
	stop = n.button(text("notice.cancel"), func() {
		cancel() // the dialog stays until the work has put away what it began
		step.SetText(text("handover.cancelling"))
		stop.Disable()
	})
	d.SetButtons([]fyne.CanvasObject{stop})
	over, shown := false, false
	show := func() {
		if over {
			return
		}
		shown = true
		n.show(d, nil)
		d.SetOnClosed(func() {
			cancel()
			n.forget(d)
		})
	}
	if after == 0 {
		show()
	} else {
		back.After(after, show)
	}
	progress := func(name string, done, total int) {
		back.Do(func() {
			if over || ctx.Err() != nil {
				return
			}
			step.SetText(name)
			bar.SetValue(float64(done) / float64(max(total, 1)))
		})
	}
	back.run(func() error { return work(ctx, progress) }, func(err error) {
		over = true
		if shown {
			d.Hide()
		}
		cancel()
		done(err)
	})
}

// cancelled tells that work ended because the clerk cancelled it, and says so.
func (n *notices) cancelled(err error) bool {
	if !errors.Is(err, context.Canceled) {
		return false
	}
	n.say(text("handover.cancelled"), widget.MediumImportance)
	return true
}
