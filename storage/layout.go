package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Names inside a workspace.
const (
	databaseName    = "hoso.db"
	lockName        = "hoso.lock"
	holderName      = "hoso.holder"
	leftName        = "hoso.left"
	attachmentsName = "attachments"
	receivedName    = "received"
	backupsName     = "backups"
	logName         = "log"
)

// TempPrefix begins the name of every file that is still being written.
const TempPrefix = ".hoso-tmp-"

// folders are those of a workspace; the first is the workspace itself.
func folders(dir string) []string {
	return []string{
		dir, filepath.Join(dir, attachmentsName), filepath.Join(dir, receivedName),
		filepath.Join(dir, backupsName), filepath.Join(dir, logName),
	}
}

// makeFolders creates what is missing, for the user alone: a workspace holds
// personal data.
func makeFolders(dir string) error {
	for _, folder := range folders(dir) {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return fmt.Errorf("make workspace folder: %w", explain(err))
		}
	}
	return nil
}

// removeLeftovers removes from a folder the files that a writer left under a
// temporary name when it was stopped, if they were last written before the
// given time. It returns the names it removed; one that cannot be removed does
// not keep the others. A folder that papers or packages are written to may be
// cleared so as well.
func removeLeftovers(folder string, before time.Time) ([]string, error) {
	names, err := leftovers(folder)
	if err != nil {
		return nil, err
	}
	var removed []string
	var failed []error
	for _, name := range names {
		path := filepath.Join(folder, name)
		info, err := os.Lstat(path)
		if err != nil || !info.Mode().IsRegular() || !info.ModTime().Before(before) {
			continue
		}
		if err := os.Remove(path); err != nil {
			failed = append(failed, fmt.Errorf("remove leftover: %w", explain(err)))
			continue
		}
		removed = append(removed, name)
	}
	return removed, errors.Join(failed...)
}

// leftovers lists the temporary names in a folder.
func leftovers(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", folder, explain(err))
	}
	var names []string
	for _, e := range entries {
		if isLeftover(e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

func isLeftover(name string) bool { return strings.HasPrefix(name, TempPrefix) }
