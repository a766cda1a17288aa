package main

import (
	"cmp"
	"context"
	"hash/maphash"
	"image"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
	"hoso/ui"
)

// painter draws all sheets of the window and keeps the letters that it has
// drawn.
var painter pdf.Painter

// Sheets lays out papers of a dossier as it is given: those with the ids, or
// without ids the whole set in print order.
func (d *desk) Sheets(ctx context.Context, plan *model.Plan, dossier model.Dossier, papers []string) ([]ui.Sheet, error) {
	if len(papers) == 0 {
		return wholeSet(ctx, plan, dossier)
	}
	var sheets []ui.Sheet
	for _, p := range paper.ComposeOnly(plan, dossier, papers...) {
		if p.Kind == model.IndexPaper {
			return indexAlone(ctx, plan, dossier)
		}
		doc, err := layOut(ctx, p, dossier.House)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, sheetsOf(p, doc)...)
	}
	return sheets, nil
}

// indexAlone is the index, whose page numbers only the whole set tells.
func indexAlone(ctx context.Context, plan *model.Plan, dossier model.Dossier) ([]ui.Sheet, error) {
	all, err := wholeSet(ctx, plan, dossier)
	for i, s := range all {
		if s.Paper != string(model.IndexPaper) {
			return all[:i], err
		}
	}
	return all, err
}

// wholeSet is every paper and document in print order, the true page numbers
// in the index. Of an attached document there is one sheet with its title.
func wholeSet(ctx context.Context, plan *model.Plan, dossier model.Dossier) ([]ui.Sheet, error) {
	items := paper.Order(dossier, paper.Compose(plan, dossier))
	docs := make([]pdf.Document, len(items))
	first, page := map[string]int{}, 1
	for i, item := range items {
		first[item.ID()] = page
		if item.Attachment != nil {
			page += item.Attachment.Pages
			continue
		}
		var err error
		if docs[i], err = layOut(ctx, item.Paper, dossier.House); err != nil {
			return nil, err
		}
		page += len(docs[i].Pages)
	}
	var sheets []ui.Sheet
	for i, item := range items {
		switch {
		case item.Attachment != nil:
			sheets = append(sheets, ui.Sheet{
				Paper: item.ID(), Title: cmp.Or(item.Attachment.Title, item.Paper.Title), Number: 1, Of: max(1, item.Attachment.Pages),
				Width: pdf.PageShort, Height: pdf.PageLong,
			})
			continue
		case item.Paper.Kind == model.IndexPaper:
			var err error
			if docs[i], err = layOut(ctx, paper.WithPages(item.Paper, first), dossier.House); err != nil {
				return nil, err
			}
		}
		sheets = append(sheets, sheetsOf(item.Paper, docs[i])...)
	}
	return sheets, nil
}

func layOut(ctx context.Context, p paper.Paper, house model.House) (pdf.Document, error) {
	if err := ctx.Err(); err != nil {
		return pdf.Document{}, err
	}
	return pdf.LayoutFor(p, house)
}

// sheetsOf are the pages of a paper as the window shows them.
func sheetsOf(p paper.Paper, doc pdf.Document) []ui.Sheet {
	sheets := make([]ui.Sheet, len(doc.Pages))
	for i, page := range doc.Pages {
		blocks := map[string]ui.SheetArea{}
		for block, area := range page.BlockAreas() {
			blocks[block] = ui.SheetArea(area)
		}
		sheets[i] = ui.Sheet{
			Paper: p.ID, Title: p.Title, Number: i + 1, Of: len(doc.Pages), Width: page.Width, Height: page.Height,
			Looks: looks(page), Blocks: blocks, Face: face{page},
		}
	}
	return sheets
}

// face is a page that can be drawn and clicked.
type face struct{ page pdf.Page }

// Draw draws the page so many pixels wide.
func (f face) Draw(width int) (*image.RGBA, error) {
	return painter.Draw(f.page, float64(width)*mmPerInch/f.page.Width)
}

const mmPerInch = 25.4

// BlockAt is the block that a click means.
func (f face) BlockAt(x, y float64) (block string, ok bool) { return f.page.BlockAt(x, y) }

var looksSeed = maphash.MakeSeed()

// looks is the same for two pages that look the same.
func looks(page pdf.Page) uint64 {
	var h maphash.Hash
	h.SetSeed(looksSeed)
	maphash.WriteComparable(&h, [2]float64{page.Width, page.Height})
	for _, r := range page.Runs {
		r.Block = ""
		maphash.WriteComparable(&h, r)
	}
	for _, r := range page.Rules {
		maphash.WriteComparable(&h, r)
	}
	for _, b := range page.Boxes {
		maphash.WriteComparable(&h, b)
	}
	return h.Sum64()
}
