package bag

import (
	"regexp"
	"strings"
	"unicode"

	"hoso/model"

	"golang.org/x/text/unicode/norm"
)

var (
	driveForm  = regexp.MustCompile(`^[A-Za-z]:`)
	deviceForm = regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$`)
)

// checkPath returns the codes of the rules that a path breaks. It is the one
// judge of names: of zip entries, of files in a folder, of paths in manifests
// and of what Write is given.
func checkPath(p string) []string {
	var broken []string
	add := func(is bool, code string) {
		if is {
			broken = append(broken, code)
		}
	}
	add(len(p) > MaxPathBytes, "limit-path")
	add(strings.Count(p, "/") > MaxDepth, "limit-depth")
	add(strings.ContainsRune(p, 0), "path-control")
	add(strings.HasPrefix(p, "/"), "path-absolute")
	add(strings.Contains(p, `\`), "path-backslash")
	add(driveForm.MatchString(p) || strings.HasPrefix(p, `\\`) || strings.HasPrefix(p, "//"), "path-drive")
	add(strings.HasPrefix(p, "~"), "path-home")
	for segment := range strings.SplitSeq(strings.TrimPrefix(p, "/"), "/") {
		switch {
		case segment == "" || segment == ".":
			add(true, "path-form")
		case segment == "..":
			add(true, "path-escape")
		default:
			add(strings.HasSuffix(segment, ".") || strings.HasSuffix(segment, " "), "path-trailing")
			add(isDevice(segment), "path-reserved")
		}
	}
	add(strings.IndexFunc(p, forbiddenOnWindows) >= 0, "path-windows")
	return broken
}

// checkName adds the findings about the name of one file or folder and reports
// whether it may be used.
func checkName(c *collector, p string) bool {
	ok := true
	for _, code := range checkPath(p) {
		c.add(code, p)
		ok = ok && ruleByCode[code].Grade != model.Error
	}
	return ok
}

// pathErrors is checkPath without the warnings.
func pathErrors(p string) []string {
	var errs []string
	for _, code := range checkPath(p) {
		if ruleByCode[code].Grade == model.Error {
			errs = append(errs, code)
		}
	}
	return errs
}

// isDevice reports whether Windows takes a file of that name for a device:
// NUL, but also nul.txt and "NUL .txt".
func isDevice(segment string) bool {
	stem, _, _ := strings.Cut(segment, ".")
	return deviceForm.MatchString(strings.TrimRight(stem, " "))
}

func forbiddenOnWindows(r rune) bool {
	return r != 0 && unicode.IsControl(r) || strings.ContainsRune(`<>:"|?*`, r)
}

// folded returns what two names share that a Windows or Apple file system
// cannot tell apart.
func folded(p string) string {
	return norm.NFC.String(strings.ToLower(strings.ToUpper(norm.NFC.String(p))))
}

// packagePath is what a path below a package's top folder may look like: ASCII
// that every system and every mail gateway leaves alone.
var packagePath = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$`)

func isPackagePath(p string) bool {
	return len(p) <= MaxPackagePath && packagePath.MatchString(p)
}
