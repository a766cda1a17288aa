package pdf

// cut parts a slab that is higher than a page into slabs of at most height mm,
// between its lines. It is the last resort for absurd blocks, such as a
// signature of a hundred lines: nothing is lost, though its columns are no
// longer read one after the other.
func (s slab) cut(height float64) []slab {
	var parts []slab
	for s.height > height {
		// The next part begins at the top of the first line that does not fit.
		next := s.height
		for _, r := range s.runs {
			if top, bottom := r.extent(); bottom > height && top > 0 {
				next = min(next, top)
			}
		}
		if next >= s.height {
			s.height = height // only empty room stands below
			break
		}
		var part slab
		part, s = s.split(height, next)
		parts = append(parts, part)
	}
	return append(parts, s)
}

// extent returns the top and the bottom of the run's line at single spacing.
func (r Run) extent() (top, bottom float64) {
	em := r.Size * mmPerPoint
	return r.Y - em*(singleSpacing-descent), r.Y + em*descent
}

// split divides the slab in what ends above height and the rest, whose top is
// at next.
func (s slab) split(height, next float64) (above, below slab) {
	above = slab{space: s.space, height: min(height, next), head: s.head, keep: false}
	below = slab{height: s.height - next, head: s.head, keep: s.keep}
	for _, r := range s.runs {
		if top, bottom := r.extent(); bottom > height && top > 0 {
			r.Y -= next
			below.runs = append(below.runs, r)
		} else {
			above.runs = append(above.runs, r)
		}
	}
	for _, r := range s.rules {
		if r.Y1 > above.height {
			r.Y1, r.Y2 = r.Y1-next, r.Y2-next
			below.rules = append(below.rules, r)
		} else {
			above.rules = append(above.rules, r)
		}
	}
	for _, b := range s.boxes {
		if b.Y+b.H > above.height {
			b.Y -= next
			below.boxes = append(below.boxes, b)
		} else {
			above.boxes = append(above.boxes, b)
		}
	}
	return above, below
}
