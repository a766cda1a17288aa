package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// namesIn finds names in a file of the setup's: what the group of a pattern
// matches, with slashes.
func namesIn(t *testing.T, file, pattern string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, found := range regexp.MustCompile(pattern).FindAllStringSubmatch(string(data), -1) {
		names = append(names, strings.ReplaceAll(found[1], `\`, "/"))
	}
	if len(names) == 0 {
		t.Fatalf("%s names no files", file)
	}
	return sorted(names)
}

func sorted(names []string) []string {
	slices.Sort(names)
	return names
}

// installedFiles are the files that the setup installs, in order.
func installedFiles(t *testing.T) []string {
	return namesIn(t, "windows/files.nsh", `(?m)^File "\$\{STAGE\}\\(.*)"$`)
}

func TestInstalled_allIsTakenAway(t *testing.T) {
	want := installedFiles(t)
	removed := slices.DeleteFunc(namesIn(t, "windows/unfiles.nsh", `(?m)^Delete "\$INSTDIR\\(.*)"$`), func(name string) bool { return strings.Contains(name, "*") })
	if diff := cmp.Diff(want, removed); diff != "" {
		t.Errorf("files (-installed +removed):\n%s", diff)
	}
	staged := sorted(strings.Fields(namesIn(t, "../../.ci/windows.mk", `(?m)^INSTALLED := (.*)$`)[0]))
	if diff := cmp.Diff(want, staged); diff != "" {
		t.Errorf("files (-installed +of the make file):\n%s", diff)
	}
}

// filesBelow lists the files in a folder, in order, with their size in bytes.
func filesBelow(t *testing.T, dir string) (names []string, size int64) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		names = append(names, filepath.ToSlash(name))
		size += sizeOf(t, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return names, size
}

func sizeOf(t *testing.T, file string) int64 {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}
