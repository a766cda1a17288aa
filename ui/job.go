package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// job saves, and runs work with a progress bar and a button that cancels it.
// done is not called for work that was cancelled.
func (v *dossierView) job(title string, work func(ctx context.Context, progress Progress) error, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	bar := widget.NewProgressBar()
	step := newCell(text("handover.begin"), fyne.TextStyle{})
	box := container.New(fixedWidth(480), container.NewVBox(step, bar))
	d := dialog.NewCustomWithoutButtons(title, box, v.notices.window)
	var stop *button
	stop = v.notices.button(text("notice.cancel"), func() {
		cancel() // the dialog stays until the work has put away what it began
		step.SetText(text("handover.cancelling"))
		stop.Disable()
	})
	d.SetButtons([]fyne.CanvasObject{stop})
	v.notices.show(d, nil)
	d.SetOnClosed(func() {
		cancel()
		v.notices.forget(d)
	})
	over := false
	progress := func(name string, done, total int) {
		v.back.Do(func() {
			if over || ctx.Err() != nil {
				return
			}
			step.SetText(name)
			bar.SetValue(float64(done) / float64(max(total, 1)))
		})
	}
	saved := v.form.saveThen(func(ctx context.Context) error { return work(ctx, progress) })
	v.back.run(func() error { return saved(ctx) }, func(err error) {
		over = true
		v.form.saver.after(nil)
		d.Hide()
		if errors.Is(err, context.Canceled) {
			v.notices.say(text("handover.cancelled"), widget.MediumImportance)
			return
		}
		done(err)
	})
}
