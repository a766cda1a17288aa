package ui

import (
	"testing"
	"time"
	_ "unsafe" // for go:linkname

	"github.com/go-text/typesetting/shaping"
)

// The toolkit keeps the renderer of every widget, and by it the widget, its
// screen and the pages drawn on it, until a window is painted a minute later.
// Tests paint none, so that what one test has shown would be kept to the end of all.

//go:linkname destroyExpiredRenderers fyne.io/fyne/v2/internal/cache.destroyExpiredRenderers
func destroyExpiredRenderers(now time.Time)

//go:linkname destroyExpiredCanvases fyne.io/fyne/v2/internal/cache.destroyExpiredCanvases
func destroyExpiredCanvases(now time.Time)

// shaper keeps the last 32 fonts that it saw, of 30 MB each: every test reads
// them anew.
//
//go:linkname shaper fyne.io/fyne/v2/internal/painter.shaper
var shaper *shaping.HarfbuzzShaper

// forgetWidgets has the toolkit give back what it keeps when the test is over.
func forgetWidgets(t testing.TB) {
	t.Cleanup(func() {
		later := time.Now().Add(24 * time.Hour)
		destroyExpiredRenderers(later)
		destroyExpiredCanvases(later)
		*shaper = shaping.HarfbuzzShaper{}
	})
}
