package storage

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// Each way to spoil a workspace has its rule, and only that one.
func TestDoctor(t *testing.T) {
	script := func(statements string) func(*testing.T, *Workspace) {
		return func(t *testing.T, w *Workspace) {
			_, err := w.write.Exec(statements)
			must(t, err)
		}
	}
	stored := func(folder, name, content string) func(*testing.T, *Workspace) {
		return func(t *testing.T, w *Workspace) {
			must(t, os.WriteFile(filepath.Join(w.Dir(), folder, name), []byte(content), 0o600))
		}
	}
	code, hash := codeOf("gói"), codeOf("tệp")
	for name, test := range map[string]struct {
		spoil func(*testing.T, *Workspace)
		want  model.Finding
	}{
		"dossier":            {script("UPDATE dossiers SET body = '{' WHERE id = 'hs-2'"), model.Finding{Rule: "workspace-dossier", Grade: model.Error, Path: "hs-2"}},
		"revision":           {script("UPDATE revisions SET body = x'00'"), model.Finding{Rule: "workspace-dossier", Grade: model.Error, Path: "hs-1"}},
		"list":               {script("UPDATE dossiers SET individuals = 9 WHERE id = 'hs-1'"), model.Finding{Rule: "workspace-list", Grade: model.Error, Path: "hs-1"}},
		"search":             {script("DELETE FROM texts WHERE path = 'nominees/n2/name' AND dossier = 2"), model.Finding{Rule: "workspace-search", Grade: model.Warning, Path: "hs-2"}},
		"index":              {script("DELETE FROM search_segments; DELETE FROM search_segdir"), model.Finding{Rule: "workspace-database", Grade: model.Error, Path: databaseName}},
		"foreign key":        {script("PRAGMA foreign_keys = OFF; INSERT INTO marks VALUES (99, 'a', 'b', 'c', 'd')"), model.Finding{Rule: "workspace-database", Grade: model.Error, Path: databaseName}},
		"plan":               {script("UPDATE plans SET data = x'7b7d'"), model.Finding{Rule: "workspace-plan", Grade: model.Error, Path: "vi-du-2026"}},
		"units":              {script("UPDATE units SET data = x'7b7d'"), model.Finding{Rule: "workspace-plan", Grade: model.Error}},
		"attachment gone":    {func(t *testing.T, w *Workspace) { must(t, os.Remove(w.attachmentFile(codeOf("tệp")))) }, model.Finding{Rule: "workspace-missing", Grade: model.Error, Path: "hs-1"}},
		"package gone":       {func(t *testing.T, w *Workspace) { must(t, os.Remove(w.ReceivedFile(code))) }, model.Finding{Rule: "workspace-missing", Grade: model.Error, Path: "hs-2"}},
		"attachment changed": {stored(attachmentsName, hash, "khác"), model.Finding{Rule: "workspace-changed", Grade: model.Error, Path: "attachments/" + hash}},
		"package changed":    {stored(receivedName, code+".zip", "khác"), model.Finding{Rule: "workspace-changed", Grade: model.Error, Path: "received/" + code + ".zip"}},
		"unused":             {stored(receivedName, codeOf("x")+".zip", ""), model.Finding{Rule: "workspace-unused", Grade: model.Note, Path: "received/" + codeOf("x") + ".zip"}},
		"foreign":            {stored(attachmentsName, "ghi chú.txt", ""), model.Finding{Rule: "workspace-foreign", Grade: model.Note, Path: "attachments/ghi chú.txt"}},
		"leftover":           {stored(receivedName, TempPrefix+"A", ""), model.Finding{Rule: "workspace-leftover", Grade: model.Note, Path: "received/" + TempPrefix + "A"}},
		"backup":             {stored(backupsName, "hoso-20240101T000000Z-daily.db", "hỏng"), model.Finding{Rule: "workspace-backup", Grade: model.Warning, Path: "backups/hoso-20240101T000000Z-daily.db"}},
		"erasure":            {script("INSERT INTO erasures VALUES ('hs-9', '')"), model.Finding{Rule: "workspace-erasure", Grade: model.Warning, Path: "hs-9"}},
	} {
		t.Run(name, func(t *testing.T) {
			w, _ := newWorkspace(t)
			_, err := w.SavePlan(t.Context(), planFile(t))
			must(t, err)
			_, err = w.SaveUnits(t.Context(), unitsFile(t))
			must(t, err)
			save(t, w, attached(sampleDossier("hs-1"), "a1", addFile(t, w, "tệp")))
			closeOne(t, w, "hs-1", FieldLeft)
			receive(t, w, code, attached(sampleDossier("hs-2"), "a1", codeOf("in the package")))
			if got := examine(t, w); len(got) > 0 {
				t.Fatalf("before: got findings %v, want none", got)
			}
			test.spoil(t, w)
			findings, err := w.Doctor(t.Context())
			must(t, err)
			if len(findings) != 1 || !strings.HasSuffix(findings[0].Message, ".") {
				t.Fatalf("got findings %v, want one sentence", findings)
			}
			findings[0].Message = ""
			if diff := cmp.Diff(test.want, findings[0]); diff != "" {
				t.Errorf("finding (-want +got):\n%s", diff)
			}
		})
	}
}
