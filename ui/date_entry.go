package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

const dateWidth = 150

// dateEntry is an entry for a date as clerks write it. What was typed is put
// in order as one leaves it, never while one types. judge says what there is to
// say about a date.
func (p *page) dateEntry(path string, value *model.Date, message *widget.Label, judge func(model.Date) string) *lineEntry {
	e := newLineEntry(p)
	e.composer.off = true
	e.SetPlaceHolder(text("date.form"))
	e.SetText(value.String())
	changed := p.changed
	e.OnChanged = func(s string) {
		*value = model.ParseDate(s)
		changed()
	}
	e.left = func() {
		// Nothing is written to value here: the field may be gone from the page.
		if d := model.ParseDate(e.Text); d.Valid() && d.String() != e.Text {
			e.setQuietly(d.String())
		}
		show(message, judge(model.ParseDate(e.Text)))
		p.left()
	}
	show(message, judge(*value))
	p.know(path, e)
	return e
}

// date adds a field for a date.
func (p *page) date(path, label string, value *model.Date) *lineEntry {
	return p.judgedDate(path, label, value, dateMessage)
}

// judgedDate adds a field for a date that may exist and still be wrong.
func (p *page) judgedDate(path, label string, value *model.Date, judge func(model.Date) string) *lineEntry {
	message := newMessage()
	e := p.dateEntry(path, value, message, judge)
	p.labelledWith(path, label, container.New(fixedWidth(dateWidth), e), message)
	return e
}

// unreadKeeper keeps what was typed for a number and is none, by the number's
// path.
type unreadKeeper interface {
	UnreadAt(path string) string
	SetUnread(path, typed string)
}

// numberEntry is an entry for a count. Something else than digits counts as 0,
// but is kept as typed, and is said so until it is mended.
func (p *page) numberEntry(path string, value *int, message *widget.Label) *lineEntry {
	e := newLineEntry(p)
	e.composer.off = true
	if typed := p.unread.UnreadAt(path); typed != "" {
		e.SetText(typed)
	} else if *value != 0 {
		e.SetText(strconv.Itoa(*value))
	}
	changed := p.changed
	e.OnChanged = func(s string) {
		n, ok := parseCount(s)
		*value = n
		if ok {
			s = ""
		}
		p.unread.SetUnread(path, s)
		changed()
	}
	e.left = func() {
		show(message, countMessage(e.Text))
		p.left()
	}
	show(message, countMessage(e.Text))
	p.know(path, e)
	return e
}

// number adds a field for a count.
func (p *page) number(path, label string, value *int) *lineEntry {
	message := newMessage()
	e := p.numberEntry(path, value, message)
	p.labelledWith(path, label, container.New(fixedWidth(100), e), message)
	return e
}

// countMessage is what there is to say about a count as typed; empty when it
// is one.
func countMessage(typed string) string {
	if _, ok := parseCount(typed); ok {
		return ""
	}
	return textf("number.wrong", typed)
}

// parseCount reads a count; blank is 0. It reports whether s is one.
func parseCount(s string) (int, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return 0, true
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0, false
	}
	return n, true
}

func itoa(n int) string { return strconv.Itoa(n) }
