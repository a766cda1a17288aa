package ui

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// over is a colour as seen through a translucent one above it.
func over(below, above color.Color) color.Color {
	a := color.NRGBAModel.Convert(above).(color.NRGBA)
	b := color.NRGBAModel.Convert(below).(color.NRGBA)
	mix := func(x, y uint8) uint8 {
		return uint8(math.Round((float64(x)*float64(a.A) + float64(y)*(255-float64(a.A))) / 255))
	}
	return color.NRGBA{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: 0xff}
}

// contrast is the contrast ratio of two opaque colours (WCAG 2.1).
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n.R) + 0.7152*linear(n.G) + 0.0722*linear(n.B)
}

func TestContrast_ofKnownColours(t *testing.T) {
	if got := contrast(color.Black, color.White); math.Abs(got-21) > 0.01 {
		t.Errorf("black on white: got %.2f, want 21", got)
	}
	if got := contrast(rgb(0x767676), color.White); math.Abs(got-4.54) > 0.01 {
		t.Errorf("#767676 on white: got %.2f, want 4.54", got)
	}
}

// colourPair is a colour, the ones that lie behind it from below, and how far
// it must stand out.
type colourPair struct {
	front  fyne.ThemeColorName
	behind []fyne.ThemeColorName
	least  float64
}

func usedPairs() []colourPair {
	const text, frame = 4.5, 3
	names := func(n ...fyne.ThemeColorName) []fyne.ThemeColorName { return n }
	var pairs []colourPair
	labels := names(theme.ColorNameForeground, theme.ColorNameDisabled, theme.ColorNamePrimary, theme.ColorNameWarning,
		theme.ColorNameError, theme.ColorNameSuccess)
	for _, label := range labels {
		pairs = append(pairs,
			colourPair{label, names(theme.ColorNameBackground), text},
			colourPair{label, names(theme.ColorNameOverlayBackground), text},
			colourPair{label, names(theme.ColorNameBackground, theme.ColorNameSelection), text},
			colourPair{label, names(theme.ColorNameBackground, theme.ColorNameHover), text})
	}
	for _, b := range names(theme.ColorNameButton, theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameHeaderBackground, theme.ColorNameBackground) {
		for _, blend := range names("", theme.ColorNameHover, theme.ColorNameFocus) {
			behind := names(b)
			if blend != "" {
				behind = append(behind, blend)
			}
			pairs = append(pairs, colourPair{theme.ColorNameForeground, behind, text})
		}
	}
	for on, under := range map[fyne.ThemeColorName]fyne.ThemeColorName{
		theme.ColorNameForegroundOnPrimary: theme.ColorNamePrimary, theme.ColorNameForegroundOnWarning: theme.ColorNameWarning,
		theme.ColorNameForegroundOnSuccess: theme.ColorNameSuccess, theme.ColorNameForegroundOnError: theme.ColorNameError,
	} {
		pairs = append(pairs,
			colourPair{on, names(under), text},
			colourPair{on, names(under, theme.ColorNameFocus), text},
			colourPair{on, names(under, theme.ColorNameHover), text})
	}
	return append(pairs,
		colourPair{theme.ColorNameDisabled, names(theme.ColorNameDisabledButton), text},
		colourPair{theme.ColorNameDisabled, names(theme.ColorNameInputBackground), text},
		colourPair{theme.ColorNamePlaceHolder, names(theme.ColorNameInputBackground), text},
		colourPair{theme.ColorNameHyperlink, names(theme.ColorNameBackground), text},
		colourPair{theme.ColorNameForeground, names(theme.ColorNameInputBackground, theme.ColorNameSelection), text},
		// The frame of an entry, at rest and with the cursor; the ring around
		// what has the keyboard.
		colourPair{theme.ColorNameInputBorder, names(theme.ColorNameBackground), frame},
		colourPair{theme.ColorNamePrimary, names(theme.ColorNameInputBackground), frame},
		colourPair{theme.ColorNameForeground, names(theme.ColorNamePrimary), 2})
}

func TestTheme_standsOutInBothShades(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	for _, shade := range []Shade{Light, Dark} {
		th := Look{Shade: shade}.Theme()
		for _, p := range usedPairs() {
			behind := th.Color(p.behind[0], theme.VariantLight)
			for _, name := range p.behind[1:] {
				behind = over(behind, th.Color(name, theme.VariantLight))
			}
			if got := contrast(th.Color(p.front, theme.VariantLight), behind); got < p.least {
				t.Errorf("shade %q: %s on %v: got %.2f:1, want %.1f:1", shade, p.front, p.behind, got, p.least)
			}
		}
	}
}

func TestTheme_followsTheSystemWhenAsked(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	background := func(s Shade, v fyne.ThemeVariant) color.Color {
		return Look{Shade: s}.Theme().Color(theme.ColorNameBackground, v)
	}
	if background(BySystem, theme.VariantDark) == background(BySystem, theme.VariantLight) {
		t.Error("by the system: light and dark are the same")
	}
	if background(Light, theme.VariantDark) != background(Light, theme.VariantLight) {
		t.Error("light: the system's choice shows")
	}
	if background(Dark, theme.VariantLight) == background(Light, theme.VariantLight) {
		t.Error("dark is light")
	}
}

func TestLook_textGrowsByStep(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	last := float32(0)
	for step := TextStep(-1); step <= 2; step++ {
		size := Look{Text: step}.Theme().Size(theme.SizeNameText)
		if size <= last {
			t.Errorf("step %d: got %g after %g, want more", step, size, last)
		}
		last = size
	}
	if got := (Look{Text: 9}).Theme().Size(theme.SizeNameText); got != last {
		t.Errorf("a step that there is not: got %g, want the largest", got)
	}
}

func TestLook_isRemembered(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	want := Look{Shade: Dark, Text: 2}
	want.keep(a.Preferences())
	if got := LookOf(a.Preferences()); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := theme.TextSize(); got != 18 {
		t.Errorf("shown at once: got text of %g, want 18", got)
	}
}
