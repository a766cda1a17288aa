package ui

import "fyne.io/fyne/v2"

// attention is the field that the clerk is in, and the place of the cursor in
// it: which paragraph, and how far into that, from 0 to 1.
type attention struct {
	paths     []string
	paragraph int
	part      float64
}

// sheetMark is an area that is marked on a sheet.
type sheetMark struct {
	sheet int
	area  SheetArea
}

// marksOf finds what shows the field that has the cursor.
func (f *sheetsForm) marksOf(a attention) []sheetMark {
	for _, path := range a.paths {
		for _, block := range blocksOf(path, a.paragraph) {
			if marks := f.areasOf(block); len(marks) > 0 {
				return marks
			}
		}
	}
	return nil
}

// areasOf lists the areas of a block, which may go over several sheets.
func (f *sheetsForm) areasOf(block string) []sheetMark {
	var marks []sheetMark
	for i, s := range f.sheets {
		if len(marks) > 0 && s.Paper != f.sheets[marks[0].sheet].Paper {
			break
		}
		if area, ok := s.Blocks[block]; ok {
			marks = append(marks, sheetMark{i, area})
		}
	}
	return marks
}

// attend marks the field that has the cursor and brings it into sight.
func (v *sheetsView) attend(a attention) {
	v.attention = a
	v.mark()
}

// mark marks what shows the field with the cursor now.
func (v *sheetsView) mark() {
	v.marked = v.form.marksOf(v.attention)
	v.showSeen()
	if len(v.marked) > 0 && len(v.attention.paths) > 0 {
		v.reveal()
	}
}

// marksOn lists what is marked on a sheet.
func (v *sheetsView) marksOn(sheet int) []SheetArea {
	var areas []SheetArea
	for _, m := range v.marked {
		if m.sheet == sheet {
			areas = append(areas, m.area)
		}
	}
	return areas
}

// reveal scrolls so that the cursor's line can be seen, as far as its place in
// the text tells where that is.
func (v *sheetsView) reveal() {
	top, bottom := v.span(v.marked[0])
	if height := v.scroll.Size().Height; len(v.marked) > 1 || bottom-top > height*0.8 {
		top = v.cursorLine()
		bottom = top
	}
	const air = 40
	view := v.scroll.Size().Height
	switch y := v.scroll.Offset.Y; {
	case view <= 0:
	case top-air < y:
		v.scrollTo(v.scroll.Offset.X, top-air)
	case bottom+air > y+view:
		v.scrollTo(v.scroll.Offset.X, bottom+air-view)
	}
}

// cursorLine is about where the cursor's line stands on the strip.
func (v *sheetsView) cursorLine() float32 {
	whole := float32(0)
	for _, m := range v.marked {
		top, bottom := v.span(m)
		whole += bottom - top
	}
	left := whole * float32(v.attention.part)
	for _, m := range v.marked {
		top, bottom := v.span(m)
		if left <= bottom-top {
			return top + left
		}
		left -= bottom - top
	}
	_, end := v.span(v.marked[len(v.marked)-1])
	return end
}

// span is how far down on the strip a marked area begins and ends.
func (v *sheetsView) span(m sheetMark) (top, bottom float32) {
	p, s := v.places[m.sheet], v.form.sheets[m.sheet]
	scale := p.size.Height / float32(s.Height)
	return p.pos.Y + float32(m.area.Top)*scale, p.pos.Y + float32(m.area.Bottom)*scale
}

// attentionOf is where the cursor is on a page.
func (p *page) attentionOf(o fyne.CanvasObject) attention {
	var a attention
	for _, path := range p.paths {
		if f, ok := p.fields[path].(fyne.CanvasObject); ok && f == o {
			a.paths = append(a.paths, blockOfWords(path))
		}
	}
	if e, ok := o.(*paragraphsEntry); ok && !e.oneLine && len(a.paths) > 0 {
		a.paragraph, a.part = e.paragraph()
	}
	return a
}

// point marks a block that was clicked and shows no field.
func (v *sheetsView) point(block string) {
	v.attention = attention{}
	v.marked = v.form.areasOf(block)
	v.showSeen()
}
