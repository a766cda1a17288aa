package main

import (
	"image"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"hoso/ui"
)

// eventThread is the goroutine of a benchmark, doing what an event thread does:
// one thing after the other, as it comes.
type eventThread struct{ events chan func() }

// background works aside, by the real clock, as in a real window.
func (e eventThread) background() ui.Background {
	do := func(then func()) { e.events <- then }
	return ui.Background{
		Go: func(work func()) { go work() },
		Do: do,
		After: func(d time.Duration, then func()) {
			time.AfterFunc(d, func() { do(then) })
		},
	}
}

// until does what comes until something is so, or for a time, and reports
// whether it was so.
func (e eventThread) until(so func() bool, most time.Duration) bool {
	end := time.After(most)
	for !so() {
		select {
		case do := <-e.events:
			do()
		case <-end:
			return false
		}
	}
	return true
}

func never() bool { return false }

// BenchmarkPreview types letters into a report of 10,000 characters, a third of
// a second apart, and tells how long it takes from each key until the picture on
// the right holds the page with that letter: composed, laid out, drawn and put
// into the window, which autosaves and checks meanwhile. What the graphics card
// then takes to show it is not in it. Half of all keys take ms-median, 19 of 20
// no longer than ms-p95, by the clock on the wall: it says something on a quiet
// machine only.
func BenchmarkPreview(b *testing.B) {
	if err := ui.Translate(); err != nil {
		b.Fatal(err)
	}
	a := test.NewApp()
	defer a.Quit()
	a.Settings().SetTheme(ui.Look{}.Theme())
	thread := eventThread{make(chan func(), 1000)}
	c := &clerk{t: b, window: a.NewWindow("")}
	args := arguments{sample: true, today: "2024-08-20"}
	c.program = &program{
		args: args, paths: &paths{workspace: b.TempDir(), out: b.TempDir()},
		window: c.window, aside: thread.background(), now: args.clock(time.Now), atOnce: readAtOnce,
	}
	c.program.start()
	defer c.program.close()
	c.window.Resize(fyne.NewSize(1366, 768))
	thread.until(never, time.Second)
	c.open("Tổng kết đợt")
	thread.until(never, time.Second)
	c.press("Trần Thị Ví Dụ")
	thread.until(never, time.Second)
	field := c.longestField()
	field.(interface{ SetText(string) }).SetText(longSection())
	c.window.Canvas().Focus(field)
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	thread.until(never, 6*time.Second) // settled, saved and checked

	var took []time.Duration
	slow := 0
	letters := []rune("nghiêngđườngthẳng")
	for b.Loop() {
		if len(took)%6 == 5 { // alone it changes no page
			field.TypedRune(' ')
			thread.until(never, time.Second/3)
		}
		before := c.pictures()
		began := time.Now()
		field.TypedRune(letters[rand.IntN(len(letters))])
		if !thread.until(func() bool { return !slices.Equal(before, c.pictures()) }, 2*time.Second) {
			b.Fatal("no picture holds what was typed")
		}
		d := time.Since(began)
		if took = append(took, d); d > 150*time.Millisecond {
			slow++
		}
		thread.until(never, time.Second/3-d)
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms-median")
	b.ReportMetric(float64(took[len(took)*19/20].Microseconds())/1000, "ms-p95")
	b.ReportMetric(float64(slow), "over-150ms")
	b.ReportMetric(0, "ns/op")
	if folder := os.Getenv("HOSO_PICTURES"); folder != "" {
		c.photograph(folder + "/preview.png")
	}
}

// longSection is a section of 10,000 characters.
func longSection() string {
	const sentence = "Trong năm 2024, đơn vị đã vận động được nhiều nguồn lực, giúp đỡ hộ nghèo vươn lên. "
	paragraph := strings.TrimSpace(strings.Repeat(sentence, 8)) + "\n"
	letters := []rune(strings.Repeat(paragraph, 10_000/len([]rune(paragraph))+1))
	return strings.TrimSpace(string(letters[:10_000]))
}

// longestField is the field on the screen that holds most.
func (c *clerk) longestField() (longest fyne.Focusable) {
	most := -1
	walk(c.root(), nil, func(way []fyne.CanvasObject) {
		o := way[len(way)-1]
		_, takesText := o.(interface{ SetText(string) })
		if f, ok := o.(fyne.Focusable); ok && takesText && len(textOf(o)) > most {
			longest, most = f, len(textOf(o))
		}
	})
	return longest
}

// pictures are the pages that the window shows.
func (c *clerk) pictures() (shown []image.Image) {
	walk(c.root(), nil, func(way []fyne.CanvasObject) {
		if p, ok := way[len(way)-1].(*canvas.Image); ok && p.Image != nil {
			shown = append(shown, p.Image)
		}
	})
	return shown
}
