package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

// twice is the time in which a second click makes a double one.
const twice = 400 * time.Millisecond

// sheetClicks tells clicks on a block from double ones. The first click is
// followed at once, not after the time in which a second one may come.
type sheetClicks struct {
	back Background
	// tapped is told of a click on a block, reword of a double one or one with
	// the other button.
	tapped, reword func(paper, block string)
	again          string // what was clicked a moment ago
}

func (c *sheetClicks) click(paper, block string) {
	what := paper + "#" + block
	if c.again == what {
		c.again = ""
		c.reword(paper, block)
		return
	}
	c.again = what
	c.back.After(twice, func() {
		if c.again == what {
			c.again = ""
		}
	})
	c.tapped(paper, block)
}

// blockAt is the block at a place of the strip.
func (v *sheetsView) blockAt(at fyne.Position) (paper, block string, ok bool) {
	for i, p := range v.places {
		inside := at.Subtract(p.pos)
		s := v.form.sheets[i]
		if inside.X < 0 || inside.Y < 0 || inside.X > p.size.Width || inside.Y > p.size.Height || s.Face == nil {
			continue
		}
		scale := s.Width / float64(p.size.Width)
		block, ok = s.Face.BlockAt(float64(inside.X)*scale, float64(inside.Y)*scale)
		return s.Paper, block, ok
	}
	return "", "", false
}

// onTapped goes to the field of what was clicked; beside the lines it takes
// the keyboard.
func (v *sheetsView) onTapped(at fyne.Position) {
	if paper, block, ok := v.blockAt(at); ok {
		v.clicks.click(paper, block)
		return
	}
	focus(v.strip, v.strip)
}

func (v *sheetsView) onTappedSecondary(at fyne.Position) {
	if paper, block, ok := v.blockAt(at); ok {
		v.clicks.reword(paper, block)
	}
}
