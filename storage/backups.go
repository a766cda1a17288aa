package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"
)

// Why a copy in backups/ was made; it stands in the file's name.
const (
	Daily           = "daily"
	BeforeMigration = "migration"
	BeforeRestore   = "restore"
	BeforeImport    = "import"
	OnClosing       = "closing"
	Asked           = "asked" // by the clerk
)

// KeptBackups is the number of copies in backups/ that are kept of each sort.
const KeptBackups = 10

// backupForm is the form of a copy's name: hoso-20240820T073005Z-daily.db, the
// time in UTC so that names sort by it.
var backupForm = regexp.MustCompile(`^hoso-(\d{8}T\d{6}Z)-([a-z]+)(-\d+)?\.db$`)

const backupStamp = "20060102T150405Z"

// BackupInfo says what a sound copy of the database holds.
type BackupInfo struct {
	File string    `json:"file"`
	Made time.Time `json:"made"`
	Why  string    `json:"why"`
	Size int64     `json:"size"` // bytes
	// Dossiers is the number of dossiers in it, without the bin.
	Dossiers int `json:"dossiers"`
	// Edited is when the newest of them was last edited; zero without any.
	Edited time.Time `json:"edited,omitzero"`
}

// Backups lists the sound copies in the backups folder of the workspace in
// dir, the newest first. The workspace need not be open. Times are in the
// given zone.
func Backups(ctx context.Context, dir string, zone *time.Location) ([]BackupInfo, error) {
	files, err := backupFiles(filepath.Join(dir, backupsName))
	if err != nil {
		return nil, err
	}
	sound := []BackupInfo{}
	for _, file := range files {
		if info, err := readBackup(ctx, file, len(migrations), zone); err == nil {
			sound = append(sound, info)
		}
	}
	return sound, ctx.Err()
}

// newestSound is the first of Backups; nil when there is none.
func newestSound(ctx context.Context, folder string, known int, zone *time.Location) *BackupInfo {
	files, _ := backupFiles(folder) // a folder that cannot be read has none to offer
	for _, file := range files {
		if info, err := readBackup(ctx, file, known, zone); err == nil {
			return &info
		}
	}
	return nil
}

// backupFiles lists the copies in a folder by their names, the newest first.
func backupFiles(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", explain(err))
	}
	var files []string
	for _, e := range entries {
		if backupForm.MatchString(e.Name()) {
			files = append(files, filepath.Join(folder, e.Name()))
		}
	}
	slices.Sort(files)
	slices.Reverse(files)
	return files, nil
}

// lastBackup is the newest copy of a sort, or of any sort, and when it was made
// to the second; the zero time where there is none.
func lastBackup(folder, why string) (made time.Time, file string, err error) {
	files, err := backupFiles(folder)
	if err != nil {
		return time.Time{}, "", err
	}
	for _, file := range files {
		if name := backupForm.FindStringSubmatch(filepath.Base(file)); why == "" || name[2] == why {
			made, _ := time.Parse(backupStamp, name[1]) // a date that cannot be is long ago
			return made, file, nil
		}
	}
	return time.Time{}, "", nil
}

// readBackup inspects a copy and counts what it holds.
func readBackup(ctx context.Context, file string, known int, zone *time.Location) (BackupInfo, error) {
	if _, err := inspect(ctx, file, known); err != nil {
		return BackupInfo{}, err
	}
	name := backupForm.FindStringSubmatch(filepath.Base(file))
	made, err := time.Parse(backupStamp, name[1])
	if err != nil {
		return BackupInfo{}, err
	}
	stat, err := os.Stat(file)
	if err != nil {
		return BackupInfo{}, explain(err)
	}
	info := BackupInfo{File: file, Made: made.In(zone), Why: name[2], Size: stat.Size()}
	db, err := openDatabase(ctx, file, inspecting)
	if err != nil {
		return BackupInfo{}, err
	}
	defer db.Close()
	var edited string
	err = db.QueryRowContext(ctx, "SELECT count(*), coalesce(max(edited), '') FROM dossiers WHERE deleted = ''").Scan(&info.Dossiers, &edited)
	info.Edited = parseStamp(edited, zone)
	return info, explain(err)
}

// backupName is a name for a copy that is not taken yet.
func backupName(folder, why string, now time.Time) string {
	stem := filepath.Join(folder, "hoso-"+now.UTC().Format(backupStamp)+"-"+why)
	name := stem + ".db"
	for n := 2; ; n++ {
		if there, _ := fileExists(name); !there {
			return name
		}
		name = fmt.Sprintf("%s-%d.db", stem, n)
	}
}

// pruneBackups removes all but the newest KeptBackups of each sort. One that
// another program keeps open does not keep the others.
func pruneBackups(folder string) error {
	files, err := backupFiles(folder)
	if err != nil {
		return err
	}
	var failed []error
	kept := map[string]int{}
	for _, file := range files {
		why := backupForm.FindStringSubmatch(filepath.Base(file))[2]
		if kept[why]++; kept[why] <= KeptBackups {
			continue
		}
		if err := os.Remove(file); err != nil {
			failed = append(failed, fmt.Errorf("prune backups: %w", explain(err)))
		}
	}
	return errors.Join(failed...)
}
