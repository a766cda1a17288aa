package bag

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
)

// bag is a bag whose tag files have been read.
type bag struct {
	*tree
	c           *collector
	declaration declaration
	info        []Tag
	manifests   []manifest // payload manifests first, then tag manifests
	texts       map[string][]byte
	textBytes   int64 // of texts together
	dossier     []byte
	code        Code
	signer      ed25519.PublicKey // of a sound signature; nil without one
}

// readBag reads the tag files of the bag in a container and compares the lists
// of files; it does not read the payload. It returns nil when there is no bag
// to speak of.
func readBag(ctx context.Context, p *container, c *collector) (*bag, error) {
	t := findBase(p, c)
	if t == nil {
		return nil, nil
	}
	b := &bag{tree: t, c: c, texts: map[string][]byte{}}
	raw, err := b.read(ctx, "bagit.txt")
	if err != nil {
		return nil, err
	}
	b.declaration = parseDeclaration(raw, c)
	if _, ok := b.files["fetch.txt"]; ok {
		c.add("bag-fetch", "fetch.txt")
	}
	if !b.hasData {
		c.add("bag-data-missing", "")
	}
	if err := b.readInfo(ctx); err != nil {
		return nil, err
	}
	for _, prefix := range []string{manifestPrefix, tagManifestPrefix} {
		if err := b.readManifests(ctx, prefix); err != nil {
			return nil, err
		}
	}
	b.checkListed()
	b.checkTagManifests()
	if raw, ok := b.texts[ownTagManifest]; ok {
		b.code = codeOf(raw)
	}
	return b, nil
}

// read returns the content of a tag file, from memory when it was read before,
// so that what was judged is also what is hashed. A file that cannot be read
// to its end is a finding and gives what could be read; the error is only the
// context's, or errTooMuch.
func (b *bag) read(ctx context.Context, name string) ([]byte, error) {
	if raw, ok := b.texts[name]; ok {
		return raw, nil
	}
	f := b.files[name]
	if b.textBytes += f.size; b.textBytes > MaxTagFileBytes {
		b.c.add("limit-tag-files", name)
		return nil, errTooMuch
	}
	var buf bytes.Buffer
	if err := b.copy(ctx, &buf, f); err != nil {
		return nil, err
	}
	if !b.refused[name] {
		b.texts[name] = buf.Bytes()
	}
	return buf.Bytes(), nil
}

// errTooMuch ends a check whose finding has been made already.
var errTooMuch = fmt.Errorf("read bag: tag files beyond the limit")

// copy writes a file's content to w. As with read, a file that cannot be read
// is a finding; the error is only the context's.
func (b *bag) copy(ctx context.Context, w io.Writer, f file) error {
	r, err := f.open()
	if err == nil {
		defer r.Close()
		_, err = copyAll(ctx, w, r)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		b.c.addError(err, f.path)
		b.refused[f.path] = true
	}
	return nil
}

// text returns a tag file as text.
func (b *bag) text(ctx context.Context, name string) (string, error) {
	raw, err := b.read(ctx, name)
	if err != nil {
		return "", err
	}
	text, broken := b.declaration.charset.decode(raw)
	if broken != "" {
		b.c.add(broken, name)
	}
	return text, nil
}

func (b *bag) readInfo(ctx context.Context) error {
	const name = "bag-info.txt"
	if _, ok := b.files[name]; !ok {
		return nil
	}
	text, err := b.text(ctx, name)
	if err != nil {
		return err
	}
	info, all := parseInfo(text, b.declaration.strict(), func(line int) {
		b.c.add("bag-info-line", name, strconv.Itoa(line))
	})
	if b.info = info; !all {
		b.c.add("limit-tag-files", name)
		return errTooMuch
	}
	return nil
}

// readManifests reads all manifests of one kind.
func (b *bag) readManifests(ctx context.Context, prefix string) error {
	found := false
	for _, name := range b.paths {
		algorithm, ok := manifestAlgorithm(name, prefix)
		if !ok {
			continue
		}
		found = true
		if algorithms[algorithm] == nil {
			b.c.add("bag-algorithm", name)
			continue
		}
		text, err := b.text(ctx, name)
		if err != nil {
			return err
		}
		m := manifest{name: name, algorithm: algorithm, tags: prefix == tagManifestPrefix}
		b.manifests = append(b.manifests, readManifest(m, text, b.tree, b.declaration.strict(), b.c))
	}
	if !found && prefix == manifestPrefix {
		b.c.add("bag-manifest-missing", "")
	}
	return nil
}

// checkListed finds files that no manifest speaks of: in 1.0 every payload
// file must be in every manifest, in 0.97 in one (RFC 8493 §3).
func (b *bag) checkListed() {
	count := map[string]int{}
	var payloads, tags int
	for _, m := range b.manifests {
		if m.tags {
			tags++
		} else {
			payloads++
		}
		for name := range m.digests {
			count[name]++
		}
	}
	for _, name := range b.paths {
		switch {
		case payload(name) && (count[name] == 0 || b.declaration.strict() && count[name] < payloads):
			if payloads > 0 {
				b.c.add("bag-file-unlisted", name)
			}
		case !payload(name) && tags > 0 && count[name] == 0 && !isTagManifest(name):
			b.c.add("bag-tag-unlisted", name)
		}
	}
}

// checkTagManifests sees to it that every tag manifest lists every payload
// manifest, as 1.0 has it (RFC 8493 §2.2.1).
func (b *bag) checkTagManifests() {
	if !b.declaration.strict() {
		return
	}
	for _, tag := range b.manifests {
		for _, m := range b.manifests {
			if tag.tags && !m.tags && len(tag.digests[m.name]) == 0 {
				b.c.add("bag-tagmanifest-short", tag.name, m.name)
			}
		}
	}
}

// checkOxum compares Payload-Oxum, where there is one, with the payload that
// was really read.
func (b *bag) checkOxum(bytes int64, files int) {
	values := Values(b.info, TagOxum)
	if len(values) > 1 && b.declaration.strict() {
		b.c.add("bag-oxum", "bag-info.txt")
	}
	for _, v := range values {
		if strings.TrimSpace(v) != oxum(bytes, files) {
			b.c.add("bag-oxum", "bag-info.txt")
		}
	}
}

func oxum(bytes int64, files int) string { return fmt.Sprintf("%d.%d", bytes, files) }

// wanted returns what the manifests say of each file: algorithm → digests.
func (b *bag) wanted(name string) map[string][]string {
	want := map[string][]string{}
	for _, m := range b.manifests {
		if d := m.digests[name]; len(d) > 0 {
			want[m.algorithm] = append(want[m.algorithm], d...)
		}
	}
	return want
}

// sortedKeys returns the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
