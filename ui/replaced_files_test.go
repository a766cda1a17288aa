package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestHandover_replacesNoFilesUnasked: Word files of an earlier day may have been
// edited since.
func TestHandover_replacesNoFilesUnasked(t *testing.T) {
	d, m := openSample(t, partHandover)
	h := d.dossier.handover
	dir := t.TempDir()
	for _, name := range []string{"02-to-trinh.docx", "03-bien-ban-hop.pdf", "04-bien-ban-hop khac.docx"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("của tôi"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d.answers.files = []string{dir}
	h.form.tickAll(false)
	h.list.tick(1)
	h.list.tick(2)
	h.onWord()
	d.dialogButton(t, text("save.go-on"))
	if got := d.dialogWords(); !strings.Contains(got, textf("save.replace", 1, filepath.Base(dir), "02-to-trinh.docx")) {
		t.Errorf("told %q", got)
	}
	if len(m.handed.words) > 0 {
		t.Fatal("the file of that name was replaced unasked")
	}
	d.dialogButton(t, text("file.replace.yes"))
	if len(m.handed.words) != 1 {
		t.Error("not written after the clerk agreed")
	}
}

func TestHandover_asksNothingInAnEmptyFolder(t *testing.T) {
	d, m := openSample(t, partHandover)
	d.answers.files = []string{t.TempDir()}
	d.dossier.handover.onWord()
	d.dialogButton(t, text("save.go-on"))
	if len(m.handed.words) != 1 {
		t.Errorf("told %q", d.dialogWords())
	}
}
