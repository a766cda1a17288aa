package model

// Grade says how grave a finding is.
type Grade string

const (
	// Error holds back the package.
	Error Grade = "error"
	// Warning is worth a second look and holds back nothing.
	Warning Grade = "warning"
	// Note tells something that may be as intended.
	Note Grade = "note"
)

// Finding is one answer of a check: of a dossier by Check, or of a package by
// its verifier.
type Finding struct {
	// Rule is the rule's code, such as "quota-collectives"; stable, so that
	// programs may rely on it.
	Rule string `json:"rule"`
	// Grade is the rule's grade.
	Grade Grade `json:"grade"`
	// Path is the field's path inside the dossier ("nominees/n1/name"), or
	// the file's path inside the package; empty when the whole is meant.
	Path string `json:"path"`
	// Message is one Vietnamese sentence for the clerk.
	Message string `json:"message"`
}

// HasErrors reports whether any finding is of grade Error.
func HasErrors(findings []Finding) bool {
	for _, f := range findings {
		if f.Grade == Error {
			return true
		}
	}
	return false
}
