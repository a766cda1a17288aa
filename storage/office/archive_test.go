package office

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

// zipped is a zip of parts, one behind the other in pairs of name and content.
func zipped(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(f, parts[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var few = Limits{File: 1000, Unzipped: 20, Parts: 3}

func TestOpen_refused(t *testing.T) {
	locked := zipped(t, "a", "b")
	for _, header := range []struct {
		start string
		flags int
	}{{"PK\x03\x04", 6}, {"PK\x01\x02", 8}} {
		locked[bytes.Index(locked, []byte(header.start))+header.flags] |= 1
	}
	for name, c := range map[string]struct {
		data string
		want Reason
	}{
		"compound":       {string(oleStart) + "W\x00", OldFormat},
		"with password":  {string(oleStart) + strings.Join(strings.Split("EncryptedPackage", ""), "\x00") + "\x00", Encrypted},
		"encrypted part": {string(locked), Encrypted},
		"text":           {"chữ", Foreign},
		"nothing":        {"", Foreign},
		"cut":            {string(zipped(t, "a", "b")[:40]), Damaged},
		"large":          {strings.Repeat("a", 1001), TooLarge},
		"many parts":     {string(zipped(t, "a", "", "b", "", "c", "", "d", "")), TooLarge},
	} {
		_, err := Open([]byte(c.data), few)
		var e *Error
		if !errors.As(err, &e) || e.Reason != c.want {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
}

func TestArchive_Open(t *testing.T) {
	a, err := Open(zipped(t, `Word\Document.xml`, "mười bốn byte", "[Content_Types].xml", "hơn sáu byte"), few)
	if err != nil {
		t.Fatal(err)
	}
	if !a.HasTypes() || !a.Has("word/document.XML") || a.Has("word") {
		t.Error("the parts are not found by their names")
	}
	if r, err := a.Open("word/other.xml"); r != nil || err != nil {
		t.Errorf("a part that is not there: got %v, %v", r, err)
	}
	read := func(part string) (string, error) {
		r, err := a.Open(part)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		content, err := io.ReadAll(r)
		return string(content), err
	}
	if got, err := read("word/document.xml"); got != "mười bốn byte" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	_, err = read("[content_types].xml")
	var e *Error
	if !errors.As(err, &e) || e.Reason != TooLarge {
		t.Errorf("beyond what may be unpacked: got %v, want %s", err, TooLarge)
	}
}
