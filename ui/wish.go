package ui

// wish is one for a screen; later ones are greater. What a screen shows is
// read aside, and the answers need not come in the order of the wishes.
type wish int

// ask notes that the clerk wants another screen.
func (v *Window) ask() wish {
	v.asked++
	return v.asked
}

// late tells that a screen which was asked for after w is shown: the clerk has
// gone elsewhere.
func (v *Window) late(w wish) bool { return w < v.showing }

// answer shows the screen that was asked for by w. Where that is late, the clerk
// is not called back, nor told of an error; where it failed, the present screen
// stays.
func (v *Window) answer(w wish, err error, show func()) {
	switch {
	case v.late(w):
		v.logIf(err)
	case err != nil:
		v.notices.showError(err)
	default:
		v.showing = w
		v.leave(show)
	}
}

func (v *Window) logIf(err error) {
	if err != nil {
		v.notices.log(err)
	}
}

// arrive reads aside what a screen shows, and then shows it as the answer to w.
func arrive[T any](v *Window, w wish, read func() (T, error), show func(T)) {
	fetch(v.options.Background, read, func(result T, err error) {
		v.answer(w, err, func() { show(result) })
	})
}
