package storage

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"
)

// KeyCode stands for a public key on paper, so that a person can compare it or
// type it: 35 letters and digits in 7 groups of five, as in
// "K7Q2M-0XWDA-…". The first letter tells what the key is for; 135 bits of the
// key's SHA-256 follow, in the alphabet below, which has no letter that could be
// read as a digit. The last of each group is a check letter: one letter
// mistyped, two swapped, or two groups swapped are noticed, and in which group.
//
// 135 bits keep anybody from making another key with the code of an enrolled
// one; that somebody makes two keys of his own with one code gains him nothing.
type KeyCode string

// KeyUse is what a key is for; it is the first letter of its code.
type KeyUse string

const (
	SigningKey   KeyUse = "K" // ký
	ReceivingKey KeyUse = "N" // nhận
)

const (
	keyGroups    = 7
	keyGroup     = 5 // letters of a group, the check letter included
	keyAlphabet  = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	keyCodeSalt  = "hoso-key/1" // begins what is hashed
	keyCodeTyped = keyGroups * keyGroup
)

// codeOfKey returns the code of the public key in raw.
func codeOfKey(use KeyUse, raw []byte) KeyCode {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%s", keyCodeSalt, use, raw))
	digits := string(use) + base32.NewEncoding(keyAlphabet).EncodeToString(sum[:])
	var code strings.Builder
	for g := range keyGroups {
		group := digits[g*(keyGroup-1) : (g+1)*(keyGroup-1)]
		code.WriteString(group)
		code.WriteByte(checkLetter(g, group))
	}
	return KeyCode(code.String())
}

// Groups returns the seven groups of five.
func (c KeyCode) Groups() []string {
	var groups []string
	for rest := string(c); len(rest) >= keyGroup; rest = rest[keyGroup:] {
		groups = append(groups, rest[:keyGroup])
	}
	return groups
}

// String returns the code as it is printed: its groups, joined by hyphens.
func (c KeyCode) String() string { return strings.Join(c.Groups(), "-") }

// Use tells what the key is for.
func (c KeyCode) Use() KeyUse {
	if c == "" {
		return ""
	}
	return KeyUse(c[:1])
}

// KeyCodeError says why what was typed is no code of a key.
type KeyCodeError struct {
	Typed int // letters and digits that were typed
	Group int // the group at fault, from 1; 0 where the length is wrong
}

func (e *KeyCodeError) Error() string {
	return fmt.Sprintf("key code of %d characters: group %d is wrong", e.Typed, e.Group)
}

// Hint sends the person back to the paper.
func (e *KeyCodeError) Hint() string {
	if e.Group > 0 {
		return fmt.Sprintf("Nhóm thứ %d của mã khóa gõ chưa đúng. Hãy đối chiếu lại nhóm này với phiếu đăng ký khóa.", e.Group)
	}
	return fmt.Sprintf("Mã khóa có %d chữ và số, chia thành %d nhóm; đã gõ %d. Hãy gõ lại đủ như trên phiếu đăng ký khóa.", keyCodeTyped, keyGroups, e.Typed)
}

// readAlike are letters that people write for those of the alphabet.
var readAlike = strings.NewReplacer("O", "0", "I", "1", "L", "1", " ", "", "-", "", ".", "", "\t", "", "\n", "", "\r", "", "\u00a0", "", "–", "")

// ParseKeyCode reads a code as a person types it: in groups or not, in capitals
// or not. The error is a *KeyCodeError.
func ParseKeyCode(typed string) (KeyCode, error) {
	s := readAlike.Replace(strings.ToUpper(typed))
	if n := len([]rune(s)); n != keyCodeTyped {
		return "", &KeyCodeError{Typed: n}
	}
	letters := []rune(s)
	for g := range keyGroups {
		group := string(letters[g*keyGroup : (g+1)*keyGroup])
		last := len(group) - 1
		if len(group) != keyGroup || strings.Trim(group, keyAlphabet) != "" || checkLetter(g, group[:last]) != group[last] {
			return "", &KeyCodeError{Typed: keyCodeTyped, Group: g + 1}
		}
	}
	if use := KeyUse(s[:1]); use != SigningKey && use != ReceivingKey {
		return "", &KeyCodeError{Typed: keyCodeTyped, Group: 1}
	}
	return KeyCode(s), nil
}

// checkLetter is the check letter of the group with index g: its letters as
// elements of the field of 32, each times another power of its generator, added
// to the number of the group. One letter changed changes the sum, and so do two
// exchanged, because their powers differ.
func checkLetter(g int, letters string) byte {
	sum, power := byte(g+1), byte(1)
	for i := range len(letters) {
		power = timesIn32(power, 2)
		sum ^= timesIn32(power, byte(strings.IndexByte(keyAlphabet, letters[i])))
	}
	return keyAlphabet[sum]
}

// timesIn32 multiplies in the field of 32 elements, modulo x⁵+x²+1.
func timesIn32(a, b byte) byte {
	var product byte
	for ; b > 0; b >>= 1 {
		if b&1 != 0 {
			product ^= a
		}
		if a <<= 1; a&0x20 != 0 {
			a ^= 0x25
		}
	}
	return product
}
