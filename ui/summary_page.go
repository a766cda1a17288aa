package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2/widget"
)

// summaryFile is the name suggested for the page.
const summaryFile = "bao-cao-tong-hop.pdf"

// onLook makes the page aside and opens it.
func (v *summaryView) onLook() {
	v.make(text("handover.view"), func(file string) { v.door.show(file) })
}

// onPrint asks for printer and copies and prints the page.
func (v *summaryView) onPrint() { v.printAsk().begin(v.back, v.system.printing) }

func (v *summaryView) printAsk() printAsk {
	return printAsk{
		notices: v.notices, about: text("summary.page"), other: text("print.other.page"), view: v.onLook, print: v.print,
	}
}

func (v *summaryView) print(f *printForm) {
	copies, _ := f.count()
	title := titleOf(text("handover.print"))
	v.make(title, func(file string) {
		v.notices.jobShown(noticeable, v.back, title, func(ctx context.Context, _ Progress) error {
			return v.system.printing.Print(ctx, []string{file}, f.printer, copies)
		}, func(err error) {
			switch {
			case v.notices.cancelled(err):
			case err != nil:
				v.printAsk().cannot(err)
			default:
				v.notices.say(text("summary.printed"), widget.SuccessImportance)
			}
		})
	})
}

// make writes the page into a folder for papers that are only looked at.
func (v *summaryView) make(title string, done func(file string)) {
	file, facts := "", v.form.facts
	v.notices.jobShown(noticeable, v.back, title, func(ctx context.Context, _ Progress) error {
		dir, err := v.system.viewDir()
		if err != nil {
			return err
		}
		file = filepath.Join(dir, summaryFile)
		return v.form.store.WritePoolSummary(ctx, file, facts)
	}, func(err error) {
		switch {
		case v.notices.cancelled(err):
		case err != nil:
			v.notices.showErrorOf(title, err)
		default:
			done(file)
		}
	})
}

// onSave asks where to put the page, and writes it.
func (v *summaryView) onSave() {
	title := titleOf(text("handover.save"))
	v.door.files.saveAs(FileQuestion{Title: title, Name: summaryFile, Kinds: "PDF", Patterns: []string{"*.pdf"}}, ".pdf", func(file string) {
		facts := v.form.facts
		v.notices.jobShown(noticeable, v.back, title, func(ctx context.Context, _ Progress) error {
			return v.form.store.WritePoolSummary(ctx, file, facts)
		}, func(err error) { v.door.told(title, file, "", err) })
	})
}
