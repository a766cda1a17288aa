package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"hoso/model"
)

// stop is where Tab stops.
type stop struct {
	widget fyne.Focusable
	at     fyne.Position // on the canvas, before anything is scrolled
	size   fyne.Size
	pane   int // scrolled area that it is in, or outside of all
}

// stops lists where Tab should stop, in reading order of the screen's parts: a
// list of lines is one stop.
func stops(root fyne.CanvasObject) []stop {
	var found []stop
	panes := 0
	var walk func(o fyne.CanvasObject, at fyne.Position, pane int)
	walk = func(o fyne.CanvasObject, at fyne.Position, pane int) {
		if !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		d, dims := o.(fyne.Disableable)
		if f, ok := o.(fyne.Focusable); ok {
			if !dims || !d.Disabled() {
				found = append(found, stop{f, at, o.Size(), pane})
			}
			return
		}
		switch c := o.(type) {
		case *fyne.Container:
			for _, child := range c.Objects {
				walk(child, at, pane)
			}
		case *container.Scroll:
			panes++
			walk(c.Content, at, panes)
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(c).Objects() {
				walk(child, at, pane)
			}
		}
	}
	walk(root, fyne.Position{}, 0)
	return found
}

// walkByTab presses Tab until it is back where it began.
func walkByTab(c fyne.Canvas, back bool) []fyne.Focusable {
	c.Unfocus()
	var walked []fyne.Focusable
	for range 500 {
		if back {
			c.FocusPrevious()
		} else {
			c.FocusNext()
		}
		f := c.Focused()
		if f == nil || len(walked) > 0 && f == walked[0] {
			break
		}
		walked = append(walked, f)
	}
	return walked
}

// everyScreen shows each screen in turn.
func everyScreen(t *testing.T, look func(name string, d *desk)) {
	t.Helper()
	m := newMemory(t)
	d := newDesk(t, m)
	look("set-up", d)
	d.setup.onPicked(0)
	look("set-up, unit chosen", d)
	for step := stepSigners; step <= stepCouncil; step++ {
		d.setup.show(step)
		look("set-up, step "+itoa(step+1), d)
	}

	m = newSample(t)
	d = newDesk(t, m)
	look("home", d)
	m.hits = []Hit{{Dossier: campaign, Title: "Hồ sơ", Path: "proposal/number", Field: "số", Snippet: "12"}}
	d.home.search.entry.SetText("so")
	look("home, found", d)
	m.bin = map[string]model.Dossier{"x": {ID: "x"}}
	d.openBin()
	look("bin", d)
	d.onHome()
	d.onNew()
	look("new dossier", d)
	d.notices.dialogKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	d.onSettings()
	for _, section := range d.settings.sections {
		d.settings.show(section.id)
		look("settings "+section.id, d)
	}
	d.open(campaign, "")
	for _, p := range d.dossier.form.parts() {
		d.dossier.show(p.id, "")
		look("part "+p.id, d)
	}

	m = newSample(t)
	m.dossiers = map[string]model.Dossier{}
	look("home, empty", newDesk(t, m))
}

// shownNow is what takes the keyboard now: the dialog, or the window.
func shownNow(c fyne.Canvas) fyne.CanvasObject {
	if top := c.Overlays().Top(); top != nil {
		return top
	}
	return c.Content()
}

func TestTab_goesThroughEveryScreenInReadingOrder(t *testing.T) {
	everyScreen(t, func(name string, d *desk) {
		c := d.window.Canvas()
		expected := stops(shownNow(c))
		walked := walkByTab(c, false)
		if len(expected) == 0 {
			t.Errorf("%s: nothing takes the keyboard", name)
		}
		seen := map[fyne.Focusable]int{}
		for _, f := range walked {
			seen[f]++
		}
		for _, s := range expected {
			if seen[s.widget] != 1 {
				t.Errorf("%s: Tab stops %d times at %s", name, seen[s.widget], describe(s))
			}
		}
		if len(walked) != len(expected) {
			t.Errorf("%s: Tab stops at %d places, want %d", name, len(walked), len(expected))
			return
		}
		for i, f := range walked {
			if f != expected[i].widget {
				t.Errorf("%s: stop %d is a %T, want %s", name, i, f, describe(expected[i]))
				break
			}
		}
		checkOrder(t, name, expected)

		back := walkByTab(c, true)
		for i := range back {
			if back[len(back)-1-i] != walked[i] {
				t.Errorf("%s: Shift+Tab does not go the same way back", name)
				break
			}
		}
	})
}

// checkOrder wants each stop of a pane below the one before, or right of it in
// the same row.
func checkOrder(t *testing.T, name string, list []stop) {
	t.Helper()
	last := map[int]stop{}
	for _, s := range list {
		before, ok := last[s.pane]
		last[s.pane] = s
		if !ok {
			continue
		}
		sameRow := s.at.Y < before.at.Y+before.size.Height && before.at.Y < s.at.Y+s.size.Height
		if s.at.Y >= before.at.Y+before.size.Height-2 || sameRow && s.at.X > before.at.X || sameRow && s.at.X == before.at.X && s.at.Y > before.at.Y {
			continue
		}
		t.Errorf("%s: after %s comes %s", name, describe(before), describe(s))
	}
}

func TestTab_showsWhatHasTheKeyboard(t *testing.T) {
	everyScreen(t, func(name string, d *desk) {
		d.window.Resize(fyne.NewSize(1300, 700)) // twice: what has changed is laid out anew
		d.window.Resize(fyne.NewSize(1366, 740))
		c := d.window.Canvas()
		for _, f := range walkByTab(c, false) {
			c.Focus(f)
			o := f.(fyne.CanvasObject)
			if _, whole := f.(*sheetStrip); whole {
				continue // its pane is framed
			}
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
			top, bottom := at.Y, at.Y+o.Size().Height
			if e, ok := f.(*paragraphsEntry); ok { // as high as its text: the cursor counts
				below, height := e.caret()
				top, bottom = top+below, top+below+height
			}
			if view := scrollAround(c.Content(), o); view != nil {
				from := fyne.CurrentApp().Driver().AbsolutePositionForObject(view).Y
				if top < from-1 || bottom > from+view.Size().Height+1 {
					t.Errorf("%s: %s lies from %.0f to %.0f, in sight is %.0f to %.0f", name, describe(stop{widget: f, at: at}), top, bottom, from, from+view.Size().Height)
				}
			}
			if at.X < 0 || at.X+o.Size().Width > c.Size().Width+1 || top < 0 || bottom > c.Size().Height+1 {
				t.Errorf("%s: %s is partly outside the window", name, describe(stop{widget: f, at: at, size: o.Size()}))
			}
		}
	})
}

// scrollAround is the scrolled area that an object is in; nil where there is
// none.
func scrollAround(root, o fyne.CanvasObject) *container.Scroll {
	switch c := root.(type) {
	case *fyne.Container:
		for _, child := range c.Objects {
			if found := scrollAround(child, o); found != nil {
				return found
			}
		}
	case *container.Scroll:
		if _, found := heightIn(c.Content, o); found {
			return c
		}
	}
	return nil
}

// describe names a stop by its kind, words and place.
func describe(s stop) string {
	words := ""
	switch w := s.widget.(type) {
	case *button:
		words = w.Text
	case *tickBox:
		words = w.Text
	case *lineEntry:
		words = w.Text
	case *paragraphsEntry:
		words = w.Text[:min(30, len(w.Text))]
	}
	return strings.TrimSpace(strings.Join([]string{fmt.Sprintf("%T", s.widget), words, fmt.Sprintf("at %.0f,%.0f", s.at.X, s.at.Y)}, " "))
}

// The toolkit's border container puts the middle first, so that Tab would begin
// there, and its boxes to tick know neither Enter nor F1.
func TestScreens_useTheWidgetsThatTabKnows(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 20 {
		t.Fatalf("got %d sources, %v", len(files), err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for wrong, right := range map[string]string{
			"container.NewBorder(": "border", "widget.NewCheck(": "newTickBox", "widget.NewRadioGroup(": "newRadio",
			"widget.NewButton(": "newButton", "widget.NewButtonWithIcon(": "newButton", "widget.NewSelect(": "newChoice",
			"widget.NewEntry(": "newLineEntry", "widget.NewMultiLineEntry(": "newParagraphsEntry",
		} {
			if strings.Contains(string(source), wrong) {
				t.Errorf("%s uses %s instead of %s", file, strings.TrimSuffix(wrong, "("), right)
			}
		}
	}
}
