package pdf

import (
	"math"
	"slices"
	"strings"

	"hoso/model/paper"
)

const (
	// fitRows is the number of rows by which columns are fitted: more of them
	// change little, and cost time.
	fitRows = 200
	// keptShare is what a fitted column keeps of the width that it starts with.
	keptShare = 0.5
	// lineLoss is how much of a line mostly stays empty at its end, in mm.
	lineLoss = 6.0
	// partedName is what a name that its column cannot hold on one line costs, in
	// lines.
	partedName = 0.6
)

// fitSteps are the widths in mm by which columns are fitted to each other.
var fitSteps = [...]float64{8, 4, 2, 1, 0.5}

// fitColumns shares the width of those columns that ask for it (paper.Column.Fit)
// among them so that the table's rows are as low as may be and names stay whole. No
// column becomes narrower than its least width, or than half of what it has.
func fitColumns(widths, least []float64, columns []paper.Column, rows []paper.Row) {
	var fitted []int
	floor := slices.Clone(least)
	for i, c := range columns {
		if c.Fit {
			fitted = append(fitted, i)
			floor[i] = max(floor[i], widths[i]*keptShare)
		}
	}
	if len(fitted) < 2 {
		return
	}
	cells := fitCells(len(columns), rows)
	for _, step := range fitSteps {
		for {
			now := estimatedLines(widths, cells)
			best, from, to := now, -1, -1
			for _, a := range fitted {
				if widths[a]-step < floor[a] {
					continue
				}
				for _, b := range fitted {
					if a == b {
						continue
					}
					widths[a], widths[b] = widths[a]-step, widths[b]+step
					if lines := estimatedLines(widths, cells); lines < best-slackEpsilon {
						best, from, to = lines, a, b
					}
					widths[a], widths[b] = widths[a]+step, widths[b]-step
				}
			}
			if from < 0 {
				break
			}
			widths[from], widths[to] = widths[from]-step, widths[to]+step
		}
	}
}

// fitCell is a cell as columns are fitted to it, in mm.
type fitCell struct {
	paragraphs []float64 // their lengths on one line
	chain      float64   // its longest words that no line's end should part
	end        int       // the column behind it
}

// fitCells measures the cells of a table by row and column.
func fitCells(columns int, rows []paper.Row) [][]fitCell {
	var measured [][]fitCell
	for _, r := range rows {
		if r.Group {
			continue
		}
		row := make([]fitCell, columns)
		for i, c := range r.Cells[:min(len(r.Cells), columns)] {
			row[i].end = spanEnd(r.Cells, i, columns)
			for text := range strings.SplitSeq(c.Text, "\n") {
				row[i].add([]span{{text, Regular.styled(c.Bold, false)}})
			}
		}
		if measured = append(measured, row); len(measured) == fitRows {
			break
		}
	}
	return measured
}

func (c *fitCell) add(text []span) {
	words := setting{width: math.Inf(1), size: SizeTable, align: alignLeft}.words(text)
	length, chain := 0.0, 0.0
	for _, w := range words {
		length += w.width + w.gap
		chain += w.width
		c.chain = max(c.chain, chain)
		if chain += w.gap; !w.bound {
			chain = 0
		}
	}
	c.paragraphs = append(c.paragraphs, length)
}

// estimatedLines is about how many lines high the rows are together, and what
// parted names cost.
func estimatedLines(widths []float64, cells [][]fitCell) float64 {
	total := 0.0
	for _, row := range cells {
		highest := 0.0
		for i, c := range row {
			lines, room := 0.0, sum(widths[i:max(c.end, i)])-2*CellSide
			for _, length := range c.paragraphs {
				if length <= room {
					lines++
				} else {
					lines += max(2, length/max(room-lineLoss, 1))
				}
			}
			highest = max(highest, lines)
			if c.chain > room {
				total += partedName
			}
		}
		total += highest
	}
	return total
}
