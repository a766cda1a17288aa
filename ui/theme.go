package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Theme is the look of the window: black on white like the papers, a little
// closer set than the toolkit's own, so that a form fits a small screen, and
// with help in a grey that can still be read.
func Theme() fyne.Theme { return officeTheme{theme.DefaultTheme()} }

type officeTheme struct{ fyne.Theme }

func (t officeTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameDisabled:
		return color.NRGBA{R: 0x59, G: 0x61, B: 0x6b, A: 0xff} // 6:1 on white
	case theme.ColorNameForeground:
		return color.NRGBA{R: 0x1c, G: 0x1f, B: 0x24, A: 0xff}
	case theme.ColorNameInputBackground:
		return color.NRGBA{R: 0xf3, G: 0xf5, B: 0xf8, A: 0xff} // choices have no border of their own
	case theme.ColorNameSeparator:
		return color.NRGBA{R: 0xd5, G: 0xd9, B: 0xde, A: 0xff}
	case theme.ColorNamePlaceHolder:
		return color.NRGBA{R: 0x6b, G: 0x72, B: 0x7c, A: 0xff}
	case theme.ColorNameInputBorder:
		return color.NRGBA{R: 0xb4, G: 0xba, B: 0xc2, A: 0xff}
	case theme.ColorNameShadow: // menus show their keys in it
		return color.NRGBA{A: 0x5c}
	case theme.ColorNameWarning:
		return color.NRGBA{R: 0xb3, G: 0x5c, B: 0x00, A: 0xff}
	case theme.ColorNameSuccess:
		return color.NRGBA{R: 0x1b, G: 0x7a, B: 0x36, A: 0xff}
	case theme.ColorNameError:
		return color.NRGBA{R: 0xc6, G: 0x28, B: 0x28, A: 0xff}
	}
	return t.Theme.Color(name, theme.VariantLight)
}

func (t officeTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameInnerPadding:
		return 6
	case theme.SizeNameCaptionText:
		return 12.5
	}
	return t.Theme.Size(name)
}
