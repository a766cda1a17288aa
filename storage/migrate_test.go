package storage

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestMigrate(t *testing.T) {
	dir := t.TempDir()
	w := openAt(t, dir)
	save(t, w, sampleDossier("hs-1"))
	must(t, w.Close())

	steps := append(slices.Clone(migrations), migration{"2", "ALTER TABLE dossiers ADD COLUMN note TEXT NOT NULL DEFAULT ''"}, migration{"3", "UPDATE dossiers SET note = 'mới'"})
	w, err := open(t.Context(), dir, newClock().now, steps)
	must(t, err)
	var note string
	must(t, w.read.QueryRow("SELECT note FROM dossiers").Scan(&note))
	if note != "mới" {
		t.Errorf("got %q, want %q", note, "mới")
	}
	must(t, w.Close())

	version, err := inspect(t.Context(), filepath.Join(dir, databaseName), len(steps))
	if version != len(steps) || err != nil {
		t.Errorf("got version %d, %v, want %d", version, err, len(steps))
	}
	kept, err := Backups(t.Context(), dir, newClock().at.Location())
	if err != nil || len(kept) != 1 || kept[0].Why != BeforeMigration || kept[0].Dossiers != 1 {
		t.Errorf("got backups %v, %v, want one before the migration", kept, err)
	}
}

func TestMigrate_half(t *testing.T) {
	for name, bad := range map[string]string{
		"a mistake":      "UPDATE dossiers SET body = ''; INSERT INTO nowhere VALUES (1)",
		"a lost parent":  "PRAGMA foreign_keys = OFF; DELETE FROM texts; INSERT INTO marks VALUES (77, 'a', 'b', 'c', 'd')",
		"a unique index": "UPDATE dossiers SET theme = 'x'; INSERT INTO dossiers SELECT 9, id, kind, stage, theme, plan, unit, unit_name, title, 0, 0, state, 0, origin, edited, '', '', '', '', body FROM dossiers",
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			w := openAt(t, dir)
			save(t, w, sampleDossier("hs-1"))
			must(t, w.Close())

			steps := append(slices.Clone(migrations), migration{"2", "DELETE FROM uses; ALTER TABLE dossiers ADD COLUMN note TEXT"}, migration{"3", bad})
			if _, err := open(t.Context(), dir, newClock().now, steps); err == nil {
				t.Fatal("got no error")
			}
			kept, err := Backups(t.Context(), dir, newClock().at.Location())
			if err != nil || len(kept) != 1 || kept[0].Why != BeforeMigration {
				t.Errorf("got backups %v, %v, want one before the migration", kept, err)
			}
			w = openAt(t, dir) // the old program
			if diff := cmp.Diff(sampleDossier("hs-1"), load(t, w, "hs-1")); diff != "" {
				t.Errorf("dossier (-want +got):\n%s", diff)
			}
			if got := examine(t, w); len(got) > 0 {
				t.Errorf("got findings %v, want none", got)
			}
		})
	}
}

func TestOpen_notOurs(t *testing.T) {
	for name, test := range map[string]struct {
		script string
		want   any
	}{
		"newer":   {"PRAGMA user_version = 99", new(*NewerError)},
		"foreign": {"PRAGMA application_id = 7", new(*ForeignError)},
		"no id":   {"PRAGMA application_id = 0", new(*ForeignError)},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			w := openAt(t, dir)
			save(t, w, sampleDossier("hs-1"))
			must(t, w.Close())
			file := filepath.Join(dir, databaseName)
			runSQL(t, file, test.script)
			before, err := os.ReadFile(file)
			must(t, err)

			_, err = Open(t.Context(), dir, newClock().now)
			if !errors.As(err, test.want) || Hint(err) == "" {
				t.Errorf("got %v, want a %T with a hint", err, test.want)
			}
			if name == "newer" && !errors.Is(err, model.ErrNewerVersion) {
				t.Errorf("got %v, want %v", err, model.ErrNewerVersion)
			}
			if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
				t.Errorf("the file has changed, %v", err)
			}
		})
	}
}

// The newer version may stand in the log only, as it does after a crash.
func TestOpen_newerInLog(t *testing.T) {
	dir, crashed := t.TempDir(), t.TempDir()
	w := openAt(t, dir)
	_, err := w.write.Exec("PRAGMA user_version = 99")
	must(t, err)
	for _, suffix := range []string{"", "-wal"} {
		must(t, copyFile(filepath.Join(dir, databaseName+suffix), filepath.Join(crashed, databaseName+suffix)))
	}
	before := databaseAndLog(t, crashed)
	if _, err := Open(t.Context(), crashed, newClock().now); !errors.Is(err, model.ErrNewerVersion) {
		t.Errorf("got %v, want %v", err, model.ErrNewerVersion)
	}
	if diff := cmp.Diff(before, databaseAndLog(t, crashed)); diff != "" {
		t.Error("the files have changed")
	}
}

// databaseAndLog reads the database and its log.
func databaseAndLog(t *testing.T, dir string) [2]string {
	t.Helper()
	var both [2]string
	for i, suffix := range []string{"", "-wal"} {
		data, err := os.ReadFile(filepath.Join(dir, databaseName+suffix))
		must(t, err)
		both[i] = string(data)
	}
	return both
}

func TestReadMigrations_gap(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("got no panic")
		}
	}()
	var files fs.FS = fstest.MapFS{"migrations/0001_a.sql": {}, "migrations/0003_b.sql": {}}
	readMigrations(files)
}

// Nominees and sent packages of an older workspace are found in its dossiers.
func TestMigrate_pool(t *testing.T) {
	dir := t.TempDir()
	w := openAt(t, dir)
	own, lead := sampleDossier("hs-1"), sampleDossier("hs-2")
	own.Revision, own.Supersedes = 3, codeOf("ba")
	lead.Nominees[1].Origin = &model.Origin{Package: codeOf("x"), Dossier: "goc", Nominee: "n7", Unit: "quan-khac", UnitName: "quận Khác"}
	save(t, w, own, lead)
	received := sampleDossier("hs-3")
	received.Revision = 2
	receive(t, w, codeOf("nhận"), received)
	must(t, w.Close())
	runSQL(t, filepath.Join(dir, databaseName), `DROP TABLE nominees; DROP TABLE receipts; DROP TABLE sent; DROP TABLE own_keys; DROP TABLE enrolled_keys;
		ALTER TABLE received DROP COLUMN revision; PRAGMA user_version = 2`)

	w = openAt(t, dir)
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
	var code string
	var revision, stored int
	must(t, w.read.QueryRow("SELECT code, revision FROM sent").Scan(&code, &revision))
	must(t, w.read.QueryRow("SELECT revision FROM received").Scan(&stored))
	if code != codeOf("ba") || revision != 3 || stored != 2 {
		t.Errorf("got sent %.8s, revision %d, and received revision %d; want %.8s, 3 and 2", code, revision, stored, codeOf("ba"))
	}
}
