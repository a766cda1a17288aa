package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// acknowledgeStore writes receipts for packages that came.
type acknowledgeStore interface {
	// Acknowledge writes for each package the file that the unit's program reads,
	// and the page for people, into a folder. With an error it returns what was
	// written before.
	Acknowledge(ctx context.Context, codes []string, dir string, today model.Date, progress Progress) ([]WrittenReceipt, error)
}

// WrittenReceipt is a receipt on disk: paths.
type WrittenReceipt struct{ File, Page string }

// acknowledgeScope says which packages receipts are written for.
type acknowledgeScope string

const (
	scopeMarked acknowledgeScope = "marked"
	scopeNew    acknowledgeScope = "new"   // those without a receipt so far
	scopeShown  acknowledgeScope = "shown" // those that the filter shows
)

// scopes are what can be chosen, with how many packages each has; the codes of
// each are by its value.
func (f *poolForm) scopes(marked *poolLine) ([]option[acknowledgeScope], map[acknowledgeScope][]string) {
	codes := map[acknowledgeScope][]string{}
	for _, l := range f.packages {
		if !l.entry.Acknowledged {
			codes[scopeNew] = append(codes[scopeNew], l.entry.Code)
		}
	}
	for _, e := range f.shownEntries() {
		codes[scopeShown] = append(codes[scopeShown], e.Code)
	}
	var options []option[acknowledgeScope]
	if n := len(codes[scopeNew]); n > 0 {
		options = append(options, option[acknowledgeScope]{scopeNew, textf("acknowledge.new", n)})
	}
	if marked != nil {
		codes[scopeMarked] = []string{marked.entry.Code}
		options = append(options, option[acknowledgeScope]{scopeMarked, textf("acknowledge.marked", model.UpperFirst(marked.entry.UnitName))})
	}
	if n := len(codes[scopeShown]); n > 0 {
		options = append(options, option[acknowledgeScope]{scopeShown, textf("acknowledge.shown", n)})
	}
	return options, codes
}

// acknowledgeButton asks for which packages receipts are wanted.
func (v *poolView) acknowledgeButton() fyne.CanvasObject {
	return newButton(nowhere{v.keys}, text("acknowledge.do"), theme.DocumentSaveIcon(), v.onAcknowledge)
}

func (v *poolView) onAcknowledge() {
	marked, _ := v.marked()
	options, codes := v.form.scopes(marked)
	if len(options) == 0 {
		v.notices.inform(titleOf(text("acknowledge.do")), text("acknowledge.none"))
		return
	}
	scope := options[0].value
	choice := newChoice(nowhere{v.notices.dialogKey}, options, &scope, func() {})
	box := container.New(fixedWidth(560), container.NewVBox(newWords(text("acknowledge.ask")), choice, newGuide(text("acknowledge.guide"))))
	v.notices.ask(titleOf(text("acknowledge.do")), text("notice.cancel"), text("acknowledge.folder"), box, func() bool { return true }, func() {
		v.ways.acknowledge(codes[scope])
	})
}

// acknowledge asks for a folder and writes the receipts of packages into it.
func (v *Window) acknowledge(codes []string) {
	files := &fileAsker{system: newSystem(v.options).files, notices: v.notices, back: v.options.Background}
	files.folder(FileQuestion{Title: titleOf(text("acknowledge.do"))}, func(dir string) { v.writeReceipts(codes, dir) })
}

func (v *Window) writeReceipts(codes []string, dir string) {
	o := v.options
	var written []WrittenReceipt
	v.notices.job(o.Background, titleOf(text("acknowledge.do")), func(ctx context.Context, progress Progress) (err error) {
		written, err = o.Store.Acknowledge(ctx, codes, dir, o.Today(), progress)
		return err
	}, func(err error) {
		if v.pool != nil && len(written) > 0 {
			v.pool.reload("")
		}
		switch {
		case errors.Is(err, context.Canceled):
			v.notices.say(textf("acknowledge.cancelled", len(written)), widget.MediumImportance)
		case err != nil:
			v.notices.showError(err)
		default:
			v.tellReceipts(written, dir)
		}
	})
}

// tellReceipts says what was written and where, and what to do with it.
func (v *Window) tellReceipts(written []WrittenReceipt, dir string) {
	around := nowhere{v.notices.dialogKey}
	open := func(path string) func() {
		return func() {
			v.options.Background.run(func() error { return v.options.Open(path) }, v.notices.showError)
		}
	}
	buttons := []fyne.CanvasObject{newButton(around, text("handover.open-folder"), theme.FolderOpenIcon(), open(dir))}
	if len(written) == 1 {
		buttons = append(buttons, newButton(around, text("acknowledge.page"), theme.DocumentIcon(), open(written[0].Page)))
	}
	words := newWords(textf("acknowledge.done", len(written), dir))
	v.notices.tell(titleOf(text("acknowledge.do")), text("notice.ok"), container.New(fixedWidth(620), container.NewVBox(words, newGuide(text("acknowledge.send")))), buttons...)
}
