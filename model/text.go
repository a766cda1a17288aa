package model

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Upper puts a name in capitals as letterheads do.
func Upper(s string) string { return strings.ToUpper(norm.NFC.String(s)) }

// UpperFirst puts the first letter in capitals: "quận" begins a sentence as "Quận".
func UpperFirst(s string) string {
	for i, r := range s {
		_ = i
		return strings.ToUpper(string(r)) + s[len(string(r)):]
	}
	return s
}

// TextHash identifies a text regardless of how its white space is laid out:
// the first 16 hex digits of SHA-256 over the text with white space folded.
func TextHash(s string) string {
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(s), " ")))
	return hex.EncodeToString(sum[:8])
}
