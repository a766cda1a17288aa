package model

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Upper puts a name in capitals as letterheads do.
func Upper(s string) string { return strings.ToUpper(norm.NFC.String(s)) }

// UpperFirst puts the first letter in capitals: "quận" begins a sentence as "Quận".
func UpperFirst(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// LowerFirst puts the first letter in small: "Tờ trình" within a sentence.
func LowerFirst(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:size]) + s[size:]
}

// TextHash identifies a text regardless of how its white space is laid out:
// the first 16 hex digits of SHA-256 over the text with white space folded.
func TextHash(s string) string {
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(s), " ")))
	return hex.EncodeToString(sum[:8])
}
