package bag

import (
	"regexp"
	"strings"
)

// declaration is what bagit.txt says.
type declaration struct {
	version  string
	encoding string
	charset  charset
}

// strict reports whether the rules of 1.0 hold, which 0.97 does not all have.
func (d declaration) strict() bool { return !strings.HasPrefix(d.version, "0.") }

var (
	declarationForm = regexp.MustCompile(`^BagIt-Version: (\S+)$`)
	encodingForm    = regexp.MustCompile(`^Tag-File-Character-Encoding: (\S+)$`)

	// Before 1.0, white space about the colon was free (RFC 8493 §2.2.2).
	oldDeclarationForm = regexp.MustCompile(`^(?i:BagIt-Version)[ \t]*:[ \t]*(\S+)[ \t]*$`)
	oldEncodingForm    = regexp.MustCompile(`^(?i:Tag-File-Character-Encoding)[ \t]*:[ \t]*(\S+)[ \t]*$`)
)

// ownDeclaration is the bagit.txt of our packages.
const ownDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

// parseDeclaration reads bagit.txt. Where it is wrong, c says so, and the rest
// of the bag is read by the rules of 1.0 in UTF-8.
func parseDeclaration(raw []byte, c *collector) declaration {
	const path = "bagit.txt"
	d := declaration{version: "1.0", encoding: "UTF-8"}
	text, broken := charset{}.decode(raw)
	if broken != "" {
		c.add(broken, path)
	}
	var lines []string
	for number, line := range eachLine(text) {
		if number > 2 {
			lines = nil
			break
		}
		lines = append(lines, line)
	}
	if len(lines) != 2 {
		c.add("bag-declaration", path)
		return d
	}
	version := oldDeclarationForm.FindStringSubmatch(lines[0])
	name := oldEncodingForm.FindStringSubmatch(lines[1])
	if version == nil || name == nil {
		c.add("bag-declaration", path)
		return d
	}
	d.version = version[1]
	switch d.version {
	case "0.97":
	case "1.0":
		if !declarationForm.MatchString(lines[0]) || !encodingForm.MatchString(lines[1]) {
			c.add("bag-declaration", path)
		}
	default:
		c.add("bag-version", path, quoted(d.version))
	}
	set, ok := charsetNamed(name[1])
	if !ok {
		c.add("bag-encoding", path, quoted(name[1]))
		return d
	}
	d.encoding, d.charset = name[1], set
	return d
}
