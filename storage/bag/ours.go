package bag

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"hoso/model"
)

const (
	ownManifest    = "manifest-sha256.txt"
	ownTagManifest = "tagmanifest-sha256.txt"
)

// ownTagFiles are the tag files of a package, all of them.
var ownTagFiles = []string{"bag-info.txt", "bagit.txt", ownManifest, ownTagManifest}

// ownPlaces are the files and folders of a package's payload; a folder ends in
// "/" and has no folders in it.
var ownPlaces = []string{
	dossierPath, "data/ho-so.pdf", "data/papers/", "data/word/", "data/signed/", "data/attachments/",
}

// belongs reports whether a payload file has a place in a package.
func belongs(name string) bool {
	return slices.ContainsFunc(ownPlaces, func(place string) bool {
		rest, in := strings.CutPrefix(name, place)
		return in && (rest == "") != strings.HasSuffix(place, "/") && !strings.Contains(rest, "/")
	})
}

// Stray is the finding of a payload file, by its path from the top folder, that
// the dossier does not list: this package sees to the places of files alone.
func Stray(path string) model.Finding { return finding("package-stray", path) }

// claimed reports whether the bag says that it is one of our packages.
func (b *bag) claimed() bool {
	return slices.ContainsFunc(Values(b.info, TagProfile), func(v string) bool {
		return strings.HasPrefix(v, profileFamily)
	})
}

// checkOwn judges, for a bag that claims to be one of our packages, what can
// be told without its payload. It reports false when the bag is of a newer
// format, about which an older program can say nothing more.
func (b *bag) checkOwn(p *container) bool {
	switch profiles := Values(b.info, TagProfile); {
	case slices.ContainsFunc(profiles, func(v string) bool { return newerThan(v, Profile) }):
		b.c.add("package-newer", "")
		return false
	case len(profiles) != 1 || profiles[0] != Profile:
		b.c.add("package-profile", "bag-info.txt")
	}
	if b.top == "" || b.outside {
		b.c.add("package-folder", "")
	}
	if _, err := ParseName(b.top); err != nil {
		b.c.add("package-name", b.top)
	}
	if string(b.texts["bagit.txt"]) != ownDeclaration {
		b.c.add("package-declaration", "bagit.txt")
	}
	b.checkOwnFiles()
	b.checkOwnTags()
	b.checkSignature()
	if p.zipped && p.comment == "" {
		b.c.add("package-repacked", "")
	}
	return true
}

// checkOwnFiles judges which files there are, and their names.
func (b *bag) checkOwnFiles() {
	var names []string
	for _, m := range b.manifests {
		names = append(names, m.name)
	}
	if !slices.Equal(names, []string{ownManifest, ownTagManifest}) {
		b.c.add("package-manifest", "")
	}
	for _, m := range b.manifests {
		// A manifest that had to be read leniently is not of our writing.
		if !b.c.broken() && string(b.texts[m.name]) != string(formatManifest(m.digests)) {
			b.c.add("package-manifest", m.name)
		}
		for _, name := range ownTagFiles {
			if m.tags && !isTagManifest(name) && len(m.digests[name]) == 0 {
				b.c.add("package-tag-file", name)
			}
		}
	}
	for _, name := range b.paths {
		if !payload(name) && !slices.Contains(ownTagFiles, name) {
			b.c.add("package-tag-file", name)
		}
		if payload(name) && !belongs(name) {
			b.c.add("package-stray", name)
		}
		if !isPackagePath(name) {
			b.c.add("package-path", name)
		}
	}
}

// checkOwnTags judges the lines of bag-info.txt that every package has.
func (b *bag) checkOwnTags() {
	for _, name := range append([]string{TagIdentifier}, ownTags...) {
		if len(Values(b.info, name)) != 1 {
			b.c.add("package-tags", "bag-info.txt", name)
		}
	}
	if date := Value(b.info, TagDate); date != "" {
		if _, err := time.Parse(time.DateOnly, date); err != nil {
			b.c.add("package-tags", "bag-info.txt", TagDate)
		}
	}
}

// checkSeal judges the seal of a package that came as a zip.
func (b *bag) checkSeal(ctx context.Context, p *container) error {
	if !p.zipped || p.comment == "" {
		return nil
	}
	whole, err := p.seal(ctx)
	if err != nil {
		return err
	}
	if !whole {
		b.c.add("package-seal", "")
	}
	return nil
}

// checkDossier judges the dossier that checkContents has kept, and returns its
// head.
func (b *bag) checkDossier() DossierHead {
	head, err := decodeHead(b.dossier)
	if errors.Is(err, model.ErrNewerVersion) {
		b.c.add("package-newer", dossierPath)
		return head
	}
	if err != nil {
		b.c.add("package-dossier", dossierPath, err.Error())
		return head
	}
	if Value(b.info, TagIdentifier) != head.ID {
		b.c.add("package-identifier", "bag-info.txt")
	}
	if name, err := ParseName(b.top); err == nil && name.Unit != head.Unit {
		b.c.add("package-name-unit", b.top)
	}
	return head
}
