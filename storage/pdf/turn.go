package pdf

import (
	"bytes"
	"encoding/binary"
)

// turnOf tells by how many degrees clockwise a picture is to be turned to stand
// upright: cameras keep it as the sensor lay and note the position of the
// device (Exif 2.3, tag 0x0112 of a JPEG). It is 0 where nothing is noted. A
// mirrored picture, which no camera gives of a document, is turned only.
func turnOf(jpeg []byte) int {
	switch orientation(exifOf(jpeg)) {
	case 3, 4:
		return 180
	case 5, 6:
		return 90
	case 7, 8:
		return 270
	}
	return 0
}

// exifOf returns the Exif block of a JPEG, from its byte order mark on.
func exifOf(jpeg []byte) []byte {
	for at := 2; at+4 <= len(jpeg) && jpeg[at] == 0xFF; {
		kind, size := jpeg[at+1], int(binary.BigEndian.Uint16(jpeg[at+2:]))
		if kind == 0xDA || size < 2 || at+2+size > len(jpeg) { // the picture itself begins
			return nil
		}
		if block, found := bytes.CutPrefix(jpeg[at+4:at+2+size], []byte("Exif\x00\x00")); found && kind == 0xE1 {
			return block
		}
		at += 2 + size
	}
	return nil
}

// orientation reads the tag of an Exif block, 1 to 8; 0 where it has none.
func orientation(exif []byte) int {
	if len(exif) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if exif[0] == 'I' {
		order = binary.LittleEndian
	}
	const entrySize = 12
	at := int64(order.Uint32(exif[4:]))
	if at+2 > int64(len(exif)) {
		return 0
	}
	count := int64(order.Uint16(exif[at:]))
	for at += 2; count > 0 && at+entrySize <= int64(len(exif)); count-- {
		entry := exif[at : at+entrySize]
		if order.Uint16(entry) == 0x0112 {
			return int(order.Uint16(entry[8:]))
		}
		at += entrySize
	}
	return 0
}
