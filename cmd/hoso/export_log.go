package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"hoso/storage"
)

// cleanLog takes personal data out of the log's lines.
func (p *program) cleanLog() func(string) string {
	home, _ := os.UserHomeDir() // without one there is none to hide
	return cleaner(p.paths.workspace, "<workspace>", p.paths.out, "<out>", home, "<home>")
}

// ExportLog writes the log as one file among the papers, where people look.
func (p *program) ExportLog(context.Context) (string, error) {
	if err := os.MkdirAll(p.paths.out, 0o700); err != nil {
		return "", err
	}
	file := filepath.Join(p.paths.out, "nhat-ky-"+p.now().Format("20060102-1504")+".txt")
	err := storage.WriteFileAtomically(file, func(w io.Writer) error {
		_, err := fmt.Fprintf(w, "hoso %s, %s %s, %s\n", version, runtime.GOOS, runtime.GOARCH, runtime.Version())
		if err != nil {
			return err
		}
		return exportLog(w, p.workspace.LogDir(), p.cleanLog())
	})
	if err != nil {
		return "", err
	}
	return file, nil
}
