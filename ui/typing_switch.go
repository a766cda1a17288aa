package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/ui/typing"
)

// typingSwitch stands at the window's foot and tells how Vietnamese is typed. A
// click shows what there is to choose from.
type typingSwitch struct {
	button *button
	// offered is true while the built-in typing is offered to somebody who may
	// need it.
	offered bool
}

// newTypingSwitch offers the built-in typing once where the system's own input
// methods spoil what is typed, as those of Linux do.
func newTypingSwitch(keys func(*fyne.KeyEvent) bool, system string) *typingSwitch {
	s := &typingSwitch{}
	p := fyne.CurrentApp().Preferences()
	if method, _ := typingChoice(); system == "linux" && method == typing.Off && !p.Bool(typingOfferedKey) {
		s.offered = true
		p.SetBool(typingOfferedKey, true)
	}
	s.button = newButton(nowhere{keys}, "", theme.DocumentCreateIcon(), s.onTapped).quiet()
	s.show()
	return s
}

func (s *typingSwitch) show() {
	method, _ := typingChoice()
	words := textf("typing.state", typingName(method))
	if s.offered {
		words = text("typing.offer")
	}
	s.button.SetText(words)
}

func (s *typingSwitch) choose(m typing.Method) {
	fyne.CurrentApp().Preferences().SetString(typingMethodKey, string(m))
	s.offered = false
	s.show()
}

// onNext goes to the next method, by a key.
func (s *typingSwitch) onNext() {
	method, _ := typingChoice()
	s.choose(nextMethod(method))
}

// onTapped shows what there is to choose from, above the button.
func (s *typingSwitch) onTapped() {
	c := canvasOf(s.button)
	if c == nil {
		return
	}
	menu := widget.NewPopUpMenu(s.menu(), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.button)
	menu.ShowAtPosition(at.SubtractXY(0, menu.MinSize().Height))
}

func (s *typingSwitch) menu() *fyne.Menu {
	method, modern := typingChoice()
	item := func(words string, checked bool, do func()) *fyne.MenuItem {
		i := fyne.NewMenuItem(words, do)
		i.Checked = checked
		return i
	}
	of := func(m typing.Method) *fyne.MenuItem {
		return item(typingName(m), m == method, func() { s.choose(m) })
	}
	tones := func(m bool) func() {
		return func() { fyne.CurrentApp().Preferences().SetBool(typingModernKey, m) }
	}
	return fyne.NewMenu("", of(typing.Off), of(typing.Telex), of(typing.VNI), fyne.NewMenuItemSeparator(),
		item(text("typing.tones.old"), !modern, tones(false)), item(text("typing.tones.modern"), modern, tones(true)))
}
