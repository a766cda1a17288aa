package pdf

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"math"
	"sync"
)

// What an archive asks of a file beside its pages (PDF/A-2, ISO 19005-2): a
// description of the document in XML, and what its colours mean.

// metadata describes the document in XMP, with the claim of PDF/A-2b (ISO
// 19005-2, 6.6). Its times are those of the document's properties, without a
// zone as there.
func metadata(m Meta) []byte {
	created := m.Created.Format("2006-01-02T15:04:05")
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` + "\n")
	for _, e := range []struct{ open, text, close string }{
		{"<pdfaid:part>", "2", "</pdfaid:part>"},
		{"<pdfaid:conformance>", "B", "</pdfaid:conformance>"},
		{"<dc:format>", "application/pdf", "</dc:format>"},
		{"<dc:language><rdf:Bag><rdf:li>", "vi-VN", "</rdf:li></rdf:Bag></dc:language>"},
		{`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, m.Title, "</rdf:li></rdf:Alt></dc:title>"},
		{"<dc:creator><rdf:Seq><rdf:li>", m.Author, "</rdf:li></rdf:Seq></dc:creator>"},
		{`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, m.Subject, "</rdf:li></rdf:Alt></dc:description>"},
		{"<pdf:Producer>", producer, "</pdf:Producer>"},
		{"<xmp:CreatorTool>", producer, "</xmp:CreatorTool>"},
		{"<xmp:CreateDate>", created, "</xmp:CreateDate>"},
		{"<xmp:ModifyDate>", created, "</xmp:ModifyDate>"},
	} {
		if text := drawable(e.text); text != "" {
			b.WriteString(e.open)
			xml.EscapeText(&b, []byte(text)) // a buffer takes everything
			b.WriteString(e.close + "\n")
		}
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// intent writes the output intent that gives the pages' black, and the colours
// of scans joined to them, their meaning (ISO 19005-2, 6.2.3), and returns its
// number.
func (f *file) intent() int {
	profile := f.stream("/N 3", standardRGB(), true)
	return f.add(fmt.Sprintf("<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>", profile))
}

// standardRGB is the ICC profile (version 2.1) of sRGB: three primaries under
// the light D50 and the curve of IEC 61966-2-1 in 256 steps.
var standardRGB = sync.OnceValue(func() []byte {
	const name = "sRGB IEC61966-2.1"
	desc := append(binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(name)+1)), name...)
	desc = append(desc, make([]byte, 1+4+4+2+1+67)...) // end of text; no names in other scripts
	curve := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), 256)
	for i := range 256 {
		v := float64(i) / 255
		if v > 0.04045 {
			v = math.Pow((v+0.055)/1.055, 2.4)
		} else {
			v /= 12.92
		}
		curve = binary.BigEndian.AppendUint16(curve, uint16(math.Round(v*65535)))
	}
	d50 := xyz(0.9642, 1, 0.8249)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", desc}, {"cprt", []byte("text\x00\x00\x00\x00public domain\x00")}, {"wtpt", d50},
		{"rXYZ", xyz(0.4361, 0.2225, 0.0139)}, {"gXYZ", xyz(0.3851, 0.7169, 0.0971)}, {"bXYZ", xyz(0.1431, 0.0606, 0.7141)},
		{"rTRC", curve}, {"gTRC", nil}, {"bTRC", nil}, // one curve for all three
	}
	const headerSize = 128
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	start, at, size := headerSize+4+12*len(tags), 0, 0
	var data []byte
	for _, t := range tags {
		if t.data != nil {
			at, size = start+len(data), len(t.data)
			data = append(data, t.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(size))
	}
	profile := make([]byte, headerSize)
	binary.BigEndian.PutUint32(profile, uint32(start+len(data)))
	copy(profile[8:], "\x02\x10\x00\x00mntrRGB XYZ \x07\xCC\x00\x02\x00\x09") // version, use, colours, of 9 February 1998
	copy(profile[36:], "acsp")
	copy(profile[68:], d50[8:])
	return append(append(profile, table...), data...)
})

// xyz is a colour in an ICC profile.
func xyz(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*65536)))
	}
	return b
}
