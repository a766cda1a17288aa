package main

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/ncruces/zenity"

	"hoso/ui"
)

// native asks by the dialogs of Windows, above the program's window.
type native struct{ window fyne.Window }

func newDialogs(w fyne.Window) ui.FileDialog { return native{w} }

// OpenFiles asks for files.
func (n native) OpenFiles(q ui.FileQuestion) ([]string, error) {
	if q.Many {
		files, err := zenity.SelectFileMultiple(n.options(q)...)
		return files, unlessCancelled(err)
	}
	file, err := zenity.SelectFile(n.options(q)...)
	if file == "" {
		return nil, unlessCancelled(err)
	}
	return []string{file}, unlessCancelled(err)
}

// SaveFile asks where to put a file.
func (n native) SaveFile(q ui.FileQuestion) (string, error) {
	file, err := zenity.SelectFileSave(append(n.options(q), zenity.ConfirmOverwrite())...)
	return file, unlessCancelled(err)
}

// ChooseFolder asks for a folder.
func (n native) ChooseFolder(q ui.FileQuestion) (string, error) {
	folder, err := zenity.SelectFile(append(n.options(q), zenity.Directory())...)
	return folder, unlessCancelled(err)
}

func (n native) options(q ui.FileQuestion) []zenity.Option {
	options := []zenity.Option{zenity.Title(q.Title), zenity.Modal()}
	if q.Name != "" {
		options = append(options, zenity.Filename(q.Name))
	}
	if len(q.Patterns) > 0 {
		options = append(options, zenity.FileFilters{{Name: q.Kinds, Patterns: q.Patterns, CaseFold: true}})
	}
	if handle := n.handle(); handle != 0 {
		options = append(options, zenity.Attach(handle))
	}
	return options
}

// handle is the window's own in Windows.
func (n native) handle() (handle uintptr) {
	window, ok := n.window.(driver.NativeWindow)
	if !ok {
		return 0
	}
	fyne.DoAndWait(func() {
		window.RunNative(func(context any) {
			if w, ok := context.(driver.WindowsWindowContext); ok {
				handle = w.HWND
			}
		})
	})
	return handle
}

func unlessCancelled(err error) error {
	if errors.Is(err, zenity.ErrCanceled) {
		return nil
	}
	return err
}
