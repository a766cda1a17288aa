package bag

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"path/filepath"
	"strings"
	"testing"
)

// fuzzSeeds are a package, pieces of it, an honest foreign bag, and the
// hostile zips that the rules of family zip and path are tested with.
func fuzzSeeds(f *testing.F) [][]byte {
	whole, _ := samplePackage(f)
	seeds := [][]byte{
		nil, whole, whole[:len(whole)/2], whole[len(whole)/2:],
		rawZip(rawEnd{}, rawEntries("goi", bagOf("0.97", "md5", samplePayload))...),
		rawZip(rawEnd{zip64: true}, rawEntries(sampleName, ownFiles())...),
		rawZip(rawEnd{before: "MZ", after: "x"}, rawEntries("goi", samplePayload)...),
		rawZip(rawEnd{}, overlapping()...),
		rawZip(rawEnd{}, withBag(rawEntry{name: "../a", content: "x", deflated: true})...),
		rawZip(rawEnd{}, withBag(rawEntry{name: "goi/l", content: "/", attrs: 0xa1ff << 16})...),
		rawZip(rawEnd{}, rawEntries(sampleName, signedFiles())...),
		disagreeing64(), anotherDisk(),
	}
	return seeds
}

// FuzzVerify judges whatever comes. What is called a bag must look the same to
// another reader of zips, and every one of its files must be readable.
func FuzzVerify(f *testing.F) {
	for _, seed := range fuzzSeeds(f) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := verifyBytes(data)
		if r.Findings == nil {
			t.Error("got findings nil")
		}
		if r.Ours && !r.Bag || r.Code != "" && !r.Bag {
			t.Errorf("got %+v", r)
		}
		if r.Bag {
			compareReaders(t, data)
		}
	})
}

// compareReaders fails where archive/zip sees other files than this package.
func compareReaders(t *testing.T, data []byte) {
	t.Helper()
	ours := readZip(bytes.NewReader(data), int64(len(data)), newCollector())
	theirs, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatalf("another reader says %v", err)
	}
	content := map[string]string{}
	for _, f := range theirs.File {
		if f.Mode().IsDir() {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatalf("%s: another reader says %v", f.Name, err)
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: another reader says %v", f.Name, err)
		}
		content[f.Name] = string(raw)
	}
	if len(content) != len(ours.files) {
		t.Fatalf("got %d files, another reader has %d", len(ours.files), len(content))
	}
	for _, f := range ours.files {
		r, err := f.open()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := copyAll(context.Background(), &b, r); err != nil {
			t.Fatal(err)
		}
		if b.String() != content[f.path] {
			t.Fatalf("%s: another reader has other content", f.path)
		}
	}
}

// FuzzTagFiles judges a bag whose tag files hold whatever comes, and whose
// payload is one file. What is called a bag must list that file.
func FuzzTagFiles(f *testing.F) {
	for _, version := range []string{"0.97", "1.0"} {
		files := bagOf(version, "sha256", samplePayload)
		f.Add(files["bagit.txt"], files["bag-info.txt"], files[ownManifest])
	}
	for _, own := range []map[string]string{ownFiles(), signedFiles()} {
		f.Add(own["bagit.txt"], own["bag-info.txt"], own[ownManifest])
	}
	f.Add(declared("0.97", "UTF-16"), "\xfe\xff\x00A\x00:\x00b", "\xfe\xff\x000")
	f.Add("BagIt-Version : 0.97\rTag-File-Character-Encoding : windows-1258", "A:\r\n\tb\r\n", "*./data/a%0a%25.txt")
	f.Fuzz(func(t *testing.T, declaration, info, manifest string) {
		files := map[string]string{
			"data/a.txt": "một", dossierPath: sampleDossier,
			"bagit.txt": declaration, "bag-info.txt": info, ownManifest: manifest,
		}
		tagged(files, "sha256")
		for _, top := range []string{"goi", sampleName} {
			r := verifyBytes(rawZip(rawEnd{}, rawEntries(top, files)...))
			if r.Findings == nil || r.Err != nil {
				t.Errorf("got findings %v, error %v", r.Findings, r.Err)
			}
			listed := strings.Contains(strings.ToLower(manifest), sumOf("sha256", "một"))
			if r.Bag && !listed && strings.Contains(declaration, "UTF-8") {
				t.Errorf("got a bag whose manifest does not list its payload: %q", manifest)
			}
		}
	})
}

// FuzzEntry adds one entry, made of whatever comes, to an honest bag. What is
// then still called a bag must look the same to another reader of zips, and
// the entry must not have a name that leads out of the bag.
func FuzzEntry(f *testing.F) {
	f.Add("goi/ghi-chu.txt", "", "một", "", "", uint16(0), uint16(0), uint32(0), "")
	f.Add("goi/trong/", "", "", "", "", uint16(0), uint16(0), uint32(0x41ed<<16|0x10), "")
	f.Add("../a", "goi/a", "một", packedNumbers(uint16(extraZip64), uint16(8), uint64(3)), "x", uint16(flagDescriptor), uint16(1), uint32(0xa1ff<<16), "ghi chú")
	f.Add("goi/\u1eef", "", deflated("hai"), secondName("goi/\u1eef", "goi/a"), descSignature, uint16(flagUTF8), uint16(methodDeflated), uint32(0), endSignature)
	f.Fuzz(func(t *testing.T, name, localName, content, extra, desc string, flags, method uint16, attrs uint32, comment string) {
		if len(name)+len(localName)+len(extra)+len(comment) > maxComment {
			return
		}
		entry := rawEntry{
			name: name, localName: localName, content: content, extra: extra, desc: desc,
			flags: flags, method: method, attrs: attrs,
		}
		data := rawZip(rawEnd{comment: comment}, withBag(entry)...)
		if r := verifyBytes(data); r.Bag {
			compareReaders(t, data)
			if !filepath.IsLocal(filepath.FromSlash(name)) || strings.Contains(name, `\`) {
				t.Errorf("got a bag with an entry called %q", name)
			}
		}
	})
}
