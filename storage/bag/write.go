package bag

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"time"

	"hoso/model"
)

// Write writes one package to w: a zip with the top folder name that holds
// info, three tags more, and the payload. The same arguments give the same
// bytes with the same version of Go's compressor. It streams: of the payload
// it holds a chunk at a time. A key signs the package; without one it is
// unsigned.
//
// Every file bears the time modified, whose date in its own time zone becomes
// the bagging date. progress, which may be nil, is called after each payload
// file. Broken rules of names and tags give a *RefusedError before anything is
// written; a limit met later, a source that fails or the end of ctx leave w
// with an unfinished zip, which no reader takes for a package. Whoever calls
// writes to a temporary file, and verifies it before it gets its name.
func Write(ctx context.Context, w io.Writer, name string, info []Tag, modified time.Time,
	payload []Source, key ed25519.PrivateKey, progress func(done, total int),
) (Code, error) {
	if findings := Check(name, info, payload); model.HasErrors(findings) {
		return "", &RefusedError{Findings: findings}
	}
	if y := modified.Year(); y < 1980 || y > 2107 {
		return "", fmt.Errorf("write package %s: a zip cannot hold the year %d", name, y)
	}
	code, err := write(ctx, w, name, info, modified, sorted(payload), key, progress)
	if err != nil {
		return "", fmt.Errorf("write package %s: %w", name, err)
	}
	return code, nil
}

// writer is a package being written.
type writer struct {
	zip      *zip.Writer
	name     string
	modified time.Time
	key      ed25519.PrivateKey  // nil where nothing is to be signed
	payload  map[string][]string // of the manifest
	tags     map[string][]string // of the tag manifest
	bytes    int64               // of the payload so far
}

func write(ctx context.Context, w io.Writer, name string, info []Tag, modified time.Time,
	payload []Source, key ed25519.PrivateKey, progress func(done, total int),
) (Code, error) {
	seal := newSealer(w)
	p := &writer{
		zip: zip.NewWriter(seal), name: name, modified: modified, key: key,
		payload: map[string][]string{}, tags: map[string][]string{},
	}
	p.zip.RegisterCompressor(zip.Deflate, newTamedDeflater)
	for i, s := range payload {
		if err := p.addSource(ctx, s); err != nil {
			return "", err
		}
		if progress != nil {
			progress(i+1, len(payload))
		}
	}
	code, err := p.addTagFiles(ctx, info)
	if err != nil {
		return "", err
	}
	if err := p.zip.SetComment(blankSeal()); err != nil {
		return "", err
	}
	if err := p.zip.Close(); err != nil {
		return "", err
	}
	return code, seal.Close()
}

// addSource adds one payload file.
func (p *writer) addSource(ctx context.Context, s Source) error {
	r, err := s.Open()
	if err != nil {
		return fmt.Errorf("open payload %s: %w", s.Path, err)
	}
	defer r.Close()
	path := "data/" + s.Path
	n, digest, err := p.add(ctx, path, r)
	if err != nil {
		return fmt.Errorf("pack payload %s: %w", s.Path, err)
	}
	p.payload[path] = []string{digest}
	p.bytes += n
	return nil
}

// addTagFiles adds what describes the payload: the information and the
// declaration, the manifest of the payload, and the manifest of those three.
func (p *writer) addTagFiles(ctx context.Context, info []Tag) (Code, error) {
	manifest := formatManifest(p.payload)
	tagFiles := []struct {
		name    string
		content []byte
	}{
		{"bag-info.txt", p.information(info, manifest)},
		{"bagit.txt", []byte(ownDeclaration)},
		{ownManifest, manifest},
	}
	for _, f := range tagFiles {
		_, digest, err := p.add(ctx, f.name, bytes.NewReader(f.content))
		if err != nil {
			return "", err
		}
		p.tags[f.name] = []string{digest}
	}
	last := formatManifest(p.tags)
	if _, _, err := p.add(ctx, ownTagManifest, bytes.NewReader(last)); err != nil {
		return "", err
	}
	return codeOf(last), nil
}

// information is bag-info.txt: all tags and, at its end, the signature.
func (p *writer) information(info []Tag, manifest []byte) []byte {
	text := formatInfo(p.allTags(info))
	if p.key == nil {
		return text
	}
	return append(text, signature(p.key, signedText(p.name, manifest, string(text)))...)
}

// allTags returns the caller's tags and, after them, those of ownTags.
func (p *writer) allTags(info []Tag) []Tag {
	var tags []Tag
	for _, t := range info {
		tags = append(tags, Tag{t.Name, tagValue(t.Value)})
	}
	return append(tags,
		Tag{TagProfile, Profile},
		Tag{TagDate, p.modified.Format(time.DateOnly)},
		Tag{TagOxum, oxum(p.bytes, len(p.payload))})
}

// add adds one file and returns its size and SHA-256.
func (p *writer) add(ctx context.Context, path string, r io.Reader) (int64, string, error) {
	header := &zip.FileHeader{Name: p.name + "/" + path, Method: zip.Deflate, Modified: p.modified}
	header.SetMode(0o644)
	entry, err := p.zip.CreateHeader(header)
	if err != nil {
		return 0, "", err
	}
	sum := sha256.New()
	most := min(MaxFileBytes, MaxTotalBytes-p.bytes)
	n, err := copyAll(ctx, io.MultiWriter(entry, sum), io.LimitReader(r, most+1))
	if err != nil {
		return 0, "", err
	}
	if n > most {
		code := "limit-total"
		if n > MaxFileBytes {
			code = "limit-file"
		}
		return 0, "", &RefusedError{Findings: []model.Finding{finding(code, path)}}
	}
	return n, hex.EncodeToString(sum.Sum(nil)), nil
}
