package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// overNamed is the number of dossiers that are named as passing the quota, and
// overName the least width of a name among them, in the toolkit's units.
const (
	overNamed = 3
	overName  = 110
)

// overLine leads to the dossiers that pass the quota: as many as a line has room
// for, and how many more there are.
type overLine struct {
	over []OverQuota
	lead *widget.Label
	ways []*button
	more *widget.Label
}

func (v *homeView) overLine() fyne.CanvasObject {
	l := &overLine{over: v.form.quota.over, lead: widget.NewLabel(text("home.over")), more: widget.NewLabel("")}
	l.lead.Importance = widget.DangerImportance
	box := container.New(l, l.lead)
	for _, o := range l.over[:min(len(l.over), overNamed)] {
		b := newButton(nowhere{v.keys}, l.words(o, overName), nil, func() { v.ways.open(o.ID, "nominees") }).quiet()
		l.ways = append(l.ways, b)
		box.Add(b)
	}
	box.Add(l.more)
	return box
}

// words name a dossier whose names may be so wide.
func (l *overLine) words(o OverQuota, width float32) string {
	return textf("home.over.at", o.Theme, o.excess(), cutIn(boldWords, width, o.about()))
}

var boldWords = fyne.TextStyle{Bold: true}

// without is the width of a button with no name in it.
func (l *overLine) without(o OverQuota) float32 {
	words := textf("home.over.at", o.Theme, o.excess(), "")
	return fyne.MeasureText(words, theme.TextSize(), boldWords).Width + 6*theme.InnerPadding()
}

// MinSize asks for no more than the lead and some of the first dossier.
func (l *overLine) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.lead.MinSize().Width+grown(overName), l.ways[0].MinSize().Height)
}

// Layout names as many as there is room for, the names as long as there is.
func (l *overLine) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	n := len(l.ways)
	room := l.room(n, size.Width)
	for n > 1 && room < grown(overName) {
		n--
		room = l.room(n, size.Width)
	}
	x := float32(0)
	put := func(o fyne.CanvasObject) {
		width := o.MinSize().Width
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width + theme.Padding()
	}
	put(l.lead)
	for i, b := range l.ways {
		if b.Hidden = i >= n; b.Hidden {
			continue
		}
		if words := l.words(l.over[i], room); b.Text != words {
			b.SetText(words)
		}
		put(b)
	}
	setWords(l.more, l.moreWords(n))
	put(l.more)
}

// room is what a line leaves to each of n names.
func (l *overLine) room(n int, width float32) float32 {
	width -= l.lead.MinSize().Width + theme.Padding()
	if words := l.moreWords(n); words != "" {
		width -= fyne.MeasureText(words, theme.TextSize(), fyne.TextStyle{}).Width + 2*theme.InnerPadding() + theme.Padding()
	}
	for _, o := range l.over[:n] {
		width -= l.without(o) + theme.Padding()
	}
	return max(0, width/float32(n))
}

func (l *overLine) moreWords(n int) string {
	if more := len(l.over) - n; more > 0 {
		return textf("home.over.more", more)
	}
	return ""
}
