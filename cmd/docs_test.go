package cmd_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestDocs_nameFilesThatAre: a package's comment leads to files of its folder,
// and the engineer's page to files of the tree.
func TestDocs_nameFilesThatAre(t *testing.T) {
	docs := []string{"../README.md", "../CONTRIBUTING.md"}
	for _, pattern := range []string{"../*/doc.go", "../*/*/doc.go", "../*/*/*/doc.go"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, found...)
	}
	name := regexp.MustCompile(`[\w/*]+\.go\b`)
	named := 0
	for _, doc := range docs {
		text, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range name.FindAllString(string(text), -1) {
			named++
			there, err := filepath.Glob(filepath.Join(filepath.Dir(doc), file))
			if err != nil || len(there) == 0 {
				t.Errorf("%s names %s, which is not there", doc, file)
			}
		}
	}
	if named < 60 {
		t.Errorf("%d files are named, want 60 and more", named)
	}
}
