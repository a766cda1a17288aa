package storage

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"

	"hoso/model"
)

var hashForm = regexp.MustCompile(`^[0-9a-f]{64}$`)

// AddFile stores the bytes of r under their hash and returns it (SHA-256, hex)
// with their number. The same bytes are stored once; a stored file that has
// been damaged since is replaced. More than limit bytes are a *TooLargeError.
// A file that no dossier is saved with within a day is removed by Tidy.
func (w *Workspace) AddFile(ctx context.Context, r io.Reader, limit int64) (hash string, size int64, err error) {
	err = placeFile(w.path(attachmentsName), func(temp string) (string, error) {
		hash, size, err = receiveBytes(temp, &limitedReader{r: &contextReader{ctx, r}, left: limit, limit: limit})
		if err != nil {
			return "", err
		}
		if stored, _, err := hashFile(ctx, w.attachmentFile(hash)); err == nil && stored == hash {
			return "", nil
		}
		return w.attachmentFile(hash), nil
	})
	if err == nil {
		err = explain(os.Chtimes(w.attachmentFile(hash), w.now(), w.now())) // its day of grace begins
	}
	if err != nil {
		return "", 0, fmt.Errorf("store attachment: %w", err)
	}
	return hash, size, nil
}

// OpenFile opens a stored file; model.ErrNotFound when there is none. Whether
// its bytes still have the hash is Doctor's business.
func (w *Workspace) OpenFile(hash string) (io.ReadSeekCloser, error) {
	if !hashForm.MatchString(hash) {
		return nil, fmt.Errorf("open attachment %q: %w", hash, model.ErrNotFound)
	}
	f, err := os.Open(w.attachmentFile(hash))
	if err != nil {
		return nil, fmt.Errorf("open attachment: %w", explain(err))
	}
	return f, nil
}

func (w *Workspace) attachmentFile(hash string) string {
	return filepath.Join(w.dir, attachmentsName, hash)
}

// receiveBytes writes all of r into a new file and returns hash and size.
func receiveBytes(file string, r io.Reader) (hash string, size int64, err error) {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", 0, err
	}
	sum := sha256.New()
	size, err = io.Copy(io.MultiWriter(f, sum), r)
	if err != nil {
		f.Close()
		return "", 0, err
	}
	return hex.EncodeToString(sum.Sum(nil)), size, f.Close()
}

// hashFile returns the SHA-256 of a file's bytes, hex.
func hashFile(ctx context.Context, path string) (hash string, size int64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return "", 0, err
	}
	defer f.Close()
	sum := sha256.New()
	size, err = io.Copy(sum, &contextReader{ctx, f})
	return hex.EncodeToString(sum.Sum(nil)), size, err
}
