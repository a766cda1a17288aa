package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Theme is the toolkit's theme for a look: a little closer set than the
// toolkit's own, so that a form fits a small screen, and in colours that can be
// told apart (palette.go).
func (l Look) Theme() fyne.Theme { return officeTheme{theme.DefaultTheme(), l} }

type officeTheme struct {
	fyne.Theme
	look Look
}

// Color is that of the look's palette; variant is what the system prefers.
func (t officeTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch t.look.Shade {
	case Light:
		variant = theme.VariantLight
	case Dark:
		variant = theme.VariantDark
	}
	own := lightColours
	if variant == theme.VariantDark {
		own = darkColours
	}
	if c, ok := own[name]; ok {
		return c
	}
	return t.Theme.Color(name, variant)
}

// Size is that of the look's step of text.
func (t officeTheme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := textSizes[t.look.step()][name]; ok {
		return s
	}
	if name == theme.SizeNameInnerPadding {
		return 6
	}
	return t.Theme.Size(name)
}

// textSizes are those of the four steps, in the toolkit's units. The second
// step is the size that the widths in this package are written for.
var textSizes = [textSteps]map[fyne.ThemeSizeName]float32{
	{theme.SizeNameText: 13, theme.SizeNameCaptionText: 12, theme.SizeNameSubHeadingText: 16, theme.SizeNameHeadingText: 21, theme.SizeNameInlineIcon: 18},
	{theme.SizeNameText: 14, theme.SizeNameCaptionText: 12.5, theme.SizeNameSubHeadingText: 18, theme.SizeNameHeadingText: 24, theme.SizeNameInlineIcon: 20},
	{theme.SizeNameText: 16, theme.SizeNameCaptionText: 14.5, theme.SizeNameSubHeadingText: 20, theme.SizeNameHeadingText: 26, theme.SizeNameInlineIcon: 22},
	{theme.SizeNameText: 18, theme.SizeNameCaptionText: 16.5, theme.SizeNameSubHeadingText: 22, theme.SizeNameHeadingText: 28, theme.SizeNameInlineIcon: 25},
}

// grown is a width, written for text of the second step, at the present one.
func grown(width float32) float32 {
	return width * theme.TextSize() / textSizes[medium][theme.SizeNameText]
}
