package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestArguments_check(t *testing.T) {
	for name, c := range map[string]struct {
		args arguments
		good bool
	}{
		"none":                 {arguments{}, true},
		"a workspace":          {arguments{workspace: "/x"}, true},
		"the sample":           {arguments{sample: true}, true},
		"workspace and sample": {arguments{workspace: "/x", sample: true}, false},
		"a day":                {arguments{today: "2024-08-20"}, true},
		"no day":               {arguments{today: "20/8/2024"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if err := c.args.check(); (err == nil) != c.good {
				t.Errorf("got %v, want accepted %v", err, c.good)
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
