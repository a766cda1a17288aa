package storage

import (
	"bytes"
	"compress/flate"
	"io"
)

// deflate compresses a revision: a dossier's JSON shrinks to about a fifth.
func deflate(text string) ([]byte, error) {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if _, err := io.WriteString(w, text); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

// inflate undoes deflate.
func inflate(packed []byte) ([]byte, error) {
	r := flate.NewReader(bytes.NewReader(packed))
	defer r.Close()
	return io.ReadAll(r)
}
