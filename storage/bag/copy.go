package bag

import (
	"context"
	"io"
	"sync"
)

// copyChunk is how many bytes are handled at a time: a context that ends is
// noticed within the time of one.
const copyChunk = 128 << 10

var chunks = sync.Pool{New: func() any { return new([copyChunk]byte) }}

// copyAll copies r to w in full chunks until its end or the context's. Every
// write but the last is of copyChunk bytes, so that what a compressor makes of
// them depends on the content alone, not on how r hands it out.
func copyAll(ctx context.Context, w io.Writer, r io.Reader) (int64, error) {
	buf := chunks.Get().(*[copyChunk]byte)
	defer chunks.Put(buf)
	var total int64
	for {
		if err := ctx.Err(); err != nil {
			return total, err
		}
		n, err := fill(r, buf[:])
		if n > 0 {
			if _, err := w.Write(buf[:n]); err != nil {
				return total, err
			}
			total += int64(n)
		}
		if err == io.EOF {
			return total, nil
		}
		if err != nil {
			return total, err
		}
	}
}

// fill reads until buf is full or r gives an error, which it returns as it is:
// io.ReadFull would give io.ErrUnexpectedEOF both for a short file and for a
// broken one.
func fill(r io.Reader, buf []byte) (int, error) {
	n := 0
	for n < len(buf) {
		m, err := r.Read(buf[n:])
		n += m
		if err != nil {
			return n, err
		}
	}
	return n, nil
}
