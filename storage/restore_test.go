package storage

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// backedUp makes a workspace with a copy of one dossier and, later, two.
func backedUp(t *testing.T) (dir, file string) {
	t.Helper()
	dir, file = t.TempDir(), filepath.Join(t.TempDir(), "copy.db")
	w := openAt(t, dir)
	save(t, w, sampleDossier("hs-1"))
	must(t, w.Backup(t.Context(), file))
	save(t, w, sampleDossier("hs-2"))
	must(t, w.Close())
	return dir, file
}

// content reads every file of a workspace that matters.
func content(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, folder := range folders(dir) {
		for _, name := range namesIn(t, folder) {
			data, err := os.ReadFile(filepath.Join(folder, name))
			if err == nil && name != lockName {
				files[name] = string(data)
			}
		}
	}
	return files
}

func TestRestore(t *testing.T) {
	dir, file := backedUp(t)
	before, err := os.ReadFile(file)
	must(t, err)
	must(t, Restore(t.Context(), dir, file, newClock().now))
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the copy itself has changed, %v", err)
	}
	w := openAt(t, dir)
	load(t, w, "hs-1")
	if _, err := w.Dossier(t.Context(), "hs-2"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v, want %v", err, model.ErrNotFound)
	}
	kept, err := Backups(t.Context(), dir, newClock().at.Location())
	if err != nil || len(kept) != 2 || kept[0].Why != BeforeRestore || kept[0].Dossiers != 2 {
		t.Fatalf("got backups %v, %v, want that of two dossiers first, then the day's", kept, err)
	}
	must(t, w.Close())
	must(t, Restore(t.Context(), dir, kept[0].File, newClock().now)) // and back again
	load(t, openAt(t, dir), "hs-2")
}

// A raw copy of hoso.db has its newest changes in the log beside it.
func TestRestore_withLog(t *testing.T) {
	w, _ := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	stick := t.TempDir()
	for _, suffix := range []string{"", "-wal"} {
		must(t, copyFile(w.databaseFile()+suffix, filepath.Join(stick, "hoso.db"+suffix)))
	}
	must(t, os.Chmod(stick, 0o500))
	defer os.Chmod(stick, 0o700)
	dir := t.TempDir()
	must(t, Restore(t.Context(), dir, filepath.Join(stick, "hoso.db"), newClock().now))
	if got := namesIn(t, stick); len(got) != 2 {
		t.Errorf("got files %v beside the copy", got)
	}
	load(t, openAt(t, dir), "hs-1")
}

func TestRestore_refused(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(t *testing.T, file string)
		want  any
	}{
		"newer":   {func(t *testing.T, file string) { runSQL(t, file, "PRAGMA user_version = 99") }, new(*NewerError)},
		"foreign": {func(t *testing.T, file string) { runSQL(t, file, "PRAGMA application_id = 1") }, new(*ForeignError)},
		"cut":     {func(t *testing.T, file string) { must(t, os.Truncate(file, 9000)) }, new(*DamagedError)},
		"text": {func(t *testing.T, file string) {
			must(t, os.WriteFile(file, []byte("xin chào, đây không phải dữ liệu"), 0o600))
		}, new(*DamagedError)},
	} {
		t.Run(name, func(t *testing.T) {
			dir, file := backedUp(t)
			test.spoil(t, file)
			before := content(t, dir)
			err := Restore(t.Context(), dir, file, newClock().now)
			if !errors.As(err, test.want) {
				t.Errorf("got %v, want a %T", err, test.want)
			}
			if Hint(err) == "" {
				t.Error("got no hint")
			}
			if diff := cmp.Diff(before, content(t, dir)); diff != "" {
				t.Error("the workspace has changed")
			}
		})
	}
	t.Run("gone", func(t *testing.T) {
		dir, file := backedUp(t)
		if err := Restore(t.Context(), dir, file+"x", newClock().now); !errors.Is(err, model.ErrNotFound) {
			t.Errorf("got %v, want %v", err, model.ErrNotFound)
		}
	})
	t.Run("over a newer workspace", func(t *testing.T) {
		dir, file := backedUp(t)
		runSQL(t, filepath.Join(dir, databaseName), "PRAGMA user_version = 99")
		if err := Restore(t.Context(), dir, file, newClock().now); !errors.Is(err, model.ErrNewerVersion) {
			t.Errorf("got %v, want %v", err, model.ErrNewerVersion)
		}
	})
	t.Run("held", func(t *testing.T) {
		dir, file := backedUp(t)
		openAt(t, dir)
		var locked *LockedError
		if err := Restore(t.Context(), dir, file, newClock().now); !errors.As(err, &locked) {
			t.Errorf("got %v, want a *LockedError", err)
		}
	})
}

// damage makes a workspace's database unreadable in one of several ways.
var damage = map[string]func(t *testing.T, dir string){
	"cut": func(t *testing.T, dir string) { must(t, os.Truncate(filepath.Join(dir, databaseName), 20_000)) },
	"overwritten": func(t *testing.T, dir string) {
		file := filepath.Join(dir, databaseName)
		data, err := os.ReadFile(file)
		must(t, err)
		copy(data[8192:], bytes.Repeat([]byte{0x5a}, len(data)-12288))
		must(t, os.WriteFile(file, data, 0o600))
	},
	"self-contradicting": func(t *testing.T, dir string) {
		runSQL(t, filepath.Join(dir, databaseName), `
			PRAGMA writable_schema = ON;
			UPDATE sqlite_schema SET sql = replace(sql, 'title       TEXT', 'title        INT') WHERE name = 'dossiers'`)
	},
	"not a database": func(t *testing.T, dir string) {
		must(t, os.WriteFile(filepath.Join(dir, databaseName), bytes.Repeat([]byte("x"), 5000), 0o600))
	},
	"empty": func(t *testing.T, dir string) { must(t, os.Truncate(filepath.Join(dir, databaseName), 0)) },
	"gone":  func(t *testing.T, dir string) { must(t, os.Remove(filepath.Join(dir, databaseName))) },
}

func TestOpen_damaged(t *testing.T) {
	for name, spoil := range damage {
		t.Run(name, func(t *testing.T) {
			dir, clock := t.TempDir(), newClock()
			w := openWith(t, dir, clock)
			save(t, w, sampleDossier("hs-1"), sampleDossier("hs-2"))
			sound, err := w.KeepBackup(t.Context(), Daily)
			must(t, err)
			must(t, w.Close())
			must(t, os.WriteFile(filepath.Join(dir, backupsName, "hoso-20240821T000000Z-daily.db"), []byte("hỏng"), 0o600))
			spoil(t, dir)
			before := content(t, dir)

			_, err = Open(t.Context(), dir, clock.now)
			var damaged *DamagedError
			if !errors.As(err, &damaged) || !errors.Is(err, ErrDamaged) {
				t.Fatalf("got %v, want a *DamagedError", err)
			}
			want := &BackupInfo{sound, clock.at, Daily, damaged.Backup.Size, 2, clock.at}
			if diff := cmp.Diff(want, damaged.Backup); diff != "" {
				t.Errorf("backup (-want +got):\n%s", diff)
			}
			const hint = "Dữ liệu trong thư mục làm việc bị hỏng nên chưa mở; tệp hỏng được giữ nguyên. Bản sao lưu tốt gần nhất lúc 09:30 ngày 20/8/2024 có 2 hồ sơ. Hãy khôi phục từ bản đó."
			if got := Hint(err); got != hint {
				t.Errorf("got hint %q, want %q", got, hint)
			}
			if diff := cmp.Diff(before, content(t, dir)); diff != "" {
				t.Error("files have changed")
			}

			must(t, Restore(t.Context(), dir, damaged.Backup.File, clock.now))
			load(t, openWith(t, dir, clock), "hs-2")
			aside, err := os.ReadFile(filepath.Join(dir, backupsName, "damaged-20240820T023000Z.db"))
			if name != "gone" && (err != nil || string(aside) != before[databaseName]) {
				t.Errorf("the damaged file is not kept as it was: %v", err)
			}
		})
	}
}

func TestOpen_damagedWithoutBackup(t *testing.T) {
	dir := t.TempDir()
	must(t, openAt(t, dir).Close())
	damage["cut"](t, dir)
	_, err := Open(t.Context(), dir, newClock().now)
	var damaged *DamagedError
	if !errors.As(err, &damaged) || damaged.Backup != nil {
		t.Errorf("got %v, want a *DamagedError without a backup", err)
	}
}

func TestOpen_cancelledIsNotDamaged(t *testing.T) {
	dir := t.TempDir()
	must(t, openAt(t, dir).Close())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := prepare(ctx, dir, newClock().at, migrations, inspect); errors.Is(err, ErrDamaged) || err == nil {
		t.Errorf("got %v, want the context's error", err)
	}
}

// A workspace that was not closed has its last changes in the log. The connection
// that copies the present database brings them home, so that they are in it
// before the log goes, should the copy not get its name.
func TestSetPresentAside_keepsWhatTheLogHolds(t *testing.T) {
	from, dir := t.TempDir(), t.TempDir()
	w := openAt(t, from)
	save(t, w, sampleDossier("hs-1"))
	must(t, makeFolders(dir))
	for _, suffix := range []string{"", "-wal"} {
		must(t, copyFile(filepath.Join(from, databaseName+suffix), filepath.Join(dir, databaseName+suffix)))
	}
	must(t, setPresentAside(t.Context(), dir, newClock().now()))
	for _, suffix := range logSuffixes {
		if there, err := fileExists(filepath.Join(dir, databaseName+suffix)); there || err != nil {
			t.Errorf("%s is still there (%v)", suffix, err)
		}
	}
	load(t, openAt(t, dir), "hs-1")
}
