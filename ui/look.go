package ui

import (
	"fyne.io/fyne/v2"
)

// Look is how the clerk wants the window to look. The zero value is light, with
// text of the second step.
type Look struct {
	Shade Shade
	Text  TextStep
}

// Shade says whether the window is light or dark.
type Shade string

// The shades. Light is the zero value: the papers are black on white too.
const (
	Light    Shade = ""
	Dark     Shade = "dark"
	BySystem Shade = "system"
)

// TextStep is a step of text size, counted from the second: -1 small, 0
// medium, 1 large, 2 very large.
type TextStep int

const (
	textSteps = 4
	medium    = 1 // the place of TextStep 0 in textSizes
)

// step is the place of the look's text step in textSizes, whatever was read.
func (l Look) step() int { return max(0, min(textSteps-1, medium+int(l.Text))) }

const (
	shadeKey = "look.shade"
	textKey  = "look.text"
)

// LookOf is the look that the preferences remember.
func LookOf(p fyne.Preferences) Look {
	return Look{Shade: Shade(p.String(shadeKey)), Text: TextStep(p.Int(textKey))}
}

// keep remembers the look and shows it at once.
func (l Look) keep(p fyne.Preferences) {
	p.SetString(shadeKey, string(l.Shade))
	p.SetInt(textKey, int(l.Text))
	fyne.CurrentApp().Settings().SetTheme(l.Theme())
}
