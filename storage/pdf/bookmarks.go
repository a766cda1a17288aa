package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
)

// mark is a bookmark that leads to the top of a page.
type mark struct {
	title  string
	page   int     // counted from 1
	height float64 // of the page, points
	kids   []mark
}

// marksOf returns the bookmarks of documents drawn one after the other: one
// for each, below that of its group where it has one.
func marksOf(docs []Document) []mark {
	var marks []mark
	page, group := 1, ""
	for _, d := range docs {
		if len(d.Pages) == 0 {
			continue
		}
		m := mark{title: drawable(d.Title), page: page, height: d.Pages[0].Height / mmPerPoint}
		page += len(d.Pages)
		switch {
		case d.Group == "":
			marks = append(marks, m)
		case d.Group == group:
			last := &marks[len(marks)-1]
			last.kids = append(last.kids, m)
		default:
			marks = append(marks, mark{title: drawable(d.Group), page: m.page, height: m.height, kids: []mark{m}})
		}
		group = d.Group
	}
	return marks
}

// outline writes the bookmarks, groups open, and returns the number of their
// root.
func (f *file) outline(marks []mark) int {
	root := f.reserve()
	first, last, count := f.level(root, marks)
	f.put(root, fmt.Appendf(nil, "<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>", first, last, count))
	return root
}

// level writes the bookmarks below a parent and returns the numbers of the
// first and the last one and how many are seen.
func (f *file) level(parent int, marks []mark) (first, last, count int) {
	first = len(f.offsets)
	for range marks {
		last = f.reserve()
	}
	for i, m := range marks {
		var entry bytes.Buffer
		fmt.Fprintf(&entry, "<</Title <FEFF%s> /Parent %d 0 R", utf16Hex(m.title), parent)
		if i > 0 {
			fmt.Fprintf(&entry, " /Prev %d 0 R", first+i-1)
		}
		if i+1 < len(marks) {
			fmt.Fprintf(&entry, " /Next %d 0 R", first+i+1)
		}
		if len(m.kids) > 0 {
			from, to, seen := f.level(first+i, m.kids)
			fmt.Fprintf(&entry, " /First %d 0 R /Last %d 0 R /Count %d", from, to, seen)
			count += seen
		}
		fmt.Fprintf(&entry, " /Dest [%d 0 R /XYZ 0 %.2f null]>>", pageObject(m.page), m.height)
		f.put(first+i, entry.Bytes())
	}
	return first, last, count + len(marks)
}

// pageObject is the number of the object of a page in gofpdf's files, where
// each page comes with its content, behind two objects for all.
func pageObject(page int) int { return 1 + 2*page }

func utf16Hex(text string) string {
	var hex strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&hex, "%04X", unit)
	}
	return hex.String()
}
