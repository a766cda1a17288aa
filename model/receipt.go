package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// ReceiptFormat is the name of the JSON form of a receipt; its number grows
// when an older program could misread it.
const ReceiptFormat = "hoso-receipt/1"

// Limits of a receipt that comes from elsewhere.
const (
	// MaxReceiptBytes is the size of its file: MaxReceiptFindings of the longest
	// sentences need half of it.
	MaxReceiptBytes = 1 << 20
	// MaxReceiptFindings is how many findings it holds; what a receiver finds
	// beyond is left out when it is written.
	MaxReceiptFindings = 500
	// maxReceiptText is the length of a text in it, in bytes.
	maxReceiptText = 4000
)

// Receipt is the answer of who received a package: that it came whole, when,
// and what the rules say of it there. Its file goes back to the unit.
type Receipt struct {
	Format  string `json:"format"`
	Package string `json:"package"` // the package code
	// Dossier is the dossier's id in the package, Unit the id of the unit that
	// proposes.
	Dossier  string `json:"dossier"`
	Unit     string `json:"unit"`
	Revision int    `json:"revision"`
	// Receiver is the id of the unit that received it, ReceiverName its body.
	Receiver     string `json:"receiver"`
	ReceiverName string `json:"receiverName"`
	// Received is when, RFC 3339.
	Received string    `json:"received"`
	Findings []Finding `json:"findings"`
}

// Time is when the package was received; the zero time where that cannot be
// read.
func (r Receipt) Time() time.Time {
	t, err := time.Parse(time.RFC3339, r.Received)
	if err != nil {
		return time.Time{}
	}
	return t
}

// Day is the day of Time, where the receiver's clock stood.
func (r Receipt) Day() Date { return NewDate(r.Time()) }

// EncodeReceipt writes r as "hoso-receipt/1", with no more findings than a
// reader takes.
func EncodeReceipt(r Receipt) ([]byte, error) {
	r.Format = ReceiptFormat
	r.Findings = append([]Finding{}, r.Findings[:min(len(r.Findings), MaxReceiptFindings)]...)
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(r); err != nil {
		return nil, fmt.Errorf("encode receipt for %s: %w", r.Package, err)
	}
	return b.Bytes(), nil
}

var packageCode = regexp.MustCompile(`^[0-9a-f]{64}$`)

// DecodeReceipt reads what EncodeReceipt writes, and cleans its texts: it comes
// from outside. The error is ErrNewerVersion for a newer format, and otherwise
// a *PackError; file names the source in it.
func DecodeReceipt(file string, data []byte) (Receipt, error) {
	if len(data) > MaxReceiptBytes {
		return Receipt{}, &PackError{File: file, Line: 1, Reason: fmt.Sprintf("phiếu tiếp nhận lớn quá %d MB", MaxReceiptBytes>>20)}
	}
	if err := checkFormat(file, data, ReceiptFormat); err != nil {
		return Receipt{}, err
	}
	var r Receipt
	if err := strictDecode(file, data, &r); err != nil {
		return Receipt{}, err
	}
	r.ReceiverName = cleanLine(r.ReceiverName)
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Message, f.Path, f.Rule = cleanLine(f.Message), cleanLine(f.Path), cleanLine(f.Rule)
	}
	if reason := r.trouble(); reason != "" {
		return Receipt{}, &PackError{File: file, Line: 1, Reason: reason}
	}
	return r, nil
}

// cleanLine cleans a text that stands in a sentence.
func cleanLine(s string) string {
	s, _ = Clean(s)
	return strings.Join(strings.Fields(s), " ")
}

// trouble says what is wrong with a receipt as a whole.
func (r Receipt) trouble() string {
	switch {
	case r.Format != ReceiptFormat:
		return "không phải phiếu tiếp nhận"
	case !packageCode.MatchString(r.Package):
		return "mã gói không đúng dạng"
	case !ValidID(r.Dossier) || !ValidID(r.Unit) || !ValidID(r.Receiver):
		return "mã hồ sơ hoặc mã đơn vị không đúng dạng"
	case blank(r.ReceiverName) || len(r.ReceiverName) > maxReceiptText:
		return "tên đơn vị tiếp nhận để trống hoặc quá dài"
	case r.Time().IsZero():
		return "thời điểm tiếp nhận không đúng dạng"
	case r.Revision < 0:
		return "số lần nộp không đúng"
	case len(r.Findings) > MaxReceiptFindings:
		return fmt.Sprintf("có quá %d ý nêu ra", MaxReceiptFindings)
	}
	for i, f := range r.Findings {
		if f.Grade != Error && f.Grade != Warning && f.Grade != Note || blank(f.Message) || len(f.Message)+len(f.Path)+len(f.Rule) > maxReceiptText {
			return fmt.Sprintf("ý thứ %d không đúng dạng", i+1)
		}
	}
	return ""
}
