package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hoso/model"
)

func TestEnrolReceivingKey(t *testing.T) {
	unit, _ := sampleWorkspace(t, "unit")
	lead, _ := sampleWorkspace(t, "lead")
	key, err := lead.MakeKey(t.Context(), ReceivingKey)
	must(t, err)
	typed := strings.ToUpper(key.Public[:20]) + " \n" + key.Public[20:]
	for range 2 {
		got, err := unit.EnrolReceivingKey(t.Context(), "quan-tay-ho", typed)
		must(t, err)
		if got.Public != key.Public || got.Code != key.Code || got.Unit != "quan-tay-ho" {
			t.Errorf("got %+v", got)
		}
	}
	if _, err := unit.EnrolReceivingKey(t.Context(), "quan-tay-ho", "age1sai"); !errors.Is(err, ErrReceivingKey) {
		t.Errorf("no key: got %v", err)
	}
	var there *EnrolmentError
	if _, err := unit.EnrolReceivingKey(t.Context(), "quan-ba-dinh", typed); !errors.As(err, &there) || there.There.Unit != "quan-tay-ho" {
		t.Errorf("another unit's: got %v", err)
	}
	receivers, err := unit.Receivers(t.Context())
	must(t, err)
	if len(receivers) != 1 || receivers[0].Public != key.Public {
		t.Errorf("got receivers %+v", receivers)
	}
	_, err = unit.RevokeKey(t.Context(), key.Code)
	must(t, err)
	if receivers, err := unit.Receivers(t.Context()); err != nil || len(receivers) != 0 {
		t.Errorf("after it was revoked: got %+v, %v", receivers, err)
	}
	if _, err := unit.RevokeKey(t.Context(), CodeOfReceivingKey("age1khac")); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("one never enrolled: got %v", err)
	}
}

func TestReceivers_theLastOfEachUnit(t *testing.T) {
	lead, _ := sampleWorkspace(t, "lead")
	old, err := lead.MakeKey(t.Context(), ReceivingKey)
	must(t, err)
	present, err := lead.RenewKey(t.Context(), ReceivingKey)
	must(t, err)
	unit, _ := sampleWorkspace(t, "unit")
	for _, k := range []string{old.Public, present.Public} {
		_, err := unit.EnrolReceivingKey(t.Context(), "quan-tay-ho", k)
		must(t, err)
	}
	receivers, err := unit.Receivers(t.Context())
	must(t, err)
	if len(receivers) != 1 {
		t.Errorf("got %+v, want one", receivers)
	}
}

// A receiving key says nothing about signatures: its owner's packages need none.
func TestAuthorship_receivingKeyAsksForNoSignature(t *testing.T) {
	unit, dossiers := sampleWorkspace(t, "unit")
	r := packedBy(t, unit, dossiers)
	key, err := unit.MakeKey(t.Context(), ReceivingKey)
	must(t, err)
	lead, _ := sampleWorkspace(t, "lead")
	_, err = lead.EnrolReceivingKey(t.Context(), "quan-ba-dinh", key.Public)
	must(t, err)
	if a, err := lead.Authorship(t.Context(), r); err != nil || a.Author != Unsigned {
		t.Errorf("got %+v, %v", a, err)
	}
}

func TestKeyCard_readsBack(t *testing.T) {
	w, _ := sampleWorkspace(t, "unit")
	file := filepath.Join(t.TempDir(), "khoa"+KeyCardExtension)
	must(t, w.WriteKeyCard(t.Context(), file))
	if c, err := w.ReadKeyCard(t.Context(), file); err != nil || c.Signing != "" || c.Unit != "quan-ba-dinh" {
		t.Errorf("without a signing key: got %+v, %v", c, err)
	}
	signing, err := w.MakeKey(t.Context(), SigningKey)
	must(t, err)
	receiving, err := w.OwnKey(t.Context(), ReceivingKey)
	must(t, err)
	must(t, w.WriteKeyCard(t.Context(), file))
	c, err := w.ReadKeyCard(t.Context(), file)
	must(t, err)
	if c.Signing != signing.Code || c.Receiving != receiving.Public || c.ReceivingCode != receiving.Code || !strings.Contains(c.Name, "Ba Đình") {
		t.Errorf("got %+v", c)
	}
	if data := string(readFile(t, file)); strings.Contains(data, "SECRET") {
		t.Error("the file has a secret key")
	}
}

// TestReadKeyCard_unitOfAnotherName: who compares the codes with the paper of the
// unit that is named must not enrol them for another one.
func TestReadKeyCard_unitOfAnotherName(t *testing.T) {
	w, _ := sampleWorkspace(t, "unit")
	file := filepath.Join(t.TempDir(), "khoa"+KeyCardExtension)
	must(t, w.WriteKeyCard(t.Context(), file))
	must(t, os.WriteFile(file, []byte(strings.Replace(string(readFile(t, file)), "quan-ba-dinh", "quan-tay-ho", 1)), 0o600))
	c, err := w.ReadKeyCard(t.Context(), file)
	if err != nil || c.Unit != "quan-tay-ho" || !strings.Contains(c.Name, "Tây Hồ") {
		t.Errorf("got %s named %q, %v; want the name of the unit that the key is enrolled for", c.Unit, c.Name, err)
	}
}

func TestEnrolKeys_allOrNone(t *testing.T) {
	w, _ := sampleWorkspace(t, "unit")
	key, err := w.MakeKey(t.Context(), ReceivingKey)
	must(t, err)
	signing := codeOfKey(SigningKey, []byte("khóa của quận"))
	_, err = w.EnrolReceivingKey(t.Context(), "quan-ba-dinh", key.Public)
	must(t, err)
	var there *EnrolmentError
	if err := w.EnrolKeys(t.Context(), "quan-tay-ho", signing, key.Public); !errors.As(err, &there) {
		t.Fatalf("got %v, want the key of another unit to be refused", err)
	}
	if keys, err := w.EnrolledKeys(t.Context()); err != nil || len(keys) != 1 {
		t.Errorf("got %+v, %v; want neither of the two keys enrolled", keys, err)
	}
	must(t, w.EnrolKeys(t.Context(), "quan-ba-dinh", signing, key.Public))
	if keys, err := w.EnrolledKeys(t.Context()); err != nil || len(keys) != 2 {
		t.Errorf("got %+v, %v; want both keys", keys, err)
	}
}

func TestReadKeyCard_refused(t *testing.T) {
	w, _ := sampleWorkspace(t, "unit")
	file := filepath.Join(t.TempDir(), "khoa"+KeyCardExtension)
	_, err := w.MakeKey(t.Context(), SigningKey)
	must(t, err)
	must(t, w.WriteKeyCard(t.Context(), file))
	sound := string(readFile(t, file))
	for name, change := range map[string][2]string{
		"cut": {sound[len(sound)/2:], ""}, "another format": {"hoso-keys", "hoso-receipt"}, "newer": {"hoso-keys/1", "hoso-keys/2"},
		"unknown key": {`"unit"`, `"khac": 1, "unit"`}, "key of another kind": {`"signing": "K`, `"signing": "N`}, "receiving key": {"age1", "age2"}, "unit": {"quan-ba-dinh", "../x"}, "unknown unit": {"quan-ba-dinh", "quan-mat-tich"},
	} {
		if !strings.Contains(sound, change[0]) {
			t.Fatalf("%s: the sample has no %q", name, change[0])
		}
		must(t, os.WriteFile(file, []byte(strings.Replace(sound, change[0], change[1], 1)), 0o600))
		if c, err := w.ReadKeyCard(t.Context(), file); err == nil || Hint(err) == "" || c != (Card{}) || errors.Is(err, model.ErrNewerVersion) != (name == "newer") {
			t.Errorf("%s: got %+v, %v", name, c, err)
		}
	}
}
