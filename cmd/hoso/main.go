// Command hoso is the desktop program Hồ Sơ Thi Đua. It wires paths, log,
// workspace and window together and holds no rule of its own.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"hoso/assets"
	"hoso/cmd/hoso/opengl"
	"hoso/ui"
)

// version is set by the linker.
var version = "dev"

// appID is the program's id for the desktop, as in FyneApp.toml.
const appID = "vn.hoso.thidua"

func main() {
	args, err := readArguments(os.Args[1:])
	switch {
	case errors.Is(err, flag.ErrHelp):
		return
	case err == nil && args.version:
		fmt.Println("hoso", version)
		return
	}
	if err := run(args, err); err != nil {
		fmt.Fprintln(os.Stderr, "hoso:", err)
		os.Exit(1)
	}
}

// run shows the window until it is closed. refused is why the program cannot
// start as it was asked to, if so: on Windows there is no console to say it on.
func run(args arguments, refused error) error {
	var places *paths
	if refused == nil {
		places, refused = newPaths(args)
	}
	if refused == nil && handedOver(places.workspace, args.files) {
		return nil
	}
	if err := ui.Translate(); err != nil {
		return err
	}
	if elsewhere, err := opengl.Prepare(); elsewhere || err != nil {
		if err != nil {
			sayWithoutWindow(explain(err))
		}
		return err
	}
	nameWindow()
	a := app.NewWithID(appID)
	if icon, err := assets.FS.ReadFile("icon.png"); err == nil {
		a.SetIcon(fyne.NewStaticResource("icon.png", icon))
	}
	a.Settings().SetTheme(ui.LookOf(a.Preferences()).Theme())
	window := a.NewWindow("")
	window.SetMaster()
	if refused != nil {
		ui.ShowProblem(window, ui.Problem{Sentence: explain(refused)})
		window.ShowAndRun()
		return refused
	}
	p := &program{args: args, paths: places, window: window, now: args.clock(time.Now), aside: ui.NewBackground(), atOnce: readAtOnce}
	p.start()
	window.ShowAndRun()
	return p.close()
}

// paths are the places on disk.
type paths struct {
	workspace string
	out       string
	// config is the program's own folder, standard the workspace in it, and
	// moved tells that the workspace was moved elsewhere; empty where the
	// command line names the workspace.
	config, standard string
	moved            bool
}

func newPaths(args arguments) (*paths, error) {
	p := &paths{workspace: args.workspace, out: args.out}
	if p.workspace == "" {
		config, err := configFolder()
		if err != nil {
			return nil, fmt.Errorf("find the folder for settings: %w", err)
		}
		name := "du-lieu"
		if args.sample {
			name = "du-lieu-mau"
		}
		p.config, p.standard = config, filepath.Join(config, name)
		if err := p.find(args.sample); err != nil {
			return nil, err
		}
	}
	if p.out == "" {
		p.out = documents(args.sample)
	}
	return p, nil
}

// find finds the workspace: where it was moved to, or in the program's own
// folder. The sample is never moved.
func (p *paths) find(sample bool) error {
	p.workspace = p.standard
	if sample {
		return nil
	}
	dir, err := readLocation(p.config)
	if err != nil {
		return fmt.Errorf("find the workspace: %w", err)
	}
	if dir != "" {
		p.workspace, p.moved = dir, true
	}
	return nil
}

// documents is the folder that papers and packages go to: one that people look
// into.
func documents(sample bool) string {
	name := "Ho So Thi Dua"
	if sample {
		name += " (mau)"
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return name
	}
	if info, err := os.Stat(filepath.Join(home, "Documents")); err == nil && info.IsDir() {
		home = filepath.Join(home, "Documents")
	}
	return filepath.Join(home, name)
}

func (p *paths) outDir(dossier string) string { return filepath.Join(p.out, dossier) }

// views is the folder of papers that are only looked at. They hold personal
// data, so they stay with the workspace and are removed when it is opened and
// closed.
func (p *paths) views() string { return filepath.Join(p.workspace, "view") }

// viewDir makes a folder of its own each time: a viewer may still have the
// papers of the last time open.
func (p *paths) viewDir() (string, error) {
	if err := os.MkdirAll(p.views(), 0o700); err != nil {
		return "", err
	}
	return os.MkdirTemp(p.views(), "xem-")
}

// removeViews may be called by whoever holds the workspace alone. A file that
// a viewer keeps open is left for the next time.
func (p *paths) removeViews() error { return os.RemoveAll(p.views()) }
