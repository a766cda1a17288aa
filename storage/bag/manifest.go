package bag

import (
	"encoding/hex"
	"strconv"
	"strings"
)

// manifest is a payload or tag manifest, its paths already those of files of
// the bag.
type manifest struct {
	name      string // of the manifest itself
	algorithm string
	tags      bool                // a tag manifest
	digests   map[string][]string // path of a file → digests in lower case, mostly one
}

// manifestReader reads the lines of one manifest.
type manifestReader struct {
	manifest
	tree   *tree
	strict bool // the rules of 1.0
	size   int  // of a digest, in bytes
	c      *collector
}

// readManifest reads the text of the manifest m; every line that cannot be
// followed is a finding in c.
func readManifest(m manifest, text string, t *tree, strict bool, c *collector) manifest {
	m.digests = map[string][]string{}
	r := manifestReader{manifest: m, tree: t, strict: strict, size: algorithms[m.algorithm]().Size(), c: c}
	for number, line := range eachLine(text) {
		if strings.Trim(line, " \t") != "" {
			r.line(number, line)
		}
	}
	return r.manifest
}

// line reads "checksum path" (RFC 8493 §2.1.3).
func (r *manifestReader) line(number int, line string) {
	at := strings.IndexAny(line, " \t")
	if at < 0 || !isDigest(line[:at], r.size) {
		r.c.add("bag-manifest-line", r.name, strconv.Itoa(number))
		return
	}
	digest, listed := strings.ToLower(line[:at]), strings.TrimLeft(line[at:], " \t")
	if listed == "" {
		r.c.add("bag-manifest-line", r.name, strconv.Itoa(number))
		return
	}
	name, ok := r.find(listed)
	if !ok {
		return
	}
	if payload(name) == r.tags || r.tags && isTagManifest(name) {
		r.c.add("bag-manifest-scope", r.name, quoted(name))
		return
	}
	r.list(name, digest)
}

func isDigest(s string, size int) bool {
	raw, err := hex.DecodeString(s)
	return err == nil && len(raw) == size
}

func isTagManifest(name string) bool {
	_, ok := manifestAlgorithm(name, tagManifestPrefix)
	return ok
}

// find returns the file of the bag that a listed path means.
func (r *manifestReader) find(listed string) (string, bool) {
	if _, exact := r.tree.files[listed]; !exact {
		listed = r.unadorned(listed)
	}
	spellings := r.spellings(listed)
	if errs := pathErrors(spellings[0]); len(errs) > 0 {
		r.c.add("bag-manifest-path", r.name, quoted(listed))
		return "", false
	}
	name, warning, ok := r.tree.resolve(spellings...)
	if !ok {
		r.missing(spellings[0])
		return "", false
	}
	if warning != "" {
		r.c.add(warning, name)
	}
	return name, true
}

// missing records a listed file that is not there. One that is listed beyond
// the manifest's scope is called that, whether it is there or not.
func (r *manifestReader) missing(name string) {
	if payload(name) == r.tags {
		r.c.add("bag-manifest-scope", r.name, quoted(name))
		return
	}
	r.c.add("bag-file-missing", name)
}

// unadorned strips what checksum programs and shells put before a path.
func (r *manifestReader) unadorned(listed string) string {
	if rest, ok := strings.CutPrefix(listed, "*"); ok {
		r.c.add("bag-manifest-asterisk", r.name)
		listed = rest
	}
	for strings.HasPrefix(listed, "./") {
		r.c.add("bag-manifest-dot", r.name)
		listed = listed[2:]
	}
	return listed
}

var (
	percentDecoder = strings.NewReplacer("%0A", "\n", "%0a", "\n", "%0D", "\r", "%0d", "\r", "%25", "%")
	percentRemover = strings.NewReplacer("%0A", "", "%0a", "", "%0D", "", "%0d", "", "%25", "")
)

// spellings returns what a listed path may mean, the likeliest first. Version
// 1.0 encodes LF, CR and the percent sign, 0.97 nothing; programs exist that do
// the one and declare the other.
func (r *manifestReader) spellings(listed string) []string {
	decoded := percentDecoder.Replace(listed)
	if r.strict && strings.Contains(percentRemover.Replace(listed), "%") {
		r.c.add("bag-manifest-percent", r.name)
	}
	switch {
	case decoded == listed:
		return []string{listed}
	case r.strict:
		return []string{decoded, listed}
	}
	return []string{listed, decoded}
}

// list notes that the manifest gives a file that digest.
func (r *manifestReader) list(name, digest string) {
	before := r.digests[name]
	if len(before) > 0 {
		if r.strict || before[0] != digest {
			r.c.add("bag-manifest-twice", r.name, quoted(name))
		} else {
			r.c.add("bag-manifest-repeat", r.name, quoted(name))
			return
		}
	}
	r.digests[name] = append(before, digest)
}
