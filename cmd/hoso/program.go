package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"time"

	"fyne.io/fyne/v2"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
	"hoso/storage/pdf"
	"hoso/ui"
)

// program is the running program: a window on a workspace.
type program struct {
	args      arguments
	paths     *paths
	window    fyne.Window
	now       func() time.Time
	aside     ui.Background // how work is done aside
	workspace *storage.Workspace
	shown     *ui.Window // nil while the workspace is not open
	endWork   func()     // ends what the window has going on aside
	opening   *opening   // of a large workspace; nil else
	began     bool       // a workspace was opened, or could not be
	atOnce    int64      // bytes of a database that are read before the window is there
	settling  *settling  // what an opened workspace has going on
	logFile   *logFile
	painter   pdf.Painter
	bell      *doorbell // nil where second starts are not heard
	retries   int       // of opening the workspace
}

var _ ui.Program = (*program)(nil)

// start opens the workspace and shows its window, or the reason why it does
// not open.
func (p *program) start() { p.startThen(func() {}) }

// startThen is start with something to do afterwards. A large database that has
// to be read first is read aside.
func (p *program) startThen(then func()) {
	if size := storage.Unread(p.paths.workspace); size > p.atOnce {
		p.openAside(size, then)
		return
	}
	w, err := p.open(context.Background(), nil)
	p.opened(w, err)
	then()
}

// opened shows the window of a workspace, or why it does not open.
func (p *program) opened(w *storage.Workspace, err error) {
	p.began = true
	if err != nil {
		p.log(err)
		p.showProblem(err)
		return
	}
	p.workspace = w
	p.openLog(w.LogDir())
	p.listen()
	p.log(p.paths.removeViews())
	back, end := p.aside.Ending()
	p.endWork = end
	files := p.args.files
	p.args.files = nil
	p.shown = ui.Show(p.window, ui.Options{
		Store:      &desk{Workspace: w},
		Background: back,
		Today:      func() model.Date { return model.NewDate(p.now()) },
		Zone:       time.Local,
		Sample:     p.args.sample,
		OpenSample: openSample,
		Open:       openWithSystem,
		Given:      files,
		OutDir:     p.paths.outDir,
		ViewDir:    p.paths.viewDir,
		Printing:   newPrinting(),
		Drives:     drives,
		Files:      newDialogs(p.window),
		Explain:    explain,
		Log:        p.log,

		Workspace:   w.Dir(),
		Preferences: fyne.CurrentApp().Preferences(),
		Program:     p,
	})
	p.settle(back)
}

// open opens the workspace; a new sample workspace is filled. held is called, if
// given, when nobody else can open it any more.
func (p *program) open(ctx context.Context, held func()) (*storage.Workspace, error) {
	if p.paths.moved && !storage.HoldsWorkspace(p.paths.workspace) {
		return nil, &missingFolderError{p.paths.workspace}
	}
	w, err := storage.OpenAsLeft(ctx, p.paths.workspace, p.now, held)
	if err != nil || !p.args.sample {
		return w, err
	}
	_, err = w.Settings(ctx)
	if errors.Is(err, model.ErrNotFound) {
		_, err = w.LoadSample(ctx, assets.FS, "unit")
	}
	if err != nil {
		w.Close()
		return nil, fmt.Errorf("fill the sample workspace: %w", err)
	}
	return w, nil
}

func (p *program) showProblem(err error) {
	problem := ui.Problem{Sentence: explain(err), Retries: p.retries, Retry: func() {
		p.retries++
		p.start()
	}}
	if !p.args.sample {
		problem.OpenSample = func() {
			if err := openSample(); err != nil {
				p.log(err)
			}
		}
	}
	var damaged *storage.DamagedError
	if errors.As(err, &damaged) && damaged.Backup != nil {
		problem.BackupMade = damaged.Backup.Made.In(time.Local).Format("2/1/2006 15:04")
		problem.Restore = func() {
			if err := storage.Restore(context.Background(), p.paths.workspace, damaged.Backup.File, p.now); err != nil {
				p.log(err)
				p.showProblem(err)
				return
			}
			p.start()
		}
	}
	var missing *missingFolderError
	if errors.As(err, &missing) && storage.HoldsWorkspace(p.paths.standard) {
		problem.OpenStandard = func() {
			p.paths.workspace, p.paths.moved = p.paths.standard, false
			p.start()
		}
	}
	ui.ShowProblem(p.window, problem)
}

// explain is the sentence for the clerk.
var explain = ui.Explain(storage.Hint)

// openLog begins the log of this run. Without a log the program still works.
func (p *program) openLog(dir string) {
	l, err := openLogFile(dir, logLimit, p.cleanLog())
	if err != nil {
		p.log(err)
		return
	}
	p.logFile = l
	log.SetOutput(l)
	log.Printf("hoso %s", version)
}

func (p *program) log(err error) {
	if err != nil {
		log.Print(err)
	}
}

// close keeps a copy of what was edited and ends the work with the workspace.
// The window is gone by then: nobody waits.
func (p *program) close() error {
	p.bell.close()
	p.opening.giveUp()
	p.opening = nil
	if p.workspace == nil {
		return nil
	}
	p.endWork()
	p.settling.end()
	if !p.args.sample { // made-up data need no copy
		_, err := p.workspace.BackUpEdited(context.Background(), storage.OnClosing)
		p.log(err) // the next start tries again, and tells
	}
	return p.closeWorkspace()
}

// openSample starts the program once more, on the sample workspace.
func openSample() error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	return exec.Command(self, "-sample").Start()
}
