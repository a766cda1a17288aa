package model

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// KeyCardFormat is the name of the JSON form of a key card; its number grows
// when an older program could misread it.
const KeyCardFormat = "hoso-keys/1"

// MaxKeyCardBytes is the size of its file.
const MaxKeyCardBytes = 16 << 10

// KeyCard is what a unit gives others of its keys, as a file beside the paper
// (phiếu đăng ký khóa). A file proves nothing: who takes it compares the codes
// with the paper, which is signed and stamped.
type KeyCard struct {
	Format string `json:"format"`
	Unit   string `json:"unit"` // id
	Name   string `json:"name"` // of the unit
	// Signing is the code of its signing key, empty where it has none; Receiving
	// the public half of its receiving key. What they look like is storage's.
	Signing   string `json:"signing,omitempty"`
	Receiving string `json:"receiving"`
}

// EncodeKeyCard writes c as "hoso-keys/1".
func EncodeKeyCard(c KeyCard) ([]byte, error) {
	c.Format = KeyCardFormat
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(c); err != nil {
		return nil, fmt.Errorf("encode keys of %s: %w", c.Unit, err)
	}
	return b.Bytes(), nil
}

// DecodeKeyCard reads what EncodeKeyCard writes, and cleans its texts: it comes
// from outside. The error is ErrNewerVersion for a newer format, and otherwise a
// *PackError; file names the source in it.
func DecodeKeyCard(file string, data []byte) (KeyCard, error) {
	if len(data) > MaxKeyCardBytes {
		return KeyCard{}, &PackError{File: file, Line: 1, Reason: "tệp quá lớn, không phải tệp khóa của đơn vị"}
	}
	if err := checkFormat(file, data, KeyCardFormat); err != nil {
		return KeyCard{}, err
	}
	var c KeyCard
	if err := strictDecode(file, data, &c); err != nil {
		return KeyCard{}, err
	}
	c.Name = cleanLine(c.Name)
	if !ValidID(c.Unit) || blank(c.Name) || c.Receiving == "" {
		return KeyCard{}, &PackError{File: file, Line: 1, Reason: "tệp khóa thiếu tên đơn vị hoặc khóa nhận"}
	}
	return c, nil
}
