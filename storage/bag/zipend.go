package bag

import (
	"bytes"
	"encoding/binary"
	"io"
)

// The records of a zip that this package reads (PKWARE APPNOTE 4.3). It reads
// them itself because archive/zip is, as it should be for its purpose, lenient:
// it takes bytes before and after the archive, counts modulo 65,536, and does
// not compare the local headers with the directory.
const (
	localSignature   = "PK\x03\x04"
	centralSignature = "PK\x01\x02"
	endSignature     = "PK\x05\x06"
	end64Signature   = "PK\x06\x06"
	loc64Signature   = "PK\x06\x07"
	descSignature    = "PK\x07\x08"

	localLength   = 30
	centralLength = 46
	endLength     = 22
	end64Length   = 56
	loc64Length   = 20

	maxComment = 1<<16 - 1
)

// zipEnd is what the end of a zip says about the rest.
type zipEnd struct {
	entries   uint64
	dirOffset int64
	dirSize   int64
	comment   string
}

var le = binary.LittleEndian

// readEnd finds the end record of the zip in r. It reports false, with the
// reason in c, when there is none to go by.
func readEnd(r io.ReaderAt, size int64, c *collector) (zipEnd, bool) {
	if size == 0 {
		c.add("file-empty", "")
		return zipEnd{}, false
	}
	tail := make([]byte, min(size, endLength+maxComment))
	if !readAt(r, tail, size-int64(len(tail)), c) {
		return zipEnd{}, false
	}
	at, ok := findEnd(r, tail, c)
	if !ok {
		return zipEnd{}, false
	}
	record := tail[at:]
	n := int(le.Uint16(record[20:]))
	end := zipEnd{
		entries:   uint64(le.Uint16(record[10:])),
		dirSize:   int64(le.Uint32(record[12:])),
		dirOffset: int64(le.Uint32(record[16:])),
		comment:   string(record[endLength : endLength+n]),
	}
	if bytes.Contains(record[endLength:], []byte(endSignature)) {
		c.add("zip-ambiguous", "")
	}
	start := size - int64(len(tail)) + int64(at)
	disks := record[4:8]
	thisDisk := uint64(le.Uint16(record[8:]))
	start, ok = readEnd64(r, start, &end, c)
	ok = ok && (bytes.Equal(disks, []byte{0, 0, 0, 0}) || bytes.Equal(disks, []byte{255, 255, 255, 255}))
	ok = ok && (thisDisk == end.entries || thisDisk == 0xffff)
	return end, checkEnd(r, start, end, ok, c)
}

// findEnd returns where the end record lies in the last bytes of a zip. Of two
// that reach to the end of the file it takes the outer one, so that the inner
// one shows in its comment.
func findEnd(r io.ReaderAt, tail []byte, c *collector) (int, bool) {
	whole, early, cut := -1, -1, false
	for i := len(tail) - endLength; i >= 0; i-- {
		if string(tail[i:i+4]) != endSignature {
			continue
		}
		switch end := i + endLength + int(le.Uint16(tail[i+20:])); {
		case end == len(tail):
			whole = i
		case end > len(tail):
			cut = true
		case early < 0:
			early = i
		}
	}
	if whole >= 0 {
		return whole, true
	}
	if early >= 0 {
		c.add("zip-after", "")
		return early, true
	}
	head := make([]byte, 4)
	if cut || readAt(r, head, 0, c) && string(head) == localSignature {
		c.add("zip-cut", "")
	} else {
		c.add("zip-format", "")
	}
	return 0, false
}

// readEnd64 lets a zip64 end record, where there is one before start, correct
// end. It returns where the end records begin and whether they agree.
func readEnd64(r io.ReaderAt, start int64, end *zipEnd, c *collector) (int64, bool) {
	loc := make([]byte, loc64Length)
	if start < loc64Length+end64Length {
		return start, true
	}
	if !readAt(r, loc, start-loc64Length, c) || string(loc[:4]) != loc64Signature {
		return start, true
	}
	at := le.Uint64(loc[8:])
	// The record has no business to be longer than its fixed part.
	if le.Uint32(loc[4:]) != 0 || at != uint64(start-loc64Length-end64Length) {
		return start, false
	}
	record := make([]byte, end64Length)
	if !readAt(r, record, int64(at), c) || string(record[:4]) != end64Signature {
		return start, false
	}
	entries, dirSize, dirOffset := le.Uint64(record[32:]), le.Uint64(record[40:]), le.Uint64(record[48:])
	agree := le.Uint64(record[4:]) == end64Length-12 && le.Uint64(record[16:]) == 0 && le.Uint64(record[24:]) == entries &&
		(end.entries == 0xffff || end.entries == entries) &&
		(end.dirSize == 0xffffffff || uint64(end.dirSize) == dirSize) &&
		(end.dirOffset == 0xffffffff || uint64(end.dirOffset) == dirOffset) &&
		dirSize <= at && dirOffset <= at
	if !agree {
		return start, false
	}
	end.entries, end.dirSize, end.dirOffset = entries, int64(dirSize), int64(dirOffset)
	return int64(at), true
}

// checkEnd judges an end record that begins at start: the directory must end
// where it begins, and be of a size that one may read.
func checkEnd(r io.ReaderAt, start int64, end zipEnd, agree bool, c *collector) bool {
	if !agree {
		c.add("zip-directory", "")
		return false
	}
	if end.entries > MaxEntries {
		c.add("limit-entries", "")
		return false
	}
	if end.dirSize > MaxDirectoryBytes {
		c.add("limit-directory", "")
		return false
	}
	shift := start - end.dirOffset - end.dirSize
	if shift == 0 {
		return true
	}
	// A program glued before a zip shifts everything by its length.
	sig := make([]byte, 4)
	if shift > 0 && readAt(r, sig, end.dirOffset+shift, c) && string(sig) == centralSignature {
		c.add("zip-before", "")
	} else {
		c.add("zip-directory", "")
	}
	return false
}
