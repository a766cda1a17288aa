package ui

import (
	"fyne.io/fyne/v2"

	"hoso/ui/typing"
)

// Preferences of typing. The program's preferences hold the choice, as the
// computer's own keyboard has one for all windows: every entry looks there.
const (
	typingMethodKey = "typing.method"
	typingModernKey = "typing.modern"
)

// typingChoice is how Vietnamese is typed: off until the clerk chooses.
func typingChoice() (method typing.Method, modern bool) {
	p := fyne.CurrentApp().Preferences()
	return typing.Method(p.String(typingMethodKey)), p.Bool(typingModernKey)
}

func typingName(m typing.Method) string {
	switch m {
	case typing.Telex:
		return text("typing.telex")
	case typing.VNI:
		return text("typing.vni")
	}
	return text("typing.off")
}

// nextMethod is what comes after a method when they are gone through by a key.
func nextMethod(m typing.Method) typing.Method {
	switch m {
	case typing.Off:
		return typing.Telex
	case typing.Telex:
		return typing.VNI
	}
	return typing.Off
}
