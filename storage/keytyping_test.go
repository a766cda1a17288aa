package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTypedGroups(t *testing.T) {
	code := codeOfKey(SigningKey, []byte("một khóa"))
	g := code.Groups()
	wrong := "Z" + g[1][1:]
	if wrong == g[1] {
		wrong = "Y" + g[1][1:]
	}
	for name, c := range map[string]struct {
		typed string
		want  []TypedGroup
	}{
		"nothing":        {" ", nil},
		"begun":          {g[0][:3], []TypedGroup{{g[0][:3], false, false}}},
		"two groups":     {g[0] + "-" + g[1], []TypedGroup{{g[0], true, true}, {g[1], true, true}}},
		"one is wrong":   {g[0] + wrong, []TypedGroup{{g[0], true, true}, {wrong, true, false}}},
		"no such letter": {"KÊÊÊ1", []TypedGroup{{"KÊÊÊ1", true, false}}},
	} {
		if diff := cmp.Diff(c.want, TypedGroups(c.typed)); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
	}
	if got := TypedGroups(code.String() + "X"); len(got) != keyGroups+1 || got[keyGroups].Right {
		t.Errorf("too long: got %+v", got)
	}
}
