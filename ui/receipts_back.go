package ui

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

type receiptsStore interface {
	// Receipts lists the receipts that came back for a dossier's packages, the
	// oldest first.
	Receipts(ctx context.Context, id string) ([]TakenReceipt, error)
}

// TakenReceipt is a receipt that came back.
type TakenReceipt struct {
	Receiver string
	Received time.Time // when the package came there
	Revision int       // which package of the dossier it is for, from 1
	Last     bool      // that is the last one
	Findings int       // how many remarks it has
	// Answer is what it comes to, Errors counts the errors among the remarks, and
	// Objection is the first of them.
	Answer    model.ReceiptAnswer
	Errors    int
	Objection string
}

// receiptQuestion asks for receipts.
func receiptQuestion() FileQuestion {
	return FileQuestion{Title: titleOf(text("receipt.take")), Many: true, Kinds: text("receipt.kinds"), Patterns: []string{"*.json", "*.JSON"}}
}

// onReceipt asks for the receipt that the receiver has sent back.
func (h *handoverView) onReceipt() { h.dossier.files.open(receiptQuestion(), h.dossier.receive) }

// receiptLine says who received a package, and when.
func (f *handoverForm) receiptLine(r TakenReceipt) string {
	at := r.Received.In(f.zone)
	receiver, revision, clock, day := model.UpperFirst(r.Receiver), max(1, r.Revision), at.Format("15:04"), model.NewDate(at).String()
	words := textf("receipt.line", receiver, revision, clock, day)
	switch {
	case r.Answer == model.Returned:
		words = textf("receipt.line.returned", receiver, revision, clock, day)
	case r.Last && r.objects():
		words += textf("receipt.faults", r.Errors)
	}
	if r.Last && r.objects() {
		words += " " + r.Objection
	}
	if r.Last && r.Findings > 0 {
		words += textf("receipt.remarks", r.Findings)
	}
	return words
}

// objects tells that the receiver has found errors in the package.
func (r TakenReceipt) objects() bool { return r.Errors > 0 }

// objected tells that the receiver of the last package has found errors in it.
func (f *handoverForm) objected() bool {
	return slices.ContainsFunc(f.receipts, func(r TakenReceipt) bool { return r.Last && r.objects() })
}

// receiptWords tell of the receipts for the last package; of earlier ones where
// there is none for it.
func (h *handoverView) receiptWords() []fyne.CanvasObject {
	last := false
	for _, r := range h.form.receipts {
		last = last || r.Last
	}
	var objects []fyne.CanvasObject
	for _, r := range h.form.receipts {
		if r.Last != last {
			continue
		}
		words := newWords(h.form.receiptLine(r))
		icon := widget.NewIcon(theme.NewSuccessThemedResource(theme.ConfirmIcon()))
		switch {
		case r.Last && r.objects():
			icon.SetResource(theme.NewErrorThemedResource(theme.ErrorIcon()))
			words.Importance = widget.DangerImportance
		case !r.Last:
			icon.SetResource(theme.HistoryIcon())
		}
		objects = append(objects, container.New(leadIcon{}, icon, words))
	}
	return objects
}

// onReceipts shows what a receipt has changed in the dossier that is open.
func (v *dossierView) onReceipts() {
	v.form.reread(nil, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.parts.update(v.part)
		v.show(v.part, "")
		v.recheck()
	})
}

// looksLikeReceipt tells a receipt by its name, so that it is read wherever it
// is dropped. A mail program may have numbered it.
func looksLikeReceipt(file string) bool {
	name := strings.ToLower(filepath.Base(file))
	return strings.Contains(name, ".hoso-receipt") && strings.HasSuffix(name, ".json")
}
