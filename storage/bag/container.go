package bag

import (
	"context"
	"io"
	"os"
	"sort"
)

// file is one regular file of a package, wherever it lies.
type file struct {
	// path is slash-separated and begins with the top folder, if there is one.
	path string
	// size is the declared size in bytes. open fails, or its reader does, when
	// the real one differs: no more than size bytes are ever handed out.
	size int64
	open func() (io.ReadCloser, error)
}

// container is a zip or a folder whose names and sizes have been checked, and
// nothing else. What the checks refused is left out of files.
type container struct {
	files []file // by path
	dirs  []string
	// refused holds the paths left out, so that they are not called missing.
	refused map[string]bool
	// zipped tells a zip from a folder; seal and comment are of the zip.
	zipped  bool
	comment string
	seal    func(context.Context) (bool, error)
	close   func() error
}

func (p *container) sort() {
	sort.Slice(p.files, func(i, j int) bool { return p.files[i].path < p.files[j].path })
	sort.Strings(p.dirs)
}

// openContainer opens the zip or folder at path. It returns nil when it cannot
// be read, or reading on would be useless or dangerous; c then has the reason.
func openContainer(ctx context.Context, path string, c *collector) *container {
	info, err := os.Stat(path)
	if err != nil {
		c.addError(err, "")
		return nil
	}
	switch {
	case info.IsDir():
		return openFolder(ctx, path, c)
	case info.Mode().IsRegular():
		return openZip(path, c)
	}
	c.add("file-kind", "")
	return nil
}

// sizes adds up what a container declares and refuses what goes beyond the
// limits, before a byte of it is read.
type sizes struct {
	entries int
	total   int64
}

// take counts one file of the given size and reports whether it may be read.
func (s *sizes) take(c *collector, path string, size int64) bool {
	if size > MaxFileBytes {
		c.add("limit-file", path)
		return false
	}
	s.total += size
	if s.total > MaxTotalBytes {
		c.add("limit-total", "")
		return false
	}
	return true
}
