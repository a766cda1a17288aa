package bag

import (
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"
	"unicode"

	"hoso/model"
)

// Source is one payload file to be packed.
type Source struct {
	// Path is the file's place below data/, as in "papers/01-to-trinh.pdf".
	Path string
	// Open opens its content; it is called once.
	Open func() (io.ReadCloser, error)
}

// Check judges what Write is about to pack by the rules that Verify has for
// names and tags, and returns every finding. Sizes and contents show only when
// written.
func Check(name string, info []Tag, payload []Source) []model.Finding {
	c := newCollector()
	if _, err := ParseName(name); err != nil {
		c.add("package-name", name)
	}
	checkTags(info, c)
	checkSources(name, payload, c)
	return c.all()
}

// checkTags judges the tags of a package to be. Those of ownTags,
// and the signature, are Write's.
func checkTags(info []Tag, c *collector) {
	if len(Values(info, TagIdentifier)) != 1 {
		c.add("package-tags", "bag-info.txt", TagIdentifier)
	}
	for _, t := range info {
		own := slices.ContainsFunc(ownTags, func(name string) bool { return strings.EqualFold(name, t.Name) })
		value := tagValue(t.Value)
		own = own || strings.EqualFold(TagSignature, t.Name)
		if own || !labelForm.MatchString(t.Name) || value == "" || strings.ContainsFunc(value, unicode.IsControl) {
			c.add("package-tags", "bag-info.txt", quoted(t.Name))
		}
	}
}

// checkSources judges the paths of a package to be, as they will stand in it.
func checkSources(name string, payload []Source, c *collector) {
	if len(payload)+len(ownTagFiles) > MaxEntries {
		c.add("limit-entries", "")
		return
	}
	p := &container{}
	dossier := false
	for _, s := range payload {
		path := "data/" + s.Path
		checkName(c, name+"/"+path)
		// A path that begins with data/ was meant from the base folder.
		if !isPackagePath(path) || strings.HasPrefix(s.Path, "data/") {
			c.add("package-path", path)
		}
		dossier = dossier || path == dossierPath
		p.files = append(p.files, file{path: path})
	}
	if !dossier {
		c.add("package-dossier", dossierPath, "không có tệp hoặc tệp rỗng")
	}
	p.sort()
	for i := 1; i < len(p.files); i++ {
		if p.files[i].path == p.files[i-1].path {
			c.add("zip-duplicate", p.files[i].path)
		}
	}
	p.checkAlike("zip-alike", c)
}

// formatManifest writes a manifest of our own form: by path, two spaces after
// the checksum as checksum programs have it.
func formatManifest(digests map[string][]string) []byte {
	var b strings.Builder
	for _, name := range sortedKeys(digests) {
		for _, d := range digests[name] {
			fmt.Fprintf(&b, "%s  %s\n", d, name)
		}
	}
	return []byte(b.String())
}

// sorted returns the payload by path, leaving the caller's order alone.
func sorted(payload []Source) []Source {
	s := slices.Clone(payload)
	sort.Slice(s, func(i, j int) bool { return s[i].Path < s[j].Path })
	return s
}
