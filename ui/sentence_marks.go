package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// badge is a sign and a word or two beside it: what there is to know of the
// sentence below.
type badge struct {
	icon  *widget.Icon
	words *widget.Label
	box   *fyne.Container
}

func newBadge(icon fyne.Resource, words string, importance widget.Importance) *badge {
	b := &badge{icon: widget.NewIcon(nil), words: widget.NewLabel("")}
	b.words.SizeName = theme.SizeNameCaptionText
	b.words.TextStyle.Bold = true
	b.words.Truncation = fyne.TextTruncateEllipsis
	b.box = border(nil, nil, b.icon, nil, b.words)
	b.say(icon, words, importance)
	return b
}

// say shows another sign.
func (b *badge) say(icon fyne.Resource, words string, importance widget.Importance) {
	if importance == widget.WarningImportance {
		icon = theme.NewWarningThemedResource(icon)
	}
	b.icon.SetResource(icon)
	b.words.Importance = importance
	b.words.SetText(words)
}

// newMarkedWords shows stretches of text behind a title, those that differ in
// bold and in a colour.
func newMarkedWords(title string, list []stretch, colour fyne.ThemeColorName) *widget.RichText {
	segment := func(words string, style fyne.TextStyle, colour fyne.ThemeColorName) widget.RichTextSegment {
		return &widget.TextSegment{Text: words, Style: widget.RichTextStyle{Inline: true, ColorName: colour, SizeName: theme.SizeNameCaptionText, TextStyle: style}}
	}
	segments := []widget.RichTextSegment{segment(title+" ", fyne.TextStyle{Italic: true}, theme.ColorNamePlaceHolder)}
	for _, s := range list {
		if s.differs {
			segments = append(segments, segment(s.words+" ", fyne.TextStyle{Bold: true}, colour))
		} else {
			segments = append(segments, segment(s.words+" ", fyne.TextStyle{}, theme.ColorNameForeground))
		}
	}
	marked := widget.NewRichText(segments...)
	marked.Wrapping = fyne.TextWrapWord
	return marked
}
