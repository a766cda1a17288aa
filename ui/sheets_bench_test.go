package ui

import (
	"testing"

	"hoso/model"
	"hoso/ui/typing"
)

// BenchmarkChange is what a change of a long report costs on the event thread
// beside the field itself: copying the dossier and noting what is planned.
func BenchmarkChange(b *testing.B) {
	d, _ := longField(b, longReport(), 0, typing.Off)
	b.Run("copied", func(b *testing.B) {
		var copied model.Dossier
		for b.Loop() {
			copied = d.dossier.form.d.Clone()
		}
		_ = copied
	})
	b.Run("shown", func(b *testing.B) {
		for b.Loop() {
			d.dossier.sheets.onChanged()
		}
	})
}
