package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// pasteDoor is what a page keeps for what is pasted into its fields.
type pasteDoor struct {
	notices *notices // ask; nil where the page cannot
	// told are the lines that stand below a field because of a paste.
	told map[textField]fyne.CanvasObject
	// back puts what was pasted last into a field back as it was copied.
	back map[textField]func()
	// last is the field that had the cursor last: a menu takes it away.
	last textField
}

// paste looks at what is pasted into a field of the page: text of an old
// encoding is converted if the clerk agrees, and whatever comes is put in
// order.
func (p *page) paste(into textField, copied string) {
	if p.door.notices == nil {
		p.take(into, copied)
		return
	}
	if tooLong(copied) {
		p.door.notices.inform(text("paste.title"), textf("paste.too-long", grouped(len([]rune(copied))), grouped(maxPaste)))
		return
	}
	encoding := model.LegacyEncoding(copied)
	if encoding == "" {
		p.take(into, copied)
		return
	}
	p.door.notices.askToConvert(text("convert.pasted"), &convertForm{old: copied, encoding: encoding},
		func(converted string) { p.take(into, converted) },
		func() {
			p.take(into, copied)
			p.offerConversion(into)
		})
}

// take puts text from the clipboard in order and into a field.
func (p *page) take(into textField, copied string) {
	p.focus(into)
	if takesLine(into) {
		into.insert(cleanLine(copied))
		return
	}
	pasted := model.CleanPasted(copied)
	into.insert(pasted.Text)
	p.tellPasted(into, pasted, copied)
}

// tellPasted says below a field what was done to what was pasted, with a way
// back.
func (p *page) tellPasted(into textField, pasted model.Pasted, copied string) {
	p.drop(into)
	words := whatWasDone(pasted)
	if words == "" {
		return
	}
	plain, _ := model.Clean(copied)
	if plain == pasted.Text { // what cannot be seen is kept nowhere
		p.tellBelow(into, words)
		return
	}
	back := func() {
		p.drop(into)
		if all, ok := putBack(into.text().Text, pasted.Text, plain); ok {
			into.replace(all)
		}
		p.focus(into)
	}
	p.door.back[into] = back
	p.tellBelow(into, words, newClickable(text("paste.back"), theme.ContentUndoIcon(), back)) // Tab goes on to the next field
}

// offerConversion says below a field that its text is of an old encoding, and
// offers to convert it.
func (p *page) offerConversion(field textField) {
	encoding := model.LegacyEncoding(field.text().Text)
	if encoding == "" || p.door.notices == nil {
		return
	}
	p.drop(field)
	p.tellBelow(field, textf("convert.found", encoding), newButton(p, text("convert.look"), theme.ViewRefreshIcon(), func() { p.convert(field) }))
}

// offerConversions does so for all fields of the page.
func (p *page) offerConversions() {
	for _, path := range p.paths {
		if field, ok := p.fields[path].(textField); ok {
			p.offerConversion(field)
		}
	}
}

// convert converts the text of a field, if the clerk agrees.
func (p *page) convert(field textField) {
	all := field.text().Text
	encoding := model.LegacyEncoding(all)
	if encoding == "" {
		encoding = model.TCVN3
	}
	p.door.notices.askToConvert(text("convert.field"), &convertForm{old: all, encoding: encoding}, func(converted string) {
		p.drop(field)
		clean, _ := model.Clean(converted)
		field.replace(clean)
		p.focus(field)
	}, func() { p.focus(field) })
}

// onConvert converts the field that the cursor is in, or was in last.
func (v *Window) onConvert() {
	if v.dossier == nil || v.notices.asking() {
		return
	}
	p := v.dossier.page
	if p.door.last == nil || p.door.last.text().Text == "" {
		v.notices.inform(text("convert.title"), text("convert.where"))
		return
	}
	p.convert(p.door.last)
}

// onPasteBack is the menu's way to have what was pasted last as it was copied.
func (v *Window) onPasteBack() {
	if v.notices.asking() {
		return
	}
	if v.dossier != nil {
		if back, ok := v.dossier.page.door.back[v.dossier.page.door.last]; ok {
			back()
			return
		}
	}
	v.notices.say(text("paste.back.none"), widget.MediumImportance)
}

// tellBelow shows a line below the field, or below the row that it stands in.
func (p *page) tellBelow(field textField, words string, way ...fyne.CanvasObject) {
	line := newGuide(words)
	line.Importance = widget.MediumImportance
	row := fyne.CanvasObject(line)
	if len(way) > 0 {
		row = border(nil, nil, nil, container.NewVBox(way...), line)
	}
	for i, o := range p.box.Objects {
		if _, inside := heightIn(o, field); inside {
			p.door.told[field] = row
			p.box.Objects = append(p.box.Objects[:i+1:i+1], append([]fyne.CanvasObject{row}, p.box.Objects[i+1:]...)...)
			p.box.Refresh()
			return
		}
	}
}

// drop takes the line below a field away.
func (p *page) drop(field textField) {
	if row, ok := p.door.told[field]; ok {
		delete(p.door.told, field)
		delete(p.door.back, field)
		p.box.Remove(row)
	}
}

// grouped writes a number with a stop between thousands: "4.120".
func grouped(n int) string {
	s := itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}
