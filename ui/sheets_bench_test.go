package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// longReport is a report's section of 10,000 characters.
func longReport() string {
	const sentence = "Trong năm 2024, đơn vị đã vận động được nhiều nguồn lực, giúp đỡ hộ nghèo vươn lên. "
	var b strings.Builder
	for n := 0; n < 10_000; n += len([]rune(sentence)) {
		b.WriteString(sentence)
		if n%700 < 84 {
			b.WriteString("\n")
		}
	}
	return string([]rune(b.String())[:10_000])
}

// BenchmarkKeystroke is what a letter typed into a report of 10,000 characters
// costs on the event thread: the entry itself, the dossier's change, the mark on
// the sheets and what is planned for later. The layout and the save that follow
// are done aside; their shares on the event thread, copying the dossier, are
// told by the benchmark's second part.
func BenchmarkKeystroke(b *testing.B) {
	const path = "nominees/n3/report/sections/results/text"
	open := func(b *testing.B) (*desk, *paragraphsEntry) {
		m := newSample(b)
		d := newDesk(b, m)
		d.open(campaign, "")
		d.dossier.show("report/n3", path)
		e := d.dossier.page.fields[path].(*paragraphsEntry)
		e.SetText(longReport())
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		d.clock.tick()
		return d, e
	}
	b.Run("typed", func(b *testing.B) {
		d, e := open(b)
		aside := d.dossier.sheets.form.back
		d.dossier.form.back = Background{Go: func(func()) {}, Do: aside.Do, After: aside.After}
		for b.Loop() {
			e.TypedRune('a')
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		}
		b.ReportMetric(2, "keystrokes/op")
	})
	b.Run("entry alone", func(b *testing.B) {
		_, e := open(b)
		e.OnChanged, e.OnCursorChanged = nil, nil
		for b.Loop() {
			e.TypedRune('a')
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		}
	})
	b.Run("copied", func(b *testing.B) {
		d, _ := open(b)
		var copied model.Dossier
		for b.Loop() {
			copied = d.dossier.form.d.Clone()
		}
		_ = copied
	})
	b.Run("shown", func(b *testing.B) {
		d, _ := open(b)
		for b.Loop() {
			d.dossier.sheets.onChanged()
		}
	})
}
