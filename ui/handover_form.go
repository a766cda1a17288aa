package ui

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// papersStore makes papers and packages and knows what was done with them.
type papersStore interface {
	wordStore
	// Papers tells of every paper and attached document, in print order.
	Papers(ctx context.Context, id string) ([]PaperState, error)
	// MakePapers writes every paper into a folder.
	MakePapers(ctx context.Context, id, dir string, progress Progress) ([]PaperFile, error)
	// MakeSome writes some papers into a folder, each a file of its own.
	MakeSome(ctx context.Context, id, dir string, papers []string, progress Progress) ([]PaperFile, error)
	// SaveAs writes some papers as one file.
	SaveAs(ctx context.Context, id, file string, papers []string, progress Progress) error
	// MarkPapers notes that papers were printed or signed as they read now.
	MarkPapers(ctx context.Context, id string, papers []string, as PaperMarking) error
	// Pack writes the package and its receipt into a folder.
	Pack(ctx context.Context, id, dir string, as Wrapping, today model.Date, progress Progress) (Packed, error)
	// OwnKeys and EnrolledKeys tell how it can be signed and encrypted.
	OwnKeys(ctx context.Context) (OwnKeys, error)
	EnrolledKeys(ctx context.Context) ([]EnrolledKey, error)
	// LastPackage finds the package made last, in the folder that it was written
	// to; model.ErrNotFound where it is not there any more.
	LastPackage(ctx context.Context, id, dir string) (Packed, error)
	// CopyPackage copies the package made last from its folder to another and
	// returns the copies' paths. They are verified when it returns.
	CopyPackage(ctx context.Context, id, from, to string, progress Progress) ([]string, error)
}

// PaperState is a paper on its way from the screen to the bundle.
type PaperState struct {
	ID       string // "report/n1", "attachment/a1"
	Title    string
	Stem     string // of its file name: "to-trinh"
	Nominee  string // id, where the paper is about one
	Pages    int
	Working  bool // for the unit's own use, no part of the bundle
	Attached bool // a file that came from elsewhere
	// Printed and Signed tell when that was; nil when it was not.
	Printed, Signed *PaperMark
}

// PaperMark is when something was done with a paper.
type PaperMark struct {
	Made time.Time
	// Current tells that the paper still reads as it did then.
	Current bool
}

// PaperMarking is what is noted of papers.
type PaperMarking string

const (
	MarkPrinted PaperMarking = "printed"
	MarkSigned  PaperMarking = "signed"
	// MarkNothing takes both back.
	MarkNothing PaperMarking = ""
)

// handoverForm is what the part "In và đóng gói" knows.
type handoverForm struct {
	dossier *dossierForm
	zone    *time.Location
	papers  []PaperState
	left    map[string]bool // papers that are not ticked
	loaded  bool
	last    Packed // the package made last; without a file where it is not there
	// receipts came back for packages of the dossier, the oldest first.
	receipts []TakenReceipt
}

func newHandoverForm(d *dossierForm, zone *time.Location) *handoverForm {
	return &handoverForm{dossier: d, zone: zone, left: map[string]bool{}}
}

// take takes over the papers as they are now. Working papers are not ticked
// until the clerk does.
func (f *handoverForm) take(papers []PaperState) {
	known := map[string]bool{}
	for _, p := range f.papers {
		known[p.ID] = true
	}
	for _, p := range papers {
		if p.Working && !known[p.ID] {
			f.left[p.ID] = true
		}
	}
	f.papers, f.loaded = papers, true
}

// chosen lists the ids of the papers ticked, in print order.
func (f *handoverForm) chosen() []string {
	var ids []string
	for _, p := range f.papers {
		if !f.left[p.ID] {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// composed are those of some papers that have words of ours: the others came as
// files.
func (f *handoverForm) composed(ids []string) []string {
	var list []string
	for _, p := range f.papers {
		if !p.Attached && slices.Contains(ids, p.ID) {
			list = append(list, p.ID)
		}
	}
	return list
}

func (f *handoverForm) tick(i int) { f.left[f.papers[i].ID] = !f.left[f.papers[i].ID] }

// tickAll ticks every paper of the bundle, or none.
func (f *handoverForm) tickAll(on bool) {
	for _, p := range f.papers {
		f.left[p.ID] = !on || p.Working
	}
}

// tickUnprinted ticks the papers that are yet to be printed as they read now.
func (f *handoverForm) tickUnprinted() {
	for _, p := range f.papers {
		f.left[p.ID] = p.Working || p.Printed != nil && p.Printed.Current || p.Signed != nil && p.Signed.Current
	}
}

// count tells how much is ticked.
func (f *handoverForm) count() string {
	pages, n := 0, 0
	for _, p := range f.papers {
		if !f.left[p.ID] {
			n++
			pages += p.Pages
		}
	}
	return textf("handover.chosen", n, len(f.papers), pages)
}

// stale lists the titles of papers that read otherwise than when they were
// printed or signed.
func (f *handoverForm) stale() []string {
	var titles []string
	for _, p := range f.papers {
		last := p.Printed
		if p.Signed != nil {
			last = p.Signed
		}
		if last != nil && !last.Current && !p.Working {
			titles = append(titles, p.Title)
		}
	}
	return titles
}

// state says how far a paper has come.
func (f *handoverForm) state(p PaperState) (words string, importance widget.Importance) {
	at := func(m *PaperMark) string { return m.Made.In(f.zone).Format("2/1/2006 15:04") }
	switch {
	case p.Signed != nil && !p.Signed.Current:
		return textf("paper.changed-signed", at(p.Signed)), widget.DangerImportance
	case p.Signed != nil:
		return textf("paper.signed", at(p.Signed)), widget.SuccessImportance
	case p.Printed != nil && !p.Printed.Current:
		return textf("paper.changed", at(p.Printed)), widget.WarningImportance
	case p.Printed != nil:
		return textf("paper.printed", at(p.Printed)), widget.SuccessImportance
	case p.Working:
		return text("paper.working"), widget.LowImportance
	}
	return text("paper.unprinted"), widget.MediumImportance
}

// held is the number of errors that hold the package back: none while it is being
// looked whether the last change has mended them, since packing looks itself.
func (f *handoverForm) held() int {
	if !f.dossier.foundNow() {
		return 0
	}
	return len(ofGrade(f.dossier.findings, model.Error))
}

// packageState says where the package stands.
func (f *handoverForm) packageState() (words string, importance widget.Importance) {
	d, good := f.dossier.d, widget.SuccessImportance
	if f.objected() {
		good = widget.MediumImportance
	}
	switch {
	case d.Revision == 0:
		return "", widget.MediumImportance
	case d.State == model.Submitted:
		return textf("handover.submitted", d.SubmittedOn.String(), d.Revision), good
	case d.State == model.Packed:
		return textf("handover.ready", d.Revision), good
	case d.SubmittedOn != "":
		return textf("handover.changed-submitted", d.SubmittedOn.String()), widget.WarningImportance
	}
	return textf("handover.changed", d.Revision), widget.WarningImportance
}

// submit notes the day on which the package was handed over.
func (f *handoverForm) submit(day model.Date) {
	f.dossier.d.State, f.dossier.d.SubmittedOn = model.Submitted, day
	f.dossier.revised = true
	f.dossier.changes++
	f.dossier.saver.touch()
}

// submitMessage is why a day cannot be the one of handing over; empty when it
// can.
func (f *handoverForm) submitMessage(day model.Date) string {
	switch {
	case !day.IsDay():
		return text("submit.no-day")
	case day.After(f.dossier.today):
		return text("submit.future")
	}
	return ""
}
