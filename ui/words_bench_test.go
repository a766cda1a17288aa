package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// BenchmarkWords_keystroke types into a sentence that the facts have left
// behind: the dearest row there is.
func BenchmarkWords_keystroke(b *testing.B) {
	d, _ := openSample(b, partProposal)
	unfold(b, d, "proposal").rows[request].edit.Tapped(nil)
	typeKeys(d.window.Canvas(), "x")
	d.dossier.form.d.Award.Name = "Giấy khen của Giám đốc"
	d.dossier.recheck()
	for b.Loop() {
		d.window.Canvas().Focused().TypedRune('a')
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}

// BenchmarkWords_unfold shows all sentences of the minutes.
func BenchmarkWords_unfold(b *testing.B) {
	d, _ := openSample(b, partMinutes)
	w := unfold(b, d, "minutes")
	for b.Loop() {
		clear(w.rows)
		w.show()
	}
}
