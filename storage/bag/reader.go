package bag

import (
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"strings"

	"hoso/model"
)

// Reader gives access to the payload of one of our packages. It is safe for
// concurrent use until it is closed.
type Reader struct {
	pkg *container
	bag *bag
}

// Open opens the package at path, a zip or an unpacked folder. It reads the
// tag files only: structure, names, sizes, lists and the tag files' checksums
// are judged, and a *RefusedError tells what is wrong with them; the payload
// is judged file by file as it is read.
func Open(path string) (*Reader, error) {
	ctx := context.Background() // nothing here takes long: the limits see to it
	c := newCollector()
	p := openContainer(ctx, path, c)
	var b *bag
	if p != nil {
		var err error
		if b, err = readBag(ctx, p, c); b != nil {
			err = b.openOwn(ctx, p)
		}
		if err == nil && !model.HasErrors(c.all()) {
			return &Reader{pkg: p, bag: b}, nil
		}
		p.close()
	}
	if c.cause != nil {
		return nil, fmt.Errorf("open package %s: %w", path, c.cause)
	}
	return nil, fmt.Errorf("open package %s: %w", path, &RefusedError{Findings: c.all()})
}

// openOwn judges all of the bag but its payload. A bag that does not claim to
// be a package is refused too, for that.
func (b *bag) openOwn(ctx context.Context, p *container) error {
	for _, name := range b.paths {
		if payload(name) {
			continue
		}
		if _, err := b.checkContent(ctx, b.files[name]); err != nil {
			return err
		}
	}
	b.checkOwn(p)
	return nil
}

// Name returns the package's name: that of its top folder.
func (r *Reader) Name() string { return r.bag.top }

// Info returns bag-info.txt in its order.
func (r *Reader) Info() []Tag { return append([]Tag(nil), r.bag.info...) }

// Code returns the package code.
func (r *Reader) Code() Code { return r.bag.code }

// Signer returns the public key that the package was signed with; nil for one
// without a signature.
func (r *Reader) Signer() ed25519.PublicKey { return r.bag.signer }

// Files returns the paths of the payload below data/, in order, as
// "papers/01-to-trinh.pdf".
func (r *Reader) Files() []string {
	var names []string
	for _, name := range r.bag.paths {
		if below, ok := strings.CutPrefix(name, "data/"); ok {
			names = append(names, below)
		}
	}
	return names
}

// Size returns how many bytes the payload file at path has, and whether there
// is one.
func (r *Reader) Size(path string) (int64, bool) {
	f, ok := r.bag.files["data/"+path]
	return f.size, ok
}

// SHA256 returns what the manifest says of the payload file at path, in hex;
// empty for a file that it does not list.
func (r *Reader) SHA256(path string) string {
	if want := r.bag.wanted("data/" + path)["sha256"]; len(want) > 0 {
		return want[0]
	}
	return ""
}

// Open opens the payload file at path, which is as in Files. Its reader gives,
// instead of io.EOF, an error when what was read is not what the manifest
// says: who reads to the end without error has the file that was packed. The
// error is fs.ErrNotExist where there is no such file.
func (r *Reader) Open(path string) (io.ReadCloser, error) {
	name := "data/" + path
	f, ok := r.bag.files[name]
	if !ok {
		return nil, fmt.Errorf("open package file %s: %w", path, fs.ErrNotExist)
	}
	in, err := f.open()
	if err != nil {
		return nil, fmt.Errorf("open package file %s: %w", path, err)
	}
	want := r.bag.wanted(name)["sha256"]
	return &provenReader{in: in, path: path, sum: sha256.New(), want: want[0]}, nil
}

// Close closes the package. Files opened from it cannot be read any more.
func (r *Reader) Close() error { return r.pkg.close() }

// provenReader compares a file with its checksum as it ends.
type provenReader struct {
	in   io.ReadCloser
	path string
	sum  hash.Hash
	want string
}

func (r *provenReader) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	r.sum.Write(p[:n])
	if err == io.EOF && hex.EncodeToString(r.sum.Sum(nil)) != r.want {
		err = ruleError{"bag-checksum"}
	}
	if err != nil && err != io.EOF {
		err = fmt.Errorf("read package file %s: %w", r.path, err)
	}
	return n, err
}

func (r *provenReader) Close() error { return r.in.Close() }
