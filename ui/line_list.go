package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

var lineColumns = columns{1, 36, 36, 36}

// lineList is a list of lines, each in a field of its own, that can be changed,
// moved, taken out and added to. It shows blank lines and hands on the others.
type lineList struct {
	page    *page
	path    string
	add     string // words of the button that adds a line
	lines   []string
	changed func([]string)
	box     *fyne.Container
}

// newLineList shows lines under the paths path/0, path/1 …; changed is told of
// every change.
func newLineList(p *page, path, add string, lines []string, changed func([]string)) *lineList {
	l := &lineList{page: p, path: path, add: add, lines: slices.Clone(lines), changed: changed, box: container.NewVBox()}
	l.build()
	return l
}

func (l *lineList) build() {
	l.box.Objects = nil
	for i := range l.lines {
		e := l.entry(i)
		l.page.know(l.path+"/"+itoa(i), e)
		if i == 0 {
			l.page.know(l.path, e)
		}
		l.box.Add(lineColumns.row(e,
			container.NewVBox(l.page.iconButton(theme.MoveUpIcon(), func() { l.move(i, -1) })),
			container.NewVBox(l.page.iconButton(theme.MoveDownIcon(), func() { l.move(i, 1) })),
			container.NewVBox(l.page.iconButton(theme.DeleteIcon(), func() { l.remove(i) }))))
	}
	add := l.page.button(l.add, theme.ContentAddIcon(), l.onAdd).quiet()
	if len(l.lines) == 0 {
		l.page.know(l.path, add)
	}
	l.box.Add(container.NewHBox(add))
	l.box.Refresh()
}

// entry is the field of a line, which is shown whole however long it is.
func (l *lineList) entry(i int) *paragraphsEntry {
	e := newFactEntry(l.page)
	e.SetText(l.lines[i])
	lines := l.lines
	e.OnChanged = func(s string) {
		lines[i] = tidyLine(s)
		e.fit()
		l.tell()
	}
	e.left = l.page.left
	return e
}

// tell hands the lines on, without blank ones.
func (l *lineList) tell() {
	l.changed(slices.DeleteFunc(slices.Clone(l.lines), func(s string) bool { return s == "" }))
}

func (l *lineList) onAdd() { l.replace(append(slices.Clone(l.lines), ""), len(l.lines)) }

func (l *lineList) move(i, n int) {
	if i+n < 0 || i+n >= len(l.lines) {
		return
	}
	lines := slices.Clone(l.lines)
	lines[i], lines[i+n] = lines[i+n], lines[i]
	l.replace(lines, i+n)
}

func (l *lineList) remove(i int) {
	l.replace(slices.Delete(slices.Clone(l.lines), i, i+1), min(i, len(l.lines)-2))
}

// replace shows other lines, with the cursor in one of them.
func (l *lineList) replace(lines []string, at int) {
	l.lines = lines
	l.build()
	l.tell()
	l.page.box.Refresh()
	l.focus(at)
}

// focus puts the cursor into a line, or on the button that adds one.
func (l *lineList) focus(at int) {
	path := l.path
	if at > 0 {
		path += "/" + itoa(at)
	}
	if f, ok := l.page.fields[path]; ok {
		l.page.focus(f)
	}
}

// list adds a field whose lines are a list.
func (p *page) list(path, label, add string, list *[]string) {
	changed := p.changed
	l := newLineList(p, path, add, *list, func(lines []string) {
		*list = lines
		changed()
	})
	p.add(newWords(label), container.New(asWords{}, l.box))
}

// recipientLines are the lines of "Nơi nhận" without what every line begins and
// ends with.
func recipientLines(words string) []string {
	var lines []string
	for _, line := range nonBlankLines(words) {
		lines = append(lines, strings.TrimRight(strings.TrimSpace(strings.TrimPrefix(line, "-")), " ;."))
	}
	return lines
}

// recipientWords is the opposite: each line from its dash to its semicolon, the
// last one's full stop (Nghị định 30/2020, Phụ lục I, II.9).
func recipientWords(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		end := ";\n"
		if i == len(lines)-1 {
			end = "."
		}
		b.WriteString("- " + strings.TrimRight(line, " ;.") + end)
	}
	return b.String()
}
