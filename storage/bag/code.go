package bag

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"
)

// Code is the package code: the SHA-256 of tagmanifest-sha256.txt as 64
// lower-case hexadecimal digits. As that file fixes every other file of the
// package by its hash, two packages with one code have the same content.
type Code string

func codeOf(tagManifest []byte) Code {
	sum := sha256.Sum256(tagManifest)
	return Code(hex.EncodeToString(sum[:]))
}

// Groups returns the code in groups of four digits, sixteen of them, as the
// receipt prints them.
func (c Code) Groups() []string {
	var groups []string
	for len(c) > 4 {
		groups = append(groups, string(c[:4]))
		c = c[4:]
	}
	if c != "" {
		groups = append(groups, string(c))
	}
	return groups
}

// Short is the first two groups, enough to find a package by.
func (c Code) Short() string {
	groups := c.Groups()
	return strings.Join(groups[:min(len(groups), 2)], " ")
}

var codeForm = regexp.MustCompile(`^[0-9a-f]{64}$`)

// ParseCode reads a code as a person types or a scanner reads it: in groups or
// not, in capitals or not. It reports whether it is one.
func ParseCode(s string) (Code, bool) {
	c := strings.ToLower(strings.Join(strings.Fields(s), ""))
	return Code(c), codeForm.MatchString(c)
}
