package bag

import "io"

// checkLayout compares every local header with the directory and sees to it
// that the entries lie one after the other, from the first byte of the file to
// the directory, with nothing between them and nothing twice.
func checkLayout(r io.ReaderAt, entries []*zipEntry, dirOffset int64, c *collector) {
	sorted := byOffset(entries)
	expected := int64(0)
	for i, e := range sorted {
		next := dirOffset
		if i+1 < len(sorted) {
			next = int64(sorted[i+1].offset)
		}
		reportGap(expected, int64(e.offset), e.name, c)
		if !checkLocal(r, e, next, c) {
			return
		}
		expected = e.localAndDataEnd
	}
	reportGap(expected, dirOffset, "", c)
}

// reportGap records that something is where nothing should be. There cannot be
// less than nothing: checkLocal lets no entry reach into the next.
func reportGap(expected, at int64, name string, c *collector) {
	switch {
	case at > expected && expected == 0:
		c.add("zip-before", "")
	case at > expected:
		c.add("zip-gap", name)
	}
}

// readAt fills buf from r and reports whether it could; a failure of the disk
// is told to c.
func readAt(r io.ReaderAt, buf []byte, at int64, c *collector) bool {
	n, err := r.ReadAt(buf, at)
	if n == len(buf) {
		return true
	}
	if err != io.EOF {
		c.addError(err, "")
	}
	return false
}

// checkLocal reads the local header of e, whose bytes may reach to next and no
// farther, and sets where its data lie. It reports false when nothing after it
// makes sense.
func checkLocal(r io.ReaderAt, e *zipEntry, next int64, c *collector) bool {
	head := make([]byte, localLength)
	if !readAt(r, head, int64(e.offset), c) || string(head[:4]) != localSignature {
		c.add("zip-directory", e.name)
		return false
	}
	nameLength, extraLength := int(le.Uint16(head[26:])), int(le.Uint16(head[28:]))
	rest := make([]byte, nameLength+extraLength)
	if !readAt(r, rest, int64(e.offset)+localLength, c) {
		c.add("zip-directory", e.name)
		return false
	}
	name, extra := string(rest[:nameLength]), rest[nameLength:]
	e.data = int64(e.offset) + localLength + int64(len(rest))
	e.localAndDataEnd = e.data + int64(e.packed)
	if e.localAndDataEnd > next {
		c.add("zip-overlap", e.name)
		return false
	}
	if otherName(name, extra) {
		c.add("zip-two-names", e.name)
	}
	size, packed := uint64(le.Uint32(head[22:])), uint64(le.Uint32(head[18:]))
	same := widen(extra, &size, &packed) && name == e.name &&
		(le.Uint16(head[6:])^e.flags)&comparedFlags == 0 && le.Uint16(head[8:]) == e.method
	sum := le.Uint32(head[14:])
	if e.flags&flagDescriptor == 0 {
		same = same && sum == e.crc && size == e.size && packed == e.packed
	} else {
		n, ok := descriptor(r, e, next, c)
		// What the descriptor will tell, the header may leave at zero.
		ok = ok && (sum == 0 || sum == e.crc) && (size == 0 || size == e.size) && (packed == 0 || packed == e.packed)
		same = same && ok
		e.localAndDataEnd += n
	}
	if !same {
		c.add("zip-local", e.name)
	}
	return true
}

// descriptor returns the length of the data descriptor after the data of e.
// There are four forms: with a signature or without, with sizes of 32 bits or
// of 64; it reports false when none of them tells what the directory does.
func descriptor(r io.ReaderAt, e *zipEntry, next int64, c *collector) (int64, bool) {
	buf := make([]byte, min(24, next-e.localAndDataEnd))
	if !readAt(r, buf, e.localAndDataEnd, c) {
		return 0, false
	}
	var found int64
	for _, skip := range []int{4, 0} {
		if skip == 4 && (len(buf) < 4 || string(buf[:4]) != descSignature) {
			continue
		}
		b := buf[skip:]
		if len(b) >= 12 && le.Uint32(b) == e.crc && uint64(le.Uint32(b[4:])) == e.packed && uint64(le.Uint32(b[8:])) == e.size {
			found = max(found, int64(skip+12))
		}
		if len(b) >= 20 && le.Uint32(b) == e.crc && le.Uint64(b[4:]) == e.packed && le.Uint64(b[12:]) == e.size {
			found = max(found, int64(skip+20))
		}
	}
	return found, found > 0
}
