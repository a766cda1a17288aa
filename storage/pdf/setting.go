package pdf

import "strings"

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

// broken divides a text into lines.
func (s setting) broken(spans []span) []line {
	first, rest := s.widths()
	return breakLines(s.words(spans), first, rest, s.fitting())
}

// fitting is how the alignment has lines filled.
func (s setting) fitting() fitting {
	switch {
	case s.align == alignCentre || s.balance:
		return balanced
	case s.align == alignLeft:
		return ragged
	}
	return justified
}

// widths are those of the first line and of the others, in mm.
func (s setting) widths() (first, rest float64) {
	return s.width - max(s.indent, 0), s.width - max(-s.indent, 0)
}

// words divides a text into words and binds those that no line's end parts.
// Names are bound where a line need not be stretched for them.
func (s setting) words(spans []span) []word {
	words, room := splitWords(spans, s.size), 0.0
	if s.fitting() != justified {
		room = min(s.widths())
	}
	keepNames(words, room)
	keepPeopleAndPlaces(words, room)
	return words
}

// lines sets a text and returns one slab for each line.
func (s setting) lines(spans []span) []slab {
	broken := s.broken(spans)
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

// place gives the words of a line their places from x on. Words of one font
// that stand apart by its own blank are one run, as are the parts of a word
// that was divided.
func (s setting) place(l line, x float64) []Run {
	runs := make([]Run, 0, l.runs())
	var open piece // the text of the last run
	skip := -1     // bytes from its end to what may join it; none if negative
	for i, w := range l.words {
		for _, p := range w.pieces {
			if skip >= 0 && p.follows(open, skip) {
				open.to = p.to
				runs[len(runs)-1].Text = open.text()
			} else {
				open = p
				runs = append(runs, Run{X: x, Y: s.baseline(), Text: p.text(), Font: p.font, Size: s.size, Block: s.block})
			}
			skip = 0
			x += p.width
		}
		if i+1 == len(l.words) || w.gap == 0 {
			continue
		}
		gap, last := w.gap, &runs[len(runs)-1]
		if skip = 1; !w.fixed && l.ratio != 0 {
			gap *= 1 + l.ratio*stretchOf(l.ratio)
			skip = -1
		}
		if strings.HasPrefix(open.source[open.to:], " ") {
			last.Text = open.source[open.from : open.to+1]
		} else {
			last.Text += " "
		}
		x += gap
	}
	return runs
}

// runs is a number that place's runs mostly do not exceed.
func (l line) runs() int {
	if l.ratio == 0 {
		return 1
	}
	return len(l.words)
}

func stretchOf(ratio float64) float64 {
	if ratio < 0 {
		return gapShrink
	}
	return gapStretch
}
