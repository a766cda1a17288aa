package docx

import (
	"fmt"
	"time"

	"hoso/model"
	"hoso/storage/pdf"
)

// program is what the properties name as the program that made the file.
const program = "Hồ Sơ Thi Đua"

const (
	packageTypes  = "http://schemas.openxmlformats.org/package/2006/content-types"
	packageLinks  = "http://schemas.openxmlformats.org/package/2006/relationships"
	wordType      = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	coreLink      = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
	coreType      = "application/vnd.openxmlformats-package.core-properties+xml"
	corePropSpace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
	extendedSpace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
	extendedType  = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
)

// parts are all parts of the file in their order.
func (f *file) parts(body []byte, h model.House, about pdf.Meta) []part {
	parts := []part{
		{"[Content_Types].xml", f.types()},
		{"_rels/.rels", links([][2]string{{relationshipSpace + "/officeDocument", "word/document.xml"}, {coreLink, "docProps/core.xml"}, {relationshipSpace + "/extended-properties", "docProps/app.xml"}})},
		{"docProps/app.xml", extendedProperties(about)},
		{"docProps/core.xml", coreProperties(about)},
		{"word/_rels/document.xml.rels", f.documentLinks()},
		{"word/document.xml", body},
		{"word/fontTable.xml", fontTable()},
		{"word/header1.xml", headerPart()},
	}
	for i, p := range f.pictures {
		parts = append(parts, part{fmt.Sprintf("word/media/image%d.png", i+1), p})
	}
	return append(parts, part{"word/settings.xml", settings()}, part{"word/styles.xml", stylesheet(h)})
}

// The relationships of the main part are numbered: those of every file, the last
// of which is the page number's, and behind them the pictures.
const (
	fixedLinks = 4
	headerLink = "rId4"
)

// documentLinks are the relationships of the main part.
func (f *file) documentLinks() []byte {
	list := [][2]string{
		{relationshipSpace + "/styles", "styles.xml"}, {relationshipSpace + "/settings", "settings.xml"},
		{relationshipSpace + "/fontTable", "fontTable.xml"}, {relationshipSpace + "/header", "header1.xml"},
	}
	for i := range f.pictures {
		list = append(list, [2]string{relationshipSpace + "/image", fmt.Sprintf("media/image%d.png", i+1)})
	}
	return links(list)
}

// links are relationships, rId1 being the first.
func links(list [][2]string) []byte {
	var m markup
	m.WriteString(declaration)
	m.open("Relationships", "xmlns", packageLinks)
	for i, l := range list {
		m.empty("Relationship", "Id", "rId"+itoa(i+1), "Type", l[0], "Target", l[1])
	}
	m.close("Relationships")
	return m.Bytes()
}

func (f *file) types() []byte {
	var m markup
	m.WriteString(declaration)
	m.open("Types", "xmlns", packageTypes)
	m.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
	m.empty("Default", "Extension", "xml", "ContentType", "application/xml")
	if len(f.pictures) > 0 {
		m.empty("Default", "Extension", "png", "ContentType", "image/png")
	}
	for _, t := range [][2]string{
		{"/word/document.xml", wordType + "document.main+xml"}, {"/word/styles.xml", wordType + "styles+xml"},
		{"/word/settings.xml", wordType + "settings+xml"}, {"/word/fontTable.xml", wordType + "fontTable+xml"},
		{"/word/header1.xml", wordType + "header+xml"}, {"/docProps/core.xml", coreType}, {"/docProps/app.xml", extendedType},
	} {
		m.empty("Override", "PartName", t[0], "ContentType", t[1])
	}
	m.close("Types")
	return m.Bytes()
}

// coreProperties name the paper and the unit, and no person.
func coreProperties(about pdf.Meta) []byte {
	var m markup
	m.WriteString(declaration)
	m.open("cp:coreProperties", "xmlns:cp", corePropSpace, "xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	m.element("dc:title", about.Title)
	m.element("dc:subject", about.Subject)
	m.element("dc:creator", about.Author)
	m.element("cp:lastModifiedBy", about.Author)
	m.element("cp:revision", "1")
	for _, when := range []string{"dcterms:created", "dcterms:modified"} {
		m.element(when, about.Created.UTC().Format(time.RFC3339), "xsi:type", "dcterms:W3CDTF")
	}
	m.element("dc:language", language)
	m.close("cp:coreProperties")
	return m.Bytes()
}

func extendedProperties(about pdf.Meta) []byte {
	var m markup
	m.WriteString(declaration)
	m.open("Properties", "xmlns", extendedSpace)
	m.element("Application", program)
	m.element("Company", about.Author)
	m.close("Properties")
	return m.Bytes()
}

func fontTable() []byte {
	var m markup
	m.WriteString(declaration)
	m.open("w:fonts", "xmlns:w", wordSpace)
	m.open("w:font", "w:name", face)
	m.empty("w:panose1", "w:val", "02020603050405020304")
	m.empty("w:charset", "w:val", "00")
	m.empty("w:family", "w:val", "roman")
	m.empty("w:pitch", "w:val", "variable")
	m.close("w:font")
	m.close("w:fonts")
	return m.Bytes()
}

// settings ask for the manner of Word 2013 and later: mode 15.
func settings() []byte {
	var m markup
	m.WriteString(declaration)
	m.open("w:settings", "xmlns:w", wordSpace)
	m.empty("w:zoom", "w:percent", "100")
	m.empty("w:defaultTabStop", "w:val", itoa(twips(12.7)))
	m.empty("w:characterSpacingControl", "w:val", "doNotCompress")
	m.open("w:compat")
	m.empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15")
	m.close("w:compat")
	m.empty("w:themeFontLang", "w:val", language)
	m.empty("w:decimalSymbol", "w:val", ",")
	m.empty("w:listSeparator", "w:val", ";")
	m.close("w:settings")
	return m.Bytes()
}
