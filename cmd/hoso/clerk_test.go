package main

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"hoso/ui"
)

// clerk works at a window that no screen shows, by what can be seen on it.
type clerk struct {
	t       testing.TB
	program *program
	window  fyne.Window
	later   []func()
}

// background does work at once, and what is to wait when the clerk waits.
func (c *clerk) background() ui.Background {
	now := func(do func()) { do() }
	return ui.Background{Go: now, Do: now, After: func(_ time.Duration, do func()) { c.later = append(c.later, do) }}
}

// wait lets pass what was to happen later; what that calls for in turn as well.
func (c *clerk) wait() {
	for range 3 {
		due := c.later
		c.later = nil
		for _, do := range due {
			do()
		}
	}
}

// root is what a click can reach: the dialog that is open, or the screen.
func (c *clerk) root() fyne.CanvasObject {
	if top := c.window.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return c.window.Content()
}

// press clicks on the words of a button, a line or a tick.
func (c *clerk) press(words string) { c.t.Helper(); c.click(words, false) }

// open clicks twice.
func (c *clerk) open(words string) { c.t.Helper(); c.click(words, true) }

func (c *clerk) click(words string, twice bool) {
	c.t.Helper()
	for _, way := range c.find(words) {
		for i := len(way) - 1; i >= 0; i-- {
			if o, ok := way[i].(fyne.DoubleTappable); ok && twice {
				test.DoubleTap(o)
				c.wait()
				return
			}
			if o, ok := way[i].(fyne.Tappable); ok && !twice {
				test.Tap(o)
				c.wait()
				return
			}
		}
	}
	c.t.Fatalf("nothing to click on says %q", words)
}

// find returns every visible object whose text begins with words, each with
// what it stands in.
func (c *clerk) find(words string) (ways [][]fyne.CanvasObject) {
	walk(c.root(), nil, func(way []fyne.CanvasObject) {
		if strings.HasPrefix(textOf(way[len(way)-1]), words) {
			ways = append(ways, append([]fyne.CanvasObject(nil), way...))
		}
	})
	return ways
}

// walk visits an object and all that is visible inside it.
func walk(o fyne.CanvasObject, above []fyne.CanvasObject, visit func(way []fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	way := append(above, o)
	visit(way)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, way, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, way, visit)
		}
	}
}

// textOf is what an object says: the field Text or Label of most of the
// toolkit's widgets.
func textOf(o fyne.CanvasObject) string {
	if words := fieldOf(o, "Text"); words != "" {
		return words
	}
	return fieldOf(o, "Label")
}

// fieldOf reads a field of text; none where the object has no such field.
func fieldOf(o fyne.CanvasObject, name string) string {
	v := reflect.ValueOf(o)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return ""
	}
	if f := v.Elem().FieldByName(name); f.IsValid() && f.Kind() == reflect.String {
		return f.String()
	}
	return ""
}

// key types a key where the cursor is.
func (c *clerk) key(name fyne.KeyName) {
	c.t.Helper()
	e := &fyne.KeyEvent{Name: name}
	if f := c.window.Canvas().Focused(); f != nil {
		f.TypedKey(e)
	} else if typed := c.window.Canvas().OnTypedKey(); typed != nil {
		typed(e)
	}
	c.wait()
}

// ctrl presses the key of a menu's command.
func (c *clerk) ctrl(name fyne.KeyName) {
	c.t.Helper()
	c.command(func(i *fyne.MenuItem) bool {
		key := desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl}
		return i.Shortcut != nil && i.Shortcut.ShortcutName() == key.ShortcutName()
	}, "with the key Ctrl+"+string(name))
}

// command does the first command of the menus that is meant.
func (c *clerk) command(meant func(*fyne.MenuItem) bool, said string) {
	c.t.Helper()
	menus := append([]*fyne.Menu(nil), c.window.MainMenu().Items...)
	for len(menus) > 0 {
		for _, item := range menus[0].Items {
			if item.ChildMenu != nil {
				menus = append(menus, item.ChildMenu)
			}
			if meant(item) {
				item.Action()
				c.wait()
				return
			}
		}
		menus = menus[1:]
	}
	c.t.Fatalf("there is no command %s", said)
}
