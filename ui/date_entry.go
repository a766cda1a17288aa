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
// in order as one leaves it, never while one types.
func (p *page) dateEntry(path string, value *model.Date, message *widget.Label) *lineEntry {
	e := newLineEntry(p)
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
		show(message, dateMessage(model.ParseDate(e.Text)))
		p.left()
	}
	show(message, dateMessage(*value))
	p.know(path, e)
	return e
}

// date adds a field for a date.
func (p *page) date(path, label string, value *model.Date) *lineEntry {
	message := newMessage()
	e := p.dateEntry(path, value, message)
	p.add(container.New(labelledLayout{}, newWords(label), container.New(fixedWidth(dateWidth), e), message))
	return e
}

// numberEntry is an entry for a count. Something else than digits is said so
// as one leaves it, and counts as 0.
func (p *page) numberEntry(path string, value *int, message *widget.Label) *lineEntry {
	e := newLineEntry(p)
	if *value != 0 {
		e.SetText(strconv.Itoa(*value))
	}
	changed := p.changed
	e.OnChanged = func(s string) {
		*value, _ = parseCount(s)
		changed()
	}
	e.left = func() {
		if _, ok := parseCount(e.Text); ok {
			show(message, "")
		} else {
			show(message, textf("number.wrong", e.Text))
		}
		p.left()
	}
	p.know(path, e)
	return e
}

// number adds a field for a count.
func (p *page) number(path, label string, value *int) *lineEntry {
	message := newMessage()
	e := p.numberEntry(path, value, message)
	p.add(container.New(labelledLayout{}, newWords(label), container.New(fixedWidth(100), e), message))
	return e
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
