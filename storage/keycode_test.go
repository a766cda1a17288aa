package storage

import (
	"errors"
	"strings"
	"testing"
)

func TestParseKeyCode_asTyped(t *testing.T) {
	code := codeOfKey(SigningKey, []byte("một khóa"))
	if len(code) != 35 || code.Use() != SigningKey || strings.Count(code.String(), "-") != 6 {
		t.Fatalf("got code %q", code)
	}
	for _, typed := range []string{
		string(code), code.String(), strings.ToLower(code.String()), " " + strings.Join(code.Groups(), "  ") + "\n",
		strings.ReplaceAll(strings.ReplaceAll(code.String(), "0", "o"), "1", "l"),
	} {
		if got, err := ParseKeyCode(typed); got != code || err != nil {
			t.Errorf("%q: got %q, %v, want %q", typed, got, err, code)
		}
	}
	if other := codeOfKey(ReceivingKey, []byte("một khóa")); other[1:] == code[1:] || other.Use() != ReceivingKey {
		t.Errorf("the codes of a key for two uses are alike: %s, %s", code, other)
	}
}

// wantGroup wants the group, from 1, to be found at fault.
func wantGroup(t *testing.T, what, typed string, group int) {
	t.Helper()
	_, err := ParseKeyCode(typed)
	var e *KeyCodeError
	if !errors.As(err, &e) || e.Group != group || e.Hint() == "" {
		t.Errorf("%s, %s: got %v, want group %d at fault", what, typed, err, group)
	}
}

// TestParseKeyCode_mistyped changes every letter to every other one, and swaps
// all letters of a group and all groups.
func TestParseKeyCode_mistyped(t *testing.T) {
	code := string(codeOfKey(SigningKey, []byte("khóa khác")))
	swapped := func(i, j int) string {
		b := []byte(code)
		b[i], b[j] = b[j], b[i]
		return string(b)
	}
	for i := range code {
		for _, c := range keyAlphabet {
			if byte(c) != code[i] {
				wantGroup(t, "one letter", code[:i]+string(c)+code[i+1:], i/keyGroup+1)
			}
		}
		for j := i + 1; j < (i/keyGroup+1)*keyGroup; j++ {
			if code[i] != code[j] {
				wantGroup(t, "two letters swapped", swapped(i, j), i/keyGroup+1)
			}
		}
	}
	for g := range keyGroups {
		for h := g + 1; h < keyGroups; h++ {
			groups := KeyCode(code).Groups()
			groups[g], groups[h] = groups[h], groups[g]
			wantGroup(t, "two groups swapped", strings.Join(groups, ""), g+1)
		}
	}
	for _, typed := range []string{"", code[1:], code + "0", "age1qqqq", code[:34] + "Ư"} {
		if got, err := ParseKeyCode(typed); got != "" || err == nil {
			t.Errorf("%q: got %q, want an error", typed, got)
		}
	}
	wantGroup(t, "a letter outside the alphabet", code[:7]+"U"+code[8:], 2)
}
