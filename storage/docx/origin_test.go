package docx

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
)

// writtenFor is papers as a file that says of which dossier they are.
func writtenFor(t testing.TB, d model.Dossier, papers ...paper.Paper) []byte {
	t.Helper()
	of := about
	of.Dossier = DossierKey(d)
	var b bytes.Buffer
	if err := Write(&b, papers, d.House, of); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// nextYear is the same dossier as its copy in another year: all ids of papers
// and nominees are the same.
func nextYear(d model.Dossier) model.Dossier {
	d.Plan.ID = "hanoi-2025"
	return d
}

func TestCompare_ofWhichDossier(t *testing.T) {
	plan, dossiers := sampleDossiers(t)
	d := dossiers["unit/campaign"]
	papers := paper.Compose(plan, d)
	all := writtenFor(t, d, papers...)
	for name, c := range map[string]struct {
		data      []byte
		compared  model.Dossier
		elsewhere bool
		papers    int
	}{
		"its own":                    {all, d, false, len(papers) - 1}, // the index is reckoned
		"last year's":                {all, nextYear(d), true, 0},
		"another of the same plan":   {all, dossiers["unit-2/campaign"], true, 0},
		"of the first versions":      {written(t, papers...), nextYear(d), false, len(papers) - 1},
		"its first paper alone":      {writtenFor(t, d, papers[1]), d, false, 1},
		"another's paper put behind": {joined(t, writtenFor(t, d, papers[1]), writtenFor(t, nextYear(d), papers[2])), d, false, 1},
	} {
		t.Run(name, func(t *testing.T) {
			found := compared(t, c.data, plan, c.compared)
			if found.Elsewhere != c.elsewhere || len(found.Papers) != c.papers {
				t.Errorf("elsewhere %v, papers %q", found.Elsewhere, found.Papers)
			}
			if c.elsewhere && len(found.Edits) > 0 {
				t.Errorf("got edits %+v", found.Edits)
			}
		})
	}
}

// joined is the first file with the paragraphs of the second behind its own, as
// somebody puts two into one.
func joined(t *testing.T, first, second []byte) []byte {
	t.Helper()
	parts, more := partsOf(t, first), partsOf(t, second)["word/document.xml"]
	const start, end = "<w:body>", "<w:sectPr>"
	more = more[strings.Index(more, start)+len(start) : strings.LastIndex(more, end)]
	was := parts["word/document.xml"]
	at := strings.LastIndex(was, end)
	parts["word/document.xml"] = was[:at] + more + was[at:]
	return zipped(t, parts)
}

// A bookmark that is too long, or has other signs, Word throws away.
func TestOriginMark_wordTakesIt(t *testing.T) {
	mark := originMark("hanoi-2024#quận-ba-đình "+strings.Repeat("x", 99), "report/n1")
	if len(mark) > 40 || strings.Trim(mark, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
		t.Errorf("got %q", mark)
	}
	if strings.HasPrefix(mark, markPrefix) {
		t.Errorf("%q is taken for a block", mark)
	}
	if diff := cmp.Diff(mark, originMark("hanoi-2024#quận-ba-đình "+strings.Repeat("x", 99), "report/n1")); diff != "" {
		t.Error(diff)
	}
}
