package storage

import (
	"os"
	"path/filepath"
	"testing"
)

// TestPoolAuthors_readsEachPackageOnce: whose key it is can change, what is in
// the package cannot.
func TestPoolAuthors_readsEachPackageOnce(t *testing.T) {
	unit, dossiers := sampleWorkspace(t, "unit")
	signing, err := unit.MakeKey(t.Context(), SigningKey)
	must(t, err)
	lead := leadWorkspace(t)
	got := receiveAll(t, lead, packedBy(t, unit, dossiers).File)[0]
	must(t, got.Err)
	code := string(got.Code)
	author := func() Author { return lead.PoolAuthors(t.Context(), []string{code})[code].Author }
	if a := author(); a != UnknownKey {
		t.Fatalf("got %q, want %q", a, UnknownKey)
	}
	must(t, os.Rename(lead.ReceivedFile(code), filepath.Join(t.TempDir(), "xa.zip")))
	_, err = lead.EnrolKey(t.Context(), "quan-ba-dinh", signing.Code)
	must(t, err)
	if a := author(); a != Signed {
		t.Errorf("after the key was enrolled: got %q, want %q from what is known", a, Signed)
	}
	_, err = lead.RevokeKey(t.Context(), signing.Code)
	must(t, err)
	if a := author(); a != RevokedKey {
		t.Errorf("after it was revoked: got %q, want %q", a, RevokedKey)
	}
}

// BenchmarkPoolAuthors asks for the authors of 300 packages, for the first time
// and again.
func BenchmarkPoolAuthors(b *testing.B) {
	w := leadWorkspace(b)
	all, err := w.ReceiveAll(b.Context(), makePackages(b, b.TempDir(), 300), sampleDay, silent)
	if err != nil {
		b.Fatal(err)
	}
	var codes []string
	for _, r := range all {
		codes = append(codes, string(r.Code))
	}
	ask := func(b *testing.B) {
		if got := w.PoolAuthors(b.Context(), codes); len(got) != len(codes) {
			b.Fatalf("got %d authors of %d packages", len(got), len(codes))
		}
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			w.signatures.byCode = nil
			ask(b)
		}
	})
	b.Run("again", func(b *testing.B) {
		for b.Loop() {
			ask(b)
		}
	})
}
