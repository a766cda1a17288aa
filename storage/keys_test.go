package storage

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/storage/bag"
)

func TestMakeKey_once(t *testing.T) {
	w, _ := newWorkspace(t)
	for _, use := range []KeyUse{SigningKey, ReceivingKey} {
		if _, err := w.OwnKey(t.Context(), use); !errors.Is(err, model.ErrNotFound) {
			t.Errorf("%s: got %v before there is a key", use, err)
		}
		made, err := w.MakeKey(t.Context(), use)
		must(t, err)
		again, err := w.MakeKey(t.Context(), use)
		must(t, err)
		if made != again || made.Code.Use() != use || made.Public == "" || !made.Made.Equal(newClock().at) {
			t.Errorf("%s: got %+v, then %+v", use, made, again)
		}
		if _, err := ParseKeyCode(made.Code.String()); err != nil {
			t.Errorf("%s: the code cannot be typed: %v", use, err)
		}
	}
}

func TestRenewKey_oldLettersStillOpen(t *testing.T) {
	w, _ := newWorkspace(t)
	old, err := w.MakeKey(t.Context(), ReceivingKey)
	must(t, err)
	addressed, err := EnvelopeFor(old.Public)
	must(t, err)
	envelope := sealed(t, onDisk(t, "goi.zip", letter), addressed)
	present, err := w.RenewKey(t.Context(), ReceivingKey)
	must(t, err)
	if present.Public == old.Public {
		t.Error("the renewed key is the old one")
	}
	opener, err := w.Opener(t.Context(), nil)
	must(t, err)
	if len(opener.Keys) != 2 {
		t.Fatalf("got %d keys, want the present and the retired one", len(opener.Keys))
	}
	_, _, err = OpenEnvelope(t.Context(), envelope, t.TempDir(), opener)
	must(t, err)
}

// A signing key that was renewed is gone from the file: it must not be found in
// a workspace that falls into other hands later.
func TestRenewKey_oldSigningKeyIsGone(t *testing.T) {
	dir := t.TempDir()
	w := openAt(t, dir)
	old, err := w.MakeKey(t.Context(), SigningKey)
	must(t, err)
	secrets, err := firstColumn(t.Context(), w.read, "SELECT secret FROM own_keys")
	must(t, err)
	present, err := w.RenewKey(t.Context(), SigningKey)
	must(t, err)
	must(t, w.Close())
	database, err := os.ReadFile(filepath.Join(dir, databaseName))
	must(t, err)
	if present.Code == old.Code || len(secrets) != 1 || bytes.Contains(database, []byte(secrets[0])) {
		t.Errorf("got code %s after %s, secret still there: %v", present.Code, old.Code, bytes.Contains(database, []byte(secrets[0])))
	}
}

// Keys are backed up with the workspace, also when nothing else was changed.
func TestMakeKey_isBackedUp(t *testing.T) {
	dir := t.TempDir()
	w := openAt(t, dir)
	made, err := w.MakeKey(t.Context(), SigningKey)
	must(t, err)
	if done, err := w.BackUpEdited(t.Context(), Daily); !done || err != nil {
		t.Errorf("got backup %v, %v, want one", done, err)
	}
	file := filepath.Join(t.TempDir(), "ban-sao.db")
	must(t, w.Backup(t.Context(), file))
	_, err = w.RenewKey(t.Context(), SigningKey)
	must(t, err)
	must(t, w.Close())
	must(t, Restore(t.Context(), dir, file, newClock().now))
	if got, err := openAt(t, dir).OwnKey(t.Context(), SigningKey); got.Public != made.Public || err != nil {
		t.Errorf("got %+v, %v, want %+v", got, err, made)
	}
}

func TestEnrolKey(t *testing.T) {
	w, _ := sampleWorkspace(t, "lead")
	clock := newClock()
	w.now = clock.now
	code := codeOfKey(SigningKey, []byte("khóa của quận"))
	want := EnrolledKey{Code: code, Unit: "quan-ba-dinh", Name: "Ủy ban nhân dân quận Ba Đình", Enrolled: clock.at}
	for range 2 {
		got, err := w.EnrolKey(t.Context(), "quan-ba-dinh", code)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("error %v (-want +got):\n%s", err, diff)
		}
		clock.passDays(1)
	}
	for name, c := range map[string]struct {
		unit string
		code KeyCode
		want string
	}{
		"another unit":    {"quan-tay-ho", code, "đã đăng ký cho Ủy ban nhân dân quận Ba Đình"},
		"a receiving key": {"quan-tay-ho", codeOfKey(ReceivingKey, []byte("x")), "mã khóa nhận"},
		"an unknown unit": {"quan-mat-tich", codeOfKey(SigningKey, []byte("x")), ""},
	} {
		_, err := w.EnrolKey(t.Context(), c.unit, c.code)
		if err == nil || !strings.Contains(Hint(err), c.want) || c.want == "" && !errors.Is(err, model.ErrNotFound) {
			t.Errorf("%s: got %v, hint %q, want %q", name, err, Hint(err), c.want)
		}
	}
	revoked, err := w.RevokeKey(t.Context(), code)
	must(t, err)
	if revoked.Revoked != clock.at {
		t.Errorf("got revoked %v, want %v", revoked.Revoked, clock.at)
	}
	if _, err := w.EnrolKey(t.Context(), "quan-ba-dinh", code); err == nil || !strings.Contains(Hint(err), "thu hồi") {
		t.Errorf("enrolled after it was revoked: got %v", err)
	}
	if _, err := w.RevokeKey(t.Context(), codeOfKey(SigningKey, []byte("x"))); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("revoke a key that nobody enrolled: got %v", err)
	}
	keys, err := w.EnrolledKeys(t.Context())
	if diff := cmp.Diff([]EnrolledKey{revoked}, keys); diff != "" || err != nil {
		t.Errorf("error %v (-want +got):\n%s", err, diff)
	}
}

// packedBy packs the first campaign dossier of a workspace and verifies the
// package.
func packedBy(t *testing.T, w *Workspace, dossiers []model.Dossier) bag.Report {
	t.Helper()
	for _, d := range dossiers {
		if d.Kind == model.Campaign {
			packed, err := w.Pack(t.Context(), d.ID, t.TempDir(), sampleDay, silent)
			must(t, err)
			return VerifyPackage(t.Context(), packed.File)
		}
	}
	t.Fatal("no campaign dossier in the sample")
	return bag.Report{}
}

func TestAuthorship(t *testing.T) {
	unit, dossiers := sampleWorkspace(t, "unit")
	plain := packedBy(t, unit, dossiers)
	key, err := unit.MakeKey(t.Context(), SigningKey)
	must(t, err)
	signed := packedBy(t, unit, dossiers)
	if !signed.Ours || signed.Signer == nil || plain.Signer != nil {
		t.Fatalf("got ours %v, signer %x, before there was a key %x", signed.Ours, signed.Signer, plain.Signer)
	}
	lead, _ := sampleWorkspace(t, "lead")
	enrol := func(unit string) func(*testing.T, *Workspace) {
		return func(t *testing.T, w *Workspace) {
			_, err := w.EnrolKey(t.Context(), unit, key.Code)
			must(t, err)
		}
	}
	revoke := func(t *testing.T, w *Workspace) {
		_, err := w.RevokeKey(t.Context(), key.Code)
		must(t, err)
	}
	asks := func(w *Workspace, r bag.Report) func(*testing.T, Author, string, model.Grade) {
		return func(t *testing.T, want Author, unit string, grade model.Grade) {
			t.Helper()
			got, err := w.Authorship(t.Context(), r)
			if err != nil || got.Author != want || got.Unit != unit || got.Finding.Grade != grade || strings.Contains(got.Finding.Message, "%!") {
				t.Errorf("got %+v, %v, want %s, unit %q, grade %q", got, err, want, unit, grade)
			}
		}
	}
	const baDinh = "Ủy ban nhân dân quận Ba Đình"
	asks(unit, signed)(t, Signed, baDinh, model.Note) // its own
	asks(lead, plain)(t, Unsigned, "", "")
	asks(lead, signed)(t, UnknownKey, "", model.Warning)
	enrol("quan-ba-dinh")(t, lead)
	asks(lead, signed)(t, Signed, baDinh, model.Note)
	asks(lead, plain)(t, Stripped, baDinh, model.Warning)
	revoke(t, lead)
	asks(lead, signed)(t, RevokedKey, baDinh, model.Warning)
	asks(lead, plain)(t, Unsigned, "", "")
	other, _ := sampleWorkspace(t, "lead")
	enrol("quan-tay-ho")(t, other)
	asks(other, signed)(t, ForeignKey, "Ủy ban nhân dân quận Tây Hồ", model.Warning)
	broken := signed
	broken.Ours = false // by its counts
	asks(other, broken)(t, Unsigned, "", "")
	if got := authorshipUnknown(signed); got.Author != NotCompared || got.Code != key.Code {
		t.Errorf("without a workspace: got %+v", got)
	}
}

// A package that says it is signed by the workspace's key is read back before it
// gets its name.
func TestPack_signsOnlyWithAKey(t *testing.T) {
	w, dossiers := sampleWorkspace(t, "unit")
	if r := packedBy(t, w, dossiers); r.Signer != nil || bag.Value(r.Info, bag.TagSignature) != "" {
		t.Errorf("got signer %x without a key", r.Signer)
	}
	_, err := w.MakeKey(context.Background(), ReceivingKey)
	must(t, err)
	if r := packedBy(t, w, dossiers); r.Signer != nil {
		t.Error("signed with the receiving key")
	}
}
