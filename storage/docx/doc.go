// Package docx writes papers as files for a word processor (WordprocessingML,
// ECMA-376 transitional), for the records office that edits them there, and
// reads the words of such files: those that come back, and those that clerks
// have from elsewhere.
//
// The writer draws the same composed papers as package pdf, block by block, with the
// sizes and distances of Nghị định 30/2020/NĐ-CP that are named there and in
// model.House. Where letters' widths decide (which line of a title ends where,
// how wide a column is), it asks pdf.Measures; where the lines of running text
// end and the pages with them, the word processor decides. So a file looks like
// the PDF without being bound to it. In LibreOffice the samples have the PDF's
// number of pages in three houses but for two papers of 111, whose last line or
// row fits a page by a hair: word processors round the heights of lines to
// twentieths of a point.
//
// Terms of the format, as this package uses them:
//
//	part       a file inside the zip
//	style      a named look; each part that a paragraph plays in the decree's
//	           Phụ lục I has one, named in Vietnamese: styles.go
//	flow       paragraphs and tables one below the other: flow.go
//	twip       a twentieth of a point, the format's measure of length
//	mark       a hidden bookmark at the beginning of each block: see Mark
//	origin     a hidden bookmark that says which dossier and paper: origin.go
//
// Room is made by the space before a paragraph only: programs disagree whether
// the spaces after one and before the next are added. Rules below mottoes,
// names and titles are the upper border of a low empty paragraph. What stands in
// two columns, letterheads and signatures, is a table without borders.
//
// The reader (read.go) takes paragraphs with their headings and lists, and
// tables; what else there is it leaves out and names. It goes through a part
// element by element, within the limits of limits.go, and turns texts of old
// encodings into Unicode by font and by letters.
//
// The same papers give the same bytes. Nothing in a file tells of the computer
// that it was made on.
package docx
