package bag

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// sampleKey is the same each time, so that failures can be repeated.
var sampleKey = ed25519.NewKeyFromSeed([]byte("khóa mẫu chỉ dùng để thử!!!!")[:ed25519.SeedSize])

// signedFiles returns the files of a signed package, by path below the base
// folder.
func signedFiles() map[string]string {
	files := ownFiles()
	info := files["bag-info.txt"]
	files["bag-info.txt"] = info + string(signature(sampleKey, signedText(sampleName, []byte(files[ownManifest]), info)))
	tagged(files, "sha256")
	return files
}

func TestWriteSigned_isOursWithItsKey(t *testing.T) {
	var b bytes.Buffer
	code, err := Write(context.Background(), &b, sampleName, sampleInfo, sampleTime, sampleSources(), sampleKey, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := verifyBytes(b.Bytes())
	wantRules(t, r)
	if want := sampleKey.Public(); !r.Ours || r.Code != code || !r.Signer.Equal(want) {
		t.Errorf("got ours %v, code %s, signer %x, want %x", r.Ours, r.Code, r.Signer, want)
	}
	opened, err := Open(onDisk(t, "goi.zip", b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	if !opened.Signer().Equal(sampleKey.Public()) {
		t.Errorf("opened: got signer %x", opened.Signer())
	}
	if plain, _ := samplePackage(t); verifyBytes(plain).Signer != nil {
		t.Error("a package without a signature has a signer")
	}
}

// A signature outlives unpacking, and packing anew.
func TestWriteSigned_unpacked(t *testing.T) {
	dir := filepath.Join(t.TempDir(), sampleName)
	writeFiles(t, dir, signedFiles())
	r := Verify(context.Background(), dir)
	wantRules(t, r)
	if !r.Ours || !r.Signer.Equal(sampleKey.Public()) {
		t.Errorf("got ours %v, signer %x", r.Ours, r.Signer)
	}
}

// To a program that knows no signatures, a signed package differs from another
// in one tag only, which rule 4 leaves free: its label and its value are of the
// form that tags have.
func TestWriteSigned_isOneTagMore(t *testing.T) {
	signed, plain := signedFiles(), ownFiles()
	line, ok := strings.CutPrefix(signed["bag-info.txt"], plain["bag-info.txt"])
	tags, _ := parseInfo(line, true, func(int) { t.Error("the line is malformed") })
	if !ok || len(tags) != 1 || !labelForm.MatchString(tags[0].Name) || tags[0].Value != tagValue(tags[0].Value) {
		t.Errorf("got %q", line)
	}
	for name := range signed {
		if _, known := plain[name]; !known {
			t.Errorf("got another file: %s", name)
		}
	}
}

// TestWriteSigned_bindsAll changes what a signature stands for, with manifests
// that fit: none of it may pass.
func TestWriteSigned_bindsAll(t *testing.T) {
	last := func(f map[string]string) (info, line string) {
		at := strings.Index(f["bag-info.txt"], TagSignature)
		return f["bag-info.txt"][:at], f["bag-info.txt"][at:]
	}
	other := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, ed25519.SeedSize)).Public().(ed25519.PublicKey)
	cases := map[string]struct {
		name   string
		change func(map[string]string)
	}{
		"another payload": {sampleName, func(f map[string]string) {
			f["data/ho-so.pdf"] = "%PDF-1.3 cả bộ " // one byte more, so the Oxum changes too
			f[ownManifest] = strings.Replace(f[ownManifest], sumOf("sha256", "%PDF-1.3 cả bộ"), sumOf("sha256", f["data/ho-so.pdf"]), 1)
			f["bag-info.txt"] = strings.Replace(f["bag-info.txt"], oxumOf(ownFiles()), oxumOf(f), 1)
		}},
		"another payload of the same size": {sampleName, func(f map[string]string) {
			f["data/ho-so.pdf"] = "%PDF-1.4 cả bộ"
			f[ownManifest] = strings.Replace(f[ownManifest], sumOf("sha256", "%PDF-1.3 cả bộ"), sumOf("sha256", f["data/ho-so.pdf"]), 1)
		}},
		"another tag": {sampleName, func(f map[string]string) {
			f["bag-info.txt"] = strings.Replace(f["bag-info.txt"], "Dossier-Revision: 1", "Dossier-Revision: 2", 1)
		}},
		"another name":  {strings.Replace(sampleName, "1f0c92ab", "1f0c92ac", 1), func(map[string]string) {}},
		"another key":   {sampleName, func(f map[string]string) { replaceKey(f, sampleKey.Public().(ed25519.PublicKey), other) }},
		"tags behind":   {sampleName, func(f map[string]string) { f["bag-info.txt"] += "Contact-Phone: 1\n" }},
		"folded behind": {sampleName, func(f map[string]string) { f["bag-info.txt"] += " thêm\n" }},
		"twice": {sampleName, func(f map[string]string) {
			info, line := last(f)
			f["bag-info.txt"] = info + line + line
		}},
		"twice, the second over the first": {sampleName, func(f map[string]string) {
			info := f["bag-info.txt"]
			f["bag-info.txt"] = info + string(signature(sampleKey, signedText(sampleName, []byte(f[ownManifest]), info)))
		}},
		"in capitals": {sampleName, func(f map[string]string) {
			info, line := last(f)
			f["bag-info.txt"] = info + strings.ToUpper(line)
		}},
		"blank": {sampleName, func(f map[string]string) {
			info, _ := last(f)
			f["bag-info.txt"] = info + TagSignature + ": \n"
		}},
		"no line feed": {sampleName, func(f map[string]string) {
			f["bag-info.txt"] = strings.TrimSuffix(f["bag-info.txt"], "\n")
		}},
		"a return in its place": {sampleName, func(f map[string]string) {
			f["bag-info.txt"] = strings.TrimSuffix(f["bag-info.txt"], "\n") + "\r"
		}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			files := signedFiles()
			c.change(files)
			tagged(files, "sha256")
			r := verifyOwn(c.name, files)
			if r.Ours || r.Signer != nil || !hasRule(r, "package-signature") {
				t.Errorf("got ours %v, signer %x, rules %v, want package-signature", r.Ours, r.Signer, rulesOf(r.Findings))
			}
			if !r.Bag {
				t.Errorf("got no bag: the case tests another rule too: %v", r.Findings)
			}
		})
	}
}

func replaceKey(files map[string]string, from, to ed25519.PublicKey) {
	files["bag-info.txt"] = strings.Replace(files["bag-info.txt"], fmt.Sprintf("%x", from), fmt.Sprintf("%x", to), 1)
}

// Without its signature a package is as sound as any other: who expects one
// has to ask for it.
func TestWriteSigned_signatureTakenOff(t *testing.T) {
	files := signedFiles()
	at := strings.Index(files["bag-info.txt"], TagSignature)
	files["bag-info.txt"] = files["bag-info.txt"][:at]
	tagged(files, "sha256")
	r := verifyOwn(sampleName, files)
	wantRules(t, r, "package-repacked")
	if !r.Ours || r.Signer != nil {
		t.Errorf("got ours %v, signer %x", r.Ours, r.Signer)
	}
}
