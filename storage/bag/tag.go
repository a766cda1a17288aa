package bag

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Tag is one line of bag-info.txt.
type Tag struct{ Name, Value string }

// Tags of a package. Write adds the profile, the date and the Oxum itself.
const (
	TagProfile      = "BagIt-Profile-Identifier" // Profile
	TagOrganisation = "Source-Organization"      // name of the proposing unit
	TagContact      = "Contact-Name"             // who packed it
	TagIdentifier   = "External-Identifier"      // dossier id; required, once
	TagRevision     = "Dossier-Revision"         // 1, 2, …
	TagSupersedes   = "Dossier-Supersedes"       // code of the package that this one replaces
	TagCollectives  = "Dossier-Collectives"      // number of collective nominees
	TagIndividuals  = "Dossier-Individuals"      // number of individual nominees
	TagDate         = "Bagging-Date"             // day of packing, YYYY-MM-DD
	TagOxum         = "Payload-Oxum"             // bytes and number of payload files, "1234.5"
)

// Profile identifies our packages; its number grows when an older program
// could misread one.
const Profile = "hoso-package/1"

const profileFamily = "hoso-package/"

// ownTags are those that Write sets, and every package has exactly once.
var ownTags = []string{TagProfile, TagDate, TagOxum}

// Values returns the values of the tag of that name, whatever its case, in
// their order.
func Values(info []Tag, name string) []string {
	var values []string
	for _, t := range info {
		if strings.EqualFold(t.Name, name) {
			values = append(values, t.Value)
		}
	}
	return values
}

// Value returns the first value of the tag of that name, or "".
func Value(info []Tag, name string) string {
	if values := Values(info, name); len(values) > 0 {
		return values[0]
	}
	return ""
}

var labelForm = regexp.MustCompile(`^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$`)

// tagValue returns a value as Write puts it on its line: composed, with every
// run of white space, line breaks included, as one space.
func tagValue(s string) string {
	return norm.NFC.String(strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " "))
}

func formatInfo(info []Tag) []byte {
	var b strings.Builder
	for _, t := range info {
		b.WriteString(t.Name + ": " + t.Value + "\n")
	}
	return []byte(b.String())
}

// infoLine is one element of bag-info.txt being read; ok is false where the
// line is malformed.
//
// RFC 8493 §2.2.2: a label without white space around it, a colon, one white
// space, a value; earlier versions allowed more white space about the colon.
func infoLine(line string, strict bool) (tag Tag, ok bool) {
	name, value, found := strings.Cut(line, ":")
	if !strict {
		name, value = strings.TrimRight(name, " \t"), strings.TrimLeft(value, " \t")
		return Tag{name, value}, found && name != ""
	}
	if value != "" && value[0] != ' ' && value[0] != '\t' {
		return Tag{}, false
	}
	ok = found && name != "" && strings.TrimRight(name, " \t") == name
	return Tag{name, strings.TrimLeft(value, " \t")}, ok
}

// parseInfo reads the lines of bag-info.txt; bad is called with the number,
// from 1, of each malformed line, which is left out. It reports false when there
// are more than MaxInfoLines, and has read none beyond them.
func parseInfo(text string, strict bool, bad func(line int)) (info []Tag, all bool) {
	var folded []string // the lines of the last tag's value
	unfold := func() {
		if len(folded) > 1 {
			info[len(info)-1].Value = strings.Join(folded, "\n")
		}
	}
	defer unfold()
	for number, line := range eachLine(text) {
		switch {
		case number > MaxInfoLines:
			return info, false
		case strings.TrimLeft(line, " \t") == "":
		case line[0] == ' ' || line[0] == '\t':
			if len(info) == 0 {
				bad(number)
				continue
			}
			folded = append(folded, strings.TrimLeft(line, " \t"))
		default:
			tag, ok := infoLine(line, strict)
			if !ok {
				bad(number)
				continue
			}
			unfold()
			info, folded = append(info, tag), []string{tag.Value}
		}
	}
	return info, true
}
