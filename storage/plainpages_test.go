package storage

import (
	"strings"

	"hoso/model/paper"
)

// piece is a part of a paper as a word processor would have it: a paragraph, or
// a table of two columns or more.
type piece struct {
	text                          string
	bold, italic, centred, indent bool
	// rows are the cells of a table, whose widths are shares of any sum; the
	// letterhead and signatures are tables without rules.
	rows   [][]string
	widths []float64
	ruled  bool
}

// piecesOf turns a paper into pieces with the same words in the same order.
func piecesOf(p paper.Paper) []piece {
	var pieces []piece
	for _, block := range p.Blocks {
		pieces = append(pieces, piecesOfBlock(block)...)
	}
	return pieces
}

func piecesOfBlock(block paper.Block) []piece {
	switch b := block.(type) {
	case *paper.Letterhead:
		right := (&paper.Letterhead{Motto: b.Motto, PlaceDate: b.PlaceDate}).Text()
		left := *b
		left.Motto, left.PlaceDate = nil, ""
		return []piece{columns(left.Text(), right)}
	case *paper.Paragraph:
		return []piece{paragraphPiece(b)}
	case *paper.Table:
		return []piece{tablePiece(b)}
	case *paper.Closing:
		left := *b
		left.Right = paper.Signature{}
		if b.Left != nil { // recipients below it are read last
			left.Recipients = nil
			rest := paper.Closing{Recipients: b.Recipients}
			return []piece{columns(left.Text(), b.Right.Text()), {text: rest.Text()}}
		}
		return []piece{columns(left.Text(), b.Right.Text())}
	case *paper.Signatures:
		var pieces []piece
		for _, row := range b.Rows {
			var cells [2]string
			for i, s := range row {
				if s != nil {
					cells[i] = s.Text()
				}
			}
			pieces = append(pieces, columns(cells[0], cells[1]))
		}
		return pieces
	}
	return []piece{{text: block.Text(), bold: true, centred: true}}
}

func columns(left, right string) piece {
	return piece{rows: [][]string{{left, right}}, widths: []float64{1, 1}}
}

func paragraphPiece(b *paper.Paragraph) piece {
	p := piece{text: b.Text()}
	switch b.Style {
	case paper.Heading, paper.Subhead:
		p.bold, p.indent = true, true
	case paper.Centred:
		p.bold, p.centred = true, true
	case paper.Remark:
		p.italic, p.centred = true, true
	case paper.Basis:
		p.italic, p.indent = true, true
	case paper.Body:
		p.indent = true
	}
	return p
}

func tablePiece(b *paper.Table) piece {
	p := piece{ruled: true, rows: [][]string{nil}}
	for _, c := range b.Columns {
		p.widths = append(p.widths, c.Width)
		p.rows[0] = append(p.rows[0], c.Title)
	}
	for _, r := range b.Rows {
		cells := make([]string, len(b.Columns)) // that of a group is the first
		for i, c := range r.Cells {
			cells[i] = c.Text
		}
		p.rows = append(p.rows, cells)
	}
	return p
}

// textOf is the text of pieces in reading order.
func textOf(pieces []piece) string {
	var lines []string
	for _, p := range pieces {
		lines = append(lines, p.text)
		for _, row := range p.rows {
			lines = append(lines, row...)
		}
	}
	return strings.Join(lines, "\n")
}
