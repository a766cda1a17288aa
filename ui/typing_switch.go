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
}

func newTypingSwitch(keys func(*fyne.KeyEvent) bool) *typingSwitch {
	s := &typingSwitch{}
	s.button = newButton(nowhere{keys}, "", theme.DocumentCreateIcon(), s.onTapped).quiet()
	s.show()
	return s
}

func (s *typingSwitch) show() {
	method, _ := typingChoice()
	s.button.SetText(textf("typing.state", typingName(method)))
}

func (s *typingSwitch) choose(m typing.Method) {
	fyne.CurrentApp().Preferences().SetString(typingMethodKey, string(m))
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
	heading := func(words string) *fyne.MenuItem {
		i := fyne.NewMenuItem(words, nil)
		i.Disabled = true
		return i
	}
	return fyne.NewMenu("", heading(text("typing.heading")), of(typing.Off), of(typing.Telex), of(typing.VNI), fyne.NewMenuItemSeparator(),
		heading(text("typing.tones")), item(text("typing.tones.old"), !modern, tones(false)), item(text("typing.tones.modern"), modern, tones(true)))
}
