package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hoso/model"
)

// showHelp is F1: the work from start to finish, the keys, and what the check
// looks at.
func (n *notices) showHelp() {
	p := newPage(func() {}, func() {}, func(*fyne.KeyEvent) bool { return false }, n.focus)
	p.section(text("help.steps"))
	p.add(newWords(text("help.steps.text")))
	p.section(text("help.keys"))
	for line := range strings.SplitSeq(text("help.keys.text"), "\n") {
		key, what, _ := strings.Cut(line, ": ")
		p.add(columns{170, 1}.row(newCell(key, fyne.TextStyle{Bold: true}), newWords(what)))
	}
	p.section(text("help.safe"))
	p.add(newWords(text("help.safe.text")))
	p.section(text("help.rules"))
	family := ""
	for _, r := range model.Rules() {
		if r.Family != family {
			family = r.Family
			p.add(newCell(family, fyne.TextStyle{Bold: true}))
		}
		p.add(newWords("– "+r.Title), newGuide(r.Explanation))
	}
	d := n.tell(text("help.title"), text("help.close"), container.NewStack(p.scroll))
	size := n.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(960, size.Width-80), size.Height-60))
}
