package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// pair is a real window worked at by keyboard, and a twin of it that no screen
// shows and that gets the same keys. The twin can be asked where the cursor
// is: it tells how often to press Tab, as eyes would.
type pair struct {
	t    *testing.T
	real keyboard
	twin *clerk
	// moved tells that the cursor has been put somewhere since the last field.
	moved    bool
	settings model.Settings // what is typed: of the sample
	sample   model.Dossier
}

// keyboard is that of a real window, or nobody's.
type keyboard interface {
	key(names ...string)
	// clip offers words on the clipboard and returns how to wait until they have
	// been taken from there.
	clip(words string) (taken func())
	settle()
	fail(format string, args ...any)
}

// nobody works the twin alone.
type nobody struct{ *testing.T }

func (nobody) key(...string)      {}
func (nobody) clip(string) func() { return func() {} }
func (nobody) settle()            {}
func (n nobody) fail(format string, args ...any) {
	n.Helper()
	n.Fatalf(format, args...)
}

// keyNames are the keys of the real window's driver by the toolkit's names.
var keyNames = map[fyne.KeyName]string{
	fyne.KeyReturn: "Return", fyne.KeyEscape: "Escape", fyne.KeySpace: "space",
	fyne.KeyDown: "Down", fyne.KeyUp: "Up", fyne.KeyRight: "Right", fyne.KeyHome: "Home", fyne.KeyF8: "F8",
}

// key presses keys where the cursor is.
func (p *pair) key(names ...fyne.KeyName) {
	p.t.Helper()
	p.moved = true
	for _, name := range names {
		p.twin.key(name)
		p.real.key(keyNames[name])
	}
	p.real.settle()
}

// ctrl presses the key of a command of the menus.
func (p *pair) ctrl(name fyne.KeyName, real string) {
	p.t.Helper()
	p.moved = true
	p.twin.ctrl(name)
	p.real.key("ctrl+" + real)
	p.real.settle()
}

// to goes by Tab to the next field, button or tick that is called so.
func (p *pair) to(name string) {
	p.t.Helper()
	here := p.moved && p.twin.at(name)
	p.moved = false
	if here {
		return
	}
	canvas := p.twin.window.Canvas()
	for presses := 1; presses < 400; presses++ {
		canvas.FocusNext()
		if !p.twin.at(name) {
			continue
		}
		tabs := make([]string, presses)
		for i := range tabs {
			tabs[i] = "Tab"
		}
		p.real.key(tabs...)
		return
	}
	p.real.fail("Tab leads to nothing called %q", name)
}

// fill goes to the next field of a name and puts words into it, in the place
// of what is there.
func (p *pair) fill(name, words string) {
	p.t.Helper()
	if words == "" {
		return
	}
	p.to(name)
	p.paste(words)
}

// paste puts words into the field that has the cursor.
func (p *pair) paste(words string) {
	p.t.Helper()
	field, ok := p.twin.window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		p.real.fail("the cursor is in no field that takes %q", words)
	}
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent(words)
	field.TypedShortcut(&fyne.ShortcutSelectAll{})
	field.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	p.twin.wait()
	taken := p.real.clip(words)
	p.real.key("ctrl+a", "ctrl+v")
	taken()
}

// pressWith presses a button that takes what was copied elsewhere.
func (p *pair) pressWith(name, words string) {
	p.t.Helper()
	p.to(name)
	fyne.CurrentApp().Clipboard().SetContent(words)
	taken := p.real.clip(words)
	p.key(fyne.KeyReturn)
	taken()
	p.real.settle()
}

// tab goes to the next field.
func (p *pair) tab() {
	p.moved = true
	p.twin.window.Canvas().FocusNext()
	p.real.key("Tab")
}

// press goes to a button and presses it.
func (p *pair) press(name string) {
	p.t.Helper()
	p.to(name)
	p.key(fyne.KeyReturn)
}

// choose goes to a choice, opens its list and takes an option from it.
func (p *pair) choose(name, option string) {
	p.t.Helper()
	p.to(name)
	box := reflect.ValueOf(p.twin.window.Canvas().Focused()).Elem()
	options, ok := box.FieldByName("Options").Interface().([]string)
	at := slices.IndexFunc(options, func(o string) bool { return strings.HasPrefix(o, option) })
	if !ok || at < 0 {
		p.real.fail("%q offers no %q but %q", name, option, options)
	}
	p.key(fyne.KeyReturn)
	present := slices.Index(options, box.FieldByName("Selected").String()) // the list opens there
	for range at - present {
		p.key(fyne.KeyDown)
	}
	for range present - at {
		p.key(fyne.KeyUp)
	}
	p.key(fyne.KeyReturn)
}

// at tells that the cursor is in something that is called so: by its own words,
// by those that stand in it while it is empty, by its type, or by the label it
// stands with.
func (c *clerk) at(name string) bool {
	focused, ok := c.window.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return false
	}
	for _, words := range []string{textOf(focused), fieldOf(focused, "PlaceHolder"), fmt.Sprintf("%T", focused)} {
		if strings.HasPrefix(words, name) {
			return true
		}
	}
	found := false
	walk(c.root(), nil, func(way []fyne.CanvasObject) {
		if way[len(way)-1] == focused && !found {
			found = strings.HasPrefix(labelAbove(way), name)
		}
	})
	return found
}

// labelAbove is the nearest label before the last object of a way.
func labelAbove(way []fyne.CanvasObject) string {
	for i := len(way) - 2; i >= 0; i-- {
		row, ok := way[i].(*fyne.Container)
		if !ok {
			continue
		}
		label := ""
		for _, o := range row.Objects {
			if o == way[i+1] {
				break
			}
			if l, ok := o.(*widget.Label); ok && l.Visible() {
				label = l.Text
			}
		}
		if label != "" {
			return label
		}
	}
	return ""
}
