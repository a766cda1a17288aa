package pdf

import "math"

// fitting is how a paragraph fills its lines.
type fitting uint8

const (
	// justified lines all reach the right edge but the last.
	justified fitting = iota
	// ragged lines are filled from the left.
	ragged
	// balanced lines are of about the same length: titles, signatures.
	balanced
)

const (
	// A gap stretches by half its width without remark and shrinks by a quarter
	// at most.
	gapStretch = 0.5
	gapShrink  = 0.25
	// maxStretch is how many times that half a gap may grow: to three blanks.
	// A line that needs more, before an undividable word, is left ragged.
	maxStretch = 4.0
	// costLoose is what such a line costs for each share of it that stays empty.
	costLoose = 1e8
	// costStub is what a last line of one syllable costs; tightening or
	// loosening the lines before it is better, up to gaps of 2.2 times their
	// width.
	costStub = 2e6
	// costRaggedStub is the same for ragged text, measured by the square of the
	// share of a line that stays empty.
	costRaggedStub = 0.5
	// costLine makes ragged text take the fewest lines; a title may take one
	// more rather than end two lines inside a word (costTitleLine).
	costLine      = 10
	costTitleLine = 0.6
	// costDivided, costName and costCompound are what a line's end costs justified
	// text inside a long word, inside a name, and between the syllables of one
	// word. Rather than part a name, gaps grow to 1.6 of their width.
	costDivided  = 1e4
	costName     = 3e4
	costCompound = 400
	// costRaggedName and costRaggedCompound are the same for ragged text, measured
	// as costRaggedStub.
	costRaggedName     = 0.6
	costRaggedCompound = 0.3
	slackEpsilon       = 1e-6
)

// line is the words of a paragraph that stand on one line.
type line struct {
	words []word
	// ratio tells how far the gaps stretch (>0) or shrink (<0), in units of
	// their stretch and shrink.
	ratio float64
}

// breakLines divides the words of a paragraph into lines, the first of width
// first and the others of width rest, in millimetres. It weighs all lines of
// the paragraph together and returns the cheapest division. No line is wider
// than asked: a word that is, is divided between two letters.
func breakLines(words []word, first, rest float64, how fitting) []line {
	if len(words) == 0 {
		return nil
	}
	words = divideWide(words, min(first, rest))
	best := make([]float64, len(words)+1) // cheapest way to end a line before word j
	from := make([]int, len(words)+1)
	for j := 1; j <= len(words); j++ {
		best[j] = math.Inf(1)
		if j < len(words) && words[j-1].bound {
			continue
		}
		m := measure{}
		for i := j - 1; i >= 0; i-- {
			width := rest
			if i == 0 {
				width = first
			}
			m.prepend(words[i], i == j-1)
			tooWide := m.narrowest(how) > width+slackEpsilon
			if tooWide && i < j-1 && m.narrowest(how) > max(first, rest)+slackEpsilon {
				break
			}
			if tooWide && i < j-1 || math.IsInf(best[i], 1) {
				continue
			}
			cost := best[i] + m.cost(width, how, j == len(words)) + seamCost(words[j-1], how)
			if cost < best[j] {
				best[j], from[j] = cost, i
			}
		}
	}
	return cutLines(words, from, first, rest, how)
}

// seamCost is what the place of a line's end costs: justified text only shuns
// the inside of a word, titles are divided by sense as far as their lines stay
// of like length.
func seamCost(w word, how fitting) float64 {
	switch {
	case how == justified && w.divided:
		return costDivided
	case how == justified && w.seam == seamCompound:
		return costCompound
	case how == justified && w.seam == seamName:
		return costName
	case how == balanced:
		return titleSeamCost[w.seam]
	case how == ragged && w.seam == seamCompound:
		return costRaggedCompound
	case how == ragged && w.seam == seamName:
		return costRaggedName
	}
	return 0
}

// titleSeamCost is measured by the square of the share of a line that stays
// empty: a title rather leaves a third of a line empty than parts a phrase.
var titleSeamCost = [...]float64{seamSense: 0, seamPlain: 0.12, seamWeak: 0.25, seamCompound: 0.5, seamName: 0.5}

func cutLines(words []word, from []int, first, rest float64, how fitting) []line {
	var lines []line
	for j := len(words); j > 0; j = from[j] {
		l := line{words: words[from[j]:j]}
		if how == justified {
			width := rest
			if from[j] == 0 {
				width = first
			}
			l.ratio = ratioOf(l.words, width, j == len(words))
		}
		lines = append(lines, l)
	}
	for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	return lines
}

// ratioOf returns the ratio at which words fill a justified line.
func ratioOf(words []word, width float64, last bool) float64 {
	m := measure{}
	for i := len(words) - 1; i >= 0; i-- {
		m.prepend(words[i], i == len(words)-1)
	}
	slack := width - m.natural
	switch {
	case slack < 0 && m.flexible > 0:
		return max(slack/(m.flexible*gapShrink), -1)
	case slack < 0 || last || m.flexible == 0 || slack > maxStretch*gapStretch*m.flexible:
		return 0
	}
	return slack / (m.flexible * gapStretch)
}

// measure is the width of a line in the making, in millimetres.
type measure struct {
	natural  float64 // words and gaps
	flexible float64 // the gaps that stretch and shrink
	words    int
}

// prepend adds a word at the left. The gap of the line's last word is outside.
func (m *measure) prepend(w word, last bool) {
	m.natural += w.width
	if w.gap > 0 || last {
		m.words++
	}
	if last {
		return
	}
	m.natural += w.gap
	if !w.fixed {
		m.flexible += w.gap
	}
}

// narrowest is the least width that the line can take.
func (m measure) narrowest(how fitting) float64 {
	if how == justified {
		return m.natural - gapShrink*m.flexible
	}
	return m.natural
}

// cost tells how bad the line is at a width.
func (m measure) cost(width float64, how fitting, last bool) float64 {
	slack := width - m.natural
	empty := slack / width
	switch how {
	case balanced:
		return costTitleLine + empty*empty
	case ragged:
		switch {
		case last && m.words == 1:
			return costLine + costRaggedStub
		case last:
			return costLine
		}
		return costLine + empty*empty
	}
	cost := 0.0
	if last && m.words == 1 {
		cost = costStub
	}
	switch {
	case last && slack >= 0:
		return cost
	case slack >= 0 && slack > maxStretch*gapStretch*m.flexible:
		return cost + costLoose*(1+empty)
	}
	ratio := 0.0
	if m.flexible > 0 {
		ratio = max(slack/(gapStretch*m.flexible), -slack/(gapShrink*m.flexible))
	}
	bad := 1 + 100*ratio*ratio*ratio
	return cost + bad*bad
}
