package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestFilesNamed(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"b.zip", "a.zip", "c[1].zip", "c1.zip"} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := filesNamed([]string{"c[1].zip", "?.zip", "mất.zip"})
	if want := []string{"c[1].zip", "a.zip", "b.zip", "mất.zip"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
	if got, err := filesNamed([]string{"d*.zip"}); err == nil {
		t.Errorf("got %v for a pattern that fits nothing, want an error", got)
	}
}

// TestInOrder_bounded has one slow item hold up the rest: the order stays, and
// only so many run ahead.
func TestInOrder_bounded(t *testing.T) {
	const workers = 3
	items := make([]int, 200)
	for i := range items {
		items[i] = i
	}
	release := make(chan struct{})
	var begun, atOnce, most atomic.Int32
	go func() {
		defer close(release)
		for begun.Load() < workers {
			runtime.Gosched()
		}
		time.Sleep(20 * time.Millisecond) // for those who would run further ahead than they may
	}()
	var got []int
	inOrder(t.Context(), items, workers, func(i int) int {
		begun.Add(1)
		if n := atOnce.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer atOnce.Add(-1)
		if i == 0 {
			<-release
			if n := begun.Load(); n > 4*workers {
				t.Errorf("%d items were begun while the first was not done, want %d at most", n, 4*workers)
			}
		}
		return i
	}, func(i int) { got = append(got, i) })
	if !slices.Equal(got, items) {
		t.Errorf("got order %v", got)
	}
	if n := most.Load(); n > workers {
		t.Errorf("got %d at once, want %d", n, workers)
	}
}

func TestInOrder_ends(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	taken := 0
	inOrder(ctx, make([]int, 1000), 2, func(int) int { return 0 }, func(int) {
		cancel()
		taken++
	})
	if taken > 20 {
		t.Errorf("got %d items done after the end", taken)
	}
}

// The array that comes piece by piece is what printJSON writes.
func TestRunVerify_jsonAsWhole(t *testing.T) {
	dir := t.TempDir()
	var args []string
	for i := range 20 {
		name := filepath.Join(dir, fmt.Sprintf("<%02d>.zip", i))
		if err := os.WriteFile(name, []byte(strings.Repeat("không phải gói", i)), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, name)
	}
	term := &terminal{t, dir}
	code, out, messages := term.run(append([]string{"verify", "-json"}, args...)...)
	if code != exitNo || messages != "" {
		t.Errorf("got exit %d, messages %q, want %d and none", code, messages, exitNo)
	}
	var reports []verified
	if err := json.Unmarshal([]byte(out), &reports); err != nil || len(reports) != len(args) {
		t.Fatalf("got %d reports, %v", len(reports), err)
	}
	var whole bytes.Buffer
	if err := (&call{stdout: &whole}).printJSON(reports); err != nil || whole.String() != out {
		t.Errorf("got:\n%.300s\nwant:\n%.300s", out, whole.String())
	}
	for i, r := range reports {
		if r.File != args[i] {
			t.Errorf("report %d is of %s, want %s", i, r.File, args[i])
		}
	}
}

func TestBar(t *testing.T) {
	var out bytes.Buffer
	b := &bar{w: &out, what: "Kiểm tra", total: 60}
	b.show(20)
	b.clear()
	if want := "\r\x1b[KKiểm tra [##########....................] 20/60\r\x1b[K"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
	if b := (&call{stderr: &out}).newBar("Kiểm tra", 60); b.w != nil {
		t.Error("got a bar where there is no terminal")
	}
}
