package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// menuKey is the key of a menu's item. The toolkit knows by the name alone which
// item a key is for; what is a keyboard's shortcut to it, it shows in a fifth of
// the text's colour, which nobody can read: the words of the item name the key
// instead.
type menuKey string

// ShortcutName is that of the toolkit's shortcut with the same keys.
func (k menuKey) ShortcutName() string { return string(k) }

// keyNames are those of keys that bear no letter.
func keyName(k fyne.KeyName) string {
	switch k {
	case fyne.KeyUp:
		return text("key.up")
	case fyne.KeyDown:
		return text("key.down")
	case fyne.KeyPageUp:
		return "Page Up"
	case fyne.KeyPageDown:
		return "Page Down"
	}
	return string(k)
}

// keyed is an item with the key that does the same.
func keyed(words string, modifier fyne.KeyModifier, key fyne.KeyName, do func()) *fyne.MenuItem {
	with := "Ctrl+"
	if modifier == fyne.KeyModifierAlt {
		with = "Alt+"
	}
	i := fyne.NewMenuItem(withKey(words, with+keyName(key)), do)
	i.Shortcut = menuKey((&desktop.CustomShortcut{KeyName: key, Modifier: modifier}).ShortcutName())
	return i
}

// withKey names the key after what it does.
func withKey(words, key string) string { return textf("menu.key", words, key) }
