package bag

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hoso/model"
)

// ruleCases break each rule once. The key is the rule's code.
var ruleCases = map[string]func(*testing.T) Report{}

func init() {
	for _, cases := range []map[string]func(*testing.T) Report{fileCases, zipCases, pathCases, bagCases, packageCases} {
		maps.Copy(ruleCases, cases)
	}
}

// TestRules_eachBroken walks the table of rules: every rule has a case that
// breaks it, and breaking it has the consequence that its grade and family
// promise.
func TestRules_eachBroken(t *testing.T) {
	for _, rule := range Rules() {
		t.Run(rule.Code, func(t *testing.T) {
			breakIt := ruleCases[rule.Code]
			if breakIt == nil {
				t.Fatalf("no case breaks rule %s", rule.Code)
			}
			r := breakIt(t)
			if t.Skipped() {
				return
			}
			i := slices.IndexFunc(r.Findings, func(f model.Finding) bool { return f.Rule == rule.Code })
			if i < 0 {
				t.Fatalf("got rules %v, want %s among them", rulesOf(r.Findings), rule.Code)
			}
			if m := r.Findings[i].Message; strings.Contains(m, "%") || m == "" {
				t.Errorf("got message %q, want a whole sentence", m)
			}
			isPackage := strings.HasPrefix(rule.Code, "package-")
			if wantBag := rule.Grade != model.Error || isPackage; wantBag != r.Bag && rule.Code != "limit-findings" {
				t.Errorf("got bag %v, want %v (rules %v)", r.Bag, wantBag, rulesOf(r.Findings))
			}
			if rule.Grade == model.Error && r.Ours {
				t.Error("got ours true, want false")
			}
		})
	}
	for code := range ruleCases {
		if _, ok := ruleByCode[code]; !ok {
			t.Errorf("case for %q, which is no rule", code)
		}
	}
}

// TestRules_table holds the table itself: codes once, texts whole, and every
// rule named in the specification.
func TestRules_table(t *testing.T) {
	if len(ruleByCode) != len(Rules()) {
		t.Errorf("got %d different codes for %d rules", len(ruleByCode), len(Rules()))
	}
	spec, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range Rules() {
		if r.Message == "" || r.Explanation == "" || r.Source == "" || r.Grade == "" {
			t.Errorf("rule %s: a text is missing", r.Code)
		}
		if !strings.HasSuffix(r.Message, ".") || !strings.HasSuffix(r.Explanation, ".") {
			t.Errorf("rule %s: not a sentence", r.Code)
		}
		if !strings.Contains(string(spec), r.Code) {
			t.Errorf("rule %s: not in the specification, doc.go", r.Code)
		}
	}
	tests := allTests(t)
	for _, name := range regexp.MustCompile(`\bTest\w+`).FindAllString(string(spec), -1) {
		if !strings.Contains(tests, "func "+name+"(") {
			t.Errorf("doc.go names %s, which is no test", name)
		}
	}
	for code := range fatalRules {
		if _, ok := ruleByCode[code]; !ok {
			t.Errorf("fatal rule %s is no rule", code)
		}
	}
}

// allTests returns the text of this package's test files.
func allTests(t *testing.T) string {
	t.Helper()
	names, err := filepath.Glob("*_test.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("found %d test files, %v", len(names), err)
	}
	var all strings.Builder
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	return all.String()
}
