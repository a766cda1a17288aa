package model

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWordChanges(t *testing.T) {
	for name, c := range map[string]struct {
		before, after string
		want          []Piece
	}{
		"both empty": {"", "", nil},
		"the same":   {"một hai", "một hai", []Piece{{Kept, "một hai"}}},
		"all new":    {"", "một hai", []Piece{{Come, "một hai"}}},
		"all gone":   {"một hai", "", []Piece{{Gone, "một hai"}}},
		"a word in the middle": {
			"giúp 12 hộ nghèo", "giúp 15 hộ nghèo",
			[]Piece{{Kept, "giúp "}, {Gone, "12"}, {Come, "15"}, {Kept, " hộ nghèo"}},
		},
		"words side by side are one change": {
			"giúp hai hộ nghèo", "giúp ba nhà nghèo",
			[]Piece{{Kept, "giúp "}, {Gone, "hai hộ"}, {Come, "ba nhà"}, {Kept, " nghèo"}},
		},
		"a word put in and one taken out": {
			"a b c d e f", "a x b c d f",
			[]Piece{{Kept, "a "}, {Come, "x "}, {Kept, "b c d"}, {Gone, " e"}, {Kept, " f"}},
		},
		"a paragraph divided": {
			"một hai", "một\nhai",
			[]Piece{{Kept, "một"}, {Gone, " "}, {Come, "\n"}, {Kept, "hai"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, WordChanges(c.before, c.after)); diff != "" {
				t.Errorf("pieces (-want +got):\n%s", diff)
			}
		})
	}
}

// The pieces must make up both texts again, whatever these are.
func TestWordChanges_piecesMakeUpBothTexts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		before, after := randomText(random, 40), randomText(random, 40)
		makeUpBoth(t, before, after)
	}
	makeUpBoth(t, randomText(random, 6000), randomText(random, 6000)) // too different to tell
}

func makeUpBoth(t *testing.T, before, after string) {
	t.Helper()
	var was, is strings.Builder
	last := Piece{}
	for _, p := range WordChanges(before, after) {
		if p.Kind != Come {
			was.WriteString(p.Text)
		}
		if p.Kind != Gone {
			is.WriteString(p.Text)
		}
		if p.Kind == last.Kind || p.Kind == Gone && last.Kind == Come || p.Text == "" {
			t.Errorf("%q and %q: piece %+v after %+v", before, after, p, last)
		}
		last = p
	}
	if was.String() != before || is.String() != after {
		t.Errorf("got %q and %q, want %q and %q", was.String(), is.String(), before, after)
	}
}

func randomText(random *rand.Rand, words int) string {
	var b strings.Builder
	for range random.IntN(words) {
		b.WriteString([]string{"a", "b", "c", "đ", " ", "  ", "\n"}[random.IntN(7)])
	}
	return b.String()
}

func BenchmarkWordChanges_report(b *testing.B) {
	before := strings.Repeat("Đã giúp mười hai hộ thoát nghèo bền vững trong năm. ", 200)
	after := strings.ReplaceAll(before, "mười hai", "15")
	for b.Loop() {
		WordChanges(before, after)
	}
}
