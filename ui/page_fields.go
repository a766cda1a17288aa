package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// labelled adds a field with its label; the message below it is returned,
// hidden.
func (p *page) labelled(path, label string, field fyne.CanvasObject) *widget.Label {
	message := newMessage()
	p.know(path, field)
	p.labelledWith(path, label, field, message)
	return message
}

// labelledWith adds a field with its label, its message and its mark.
func (p *page) labelledWith(path, label string, field fyne.CanvasObject, message *widget.Label) {
	m := newMark()
	m.message = message
	if path != "" {
		p.marks[path] = m
	}
	p.add(container.New(labelledLayout{p}, newWords(label), field, container.New(tightRows{}, message, m.box)))
}

// know lets a path lead to a field.
func (p *page) know(path string, field fyne.CanvasObject) {
	if f, ok := field.(fyne.Focusable); ok {
		if _, known := p.fields[path]; !known {
			p.paths = append(p.paths, path)
		}
		p.fields[path] = f
	}
}

// forget takes fields out that are no longer shown.
func (p *page) forget(paths ...string) {
	for _, path := range paths {
		delete(p.fields, path)
	}
	p.paths = slices.DeleteFunc(p.paths, func(path string) bool { return slices.Contains(paths, path) })
}

func newMessage() *widget.Label {
	m := newWords("")
	m.SizeName = theme.SizeNameCaptionText
	m.Importance = widget.DangerImportance
	m.Hide()
	return m
}

// show puts a sentence below a field, or takes it away when it is empty.
func show(message *widget.Label, sentence string) {
	message.SetText(sentence)
	if sentence == "" {
		message.Hide()
	} else {
		message.Show()
	}
}

// entry makes an entry for a fact that is bound to a value.
func (p *page) entry(path string, value *string) *paragraphsEntry {
	e := newFactEntry(p)
	e.bind(value, p.changed, p.left)
	p.know(path, e)
	return e
}

// line adds a field for a fact.
func (p *page) line(path, label string, value *string) *paragraphsEntry {
	e := p.entry(path, value)
	p.labelled(path, label, e)
	return e
}

// area makes an entry of paragraphs that is bound to a value.
func (p *page) area(path string, rows int, value *string) *paragraphsEntry {
	e := newParagraphsEntry(p, rows)
	e.SetText(*value)
	changed := p.changed
	e.OnChanged = func(s string) {
		*value = s
		e.fit()
		changed()
	}
	e.left = p.left
	p.know(path, e)
	return e
}

// paragraphs adds a field of paragraphs.
func (p *page) paragraphs(path, label string, rows int, value *string) *paragraphsEntry {
	e := p.area(path, rows, value)
	p.labelled(path, label, e)
	return e
}

// lines adds a field whose every line is an element of a list.
func (p *page) lines(path, label string, rows int, list *[]string) {
	joined := strings.Join(*list, "\n")
	e := newParagraphsEntry(p, rows)
	e.SetText(joined)
	changed := p.changed
	e.OnChanged = func(s string) {
		*list = nonBlankLines(s)
		e.fit()
		changed()
	}
	e.left = p.left
	p.labelled(path, label, e)
	for i := range *list {
		p.know(path+"/"+itoa(i), e)
	}
}

func nonBlankLines(s string) []string {
	var list []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// tick adds a box to tick.
func (p *page) tick(path, label string, value *bool, then func()) *tickBox {
	c := p.check(path, label, value, then)
	p.labelled(path, "", c)
	return c
}

// check makes a box to tick that is bound to a value.
func (p *page) check(path, label string, value *bool, then func()) *tickBox {
	changed := p.changed
	c := newTickBox(p, label, *value, func(on bool) {
		*value = on
		changed()
		if then != nil {
			then()
		}
	})
	p.know(path, c)
	return c
}

func parentPath(path string) string {
	return path[:max(0, strings.LastIndexByte(path, '/'))]
}
