package paper

import (
	"reflect"
	"strings"
	"unicode"

	"hoso/model"
)

// longFields are the fields whose line feeds divide paragraphs; in all others
// a line feed is a blank.
var longFields = map[string]bool{
	"text": true, "summary": true, "reason": true, "guidance": true, "opening": true, "discussion": true,
	"conclusion": true, "founded": true, "structure": true, "functions": true,
}

// cleaned returns a copy of d in which every text is as paper can show it.
func cleaned(d model.Dossier) model.Dossier {
	c := deepCopy(reflect.ValueOf(d)).Interface().(model.Dossier)
	model.EachText(&c, func(path, text string) string {
		if strings.HasPrefix(path, "overrides/") { // keeps its room to write in
			text, _ = model.Clean(text)
			return drawable(text, true)
		}
		if longFields[path[strings.LastIndexByte(path, '/')+1:]] {
			return model.PrintableText(text)
		}
		return line(text)
	})
	return c
}

// line returns a text as paper can show it on one line.
func line(s string) string {
	return strings.Join(strings.Fields(model.PrintableText(s)), " ")
}

// paragraphs divides a clean text at its line feeds, without empty ones.
func paragraphs(s string) []string {
	var found []string
	for p := range strings.SplitSeq(s, "\n") {
		if p = strings.TrimSpace(p); p != "" {
			found = append(found, p)
		}
	}
	return found
}

// capitals puts a text in capitals. A letter whose capital the papers' font
// lacks stays small.
func capitals(s string) string { return drawable(model.Upper(line(s)), false) }

// drawable drops what paper cannot show and keeps runs of blanks, which are
// room to write in. Line feeds stay where feeds is set, else become blanks.
func drawable(s string, feeds bool) string {
	return strings.Map(func(r rune) rune {
		small := unicode.ToLower(r)
		switch {
		case r == '\n' && !feeds:
			return ' '
		case model.Printable(r):
			return r
		case model.Printable(small):
			return small
		}
		return -1
	}, s)
}

// deepCopy copies what can be written through: pointers and slices.
func deepCopy(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		c := reflect.New(v.Type().Elem())
		c.Elem().Set(deepCopy(v.Elem()))
		return c
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		c := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			c.Index(i).Set(deepCopy(v.Index(i)))
		}
		return c
	case reflect.Struct:
		c := reflect.New(v.Type()).Elem()
		for i := range v.NumField() {
			c.Field(i).Set(deepCopy(v.Field(i)))
		}
		return c
	}
	return v
}
