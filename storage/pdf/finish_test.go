package pdf

import (
	"bytes"
	"errors"
	"testing"
)

// A file that gofpdf did not write, or wrote otherwise than expected, gives an
// error and no file.
func TestFinish_refused(t *testing.T) {
	d := newDrawer(sampleMeta)
	d.draw(layOut(t, lettersPaper()).Pages[0])
	var raw bytes.Buffer
	if err := d.file.Output(&raw); err != nil {
		t.Fatal(err)
	}
	if _, err := finish(raw.Bytes(), sampleMeta, nil, &d.used); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"empty":              nil,
		"not a PDF":          []byte("Kính gửi\nxref\ntrailer\n"),
		"cut short":          raw.Bytes()[:raw.Len()/2],
		"shifted":            append([]byte("x"), raw.Bytes()...),
		"without properties": bytes.Replace(raw.Bytes(), []byte("/Info "), []byte("/Inft "), 1),
		"an offset lost":     bytes.Replace(raw.Bytes(), []byte(" 00000 n \n"), []byte("x00000 n \n0000"), 1),
	} {
		t.Run(name, func(t *testing.T) {
			if out, err := finish(data, sampleMeta, nil, &d.used); !errors.Is(err, errNoObjects) {
				t.Errorf("got %d bytes, %v; want an error", len(out), err)
			}
		})
	}
}
