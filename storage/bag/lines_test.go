package bag

import (
	"context"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestEachLine(t *testing.T) {
	for text, want := range map[string][]string{
		"": nil, "a": {"a"}, "a\n": {"a"}, "a\nb": {"a", "b"}, "a\r\nb\rc\n\n": {"a", "b", "c", ""}, "\r\n\r": {"", ""}, "a\n\rb": {"a", "", "b"},
	} {
		var got []string
		for number, line := range eachLine(text) {
			if got = append(got, line); number != len(got) {
				t.Errorf("%q: got number %d for line %d", text, number, len(got))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestParseInfo_folded(t *testing.T) {
	info, all := parseInfo("A: một\n  hai\n\tba\n\nB: bốn\n năm\nC:\n", true, func(line int) { t.Errorf("line %d is bad", line) })
	want := []Tag{{"A", "một\nhai\nba"}, {"B", "bốn\nnăm"}, {"C", ""}}
	if !all || !slices.Equal(info, want) {
		t.Errorf("got %q, all %v, want %q", info, all, want)
	}
}

// TestVerify_manyLines judges tag files that shrink to nothing in a zip and are
// nothing but short lines: what is made of them stays within some times their
// size.
func TestVerify_manyLines(t *testing.T) {
	const size = 4 << 20
	for name, c := range map[string]struct{ file, line, rule string }{
		"blank lines in a manifest": {ownManifest, "\n", "bag-file-unlisted"},
		"bad lines in a manifest":   {ownManifest, "x\n", "limit-findings"},
		"blank lines of tags":       {"bag-info.txt", "\n", "limit-tag-files"},
		"short tags":                {"bag-info.txt", "a:\n", "limit-tag-files"},
		"bad tags":                  {"bag-info.txt", "x\n", "limit-findings"},
		"folded lines":              {"bag-info.txt", "a: b\n" + strings.Repeat(" c\n", 100), "limit-tag-files"},
		"lines of a declaration":    {"bagit.txt", "\n", "bag-declaration"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "goi")
			files := bagOf("1.0", "sha256", samplePayload)
			files[c.file] = strings.Repeat(c.line, size/len(c.line))
			writeFiles(t, dir, files)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			r := Verify(context.Background(), dir)
			runtime.ReadMemStats(&after)
			if r.Bag || !hasRule(r, c.rule) {
				t.Errorf("got bag %v, rules %v, want %s", r.Bag, rulesOf(r.Findings), c.rule)
			}
			if got := after.TotalAlloc - before.TotalAlloc; got > 20*size {
				t.Errorf("got %d MB allocated for a file of %d MB", got>>20, size>>20)
			}
		})
	}
}

// Many lines in the value of one tag take time by their number, not its square.
func TestParseInfo_longValue(t *testing.T) {
	text := "A: b\n" + strings.Repeat(" "+strings.Repeat("c", 1000)+"\n", MaxInfoLines-1)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	info, all := parseInfo(text, true, func(int) {})
	runtime.ReadMemStats(&after)
	if !all || len(info) != 1 || len(info[0].Value) < 1000*(MaxInfoLines-1) {
		t.Errorf("got %d tags, all %v", len(info), all)
	}
	if got := after.TotalAlloc - before.TotalAlloc; got > uint64(3*len(text)) {
		t.Errorf("got %d MB allocated for %d MB", got>>20, len(text)>>20)
	}
}
