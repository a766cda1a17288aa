package pdf

import (
	"math"
	"slices"
)

// clickReach is how far from its letters a line takes a click, in mm: more
// than half of the widest blank between two lines of a text.
const clickReach = 3.0

// BlockAt returns the block that a click at x, y means, in millimetres from the
// page's top left corner: the one whose text surrounds the point, such as a
// signature with its room for the pen, or else the one of the line at this
// height, up to 3 mm above or below it. Where that leaves several, the nearest
// line counts, and on it the nearest run. Page numbers and heights without text
// belong to no block.
func (p Page) BlockAt(x, y float64) (block string, ok bool) {
	areas := p.BlockAreas()
	nearest := []float64{math.Inf(1)}
	for _, r := range p.Runs {
		if r.Block == "" {
			continue
		}
		aside, off := r.area().distance(x, y)
		outside := 0.0
		if !areas[r.Block].holds(x, y) {
			outside = 1
			if off > clickReach {
				continue
			}
		}
		if d := []float64{outside, off, aside}; slices.Compare(d, nearest) < 0 {
			nearest, block, ok = d, r.Block, true
		}
	}
	return block, ok
}

// BlockAreas returns what the text of each block on the page covers.
func (p Page) BlockAreas() map[string]Area {
	areas := map[string]Area{}
	for _, r := range p.Runs {
		if r.Block == "" {
			continue
		}
		area, ok := areas[r.Block]
		if ok {
			area = area.join(r.area())
		} else {
			area = r.area()
		}
		areas[r.Block] = area
	}
	return areas
}

// Area is what text covers, in millimetres from the page's top left corner.
type Area struct {
	Left, Top, Right, Bottom float64
}

func (r Run) area() Area {
	top, bottom := r.extent()
	return Area{r.X, top, r.X + r.Width(), bottom}
}

// join returns the smallest area that covers both.
func (a Area) join(b Area) Area {
	return Area{min(a.Left, b.Left), min(a.Top, b.Top), max(a.Right, b.Right), max(a.Bottom, b.Bottom)}
}

func (a Area) holds(x, y float64) bool {
	aside, off := a.distance(x, y)
	return aside == 0 && off == 0
}

// distance returns how far a point lies beside the area, and how far above or
// below it.
func (a Area) distance(x, y float64) (aside, off float64) {
	return max(a.Left-x, x-a.Right, 0), max(a.Top-y, y-a.Bottom, 0)
}
