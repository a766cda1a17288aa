package model

import "reflect"

// keyedList is how the elements of a list are matched.
type keyedList struct {
	key func(reflect.Value) string
	// whole elements come and go as one; else an element that is not there
	// equals an empty one, and its fields are compared.
	whole bool
	// ordered lists print in the order that the clerk gave them.
	ordered bool
}

// byField matches elements by a field of theirs.
func byField(name string) func(reflect.Value) string {
	return func(v reflect.Value) string { return v.FieldByName(name).String() }
}

var keyedLists = map[reflect.Type]keyedList{
	reflect.TypeFor[Nominee](): {whole: true, ordered: true, key: func(v reflect.Value) string {
		return v.FieldByName("ID").String() + "/" + v.FieldByName("Type").String()
	}},
	reflect.TypeFor[CouncilMember](): {whole: true, ordered: true, key: byField("ID")},
	reflect.TypeFor[Attachment]():    {whole: true, ordered: true, key: byField("ID")},
	reflect.TypeFor[Override]():      {whole: true, key: byField("Block")},
	reflect.TypeFor[Source]():        {whole: true, key: byField("Package")},
	reflect.TypeFor[Attendance]():    {key: byField("Member")},
	reflect.TypeFor[Result]():        {key: byField("Nominee")},
	reflect.TypeFor[Section]():       {key: byField("Prompt")},
}

// keyed compares two lists whose elements have a key each.
func (c *comparison) keyed(path string, form keyedList, a, b reflect.Value) {
	inB := placesIn(form, b)
	known := map[string]bool{}
	last, moved := -1, false
	for i := range a.Len() {
		v := a.Index(i)
		key := form.key(v)
		known[key] = true
		at, stays := inB[key]
		element := joinPath(path, elementName(v, i))
		switch {
		case stays:
			moved = moved || at < last
			last = max(last, at)
			c.walk(joinPath(path, elementName(b.Index(at), at)), v, b.Index(at))
		case form.whole:
			c.went(element, v)
		default:
			c.walk(element, v, reflect.Zero(v.Type()))
		}
	}
	for i := range b.Len() {
		v := b.Index(i)
		switch element := joinPath(path, elementName(v, i)); {
		case known[form.key(v)]:
		case form.whole:
			c.came(element, v)
		default:
			c.walk(element, reflect.Zero(v.Type()), v)
		}
	}
	if moved && form.ordered {
		c.found = append(c.found, Difference{Path: path, Kind: Moved, Before: listWords(c.before, a), After: listWords(c.after, b)})
	}
}

func placesIn(form keyedList, list reflect.Value) map[string]int {
	found := map[string]int{}
	for i := range list.Len() {
		found[form.key(list.Index(i))] = i
	}
	return found
}

// rows compares two lists whose elements have no key: what is equal at both
// ends stays, what lies between is compared row by row.
func (c *comparison) rows(path string, a, b reflect.Value) {
	first := 0
	for first < a.Len() && first < b.Len() && equal(a.Index(first), b.Index(first)) {
		first++
	}
	endA, endB := a.Len(), b.Len()
	for endA > first && endB > first && equal(a.Index(endA-1), b.Index(endB-1)) {
		endA, endB = endA-1, endB-1
	}
	for i := first; i < endA || i < endB; i++ {
		element := joinPath(path, elementName(reflect.Value{}, i))
		switch {
		case i >= endB:
			c.went(element, a.Index(i))
		case i >= endA:
			c.came(element, b.Index(i))
		default:
			c.walk(element, a.Index(i), b.Index(i))
		}
	}
}
