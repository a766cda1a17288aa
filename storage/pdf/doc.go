// Package pdf lays papers out on pages and draws the pages as PDF and as
// pictures.
//
// Layout turns a paper.Paper into a Document: pages of text runs, rules and
// filled boxes, placed in millimetres from the page's top left corner. The
// layout knows fonts by their advance widths only; no drawing library appears
// in it, so the same pages can be drawn as PDF and as a picture. Sizes,
// positions and styles are those of Nghị định 30/2020/NĐ-CP, Phụ lục I (see
// decree.go and model.House).
//
// Terms of the layout:
//
//	slab     the smallest piece of a page: a line, a table row, a signature
//	         block; a page break falls between slabs only
//	galley   all slabs of a paper, one below the other
//	chain    slabs that stay on one page (keep-with-next, widows and orphans);
//	         weak links give way first where no page can hold the chain
//	word     what stands between two blanks, in one or more fonts
//	gap      the blank after a word; gaps take up the slack of justified lines
//
// Write and WriteJoined draw documents with gofpdf, embedding the used part of
// Liberation Serif, and finish the file object by object (finish.go). The same
// documents and Meta give the same bytes. Join adds attached PDFs and scans to
// such a file, each page fitted to A4; Inspect says beforehand whether an
// attachment can be joined.
//
// # PDF/A
//
// Files of Write and WriteJoined claim PDF/A-2b (ISO 19005-2). gofpdf's own
// output lacks for it the comment of bytes above 127 behind the header (clause
// 6.1.2), the identifier in the trailer (6.1.3), a description in XMP (6.6.2)
// and an output intent (6.2.3); its catalogue has an empty tree of embedded
// files, its parts of fonts are named as whole fonts, and its map to Unicode is
// one range of 65,536 codes, which no reader needs to accept. finish adds and
// mends these: 1.1 KB of description, 0.8 KB of sRGB profile and 0.3 KB of map
// for each style of font, 3 KB of the 69 KB of a report, in less than a
// millisecond.
//
// The tests check these clauses, that every character used has a glyph (6.2.11.8)
// and that the widths told are those of the embedded font within one thousandth
// of an em (6.2.11.5). No validator has been run on the files, so that the claim
// rests on those tests alone. Not claimed are the levels A and U: the pages are
// not tagged. A file of Join claims nothing, whatever was attached.
package pdf
