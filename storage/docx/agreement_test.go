package docx

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"hoso/model/paper"
	"hoso/storage/pdf"
)

// Another program reads the files, breaks lines and pages by itself, and comes
// to the same pages with the same words as package pdf.
func TestWrite_agreesWithPDF(t *testing.T) {
	soffice := tool(t, "soffice")
	tool(t, "pdftotext")
	if face, err := exec.Command(tool(t, "fc-match"), "Times New Roman").Output(); err != nil || !metric.Match(face) {
		t.Skipf("no face of Times New Roman's widths: %s", face)
	}
	dir := t.TempDir()
	papers := samplePapers(t)
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir}
	for i, p := range papers {
		file := filepath.Join(dir, fmt.Sprintf("%02d.docx", i))
		if err := os.WriteFile(file, written(t, p), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	if out, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	for i, p := range papers {
		doc, err := pdf.Layout(p)
		if err != nil {
			t.Fatal(err)
		}
		ours := filepath.Join(dir, "ours.pdf")
		writePDF(t, ours, doc)
		pages := textOf(t, filepath.Join(dir, fmt.Sprintf("%02d.pdf", i)))
		if len(pages) != len(doc.Pages) {
			t.Errorf("%s: got %d pages, want %d", p.ID, len(pages), len(doc.Pages))
		}
		got, want := wordsOf(pages), wordsOf(textOf(t, ours))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", p.ID, diff)
		}
	}
}

// metric are the faces that are as wide as Times New Roman.
var metric = regexp.MustCompile(`Times New Roman|Liberation Serif|Tinos|Nimbus Roman`)

func writePDF(t *testing.T, file string, doc pdf.Document) {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, doc, about.Meta); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// textOf is the text of a PDF's pages.
func textOf(t *testing.T, file string) []string {
	t.Helper()
	out, err := exec.Command("pdftotext", "-layout", file, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext %s: %v", file, err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

// wordsOf counts the words of pages without regard to their order, which is
// another where cells' lines end at other words. A hyphen divides words: the
// word processor ends lines there. Heads of tables repeat with the pages.
func wordsOf(pages []string) map[string]int {
	count := map[string]int{}
	for w := range strings.FieldsFuncSeq(strings.Join(pages, "\n"), func(r rune) bool { return r == '-' || unicode.IsSpace(r) }) {
		count[w]++
	}
	return count
}

// The rules of the format are those of the Open XML SDK, in the program
// ooxml-validator.
func TestWrite_valid(t *testing.T) {
	validator := tool(t, "ooxml-validator")
	all := samplePapers(t)
	for name, papers := range map[string][]paper.Paper{"all": all, "one": all[1:2]} {
		file := filepath.Join(t.TempDir(), "x.docx")
		if err := os.WriteFile(file, written(t, papers...), 0o600); err != nil {
			t.Fatal(err)
		}
		out, _ := exec.Command(validator, file).Output()
		var answer struct {
			OK     bool
			Errors []struct{ Description, Path, XPath string }
		}
		if err := json.Unmarshal(out, &answer); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		if !answer.OK {
			t.Errorf("%s: %v", name, answer.Errors)
		}
	}
}

// tool finds a program of the machine, or skips the test aloud.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed: the files are not held against it", name)
	}
	return path
}
