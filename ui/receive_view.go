package ui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// receiveView tells what became of files that were to be received: a row for
// each, and below it what was found in the one that is marked.
type receiveView struct {
	form     *receiveForm
	notices  *notices
	findings *gradedFindings

	list   *chooser
	about  *widget.Label
	found  *findingsList
	body   *fyne.Container   // the findings, or that there are none
	detail fyne.CanvasObject // about and body
}

// receive takes files that were dropped or chosen. done is told what came of
// them, when the clerk has read it; it is not called where nothing came of them.
func (n *notices) receive(o Options, files []string, done func(*receiveForm)) {
	today := o.Today()
	var arrivals []Arrival
	n.job(o.Background, text("receive.job"), func(ctx context.Context, progress Progress) (err error) {
		arrivals, err = o.Store.Receive(ctx, files, today, progress)
		return err
	}, func(err error) {
		switch {
		case len(arrivals) > 0:
			if err != nil && !errors.Is(err, context.Canceled) {
				n.log(err) // each file says what it means for it
			}
			newReceiveView(newReceiveForm(arrivals, o.Explain), n, o.Store.Rule).show(done)
		case errors.Is(err, context.Canceled):
			n.say(text("receive.cancelled"), widget.MediumImportance)
		case err != nil:
			n.showError(err)
		default:
			n.inform(text("receive.job"), text("receive.nothing"))
		}
	})
}

func newReceiveView(form *receiveForm, n *notices, rule func(string) (string, string, bool)) *receiveView {
	around := nowhere{n.dialogKey}
	v := &receiveView{form: form, notices: n, findings: newGradedFindings(rule), about: newWords(""), body: container.NewStack()}
	v.list = newChooser(func() int { return len(form.arrivals) }, newArrivalRow, v.showArrival, v.onOpen, around.key)
	v.list.OnSelected = func(widget.ListItemID) { v.showFindings() }
	v.found = newGradedList(v.findings, around)
	return v
}

// Room in the dialog, in the toolkit's units.
const (
	receiveEdge  = 80 // between the dialog and the window
	receiveMost  = 1200
	receiveShare = 0.5 // of the rows, at most
)

// show opens the dialog; done is called when it is closed.
func (v *receiveView) show(done func(*receiveForm)) {
	summary := newCell(v.form.summary(), fyne.TextStyle{Bold: true})
	v.detail = border(v.about, nil, nil, nil, v.body)
	split := container.NewVSplit(v.list, v.detail)
	d := dialog.NewCustomWithoutButtons(text("receive.title.dialog"), border(summary, nil, nil, nil, split), v.notices.window)
	away := v.notices.button(text("notice.close"), d.Hide)
	away.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{away})
	v.notices.show(d, nil)
	d.SetOnClosed(func() {
		v.notices.forget(d)
		done(v.form)
	})
	window := v.notices.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(receiveMost, window.Width-receiveEdge), window.Height-receiveEdge))
	split.SetOffset(v.rowsShare(split.Size().Height))
	v.list.mark(0)
	v.notices.focus(v.list)
}

// rowsShare is what the rows take of a height: all of them, or as many whole
// ones as their share has room for.
func (v *receiveView) rowsShare(height float32) float64 {
	if len(v.form.arrivals) == 1 || height <= 0 {
		return 0 // as little as one row needs
	}
	row := v.list.CreateItem().MinSize().Height + theme.Padding()
	rows := min(len(v.form.arrivals), int(height*receiveShare/row))
	return float64((float32(rows)*row + theme.Padding()) / height)
}

// newArrivalRow has a sign, and beside it what the file is and what became of it.
func newArrivalRow() fyne.CanvasObject {
	words := newCell("", fyne.TextStyle{})
	words.SizeName = theme.SizeNameCaptionText
	return columns{26, 1}.row(container.NewCenter(widget.NewIcon(nil)), container.New(tightRows{}, newCell("", fyne.TextStyle{}), words))
}

func (v *receiveView) showArrival(i int, o fyne.CanvasObject) {
	a := v.form.arrivals[i]
	title, sentence := v.form.lines(a)
	cells := o.(*fyne.Container).Objects
	cells[0].(*fyne.Container).Objects[0].(*widget.Icon).SetResource(arrivalIcon(a.importance()))
	lines := cells[1].(*fyne.Container).Objects
	setWords(lines[0].(*widget.Label), title)
	below := lines[1].(*widget.Label)
	if below.Importance != a.importance() {
		below.Importance, below.Text = a.importance(), ""
	}
	setWords(below, sentence)
}

func arrivalIcon(i widget.Importance) fyne.Resource {
	switch i {
	case widget.DangerImportance:
		return theme.NewErrorThemedResource(theme.CancelIcon())
	case widget.WarningImportance:
		return theme.NewWarningThemedResource(theme.WarningIcon())
	case widget.LowImportance:
		return theme.NewDisabledResource(theme.ConfirmIcon())
	}
	return theme.NewSuccessThemedResource(theme.ConfirmIcon())
}

// onOpen puts the keyboard on what was found; a single file with nothing to read
// about is done with.
func (v *receiveView) onOpen(int) {
	if len(v.findings.findings) > 0 {
		v.notices.focus(v.found)
	} else if len(v.form.arrivals) == 1 {
		v.notices.closeTop()
	}
}

// showFindings tells of the file that is marked: whole sentences, and what was
// found in it.
func (v *receiveView) showFindings() {
	a := v.form.arrivals[v.list.marked]
	_, sentence := v.form.lines(a)
	words := []string{textf("receive.file", filepath.Base(a.File)), sentence}
	if a.Code != "" && a.taken() && !a.isReceipt() {
		words = append(words, a.Signature.words())
	}
	if a.Outcome == Refused || a.Outcome == Foreign {
		words = append(words, text("receive.refused.do"))
	}
	v.about.SetText(strings.Join(words, "\n"))
	v.findings.findings = a.found()
	v.found.refresh()
	v.found.begin()
	v.body.Objects = []fyne.CanvasObject{v.found}
	switch {
	case a.Unchecked:
		v.body.Objects = []fyne.CanvasObject{newGuide(text("receive.unchecked.guide"))}
	case len(a.Findings) == 0 && !a.taken():
		v.body.Objects = nil // the sentence above says all
	case len(a.Findings) == 0:
		v.body.Objects = []fyne.CanvasObject{newGuide(text("receive.no-findings"))}
	}
	v.body.Refresh()
	v.detail.Refresh()
}
