package ui

import "fyne.io/fyne/v2"

// exchange gives a box other objects. What has the keyboard in it keeps it: the
// new widget of the same kind and words gets it, or else the first that takes
// it. An answer may come in at any time; without this the keyboard would be
// nowhere, and Tab would begin at the window's top.
func exchange(box *fyne.Container, objects []fyne.CanvasObject) {
	var focused fyne.Focusable
	c := canvasOf(box)
	if c != nil {
		focused = c.Focused()
	}
	before := tabStops(box.Objects)
	box.Objects = objects
	box.Refresh()
	for _, old := range before {
		if old == focused {
			c.Focus(likeOf(old, tabStops(objects)))
			return
		}
	}
}

// tabStops lists what takes the keyboard among objects and inside boxes.
func tabStops(objects []fyne.CanvasObject) (stops []fyne.Focusable) {
	for _, o := range objects {
		if d, ok := o.(fyne.Disableable); !o.Visible() || ok && d.Disabled() {
			continue
		}
		switch o := o.(type) {
		case *fyne.Container:
			stops = append(stops, tabStops(o.Objects)...)
		case fyne.Focusable:
			stops = append(stops, o)
		}
	}
	return stops
}

// likeOf is the stop of the same kind and words, or the first one; nil where
// there are none.
func likeOf(old fyne.Focusable, stops []fyne.Focusable) fyne.Focusable {
	for _, s := range stops {
		if sameStop(old, s) {
			return s
		}
	}
	if len(stops) == 0 {
		return nil
	}
	return stops[0]
}

func sameStop(a, b fyne.Focusable) bool {
	switch a := a.(type) {
	case *button:
		b, ok := b.(*button)
		return ok && a.Text == b.Text
	case *tickBox:
		b, ok := b.(*tickBox)
		return ok && a.Text == b.Text
	case *choiceBox:
		_, ok := b.(*choiceBox)
		return ok
	}
	return false
}
