package ui

import (
	"context"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// printAsk is what is asked before something is printed.
type printAsk struct {
	notices *notices
	about   string // what is printed
	other   string // another way, where it cannot be printed
	view    func() // shows it in the PDF program, which prints too
	print   func(f *printForm)
}

// begin looks for printers and asks.
func (a printAsk) begin(back Background, printing Printing) {
	fetch(back, func() ([]string, error) { return printing.Printers(context.Background()) }, func(printers []string, err error) {
		if err != nil {
			a.cannot(err)
			return
		}
		a.ask(newPrintForm(printers))
	})
}

// cannot says why it cannot be printed, and offers the other way.
func (a printAsk) cannot(err error) {
	n := a.notices
	n.log(err)
	words := container.New(fixedWidth(520), container.NewVBox(newWords(n.explain(err)), newGuide(a.other)))
	n.ask(titleOf(text("handover.print")), text("notice.no"), text("print.by-viewer"), words, func() bool { return true }, a.view)
}

// ask asks for printer and copies.
func (a printAsk) ask(f *printForm) {
	n := a.notices
	around := nowhere{n.dialogKey}
	box := container.NewVBox(newWords(a.about))
	trouble := newMessage()
	if len(f.printers) > 0 {
		var options []option[string]
		for _, p := range f.printers {
			options = append(options, option[string]{p, p})
		}
		copies := newLineEntry(around)
		copies.SetText(f.copies)
		copies.OnChanged = func(s string) { f.copies = tidyLine(s) }
		box.Add(container.New(labelledLayout{}, newWords(text("print.printer")), newChoice(around, options, &f.printer, func() {}), newMessage()))
		box.Add(container.New(labelledLayout{}, newWords(text("print.copies")), container.New(fixedWidth(80), copies), trouble))
	} else {
		box.Add(newGuide(text("print.system")))
	}
	viewer := newButton(around, text("print.by-viewer"), theme.VisibilityIcon(), func() {
		n.closeTop()
		a.view()
	}).quiet()
	box.Add(container.NewHBox(viewer))
	n.ask(titleOf(text("handover.print")), text("notice.cancel"), text("print.do"), container.New(fixedWidth(560), box), func() bool {
		if _, ok := f.count(); !ok {
			show(trouble, textf("print.copies.wrong", mostCopies))
			return false
		}
		return true
	}, func() { a.print(f) })
}
