package bag

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"
)

// TagSignature is the tag that a signed package has at the very end of
// bag-info.txt: "ed25519", the public key and the signature, both in lower-case
// hexadecimal digits.
//
// The signature lies in bag-info.txt, so that it travels in the one file,
// outlives unpacking and packing anew, is under the package code that stands on
// the receipt, and is one tag more to a program that knows no signatures.
const TagSignature = "Dossier-Signature"

// signatureFormat begins what is signed, so that no signature made for another
// purpose can be taken for one of a package.
const signatureFormat = "hoso-signature/1"

var signatureForm = regexp.MustCompile(`^ed25519 ([0-9a-f]{64}) ([0-9a-f]{128})\n$`)

// signedText is what the signature of a package is made over: its name, the
// SHA-256 of its payload manifest and, to the byte, the lines of bag-info.txt
// before that of the signature. As bagit.txt and the form of the tag manifest
// are given, that fixes the whole package.
func signedText(name string, payloadManifest []byte, info string) []byte {
	return fmt.Appendf(nil, "%s\n%s\n%x\n%s", signatureFormat, name, sha256.Sum256(payloadManifest), info)
}

// signature makes the line of bag-info.txt that signs a package.
func signature(key ed25519.PrivateKey, text []byte) []byte {
	public := key.Public().(ed25519.PublicKey)
	return formatInfo([]Tag{{TagSignature, fmt.Sprintf("ed25519 %x %x", public, ed25519.Sign(key, text))}})
}

// checkSignature judges the signature of a package that has one, and keeps the
// key that it was made with.
func (b *bag) checkSignature() {
	if len(Values(b.info, TagSignature)) == 0 {
		return
	}
	text := string(b.texts["bag-info.txt"])
	before := strings.LastIndexByte(strings.TrimSuffix(text, "\n"), '\n') + 1
	value, ok := strings.CutPrefix(text[before:], TagSignature+": ")
	match := signatureForm.FindStringSubmatch(value)
	if !ok || match == nil || len(Values(b.info, TagSignature)) != 1 {
		b.c.add("package-signature", "bag-info.txt")
		return
	}
	// Both are hexadecimal by their form.
	key, _ := hex.DecodeString(match[1])
	made, _ := hex.DecodeString(match[2])
	if !ed25519.Verify(key, signedText(b.top, b.texts[ownManifest], text[:before]), made) {
		b.c.add("package-signature", "bag-info.txt")
		return
	}
	b.signer = key
}
