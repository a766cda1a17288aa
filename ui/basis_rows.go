package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// basisRows are the proposal's legal bases as a list: each can be changed,
// moved and taken out, and others can be added.
type basisRows struct {
	words *wordsView
	added map[int]fyne.CanvasObject // rows, by place in Proposal.Bases
	add   *button
	own   *button
}

func newBasisRows(w *wordsView) *basisRows {
	b := &basisRows{words: w, added: map[int]fyne.CanvasObject{}}
	b.add = w.page.button(text("words.bases.add"), theme.ContentAddIcon(), b.onAdd).quiet()
	b.own = w.page.button(text("words.bases.own"), theme.ContentUndoIcon(), b.onOwnOrder).quiet()
	return b
}

// list is the bases as they stand now.
func (b *basisRows) list() []basis { return b.words.form.bases(b.words.sentences) }

// objects are the rows in order. A row that was there before is there again.
func (b *basisRows) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{newTitle(text("words.bases"))}
	for _, one := range b.list() {
		if one.added >= 0 {
			if b.added[one.added] == nil {
				b.added[one.added] = b.addedRow(one)
			}
			objects = append(objects, b.added[one.added])
			continue
		}
		objects = append(objects, b.words.row(one.sentence, b.tools(one)...).box)
	}
	setShown(b.own, len(b.words.form.d.Proposal.Bases) > 0)
	return append(objects, container.NewHBox(b.add, b.own))
}

// tools are the buttons that move a basis and take it out.
func (b *basisRows) tools(one basis) []fyne.CanvasObject {
	p := b.words.page
	remove := p.iconButton(theme.DeleteIcon(), func() { b.onRemove(one) })
	if one.sentence.Typed {
		remove.Disable() // its field is to be changed
	}
	return []fyne.CanvasObject{
		p.iconButton(theme.MoveUpIcon(), func() { b.onMove(one, -1) }),
		p.iconButton(theme.MoveDownIcon(), func() { b.onMove(one, 1) }), remove,
	}
}

// addedRow is a basis that the clerk has added.
func (b *basisRows) addedRow(one basis) fyne.CanvasObject {
	e := b.words.page.area(basisPath(one.added), 1, &b.words.form.d.Proposal.Bases[one.added].Text)
	e.SetPlaceHolder(text("words.bases.form"))
	row := []fyne.CanvasObject{e}
	for _, t := range b.tools(one) {
		row = append(row, container.NewVBox(t))
	}
	return columns{1, 36, 36, 36}.row(row...)
}

func basisPath(added int) string { return addedID + itoa(added) + "/text" }

// changed shows the bases after their list has become another one.
func (b *basisRows) changed(then func()) {
	clear(b.added)
	b.words.load(then)
}

// place finds a basis in the list as it stands now.
func (b *basisRows) place(list []basis, one basis) int {
	return slices.IndexFunc(list, func(other basis) bool {
		return other.added == one.added && (one.added >= 0 || other.sentence.ID == one.sentence.ID)
	})
}

func (b *basisRows) onMove(one basis, n int) {
	list := b.list()
	if at := b.place(list, one); at >= 0 {
		b.words.form.moveBasis(list, at, n)
		b.changed(nil)
	}
}

// onRemove takes out a basis: one of the program's stays in sight, struck out.
func (b *basisRows) onRemove(one basis) {
	if one.added < 0 {
		b.words.remove(one.sentence)
		return
	}
	list := b.list()
	if at := b.place(list, one); at >= 0 {
		b.words.form.removeBasis(list, at)
		b.changed(nil)
	}
}

func (b *basisRows) onAdd() {
	path := basisPath(b.words.form.addBasis(b.list()))
	b.changed(func() { b.words.jump("proposal", path) })
}

// onOwnOrder asks before bases that the clerk has added are lost.
func (b *basisRows) onOwnOrder() {
	back := func() {
		b.words.form.ownOrder()
		b.changed(nil)
	}
	if n := b.words.form.addedBases(); n > 0 {
		b.words.confirm(textf("words.bases.own.ask", n), text("words.bases.own"), back)
		return
	}
	back()
}
