package bag

import (
	"context"
	"hash/crc32"
	"strings"
	"testing"
)

// withBag returns an honest bag with one entry more.
func withBag(e rawEntry) []rawEntry {
	return append(rawEntries("goi", bagOf("1.0", "sha256", samplePayload)), e)
}

// withFirst returns an honest bag whose first entry is changed.
func withFirst(change func(*rawEntry)) []rawEntry {
	entries := rawEntries("goi", bagOf("1.0", "sha256", samplePayload))
	change(&entries[0])
	return entries
}

func verifyEntries(entries []rawEntry) Report { return verifyBytes(rawZip(rawEnd{}, entries...)) }

func verifyEnd(end rawEnd) Report {
	return verifyBytes(rawZip(end, rawEntries("goi", bagOf("1.0", "sha256", samplePayload))...))
}

func broken(change func(*rawEntry)) func(*testing.T) Report {
	return func(*testing.T) Report { return verifyEntries(withFirst(change)) }
}

var zipCases = map[string]func(*testing.T) Report{
	"zip-format": func(*testing.T) Report { return verifyBytes([]byte("Kính gửi: Ban Thi đua - Khen thưởng")) },
	"zip-cut": func(t *testing.T) Report {
		data, _ := samplePackage(t)
		return verifyBytes(data[:len(data)/2])
	},
	"zip-before":    func(*testing.T) Report { return verifyEnd(rawEnd{before: "MZ chương trình lạ"}) },
	"zip-after":     func(*testing.T) Report { return verifyEnd(rawEnd{after: "phần thêm"}) },
	"zip-ambiguous": func(*testing.T) Report { return verifyEnd(rawEnd{comment: endSignature + strings.Repeat("\x00", 18)}) },
	"zip-directory": func(*testing.T) Report { return verifyEnd(rawEnd{count: 1}) },
	"zip-overlap": func(*testing.T) Report {
		entries := withBag(rawEntry{name: "goi/data/c.txt", content: "ba"})
		entries[1].packedOff, entries[1].sizeOff = 100, 100
		return verifyEntries(entries)
	},
	"zip-gap":       broken(func(e *rawEntry) { e.gap = "phần ẩn" }),
	"zip-local":     broken(func(e *rawEntry) { e.localOff = 1 }),
	"zip-two-names": broken(func(e *rawEntry) { e.extra = secondName(e.name, "goi/khac.txt") }),
	"zip-encrypted": broken(func(e *rawEntry) { e.flags = flagEncrypted }),
	"zip-method":    broken(func(e *rawEntry) { e.method = 12 }),
	"zip-data": broken(func(e *rawEntry) {
		e.method, e.content = methodDeflated, "\xff"+e.content
	}),
	"zip-size":      broken(func(e *rawEntry) { e.deflated, e.sizeOff = true, 1 }),
	"zip-crc":       broken(func(e *rawEntry) { e.crcOff = 1 }),
	"zip-name-code": func(*testing.T) Report { return verifyName("goi/data/\xe2\xea.txt") },
	"zip-name-flag": func(*testing.T) Report {
		files := bagOf("1.0", "sha256", map[string]string{"data/tờ trình.txt": "một"})
		return verifyFiles(files)
	},
	"zip-duplicate": func(*testing.T) Report {
		return verifyEntries(withBag(rawEntry{name: "goi/data/a.txt", content: "khác"}))
	},
	"zip-alike": func(*testing.T) Report {
		return verifyEntries(withBag(rawEntry{name: "goi/data/A.txt", content: "khác"}))
	},
	"zip-file-folder": func(*testing.T) Report {
		return verifyEntries(withBag(rawEntry{name: "goi/data/a.txt/b", content: "khác"}))
	},
	"zip-comment": func(*testing.T) Report { return verifyEnd(rawEnd{comment: "gửi lần 2"}) },
	"zip-no-folder": func(*testing.T) Report {
		return verifyEntries(rawEntries("", bagOf("1.0", "sha256", samplePayload)))
	},
}

// secondName is Info-ZIP's extra field for the name in Unicode.
func secondName(first, second string) string {
	return packedNumbers(uint16(extraName), uint16(5+len(second)), "\x01", crc32.ChecksumIEEE([]byte(first)), second)
}

// TestVerify_hostileZip has the other shapes that some of the rules take.
func TestVerify_hostileZip(t *testing.T) {
	cases := []struct {
		name string
		zip  []byte
		want string
	}{
		{"program before, offsets shifted", rawZip(rawEnd{before: "MZ", offset: ^uint32(1)},
			shifted(-2, rawEntries("goi", bagOf("1.0", "sha256", samplePayload)))...), "zip-before"},
		{"local name differs", rawZip(rawEnd{}, withFirst(func(e *rawEntry) { e.localName = "goi/bag-info.tx_" })...), "zip-local"},
		{"local header says encrypted", rawZip(rawEnd{}, withFirst(func(e *rawEntry) { e.localFlag = flagEncrypted })...), "zip-local"},
		{"two entries share their bytes", rawZip(rawEnd{}, overlapping()...), "zip-overlap"},
		{"entry reaches into the directory", rawZip(rawEnd{}, rawEntry{name: "goi/a", content: "một", packedOff: 10, sizeOff: 10}), "zip-overlap"},
		{"entry lies behind the directory", rawZip(rawEnd{}, rawEntry{name: "goi/a", content: "một", shift: 1000}), "zip-directory"},
		{"bytes hidden behind the deflate stream", rawZip(rawEnd{}, withFirst(func(e *rawEntry) { e.deflated, e.after = true, "ẩn" })...), "zip-data"},
		{"descriptor announced and not there", rawZip(rawEnd{}, withFirst(func(e *rawEntry) { e.flags = flagDescriptor })...), "zip-local"},
		{"descriptor differs", rawZip(rawEnd{}, withFirst(func(e *rawEntry) {
			e.flags, e.desc = flagDescriptor, packedNumbers(descSignature, uint32(1), uint32(2), uint32(3))
		})...), "zip-local"},
		{"gap before the directory", rawZip(rawEnd{}, withBag(rawEntry{name: "goi/x", gap: "ẩn"})...), "zip-gap"},
		{"symbolic link", rawZip(rawEnd{}, withBag(rawEntry{name: "goi/data/l", content: "/etc/passwd", attrs: 0xa1ff << 16})...), "path-kind"},
		{"device", rawZip(rawEnd{}, withBag(rawEntry{name: "goi/data/l", attrs: 0x2000 << 16})...), "path-kind"},
		{"junction of Windows", rawZip(rawEnd{}, withBag(rawEntry{name: "goi/data/l", attrs: 0x400})...), "path-kind"},
		{"damage beside the bag", rawZip(rawEnd{}, withBag(rawEntry{name: "khac/a", content: "một", crcOff: 1})...), "zip-crc"},
		{"folder that is called a file", rawZip(rawEnd{}, withBag(rawEntry{name: "goi/data/l", attrs: 0x10})...), "path-kind"},
		{"folder with content", rawZip(rawEnd{}, withBag(rawEntry{name: "goi/data/l/", content: "một"})...), "path-kind"},
		{"names alike in normalisation", rawZip(rawEnd{}, append(withBag(rawEntry{name: "goi/data/\u1eef", flags: flagUTF8}),
			rawEntry{name: "goi/data/u\u031b\u0303", flags: flagUTF8})...), "zip-alike"},
		{"folders alike in case", rawZip(rawEnd{}, withBag(rawEntry{name: "goi/DATA/c.txt"})...), "zip-alike"},
		{"count of entries beyond 65,535 made small", rawZip(rawEnd{zip64: true, count: MaxEntries + 1}), "limit-entries"},
		{"zip64 end record that disagrees", disagreeing64(), "zip-directory"},
		{"end record counts one entry too few", rawZip(rawEnd{count: ^uint16(0)}, withBag(rawEntry{name: "goi/x"})...), "zip-directory"},
		{"end record names another disk", anotherDisk(), "zip-directory"},
		{"comment cut off", rawZip(rawEnd{comment: strings.Repeat("x", 99)})[:50], "zip-cut"},
		{"size beyond all numbers", rawZip(rawEnd{}, withBag(rawEntry{name: "goi/data/z", sizeOff: 0xffffffff, deflated: true,
			extra: packedNumbers(uint16(extraZip64), uint16(8), ^uint64(0))})...), "limit-ratio"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := verifyBytes(c.zip)
			if !hasRule(r, c.want) || r.Bag {
				t.Errorf("got bag %v, rules %v, want %s", r.Bag, rulesOf(r.Findings), c.want)
			}
		})
	}
}

// TestVerify_pathsBelowBase wants every finding to name its file in the same
// way, whether the zip or the bag is at fault.
func TestVerify_pathsBelowBase(t *testing.T) {
	r := verifyEntries(withFirst(func(e *rawEntry) { e.localOff, e.content = 1, "sai" }))
	for _, f := range r.Findings {
		if f.Path != "bag-info.txt" {
			t.Errorf("%s: got path %q, want bag-info.txt", f.Rule, f.Path)
		}
	}
	wantRules(t, r, "zip-local", "bag-checksum", "bag-info-line")
}

func hasRule(r Report, code string) bool {
	for _, f := range r.Findings {
		if f.Rule == code {
			return true
		}
	}
	return false
}

func shifted(by int, entries []rawEntry) []rawEntry {
	for i := range entries {
		entries[i].shift = by
	}
	return entries
}

// overlapping is the kernel of the bomb of overlapping files: the first entry
// takes in the header and data of the second.
func overlapping() []rawEntry {
	second := rawEntry{name: "goi/b", content: "hai"}
	first := rawEntry{name: "goi/a", content: "một"}
	first.packedOff, first.sizeOff = localLength+uint32(len(second.name)+len(second.content)), localLength+uint32(len(second.name)+len(second.content))
	return []rawEntry{first, second}
}

func disagreeing64() []byte {
	data := rawZip(rawEnd{zip64: true}, rawEntries("goi", samplePayload)...)
	le.PutUint16(data[len(data)-12:], 1) // the count of entries is no longer "see the other record"
	return data
}

func anotherDisk() []byte {
	data := rawZip(rawEnd{}, rawEntries("goi", samplePayload)...)
	data[len(data)-endLength+4] = 1
	return data
}

// TestVerify_bomb sees to it that a bomb costs nothing: it is refused by what
// it declares, or at the declared size.
func TestVerify_bomb(t *testing.T) {
	bomb := deflated(strings.Repeat("\x00", 4*RatioFloor))
	e := &zipEntry{name: "0", method: methodDeflated, packed: uint64(len(bomb)), size: 10}
	n, err := copyAll(context.Background(), new(counter), openEntry(strings.NewReader(bomb), e))
	if n != 0 || err != (ruleError{"zip-size"}) {
		t.Errorf("got %d bytes, %v, want none and zip-size", n, err)
	}
}
