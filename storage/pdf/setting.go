package pdf

// setting is where and how the lines of a text are set.
type setting struct {
	left, width float64 // mm: the column
	indent      float64 // mm: of the first line; negative: all others hang
	size        float64 // points
	spacing     float64 // lines
	align       alignment
	balance     bool // lines of like length, as centred lines have
	block       string
}

type alignment uint8

const (
	alignJustified alignment = iota
	alignLeft
	alignCentre
)

// pitch is the height of a line in mm.
func (s setting) pitch() float64 { return s.size * mmPerPoint * singleSpacing * s.spacing }

// baseline is the distance of the baseline from the line's top in mm. What a
// line is higher than single spacing stands above the text.
func (s setting) baseline() float64 { return s.pitch() - s.size*mmPerPoint*descent }

// lines sets a text and returns one slab for each line.
func (s setting) lines(spans []span) []slab {
	how := justified
	switch {
	case s.align == alignCentre || s.balance:
		how = balanced
	case s.align == alignLeft:
		how = ragged
	}
	first, rest := s.width-max(s.indent, 0), s.width-max(-s.indent, 0)
	broken := breakLines(splitWords(spans, s.size), first, rest, how)
	slabs := make([]slab, len(broken))
	for i, l := range broken {
		x := s.left + max(-s.indent, 0)
		if i == 0 {
			x = s.left + max(s.indent, 0)
		}
		if s.align == alignCentre {
			x = s.left + (s.width-l.width())/2
		}
		slabs[i] = slab{height: s.pitch(), runs: s.place(l, x)}
	}
	return slabs
}

// width is the length of the line as it is set, in mm.
func (l line) width() float64 {
	var m measure
	for i := len(l.words) - 1; i >= 0; i-- {
		m.prepend(l.words[i], i == len(l.words)-1)
	}
	return m.natural
}

// place gives the words of a line their places from x on. Parts of a word that
// was divided join again to one run.
func (s setting) place(l line, x float64) []Run {
	runs := make([]Run, 0, len(l.words))
	joined := false // no blank before what comes next
	for i, w := range l.words {
		gap := w.gap
		if !w.fixed {
			gap *= 1 + l.ratio*stretchOf(l.ratio)
		}
		for _, p := range w.pieces {
			if n := len(runs); joined && runs[n-1].Font == p.font {
				runs[n-1].Text += p.text
			} else {
				runs = append(runs, Run{X: x, Y: s.baseline(), Text: p.text, Font: p.font, Size: s.size, Block: s.block})
			}
			joined = true
			x += p.width
		}
		if gap > 0 && i+1 < len(l.words) {
			last, end := &runs[len(runs)-1], w.pieces[len(w.pieces)-1]
			if end.spaced != "" && last.Text == end.text {
				last.Text = end.spaced
			} else {
				last.Text += " "
			}
			joined = false
			x += gap
		}
	}
	return runs
}

func stretchOf(ratio float64) float64 {
	if ratio < 0 {
		return gapShrink
	}
	return gapStretch
}
