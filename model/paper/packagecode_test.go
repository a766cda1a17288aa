package paper

import (
	"strings"
	"testing"
)

func TestCodeLines(t *testing.T) {
	groups := strings.Fields("0a 1b 2c 3d 4e 5f 60 71 82 93")
	for n, want := range map[int]string{0: "", 3: "0a 1b 2c", 8: "0a 1b 2c 3d 4e 5f 60 71", 10: "0a 1b 2c 3d 4e 5f 60 71\n82 93"} {
		if got := codeLines(groups[:n]); got != want {
			t.Errorf("%d groups: got %q, want %q", n, got, want)
		}
	}
}

func TestFileSize(t *testing.T) {
	for bytes, want := range map[int64]string{0: "0 KB", 10: "1 KB", 414 << 10: "414 KB", 3017 << 10: "2,9 MB", 20 << 20: "20,0 MB"} {
		if got := fileSize(bytes); got != want {
			t.Errorf("%d: got %q, want %q", bytes, got, want)
		}
	}
}
