package bag

import (
	"compress/flate"
	"io"
)

// tamedDeflater compresses, but not so well that the verifier would take the
// file for a bomb: an uncompressed PDF of blank pages shrinks a thousandfold.
// Once a file nears MaxRatio, the rest of it is stored uncompressed, which the
// deflate format allows from block to block.
type tamedDeflater struct {
	out    *countingWriter
	flate  *flate.Writer
	in     int64
	stored bool
}

func newTamedDeflater(w io.Writer) (io.WriteCloser, error) {
	out := &countingWriter{w: w}
	f, err := flate.NewWriter(out, flate.DefaultCompression)
	return &tamedDeflater{out: out, flate: f}, err
}

func (d *tamedDeflater) Write(p []byte) (int, error) {
	// Half of both limits leaves room for what the compressor still holds back.
	if !d.stored && d.in > RatioFloor/2 && d.in > MaxRatio/2*d.out.count {
		if err := d.store(); err != nil {
			return 0, err
		}
	}
	n, err := d.flate.Write(p)
	d.in += int64(n)
	return n, err
}

// store ends the compressed blocks at a byte's end and goes on with stored
// ones.
func (d *tamedDeflater) store() error {
	d.stored = true
	if err := d.flate.Flush(); err != nil {
		return err
	}
	plain, err := flate.NewWriter(d.out, flate.NoCompression)
	d.flate = plain
	return err
}

func (d *tamedDeflater) Close() error { return d.flate.Close() }

type countingWriter struct {
	w     io.Writer
	count int64
}

func (c *countingWriter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.count += int64(n)
	return n, err
}
