package bag

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// tree is the content of a bag by path below its base folder.
type tree struct {
	top     string // name of the base folder; empty where the zip has none
	outside bool   // there is something beside the base folder
	others  []file // the files there
	files   map[string]file
	paths   []string // of files, in order
	hasData bool     // there is a folder data
	refused map[string]bool
	byNFC   map[string]string // composed path → path
	byFold  map[string]string // folded path → path
}

// findBase returns the bag inside a container: what lies in the one top folder
// with a bagit.txt, or at the top when bagit.txt is there.
func findBase(p *container, c *collector) *tree {
	if at := slices.IndexFunc(p.files, func(f file) bool { return f.path == "bagit.txt" }); at >= 0 {
		c.add("zip-no-folder", "")
		return newTree(p, "")
	}
	var tops []string
	for _, f := range p.files {
		if dir, name := path.Split(f.path); name == "bagit.txt" && strings.Count(dir, "/") == 1 {
			tops = append(tops, strings.TrimSuffix(dir, "/"))
		}
	}
	if len(tops) != 1 {
		if !p.refusedDeclaration() {
			c.add("bag-declaration-missing", "")
		}
		return nil
	}
	t := newTree(p, tops[0])
	if t.outside {
		c.add("bag-outside", "")
	}
	return t
}

// refusedDeclaration reports whether a bagit.txt is there but may not be read,
// as in a zip with a password: then that is what the clerk must hear.
func (p *container) refusedDeclaration() bool {
	for name := range p.refused {
		if path.Base(name) == "bagit.txt" {
			return true
		}
	}
	return false
}

func newTree(p *container, top string) *tree {
	t := &tree{
		top: top, files: map[string]file{}, refused: map[string]bool{},
		byNFC: map[string]string{}, byFold: map[string]string{},
	}
	inside := func(name string) (string, bool) {
		if top == "" {
			return name, true
		}
		below, ok := strings.CutPrefix(name, top+"/")
		t.outside = t.outside || !ok && name != top
		return below, ok
	}
	for _, f := range p.files {
		if name, ok := inside(f.path); ok {
			f.path = name
			t.files[name] = f
			t.paths = append(t.paths, name)
			t.byNFC[norm.NFC.String(name)] = name
			t.byFold[folded(name)] = name
			t.hasData = t.hasData || payload(name)
		} else {
			t.others = append(t.others, f)
		}
	}
	for _, dir := range p.dirs {
		if name, ok := inside(dir); ok {
			t.hasData = t.hasData || payload(name+"/")
		}
	}
	for name := range p.refused {
		if name, ok := inside(name); ok {
			t.refused[name] = true
		}
	}
	return t
}

// payload reports whether a path below the base folder is of the payload.
func payload(name string) bool { return strings.HasPrefix(name, "data/") }

// resolve finds the file that a manifest means by one of the given spellings,
// the likeliest first. The code of the warning is empty when the name is
// exactly that of the file.
//
// Apple disks decompose names and FAT may change their case, so a bag that was
// whole when it left can arrive with other names (RFC 8493 §6.1.1); the
// checksum still tells whether it is the file that was meant.
func (t *tree) resolve(spellings ...string) (name, warning string, ok bool) {
	for i, s := range spellings {
		if _, ok := t.files[s]; ok || t.refused[s] {
			if i > 0 {
				warning = "bag-manifest-percent"
			}
			return s, warning, true
		}
	}
	for _, s := range spellings {
		if name, ok := t.byNFC[norm.NFC.String(s)]; ok {
			return name, "bag-name-form", true
		}
	}
	for _, s := range spellings {
		if name, ok := t.byFold[folded(s)]; ok {
			return name, "bag-name-case", true
		}
	}
	return "", "", false
}
