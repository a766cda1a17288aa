package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// A clerk's program may be gone at any moment. Here it is killed again and
// again while it is typed into, and every keystroke that was a second old by
// then must be found on the next start (README: what was typed a second
// ago is on disk).
const (
	kills     = 50
	atOnce    = 5
	promised  = time.Second
	typeEvery = 70 * time.Millisecond
	// starved is how long a process may have stood still in that second for the
	// kill to count: more is the machine's doing.
	starved = 150 * time.Millisecond
)

// folderVariable names the workspace to the process that is typed into.
const folderVariable = "HOSO_TEST_TYPE_INTO"

func TestMain(m *testing.M) {
	if dir := os.Getenv(folderVariable); dir != "" {
		if err := typeForever(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	os.Exit(m.Run())
}

// typeForever opens the window on a workspace, goes to the first field of the
// proposal by keyboard and types until it is killed. It writes "key" after each
// keystroke and "beat" now and then.
func typeForever(dir string) error {
	w, err := storage.Open(context.Background(), dir, time.Now)
	if err != nil {
		return err
	}
	a := test.NewApp()
	a.Settings().SetTheme(ui.Look{}.Theme())
	window := a.NewWindow("")
	events := make(chan func(), 1000) // the event thread's
	p := &program{args: arguments{workspace: dir}, paths: &paths{workspace: dir}, window: window, now: time.Now, workspace: w}
	ui.Show(window, ui.Options{
		Store: &desk{Workspace: w},
		Background: ui.Background{
			Go:    func(work func()) { go work() },
			Do:    func(then func()) { events <- then },
			After: func(d time.Duration, then func()) { time.AfterFunc(d, func() { events <- then }) },
		},
		Today: func() model.Date { return "2024-08-20" }, Zone: time.UTC,
		OpenSample: func() error { return nil }, Open: func(string) error { return nil },
		OutDir: p.paths.outDir, ViewDir: p.paths.viewDir, Explain: explain, Log: p.log,
		Preferences: a.Preferences(), Program: p,
	})
	go func() {
		for range time.Tick(starved / 5) {
			fmt.Println("beat")
		}
	}()
	waitFor := func(there func() bool) {
		for !there() {
			(<-events)()
		}
	}
	c := window.Canvas()
	waitFor(func() bool { return c.Focused() != nil })
	list := c.Focused()
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	waitFor(func() bool { return c.Focused() != nil && c.Focused() != list })
	pressShortcut(window, &desktop.CustomShortcut{KeyName: fyne.Key2, Modifier: fyne.KeyModifierControl})
	for keys := time.Tick(typeEvery); ; {
		select {
		case do := <-events:
			do()
		case <-keys:
			c.Focused().TypedRune('x')
			fmt.Println("key")
		}
	}
}

// pressShortcut does what the menu has under a key.
func pressShortcut(w fyne.Window, key fyne.Shortcut) {
	var in func(m *fyne.Menu)
	in = func(m *fyne.Menu) {
		for _, i := range m.Items {
			if i.ChildMenu != nil {
				in(i.ChildMenu)
			}
			if i.Shortcut != nil && i.Shortcut.ShortcutName() == key.ShortcutName() {
				i.Action()
			}
		}
	}
	for _, m := range w.MainMenu().Items {
		in(m)
	}
}

// typedRun is what was heard of a process until it was killed.
type typedRun struct {
	keys []time.Time // when each was heard of
	beat time.Time   // the last
	gap  time.Duration
}

// typeAndKill has a process type into a workspace for a time and kills it.
func typeAndKill(dir string, after time.Duration) (run typedRun, killed time.Time, err error) {
	self, err := os.Executable()
	if err != nil {
		return run, killed, err
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), folderVariable+"="+dir, "XDG_CONFIG_HOME="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return run, killed, err
	}
	if err := cmd.Start(); err != nil {
		return run, killed, err
	}
	first := make(chan bool)
	heard := make(chan typedRun)
	go func() {
		var r typedRun
		for lines := bufio.NewScanner(out); lines.Scan(); {
			now := time.Now()
			if lines.Text() == "key" {
				if r.keys = append(r.keys, now); len(r.keys) == 1 {
					close(first)
				}
				continue
			}
			if len(r.keys) > 0 {
				r.gap = max(r.gap, now.Sub(r.beat))
			}
			r.beat = now
		}
		heard <- r
	}()
	select {
	case <-first:
		time.Sleep(after)
	case <-time.After(time.Minute):
	}
	killed = time.Now()
	cmd.Process.Kill()
	run = <-heard
	cmd.Wait()
	if len(run.keys) == 0 {
		return run, killed, errors.New("the process did not come to typing")
	}
	return run, killed, nil
}

func TestKill_keystrokesOfASecondAgoAreThere(t *testing.T) {
	template := filepath.Join(t.TempDir(), "template")
	w, err := storage.Open(t.Context(), template, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.LoadSample(t.Context(), assets.FS, "unit"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	places := make(chan int, kills)
	for i := range kills {
		places <- i
	}
	close(places)
	root := t.TempDir()
	for range atOnce {
		all.Go(func() {
			for i := range places {
				dir := filepath.Join(root, fmt.Sprint(i))
				if err := os.CopyFS(dir, os.DirFS(template)); err != nil {
					t.Error(err)
					return
				}
				judge(t, dir, promised+time.Duration(i)*29*time.Millisecond)
			}
		})
	}
	all.Wait()
}

// judge kills once, and once more for as long as the machine stood still.
func judge(t *testing.T, dir string, after time.Duration) {
	t.Helper()
	for try, before := 0, 0; try < 5; try++ {
		run, killed, err := typeAndKill(dir, after)
		if err != nil {
			t.Error(err)
			return
		}
		due := before
		for _, at := range run.keys {
			if killed.Sub(at) >= promised {
				due++
			}
		}
		got := typedOnDisk(t, dir)
		if got >= due {
			if got > before+len(run.keys)+1 {
				t.Errorf("got %d letters, typed were %d", got, before+len(run.keys))
			}
			return
		}
		if run.gap < starved {
			t.Errorf("killed after %v: got %d letters, %d were typed a second before", after, got, due)
			return
		}
		before = got
	}
	t.Logf("%s: the machine stood still each time", dir)
}

// typedOnDisk is the number of letters typed that the next start finds.
func typedOnDisk(t *testing.T, dir string) (count int) {
	t.Helper()
	w, err := storage.Open(context.Background(), dir, time.Now)
	if err != nil {
		t.Error(err)
		return 0
	}
	defer w.Close()
	found, err := w.Dossiers(context.Background(), storage.Filter{Own: true})
	if err != nil {
		t.Error(err)
	}
	for _, e := range found {
		d, err := w.Dossier(context.Background(), e.ID)
		if err != nil {
			t.Error(err)
		}
		for _, r := range d.Proposal.Number {
			if r == 'x' {
				count++
			}
		}
	}
	return count
}
