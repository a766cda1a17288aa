package model

// ReceiptAnswer is what a receipt comes to for the unit that sent the package.
type ReceiptAnswer string

const (
	Accepted       ReceiptAnswer = "accepted" // no finding of grade error
	AcceptedFaulty ReceiptAnswer = "faulty"   // received, with errors to mend
	Returned       ReceiptAnswer = "returned" // sent to the wrong place
)

// ruleAddress is the code of the rule that a package is addressed to its
// receiver.
const ruleAddress = "receive-address"

// RuleLate is the code of the rule that a package came in time.
const RuleLate = "receive-late"

// Misaddressed tells that findings say of a package that it is addressed to
// somebody else than who received it.
func Misaddressed(findings []Finding) bool {
	for _, f := range findings {
		if f.Rule == ruleAddress && f.Grade == Error {
			return true
		}
	}
	return false
}

// Errors are the findings of grade error, a wrong address first.
func (r Receipt) Errors() []Finding {
	var first, rest []Finding
	for _, f := range r.Findings {
		switch {
		case f.Grade != Error:
		case f.Rule == ruleAddress:
			first = append(first, f)
		default:
			rest = append(rest, f)
		}
	}
	return append(first, rest...)
}

// Answer is what the receipt comes to.
func (r Receipt) Answer() ReceiptAnswer {
	switch {
	case Misaddressed(r.Findings):
		return Returned
	case HasErrors(r.Findings):
		return AcceptedFaulty
	}
	return Accepted
}
