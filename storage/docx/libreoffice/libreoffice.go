// Package libreoffice has LibreOffice read, edit and print Word files, and poppler
// read what was printed, so that tests hear another program's opinion. Tests
// that need what the computer lacks are skipped aloud. Only tests use it.
package libreoffice

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// Program is LibreOffice with a profile of its own.
type Program struct {
	t       testing.TB
	program string
	profile string
}

// Open finds LibreOffice, or skips the test.
func Open(t testing.TB) *Program {
	t.Helper()
	return &Program{t, Tool(t, "soffice"), filepath.Join(t.TempDir(), "profile")}
}

// Tool finds a program of the machine, or skips the test.
func Tool(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed: the files are not held against it", name)
	}
	return path
}

// metric are the faces that are as wide as Times New Roman.
var metric = regexp.MustCompile(`Times New Roman|Liberation Serif|Tinos|Nimbus Roman`)

// NeedTimes skips the test where no face has the widths of Times New Roman: all
// lines would end elsewhere.
func NeedTimes(t testing.TB) {
	t.Helper()
	if face, err := exec.Command(Tool(t, "fc-match"), "Times New Roman").Output(); err != nil || !metric.Match(face) {
		t.Skipf("no face of Times New Roman's widths: %s", face)
	}
}

func (p *Program) run(args ...string) {
	p.t.Helper()
	args = append([]string{"-env:UserInstallation=file://" + p.profile, "--headless"}, args...)
	if out, err := exec.Command(p.program, args...).CombinedOutput(); err != nil {
		p.t.Fatalf("soffice: %v\n%s", err, out)
	}
}

// Word is the filter that writes a Word file.
const Word = "docx:MS Word 2007 XML"

// Convert writes files in another format ("pdf", Word) into a folder, which is
// made. from names the filter that reads them; empty, LibreOffice finds it.
func (p *Program) Convert(from, to, folder string, files ...string) {
	p.t.Helper()
	args := []string{"--convert-to", to, "--outdir", folder}
	if from != "" {
		args = append(args, "--infilter="+from)
	}
	p.run(append(args, files...)...)
}

// The macro's module and the list that names it, as LibreOffice keeps them.
const (
	macroList = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Edit"/>
</library:library>
`
	macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">
Sub Replace(file As String, was As String, becomes As String)
 Dim hidden(0) As New com.sun.star.beans.PropertyValue
 hidden(0).Name = "Hidden" : hidden(0).Value = True
 document = StarDesktop.loadComponentFromURL(ConvertToURL(file), "_blank", 0, hidden())
 words = document.createReplaceDescriptor()
 words.SearchString = was
 words.ReplaceString = becomes
 document.replaceAll(words)
 Dim word(0) As New com.sun.star.beans.PropertyValue
 word(0).Name = "FilterName" : word(0).Value = "MS Word 2007 XML"
 document.storeToURL(ConvertToURL(file), word())
 document.close(True)
End Sub
</script:module>
`
)

// Replace opens a Word file, puts words in the place of others wherever they
// stand, and saves it under its name, as somebody who edits it does. Neither may
// hold a quotation mark or comma.
func (p *Program) Replace(file, was, becomes string) {
	p.t.Helper()
	basic := filepath.Join(p.profile, "user", "basic", "Standard")
	if _, err := os.Stat(filepath.Join(basic, "Edit.xba")); err != nil {
		p.run("--terminate_after_init") // makes the profile
		for name, content := range map[string]string{"script.xlb": macroList, "Edit.xba": macro} {
			if err := os.WriteFile(filepath.Join(basic, name), []byte(content), 0o600); err != nil {
				p.t.Fatal(err)
			}
		}
	}
	p.run(`macro:///Standard.Edit.Replace("` + strings.Join([]string{file, was, becomes}, `","`) + `")`)
}

// Pages are the texts of a PDF's pages.
func Pages(t testing.TB, file string) []string {
	t.Helper()
	out, err := exec.Command(Tool(t, "pdftotext"), "-layout", file, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext %s: %v", file, err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

// Words counts the words of pages without regard to their order, which is
// another where cells' lines end at other words. A hyphen divides words: the
// word processor ends lines there.
func Words(pages []string) map[string]int {
	count := map[string]int{}
	for w := range strings.FieldsFuncSeq(strings.Join(pages, "\n"), func(r rune) bool { return r == '-' || unicode.IsSpace(r) }) {
		count[w]++
	}
	return count
}
