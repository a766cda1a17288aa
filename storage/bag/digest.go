package bag

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
	"strings"
)

// algorithms are the checksums that manifests may use, by the name in the
// manifest's file name (RFC 8493 §2.4). MD5 and SHA-1 are there for old bags:
// they show damage, but no longer tampering.
var algorithms = map[string]func() hash.Hash{
	"md5":    md5.New,
	"sha1":   sha1.New,
	"sha224": sha256.New224,
	"sha256": sha256.New,
	"sha384": sha512.New384,
	"sha512": sha512.New,
}

const (
	manifestPrefix    = "manifest-"
	tagManifestPrefix = "tagmanifest-"
	manifestSuffix    = ".txt"
)

// manifestAlgorithm returns the algorithm that the name of a tag file gives,
// where it is the name of a manifest with that prefix.
func manifestAlgorithm(name, prefix string) (string, bool) {
	rest, ok := strings.CutPrefix(name, prefix)
	if !ok {
		return "", false
	}
	return strings.CutSuffix(rest, manifestSuffix)
}
