package paper

import (
	"strings"

	"hoso/model"
)

// Paper is one document of a dossier.
type Paper struct {
	// ID is unique in the dossier: "proposal", "report/n1".
	ID   string
	Kind model.PaperKind
	// Nominee is the id of the nominee that the paper is about, or empty.
	Nominee string
	// Title names the paper in index, bookmarks and document properties.
	Title string
	// Stem is the ASCII part of its file name: "to-trinh".
	Stem string
	// Number and Date as the index shows them; blank when not given yet.
	Number string
	Date   model.Date
	// Author is the body that issues the paper.
	Author    string
	Landscape bool
	Blocks    []Block
}

// Block is one part of a paper: *Letterhead, *Title, *Addressees, *Paragraph,
// *Table, *Closing, *Signatures, or *QRCode.
type Block interface {
	// BlockID is unique in the paper.
	BlockID() string
	// Text is the block's words in reading order, its parts divided by line
	// feeds.
	Text() string
}

// Letterhead is the head of a paper in two columns. Names and mottoes are in
// the case in which they print.
type Letterhead struct {
	ID string
	// Form is the number of the form that the paper follows, "Mẫu số 08", at
	// the top right above all else; usually empty.
	Form   string
	Parent []string // body above, upright
	Name   []string // issuing body, bold, with a rule below
	// Mark stands below the issuing body in place of the rule: "*", "***".
	Mark string
	// Number is "Số:        /TTr-UBND"; empty for papers that bear none.
	Number string
	// Subject is the trích yếu of an official letter (công văn), which has no
	// title: "V/v thống nhất …", below the number; empty on other papers.
	Subject string
	// Motto is the right column: the state's name and motto, or the Party's
	// single line. A rule stands below its last line.
	Motto []string
	// PlaceDate is "Ba Đình, ngày     tháng 8 năm 2024"; empty for minutes.
	PlaceDate string
}

// Title is the name of the document's type and its subject (trích yếu).
type Title struct {
	ID string
	// Name is in capitals: "TỜ TRÌNH".
	Name string
	// Subject stands under it, one line each where it has fixed breaks; a rule
	// stands below it when Rule is set.
	Subject []string
	// Notes stand below in italics: "(Kèm theo Tờ trình số …)".
	Notes []string
	Rule  bool
}

// Addressees is "Kính gửi:" and the bodies addressed.
type Addressees struct {
	ID    string
	Names []string
}

// Style is the part that a paragraph plays; the drawer gives it its look
// (Nghị định 30/2020, Phụ lục I).
type Style string

const (
	Body    Style = "body"    // justified, first-line indent
	Basis   Style = "basis"   // legal basis: italic
	Heading Style = "heading" // "I. THÀNH TÍCH ĐẠT ĐƯỢC": bold, kept with the next
	Subhead Style = "subhead" // "1. …": bold, kept with the next
	Centred Style = "centred" // bold, centred, kept with the next: "ĐỀ NGHỊ"
	Remark  Style = "remark"  // italic, centred
	Flush   Style = "flush"   // like body, without first-line indent
)

// Run is a stretch of text of one look, on top of the paragraph's style.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
}

// Paragraph is running text. It holds no line feed.
type Paragraph struct {
	ID    string
	Style Style
	Runs  []Run
	// Overridden tells that the text is the clerk's own.
	Overridden bool
}

// Align is the alignment of a table's cell.
type Align string

const (
	Left   Align = "left"
	Centre Align = "centre"
)

// Column is a table's column.
type Column struct {
	Title string
	// Width is the column's share of the text width; shares of a table add up
	// to any sum.
	Width float64
	Align Align
	// Fit columns of a table share their widths by what their cells hold, so that
	// rows are low; each keeps half of its Width.
	Fit bool
}

// Table is a ruled table whose head repeats on every page that it reaches.
type Table struct {
	ID      string
	Columns []Column
	Rows    []Row
}

// Row is a row of a table. A Group row has one cell that spans all columns
// ("I. TẬP THỂ") and is kept with the next.
type Row struct {
	ID    string
	Group bool
	Cells []Cell
}

// Cell is the text of a table's cell; line feeds divide its paragraphs. A cell
// with a bar has no text.
type Cell struct {
	Text string
	Bold bool
	Bar  *Bar
	// Span is the number of columns that the cell takes; 0 is one. The cells of
	// the further columns are there, and empty.
	Span int
}

// Bar is a figure drawn as long as it is large, in two parts: the first dark,
// the second light. Each is a share of the cell's width; together they are at
// most 1.
type Bar struct{ Dark, Light float64 }

// Signature is one block to be signed: who signs, room for hand and stamp,
// and the name.
type Signature struct {
	ID string
	// Label is what the signature is for, in capitals, bold, and apart from the
	// lines below it: "XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG"; empty but on
	// endorsements.
	Label []string
	// Remark asks for room between label and lines, for a remark by hand.
	Remark bool
	// Lines are in capitals, bold: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH".
	Lines []string
	// Hint is in italics: "(Ký, đóng dấu)"; may be empty.
	Hint string
	// Name may be blank: it is then written by hand.
	Name string
}

// Closing ends a paper: the recipients at the left and a signature at the
// right, kept together and with the line before.
type Closing struct {
	ID string
	// Recipients are the lines below "Nơi nhận:", each from its "- " on; none
	// where the paper lists no recipients.
	Recipients []string
	// Left stands in the left column instead of recipients: the secretary of
	// minutes. Recipients then stand below it.
	Left  *Signature
	Right Signature
}

// Signatures are the endorsement blocks of a report, two to a row, left to
// right, each row kept together; the first one kept with the line before.
type Signatures struct {
	ID   string
	Rows [][2]*Signature
}

// QRCode is a code for a scanner, centred, with a caption below.
type QRCode struct {
	ID      string
	Caption string
	// Modules are the code's rows from the top, dark ones true, without the
	// blank margin.
	Modules [][]bool
}

func (b *Letterhead) BlockID() string { return b.ID }
func (b *Title) BlockID() string      { return b.ID }
func (b *Addressees) BlockID() string { return b.ID }
func (b *Paragraph) BlockID() string  { return b.ID }
func (b *Table) BlockID() string      { return b.ID }
func (b *Closing) BlockID() string    { return b.ID }
func (b *Signatures) BlockID() string { return b.ID }
func (b *QRCode) BlockID() string     { return b.ID }

// Key is the address of a block in the dossier, under which it is overridden.
func Key(p Paper, b Block) string { return p.ID + "#" + b.BlockID() }

// Text returns the words of the whole paper in reading order.
func (p Paper) Text() string {
	parts := make([]string, 0, len(p.Blocks))
	for _, b := range p.Blocks {
		parts = append(parts, b.Text())
	}
	return strings.Join(parts, "\n")
}
