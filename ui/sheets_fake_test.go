package ui

import (
	"context"
	"hash/fnv"
	"image"
	"slices"

	"hoso/model"
	"hoso/model/paper"
)

// The memory's sheets have a line of 10 mm for each block, 25 to the sheet.

const (
	fakeLine  = 10.0
	fakeLines = 25
)

func (m *memory) Sheets(_ context.Context, plan *model.Plan, d model.Dossier, papers []string) ([]Sheet, error) {
	m.layouts++
	if m.unlaid != nil {
		return nil, m.unlaid
	}
	composed := paper.Compose(plan, d)
	if len(papers) > 0 {
		composed = paper.ComposeOnly(plan, d, papers...)
	}
	var sheets []Sheet
	for _, p := range composed {
		lines := fakeBlocks(p)
		of := (len(lines) + fakeLines - 1) / fakeLines
		for n := range of {
			page := lines[n*fakeLines : min(len(lines), (n+1)*fakeLines)]
			sheets = append(sheets, m.fakeSheet(p, n+1, of, page))
		}
	}
	return sheets, nil
}

// fakeBlock is a block, a row of a table or a signature, and its words.
type fakeBlock struct{ id, words string }

func fakeBlocks(p paper.Paper) []fakeBlock {
	var list []fakeBlock
	for _, b := range p.Blocks {
		list = append(list, fakeBlock{b.BlockID(), b.Text()})
		switch b := b.(type) {
		case *paper.Table:
			for _, r := range b.Rows {
				list = append(list, fakeBlock{id: r.ID})
			}
		case *paper.Closing:
			if b.Left != nil {
				list = append(list, fakeBlock{id: b.Left.ID})
			}
			list = append(list, fakeBlock{id: b.Right.ID})
		}
	}
	return list
}

func (m *memory) fakeSheet(p paper.Paper, number, of int, lines []fakeBlock) Sheet {
	h := fnv.New64()
	s := Sheet{Paper: p.ID, Title: p.Title, Number: number, Of: of, Width: 210, Height: 297, Blocks: map[string]SheetArea{}}
	for i, l := range lines {
		s.Blocks[l.id] = SheetArea{30, float64(i) * fakeLine, 190, float64(i+1) * fakeLine}
		h.Write([]byte(l.words))
	}
	s.Looks = h.Sum64()
	s.Face = &fakeFace{lines, &m.drawn}
	return s
}

type fakeFace struct {
	lines []fakeBlock
	drawn *int
}

func (f *fakeFace) Draw(width int) (*image.RGBA, error) {
	*f.drawn++
	return image.NewRGBA(image.Rect(0, 0, width, width*297/210)), nil
}

func (f *fakeFace) BlockAt(_, y float64) (string, bool) {
	i := int(y / fakeLine)
	if i < 0 || i >= len(f.lines) {
		return "", false
	}
	return f.lines[i].id, true
}

// sheetWith is the place of a sheet with a block; -1 when there is none.
func sheetWith(sheets []Sheet, block string) int {
	return slices.IndexFunc(sheets, func(s Sheet) bool { _, ok := s.Blocks[block]; return ok })
}
