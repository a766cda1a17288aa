package storage

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"
	"filippo.io/age/armor"
	"golang.org/x/text/unicode/norm"
)

// letter is the content of an envelope in a test: some chunks of age, and a
// part of one.
var letter = func() []byte {
	b := make([]byte, 200_000)
	_, _ = rand.Read(b)
	return b
}()

func newIdentity(t testing.TB) *age.X25519Identity {
	t.Helper()
	id, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// enclose puts a letter into an envelope as another program would.
func enclose(t testing.TB, content []byte, to ...age.Recipient) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to...)
	if err == nil {
		_, err = w.Write(content)
	}
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// cheap is a passphrase whose work takes no time.
func cheap(t testing.TB, passphrase string) age.Recipient {
	t.Helper()
	r, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	r.SetWorkFactor(4)
	return r
}

func says(passphrase string) func() (string, error) {
	return func() (string, error) { return passphrase, nil }
}

func onDisk(t testing.TB, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// sealed writes a file into an envelope beside it.
func sealed(t *testing.T, file string, e Envelope) string {
	t.Helper()
	to := file + EnvelopeExtension
	_, err := e.seal(t.Context(), file, to)
	must(t, err)
	return to
}

func TestEnvelope_comesOutAsItWas(t *testing.T) {
	id := newIdentity(t)
	toKey, err := EnvelopeFor(id.Recipient().String())
	if err != nil {
		t.Fatal(err)
	}
	withPassphrase, err := EnvelopeWith("mật khẩu để thử nghiệm")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		envelope Envelope
		opener   Opener
	}{
		"key":                            {toKey, Opener{Keys: []string{newIdentity(t).String(), id.String()}}},
		"passphrase in another spelling": {withPassphrase, Opener{Passphrase: says(norm.NFD.String("mật khẩu để thử nghiệm"))}},
	} {
		t.Run(name, func(t *testing.T) {
			file := onDisk(t, "goi.zip", letter)
			envelope := sealed(t, file, c.envelope)
			if !IsEnvelope(envelope) || IsEnvelope(file) {
				t.Errorf("got envelope %v, file %v", IsEnvelope(envelope), IsEnvelope(file))
			}
			back, _, err := OpenEnvelope(t.Context(), envelope, t.TempDir(), c.opener)
			must(t, err)
			if got, err := os.ReadFile(back); err != nil || !bytes.Equal(got, letter) {
				t.Errorf("got %d bytes, %v, want those that went in", len(got), err)
			}
		})
	}
}

func TestEnvelope_refused(t *testing.T) {
	for _, key := range []string{"", "age1", "age1qqq", newIdentity(t).String(), strings.Replace(newIdentity(t).Recipient().String(), "age1", "age2", 1)} {
		if _, err := EnvelopeFor(key); !errors.Is(err, ErrReceivingKey) || strings.Contains(err.Error(), "SECRET") {
			t.Errorf("key %q: got %v, want ErrReceivingKey", key, err)
		}
	}
	if _, err := EnvelopeWith("ngắn quá à"); !errors.Is(err, ErrShortPassphrase) {
		t.Errorf("short passphrase: got %v", err)
	}
}

// TestDecrypt_refused opens what cannot be opened: each has its sentence.
func TestDecrypt_refused(t *testing.T) {
	id := newIdentity(t)
	whole := enclose(t, letter, id.Recipient())
	locked := enclose(t, letter, cheap(t, "mật khẩu đúng"))
	changed := func(at int) []byte {
		b := bytes.Clone(whole)
		b[at] ^= 1
		return b
	}
	costly := bytes.Replace(locked, []byte(" 4\n"), []byte(" 20\n"), 1)
	long := envelopeStart + strings.Repeat("-> X25519 "+strings.Repeat("A", 43)+"\n"+strings.Repeat("A", 43)+"\n", 1000) + "--- x\n"
	mine := Opener{Keys: []string{id.String()}}
	head := bytes.Index(whole, []byte("\n--- "))
	for name, c := range map[string]struct {
		file   []byte
		opener Opener
		want   error
	}{
		"another key":                {whole, Opener{Keys: []string{newIdentity(t).String()}}, ErrOtherKey},
		"no key":                     {whole, Opener{Passphrase: says("mật khẩu đúng")}, ErrNeedsKey},
		"passphrase, nobody to ask":  {locked, mine, ErrNeedsPassphrase},
		"another passphrase":         {locked, Opener{Passphrase: says("mật khẩu sai")}, ErrWrongPassphrase},
		"no passphrase":              {locked, Opener{Passphrase: says("")}, ErrWrongPassphrase},
		"passphrase of much work":    {costly, Opener{Passphrase: says("mật khẩu đúng")}, ErrPassphraseCost},
		"changed in the middle":      {changed(len(whole) / 2), mine, ErrEnvelopeDamaged},
		"changed in the head's seal": {changed(head + 10), mine, ErrEnvelopeDamaged},
		"changed near the end":       {changed(len(whole) - 3), mine, ErrEnvelopeCut},
		"cut between chunks":         {whole[:head+49+16+2*(64<<10+16)], mine, ErrEnvelopeCut},
		"cut in a chunk":             {whole[:len(whole)-1000], mine, ErrEnvelopeCut},
		"cut in the head":            {whole[:head], mine, ErrEnvelopeCut},
		"cut in the first word":      {whole[:5], mine, ErrEnvelopeCut},
		"something behind":           {append(bytes.Clone(whole), 'x'), mine, ErrEnvelopeCut},
		"empty":                      {nil, mine, ErrEnvelopeCut},
		"a head that does not end":   {[]byte(long), mine, ErrEnvelopeDamaged},
		"a zip":                      {[]byte("PK\x03\x04 và phần còn lại"), mine, ErrNoEnvelope},
	} {
		t.Run(name, func(t *testing.T) {
			err := decrypt(bytes.NewReader(c.file), io.Discard, c.opener)
			if !errors.Is(err, c.want) || Hint(err) == "" {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// TestDecrypt_everyCut cuts an envelope everywhere: no cut one is taken for
// whole.
func TestDecrypt_everyCut(t *testing.T) {
	id := newIdentity(t)
	whole := enclose(t, []byte("nội dung"), id.Recipient())
	for n := range whole {
		err := decrypt(bytes.NewReader(whole[:n]), io.Discard, Opener{Keys: []string{id.String()}})
		if err == nil || Hint(err) == "" {
			t.Fatalf("cut to %d of %d bytes: got %v", n, len(whole), err)
		}
	}
}

func TestOpenEnvelope_cleansUp(t *testing.T) {
	id := newIdentity(t)
	file, dir := onDisk(t, "goi.zip.age", enclose(t, letter, id.Recipient())), t.TempDir()
	inside, done, err := OpenEnvelope(t.Context(), file, dir, Opener{Keys: []string{id.String()}})
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(inside)
	if err != nil || filepath.Dir(inside) != dir || !isLeftover(filepath.Base(inside)) || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("got %s, %v, %v, want a private temporary file in %s", inside, info.Mode(), err, dir)
	}
	done()
	for name, o := range map[string]Opener{"removed": {Keys: []string{id.String()}}, "refused": {}} {
		if _, done, err := OpenEnvelope(t.Context(), file, dir, o); err == nil {
			done()
		}
		if left, _ := os.ReadDir(dir); len(left) != 0 {
			t.Errorf("%s: got %v left behind", name, left)
		}
	}
	plain := onDisk(t, "goi.zip", letter)
	if inside, done, err := OpenEnvelope(t.Context(), plain, dir, Opener{}); inside != plain || err != nil {
		t.Errorf("got %s, %v, want the file itself", inside, err)
	} else if done(); !exists(plain) {
		t.Error("the file that was no envelope is gone")
	}
}

func TestOpenEnvelope_ends(t *testing.T) {
	id := newIdentity(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	dir := t.TempDir()
	_, _, err := OpenEnvelope(ctx, onDisk(t, "goi.age", enclose(t, letter, id.Recipient())), dir, Opener{Keys: []string{id.String()}})
	if left := namesIn(t, dir); !errors.Is(err, context.Canceled) || len(left) != 0 {
		t.Errorf("got %v, %v left behind", err, left)
	}
}

func TestDecrypt_asText(t *testing.T) {
	id := newIdentity(t)
	var b bytes.Buffer
	w := armor.NewWriter(&b)
	_, err := w.Write(enclose(t, letter, id.Recipient()))
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := decrypt(&b, &out, Opener{Keys: []string{id.String()}}); err != nil || !bytes.Equal(out.Bytes(), letter) {
		t.Errorf("got %d bytes, %v", out.Len(), err)
	}
}

// TestEnvelope_ageProgram exchanges envelopes with the program age.
func TestEnvelope_ageProgram(t *testing.T) {
	program, err := exec.LookPath("age")
	if err != nil {
		t.Skip("no age program here (Debian: age)")
	}
	id := newIdentity(t)
	file := onDisk(t, "goi.zip", letter)
	secret := onDisk(t, "khoa.txt", []byte(id.String()+"\n"))
	envelope, err := EnvelopeFor(id.Recipient().String())
	if err != nil {
		t.Fatal(err)
	}
	if got, err := exec.Command(program, "-d", "-i", secret, sealed(t, file, envelope)).Output(); err != nil || !bytes.Equal(got, letter) {
		t.Errorf("the program opens ours: got %d bytes, %v", len(got), err)
	}
	for _, form := range []string{"-e", "-a"} {
		theirs, err := exec.Command(program, "-e", form, "-r", id.Recipient().String(), file).Output()
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := decrypt(bytes.NewReader(theirs), &out, Opener{Keys: []string{id.String()}}); err != nil || !bytes.Equal(out.Bytes(), letter) {
			t.Errorf("ours opens the program's (%s): got %d bytes, %v", form, out.Len(), err)
		}
	}
}
