package docx

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// seedFiles are Word files as clerks have them and as LibreOffice writes them.
func seedFiles(f *testing.F) map[string][]byte {
	f.Helper()
	files, err := filepath.Glob("testdata/words/*.docx")
	if err != nil || len(files) == 0 {
		f.Fatalf("no Word file in testdata/words: %v", err)
	}
	seeds := map[string][]byte{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		seeds[file] = data
	}
	return seeds
}

// FuzzReadWord reads any bytes as a Word file.
func FuzzReadWord(f *testing.F) {
	for _, data := range seedFiles(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { withinLimits(t, data) })
}

// FuzzReadWordParts changes the parts of a file, which are packed and sound as
// files: what a checksum keeps FuzzReadWord from.
func FuzzReadWordParts(f *testing.F) {
	for file, data := range seedFiles(f) {
		parts := partsOf(f, data)
		if parts["word/document.xml"] == "" || parts["word/styles.xml"] == "" {
			f.Fatalf("%s: no document or no styles", file)
		}
		f.Add(parts["word/document.xml"], parts["word/styles.xml"], parts["word/numbering.xml"])
	}
	f.Fuzz(func(t *testing.T, document, styles, numbering string) {
		parts := wordParts("")
		parts["word/document.xml"], parts["word/styles.xml"], parts["word/numbering.xml"] = document, styles, numbering
		withinLimits(t, zipped(t, parts))
	})
}

// withinLimits reads a file and looks at what came of it.
func withinLimits(t *testing.T, data []byte) {
	file, err := Read(t.Context(), data)
	if err != nil {
		return
	}
	size := 0
	for _, p := range file.Paragraphs {
		size += len(p.Text) + len(p.Written)
	}
	if len(file.Paragraphs) > MaxParagraphs || size > MaxText {
		t.Errorf("%d paragraphs with %d bytes", len(file.Paragraphs), size)
	}
	for i, table := range file.Tables() {
		for _, row := range table {
			if len(row) > 2*MaxColumns {
				t.Errorf("table %d: %d columns", i, len(row))
			}
		}
	}
	if file.AsWritten(); fmt.Sprint(file.Remarks) == "" {
		t.Error("nothing")
	}
}
