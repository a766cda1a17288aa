package bag

import (
	"bytes"
	"context"
	"encoding/hex"
	"hash"
	"io"
	"slices"
)

// dossierPath is where a package keeps its dossier.
const dossierPath = "data/dossier.json"

// checkContents reads every file of the bag once, from its first byte to its
// last, and compares it with every checksum that any manifest gives. Files
// that no manifest lists are read too: the zip's own checksums cover them.
func (b *bag) checkContents(ctx context.Context) error {
	var bytes int64
	var files int
	for _, name := range b.paths {
		n, err := b.checkContent(ctx, b.files[name])
		if err != nil {
			return err
		}
		if payload(name) {
			bytes += n
			files++
		}
	}
	if len(b.refused) == 0 {
		b.checkOxum(bytes, files)
	}
	return b.checkOthers(ctx)
}

// checkOthers reads what lies beside the bag, for the zip as a whole must be
// sound.
func (b *bag) checkOthers(ctx context.Context) error {
	for _, f := range b.others {
		if err := b.copy(ctx, io.Discard, f); err != nil {
			return err
		}
	}
	return nil
}

// checkContent reads one file and returns how many bytes it really has.
func (b *bag) checkContent(ctx context.Context, f file) (int64, error) {
	want := b.wanted(f.path)
	hashes := map[string]hash.Hash{}
	count := new(counter)
	sinks := []io.Writer{count}
	for _, algorithm := range sortedKeys(want) {
		hashes[algorithm] = algorithms[algorithm]()
		sinks = append(sinks, hashes[algorithm])
	}
	var kept bytes.Buffer
	if f.path == dossierPath && f.size <= MaxDossierBytes && b.claimed() {
		kept.Grow(int(f.size))
		sinks = append(sinks, &kept)
	}
	if err := b.feed(ctx, io.MultiWriter(sinks...), f); err != nil || b.refused[f.path] {
		return 0, err
	}
	if f.path == dossierPath {
		b.dossier = kept.Bytes()
	}
	for algorithm, digests := range want {
		sum := hex.EncodeToString(hashes[algorithm].Sum(nil))
		if slices.ContainsFunc(digests, func(d string) bool { return d != sum }) {
			b.c.add("bag-checksum", f.path)
		}
	}
	return int64(*count), nil
}

// feed writes the content of a file to w, from memory where it was read
// before.
func (b *bag) feed(ctx context.Context, w io.Writer, f file) error {
	if raw, ok := b.texts[f.path]; ok {
		_, err := w.Write(raw)
		return err
	}
	return b.copy(ctx, w, f)
}

// counter counts the bytes written to it.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
