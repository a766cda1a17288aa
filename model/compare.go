package model

import (
	"reflect"
	"slices"
	"strings"
)

// DifferenceKind is what happened to what a path names.
type DifferenceKind string

const (
	Edited  DifferenceKind = "edited"  // a field has another content
	Added   DifferenceKind = "added"   // an element of a list, or an optional part, is new
	Removed DifferenceKind = "removed" // it is gone
	Moved   DifferenceKind = "moved"   // a list stands in another order
)

// Difference is one difference between two states of a dossier.
type Difference struct {
	// Path is made as EachText makes it. That of something removed leads into
	// the state before, any other into the state after.
	Path string
	Kind DifferenceKind
	// Before and After are the content as a clerk reads it: dates as 20/8/2024,
	// members of the council by name, lines of a list divided by line feeds; empty
	// where there was none. Of something added or removed one of them says in
	// short what it is; of a list in another order both name its elements, one a
	// line.
	Before, After string
}

// Compare lists what differs between two states of a dossier, in the order of
// the fields. Nominees, council members and attachments are matched by id: one
// that came or went, or has become one of another type, is a single change.
// Rows without an id are matched in their order, from both ends.
//
// What no clerk enters is left out: ids and hashes, how far the work has come,
// the record of what was cleaned. So is a difference that means none: a result
// or a section with nothing in it beside a missing one.
func Compare(before, after Dossier) []Difference {
	c := &comparison{before: before, after: after}
	c.walk("", reflect.ValueOf(withoutBlankResults(before)), reflect.ValueOf(withoutBlankResults(after)))
	c.unread()
	return c.found
}

type comparison struct {
	before, after Dossier
	found         []Difference
}

// notCompared are the keys of what no clerk enters, and those by which the
// elements of lists are matched.
var notCompared = map[string]bool{
	"id": true, "state": true, "origin": true, "revision": true, "supersedes": true, "cleaned": true, "unread": true,
	"hash": true, "sha256": true, "size": true, "pages": true, "type": true, "paper": true, "replaced": true,
	"member": true, "nominee": true, "prompt": true, "block": true,
}

func (c *comparison) walk(path string, a, b reflect.Value) {
	if equal(a, b) {
		return
	}
	switch a.Kind() {
	case reflect.Pointer:
		c.optional(path, a, b)
	case reflect.Struct:
		for i := range a.NumField() {
			key, _, _ := strings.Cut(a.Type().Field(i).Tag.Get("json"), ",")
			if !notCompared[key] {
				c.walk(joinPath(path, key), a.Field(i), b.Field(i))
			}
		}
	case reflect.Slice:
		if a.Type().Elem().Kind() == reflect.String {
			c.edited(path, lines(a), lines(b))
		} else if form, keyed := keyedLists[a.Type().Elem()]; keyed {
			c.keyed(path, form, a, b)
		} else {
			c.rows(path, a, b)
		}
	default:
		c.edited(path, valueWords(c.before, path, a), valueWords(c.after, path, b))
	}
}

func (c *comparison) edited(path, before, after string) {
	if before != after {
		c.found = append(c.found, Difference{Path: path, Kind: Edited, Before: before, After: after})
	}
}

func lines(v reflect.Value) string { return strings.Join(v.Interface().([]string), "\n") }

// optional compares what need not be there. A nominee's facts are always
// there: a form fills them in.
func (c *comparison) optional(path string, a, b reflect.Value) {
	switch t := a.Type().Elem(); {
	case !a.IsNil() && !b.IsNil():
		c.walk(path, a.Elem(), b.Elem())
	case t == reflect.TypeFor[Person]() || t == reflect.TypeFor[GroupFacts]():
		none := reflect.New(t)
		if a.IsNil() {
			a = none
		} else {
			b = none
		}
		c.walk(path, a.Elem(), b.Elem())
	case a.IsNil():
		c.came(path, b.Elem())
	default:
		c.went(path, a.Elem())
	}
}

func (c *comparison) came(path string, v reflect.Value) {
	c.found = append(c.found, Difference{Path: path, Kind: Added, After: elementWords(c.after, v)})
}

func (c *comparison) went(path string, v reflect.Value) {
	c.found = append(c.found, Difference{Path: path, Kind: Removed, Before: elementWords(c.before, v)})
}

// unread adds what was typed for numbers and is none: it stands in the place of
// the number.
func (c *comparison) unread() {
	var paths []string
	for _, u := range slices.Concat(c.before.Unread, c.after.Unread) {
		if !slices.Contains(paths, u.Path) {
			paths = append(paths, u.Path)
		}
	}
	for _, path := range paths {
		before, after := c.before.UnreadAt(path), c.after.UnreadAt(path)
		if before == after {
			continue
		}
		i := slices.IndexFunc(c.found, func(f Difference) bool { return f.Path == path })
		if i < 0 {
			c.edited(path, before, after)
			continue
		}
		if before != "" {
			c.found[i].Before = before
		}
		if after != "" {
			c.found[i].After = after
		}
	}
}

// withoutBlankResults leaves out the votes that nothing was entered for.
func withoutBlankResults(d Dossier) Dossier {
	blank := func(r Result) bool { return r == Result{Nominee: r.Nominee} }
	if slices.ContainsFunc(d.Minutes.Results, blank) {
		d.Minutes.Results = slices.DeleteFunc(slices.Clone(d.Minutes.Results), blank)
	}
	return d
}

// equal compares without making anything; a missing list equals an empty one.
func equal(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return a.Pointer() == b.Pointer() || equal(a.Elem(), b.Elem())
	case reflect.Struct:
		for i := range a.NumField() {
			if !equal(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !equal(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	}
	return a.Equal(b)
}
