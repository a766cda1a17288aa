package ui

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Printing puts PDF files on paper. The errors of both methods are for Explain.
type Printing interface {
	// Printers names the printers to choose from, the usual one first; none where
	// the system chooses itself and knows of no copies.
	Printers(ctx context.Context) ([]string, error)
	// Print sends files to a printer, each beginning on a sheet of its own.
	Print(ctx context.Context, files []string, printer string, copies int) error
}

// mostCopies that one print makes: a slip of the finger is no ream of paper.
const mostCopies = 20

// printForm is what is asked before printing.
type printForm struct {
	printers []string
	printer  string
	copies   string // as typed
}

func newPrintForm(printers []string) *printForm {
	f := &printForm{printers: printers, copies: "1"}
	if len(printers) > 0 {
		f.printer = printers[0]
	}
	return f
}

// count is the number of copies; ok is false where that is none.
func (f *printForm) count() (n int, ok bool) {
	n, err := strconv.Atoi(f.copies)
	return n, err == nil && n >= 1 && n <= mostCopies
}

// onPrint asks for printer and copies and prints the papers ticked.
func (h *handoverView) onPrint() {
	ids := h.chosen()
	if ids == nil {
		return
	}
	v := h.dossier
	fetch(v.back, func() ([]string, error) { return v.system.printing.Printers(context.Background()) }, func(printers []string, err error) {
		if err != nil {
			h.cannotPrint(ids, err)
			return
		}
		h.askPrint(ids, newPrintForm(printers))
	})
}

// cannotPrint says why, and offers the other way: the PDF program prints too.
func (h *handoverView) cannotPrint(ids []string, err error) {
	n := h.dossier.notices
	n.log(err)
	words := container.New(fixedWidth(520), container.NewVBox(newWords(n.explain(err)), newGuide(text("print.other"))))
	n.ask(titleOf(text("handover.print")), text("notice.no"), text("print.by-viewer"), words, func() bool { return true }, func() { h.view(ids) })
}

func (h *handoverView) askPrint(ids []string, f *printForm) {
	n := h.dossier.notices
	around := nowhere{n.dialogKey}
	box := container.NewVBox(newWords(h.form.count()))
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
		h.view(ids)
	}).quiet()
	box.Add(container.NewHBox(viewer))
	n.ask(titleOf(text("handover.print")), text("notice.cancel"), text("print.do"), container.New(fixedWidth(560), box), func() bool {
		if _, ok := f.count(); !ok {
			show(trouble, textf("print.copies.wrong", mostCopies))
			return false
		}
		return true
	}, func() { h.print(ids, f) })
}

// print makes the papers, sends them to the printer, and notes that.
func (h *handoverView) print(ids []string, f *printForm) {
	v := h.dossier
	id := v.form.d.ID
	copies, _ := f.count()
	v.job(titleOf(text("handover.print")), func(ctx context.Context, progress Progress) error {
		if _, err := v.form.store.CloseRevision(ctx, id, beforePrint); err != nil {
			return err
		}
		dir, err := v.system.viewDir()
		if err != nil {
			return err
		}
		files, err := v.form.store.MakeSome(ctx, id, dir, ids, progress)
		if err != nil {
			return err
		}
		progress(text("print.sending"), len(files), len(files))
		var paths []string
		for _, f := range files {
			paths = append(paths, f.Path)
		}
		return v.system.printing.Print(ctx, paths, f.printer, copies)
	}, func(err error) {
		if err != nil {
			h.cannotPrint(ids, err)
			return
		}
		h.mark(ids, MarkPrinted, func() {
			v.notices.say(textf("print.done", len(ids)), widget.SuccessImportance)
		})
	})
}
