package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	fynestorage "fyne.io/fyne/v2/storage"
)

// FileDialog asks for files and folders in the manner of the system. Each method
// waits for the answer, off the event thread; no answer is no error. A system
// without such dialogs answers ErrNoFileDialog: then the window asks itself.
type FileDialog interface {
	// OpenFiles returns the paths of files that exist.
	OpenFiles(q FileQuestion) ([]string, error)
	// SaveFile returns the path of a file to be written; whether one of that
	// name may be replaced was asked.
	SaveFile(q FileQuestion) (string, error)
	ChooseFolder(q FileQuestion) (string, error)
}

// ErrNoFileDialog tells that the system has no dialog of its own.
var ErrNoFileDialog = errors.New("no file dialog of the system")

// FileQuestion is what a clerk is asked for.
type FileQuestion struct {
	Title string
	Many  bool   // several files may be chosen
	Name  string // suggested for a file to be saved
	// Kinds names the files that may be opened; Patterns are theirs ("*.pdf"),
	// in small letters and in capitals.
	Kinds    string
	Patterns []string
}

// fileQuestion asks for what can be attached: a PDF or a picture.
func fileQuestion(title string, many bool) FileQuestion {
	q := FileQuestion{Title: title, Many: many, Kinds: text("file.kinds")}
	for _, kind := range []string{"pdf", "jpg", "jpeg", "png"} {
		q.Patterns = append(q.Patterns, "*."+kind, "*."+strings.ToUpper(kind))
	}
	return q
}

// fileAsker asks by the system's dialogs, or by the window's own.
type fileAsker struct {
	system  FileDialog
	notices *notices
	back    Background
	asking  bool // one at a time: the system's do not hold back the window
}

// open asks for files; done is not called without any.
func (a *fileAsker) open(q FileQuestion, done func([]string)) {
	a.ask(func() ([]string, error) { return a.system.OpenFiles(q) }, func() { a.ownOpen(q, done) }, done)
}

// save asks where to put a file.
func (a *fileAsker) save(q FileQuestion, done func(string)) {
	a.ask(func() ([]string, error) { return one(a.system.SaveFile(q)) }, func() { a.ownSave(q, done) }, func(f []string) { done(f[0]) })
}

// saveAs is save for a file whose name must have the extension of ending. A name
// typed without it gets the ending, and the clerk is asked about a file that has
// that name already: the system asked about another one.
func (a *fileAsker) saveAs(q FileQuestion, ending string, done func(string)) {
	a.save(q, func(file string) {
		if strings.EqualFold(filepath.Ext(file), filepath.Ext(ending)) {
			done(file)
			return
		}
		a.unlessThere(q, file+ending, done)
	})
}

// unlessThere asks before a file is replaced. It looks aside: a folder may lie
// on another PC.
func (a *fileAsker) unlessThere(q FileQuestion, file string, done func(string)) {
	fetch(a.back, func() (bool, error) {
		_, err := os.Stat(file)
		return err == nil, nil
	}, func(there bool, _ error) {
		if there {
			a.notices.confirmLoss(q.Title, textf("file.replace", filepath.Base(file)), text("file.replace.yes"), func() { done(file) })
			return
		}
		done(file)
	})
}

// folder asks for a folder.
func (a *fileAsker) folder(q FileQuestion, done func(string)) {
	a.ask(func() ([]string, error) { return one(a.system.ChooseFolder(q)) }, func() { a.ownFolder(q, done) }, func(f []string) { done(f[0]) })
}

func one(path string, err error) ([]string, error) {
	if path == "" {
		return nil, err
	}
	return []string{path}, err
}

func (a *fileAsker) ask(system func() ([]string, error), own func(), done func([]string)) {
	if a.asking {
		return
	}
	a.asking = true
	fetch(a.back, system, func(files []string, err error) {
		a.asking = false
		switch {
		case errors.Is(err, ErrNoFileDialog):
			own()
		case err != nil:
			a.notices.showError(err)
		case len(files) > 0:
			done(files)
		}
	})
}

// sized opens one of the toolkit's dialogs, as large as the window allows.
func (a *fileAsker) sized(d *dialog.FileDialog, q FileQuestion, confirm string) {
	d.SetConfirmText(confirm)
	d.SetDismissText(text("notice.cancel"))
	d.SetTitleText(q.Title)
	a.notices.show(d, nil)
	window := a.notices.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(960, window.Width-80), min(620, window.Height-80))) // it has no size to change before it is shown
}

func (a *fileAsker) ownOpen(q FileQuestion, done func([]string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			a.notices.showError(err)
		}
		if r != nil {
			r.Close()
			done([]string{r.URI().Path()})
		}
	}, a.notices.window)
	var extensions []string
	for _, p := range q.Patterns {
		extensions = append(extensions, strings.TrimPrefix(p, "*"))
	}
	if len(extensions) > 0 {
		d.SetFilter(fynestorage.NewExtensionFileFilter(extensions))
	}
	a.sized(d, q, text("Open"))
}

func (a *fileAsker) ownFolder(q FileQuestion, done func(string)) {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil {
			a.notices.showError(err)
		}
		if folder != nil {
			done(folder.Path())
		}
	}, a.notices.window)
	a.sized(d, q, text("file.choose-folder"))
}

// ownSave asks for a folder and keeps the suggested name: the toolkit's dialog
// would leave an empty file where the real one fails.
func (a *fileAsker) ownSave(q FileQuestion, done func(string)) {
	a.ownFolder(q, func(folder string) { a.unlessThere(q, filepath.Join(folder, q.Name), done) })
}

// noFileDialog is a system without dialogs.
type noFileDialog struct{}

func (noFileDialog) OpenFiles(FileQuestion) ([]string, error)  { return nil, ErrNoFileDialog }
func (noFileDialog) SaveFile(FileQuestion) (string, error)     { return "", ErrNoFileDialog }
func (noFileDialog) ChooseFolder(FileQuestion) (string, error) { return "", ErrNoFileDialog }
