package bag

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hoso/model"
)

// attack is a line of the attack table in doc.go.
type attack struct {
	name  string
	rules []string
	tests []string
}

var (
	attackRule = regexp.MustCompile(`\b(?:zip|path|bag|package|limit|file)-[a-z-]+`)
	attackTest = regexp.MustCompile(`\bTest\w+`)
)

// attackColumn is where the rules begin, in letters after the tabulator.
const attackColumn = 41

// attacks reads the table; a line without a name goes on with the one before.
func attacks(t *testing.T) []attack {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(doc), "//\tattack ")
	var list []attack
	for _, line := range strings.Split(table, "\n")[1:] {
		row, ok := strings.CutPrefix(line, "//\t")
		if !ok {
			break
		}
		letters := []rune(row)
		name, rest := strings.TrimSpace(string(letters[:attackColumn])), string(letters[attackColumn:])
		if name != "" {
			list = append(list, attack{name: name})
		}
		a := &list[len(list)-1]
		a.rules = append(a.rules, attackRule.FindAllString(rest, -1)...)
		a.tests = append(a.tests, attackTest.FindAllString(rest, -1)...)
	}
	if len(list) < 40 {
		t.Fatalf("found %d attacks, want 40 and more", len(list))
	}
	return list
}

// wholeVerdict are tests that compare verdicts as a whole and name no rule.
var wholeVerdict = []string{
	"TestVerify_hostileNameIsPrintable", "TestVerify_everyByteCounts", "TestVerify_cutsAndInsertions", "TestVerify_repackedIsOursUnlessChanged",
}

// TestAttacks_lineByLine holds the attack table to the rules and tests that it
// names: each rule has a case that breaks it, each test is there and looks for a
// rule of its line.
func TestAttacks_lineByLine(t *testing.T) {
	tests := allTests(t)
	for _, a := range attacks(t) {
		if len(a.rules) == 0 && len(a.tests) == 0 {
			t.Errorf("%s: neither rule nor test", a.name)
		}
		for _, code := range a.rules {
			if _, ok := ruleByCode[code]; !ok || ruleCases[code] == nil {
				t.Errorf("%s: %s is no rule, or no case breaks it", a.name, code)
			}
		}
		for _, name := range a.tests {
			_, body, there := strings.Cut(tests, "func "+name+"(")
			body, _, _ = strings.Cut(body, "\n}\n")
			looks := slices.ContainsFunc(a.rules, func(code string) bool { return strings.Contains(body, `"`+code+`"`) })
			if !there || !looks && !slices.Contains(wholeVerdict, name) {
				t.Errorf("%s: test %s is not there, or looks for no rule of the line", a.name, name)
			}
		}
	}
}

// TestAttacks_everyDangerStandsInTheTable wants no rule against a hostile zip or
// path to be left out.
func TestAttacks_everyDangerStandsInTheTable(t *testing.T) {
	named := map[string]bool{}
	for _, a := range attacks(t) {
		for _, code := range a.rules {
			named[code] = true
		}
	}
	for _, r := range Rules() {
		family, _, _ := strings.Cut(r.Code, "-")
		if r.Grade == model.Error && slices.Contains([]string{"zip", "path", "limit"}, family) && !named[r.Code] {
			t.Errorf("rule %s stands in no line of the attack table", r.Code)
		}
	}
}
