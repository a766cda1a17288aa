package bag

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"hoso/model"
)

// Report is the answer of Verify about one file or folder.
type Report struct {
	// File is the path as it was given.
	File string `json:"file"`
	// Bag says that it is a valid BagIt 1.0 or 0.97 bag, in a sound zip where
	// it came in one.
	Bag bool `json:"bag"`
	// Ours says that the bag is also one of our packages, whole and unchanged.
	Ours bool `json:"ours"`
	// Code is the package code; empty unless Bag, so that the code of a
	// damaged package cannot be compared with the paper in hand by mistake.
	Code Code `json:"code"`
	// Findings holds every problem found; never nil.
	Findings []model.Finding `json:"findings"`
	// Signer is the public key that a package of ours was signed with; nil for
	// one without a signature. Whose key it is, this package does not know.
	Signer ed25519.PublicKey `json:"-"`
	// Name is the bag's top folder; empty where it has none.
	Name string `json:"-"`
	// Info is bag-info.txt in its order, as far as it could be read.
	Info []Tag `json:"-"`
	// Dossier is the head of data/dossier.json; zero unless Ours.
	Dossier DossierHead `json:"-"`
	// Err is the cause where the question could not be answered in full:
	// something could not be read, or the context ended. Findings has it for
	// the clerk.
	Err error `json:"-"`
}

// RefusedError is what Write and Open return when a rule forbids to go on.
type RefusedError struct {
	// Findings are the rules broken; at least one is of grade error.
	Findings []model.Finding
}

// Error names the rules broken; the sentences for the clerk are in Findings.
func (e *RefusedError) Error() string {
	var codes []string
	for _, f := range e.Findings {
		if f.Grade == model.Error {
			codes = append(codes, strings.TrimSpace(f.Rule+" "+f.Path))
		}
	}
	return "package refused: " + strings.Join(codes, ", ")
}

// Is tells that a package of a newer format is model.ErrNewerVersion.
func (e *RefusedError) Is(target error) bool {
	if target != model.ErrNewerVersion {
		return false
	}
	for _, f := range e.Findings {
		if f.Rule == "package-newer" {
			return true
		}
	}
	return false
}

// collector gathers the findings of one check, each once, up to MaxFindings of
// each grade.
type collector struct {
	findings []model.Finding
	seen     map[model.Finding]bool
	count    map[model.Grade]int
	full     bool  // findings were left out
	cause    error // why something could not be read; the first
	fatal    bool  // reading on would be useless or dangerous
}

// fatalRules are those after whose breach nothing more is read.
var fatalRules = map[string]bool{
	"file-empty": true, "zip-format": true, "zip-cut": true, "zip-directory": true, "zip-overlap": true,
	"limit-entries": true, "limit-total": true, "limit-directory": true, "limit-tag-files": true,
}

func newCollector() *collector {
	return &collector{
		findings: []model.Finding{},
		seen:     map[model.Finding]bool{},
		count:    map[model.Grade]int{},
	}
}

// add records that the thing at path breaks the rule; args fill its message.
func (c *collector) add(code, path string, args ...any) {
	if c.cause != nil && fatalRules[code] {
		return // a disk that fails is what makes the zip look damaged
	}
	if grade := ruleByCode[code].Grade; c.full && c.count[grade] == MaxFindings && !fatalRules[code] {
		return // a million bad lines cost no million sentences
	}
	f := finding(code, path, args...)
	c.fatal = c.fatal || fatalRules[code]
	if c.seen[f] {
		return
	}
	if c.count[f.Grade] == MaxFindings {
		c.full = true
		return
	}
	c.count[f.Grade]++
	c.seen[f] = true
	c.findings = append(c.findings, f)
}

// all returns the findings, and says so when some were left out.
func (c *collector) all() []model.Finding {
	if c.full {
		return append(c.findings, finding("limit-findings", ""))
	}
	return c.findings
}

// broken reports whether an error was found that makes the thing no bag.
func (c *collector) broken() bool {
	return c.any(func(f model.Finding) bool {
		return f.Grade == model.Error && !strings.HasPrefix(f.Rule, "package-")
	})
}

func (c *collector) any(is func(model.Finding) bool) bool {
	for _, f := range c.findings {
		if is(f) {
			return true
		}
	}
	return false
}

// ruleError is an error that comes from breaking a rule, met while reading.
type ruleError struct{ code string }

func (e ruleError) Error() string { return "rule " + e.code }

// addError records why reading the file at path failed: a rule that it breaks,
// or something that says nothing about the package.
func (c *collector) addError(err error, path string) {
	var broken ruleError
	if errors.As(err, &broken) {
		c.add(broken.code, path)
		return
	}
	if c.cause == nil {
		c.cause = err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		c.add("file-cancelled", "")
		return
	}
	c.add("file-unreadable", path)
}

// printable returns a path as it may be shown: no control character or broken
// byte of a hostile name reaches a terminal or a window.
func printable(path string) string {
	clean := func(r rune) bool { return r != unicode.ReplacementChar && unicode.IsPrint(r) }
	if strings.IndexFunc(path, func(r rune) bool { return !clean(r) }) < 0 {
		return path
	}
	var b strings.Builder
	for i, r := range path {
		if clean(r) {
			b.WriteRune(r)
		} else if r == unicode.ReplacementChar {
			fmt.Fprintf(&b, `\x%02x`, path[i])
		} else {
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// quoted returns a foreign text for a sentence: printable and not too long.
func quoted(s string) string {
	const most = 100
	if r := []rune(printable(s)); len(r) > most {
		return "“" + string(r[:most]) + "…”"
	}
	return "“" + printable(s) + "”"
}
