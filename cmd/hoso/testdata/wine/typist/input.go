//go:build windows

package main

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/text/unicode/norm"
)

var (
	user          = windows.NewLazySystemDLL("user32.dll")
	sendInput     = user.NewProc("SendInput")
	mapVirtualKey = user.NewProc("MapVirtualKeyW")
)

// event is INPUT of winuser.h, of the kind that is a key.
type event struct {
	kind uint32
	_    uint32
	key  uint16
	scan uint16
	flag uint32
	time uint32
	info uintptr
	_    [8]byte
}

// Of winuser.h.
const (
	isKeyboard = 1
	isExtended = 1
	keyUp      = 2
	isUnicode  = 4

	backspace = 0x08
	shift     = 0x10
	control   = 0x11
)

// keys are the virtual key codes of the names.
var keys = map[string]uint16{
	"Tab": 0x09, "Return": 0x0d, "Escape": 0x1b, "space": 0x20, "Home": 0x24, "Left": 0x25,
	"Up": 0x26, "Right": 0x27, "Down": 0x28, "F8": 0x77, "ctrl": control, "shift": shift,
}

func codeOf(name string) (uint16, error) {
	if code, ok := keys[name]; ok {
		return code, nil
	}
	if r := []rune(strings.ToUpper(name)); len(r) == 1 && r[0] < unicode.MaxASCII {
		return uint16(r[0]), nil
	}
	return 0, fmt.Errorf("no key %q", name)
}

// down presses a key as a keyboard does, which tells its place too.
func down(code uint16) event {
	place, _, _ := mapVirtualKey.Call(uintptr(code), 0)
	e := event{kind: isKeyboard, key: code, scan: uint16(place & 0xff)}
	if code >= keys["Home"] && code <= keys["Down"] {
		e.flag = isExtended // of the arrows, not of the digits
	}
	return e
}

func up(code uint16) event {
	e := down(code)
	e.flag |= keyUp
	return e
}

func send(events []event) error {
	if len(events) == 0 {
		return nil
	}
	n, _, err := sendInput.Call(uintptr(len(events)), uintptr(unsafe.Pointer(&events[0])), unsafe.Sizeof(events[0]))
	if int(n) != len(events) {
		return fmt.Errorf("%d of %d events sent: %w", n, len(events), err)
	}
	return nil
}

// press presses a key, with those that are held meanwhile: "ctrl+n". A hand
// needs a while for each.
func press(name string) error {
	var events, ups []event
	for part := range strings.SplitSeq(name, "+") {
		code, err := codeOf(part)
		if err != nil {
			return err
		}
		events = append(events, down(code))
		ups = append([]event{up(code)}, ups...)
	}
	err := send(append(events, ups...))
	time.Sleep(30 * time.Millisecond)
	return err
}

// typeTelex types text word by word. UniKey and EVKey let the letters of a word
// through as they are typed; with the key that sets the mark they send, in one
// burst, backspaces up to the first letter that changes, and what stands there
// now as Unicode.
func typeTelex(text string) error {
	for word := range strings.SplitAfterSeq(text, " ") {
		if err := typeWord([]rune(norm.NFC.String(word))); err != nil {
			return err
		}
		time.Sleep(5 * time.Millisecond)
	}
	return nil
}

func typeWord(word []rune) error {
	changed := len(word)
	var events, burst []event
	for i, r := range word {
		plain := withoutMarks(r)
		if plain != r && changed == len(word) {
			changed = i
		}
		letter, err := letterEvents(plain)
		if err != nil {
			return err
		}
		if r == ' ' {
			burst = append(burst, letter...)
			continue
		}
		events = append(events, letter...)
		if i >= changed {
			burst = append(burst, event{kind: isKeyboard, scan: uint16(r), flag: isUnicode}, event{kind: isKeyboard, scan: uint16(r), flag: isUnicode | keyUp})
		}
	}
	for i := changed; i < len(word); i++ {
		if word[i] != ' ' {
			events = append(events, down(backspace), up(backspace))
		}
	}
	return send(append(events, burst...))
}

// letterEvents are the keys of a letter, digit or blank without marks.
func letterEvents(r rune) ([]event, error) {
	punctuation := map[rune]uint16{' ': 0x20, ',': 0xbc, '.': 0xbe, '-': 0xbd}
	code, ok := punctuation[r]
	switch {
	case ok:
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		code = uint16(unicode.ToUpper(r))
	case r >= 'A' && r <= 'Z':
		return []event{down(shift), down(uint16(r)), up(uint16(r)), up(shift)}, nil
	default:
		return nil, fmt.Errorf("no key for %q", r)
	}
	return []event{down(code), up(code)}, nil
}

// withoutMarks is the key that a Vietnamese letter begins with.
func withoutMarks(r rune) rune {
	switch r {
	case 'đ':
		return 'd'
	case 'Đ':
		return 'D'
	}
	for _, first := range norm.NFD.String(string(r)) {
		return first
	}
	return r
}
