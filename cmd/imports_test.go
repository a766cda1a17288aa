package cmd_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// mayImport is the table of the module: which packages of ours each package
// may import, and which others are its alone. A pattern ends in "/*" for
// everything below.
var mayImport = map[string][]string{
	"hoso/assets":      {},
	"hoso/model":       {},
	"hoso/model/paper": {"hoso/model"},
	"hoso/storage/bag": {"hoso/model"},
	// Word files look like the PDF: sizes, distances and columns are asked there.
	"hoso/storage/docx":   {"hoso/model", "hoso/model/paper", "hoso/storage/pdf", "hoso/storage/office"},
	"hoso/storage/pdf":    {"hoso/model", "hoso/model/paper", "hoso/assets"},
	"hoso/storage/sheet":  {"hoso/model", "hoso/storage/office"},
	"hoso/storage/office": {},
	// For tests alone.
	"hoso/storage/docx/libreoffice": {},
	"hoso/storage":                  {"hoso/model", "hoso/model/paper", "hoso/storage/*", "hoso/assets"},
	"hoso/ui":                       {"hoso/model", "hoso/model/paper", "hoso/ui/typing", "hoso/assets"},
	"hoso/ui/typing":                {},
	"hoso/cmd/hosoctl":              {"hoso/model", "hoso/model/*", "hoso/storage", "hoso/storage/*", "hoso/assets"},
	"hoso/cmd/hoso":                 {"hoso/model", "hoso/model/*", "hoso/storage", "hoso/storage/*", "hoso/assets", "hoso/ui", "hoso/cmd/hoso/opengl"},

	"hoso/cmd/hoso/opengl": {},
}

// only names who alone may import a foreign module's packages.
var only = map[string][]string{
	"fyne.io/fyne/v2/app":          {"hoso/cmd/hoso"},
	"fyne.io/fyne/v2":              {"hoso/cmd/hoso", "hoso/ui"},
	"github.com/mattn/go-sqlite3":  {"hoso/storage"},
	"database/sql":                 {"hoso/storage"},
	"github.com/jung-kurt/gofpdf":  {"hoso/storage/pdf"},
	"github.com/pdfcpu/pdfcpu":     {"hoso/storage/pdf"},
	"archive/zip":                  {"hoso/storage/bag", "hoso/storage/office", "hoso/storage/sheet", "hoso/storage/docx"}, // a package; what is read, and written, of Excel and Word
	"github.com/boombuler/barcode": {"hoso/storage", "hoso/storage/pdf"},
	"github.com/xuri/excelize/v2":  {"hoso/storage/sheet"},
	"filippo.io/age":               {"hoso/storage"},
	"net":                          {"hoso/cmd/hoso"}, // a socket of this computer, for second starts
	"net/http":                     {},
}

type goPackage struct {
	ImportPath string
	Imports    []string
	Deps       []string
	GoFiles    []string
}

func TestImports_followTheTable(t *testing.T) {
	packages := listPackages(t)
	if len(packages) < 8 {
		t.Fatalf("got %d packages, want the module's", len(packages))
	}
	for _, p := range packages {
		if len(p.GoFiles) == 0 {
			continue
		}
		allowed, known := mayImport[p.ImportPath]
		if !known {
			t.Errorf("package %s is not in the table", p.ImportPath)
			continue
		}
		for _, imported := range p.Imports {
			if strings.HasPrefix(imported, "hoso/") && !matchesAny(allowed, imported) {
				t.Errorf("%s imports %s", p.ImportPath, imported)
			}
			for foreign, owners := range only {
				if within(foreign, imported) && !slices.Contains(owners, p.ImportPath) && !ownedMoreClosely(foreign, imported) {
					t.Errorf("%s imports %s, which belongs to %v", p.ImportPath, imported, owners)
				}
			}
		}
	}
}

func TestImports_hosoctlNeedsNoWindow(t *testing.T) {
	for _, p := range listPackages(t) {
		if p.ImportPath != "hoso/cmd/hosoctl" {
			continue
		}
		for _, dep := range p.Deps {
			if strings.HasPrefix(dep, "fyne.io/") || strings.HasPrefix(dep, "github.com/go-gl/") {
				t.Errorf("hosoctl depends on %s", dep)
			}
		}
		return
	}
	t.Fatal("package hoso/cmd/hosoctl not found")
}

// listPackages asks the go command, which reads the sources and compiles
// nothing.
func listPackages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports,Deps,GoFiles", "hoso/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []goPackage
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p goPackage
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}

// within reports whether imported is foreign itself or, for a module's path, a
// package below it.
func within(foreign, imported string) bool {
	return imported == foreign || strings.Contains(foreign, ".") && strings.HasPrefix(imported, foreign+"/")
}

// ownedMoreClosely reports whether another entry names the import itself.
func ownedMoreClosely(foreign, imported string) bool {
	_, named := only[imported]
	return named && imported != foreign
}

func matchesAny(patterns []string, name string) bool {
	for _, p := range patterns {
		if ok, _ := path.Match(p, name); ok {
			return true
		}
	}
	return false
}
