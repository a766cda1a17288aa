package storage

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestWriteKeySlip reads the page as who enrols the key will: codes from the
// text, the public key by scanning.
func TestWriteKeySlip(t *testing.T) {
	w, _ := sampleWorkspace(t, "unit")
	file := filepath.Join(t.TempDir(), "phieu.pdf")
	must(t, w.WriteKeySlip(t.Context(), file, sampleDay))
	if text := tool(t, "pdftotext", "-layout", file, "-"); !strings.Contains(text, "Chưa lập") {
		t.Errorf("without a signing key, got:\n%s", text)
	}
	signing, err := w.MakeKey(t.Context(), SigningKey)
	must(t, err)
	receiving, err := w.OwnKey(t.Context(), ReceivingKey)
	must(t, err)
	must(t, w.WriteKeySlip(t.Context(), file, sampleDay))
	text := unspaced(tool(t, "pdftotext", "-raw", file, "-"))
	for _, want := range []string{signing.Code.String(), receiving.Public, receiving.Code.String(), "PHIẾUĐĂNGKÝKHÓA", "BAĐÌNH", "ngày20tháng8năm2024", "THỦTRƯỞNGĐƠNVỊ"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if got := strings.Count(tool(t, "pdftotext", file, "-"), "\f"); got != 1 {
		t.Errorf("got %d pages, want 1", got)
	}
	tool(t, "pdftoppm", "-r", "150", "-png", file, strings.TrimSuffix(file, ".pdf"))
	pictures, _ := filepath.Glob(strings.TrimSuffix(file, ".pdf") + "*.png")
	if len(pictures) != 1 {
		t.Fatalf("got pictures %v", pictures)
	}
	if got := strings.TrimSpace(tool(t, "zbarimg", "-q", "--raw", pictures[0])); got != receiving.Public {
		t.Errorf("scanned %q, want %q", got, receiving.Public)
	}
}
