package model

import (
	"reflect"
	"strconv"
	"strings"
)

// EachText calls visit with the path and the text of every string in d that a
// person may have typed, in the order of the fields, and stores what visit
// returns. Ids, enumerations, dates and hashes are left out, and so is Unread:
// it stands in the field of a number, on no paper and in no search.
//
// A path is made of the JSON keys on the way, divided by "/"; an element of a
// list goes by its own id where it has one ("nominees/n1/person/hometown",
// "nominees/n1/report/sections/results/text", "minutes/results/n2/remark"),
// else by its index from 0 ("minutes/guests/0").
func EachText(d *Dossier, visit func(path, text string) string) {
	walkText(reflect.ValueOf(d).Elem(), "", visit)
}

// TextOf returns the text at a path that EachText visits; "" when there is
// none.
func TextOf(d Dossier, path string) string {
	found := ""
	EachText(&d, func(p, text string) string {
		if p == path {
			found = text
		}
		return text
	})
	return found
}

// notTyped are the fields that hold no typed text although they are strings.
var notTyped = map[string]bool{
	"id": true, "sha256": true, "theme": true, "origin": true, "supersedes": true, "version": true,
	"hash": true, "package": true, "dossier": true, "nominee": true, "member": true, "chair": true,
	"secretary": true, "block": true, "replaced": true, "was": true, "attachment": true, "prompt": true, "unit": true,
	"paper": true, "path": true, "removed": true,
}

func walkText(v reflect.Value, path string, visit func(path, text string) string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walkText(v.Elem(), path, visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if key != "unread" && (!notTyped[key] || v.Field(i).Kind() != reflect.String) {
				walkText(v.Field(i), joinPath(path, key), visit)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			walkText(v.Index(i), joinPath(path, elementName(v.Index(i), i)), visit)
		}
	case reflect.String:
		// Named string types are enumerations and dates.
		if v.Type() == reflect.TypeFor[string]() && v.String() != "" {
			if text := visit(path, v.String()); text != v.String() {
				v.SetString(text)
			}
		}
	}
}

func joinPath(path, key string) string {
	if path == "" {
		return key
	}
	return path + "/" + key
}

// elementName is the id of a list's element, or its index.
func elementName(v reflect.Value, i int) string {
	if v.Kind() == reflect.Struct {
		for _, key := range []string{"ID", "Prompt", "Nominee", "Member"} {
			if f := v.FieldByName(key); f.IsValid() && f.Kind() == reflect.String && f.String() != "" {
				return f.String()
			}
		}
	}
	return strconv.Itoa(i)
}
