package ui

import "fyne.io/fyne/v2"

// movesAtMost bounds a search that would go round a screen with no other field.
const movesAtMost = 60

// moveOn goes on from a field as Enter does: to the next one, or to a button
// that a form leads to. It passes by the quiet buttons that stand beside a field
// (up, down, remove), which Tab reaches: who types fast presses Enter once too
// often, and it would move a row about or take it away.
func moveOn(o fyne.CanvasObject) {
	over := canvasOf(o)
	if over == nil {
		return
	}
	for range movesAtMost {
		over.FocusNext()
		if b, ok := over.Focused().(*button); !ok || !b.aside() {
			return
		}
	}
}
