package storage

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/docx"
)

// A file that says whose it is needs no likeness; one of the first versions does.
func TestWordRead_own(t *testing.T) {
	edits := make([]paper.Edit, 3)
	for name, c := range map[string]struct {
		edited docx.Edited
		want   bool
	}{
		"foreign":                     {docx.Edited{}, false},
		"says so, mostly rewritten":   {docx.Edited{Said: true, Papers: []string{"A"}, Same: 1, Edits: edits}, true},
		"silent, mostly as it was":    {docx.Edited{Papers: []string{"A"}, Same: 3, Edits: edits}, true},
		"silent, mostly rewritten":    {docx.Edited{Papers: []string{"A"}, Same: 2, Edits: edits}, false},
		"says so, papers all deleted": {docx.Edited{Said: true}, false},
	} {
		if got := (WordRead{Edited: c.edited}).Own(); got != c.want {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}

func TestReadWord_ofAnotherDossier(t *testing.T) {
	u := newSendingUnit(t, "unit")
	plan, err := u.w.Plan(t.Context(), u.d.Plan)
	must(t, err)
	made, err := u.w.MakeWord(t.Context(), u.d.ID, []string{"report/n1"}, silent)
	must(t, err)
	file := filepath.Join(t.TempDir(), made[0].Name)
	must(t, os.WriteFile(file, made[0].Data, 0o600))
	other := u.d
	other.ID += "-2"
	for _, c := range []struct {
		d    model.Dossier
		want bool
	}{{u.d, false}, {other, true}} {
		read, err := ReadWord(t.Context(), file, plan, c.d)
		must(t, err)
		said := len(read.File.Remarks) > 0 && strings.Contains(read.File.Remarks[0], "cho một hồ sơ khác")
		if read.Own() == c.want || said != c.want {
			t.Errorf("%s: own %v, remarks %q", c.d.ID, read.Own(), read.File.Remarks)
		}
	}
}
