package bag

import (
	"hash/crc32"
	"io"
	"sort"
	"strings"
	"unicode/utf8"
)

// Flags of an entry (APPNOTE 4.4.4).
const (
	flagEncrypted  = 1 << 0
	flagDescriptor = 1 << 3
	flagStrong     = 1 << 6
	flagUTF8       = 1 << 11
	flagMasked     = 1 << 13

	// comparedFlags are those that the local header and the directory must
	// agree on; the others tell how hard the writer tried to compress.
	comparedFlags = flagEncrypted | flagDescriptor | flagStrong | flagUTF8 | flagMasked

	methodStored   = 0
	methodDeflated = 8
)

// Tags of extra fields.
const (
	extraZip64 = 0x0001
	extraName  = 0x7075 // Info-ZIP Unicode path: a second name
)

// zipEntry is one entry of the central directory.
type zipEntry struct {
	name            string
	flags, method   uint16
	crc             uint32
	packed, size    uint64 // bytes in the zip, and inflated
	offset          uint64 // of the local header
	attributes      uint32
	extra           []byte
	data            int64 // where the compressed bytes begin; set by checkLocal
	localAndDataEnd int64 // where they end, with the descriptor; set by checkLocal
}

// readDirectory returns the entries of the central directory, which must be
// exactly as many and as long as the end record says.
func readDirectory(r io.ReaderAt, end zipEnd, c *collector) []*zipEntry {
	raw := make([]byte, end.dirSize)
	if !readAt(r, raw, end.dirOffset, c) {
		c.add("zip-directory", "")
		return nil
	}
	var entries []*zipEntry
	for uint64(len(entries)) < end.entries {
		e, rest, ok := readEntry(raw)
		if !ok || e.offset > uint64(end.dirOffset) || e.packed > uint64(end.dirOffset) {
			c.add("zip-directory", "")
			return nil
		}
		entries, raw = append(entries, e), rest
	}
	if len(raw) != 0 {
		c.add("zip-directory", "")
		return nil
	}
	return entries
}

// readEntry reads one header of the directory and returns what follows it.
func readEntry(raw []byte) (e *zipEntry, rest []byte, ok bool) {
	if len(raw) < centralLength || string(raw[:4]) != centralSignature {
		return nil, nil, false
	}
	name, extra, comment := int(le.Uint16(raw[28:])), int(le.Uint16(raw[30:])), int(le.Uint16(raw[32:]))
	length := centralLength + name + extra + comment
	if len(raw) < length || le.Uint16(raw[34:]) != 0 {
		return nil, nil, false
	}
	e = &zipEntry{
		flags: le.Uint16(raw[8:]), method: le.Uint16(raw[10:]), crc: le.Uint32(raw[16:]),
		packed: uint64(le.Uint32(raw[20:])), size: uint64(le.Uint32(raw[24:])),
		attributes: le.Uint32(raw[38:]), offset: uint64(le.Uint32(raw[42:])),
		name:  string(raw[centralLength : centralLength+name]),
		extra: raw[centralLength+name : centralLength+name+extra],
	}
	if !widen(e.extra, &e.size, &e.packed, &e.offset) {
		return nil, nil, false
	}
	return e, raw[length:], true
}

// extraField returns the first extra field of the tag.
func extraField(extra []byte, tag uint16) ([]byte, bool) {
	for len(extra) >= 4 {
		n := int(le.Uint16(extra[2:]))
		if len(extra) < 4+n {
			return nil, false
		}
		if le.Uint16(extra) == tag {
			return extra[4 : 4+n], true
		}
		extra = extra[4+n:]
	}
	return nil, false
}

// widen replaces each value that is all ones by the next one of the zip64
// extra field. It reports false when the field is too short.
func widen(extra []byte, values ...*uint64) bool {
	field, ok := extraField(extra, extraZip64)
	if !ok {
		return true
	}
	for _, v := range values {
		if *v != 0xffffffff {
			continue
		}
		if len(field) < 8 {
			return false
		}
		*v, field = le.Uint64(field), field[8:]
	}
	return true
}

// otherName reports whether the extra fields give the entry a second name.
// Programs take it only when it was made for the first name, by its CRC.
func otherName(name string, extra []byte) bool {
	field, ok := extraField(extra, extraName)
	if !ok || len(field) < 5 || le.Uint32(field[1:]) != crc32.ChecksumIEEE([]byte(name)) {
		return false
	}
	return string(field[5:]) != name
}

// checkNames judges the names of all entries and returns those that may be
// read, with the others in refused.
func checkNames(entries []*zipEntry, refused map[string]bool, c *collector) []*zipEntry {
	var good []*zipEntry
	seen := map[string]bool{}
	for _, e := range entries {
		name := strings.TrimSuffix(e.name, "/")
		ok := checkEncoding(c, e) && checkName(c, name)
		if seen[name] {
			c.add("zip-duplicate", name)
			ok = false
		}
		seen[name] = true
		if otherName(e.name, e.extra) {
			c.add("zip-two-names", name)
			ok = false
		}
		if !ok {
			refused[name] = true
			continue
		}
		good = append(good, e)
	}
	return good
}

// checkEncoding judges how an entry's name is written.
func checkEncoding(c *collector, e *zipEntry) bool {
	if !utf8.ValidString(e.name) {
		c.add("zip-name-code", e.name)
		return false
	}
	ascii := strings.IndexFunc(e.name, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
	if !ascii && e.flags&flagUTF8 == 0 {
		c.add("zip-name-flag", e.name)
	}
	return true
}

// byOffset returns the entries in the order in which they lie in the zip.
func byOffset(entries []*zipEntry) []*zipEntry {
	sorted := append([]*zipEntry(nil), entries...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].offset < sorted[j].offset })
	return sorted
}
