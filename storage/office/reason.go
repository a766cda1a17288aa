package office

import "fmt"

// Reason says why a file is not read.
type Reason string

// The reasons. Whoever reads a kind of file has sentences for the clerk.
const (
	OldFormat Reason = "old-format" // a compound file: .doc, .xls and others
	Encrypted Reason = "encrypted"  // needs a password to open
	Damaged   Reason = "damaged"    // cut short, or no sound zip
	Foreign   Reason = "foreign"    // no zip
	TooLarge  Reason = "too-large"  // beyond one of the limits
)

// Error is why a file is not read.
type Error struct {
	Reason Reason
	// Detail is for the log.
	Detail string
}

func (e *Error) Error() string { return fmt.Sprintf("office file: %s: %s", e.Reason, e.Detail) }
