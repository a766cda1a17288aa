package model

// editTrace is how far the shortest ways between two texts lead: reached(d, k)
// is the place in the first text after d changes, where it is k places ahead of
// that in the second one (E. Myers, An O(ND) Difference Algorithm and Its
// Variations, Algorithmica 1, 1986).
type editTrace [][]int32

func (t editTrace) reached(d, k int) int { return int(t[d][k+d]) }

// from is the diagonal that the d-th change came from, and the place in the
// first text just behind that change.
func (t editTrace) from(d, k int) (prev, x int) {
	if k == -d || k != d && t.reached(d-1, k-1) < t.reached(d-1, k+1) {
		return k + 1, t.reached(d-1, k+1)
	}
	return k - 1, t.reached(d-1, k-1) + 1
}

// searchEdits looks for the shortest way from a to b. It gives up where they
// differ by more than maxWordChanges.
func searchEdits(a, b []string) (t editTrace, found bool) {
	for d := 0; d <= min(len(a)+len(b), maxWordChanges); d++ {
		t = append(t, make([]int32, 2*d+1))
		for k := -d; k <= d; k += 2 {
			x := 0
			if d > 0 {
				_, x = t.from(d, k)
			}
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			t[d][k+d] = int32(x)
			if x >= len(a) && x-k >= len(b) {
				return t, true
			}
		}
	}
	return nil, false
}

// path tells for each word on the way to the end of both texts what became of
// it.
func (t editTrace) path(x, y int) []PieceKind {
	kinds := make([]PieceKind, 0, x+y) // filled from its end
	kinds = kinds[:cap(kinds)]
	at := len(kinds)
	note := func(kind PieceKind) { at--; kinds[at] = kind }
	for d := len(t) - 1; d > 0; d-- {
		k := x - y
		prev, behind := t.from(d, k)
		for ; x > behind; x-- {
			note(Kept)
		}
		if prev == k+1 {
			note(Come)
		} else {
			note(Gone)
			x--
		}
		y = x - prev
	}
	for ; x > 0; x-- {
		note(Kept)
	}
	return kinds[at:]
}
