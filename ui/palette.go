package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours of the window. Text differs from what lies behind it by 4.5:1 at
// least, a frame by 3:1 (WCAG 2.1, 1.4.3 and 1.4.11), which a test computes;
// the toolkit's own colours miss that in two dozen places.

func rgb(hex uint32) color.NRGBA { return tint(hex, 0xff) }

func tint(hex uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: alpha}
}

var lightColours = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          rgb(0xffffff),
	theme.ColorNameOverlayBackground:   rgb(0xffffff),
	theme.ColorNameMenuBackground:      rgb(0xf7f8fa),
	theme.ColorNameHeaderBackground:    rgb(0xf1f3f6),
	theme.ColorNameInputBackground:     rgb(0xf3f5f8), // choices have no border of their own
	theme.ColorNameInputBorder:         rgb(0x8a919b),
	theme.ColorNameButton:              rgb(0xe9ecf0),
	theme.ColorNameDisabledButton:      rgb(0xf3f4f6),
	theme.ColorNameForeground:          rgb(0x1c1f24),
	theme.ColorNameDisabled:            rgb(0x555d67), // help beside a field too
	theme.ColorNamePlaceHolder:         rgb(0x626973),
	theme.ColorNamePrimary:             rgb(0x1858c4),
	theme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	theme.ColorNameHyperlink:           rgb(0x1858c4),
	theme.ColorNameFocus:               tint(0x1858c4, 0x2a),
	theme.ColorNameSelection:           tint(0x1858c4, 0x2e),
	theme.ColorNameHover:               tint(0x000000, 0x0f),
	theme.ColorNameSeparator:           rgb(0xd5d9de),
	theme.ColorNameShadow:              tint(0x000000, 0x5c),
	theme.ColorNameWarning:             rgb(0x944c00),
	theme.ColorNameForegroundOnWarning: rgb(0xffffff),
	theme.ColorNameSuccess:             rgb(0x156b2e),
	theme.ColorNameForegroundOnSuccess: rgb(0xffffff),
	theme.ColorNameError:               rgb(0xb71c1c),
	theme.ColorNameForegroundOnError:   rgb(0xffffff),
}

var darkColours = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          rgb(0x1b1e23),
	theme.ColorNameOverlayBackground:   rgb(0x22262c),
	theme.ColorNameMenuBackground:      rgb(0x262a31),
	theme.ColorNameHeaderBackground:    rgb(0x22262c),
	theme.ColorNameInputBackground:     rgb(0x2f353e),
	theme.ColorNameInputBorder:         rgb(0x737c89),
	theme.ColorNameButton:              rgb(0x343a43),
	theme.ColorNameDisabledButton:      rgb(0x262a30),
	theme.ColorNameForeground:          rgb(0xe9ebee),
	theme.ColorNameDisabled:            rgb(0xb0b7c1),
	theme.ColorNamePlaceHolder:         rgb(0xa6adb8),
	theme.ColorNamePrimary:             rgb(0x6ba2f8),
	theme.ColorNameForegroundOnPrimary: rgb(0x0d1522),
	theme.ColorNameHyperlink:           rgb(0x8ab6ff),
	theme.ColorNameFocus:               tint(0x6ba2f8, 0x30),
	theme.ColorNameSelection:           tint(0x6ba2f8, 0x2e),
	theme.ColorNameHover:               tint(0xffffff, 0x12),
	theme.ColorNameSeparator:           rgb(0x3d444e),
	theme.ColorNameShadow:              tint(0x000000, 0x80),
	theme.ColorNameWarning:             rgb(0xffb95c),
	theme.ColorNameForegroundOnWarning: rgb(0x1f1400),
	theme.ColorNameSuccess:             rgb(0x83d197),
	theme.ColorNameForegroundOnSuccess: rgb(0x07190c),
	theme.ColorNameError:               rgb(0xff9c92),
	theme.ColorNameForegroundOnError:   rgb(0x230503),
}
