package pdf

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	pdfmodel "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// archived is the joined file of the sample campaign dossier, as an archive
// would get it, and what a reader finds in it.
func archived(t *testing.T) ([]byte, *pdfmodel.Context) {
	t.Helper()
	data := pdfOf(t, campaignDocuments(t)...)
	ctx, err := api.ReadAndValidate(bytes.NewReader(data), joiner())
	if err != nil {
		t.Fatal(err)
	}
	return data, ctx
}

// The parts of PDF/A-2b (ISO 19005-2) that gofpdf's files lack, clause by
// clause.
func TestArchive_clauses(t *testing.T) {
	data, ctx := archived(t)
	head, rest, _ := bytes.Cut(data, []byte("\n"))
	comment, _, _ := bytes.Cut(rest, []byte("\n"))
	if !bytes.HasPrefix(head, []byte("%PDF-1.")) || len(comment) < 5 || comment[0] != '%' || bytes.ContainsFunc(comment[1:5], func(r rune) bool { return r < 0x80 && r != 0xFFFD }) {
		t.Errorf("6.1.2: the file begins with %q, %q; want a comment of four bytes above 127", head, comment)
	}
	if !bytes.HasSuffix(data, []byte("%%EOF\n")) {
		t.Error("6.1.3: something stands behind the end of the file")
	}
	if !bytes.Contains(data, []byte("/ID [<")) || ctx.Encrypt != nil {
		t.Error("6.1.3: the trailer lacks an identifier, or the file is encrypted")
	}
	if ctx.RootDict["Names"] != nil || ctx.RootDict["OCProperties"] != nil || ctx.RootDict["AA"] != nil || ctx.RootDict["AcroForm"] != nil {
		t.Errorf("6.4–6.9: the catalogue has more than pages: %v", ctx.RootDict)
	}
	for number, entry := range ctx.Table {
		stream, ok := entry.Object.(types.StreamDict)
		if !ok {
			continue
		}
		if filter := stream.Dict["Filter"]; filter != nil && fmt.Sprint(filter) != "FlateDecode" {
			t.Errorf("6.1.7: stream %d is packed by %v", number, filter)
		}
	}
	for n := 1; n <= ctx.PageCount; n++ {
		page, _, _, err := ctx.PageDict(n, false)
		if err != nil {
			t.Fatal(err)
		}
		if page["Resources"] == nil || page["Group"] != nil || page["Annots"] != nil {
			t.Errorf("6.2.2, 6.2.10, 6.3: page %d: %v", n, page)
		}
	}
}

// Description and properties say the same (6.6.2).
func TestArchive_metadata(t *testing.T) {
	data, ctx := archived(t)
	stream := streamOf(t, ctx, ctx.RootDict["Metadata"])
	if stream.Dict["Filter"] != nil {
		t.Error("the description is packed: who looks for it in the file does not see it")
	}
	var description struct {
		Part        string `xml:"RDF>Description>part"`
		Conformance string `xml:"RDF>Description>conformance"`
		Title       string `xml:"RDF>Description>title>Alt>li"`
		Creator     string `xml:"RDF>Description>creator>Seq>li"`
		Subject     string `xml:"RDF>Description>description>Alt>li"`
		Language    string `xml:"RDF>Description>language>Bag>li"`
		Producer    string `xml:"RDF>Description>Producer"`
		Created     string `xml:"RDF>Description>CreateDate"`
	}
	if err := xml.Unmarshal(stream.Content, &description); err != nil {
		t.Fatalf("the description is no XML: %v\n%s", err, stream.Content)
	}
	info := tool(t, "pdfinfo", "-isodates", saved(t, data))
	for what, c := range map[string][2]string{
		"Title:": {description.Title, sampleMeta.Title}, "Author:": {description.Creator, sampleMeta.Author}, "Subject:": {description.Subject, sampleMeta.Subject},
		"Producer:": {description.Producer, producer}, "CreationDate:": {description.Created, "2024-08-20T08:00:00"},
	} {
		if c[0] != c[1] || !strings.Contains(folded(info), what+" "+c[1]) {
			t.Errorf("%s description %q, want %q, in the properties too:\n%s", what, c[0], c[1], info)
		}
	}
	if description.Part+description.Conformance+description.Language != "2Bvi-VN" {
		t.Errorf("got %+v", description)
	}
}

func TestArchive_metadataOfOddTitles(t *testing.T) {
	for _, title := range []string{"", `<a> & "b" ]]>`, "khen\x07 \xff thưởng 🏆"} {
		var any struct{}
		if err := xml.Unmarshal(metadata(Meta{Title: title, Created: sampleMeta.Created}), &any); err != nil {
			t.Errorf("%q: %v", title, err)
		}
	}
}

// The colour profile is one (ICC.1:2001-04): its size, its tags inside it, three
// primaries that make the white of its connection space.
func TestArchive_profile(t *testing.T) {
	_, ctx := archived(t)
	intents, err := ctx.DereferenceArray(ctx.RootDict["OutputIntents"])
	if err != nil || len(intents) != 1 {
		t.Fatalf("got %v, %v; want one output intent", intents, err)
	}
	intent, err := ctx.DereferenceDict(intents[0])
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(intent["S"]); got != "GTS_PDFA1" {
		t.Errorf("got an intent for %s", got)
	}
	stream := streamOf(t, ctx, intent["DestOutputProfile"])
	profile := stream.Content
	if n := fmt.Sprint(stream.Dict["N"]); n != "3" || int(binary.BigEndian.Uint32(profile)) != len(profile) || string(profile[12:24]) != "mntrRGB XYZ " || string(profile[36:40]) != "acsp" {
		t.Fatalf("head of the profile: %q, %s components", profile[:40], n)
	}
	tags := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint32(profile[128:])) {
		entry := profile[132+12*i:]
		at, size := binary.BigEndian.Uint32(entry[4:]), binary.BigEndian.Uint32(entry[8:])
		if at%4 != 0 || int(at+size) > len(profile) {
			t.Fatalf("tag %q at %d, %d bytes", entry[:4], at, size)
		}
		tags[string(entry[:4])] = profile[at : at+size]
	}
	for k, name := range []string{"X", "Y", "Z"} {
		sum, white := 0.0, fixed16(tags["wtpt"][8+4*k:])
		for _, primary := range []string{"rXYZ", "gXYZ", "bXYZ"} {
			sum += fixed16(tags[primary][8+4*k:])
		}
		if math.Abs(sum-white) > 0.001 {
			t.Errorf("%s of the primaries adds up to %.4f, white has %.4f", name, sum, white)
		}
	}
	for _, required := range []string{"desc", "cprt", "rTRC", "gTRC", "bTRC"} {
		if len(tags[required]) < 8 {
			t.Errorf("no tag %s", required)
		}
	}
	if curve := tags["gTRC"]; binary.BigEndian.Uint32(curve[8:]) != 256 || binary.BigEndian.Uint16(curve[12:]) != 0 || binary.BigEndian.Uint16(curve[len(curve)-2:]) != 65535 {
		t.Errorf("the curve does not go from 0 to 1 in 256 steps")
	}
}

func fixed16(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / 65536 }

// Each character that is used has a glyph in the embedded font (6.2.11.8), whose
// width is the one that the PDF tells (6.2.11.5).
func TestArchive_fonts(t *testing.T) {
	_, ctx := archived(t)
	used := [len(fontFiles)]map[rune]bool{}
	for _, doc := range campaignDocuments(t) {
		for _, p := range doc.Pages {
			for _, r := range p.Runs {
				if used[r.Font] == nil {
					used[r.Font] = map[rune]bool{}
				}
				for _, c := range r.Text {
					used[r.Font][c] = true
				}
			}
		}
	}
	checked := 0
	for _, entry := range ctx.Table {
		font, ok := entry.Object.(types.Dict)
		if !ok || fmt.Sprint(font["Subtype"]) != "CIDFontType2" {
			continue
		}
		_, name, _ := strings.Cut(fmt.Sprint(font["BaseFont"]), "+")
		style := -1
		for f, postScript := range postScriptNames {
			if postScript == name {
				style = f
			}
		}
		if style < 0 {
			t.Fatalf("font %q", name)
		}
		descriptor, err := ctx.DereferenceDict(font["FontDescriptor"])
		if err != nil {
			t.Fatal(err)
		}
		program := streamOf(t, ctx, descriptor["FontFile2"]).Content
		glyphs := streamOf(t, ctx, font["CIDToGIDMap"]).Content
		widths := toldWidths(t, ctx, font)
		for c := range used[style] {
			glyph := int(binary.BigEndian.Uint16(glyphs[2*c:]))
			if glyph == 0 {
				t.Errorf("%s: %q has no glyph", name, c)
				continue
			}
			if got := glyphWidth(program, glyph); math.Abs(got-widths[int(c)]) > 1 {
				t.Errorf("%s: %q is %.1f wide in the font, %.1f in the file", name, c, got, widths[int(c)])
			}
			checked++
		}
	}
	if checked < 300 {
		t.Errorf("checked only %d characters", checked)
	}
}

func streamOf(t *testing.T, ctx *pdfmodel.Context, o types.Object) *types.StreamDict {
	t.Helper()
	stream, _, err := ctx.DereferenceStreamDict(o)
	if err != nil || stream == nil {
		t.Fatalf("no stream: %v", err)
	}
	if err := stream.Decode(); err != nil {
		t.Fatal(err)
	}
	return stream
}

// toldWidths reads the array W of a font: "c [w …]" and "first last w".
func toldWidths(t *testing.T, ctx *pdfmodel.Context, font types.Dict) map[int]float64 {
	t.Helper()
	array, err := ctx.DereferenceArray(font["W"])
	if err != nil {
		t.Fatal(err)
	}
	number := func(o types.Object) float64 {
		v, err := ctx.DereferenceNumber(o)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	widths := map[int]float64{}
	for i := 0; i < len(array); {
		first := int(number(array[i]))
		if list, ok := array[i+1].(types.Array); ok {
			for k, w := range list {
				widths[first+k] = number(w)
			}
			i += 2
			continue
		}
		for c := first; c <= int(number(array[i+1])); c++ {
			widths[c] = number(array[i+2])
		}
		i += 3
	}
	return widths
}

// glyphWidth reads the advance of a glyph from a TrueType program, in
// thousandths of an em.
func glyphWidth(program []byte, glyph int) float64 {
	table := func(name string) []byte {
		for i := range int(binary.BigEndian.Uint16(program[4:])) {
			if entry := program[12+16*i:]; string(entry[:4]) == name {
				return program[binary.BigEndian.Uint32(entry[8:]):]
			}
		}
		return nil
	}
	metrics := int(binary.BigEndian.Uint16(table("hhea")[34:]))
	advance := binary.BigEndian.Uint16(table("hmtx")[4*min(glyph, metrics-1):])
	return float64(advance) * 1000 / float64(binary.BigEndian.Uint16(table("head")[18:]))
}

// A file that foreign ones were joined to claims nothing.
func TestArchive_joinedClaimsNothing(t *testing.T) {
	joined := join(t, Part{Data: pdfOf(t, layOut(t, lettersPaper()))}, Part{Title: "Ảnh", Data: jpegScan(t, 200, 300)})
	if bytes.Contains(joined, []byte("pdfaid")) || bytes.Contains(joined, []byte("GTS_PDFA1")) {
		t.Error("the joined file claims to be PDF/A")
	}
	out := tool(t, "qpdf", "--qdf", "--object-streams=disable", saved(t, joined), "-")
	for _, want := range []string{"/Lang (vi-VN)", "/DisplayDocTitle true"} {
		if !strings.Contains(out, want) {
			t.Errorf("the joined file lacks %s", want)
		}
	}
}
