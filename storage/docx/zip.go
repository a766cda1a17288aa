package docx

import (
	"archive/zip"
	"io"
	"time"
)

// part is a file inside the zip.
type part struct {
	name    string
	content []byte
}

// partTime is the time that every part bears: the earliest that a zip can. When
// the paper was made stands in its properties.
var partTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// pack writes the parts in their order, which begins with the list of types, as
// programs expect that look at the first bytes of a file.
func pack(w io.Writer, parts []part) error {
	z := zip.NewWriter(w)
	for _, p := range parts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: partTime})
		if err != nil {
			return err
		}
		if _, err := f.Write(p.content); err != nil {
			return err
		}
	}
	return z.Close()
}
