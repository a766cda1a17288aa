package bag

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strings"
)

// The seal is the zip's comment: this prefix and the SHA-256, in 64 lower-case
// hexadecimal digits, of every byte of the file before those digits. The
// manifests guard what the files hold; the seal guards the rest of the zip
// (times, attributes, unused bits), so that no byte of a package can change
// without somebody noticing. It proves no authorship, as the code does not.
const sealPrefix = "hoso-package/1 sha256:"

const sealDigits = 2 * sha256.Size

// isSeal reports whether a zip's comment has the form of a seal.
func isSeal(comment string) bool {
	digits, ok := strings.CutPrefix(comment, sealPrefix)
	return ok && codeForm.MatchString(digits)
}

// checkSeal reports whether the zip of size bytes in r, with that comment, is
// as it was when it was sealed. It reads the whole file.
func checkSeal(ctx context.Context, r io.ReaderAt, size int64, comment string) (bool, error) {
	if !isSeal(comment) {
		return false, nil
	}
	sum := sha256.New()
	if _, err := copyAll(ctx, sum, io.NewSectionReader(r, 0, size-sealDigits)); err != nil {
		return false, fmt.Errorf("check seal: %w", err)
	}
	return strings.HasSuffix(comment, hex.EncodeToString(sum.Sum(nil))), nil
}

// sealer passes a zip on to w but keeps back its last bytes, the place of the
// seal's digits, until the digits are known.
type sealer struct {
	w    io.Writer
	sum  hash.Hash
	tail []byte // at most sealDigits bytes
}

func newSealer(w io.Writer) *sealer { return &sealer{w: w, sum: sha256.New()} }

// blankSeal is the comment to write through a sealer, which fills it.
func blankSeal() string { return sealPrefix + strings.Repeat("0", sealDigits) }

func (s *sealer) Write(p []byte) (int, error) {
	s.tail = append(s.tail, p...)
	out := len(s.tail) - sealDigits
	if out <= 0 {
		return len(p), nil
	}
	s.sum.Write(s.tail[:out])
	if _, err := s.w.Write(s.tail[:out]); err != nil {
		return 0, err
	}
	s.tail = append(s.tail[:0], s.tail[out:]...)
	return len(p), nil
}

// Close writes the digits over the place kept back.
func (s *sealer) Close() error {
	_, err := io.WriteString(s.w, hex.EncodeToString(s.sum.Sum(nil)))
	return err
}
