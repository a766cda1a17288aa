package ui

import (
	"sort"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// FocusGained shows which finding Enter goes to.
func (l *findingsList) FocusGained() {
	l.held = true
	l.ring.show(true)
	l.place()
}

// FocusLost takes the frame away.
func (l *findingsList) FocusLost() {
	l.held = false
	l.ring.show(false)
	l.place()
}

// TypedRune does nothing: there is nothing to type.
func (l *findingsList) TypedRune(rune) {}

// TypedKey goes through the findings by arrows.
func (l *findingsList) TypedKey(k *fyne.KeyEvent) {
	if l.keys(k) || l.marked >= len(l.present) {
		return
	}
	g := l.present[l.marked].finding
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		l.open(g)
	case fyne.KeySpace:
		l.unfold(g)
	case fyne.KeyRight:
		if l.acts(g) {
			l.act(g)
		}
	case fyne.KeyDown:
		l.mark(l.marked+1, 1)
	case fyne.KeyUp:
		l.mark(l.marked-1, -1)
	case fyne.KeyHome:
		l.mark(0, 1)
	case fyne.KeyEnd:
		l.mark(len(l.present)-1, -1)
	case fyne.KeyPageDown:
		l.page(1)
	case fyne.KeyPageUp:
		l.page(-1)
	}
}

// open goes to a finding's field; where there is none, it unfolds why.
func (l *findingsList) open(g model.Finding) {
	if l.jump == nil {
		l.unfold(g)
		return
	}
	l.jump(g)
}

// page goes a screenful on.
func (l *findingsList) page(direction int) {
	at := l.tops[l.marked] + float32(direction)*l.scroll.Size().Height
	i := sort.Search(len(l.tops), func(i int) bool { return l.tops[i] > at }) - 1
	l.mark(max(0, min(len(l.present)-1, i)), direction)
}
