package ui

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// receiveForm is what came of files that were to be received.
type receiveForm struct {
	arrivals []Arrival
	explain  func(error) string
}

// newReceiveForm puts what needs a look first: what was not taken, then what
// was with findings, each in the order in which it was given.
func newReceiveForm(arrivals []Arrival, explain func(error) string) *receiveForm {
	f := &receiveForm{arrivals: slices.Clone(arrivals), explain: explain}
	slices.SortStableFunc(f.arrivals, func(a, b Arrival) int { return a.urgency() - b.urgency() })
	return f
}

// urgency is smaller for what needs a look sooner.
func (a Arrival) urgency() int {
	switch {
	case a.Outcome == Skipped:
		return 4
	case !a.taken():
		return 0
	case model.HasErrors(a.Findings):
		return 1
	case a.Outcome == Known, a.Outcome == ReceiptKnown:
		return 3
	}
	return 2
}

// taken tells that the file is in the workspace now.
func (a Arrival) taken() bool {
	return !slices.Contains([]Outcome{Refused, Foreign, Failed, Stopped, Skipped}, a.Outcome)
}

// isReceipt tells that the file is a receipt.
func (a Arrival) isReceipt() bool {
	return slices.Contains([]Outcome{ReceiptTaken, ReceiptKnown, ReceiptEarlier}, a.Outcome)
}

// newCodes are the codes of the packages that came by these files.
func (f *receiveForm) newCodes() []string {
	var codes []string
	for _, a := range f.arrivals {
		if a.Outcome == Arrived || a.Outcome == Replaced {
			codes = append(codes, a.Code)
		}
	}
	return codes
}

// first is the code of the first package that is new, or else of the first that
// is here; empty where no package is.
func (f *receiveForm) first() string {
	if codes := f.newCodes(); len(codes) > 0 {
		return codes[0]
	}
	for _, a := range f.arrivals {
		if a.taken() && !a.isReceipt() {
			return a.Code
		}
	}
	return ""
}

// hasReceipt tells that a receipt was read.
func (f *receiveForm) hasReceipt() bool { return slices.ContainsFunc(f.arrivals, Arrival.isReceipt) }

// summary counts the files by what became of them.
func (f *receiveForm) summary() string {
	counts := map[string]int{}
	for _, a := range f.arrivals {
		counts[a.sort()]++
	}
	var words []string
	for _, s := range []struct{ sort, words string }{
		{"new", textf("receive.count.new", counts["new"])}, {"replaced", textf("receive.count.replaced", counts["replaced"])},
		{"outdated", textf("receive.count.outdated", counts["outdated"])}, {"known", textf("receive.count.known", counts["known"])},
		{"receipt", textf("receive.count.receipts", counts["receipt"])}, {"refused", textf("receive.count.refused", counts["refused"])},
		{"skipped", textf("receive.count.skipped", f.skipped())},
		{"stopped", textf("receive.count.stopped", counts["stopped"])},
	} {
		if counts[s.sort] > 0 {
			words = append(words, s.words)
		}
	}
	return model.UpperFirst(strings.Join(words, "; ")) + "."
}

// skipped counts the files that were none of ours.
func (f *receiveForm) skipped() int {
	n := 0
	for _, a := range f.arrivals {
		n += len(a.Skipped)
	}
	return n
}

// namedSkipped is the greatest number of skipped files that are named.
const namedSkipped = 20

// skippedWords name the files that were none of ours.
func (a Arrival) skippedWords() string {
	words := textf("receive.skipped", len(a.Skipped), strings.Join(a.Skipped[:min(len(a.Skipped), namedSkipped)], ", "))
	if len(a.Skipped) > namedSkipped {
		words += ", …"
	}
	return words
}

// sort is what a file is counted as.
func (a Arrival) sort() string {
	switch a.Outcome {
	case Arrived:
		return "new"
	case Replaced:
		return "replaced"
	case Outdated:
		return "outdated"
	case Known:
		return "known"
	case Stopped:
		return "stopped"
	case Skipped:
		return "skipped"
	case ReceiptTaken, ReceiptKnown, ReceiptEarlier:
		return "receipt"
	}
	return "refused"
}

// lines are the two lines of a file: what it is, and what became of it.
func (f *receiveForm) lines(a Arrival) (title, sentence string) {
	title = filepath.Base(a.File)
	if a.UnitName != "" {
		title = textf("receive.title", model.UpperFirst(a.UnitName), a.Title, a.Collectives, a.Individuals)
	}
	return title, f.sentence(a)
}

// sentence says what became of a file, and why.
func (f *receiveForm) sentence(a Arrival) string {
	switch a.Outcome {
	case Arrived:
		return textf("receive.arrived", a.verdict())
	case Known:
		return text("receive.known")
	case Replaced:
		words := textf("receive.replaced", a.verdict())
		for _, lead := range a.Leads {
			words += textf("receive.replaced.lead", lead)
		}
		return words
	case Outdated:
		return text("receive.outdated")
	case Foreign:
		return text("receive.foreign")
	case Stopped:
		return text("receive.stopped")
	case Skipped:
		return a.skippedWords()
	case ReceiptTaken:
		return textf("receive.receipt", a.answer())
	case ReceiptKnown:
		return textf("receive.receipt.known", a.answer())
	case ReceiptEarlier:
		return textf("receive.receipt.earlier", a.answer())
	case Failed:
		return textf("receive.refused", f.explain(a.Err))
	}
	if first := ofGrade(a.Findings, model.Error); len(first) > 0 {
		return textf("receive.refused", a.inner(first[0]).Message)
	}
	return textf("receive.refused", f.explain(a.Err))
}

// answer says whose receipt it is, and what it comes to.
func (a Arrival) answer() string {
	receipt := model.Receipt{Findings: a.Findings}
	switch receipt.Answer() {
	case model.Returned:
		return textf("receive.receipt.returned", a.Received)
	case model.AcceptedFaulty:
		return textf("receive.receipt.faulty", a.Received, len(receipt.Errors()))
	}
	return textf("receive.receipt.accepted", a.Received)
}

// verdict sums up what the check says of a package.
func (a Arrival) verdict() string {
	if a.Unchecked {
		return text("receive.unchecked")
	}
	if model.Misaddressed(a.Findings) {
		return text("receive.astray")
	}
	return verdictWords(a.Findings)
}

// verdictWords sum findings up: "Đạt", "2 lỗi, 1 cảnh báo".
func verdictWords(findings []model.Finding) string {
	c := countFindings(findings)
	if c.errors+c.warnings == 0 {
		return text("pool.sound")
	}
	return c.String()
}

// late tells that the package came after the deadline.
func (a Arrival) late() bool {
	return slices.ContainsFunc(a.Findings, func(f model.Finding) bool { return f.Rule == model.RuleLate })
}

// found are the findings as they are told: those of a file inside the package
// with its name.
func (a Arrival) found() []model.Finding {
	told := make([]model.Finding, len(a.Findings))
	for i, f := range a.Findings {
		told[i] = a.inner(f)
	}
	return told
}

// inner says which file inside a package a finding is of. Those of a package that
// was taken are mostly of the dossier's fields.
func (a Arrival) inner(f model.Finding) model.Finding {
	inside := !a.taken() && f.Path != "" || strings.HasPrefix(f.Path, "data/")
	if inside && !strings.Contains(f.Message, f.Path) {
		f.Message = textf("receive.inner", f.Path, f.Message)
	}
	return f
}

// importance colours what became of a file.
func (a Arrival) importance() widget.Importance {
	switch {
	case a.Outcome == Skipped:
		return widget.LowImportance
	case !a.taken(), a.isReceipt() && model.HasErrors(a.Findings), model.Misaddressed(a.Findings):
		return widget.DangerImportance
	case a.Outcome == Outdated, a.Unchecked, model.HasErrors(a.Findings), a.late():
		return widget.WarningImportance
	case a.Outcome == Known, a.Outcome == ReceiptKnown:
		return widget.LowImportance
	}
	return widget.SuccessImportance
}
