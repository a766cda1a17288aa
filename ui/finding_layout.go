package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Widths in a finding's row, in the toolkit's units; those of words and buttons
// are for text of medium size.
const (
	findingSign   = 28
	findingEdge   = 10  // keeps the buttons off the frame and the scroll bar
	findingWords  = 400 // what a sentence needs to have the buttons beside it
	findingAtWhy  = 110 // of the button "Vì sao?"
	findingAtGoTo = 190 // of the buttons that lead somewhere
)

// findingLayout lays out a finding: its sign, its sentence with the explanation
// below, and what can be done. "Vì sao?" stands right after the sentence and the
// others at the right, or all below it where that would make it narrow. Objects are sign, sentence,
// explanation, and the buttons "Vì sao?", "Đến chỗ sửa" and the one that permits.
type findingLayout struct{}

// roomy tells that a row of a width has its buttons beside the sentence.
func (findingLayout) roomy(width float32) bool {
	return width >= findingSign+grown(findingWords+findingAtWhy+findingAtGoTo)+findingEdge
}

// wordsWidth is that of the sentence in a row of a width.
func (l findingLayout) wordsWidth(width float32) float32 {
	width -= findingSign + findingEdge
	if l.roomy(width + findingSign + findingEdge) {
		width -= grown(findingAtWhy + findingAtGoTo)
	}
	return max(0, width)
}

// height is that of a row: words is the height of its sentence, why that of its
// explanation, 0 where it is folded, and button that of a button.
func (l findingLayout) height(width, words, why, button float32, permits bool) float32 {
	if !l.roomy(width) {
		return words + why + button
	}
	buttons := button
	if permits {
		buttons += button + theme.Padding()
	}
	return max(words+why, buttons)
}

// MinSize is next to nothing: the list knows how high its rows are.
func (findingLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, 0) }

// Layout puts the six in their places.
func (l findingLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	sign, buttons := o[0], o[3:]
	put(sign, 0, 0, fyne.NewSize(findingSign, size.Height))
	width, y := l.wordsWidth(size.Width), float32(0)
	for _, words := range o[1:3] {
		if words.Visible() {
			words.Resize(fyne.NewSize(width, words.MinSize().Height))
			put(words, findingSign, y, fyne.NewSize(width, words.MinSize().Height)) // known once it has wrapped
			y += words.MinSize().Height
		}
	}
	if l.roomy(size.Width) {
		l.beside(buttons, findingSign+min(width, wordsAlone(o[1].(*widget.Label))), findingSign+width)
	} else {
		l.below(buttons, y)
	}
}

// wordsAlone is the width of a label that need not wrap.
func wordsAlone(l *widget.Label) float32 {
	return fyne.MeasureText(l.Text, theme.TextSize(), l.TextStyle).Width + 2*theme.InnerPadding()
}

// beside puts "Vì sao?" at after, where the sentence ends, and the other buttons
// at the right of the room for sentences, which ends at x.
func (findingLayout) beside(buttons []fyne.CanvasObject, after, x float32) {
	why, to, permit := buttons[0], buttons[1], buttons[2]
	put(why, after, 0, why.MinSize())
	x += grown(findingAtWhy)
	put(to, x, 0, fyne.NewSize(grown(findingAtGoTo), to.MinSize().Height))
	put(permit, x, to.MinSize().Height+theme.Padding(), fyne.NewSize(grown(findingAtGoTo), permit.MinSize().Height))
}

// below puts them in a row below it, the one most used first.
func (findingLayout) below(buttons []fyne.CanvasObject, y float32) {
	x := findingSign + theme.InnerPadding()
	for _, b := range []fyne.CanvasObject{buttons[1], buttons[2], buttons[0]} {
		if b.Visible() {
			put(b, x, y, b.MinSize())
			x += b.MinSize().Width + theme.Padding()
		}
	}
}

// put gives an object its place.
func put(o fyne.CanvasObject, x, y float32, size fyne.Size) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(size)
}

// rowButtonHeight is the height that a row needs for a button.
func rowButtonHeight() float32 {
	return newRowButton("A", theme.InfoIcon(), nil).MinSize().Height
}
