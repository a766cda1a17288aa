package model

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestClone_equalButNothingShared(t *testing.T) {
	t.Run("dossier", func(t *testing.T) {
		var d Dossier
		fill(reflect.ValueOf(&d).Elem())
		c := d.Clone()
		if diff := cmp.Diff(d, c); diff != "" {
			t.Fatal(diff)
		}
		sharesNothing(t, "dossier", reflect.ValueOf(d), reflect.ValueOf(c))
	})
	t.Run("settings", func(t *testing.T) {
		var s Settings
		fill(reflect.ValueOf(&s).Elem())
		c := s.Clone()
		if diff := cmp.Diff(s, c); diff != "" {
			t.Fatal(diff)
		}
		sharesNothing(t, "settings", reflect.ValueOf(s), reflect.ValueOf(c))
	})
	t.Run("zero value", func(t *testing.T) {
		if diff := cmp.Diff(Dossier{}, Dossier{}.Clone()); diff != "" {
			t.Error(diff)
		}
	})
}

// sharesNothing follows two values side by side and fails where both lead to
// the same memory.
func sharesNothing(t *testing.T, path string, a, b reflect.Value) {
	t.Helper()
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			sharesNothing(t, path+"."+a.Type().Field(i).Name, a.Field(i), b.Field(i))
		}
	case reflect.Slice, reflect.Pointer:
		if a.UnsafePointer() == b.UnsafePointer() {
			t.Errorf("%s is shared", path)
			return
		}
		if a.Kind() == reflect.Pointer {
			sharesNothing(t, path, a.Elem(), b.Elem())
			return
		}
		for i := range a.Len() {
			sharesNothing(t, path, a.Index(i), b.Index(i))
		}
	}
}
