// Package pdf lays papers out on pages and draws the pages as PDF.
//
// Layout turns a paper.Paper into a Document: pages of text runs, rules and
// filled boxes, placed in millimetres from the page's top left corner. The
// layout knows fonts by their advance widths only; no drawing library appears
// in it, so the same pages can be drawn as PDF and as a picture. Sizes,
// positions and styles are those of Nghị định 30/2020/NĐ-CP, Phụ lục I (see
// decree.go and house.go).
//
// Terms of the layout:
//
//	slab     the smallest piece of a page: a line, a table row, a signature
//	         block; a page break falls between slabs only
//	chain    slabs that stay on one page (keep-with-next, widows and orphans)
//	word     what stands between two blanks, in one or more fonts
//	gap      the blank after a word; gaps take up the slack of justified lines
//
// Write and WriteJoined draw documents with gofpdf, embedding the used part of
// Liberation Serif. The same documents and Meta give the same bytes. Join adds
// attached PDFs and scans to such a file; Inspect says beforehand whether an
// attachment can be joined.
package pdf
