package docx

// flow is paragraphs and tables one below the other: a paper, or a cell.
type flow struct{ items []item }

// item is a *paragraph or a *table.
type item interface {
	write(m *markup, f *file)
	// keep holds the end of the item on one page with what follows.
	keep()
}

// add puts items below the others.
func (f *flow) add(items ...item) { f.items = append(f.items, items...) }

// last is the last item, or nil.
func (f *flow) last() item {
	if len(f.items) == 0 {
		return nil
	}
	return f.items[len(f.items)-1]
}

// addBelow puts an item below the others with room of points above it. A
// paragraph has its room itself, a table has it from the paragraph before; after
// another table from a paragraph of its own, without which the two would be one.
func (f *flow) addBelow(space float64, i item) {
	if p, ok := i.(*paragraph); ok {
		p.before = space
		f.add(p)
		return
	}
	if _, ok := f.last().(*table); ok {
		between := spacer(space)
		between.keep()
		f.add(between)
	} else if p, ok := f.last().(*paragraph); ok {
		p.after = space
	}
	f.add(i)
}

func (f *flow) write(m *markup, to *file) {
	for _, i := range f.items {
		i.write(m, to)
	}
}
