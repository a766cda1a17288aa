package ui

import (
	"fmt"
	"strings"
	"testing"

	"hoso/model"
)

// pooledMany is a package of the pool with n nominees.
func pooledMany(n int) *PoolEntry {
	e := &PoolEntry{Entry: Entry{Stage: model.LeadStage}}
	for i := range n {
		e.Nominees = append(e.Nominees, PoolNominee{Name: fmt.Sprintf("Nguyễn Thị Ví Dụ Số %d", i)})
	}
	return e
}

// BenchmarkPoolEntry_names words a line of a package with 5,000 nominees, which
// is done for each line that comes into view.
func BenchmarkPoolEntry_names(b *testing.B) {
	e := pooledMany(5000)
	for b.Loop() {
		e.names()
	}
}

func TestPoolEntry_names(t *testing.T) {
	if got := pooledMany(2).names(); !strings.HasSuffix(got, "Ví Dụ Số 0; Nguyễn Thị Ví Dụ Số 1") {
		t.Errorf("two: got %q", got)
	}
	got := pooledMany(5000).names()
	if n := strings.Count(got, "; "); n != namesInLine || !strings.HasSuffix(got, "; …") {
		t.Errorf("5,000: got %d names and %q, want %d and that there are more", n, got[len(got)-10:], namesInLine)
	}
}
