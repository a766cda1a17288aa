package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestReadArguments(t *testing.T) {
	for name, c := range map[string]struct {
		line string
		good bool
	}{
		"none":                 {"", true},
		"a workspace":          {"-w /x", true},
		"the sample":           {"-sample", true},
		"workspace and sample": {"-w /x -sample", false},
		"a day":                {"-today 2024-08-20", true},
		"no day":               {"-today 20/8/2024", false},
		"an unknown flag":      {"-mau", false},
		"files":                {"-sample a.zip b.zip", true},
	} {
		t.Run(name, func(t *testing.T) {
			args, err := readArguments(strings.Fields(c.line))
			if (err == nil) != c.good {
				t.Fatalf("got %v, want accepted %v", err, c.good)
			}
			if err != nil && explain(err) != err.Error() {
				t.Errorf("the clerk reads %q, not %q", explain(err), err)
			}
			if name == "files" && len(args.files) != 2 {
				t.Errorf("got %d files", len(args.files))
			}
		})
	}
}

func TestPaths_viewsStayInTheWorkspace(t *testing.T) {
	p, err := newPaths(arguments{workspace: t.TempDir(), out: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	first, err := p.viewDir()
	if err != nil {
		t.Fatal(err)
	}
	second, err := p.viewDir()
	if err != nil {
		t.Fatal(err)
	}
	if first == second || filepath.Dir(first) != filepath.Join(p.workspace, "view") {
		t.Errorf("got %s and %s, want two folders inside the workspace's own", first, second)
	}
	if err := os.WriteFile(filepath.Join(first, "a.pdf"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := p.removeViews(); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(p.workspace); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if err := p.removeViews(); err != nil {
		t.Errorf("nothing to remove: got %v", err)
	}
}

func TestArguments_clock(t *testing.T) {
	real := time.Date(2026, 11, 23, 14, 5, 6, 0, time.FixedZone("", 7*3600))
	clock := func() time.Time { return real }
	if got := (arguments{}).clock(clock)(); got != real {
		t.Errorf("no day named: got %v", got)
	}
	want := time.Date(2024, 8, 20, 14, 5, 6, 0, real.Location())
	if got := (arguments{today: "2024-08-20"}).clock(clock)(); !got.Equal(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
