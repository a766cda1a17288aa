package bag

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// folderBatch is how many names of a folder are read at a time, so that the
// limit on entries holds before the memory for them is taken.
const folderBatch = 256

// folder walks an unpacked package without following a link: os.Root keeps
// every open inside it, whatever is changed there meanwhile.
type folder struct {
	root *os.Root
	top  string // set before every path when the folder is itself the bag
	pkg  *container
	c    *collector
	sum  sizes
}

// openFolder opens the folder at name: a bag, or what lies around one bag.
func openFolder(ctx context.Context, name string, c *collector) *container {
	root, err := os.OpenRoot(name)
	if err != nil {
		c.addError(err, "")
		return nil
	}
	f := &folder{root: root, c: c, pkg: &container{refused: map[string]bool{}, close: root.Close}}
	if _, err := root.Lstat("bagit.txt"); err == nil {
		f.top = baseName(name)
	}
	if err := f.walk(ctx, "."); err != nil {
		c.addError(err, "")
	}
	if c.cause != nil || c.fatal {
		root.Close()
		return nil
	}
	f.pkg.sort()
	f.pkg.checkAlike("bag-names-alike", c)
	return f.pkg
}

// baseName returns the name of a folder that may be given as "." or "a/..".
func baseName(name string) string {
	if abs, err := filepath.Abs(name); err == nil {
		return filepath.Base(abs)
	}
	return filepath.Base(name)
}

func (f *folder) walk(ctx context.Context, dir string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	d, err := f.root.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	for {
		entries, err := d.ReadDir(folderBatch)
		for _, e := range entries {
			if err := f.take(ctx, dir, e); err != nil || f.c.fatal {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// take checks one name and adds what it stands for.
func (f *folder) take(ctx context.Context, dir string, e fs.DirEntry) error {
	rel := path.Join(dir, e.Name())
	shown := path.Join(f.top, rel)
	if f.sum.entries++; f.sum.entries > MaxEntries {
		f.c.add("limit-entries", "")
		return nil
	}
	if !checkName(f.c, shown) {
		f.pkg.refused[shown] = true
		return nil
	}
	switch {
	case e.IsDir():
		f.pkg.dirs = append(f.pkg.dirs, shown)
		return f.walk(ctx, rel)
	case e.Type().IsRegular():
		return f.takeFile(rel, shown, e)
	}
	f.c.add("path-kind", shown)
	f.pkg.refused[shown] = true
	return nil
}

func (f *folder) takeFile(rel, shown string, e fs.DirEntry) error {
	info, err := e.Info()
	if err != nil {
		return err
	}
	if !f.sum.take(f.c, shown, info.Size()) {
		f.pkg.refused[shown] = true
		return nil
	}
	f.pkg.files = append(f.pkg.files, file{path: shown, size: info.Size(), open: func() (io.ReadCloser, error) {
		r, err := f.root.Open(rel)
		if err != nil {
			return nil, err
		}
		return &exactReader{ReadCloser: r, left: info.Size()}, nil
	}})
	return nil
}

// exactReader reads a file that must be as long as it was when its folder was
// read.
type exactReader struct {
	io.ReadCloser
	left int64
}

func (r *exactReader) Read(p []byte) (int, error) {
	n, err := r.ReadCloser.Read(p)
	r.left -= int64(n)
	if r.left < 0 || err == io.EOF && r.left > 0 {
		return 0, ruleError{"file-changed"}
	}
	return n, err
}
