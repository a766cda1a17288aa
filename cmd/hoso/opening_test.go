package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"hoso/storage"
	"hoso/ui"
)

// stoppedProgram is a program whose workspace was not closed; what it does aside
// waits in the list returned, and what it tells every now and then in ticks.
func stoppedProgram(t *testing.T) (p *program, aside, ticks *[]func()) {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	if err := ui.Translate(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	w, err := storage.Open(t.Context(), dir, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "hoso.left")); err != nil { // it is there only after closing
		t.Fatal(err)
	}
	aside, ticks = &[]func(){}, &[]func(){}
	p = &program{
		paths: &paths{workspace: dir, out: t.TempDir()}, window: a.NewWindow(""), now: time.Now,
		aside: ui.Background{
			Go:    func(f func()) { *aside = append(*aside, f) },
			Do:    func(f func()) { f() },
			After: func(_ time.Duration, f func()) { *ticks = append(*ticks, f) },
		},
	}
	return p, aside, ticks
}

// words are what a window says.
func words(w fyne.Window) string {
	var said []string
	for _, o := range test.LaidOutObjects(w.Content()) {
		if l, ok := o.(*widget.Label); ok && l.Visible() {
			said = append(said, l.Text)
		}
	}
	return strings.Join(said, "\n")
}

func TestProgram_start_readsAfterAStopWithTheWindowThere(t *testing.T) {
	p, aside, ticks := stoppedProgram(t)
	p.start()
	if p.shown != nil || len(*aside) != 1 {
		t.Fatalf("got the workspace shown %v and %d jobs aside, want it to be read aside first", p.shown != nil, len(*aside))
	}
	if got := words(p.window); !strings.Contains(got, "sau lần tắt đột ngột") {
		t.Errorf("the window says %q", got)
	}
	if _, known := bytesRead(); known {
		(*ticks)[0]()
		var bar *widget.ProgressBar
		for _, o := range test.LaidOutObjects(p.window.Content()) {
			if b, ok := o.(*widget.ProgressBar); ok {
				bar = b
			}
		}
		if bar == nil || !bar.Visible() || len(*ticks) != 2 {
			t.Errorf("got the bar %v and %d ticks, want it seen, and to go on", bar, len(*ticks))
		}
	}
	p.aside.Go = func(f func()) { go f() }
	(*aside)[0]()
	if p.shown == nil || p.opening != nil {
		t.Fatal("the workspace did not open when all was read")
	}
	for _, tick := range *ticks { // nothing more is told
		tick()
	}
	if err := p.close(); err != nil {
		t.Error(err)
	}
	if storage.Unread(p.paths.workspace) != 0 {
		t.Error("closed, the workspace would be read again")
	}
}

func TestProgram_start_canBeGivenUpWhileReading(t *testing.T) {
	for name, read := range map[string]bool{"before": false, "just after": true} {
		t.Run(name, func(t *testing.T) {
			p, aside, _ := stoppedProgram(t)
			inTurn := p.aside.Do
			var after []func()
			p.aside.Do = func(f func()) { after = append(after, f) }
			p.start()
			if read {
				(*aside)[0]()
			} else {
				go func() { (*aside)[0]() }()
			}
			if err := p.close(); err != nil {
				t.Error(err)
			}
			p.aside.Do = inTurn
			for _, f := range after { // what was on its way to the window
				f()
			}
			if p.shown != nil {
				t.Error("the workspace was shown after the window was closed")
			}
			w, err := storage.Open(t.Context(), p.paths.workspace, time.Now)
			if err != nil {
				t.Fatalf("the workspace is still held: %v", err)
			}
			w.Close()
		})
	}
}

func TestProgram_start_opensASmallWorkspaceAtOnce(t *testing.T) {
	p, _, _ := stoppedProgram(t)
	p.atOnce = readAtOnce
	p.aside.Go = func(f func()) { go f() }
	p.start()
	if p.shown == nil {
		t.Fatal("the workspace is not shown")
	}
	if err := p.close(); err != nil {
		t.Error(err)
	}
}

// A second start while the database is read is answered by the window that tells
// of the reading, and its files are opened when that is over.
func TestProgram_start_isHeardWhileReading(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", filepath.Dir(bell(t)))
	p, aside, _ := stoppedProgram(t)
	p.start()
	read := (*aside)[0]
	p.aside.Go = func(f func()) { go f() }
	heard := false
	p.aside.Do = func(f func()) {
		f()
		if p.opening == nil || heard {
			return
		}
		heard = handedOver(p.paths.workspace, []string{"/a/goi.zip"})
		if _, err := storage.Open(t.Context(), p.paths.workspace, time.Now); err == nil {
			t.Error("it can be opened by another program as well")
		}
	}
	read()
	if !heard {
		t.Error("a second start was not heard")
	}
	if p.shown == nil || !handedOver(p.paths.workspace, nil) {
		t.Error("a second start is not heard once the workspace is open")
	}
	if err := p.close(); err != nil {
		t.Error(err)
	}
	if handedOver(p.paths.workspace, nil) {
		t.Error("a second start is heard after the end")
	}
}
