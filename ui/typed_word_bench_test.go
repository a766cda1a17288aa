package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"hoso/ui/typing"
)

// BenchmarkKeystroke_composed types a syllable of seven keys, of which two
// replace what stands there, at the end of a report of 10,000 characters, and
// takes its five letters back.
func BenchmarkKeystroke_composed(b *testing.B) {
	const path = "nominees/n3/report/sections/results/text"
	for name, method := range map[string]typing.Method{"off": typing.Off, "telex": typing.Telex} {
		b.Run(name, func(b *testing.B) {
			d := newDesk(b, newSample(b))
			d.typing.choose(method)
			d.open(campaign, "")
			d.dossier.show("report/n3", path)
			d.dossier.form.back.Go = func(func()) {}
			e := d.dossier.page.fields[path].(*paragraphsEntry)
			e.SetText(longReport() + " ")
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
			for b.Loop() {
				before := len([]rune(e.Text))
				for _, key := range "tieengs" {
					e.TypedRune(key)
				}
				for range len([]rune(e.Text)) - before {
					e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				}
			}
		})
	}
}
