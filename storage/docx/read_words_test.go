package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

const wordNamespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

// wordParts are the parts of a file with some body.
func wordParts(body string) map[string]string {
	return map[string]string{
		"[Content_Types].xml": `<Types/>`,
		"_rels/.rels":         `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml":   `<?xml version="1.0" encoding="UTF-8"?><w:document ` + wordNamespace + `><w:body>` + body + `</w:body></w:document>`,
		"word/styles.xml": `<w:styles ` + wordNamespace + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="old"><w:name w:val="Cũ"/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="older"><w:name w:val="Cũ hơn"/><w:basedOn w:val="old"/></w:style></w:styles>`,
		"word/numbering.xml": `<w:numbering ` + wordNamespace + `><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`,
	}
}

// zipped packs parts; what is empty is left out.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range parts {
		if content == "" {
			continue
		}
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readBody(t testing.TB, body string) model.WordFile {
	t.Helper()
	file, err := Read(t.Context(), zipped(t, wordParts(body)))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func texts(f model.WordFile) []string {
	var found []string
	for _, p := range f.Paragraphs {
		found = append(found, p.Text)
	}
	return found
}

// para is a paragraph with properties and runs.
func para(properties string, runs ...string) string {
	return "<w:p><w:pPr>" + properties + "</w:pPr>" + strings.Join(runs, "") + "</w:p>"
}

func letters(text string) string { return inFont("", text) }

func inFont(font, text string) string {
	if font != "" {
		font = fmt.Sprintf(`<w:rPr><w:rFonts w:ascii="%s" w:hAnsi="%s"/></w:rPr>`, font, font)
	}
	return "<w:r>" + font + `<w:t xml:space="preserve">` + text + "</w:t></w:r>"
}

func TestRead_text(t *testing.T) {
	const inList = `<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"runs are one text":          {para("", letters("Nguyễn "), letters("Văn"), letters(" Mẫu")), []string{"Nguyễn Văn Mẫu"}},
		"decomposed is composed":     {para("", letters("Nguye\u0302\u0303n Va\u0306n")), []string{"Nguyễn Văn"}},
		"tabs and line ends":         {para("", "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type=\"page\"/><w:noBreakHyphen/></w:r>"), []string{"a\tb\nc-"}},
		"fields show their result":   {para("", `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`+letters("hôm nay")+`<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE">`+letters(" 2")+"</w:fldSimple>"), []string{"hôm nay 2"}},
		"links, tags, content boxes": {`<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` + para("", `<w:hyperlink>`+letters("một")+`</w:hyperlink><w:smartTag><w:customXml>`+letters(" hai")+`</w:customXml></w:smartTag>`) + `</w:sdtContent></w:sdt>`, []string{"một hai"}},
		"alternatives once":          {para("", `<w:r><mc:AlternateContent><mc:Choice><w:t>một</w:t></mc:Choice><mc:Fallback><w:t>hai</w:t></mc:Fallback></mc:AlternateContent></w:r>`), []string{"một"}},
		"symbols of Word":            {para("", `<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> một</w:t></w:r>`), []string{"• một"}},
		"numbers of lists":           {para(fmt.Sprintf(inList, 0, 1), letters("A")) + para(fmt.Sprintf(inList, 1, 1), letters("a")) + para(fmt.Sprintf(inList, 1, 1), letters("b")) + para(fmt.Sprintf(inList, 0, 1), letters("B")) + para(fmt.Sprintf(inList, 1, 1), letters("c")), []string{"I. A", "I.1. a", "I.2. b", "II. B", "II.1. c"}},
		"bullets":                    {para(fmt.Sprintf(inList, 0, 2), letters("A")) + para(fmt.Sprintf(inList, 1, 2), letters("a")) + para(fmt.Sprintf(inList, 0, 9), letters("B")), []string{"- A", "+ a", "B"}},
		"changes are accepted":       {para("", `<w:ins>`+letters("mới")+`</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom>`+letters("đi")+`</w:moveFrom><w:moveTo>`+letters(" đến")+`</w:moveTo>`) + para(`<w:rPr><w:del/></w:rPr>`, letters("một ")) + para("", letters("hai")), []string{"mới đến", "một hai"}},
		"last end deleted":           {para(`<w:rPr><w:del/></w:rPr>`, letters("một")), []string{"một"}},
		"by font TCVN3":              {para("", inFont(".VnTime", "ñy ban, t\u00ad"), inFont(".VnTime", "ëng"), letters(" – Ủy")) + para(`<w:pStyle w:val="older"/>`, letters("lµm tèt")), []string{"ủy ban, tưởng – Ủy", "làm tốt"}},
		"capitals of TCVN3":          {para("", inFont(".VnTimeH", "céng hßa")), []string{"CỘNG HÒA"}},
		"soft hyphen is a letter":    {para("", `<w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>t</w:t><w:softHyphen/><w:t>ëng</w:t></w:r>`), []string{"tưởng"}},
		"by font VNI, parted":        {para("", inFont("VNI-Times", "Coä"), inFont("VNI-Times", "ng ho"), inFont("VNI-Times", "øa")), []string{"Cộng hòa"}},
		"by letters":                 {para("", letters("§· gióp 12 hé cËn nghÌo söa nhµ")) + para("", letters("Nguyeãn Vaên Maãu")), []string{"Đã giúp 12 hộ cận nghèo sửa nhà", "Nguyễn Văn Mẫu"}},
		"unicode in an old font":     {para("", inFont(".VnTime", "Đã giúp hộ nghèo")), []string{"Đã giúp hộ nghèo"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, texts(readBody(t, c.body))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRead_tables(t *testing.T) {
	cell := func(properties string, blocks ...string) string {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + strings.Join(blocks, "") + "</w:tc>"
	}
	one := func(s string) string { return para("", letters(s)) }
	inner := "<w:tbl><w:tr>" + cell("", one("x")) + cell("", one("y")) + "</w:tr></w:tbl>"
	file := readBody(t, one("trước")+"<w:tbl><w:tblPr/><w:tr>"+cell("", one("TT"))+cell(`<w:gridSpan w:val="2"/>`, one("Họ tên"))+cell("", one("Quê"))+"</w:tr>"+
		`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>`+cell("", one("a"), one("b"))+cell("", inner, para(""))+cell("", one("c"))+"</w:tr></w:tbl>"+one("sau"))
	want := [][][]string{{{"TT", "Họ tên", "", "Quê"}, {"", "a\nb", "x\ny", "c"}}}
	if diff := cmp.Diff(want, file.Tables()); diff != "" {
		t.Error(diff)
	}
	if last := file.Paragraphs[len(file.Paragraphs)-1]; last.Table != 0 || last.Text != "sau" {
		t.Errorf("after the table: got %+v", last)
	}
}

func TestRead_looks(t *testing.T) {
	file := readBody(t, para(`<w:pStyle w:val="h1"/>`, letters("Một"))+para("", `<w:bookmarkStart w:id="1" w:name="_hoso_a"/><w:r><w:rPr><w:b/></w:rPr><w:t>Hai</w:t></w:r>`, letters(" "))+
		para(`<w:outlineLvl w:val="1"/>`, letters("Ba"))+para(`<w:pStyle w:val="h1"/><w:outlineLvl w:val="9"/>`, `<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Bốn</w:t></w:r>`))
	type seen struct {
		Style string
		Level int
		Bold  bool
		Marks []string
	}
	var got []seen
	for _, p := range file.Paragraphs {
		got = append(got, seen{p.Style, p.Level, p.Bold, p.Marks})
	}
	want := []seen{{"heading 1", 1, true, nil}, {"Normal", 0, true, []string{"_hoso_a"}}, {"Normal", 2, false, nil}, {"heading 1", 0, false, nil}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRead_tellsWhatIsLeftOut(t *testing.T) {
	parts := wordParts(para("", letters("chữ"), `<w:r><w:pict><v:textbox><w:txbxContent>`+para("", letters("trong khung chữ"))+`</w:txbxContent></v:textbox></w:pict></w:r>`,
		`<w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:footnoteReference/><w:endnoteReference/><w:commentReference/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>`, inFont(".VnTime", "lµ")) + `<w:altChunk/><w:p><w:ins/></w:p>`)
	parts["word/_rels/document.xml.rels"] = `<Relationships><Relationship Id="r1" Type="x/attachedTemplate" Target="file:///C:/mau.dot" TargetMode="External"/></Relationships>`
	file, err := Read(t.Context(), zipped(t, parts))
	if err != nil {
		t.Fatal(err)
	}
	said := strings.Join(file.Remarks, "\n")
	for _, words := range []string{"TCVN3", "Track Changes", "3 từ trong khung chữ", "1 chú thích cuối trang", "1 chú thích cuối bài", "1 hình", "1 lời bàn", "1 chỗ chữ ẩn", "1 tài liệu nhúng", "liên kết"} {
		if !strings.Contains(said, words) {
			t.Errorf("nothing said of %q: %s", words, said)
		}
	}
	if got := file.Paragraphs[0].Text; got != "chữlà" {
		t.Errorf("got %q", got)
	}
	if got := file.AsWritten().Paragraphs[0].Text; got != "chữlµ" {
		t.Errorf("as written: got %q", got)
	}
}

func TestRead_refuses(t *testing.T) {
	sound := wordParts(para("", letters("chữ")))
	with := func(name, content string) []byte {
		parts := map[string]string{}
		for n, c := range sound {
			parts[n] = c
		}
		parts[name] = content
		return zipped(t, parts)
	}
	whole := with("x", "")
	bomb := with("word/document.xml", `<w:document `+wordNamespace+`><w:body>`+strings.Repeat(" ", MaxUnzipped)+para("", letters("chữ"))+`</w:body></w:document>`)
	if len(bomb) > 200_000 {
		t.Fatalf("no bomb: %d bytes", len(bomb))
	}
	for name, c := range map[string]struct {
		data []byte
		want Reason
	}{
		"doc":             {append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "W\x00o\x00r\x00d\x00"...), OldFormat},
		"encrypted":       {append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), strings.Join(strings.Split("EncryptedPackage", ""), "\x00")+"\x00"...), Encrypted},
		"rtf":             {[]byte(`{\rtf1 chữ}`), RichText},
		"pdf":             {[]byte("%PDF-1.7"), Portable},
		"odt":             {zipped(t, map[string]string{"content.xml": "<a/>", "mimetype": "x"}), OpenDocument},
		"xlsx":            {zipped(t, map[string]string{"xl/workbook.xml": "<a/>"}), Workbook},
		"docm":            {with("word/vbaProject.bin", "x"), Macros},
		"text":            {[]byte("chữ"), Foreign},
		"nothing":         {nil, NoBytes},
		"another zip":     {zipped(t, map[string]string{"a.txt": "x"}), Foreign},
		"no main part":    {with("word/document.xml", ""), Foreign},
		"cut":             {whole[:len(whole)/2], Damaged},
		"cut XML":         {with("word/document.xml", `<w:document><w:body>`+para("", letters("chữ"))), Damaged},
		"unmatched XML":   {with("word/document.xml", `<w:document></w:body>`), Damaged},
		"entities":        {with("word/document.xml", `<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`), Damaged},
		"bomb":            {bomb, TooLarge},
		"too deep":        {with("word/document.xml", strings.Repeat("<a>", MaxDepth+1)), TooLarge},
		"too much text":   {with("word/document.xml", `<a>`+para("", letters(strings.Repeat("a", MaxText+1)))+`</a>`), TooLarge},
		"too many":        {with("word/document.xml", `<a>`+strings.Repeat(`<p/>`, MaxParagraphs+1)+`</a>`), TooLarge},
		"without a word":  {with("word/document.xml", `<a>`+para("", `<w:r><w:drawing/></w:r>`)+`</a>`), Empty},
		"too many styles": {with("word/styles.xml", `<a>`+manyStyles()+`</a>`), TooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(t.Context(), c.data)
			var refused *Error
			if !errors.As(err, &refused) || refused.Reason != c.want {
				t.Fatalf("got %v, want %s", err, c.want)
			}
			if refused.Hint() == "" || !strings.Contains(refused.Hint(), unchanged) {
				t.Errorf("hint: got %q", refused.Hint())
			}
		})
	}
	if _, err := Read(t.Context(), whole); err != nil {
		t.Errorf("the sound file: %v", err)
	}
}

func manyStyles() string {
	var b strings.Builder
	for i := range MaxStyles + 1 {
		fmt.Fprintf(&b, `<style styleId="%d"/>`, i)
	}
	return b.String()
}

// What this package writes it reads back, word for word.
func TestRead_whatWasWritten(t *testing.T) {
	for _, p := range samplePapers(t) {
		file, err := Read(t.Context(), written(t, p))
		if err != nil {
			t.Fatalf("%s: %v", p.ID, err)
		}
		if len(file.Remarks) > 0 && p.ID != "code" {
			t.Errorf("%s: %v", p.ID, file.Remarks)
		}
		got := strings.Join(texts(file), " ")
		var want strings.Builder
		for _, s := range parsed(t, partsOf(t, written(t, p))["word/document.xml"]).all("t") {
			want.WriteString(s.text)
		}
		if letters := lettersOf(want.String()); lettersOf(got) != letters {
			t.Errorf("%s: got\n%s\nwant\n%s", p.ID, lettersOf(got), letters)
		}
	}
}

// lettersOf is a text without blanks.
func lettersOf(s string) string { return strings.Join(strings.Fields(s), "") }
