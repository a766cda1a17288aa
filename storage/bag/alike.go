package bag

import "strings"

// place is a name inside a folder, as a disk sees it that keeps neither case
// nor normalisation apart. Names are compared folder by folder: "Data/a"
// beside "data/b" is one folder there, and deep paths cost no more than their
// length.
type place struct {
	folder int
	name   string // folded
}

// occupant is the first thing found in a place.
type occupant struct {
	name           string
	id             int // as the folder of other places
	file, isFolder bool
}

// checkAlike finds names that a Windows or Apple disk cannot keep apart, which
// break the rule code, and names that are a file and a folder at once.
func (p *container) checkAlike(code string, c *collector) {
	places := map[place]*occupant{}
	walk := func(path string, isFile bool) {
		folder := 0
		for rest, end, more := path, 0, true; more; {
			var name string
			name, rest, more = strings.Cut(rest, "/")
			end += len(name)
			o, ok := places[place{folder, folded(name)}]
			if !ok {
				o = &occupant{name: name, id: len(places) + 1}
				places[place{folder, folded(name)}] = o
			} else if o.name != name {
				c.add(code, path[:end], quoted(path[:end-len(name)]+o.name))
			}
			o.file = o.file || isFile && !more
			o.isFolder = o.isFolder || !isFile || more
			if o.file && o.isFolder {
				c.add("zip-file-folder", path[:end])
			}
			folder = o.id
			end += len("/")
		}
	}
	for _, dir := range p.dirs {
		walk(dir, false)
	}
	for _, f := range p.files {
		walk(f.path, true)
	}
}
