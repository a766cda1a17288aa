package bag

import (
	"bytes"
	"compress/flate"
	"hash/crc32"
	"testing"
)

// rawEntry is one entry of a zip that is put together byte by byte, so that it
// may lie about anything. Fields left zero are as in an honest zip.
type rawEntry struct {
	name      string
	localName string // in the local header, if another
	content   string
	deflated  bool
	method    uint16 // overrides what deflated says
	flags     uint16
	crcOff    uint32 // added to the CRC, in both headers
	sizeOff   uint32 // added to the size, in both headers
	localOff  uint32 // added to the size in the local header only
	localFlag uint16 // set in the local header only
	attrs     uint32
	extra     string // in the directory
	after     string // bytes behind the compressed data, of the entry still
	gap       string // bytes behind the entry, of nobody
	desc      string // the data descriptor; its flag must be set in flags
	shift     int    // added to the offset in the directory
	packedOff uint32 // added to the packed size in the directory
}

// rawEnd is the end of such a zip.
type rawEnd struct {
	before, after, comment string
	count                  uint16 // added to the count of entries
	size, offset           uint32 // added to those of the directory
	zip64                  bool
}

func rawZip(end rawEnd, entries ...rawEntry) []byte {
	var body, dir bytes.Buffer
	body.WriteString(end.before)
	for _, e := range entries {
		e.write(&body, &dir)
	}
	offset, size := uint32(body.Len())+end.offset, uint32(dir.Len())+end.size
	body.Write(dir.Bytes())
	count := uint16(len(entries)) + end.count
	if end.zip64 {
		at := body.Len()
		put(&body, end64Signature, uint64(44), uint16(45), uint16(45), uint32(0), uint32(0), uint64(count), uint64(count), uint64(size), uint64(offset))
		put(&body, loc64Signature, uint32(0), uint64(at), uint32(1))
		count, size, offset = 0xffff, 0xffffffff, 0xffffffff
	}
	put(&body, endSignature, uint16(0), uint16(0), count, count, size, offset, uint16(len(end.comment)), end.comment, end.after)
	return body.Bytes()
}

func (e rawEntry) write(body, dir *bytes.Buffer) {
	data, method := e.content, uint16(methodStored)
	if e.deflated {
		data, method = deflated(e.content), methodDeflated
	}
	if e.method != 0 {
		method = e.method
	}
	data += e.after
	if e.localName == "" {
		e.localName = e.name
	}
	crc := crc32.ChecksumIEEE([]byte(e.content)) + e.crcOff
	size, packed := uint32(len(e.content))+e.sizeOff, uint32(len(data))
	localCRC, localSize, localPacked := crc, size+e.localOff, packed
	if e.flags&flagDescriptor != 0 && e.desc != "" {
		localCRC, localSize, localPacked = 0, 0, 0
	}
	at := uint32(body.Len() + e.shift)
	put(body, localSignature, uint16(20), e.flags|e.localFlag, method, uint32(0), localCRC, localPacked, localSize,
		uint16(len(e.localName)), uint16(0), e.localName, data, e.desc, e.gap)
	put(dir, centralSignature, uint16(20), uint16(20), e.flags, method, uint32(0), crc, packed+e.packedOff, size,
		uint16(len(e.name)), uint16(len(e.extra)), uint16(0), uint16(0), uint16(0), e.attrs, at, e.name, e.extra)
}

// put writes numbers in little-endian order, and strings as they are.
func put(b *bytes.Buffer, values ...any) {
	for _, v := range values {
		switch v := v.(type) {
		case string:
			b.WriteString(v)
		case uint16:
			b.Write(le.AppendUint16(nil, v))
		case uint32:
			b.Write(le.AppendUint32(nil, v))
		case uint64:
			b.Write(le.AppendUint64(nil, v))
		default:
			panic("put: no such type")
		}
	}
}

func packedNumbers(values ...any) string {
	var b bytes.Buffer
	put(&b, values...)
	return b.String()
}

func deflated(content string) string {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.BestSpeed)
	_, _ = w.Write([]byte(content))
	_ = w.Close()
	return b.String()
}

// rawEntries returns the entries of an honest zip of files, by path, in one
// top folder unless top is empty.
func rawEntries(top string, files map[string]string) []rawEntry {
	if top != "" {
		top += "/"
	}
	var entries []rawEntry
	for _, name := range sortedKeys(files) {
		entries = append(entries, rawEntry{name: top + name, content: files[name]})
	}
	return entries
}

// TestRawZip_honest makes sure that what the hostile zips are made with gives
// a good one when it does not lie; else they would be refused for nothing.
func TestRawZip_honest(t *testing.T) {
	for name, end := range map[string]rawEnd{"plain": {}, "zip64": {zip64: true}} {
		t.Run(name, func(t *testing.T) {
			entries := rawEntries("goi", bagOf("1.0", "sha256", samplePayload))
			entries[0].deflated = true
			crc := crc32.ChecksumIEEE([]byte(entries[1].content))
			n := uint32(len(entries[1].content))
			entries[1].flags |= flagDescriptor
			entries[1].desc = packedNumbers(descSignature, crc, n, n)
			entries[2].flags |= flagDescriptor
			entries[2].desc = packedNumbers(crc32.ChecksumIEEE([]byte(entries[2].content)), uint64(len(entries[2].content)), uint64(len(entries[2].content)))
			entries = append(entries, rawEntry{name: "goi/data/trong/", attrs: 0x10})
			wantRules(t, verifyBytes(rawZip(end, entries...)), "package-foreign")
		})
	}
}
