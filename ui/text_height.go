package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// textHeight knows how high a label will be that wraps its words, without making
// the label: thousands of them would keep the window waiting. It goes by the
// widths of single letters, so that it may be one line too high, never too low.
type textHeight struct {
	size          float32 // of the text
	style         fyne.TextStyle
	letters       map[rune]float32
	sides         float32 // what a label adds to the width of its text
	one, eachMore float32 // height of a line, and of each further one
}

// newTextHeight measures labels like the one given.
func newTextHeight(like *widget.Label) *textHeight {
	l := widget.NewLabel("A")
	l.SizeName, l.TextStyle = like.SizeName, like.TextStyle
	h := &textHeight{style: like.TextStyle, letters: map[rune]float32{}}
	if l.SizeName == "" {
		l.SizeName = "text"
	}
	h.size = fyne.CurrentApp().Settings().Theme().Size(l.SizeName)
	h.one = l.MinSize().Height
	h.sides = l.MinSize().Width - h.letter('A')
	l.SetText("A\nA")
	h.eachMore = l.MinSize().Height - h.one
	return h
}

func (h *textHeight) letter(r rune) float32 {
	w, ok := h.letters[r]
	if !ok {
		w = fyne.MeasureText(string(r), h.size, h.style).Width
		h.letters[r] = w
	}
	return w
}

// of is the height of a label of a width that says words.
func (h *textHeight) of(words string, width float32) float32 {
	lines := 0
	for line := range strings.Lines(words) {
		line = strings.TrimRight(line, "\n")
		n, room := h.lines(line, (width-h.sides)*0.985), width-h.sides
		if n > 1 && h.lines(line, room) == 1 && fyne.MeasureText(line, h.size, h.style).Width <= room {
			n = 1 // it just fits
		}
		lines += n
	}
	return h.one + float32(max(lines-1, 0))*h.eachMore
}

// lines is the number of lines that a paragraph is broken into.
func (h *textHeight) lines(paragraph string, width float32) int {
	lines, x, word := 1, float32(0), float32(0)
	for _, r := range paragraph {
		w := h.letter(r)
		if r == ' ' {
			x, word = x+word+w, 0
			continue
		}
		word += w
		if x+word > width && x > 0 {
			lines, x = lines+1, 0
		}
	}
	return lines
}
