package storage

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// ErrOccupied: a workspace cannot be copied to a folder that is there already,
// or into itself.
var ErrOccupied error = &hinted{"folder not free", "Thư mục mới đã có tệp khác hoặc nằm trong thư mục đang dùng nên chưa chuyển; dữ liệu vẫn ở chỗ cũ. Hãy chọn thư mục khác."}

// ErrCopyDiffers: a file that was copied reads back otherwise than the
// original.
var ErrCopyDiffers error = &hinted{"copy differs", "Tệp chép sang nơi mới đọc lại không giống bản gốc nên chưa chuyển; dữ liệu vẫn nguyên ở chỗ cũ. Ổ đĩa mới có thể đã hỏng, hãy chọn nơi khác."}

// HoldsWorkspace tells whether there is a workspace in a folder.
func HoldsWorkspace(dir string) bool {
	there, err := fileExists(filepath.Join(dir, databaseName))
	return err == nil && there
}

// CopyWorkspace copies the workspace in from, which nobody may have open, to
// the folder to, which must not exist while its parent must. The database is
// copied, opened and checked; every other file is read back and compared. Only
// then does the copy get its name: to holds all or is not there. from is left
// as it is.
func CopyWorkspace(ctx context.Context, from, to string, now func() time.Time, progress Progress) error {
	if err := checkTarget(from, to); err != nil {
		return err
	}
	lock, err := lockDir(from, now())
	if err != nil {
		return err
	}
	defer lock.release()
	temp := filepath.Join(filepath.Dir(to), TempPrefix+rand.Text())
	err = makeFolders(temp)
	if err == nil {
		err = fillCopy(ctx, from, temp, progress)
	}
	if err == nil {
		err = os.Rename(temp, to)
	}
	if err != nil {
		os.RemoveAll(temp)
		return fmt.Errorf("copy workspace: %w", explain(err))
	}
	return explain(syncFolder(filepath.Dir(to)))
}

// checkTarget refuses a folder that is there, or lies in the workspace.
func checkTarget(from, to string) error {
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("copy workspace to %s: %w", to, ErrOccupied)
	}
	inside, err := filepath.Rel(from, to)
	if err == nil && filepath.IsLocal(inside) && !strings.HasPrefix(inside, "..") {
		return fmt.Errorf("copy workspace to %s: %w", to, ErrOccupied)
	}
	return nil
}

// fillCopy copies the database and then every file of the workspace's folders.
func fillCopy(ctx context.Context, from, to string, progress Progress) error {
	files, err := filesToCopy(from)
	if err != nil {
		return err
	}
	progress("Chép cơ sở dữ liệu", 0, len(files)+1)
	if err := copyDatabase(ctx, filepath.Join(from, databaseName), filepath.Join(to, databaseName), len(migrations)); err != nil {
		return err
	}
	for i, name := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		progress("Chép và kiểm tra tệp", i+1, len(files)+1)
		source, copied := filepath.Join(from, name), filepath.Join(to, name)
		if err := copyFile(source, copied); err != nil {
			return err
		}
		if err := sameContent(ctx, source, copied); err != nil {
			return err
		}
	}
	return nil
}

// filesToCopy lists the files in the workspace's folders, but for those still
// being written, relative to it.
func filesToCopy(dir string) ([]string, error) {
	var files []string
	for _, folder := range []string{attachmentsName, receivedName, backupsName, logName} {
		entries, err := os.ReadDir(filepath.Join(dir, folder))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, explain(err)
		}
		for _, e := range entries {
			if e.Type().IsRegular() && !isLeftover(e.Name()) {
				files = append(files, filepath.Join(folder, e.Name()))
			}
		}
	}
	return files, nil
}

// sameContent is ErrCopyDiffers for two files that differ.
func sameContent(ctx context.Context, a, b string) error {
	first, _, err := hashFile(ctx, a)
	if err != nil {
		return err
	}
	second, _, err := hashFile(ctx, b)
	if err != nil {
		return err
	}
	if first != second {
		return fmt.Errorf("%s: %w", filepath.Base(b), ErrCopyDiffers)
	}
	return nil
}
