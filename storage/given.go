package storage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"hoso/model"
)

// MaxGiven is the greatest number of files that are looked for in folders at
// once: a whole disk is not to be received by a slip of the mouse.
const MaxGiven = 20_000

// GivenKind is what a file is taken for before it is verified.
type GivenKind string

const (
	GivenPackage GivenKind = "package" // or anything else that has to be verified
	GivenFolder  GivenKind = "folder"  // a bag that lies unpacked
	GivenReceipt GivenKind = "receipt"
	// GivenOther is a file in a folder that is nothing of ours.
	GivenOther GivenKind = "other"
)

// Given is a file or folder that somebody wants received.
type Given struct {
	Path string
	Kind GivenKind
}

// TooManyError: folders hold more files than can be received at once.
type TooManyError struct{ Most int }

func (e *TooManyError) Error() string { return fmt.Sprintf("more than %d files", e.Most) }

// Hint asks for fewer.
func (e *TooManyError) Hint() string {
	return fmt.Sprintf("Trong thư mục có hơn %d tệp, nhiều hơn mức nhận một lần; chưa nhận tệp nào. Hãy chọn đúng thư mục chứa các gói nộp.", e.Most)
}

// FindGiven looks at what somebody gives to be received: files as they are, and
// of folders the packages and receipts in them, however deep, with what else is
// there as GivenOther. A folder that is itself a bag stays one. What is named
// twice is there once.
func FindGiven(ctx context.Context, paths []string) ([]Given, error) {
	var found []Given
	seen := map[string]bool{}
	add := func(path string, kind GivenKind) error {
		switch {
		case seen[path]:
			return nil
		case len(found) == MaxGiven:
			return &TooManyError{MaxGiven}
		}
		seen[path] = true
		found = append(found, Given{path, kind})
		return nil
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if err == nil && info.IsDir() {
			err = findInside(ctx, path, add)
		} else { // one that is not there is told by its verifier
			err = add(path, kindOfFile(path))
		}
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

// findInside adds what is to be received below a folder.
func findInside(ctx context.Context, dir string, add func(string, GivenKind) error) error {
	return filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, fs.ErrPermission):
			return nil
		case err != nil:
			return explain(err)
		case entry.IsDir() && exists(filepath.Join(path, "bagit.txt")):
			if err := add(path, GivenFolder); err != nil {
				return err
			}
			return filepath.SkipDir
		case !entry.Type().IsRegular():
			return nil
		}
		switch strings.ToLower(filepath.Ext(path)) {
		case packageExtension, clickableExtension, EnvelopeExtension:
			return add(path, GivenPackage)
		case ".json":
			if kindOfFile(path) == GivenReceipt {
				return add(path, GivenReceipt)
			}
		}
		if ofSystem(entry.Name()) {
			return nil
		}
		return add(path, GivenOther)
	})
}

// ofSystem tells a file that the system keeps in a folder for itself.
func ofSystem(name string) bool {
	return strings.HasPrefix(name, ".") || strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

// kindOfFile tells a receipt, whatever it is called after a mail program has
// saved it.
func kindOfFile(path string) GivenKind {
	if !strings.EqualFold(filepath.Ext(path), ".json") {
		return GivenPackage
	}
	f, err := os.Open(path)
	if err != nil {
		return GivenPackage
	}
	defer f.Close()
	head := make([]byte, 512)
	n, _ := io.ReadFull(f, head)
	if bytes.Contains(head[:n], []byte(formatFamily)) {
		return GivenReceipt
	}
	return GivenPackage
}

// formatFamily begins the format of receipts of every version.
var formatFamily, _, _ = strings.Cut(model.ReceiptFormat, "/")
