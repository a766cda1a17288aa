//go:build !windows

package main

import (
	"fmt"
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/rymdport/portal/filechooser"

	"hoso/ui"
)

// portal asks by the desktop's portal (org.freedesktop.portal.FileChooser).
type portal struct{}

func newDialogs(fyne.Window) ui.FileDialog { return portal{} }

// noParent leaves the dialog beside the window: the toolkit does not tell the
// window's handle in the form that a portal wants.
const noParent = ""

// OpenFiles asks for files.
func (portal) OpenFiles(q ui.FileQuestion) ([]string, error) {
	return answered(filechooser.OpenFile(noParent, q.Title, &filechooser.OpenFileOptions{Multiple: q.Many, Filters: filters(q)}))
}

// SaveFile asks where to put a file.
func (portal) SaveFile(q ui.FileQuestion) (string, error) {
	return first(answered(filechooser.SaveFile(noParent, q.Title, &filechooser.SaveFileOptions{CurrentName: q.Name, Filters: filters(q)})))
}

// ChooseFolder asks for a folder.
func (portal) ChooseFolder(q ui.FileQuestion) (string, error) {
	return first(answered(filechooser.OpenFile(noParent, q.Title, &filechooser.OpenFileOptions{Directory: true})))
}

func filters(q ui.FileQuestion) []*filechooser.Filter {
	if len(q.Patterns) == 0 {
		return nil
	}
	f := &filechooser.Filter{Name: q.Kinds}
	for _, p := range q.Patterns {
		f.Rules = append(f.Rules, filechooser.Rule{Type: filechooser.GlobPattern, Pattern: p})
	}
	return []*filechooser.Filter{f}
}

// answered reads the portal's answer. A desktop without a portal cannot be
// asked: then the window asks itself.
func answered(uris []string, err error) ([]string, error) {
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ui.ErrNoFileDialog, err)
	}
	var files []string
	for _, uri := range uris {
		files = append(files, pathOf(uri))
	}
	return files, nil
}

// pathOf is the path in a file's URI, whose escapes the library has undone: one
// step too far, since it takes a "+" for a blank as forms do.
func pathOf(uri string) string {
	path := strings.TrimPrefix(uri, "file://")
	if plus := strings.ReplaceAll(path, " ", "+"); !there(path) && there(plus) {
		return plus
	}
	return path
}

func there(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func first(files []string, err error) (string, error) {
	if len(files) == 0 {
		return "", err
	}
	return files[0], err
}
