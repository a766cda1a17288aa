package storage

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/bag"
)

func TestRules_eachOnceAndWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.Code] {
			t.Errorf("rule %s is there twice", r.Code)
		}
		seen[r.Code] = true
		if r.Family == "" || r.Grade == "" || r.Title == "" || r.Source == "" || !strings.HasSuffix(r.Explanation, ".") || strings.Contains(r.Title, "%") {
			t.Errorf("rule %s: a text is missing or unfilled: %+v", r.Code, r)
		}
		if got, ok := RuleByCode(r.Code); !ok || got.Title != r.Title {
			t.Errorf("rule %s: got %q by its code", r.Code, got.Title)
		}
	}
	if want := len(model.Rules()) + len(paper.Rules()) + len(bag.Rules()) + len(ownRules); len(seen) != want {
		t.Errorf("got %d rules, want %d", len(seen), want)
	}
	if _, ok := RuleByCode("no-rule"); ok {
		t.Error("found a rule that does not exist")
	}
}

// TestRules_everyCodeInSource looks for findings that this package makes by
// hand: each has a rule that can be looked up.
func TestRules_everyCodeInSource(t *testing.T) {
	files, err := filepath.Glob("*.go")
	must(t, err)
	made := regexp.MustCompile(`(?:Rule: *|ownFinding\(|authorFinding\()"([a-z-]+)"`)
	found := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		must(t, err)
		for _, m := range made.FindAllStringSubmatch(string(source), -1) {
			found++
			if _, ok := RuleByCode(m[1]); !ok && m[1] != "workspace-" {
				t.Errorf("%s: %q is no rule", file, m[1])
			}
		}
	}
	if found < 8 {
		t.Errorf("found %d findings in the source, want 8 and more", found)
	}
}
