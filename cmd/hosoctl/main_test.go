package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"hosoctl": main})
}

// TestScripts runs testdata/*.txtar: each is a scene at the terminal.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", RequireExplicitExec: true, RequireUniqueNames: true, Setup: func(e *testscript.Env) error {
		report, err := os.ReadFile("testdata/bao-cao.docx") // of LibreOffice
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(e.WorkDir, "bao-cao.docx"), report, 0o600)
	}})
}
