package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"hoso/model"
)

// TestReceive_fromEnvelope sends a signed package to the lead unit's key, and
// with a passphrase: the lead receives it as if it had come bare, and knows who
// sent it.
func TestReceive_fromEnvelope(t *testing.T) {
	unit, dossiers := sampleWorkspace(t, "unit")
	signing, err := unit.MakeKey(t.Context(), SigningKey)
	must(t, err)
	lead, _ := sampleWorkspace(t, "lead")
	receiving, err := lead.MakeKey(t.Context(), ReceivingKey)
	must(t, err)
	_, err = lead.EnrolKey(t.Context(), "quan-ba-dinh", signing.Code)
	must(t, err)
	r := packedBy(t, unit, dossiers)
	envelope, err := EnvelopeFor(receiving.Public)
	must(t, err)
	letter := sealed(t, r.File, envelope)
	bare, err := os.ReadFile(r.File)
	must(t, err)

	got, err := lead.Receive(t.Context(), letter, sampleDay)
	must(t, err)
	if !got.New || got.Code != r.Code || got.File != letter || got.Author.Author != Signed || !hasFinding(got.Findings, "package-signed") {
		t.Errorf("got %+v", got)
	}
	if kept, err := os.ReadFile(lead.ReceivedFile(string(r.Code))); err != nil || string(kept) != string(bare) {
		t.Errorf("got %d bytes kept, %v, want the package as it was packed", len(kept), err)
	}
	locked := onDisk(t, "khoa.age", enclose(t, bare, cheap(t, "mật khẩu đúng")))
	if _, err := lead.Receive(t.Context(), locked, sampleDay); !errors.Is(err, ErrNeedsPassphrase) {
		t.Errorf("with nobody to ask: got %v", err)
	}
	var asked []string
	lead.SetAskPassphrase(func(_ context.Context, file string, wrong bool) (string, error) {
		asked = append(asked, filepath.Base(file))
		if !wrong {
			return "mật khẩu gõ nhầm", nil
		}
		return "mật khẩu đúng", nil
	})
	if again, err := lead.Receive(t.Context(), locked, sampleDay); err != nil || again.New || again.Code != r.Code {
		t.Errorf("with the passphrase: got %+v, %v, want the package that is here", again, err)
	}
	if len(asked) != 2 || asked[0] != "khoa.age" {
		t.Errorf("asked for %v, want the file's name twice", asked)
	}
	lead.SetAskPassphrase(func(_ context.Context, _ string, wrong bool) (string, error) {
		if wrong {
			return "", ErrWrongPassphrase
		}
		return "mật khẩu gõ nhầm", nil
	})
	if _, err := lead.Receive(t.Context(), locked, sampleDay); !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("with a wrong passphrase: got %v", err)
	}
	_, err = lead.RevokeKey(t.Context(), signing.Code)
	must(t, err)
	if a, err := lead.PackageAuthorship(t.Context(), string(r.Code)); err != nil || a.Author != RevokedKey {
		t.Errorf("after the key was revoked: got %+v, %v", a, err)
	}
}

// Files that come together are opened by what opened the last one, and asked for
// only where that does not; the next time nothing is known any more.
func TestReceiveAll_onePassphraseForMany(t *testing.T) {
	unit, dossiers := sampleWorkspace(t, "unit")
	bare, err := os.ReadFile(packedBy(t, unit, dossiers).File)
	must(t, err)
	lead := leadWorkspace(t)
	var files []string
	right := map[string]string{}
	for i, words := range []string{"mật khẩu chung", "mật khẩu chung", "mật khẩu riêng", "mật khẩu riêng", "mật khẩu chung"} {
		file := onDisk(t, fmt.Sprintf("goi-%d.age", i), enclose(t, bare, cheap(t, words)))
		files, right[file] = append(files, file), words
	}
	var asked []string
	lead.SetAskPassphrase(func(_ context.Context, file string, wrong bool) (string, error) {
		if wrong {
			t.Errorf("%s: told that an answer was wrong", filepath.Base(file))
		}
		asked = append(asked, filepath.Base(file))
		return right[file], nil
	})
	for _, file := range files { // in turn: several are opened at once
		_, err := lead.Receive(t.Context(), file, sampleDay)
		must(t, err)
	}
	if len(asked) != len(files) {
		t.Errorf("one by one: asked for %v, want each", asked)
	}
	asked = nil
	all, err := lead.ReceiveAll(t.Context(), files[:2], sampleDay, silent)
	must(t, err)
	if len(asked) != 1 || all[0].Err != nil || all[1].Err != nil {
		t.Errorf("together: asked for %v, got %v and %v", asked, all[0].Err, all[1].Err)
	}
	by := &passphrases{ask: lead.passphrase}
	asked = nil
	for _, file := range files {
		_, done, err := lead.takeOut(t.Context(), file, by)
		must(t, err)
		done()
	}
	if want := []string{"goi-0.age", "goi-2.age", "goi-4.age"}; !slices.Equal(asked, want) {
		t.Errorf("asked for %v, want %v", asked, want)
	}
}

// Who is asked need not answer when the work is over.
func TestReceiveAll_endsWhileAsking(t *testing.T) {
	unit, dossiers := sampleWorkspace(t, "unit")
	bare, err := os.ReadFile(packedBy(t, unit, dossiers).File)
	must(t, err)
	lead := leadWorkspace(t)
	ctx, cancel := context.WithCancel(t.Context())
	asked := 0
	lead.SetAskPassphrase(func(ctx context.Context, _ string, _ bool) (string, error) {
		asked++
		cancel()
		<-ctx.Done()
		return "", ctx.Err()
	})
	locked := enclose(t, bare, cheap(t, "mật khẩu chung"))
	files := []string{onDisk(t, "mot.age", locked), onDisk(t, "hai.age", locked)}
	if _, err := lead.ReceiveAll(ctx, files, sampleDay, silent); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want that it was cancelled", err)
	}
	if asked != 1 {
		t.Errorf("asked %d times, want not again after the end", asked)
	}
}

// A file that cannot be opened, or has no package in it, stops no other one and
// leaves nothing behind.
func TestReceive_badEnvelopes(t *testing.T) {
	unit, dossiers := sampleWorkspace(t, "unit")
	r := packedBy(t, unit, dossiers)
	lead, _ := sampleWorkspace(t, "lead")
	key, err := lead.MakeKey(t.Context(), ReceivingKey)
	must(t, err)
	envelope, err := EnvelopeFor(key.Public)
	must(t, err)
	noPackage := sealed(t, onDisk(t, "thu.txt", letter), envelope)
	foreign := onDisk(t, "la.age", enclose(t, letter, newIdentity(t).Recipient()))
	all, err := lead.ReceiveAll(t.Context(), []string{foreign, noPackage, r.File}, sampleDay, silent)
	must(t, err)
	var unsound *UnsoundError
	if !errors.Is(all[0].Err, ErrOtherKey) || !errors.As(all[1].Err, &unsound) || unsound.File != noPackage || !all[2].New {
		t.Errorf("got %+v", all)
	}
	for _, name := range namesIn(t, filepath.Join(lead.Dir(), receivedName)) {
		if isLeftover(name) {
			t.Errorf("got %s left behind", name)
		}
	}
}

func hasFinding(findings []model.Finding, rule string) bool {
	for _, f := range findings {
		if f.Rule == rule {
			return true
		}
	}
	return false
}
