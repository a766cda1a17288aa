package ui

import (
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"hoso/ui/typing"
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

// longField is a section's field of the sample, open, with a long report in it
// and the cursor at a place.
func longField(b *testing.B, report string, at int, method typing.Method) (*desk, *paragraphsEntry) {
	const path = "nominees/n3/report/sections/results/text"
	d := newDesk(b, newSample(b))
	d.typing.choose(method)
	d.open(campaign, "")
	d.dossier.show("report/n3", path)
	e := d.dossier.page.fields[path].(*paragraphsEntry)
	e.SetText(report)
	e.goTo(at)
	d.clock.tick()
	aside := d.dossier.sheets.form.back
	d.dossier.form.back = Background{Go: func(func()) {}, Do: aside.Do, After: aside.After}
	return d, e
}

// BenchmarkKeystroke is what a key costs on the event thread in a report of
// 10,000 characters: the entry itself, the dossier's change, the mark on the
// sheets and what is planned for later. Layout and saving follow aside. A kind
// of key is measured alone; what prepares it and what takes it back is not.
// CPU-ms is the CPU time of the thread, half of all keys stay below it.
func BenchmarkKeystroke(b *testing.B) {
	lines := longReport()
	texts := map[string]string{"": lines, " in one paragraph": strings.ReplaceAll(lines, "\n", "")}
	for name, k := range map[string]struct {
		method       typing.Method
		before, keys string
		after        func(e *paragraphsEntry) // in the place of the keys' last
	}{
		"letter":    {keys: "a"},
		"blank":     {keys: " "},
		"composed":  {method: typing.Telex, before: "tieen", keys: "s"},
		"respelled": {method: typing.Telex, before: "tieesng", keys: "k"},
		"line":      {after: typedKey(fyne.KeyReturn)},
		"backspace": {before: "a", after: typedKey(fyne.KeyBackspace)},
		"delete":    {after: typedKey(fyne.KeyDelete)},
		"word away": {before: " vươn", after: func(e *paragraphsEntry) {
			e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: fyne.KeyModifierControl})
		}},
		"selection": {before: " vươn", after: func(e *paragraphsEntry) {
			selectBack(e, 4)
			began := threadTime()
			e.TypedRune('b')
			keyTook = threadTime() - began
		}},
		"arrow": {after: typedKey(fyne.KeyLeft)},
	} {
		for kind, text := range texts {
			b.Run(name+kind, func(b *testing.B) {
				runtime.LockOSThread()
				defer runtime.UnlockOSThread()
				at := 5_000
				_, e := longField(b, text, at, k.method)
				var took []time.Duration
				for b.Loop() {
					for _, r := range k.before {
						e.TypedRune(r)
					}
					keyTook = 0
					began := threadTime()
					for _, r := range k.keys {
						e.TypedRune(r)
					}
					if k.after != nil {
						k.after(e)
					}
					if keyTook == 0 {
						keyTook = threadTime() - began
					}
					took = append(took, keyTook)
					e.SetText(text)
					at += 7 // what was measured once is remembered
					e.goTo(at)
				}
				slices.Sort(took)
				b.ReportMetric(took[len(took)/2].Seconds()*1000, "CPU-ms")
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}

// keyTook is what the key itself took where something had to be done before it.
var keyTook time.Duration

func typedKey(name fyne.KeyName) func(*paragraphsEntry) {
	return func(e *paragraphsEntry) { e.TypedKey(&fyne.KeyEvent{Name: name}) }
}

// selectBack selects so many letters before the cursor.
func selectBack(e *paragraphsEntry, n int) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.KeyDown(shift)
	for range n {
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	e.KeyUp(shift)
}
