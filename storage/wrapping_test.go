package storage

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hoso/model"
)

// packedFor packs the sample's campaign dossier into an envelope for a key of
// another workspace.
func packedFor(t *testing.T, as Wrapping) (*Workspace, string, Packed) {
	t.Helper()
	w, dossiers := sampleWorkspace(t, "unit")
	i := slices.IndexFunc(dossiers, func(d model.Dossier) bool { return d.Kind == model.Campaign })
	packed, err := w.PackAs(t.Context(), dossiers[i].ID, t.TempDir(), as, sampleDay, silent)
	must(t, err)
	return w, dossiers[i].ID, packed
}

// leadKey is the receiving key of another workspace.
func leadKey(t *testing.T) (*Workspace, Envelope) {
	t.Helper()
	lead, _ := sampleWorkspace(t, "lead")
	key, err := lead.MakeKey(t.Context(), ReceivingKey)
	must(t, err)
	e, err := EnvelopeFor(key.Public)
	must(t, err)
	return lead, e
}

func TestPackAs_envelopeAlone(t *testing.T) {
	lead, envelope := leadKey(t)
	w, id, packed := packedFor(t, Wrapping{Envelope: envelope})
	dir := filepath.Dir(packed.File)
	names := namesIn(t, dir)
	if len(names) != 2 || !strings.HasSuffix(packed.File, ".zip.age") || !IsEnvelope(packed.File) {
		t.Errorf("got %v", names)
	}
	if size, _ := fileSize(packed.File); size != packed.Size {
		t.Errorf("got size %d, want %d", packed.Size, size)
	}
	if text := tool(t, "pdftotext", "-layout", packed.Receipt, "-"); !strings.Contains(unspaced(text), filepath.Base(packed.File)) {
		t.Errorf("the receipt does not name the file:\n%s", text)
	}
	left, err := filepath.Glob(filepath.Join(w.path(receivedName), TempPrefix+"*"))
	must(t, err)
	if len(left) > 0 {
		t.Errorf("left in the workspace: %v", left)
	}
	got, err := lead.Receive(t.Context(), packed.File, sampleDay)
	if err != nil || got.Code != packed.Code {
		t.Errorf("received: got %+v, %v", got, err)
	}
	last, err := w.LastPackage(t.Context(), id, dir)
	if err != nil || last.File != packed.File || last.Receipt != packed.Receipt || last.Code != packed.Code {
		t.Errorf("the last package: got %+v, %v", last, err)
	}
}

func TestPackAs_clickable(t *testing.T) {
	w, id, packed := packedFor(t, Wrapping{Clickable: true})
	dir := filepath.Dir(packed.File)
	if names := namesIn(t, dir); len(names) != 2 || filepath.Ext(packed.File) != ".hoso" {
		t.Errorf("got %v", names)
	}
	if report := VerifyPackage(t.Context(), packed.File); !report.Ours || report.Code != packed.Code {
		t.Errorf("verified: got %+v", report)
	}
	last, err := w.LastPackage(t.Context(), id, dir)
	if err != nil || last.File != packed.File || last.Receipt != packed.Receipt || last.Receipt == "" {
		t.Errorf("the last package: got %+v, %v", last, err)
	}
	given, err := FindGiven(t.Context(), []string{dir})
	if err != nil || !slices.Contains(given, Given{packed.File, GivenPackage}) || !slices.Contains(given, Given{packed.Receipt, GivenOther}) {
		t.Errorf("given as a folder: got %v, %v", given, err)
	}
}

// TestPackAs_notedWholeOrNot: a dossier that calls a package its last one must
// know that package, or its receipt is refused when it comes back.
func TestPackAs_notedWholeOrNot(t *testing.T) {
	for _, table := range []string{"sent", "marks"} {
		t.Run(table, func(t *testing.T) {
			u := newSendingUnit(t, "unit")
			before := load(t, u.w, u.d.ID)
			_, err := u.w.write.ExecContext(t.Context(), "CREATE TRIGGER full BEFORE INSERT ON "+table+" BEGIN SELECT RAISE(ABORT, 'full'); END")
			must(t, err)
			dir := t.TempDir()
			if _, err := u.w.Pack(t.Context(), u.d.ID, dir, sampleDay, silent); err == nil {
				t.Fatal("packed, and not noted")
			}
			if after := load(t, u.w, u.d.ID); after.Supersedes != before.Supersedes || after.Revision != before.Revision || after.State != before.State {
				t.Errorf("the dossier is %s of package %d %.8q, want it as before", after.State, after.Revision, after.Supersedes)
			}
			if names := namesIn(t, dir); len(names) > 0 {
				t.Errorf("left %v", names)
			}
		})
	}
}

func TestLastPackage_envelopeChangedOrGone(t *testing.T) {
	_, envelope := leadKey(t)
	w, id, packed := packedFor(t, Wrapping{Envelope: envelope})
	dir := filepath.Dir(packed.File)
	data := readFile(t, packed.File)
	data[len(data)-1] ^= 1
	must(t, os.WriteFile(packed.File, data, 0o600))
	if last, err := w.LastPackage(t.Context(), id, dir); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("changed: got %+v, %v", last, err)
	}
	open, err := w.Pack(t.Context(), id, dir, sampleDay, silent)
	must(t, err)
	if last, err := w.LastPackage(t.Context(), id, dir); err != nil || last.File != open.File {
		t.Errorf("packed again without an envelope: got %+v, %v", last, err)
	}
}

func TestCopyPackage_envelope(t *testing.T) {
	_, envelope := leadKey(t)
	_, _, packed := packedFor(t, Wrapping{Envelope: envelope})
	stick := t.TempDir()
	copies, err := CopyPackage(t.Context(), packed.File, packed.Receipt, packed.Code, stick, silent)
	must(t, err)
	if len(copies) != 2 || string(readFile(t, copies[0])) != string(readFile(t, packed.File)) {
		t.Errorf("got %v", copies)
	}
}

func TestPackAs_unsigned(t *testing.T) {
	w, id, _ := packedFor(t, Wrapping{})
	_, err := w.MakeKey(t.Context(), SigningKey)
	must(t, err)
	for _, as := range []Wrapping{{}, {Unsigned: true}} {
		packed, err := w.PackAs(t.Context(), id, t.TempDir(), as, sampleDay, silent)
		must(t, err)
		if r := VerifyPackage(t.Context(), packed.File); (r.Signer == nil) != as.Unsigned {
			t.Errorf("%+v: got signer %x", as, r.Signer)
		}
	}
}

// TestPackAs_ageOpensIt opens an envelope by the program age.
func TestPackAs_ageOpensIt(t *testing.T) {
	if _, err := exec.LookPath("age"); err != nil {
		t.Skip("the program age is not here: apt-get install age")
	}
	lead, envelope := leadKey(t)
	_, _, packed := packedFor(t, Wrapping{Envelope: envelope})
	secrets, err := firstColumn(t.Context(), lead.read, "SELECT secret FROM own_keys")
	must(t, err)
	identity, inside := onDisk(t, "khoa.txt", []byte(secrets[0]+"\n")), filepath.Join(t.TempDir(), "goi.zip")
	tool(t, "age", "--decrypt", "-i", identity, "-o", inside, packed.File)
	if codeIn(inside) != packed.Code {
		t.Errorf("got code %s, want %s", codeIn(inside), packed.Code)
	}
}
