package bag

import (
	"bufio"
	"compress/flate"
	"context"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"os"
	"strings"
	"sync"
)

// openZip opens the zip at path after judging its structure and its names.
func openZip(path string, c *collector) *container {
	f, err := os.Open(path)
	if err != nil {
		c.addError(err, "")
		return nil
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		c.addError(err, "")
		return nil
	}
	pkg := readZip(f, info.Size(), c)
	if pkg == nil {
		f.Close()
		return nil
	}
	pkg.close = f.Close
	return pkg
}

// readZip judges the zip in r and returns what of it may be read, or nil when
// reading on would be useless or dangerous.
func readZip(r io.ReaderAt, size int64, c *collector) *container {
	end, ok := readEnd(r, size, c)
	if !ok {
		return nil
	}
	entries := readDirectory(r, end, c)
	if c.fatal || c.cause != nil {
		return nil
	}
	checkLayout(r, entries, end.dirOffset, c)
	pkg := &container{
		zipped: true, comment: end.comment, refused: map[string]bool{},
		seal:  func(ctx context.Context) (bool, error) { return checkSeal(ctx, r, size, end.comment) },
		close: func() error { return nil },
	}
	var sum sizes
	for _, e := range checkNames(entries, pkg.refused, c) {
		pkg.takeEntry(r, e, &sum, c)
	}
	if c.fatal || c.cause != nil {
		return nil
	}
	pkg.sort()
	pkg.checkAlike("zip-alike", c)
	return pkg
}

// takeEntry adds what an entry stands for, if it may be read.
func (p *container) takeEntry(r io.ReaderAt, e *zipEntry, sum *sizes, c *collector) {
	name := strings.TrimSuffix(e.name, "/")
	refuse := func(code string) {
		c.add(code, name)
		p.refused[name] = true
	}
	switch {
	case !e.isPlain():
		refuse("path-kind")
	case e.name != name:
		p.dirs = append(p.dirs, name)
	case e.flags&(flagEncrypted|flagStrong|flagMasked) != 0:
		refuse("zip-encrypted")
	case e.method != methodStored && e.method != methodDeflated:
		refuse("zip-method")
	case e.method == methodStored && e.packed != e.size:
		refuse("zip-size")
	case e.size > RatioFloor && e.size > MaxRatio*e.packed:
		refuse("limit-ratio")
	case !sum.take(c, name, int64(min(e.size, MaxFileBytes+1))):
		p.refused[name] = true
	default:
		p.files = append(p.files, file{path: name, size: int64(e.size), open: func() (io.ReadCloser, error) {
			return openEntry(r, e), nil
		}})
	}
}

// isPlain reports whether an entry is a regular file, or a folder without
// content. The upper half of the attributes is a Unix mode, the lower one
// those of DOS; a writer of the one kind leaves the other empty.
func (e *zipEntry) isPlain() bool {
	const (
		typeMask, typeFolder, typeFile           = 0xf000, 0x4000, 0x8000
		dosVolume, dosFolder, dosDevice, dosLink = 0x08, 0x10, 0x40, 0x400
	)
	if e.attributes&(dosVolume|dosDevice|dosLink) != 0 {
		return false
	}
	kind := e.attributes >> 16 & typeMask
	if strings.HasSuffix(e.name, "/") {
		return e.size == 0 && (kind == 0 || kind == typeFolder)
	}
	return e.attributes&dosFolder == 0 && (kind == 0 || kind == typeFile)
}

// entryReader inflates one entry and holds it to what the directory says: its
// size, its CRC, and that its compressed bytes are used up. It never hands out
// more than the declared size, which the limits have been applied to.
type entryReader struct {
	e     *zipEntry
	in    *bufio.Reader // the compressed bytes
	out   io.Reader     // the same, inflated
	crc   hash.Hash32
	count uint64
	err   error
}

// inflaters are kept for the next entry, as each takes some 40 KB.
var inflaters = sync.Pool{New: func() any { return flate.NewReader(strings.NewReader("")) }}

func openEntry(r io.ReaderAt, e *zipEntry) io.ReadCloser {
	in := bufio.NewReader(io.NewSectionReader(r, e.data, int64(e.packed)))
	er := &entryReader{e: e, in: in, out: in, crc: crc32.NewIEEE()}
	if e.method == methodDeflated {
		inflater := inflaters.Get().(io.Reader)
		// Reset fails never: it only stores its arguments.
		_ = inflater.(flate.Resetter).Reset(in, nil)
		er.out = inflater
	}
	return er
}

func (er *entryReader) Read(p []byte) (int, error) {
	if er.err != nil {
		return 0, er.err
	}
	n, err := er.out.Read(p)
	if er.count += uint64(n); er.count > er.e.size {
		er.err = ruleError{"zip-size"}
		return 0, er.err
	}
	er.crc.Write(p[:n])
	if err != nil {
		er.err = er.verdict(err)
	}
	return n, er.err
}

// verdict turns the error that ended the inflating into the entry's own.
func (er *entryReader) verdict(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.As(err, &corrupt) || err == io.ErrUnexpectedEOF:
		return ruleError{"zip-data"}
	case err != io.EOF:
		return err
	case er.count != er.e.size:
		return ruleError{"zip-size"}
	case er.crc.Sum32() != er.e.crc:
		return ruleError{"zip-crc"}
	}
	if _, err := er.in.ReadByte(); err != io.EOF {
		return ruleError{"zip-data"} // bytes hidden behind the deflate stream
	}
	return io.EOF
}

func (er *entryReader) Close() error {
	if er.err == nil {
		er.err = os.ErrClosed
	}
	if er.e.method == methodDeflated && er.out != nil {
		inflaters.Put(er.out)
	}
	er.out = nil
	return nil
}
