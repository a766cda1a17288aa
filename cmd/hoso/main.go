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
	"hoso/model"
	"hoso/ui"
)

// version is set by the linker.
var version = "dev"

// appID is the program's id for the desktop, as in FyneApp.toml.
const appID = "vn.hoso.thidua"

// arguments are the command line's.
type arguments struct {
	workspace string
	out       string
	today     string
	sample    bool
}

func main() {
	var args arguments
	flag.StringVar(&args.workspace, "w", "", "thư mục làm việc")
	flag.StringVar(&args.out, "o", "", "thư mục cất văn bản và gói nộp")
	flag.StringVar(&args.today, "today", "", "ngày làm việc, năm-tháng-ngày; để trống: hôm nay")
	flag.BoolVar(&args.sample, "sample", false, "mở dữ liệu mẫu")
	showVersion := flag.Bool("version", false, "in phiên bản")
	flag.Parse()
	if *showVersion {
		fmt.Println("hoso", version)
		return
	}
	if err := run(args); err != nil {
		fmt.Fprintln(os.Stderr, "hoso:", err)
		os.Exit(1)
	}
}

// check refuses arguments that cannot be followed. The sample data has a
// workspace of its own: with -w, real dossiers would be shown as made-up ones.
func (a arguments) check() error {
	switch {
	case a.today != "" && !model.Date(a.today).IsDay():
		return fmt.Errorf("-today %q: không phải là ngày, hãy ghi như 2024-08-20", a.today)
	case a.sample && a.workspace != "":
		return errors.New("-sample và -w không dùng cùng nhau: dữ liệu mẫu có thư mục riêng")
	}
	return nil
}

func run(args arguments) error {
	if err := args.check(); err != nil {
		return err
	}
	paths, err := newPaths(args)
	if err != nil {
		return err
	}
	if err := ui.Translate(); err != nil {
		return err
	}
	a := app.NewWithID(appID)
	a.Settings().SetTheme(ui.LookOf(a.Preferences()).Theme())
	if icon, err := assets.FS.ReadFile("icon.png"); err == nil {
		a.SetIcon(fyne.NewStaticResource("icon.png", icon))
	}
	p := &program{args: args, paths: paths, window: a.NewWindow(""), now: time.Now}
	p.window.SetMaster()
	p.start()
	p.window.ShowAndRun()
	return p.close()
}

// today is the day of work.
func (a arguments) day(now time.Time) model.Date {
	if a.today != "" {
		return model.Date(a.today)
	}
	return model.NewDate(now)
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
		config, err := os.UserConfigDir()
		if err != nil {
			return nil, fmt.Errorf("find the folder for settings: %w", err)
		}
		name := "du-lieu"
		if args.sample {
			name = "du-lieu-mau"
		}
		p.config = filepath.Join(config, "hoso")
		p.standard = filepath.Join(p.config, name)
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
