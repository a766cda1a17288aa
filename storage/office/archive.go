package office

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// Limits are what is read of a file at most.
type Limits struct {
	File     int64 // bytes of the file
	Unzipped int64 // bytes of the parts that are read, unpacked
	Parts    int
}

// Archive is an open file. It may be used by one goroutine at a time.
type Archive struct {
	parts  map[string]*zip.File // by name in lower case
	left   int64                // bytes that may still be unpacked
	limits Limits
}

// The first bytes of files, and of an entry of the zip's list.
var (
	zipStart = []byte("PK\x03\x04")
	zipEntry = []byte("PK\x01\x02")
	oleStart = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
)

// Open opens a file from its bytes. An *Error tells why it cannot be read.
func Open(data []byte, limits Limits) (*Archive, error) {
	switch {
	case int64(len(data)) > limits.File:
		return nil, refuse(TooLarge, "%d bytes", len(data))
	case bytes.HasPrefix(data, oleStart) && HasStream(data, "EncryptedPackage"):
		return nil, refuse(Encrypted, "an encrypted package")
	case bytes.HasPrefix(data, oleStart):
		return nil, refuse(OldFormat, "a compound file")
	case !bytes.HasPrefix(data, zipStart):
		return nil, refuse(Foreign, "no zip")
	case bytes.Count(data, zipEntry) > limits.Parts: // before the zip's list is read, however long it says it is
		return nil, refuse(TooLarge, "%d parts", bytes.Count(data, zipEntry))
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, refuse(Damaged, "%v", err)
	}
	a := &Archive{parts: map[string]*zip.File{}, left: limits.Unzipped, limits: limits}
	for _, f := range r.File {
		if f.Flags&1 != 0 {
			return nil, refuse(Encrypted, "part %.100q", f.Name)
		}
		name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		if _, twice := a.parts[name]; !twice {
			a.parts[name] = f
		}
	}
	return a, nil
}

// HasStream reports whether a compound file, as Office wrote them until 2003,
// speaks of a stream of that name, which is in ASCII.
func HasStream(data []byte, name string) bool {
	var wide []byte
	for _, letter := range []byte(name) {
		wide = append(wide, letter, 0)
	}
	return bytes.Contains(data, wide)
}

// Has reports whether there is such a part.
func (a *Archive) Has(part string) bool { return a.parts[strings.ToLower(part)] != nil }

// HasTypes reports whether the file has the list of its parts' types, which
// every Office document has and other zips have not.
func (a *Archive) HasTypes() bool { return a.Has("[content_types].xml") }

// Open opens a part for reading; nil where there is none. What is read counts
// against the limit of all parts, beyond which reading fails with an *Error.
func (a *Archive) Open(part string) (io.ReadCloser, error) {
	f := a.parts[strings.ToLower(part)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, refuse(Damaged, "%s: %v", part, err)
	}
	return &counted{r, a}, nil
}

// counted reads a part and counts it against the limit of all.
type counted struct {
	io.ReadCloser
	a *Archive
}

// Read is io.Reader's.
func (c *counted) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	if c.a.left -= int64(n); c.a.left < 0 {
		return 0, refuse(TooLarge, "more than %d bytes unpacked", c.a.limits.Unzipped)
	}
	return n, err
}

func refuse(r Reason, format string, args ...any) error {
	return &Error{r, fmt.Sprintf(format, args...)}
}
