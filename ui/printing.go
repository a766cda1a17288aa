package ui

import (
	"context"
	"strconv"

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
	if ids := h.chosen(); ids != nil {
		h.printAsk(ids).begin(h.dossier.back, h.dossier.system.printing)
	}
}

// printAsk is what is asked before papers are printed.
func (h *handoverView) printAsk(ids []string) printAsk {
	return printAsk{
		notices: h.dossier.notices, about: h.form.count(), other: text("print.other"),
		view: func() { h.view(ids) }, print: func(f *printForm) { h.print(ids, f) },
	}
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
			h.printAsk(ids).cannot(err)
			return
		}
		h.mark(ids, MarkPrinted, func() {
			v.notices.say(textf("print.done", len(ids)), widget.SuccessImportance)
		})
	})
}
